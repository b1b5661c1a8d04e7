"""Rehearsals that write their journals, and journals that nobody wrote: for the tests of both."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st

from otp_tui.bank.card_reading import ReadCard
from otp_tui.bank.enrolment import IllegalEvent
from otp_tui.bank.events import (
    Cancel,
    Expire,
    Identify,
    Lock,
    Register,
    ReturnToLogin,
    Start,
    Unlock,
)
from otp_tui.bank.flow import AnyEvent
from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import AtLogin, Counter, Identifying, Registering
from otp_tui.clock import JST, HandClock
from otp_tui.phone.getting_app import ChooseStore, GoBack, Install, OpenApp, SayTooOld
from otp_tui.phone.handset import Store
from otp_tui.scenario.deal import Deal, deal
from otp_tui.scenario.faults import CodeEndsSoon, HiddenToken, Slow, Unreachable
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.model import Beginning
from otp_tui.scenario.script import Button, Manner, Type
from otp_tui.scenario.script_reader import FITTING
from otp_tui.tour.deeds import (
    Cleared,
    ClockSet,
    Deed,
    Ended,
    Injected,
    Instructed,
    Jumped,
    Mishap,
    Noticed,
    Paced,
    Prepared,
    Pressed,
    Reached,
    Renewed,
    Resized,
    Rewound,
    Sent,
    ShiftedPhone,
    ShownNextCode,
    Typed,
    View,
    Viewed,
    Waited,
    Went,
)
from otp_tui.tour.journal import BadJournal, Flaw, Heading, heading_line, recorder
from otp_tui.tour.practice import Place
from otp_tui.tour.preparation import Event as PreparationEvent
from otp_tui.tour.preparation import GoOn, steps_before
from otp_tui.tour.procedures.enrolment import PRACTICE
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.replay import read_journal, replay, replayed
from otp_tui.tour.script import text_to_type
from otp_tui.tour.state import State
from otp_tui.values import replace

AT = datetime(2020, 11, 26, 19, 40, 3, 141592, tzinfo=JST)
SCENARIO = replace(
    find_scenario("standard"),
    faults=(Unreachable(2), Slow(3, timedelta(seconds=2)), CodeEndsSoon(4), HiddenToken()),
)
DEAL = deal(SCENARIO, 7, AT)
WHOLE = deal(replace(SCENARIO, begins=Beginning.APP), 7, AT)
"""The same, begun with the first step."""
HEADING = Heading(
    scenario="standard",
    digest="d" * 64,
    seed=7,
    at=AT,
    mode=Mode.PRACTICE,
    speed=1.5,
    is_real=True,
    columns=120,
    rows=40,
    theme="dark",
)

fixed = settings(deadline=None, derandomize=True, database=None, max_examples=120)


@dataclass
class Recorded:
    """A rehearsal that writes its journal."""

    rehearsal: Rehearsal
    """What is rehearsed."""

    lines: list[str]
    """What was written."""

    states: list[State]
    """How things stood at the beginning and after each deed."""

    @property
    def text(self) -> str:
        """The journal."""
        return "".join(self.lines)


def recorded(dealt: Deal = DEAL) -> Recorded:
    """Return a rehearsal that has not begun, and its journal with a first line."""
    rehearsal = Rehearsal(dealt, HandClock(HEADING.at, HEADING.speed, is_real=HEADING.is_real))
    lines = [heading_line(HEADING)]
    states = [rehearsal.state]
    rehearsal.listeners.append(recorder(lines.append))
    rehearsal.listeners.append(lambda happening: states.append(happening.after))
    return Recorded(rehearsal, lines, states)


def flaw_of(text: str) -> tuple[Flaw, int]:
    """Return why a journal cannot be replayed, and the line that is at fault."""
    with pytest.raises(BadJournal) as caught:
        replayed(read_journal(text), DEAL)
    return caught.value.kind, caught.value.line


PLAIN: tuple[Deed, ...] = (
    *(Pressed(button) for button in Button),
    *(Viewed(view) for view in View),
    *(Jumped(place) for place in (*steps_before(Beginning.APP), *PRACTICE.trail)),
    *(Injected(mishap) for mishap in Mishap),
    *(Waited(timedelta(seconds=seconds)) for seconds in (30, -30, 0.25, 3600, 700)),
    *(ClockSet(timedelta(seconds=seconds)) for seconds in (3600, -3600, -0.75, 4e8)),
    *(ShiftedPhone(timedelta(minutes=minutes)) for minutes in (5, -5)),
    *(Paced(speed) for speed in (0, 0.5, 1, 60)),
    *(Reached(step) for step in (0, 1)),
    *(Rewound(step) for step in (0, 1, 7)),
    *(Went("start"), Went("first-cell"), Resized(80, 24), Resized(1, 1000)),
    *(Noticed(), Cleared(), ShownNextCode(), Renewed(), Ended()),
    *(Prepared(ChooseStore(store)) for store in Store),
    *(Prepared(event) for event in (Install(), SayTooOld(), OpenApp(), GoBack(), GoOn())),
    *(Sent(event) for event in (Start(), Cancel(), ReturnToLogin(), Unlock())),
    *(Instructed(Unlock()), Instructed(Expire())),
    *(Instructed(Lock(counter)) for counter in Counter),
)
"""Every deed in which nothing is typed."""


CHOSEN = Prepared(ChooseStore(Store.APP_STORE))
INSTALLED = (CHOSEN, Prepared(Install()))
WAYS: dict[type[PreparationEvent], tuple[Deed, ...]] = {
    Install: (CHOSEN,),
    SayTooOld: (CHOSEN,),
    GoBack: (CHOSEN,),
    OpenApp: INSTALLED,
    GoOn: (*INSTALLED, Prepared(OpenApp())),
}
"""What brings a customer before the log-in page, from the choice of a store, to each event."""


def way_to(deed: Deed) -> tuple[Deed, ...]:
    """Return what brings a rehearsal to a stage that knows a deed."""
    match deed:
        case Sent(Unlock()) | Instructed(Unlock()):
            return (Instructed(Lock(Counter.CODE)),)
        case Sent(Cancel()) | Instructed(Expire()):
            return (Jumped(Place.IDENTIFY),)
        case Sent(ReturnToLogin()):
            return (Jumped(Place.RECEIPT),)
        case Prepared(event):
            return (Jumped(Place.APP), *WAYS.get(type(event), ()))
        case _:
            return ()


def last_deed(text: str, dealt: Deal = DEAL) -> Deed:
    """Return the last deed of a journal, as it happens again."""
    journal = read_journal(text)
    shorter = replace(journal, entries=())
    rehearsal = replayed(shorter, dealt)
    told: list[Deed] = []
    rehearsal.listeners.append(lambda happening: told.append(happening.deed))
    clock = rehearsal.clock
    assert isinstance(clock, HandClock)
    for entry in journal.entries:
        replay(entry, rehearsal, clock)
    return told[-1]


written = st.text(st.sampled_from("0123456789abzABOZ０９あ.- "), max_size=13)
"""What somebody types who makes mistakes."""


def manners(field: Field) -> list[Manner]:
    """Return the manners that fit a field."""
    return [manner for manner in Manner if field in FITTING.get(manner, {field})]


def texts(field: Field) -> st.SearchStrategy[str | Manner]:
    """Return what is typed into a field: right more often than not."""
    right = st.just(Manner.AS_SHOWN)
    return right | right | st.sampled_from(manners(field)) | written


FIRST = (Field.CONTRACT_ID, Field.PASSWORD)
SECOND = (Field.SERIAL, Field.CODE, Field.FIRST_CELL, Field.SECOND_CELL)

fills = st.fixed_dictionaries({field: texts(field) for field in Field})
"""What is typed into every field."""

moves = st.tuples(
    st.sampled_from([0, 0, 0, 0.5, 3, 29, 31, 599]),
    st.one_of(
        fills,
        fills,
        st.sampled_from(PLAIN),
        st.sampled_from(list(Field)).flatmap(lambda field: st.tuples(st.just(field), texts(field))),
    ),
)
"""How many seconds pass, and what happens: a page is filled in and sent, or some deed, or some
text in a field."""


def said(rehearsal: Rehearsal, field: Field, how: str | Manner) -> str:
    """Return what is typed into a field now."""
    if isinstance(how, str):
        return how
    return text_to_type(Type(field, how), rehearsal.state, rehearsal.clock.now())


def answered(rehearsal: Rehearsal, fill: dict[Field, str | Manner]) -> Deed:
    """Return what happens when the page's fields are filled in and its button is pressed."""
    if rehearsal.state.preparation is None:
        return Sent(sent(rehearsal, fill))
    read = (Field.CONTRACT_ID, Field.FIRST_CELL, Field.SECOND_CELL)
    return Prepared(ReadCard(*(said(rehearsal, field, fill[field]) for field in read)))


def sent(rehearsal: Rehearsal, fill: dict[Field, str | Manner]) -> AnyEvent:
    """Return what the page's button sends when its fields are filled in."""
    match rehearsal.visit.stage:
        case AtLogin():
            return Start()
        case Identifying():
            return Identify(*(said(rehearsal, field, fill[field]) for field in FIRST))
        case Registering():
            return Register(*(said(rehearsal, field, fill[field]) for field in SECOND))
        case _:
            return ReturnToLogin()


Move = tuple[float, dict[Field, str | Manner] | Deed | tuple[Field, str | Manner]]


def deed_for(rehearsal: Rehearsal, move: Move) -> Deed:
    """Return what happens."""
    match move[1]:
        case dict() as fill:
            return answered(rehearsal, fill)
        case (Field() as field, how):
            return Typed(field, said(rehearsal, field, how))
        case deed:
            return deed


def let_happen(kept: Recorded, played: list[Move]) -> None:
    """Let things happen; what the stage does not know does not happen and is not written."""
    rehearsal = kept.rehearsal
    for move in played:
        rehearsal.clock.step(timedelta(seconds=move[0]))
        deed, before, count = deed_for(rehearsal, move), rehearsal.state, len(kept.lines)
        try:
            rehearsal.do(deed)
        except IllegalEvent:
            assert (rehearsal.state, len(kept.lines)) == (before, count)
    rehearsal.do(Noticed())


def usual() -> Recorded:
    """Return a short rehearsal with some of everything: wide characters, faults, jumps."""
    kept = recorded()
    do = kept.rehearsal.do
    customer = DEAL.visit.customer
    do(Sent(Start()))
    do(Typed(Field.PASSWORD, "あ９x.7"))
    do(Sent(Identify("９９９", "あいう")))
    kept.rehearsal.clock.step(timedelta(seconds=12))
    do(Sent(Identify(customer.contract_id, customer.password)))
    do(Typed(Field.CODE, "1"))
    do(Reached(0))
    do(Sent(Register(customer.serial, kept.rehearsal.look().code, "00", "00")))
    do(Rewound(0))
    do(Pressed(Button.HINT))
    return kept


FIRST_LINE: dict[str, object] = json.loads(heading_line(HEADING))


def journal_of(*lines: dict[str, object] | str, **heading: object) -> str:
    """Return a journal's text; what a line does not say of its time is the beginning."""
    written_lines = [
        line if isinstance(line, str) else json.dumps({"at": AT.isoformat(), **line})
        for line in lines
    ]
    return "".join(f"{line}\n" for line in (json.dumps(FIRST_LINE | heading), *written_lines))
