"""Steps (1) and (2) as part of a rehearsal: begun, judged, assessed, recorded, replayed.

Run as a program, it draws the diagram in the README: python -m tests.tour.test_preparation
"""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Final

import pytest

from otp_tui import tour
from otp_tui.bank.card import Challenge
from otp_tui.bank.card_reading import ReadCard
from otp_tui.bank.events import Start
from otp_tui.bank.procedure import IllegalEvent
from otp_tui.bank.rejection import Field, ReadingReason, Reason
from otp_tui.bank.stages import AtLogin
from otp_tui.clock import JST, HandClock
from otp_tui.phone.getting_app import (
    AtStore,
    ChooseStore,
    ChoosingStore,
    GoBack,
    Install,
    Installed,
    Launched,
    OpenApp,
    SayTooOld,
    Unsupported,
)
from otp_tui.phone.handset import Handset, Store, System
from otp_tui.phone.rejection import AppReason
from otp_tui.scenario.deal import deal
from otp_tui.scenario.faults import HiddenToken
from otp_tui.scenario.files import find_scenario, script_of
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.model import Beginning, Goal, Scenario
from otp_tui.scenario.problems import ScenarioError
from otp_tui.scenario.reader import read_scenario
from otp_tui.scenario.script import Button
from otp_tui.tour.assessment import Assessment
from otp_tui.tour.deeds import (
    Cleared,
    Injected,
    Jumped,
    Mishap,
    Prepared,
    Pressed,
    Reached,
    Renewed,
    Rewound,
    Sent,
)
from otp_tui.tour.instructor import CHOICES, can, choices_of
from otp_tui.tour.practice import Place
from otp_tui.tour.preparation import (
    TRANSITIONS,
    Event,
    GoOn,
    Preparation,
    ReadingCard,
    Ready,
    Stage,
    advance,
)
from otp_tui.tour.record import Responses, record_line
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.values import replace
from tests.bank.test_flow_diagram import diagram, with_step
from tests.readme_blocks import assert_fresh, write

README = Path(tour.__file__).with_name("README.md")
BLOCKS: Mapping[str, str] = {"preparation": diagram(TRANSITIONS, with_step)}

AT = datetime(2026, 6, 10, 10, 0, tzinfo=JST)
ASKED: Final = Challenge("ウ", "カ")
ANDROID, OLD = Handset(System.ANDROID, "14"), Handset(System.IOS, "11.4")
TO_CARD: tuple[Event, ...] = (ChooseStore(Store.GOOGLE_PLAY), Install(), OpenApp(), GoOn())


def lesson(begins: Beginning = Beginning.APP, handset: Handset = ANDROID) -> Scenario:
    """Return the handbook's lesson, begun elsewhere."""
    handbook = find_scenario("handbook")
    person = replace(handbook.person, handset=handset)
    goal = Goal.DESK if not handset.runs_app else Goal.ENROLLED
    return replace(
        handbook,
        begins=begins,
        person=person,
        lesson=replace(handbook.lesson, reading=ASKED, goal=goal),
    )


def begun(scenario: Scenario | None = None) -> Rehearsal:
    """Return a rehearsal of it; its clock stands."""
    return Rehearsal(deal(scenario or lesson(), 1, AT), HandClock(AT))


def do(rehearsal: Rehearsal, *events: Event) -> Rehearsal:
    """Let things happen before the log-in page."""
    for event in events:
        rehearsal.do(Prepared(event))
    return rehearsal


def read(first: str = "63", second: str = "30") -> ReadCard:
    """Return an answer about the handbook's card, right unless something is said."""
    return ReadCard("99912345678", first, second)


# --- The flow -----------------------------------------------------------------------------------


def test_the_readme_shows_the_table() -> None:
    assert_fresh(README, "preparation", BLOCKS, __name__)


STAGES: tuple[Stage, ...] = (
    ChoosingStore(),
    AtStore(Store.APP_STORE),
    AtStore(Store.GOOGLE_PLAY),
    Unsupported(),
    Installed(),
    Launched(),
    ReadingCard(ASKED),
    Ready(),
)
EVENTS: tuple[Event, ...] = (
    *map(ChooseStore, Store),
    *(Install(), SayTooOld(), OpenApp(), GoBack(), GoOn(), read(), read("00")),
)


@pytest.mark.parametrize(("stage", "event", "handset"), product(STAGES, EVENTS, (ANDROID, OLD)))
def test_every_event_does_what_the_table_says_or_nothing(
    stage: Stage, event: Event, handset: Handset
) -> None:
    bank = begun().visit
    before = Preparation(handset, ASKED, stage)
    targets = TRANSITIONS.get((type(stage), type(event)))
    if targets is None:
        with pytest.raises(IllegalEvent):
            advance(before, event, bank.customer, bank.rules)
        return
    after = advance(before, event, bank.customer, bank.rules)
    assert (AtLogin if after is None else type(after.stage)) in targets
    if after is not None:
        assert bool(after.rejections) == (after.stage == stage)
        assert (after.handset, after.asked) == (handset, ASKED)


def test_from_the_first_page_to_the_log_in_page() -> None:
    rehearsal = begun()
    pages = [type(rehearsal.state.stage)]
    for event in (*TO_CARD, read(), GoOn()):
        do(rehearsal, event)
        pages.append(type(rehearsal.state.stage))
    assert pages == [ChoosingStore, AtStore, Installed, Launched, ReadingCard, Ready, AtLogin]
    assert rehearsal.state.preparation is None
    assert rehearsal.visit == rehearsal.deal.visit, "the bank has heard of nothing"


@pytest.mark.parametrize(
    ("begins", "page"),
    [
        (Beginning.APP, ChoosingStore()),
        (Beginning.CARD, ReadingCard(ASKED)),
        (Beginning.LOGIN, AtLogin()),
    ],
)
def test_a_lesson_begins_where_it_says(begins: Beginning, page: object) -> None:
    rehearsal = begun(lesson(begins))
    assert rehearsal.state.stage == page
    assert rehearsal.token_is_open == (begins is not Beginning.APP)


def test_the_letters_are_drawn_where_the_lesson_names_none() -> None:
    scenario = lesson(Beginning.CARD)
    open_one = replace(scenario, lesson=replace(scenario.lesson, reading=None))
    asked = {begun_with(open_one, seed) for seed in range(20)}
    assert len(asked) > 10


def begun_with(scenario: Scenario, seed: int) -> Challenge:
    """Return the letters that are asked for with a seed."""
    page = Rehearsal(deal(scenario, seed, AT), HandClock(AT)).state.stage
    assert isinstance(page, ReadingCard)
    return page.asked


def test_nothing_reaches_the_bank_before_the_log_in_page() -> None:
    rehearsal = begun()
    before = rehearsal.state
    with pytest.raises(IllegalEvent):
        rehearsal.submit(Start())
    assert rehearsal.state is before


def test_nothing_before_the_log_in_page_happens_after_it() -> None:
    rehearsal = begun(lesson(Beginning.LOGIN))
    with pytest.raises(IllegalEvent):
        do(rehearsal, Install())


def test_nobody_times_out_before_the_log_in_page() -> None:
    rehearsal = begun()
    rehearsal.wait(timedelta(days=2))
    rehearsal.look()
    assert rehearsal.state.stage == ChoosingStore()
    do(rehearsal, *TO_CARD, read(), GoOn())
    rehearsal.submit(Start())
    assert not rehearsal.is_time_short()


# --- The phone ----------------------------------------------------------------------------------


def test_the_app_shows_something_from_its_first_launch_on() -> None:
    rehearsal = begun()
    seen = []
    for event in (*TO_CARD, read()):
        rehearsal.do(Pressed(Button.PHONE))  # It cannot open an app that is not there.
        seen.append(rehearsal.token_is_open)
        do(rehearsal, event)
    assert seen == [False, False, False, True, True]


def test_an_app_that_was_closed_is_opened_by_its_first_launch() -> None:
    rehearsal = begun(replace(lesson(), faults=(HiddenToken(),)))
    do(rehearsal, *TO_CARD[:3])
    assert rehearsal.token_is_open


# --- The instructor -----------------------------------------------------------------------------


def test_the_instructor_is_offered_no_step_before_the_first() -> None:
    def offered(begins: Beginning) -> list[str]:
        return list(choices_of(begun(lesson(begins)).state.trail)["jump"])

    at_bank = ["to-login", "to-identify", "to-register", "to-receipt"]
    assert offered(Beginning.APP) == ["to-app", "to-card", *at_bank]
    assert offered(Beginning.CARD) == ["to-card", *at_bank]
    assert offered(Beginning.LOGIN) == at_bank


@pytest.mark.parametrize("begins", [Beginning.CARD, Beginning.LOGIN])
def test_nobody_jumps_to_a_step_before_the_first(begins: Beginning) -> None:
    rehearsal = begun(lesson(begins))
    before = rehearsal.state
    assert not can(Jumped(Place.APP), before)
    with pytest.raises(IllegalEvent):
        rehearsal.do(Jumped(Place.APP))
    assert rehearsal.state is before


def test_what_happens_at_the_bank_cannot_be_chosen_before_it() -> None:
    state = begun().state
    deeds = {name: deed for group in CHOICES.values() for name, deed in group.items()}
    possible = {name for name, deed in deeds.items() if can(deed, state)}
    assert not possible & {"unreachable", "slow", "expired", "expire", "lock-login", "unlock"}
    assert {"to-register", "maintenance", "phone-slow", "stop", "renew"} <= possible


@pytest.mark.parametrize("place", begun().state.trail)
def test_one_can_jump_there_and_the_phone_is_as_it_has_to_be(place: Place) -> None:
    rehearsal = begun()
    rehearsal.do(Jumped(place))
    assert rehearsal.state.place is place
    assert rehearsal.token_is_open == (place is not Place.APP)
    rehearsal.do(Jumped(Place.APP))
    assert not rehearsal.token_is_open


@pytest.mark.parametrize("deed", [Pressed(Button.AGAIN), Renewed()])
def test_who_begins_again_begins_where_the_lesson_does(deed: Pressed | Renewed) -> None:
    rehearsal = do(begun(), *TO_CARD)
    rehearsal.do(deed)
    assert rehearsal.state.stage == ChoosingStore()
    assert not rehearsal.token_is_open


def test_to_take_everything_back_installs_nothing() -> None:
    rehearsal = begun()
    rehearsal.do(Injected(Mishap.HIDDEN_TOKEN))
    rehearsal.do(Cleared())
    assert not rehearsal.token_is_open


def test_a_show_goes_back_to_a_step_before_the_log_in_page() -> None:
    rehearsal = do(begun(), *TO_CARD[:1])
    rehearsal.do(Reached(1))
    marked = rehearsal.state
    do(rehearsal, *TO_CARD[1:], read(), GoOn())
    rehearsal.do(Rewound(1))
    assert rehearsal.state == replace(marked, visit=rehearsal.visit)


# --- Assessed and recorded ----------------------------------------------------------------------


def test_what_is_wrong_counts_at_its_step() -> None:
    rehearsal = begun()
    assessment = Assessment.of(rehearsal)
    do(rehearsal, ChooseStore(Store.APP_STORE))
    rehearsal.clock.step(timedelta(seconds=20))
    do(rehearsal, *TO_CARD)
    rehearsal.clock.step(timedelta(seconds=30))
    do(rehearsal, read("18"), read(), GoOn())
    result = assessment.result(rehearsal.clock.now())
    assert result.mistakes == {AppReason.OTHER_STORE: 1, ReadingReason.OTHER_CELL: 1}
    assert result.mistakes_at == {Place.APP: 1, Place.CARD: 1}
    assert result.times[Place.APP] == timedelta(seconds=20)
    assert result.times[Place.CARD] == timedelta(seconds=30)
    assert result.next_lessons == ("get-the-app", "know-the-card")
    assert not result.completed


def test_nothing_counts_that_was_before_the_first_step_again() -> None:
    rehearsal = begun()
    assessment = Assessment.of(rehearsal)
    do(rehearsal, ChooseStore(Store.APP_STORE))
    rehearsal.do(Jumped(Place.APP))
    assert not assessment.mistakes
    rehearsal.do(Jumped(Place.LOGIN))
    assert assessment.skipped


def test_who_sees_that_the_phone_is_too_old_has_reached_the_goal() -> None:
    rehearsal = begun(lesson(handset=OLD))
    assessment = Assessment.of(rehearsal)
    do(rehearsal, ChooseStore(Store.APP_STORE))
    assert not assessment.reached
    do(rehearsal, SayTooOld())
    assert assessment.reached
    assert assessment.result(AT).passed


def test_the_record_holds_the_answers_by_their_shapes() -> None:
    rehearsal = begun()
    assessment, responses = Assessment.of(rehearsal), Responses.of(rehearsal)
    do(rehearsal, ChooseStore(Store.APP_STORE), *TO_CARD, read("18"), read())
    result = assessment.result(AT)
    line = json.loads(record_line(rehearsal, result, responses, AT))
    given = line["result"]["extensions"]["urn:otp-tui:responses"]
    assert [(one["step"], one["event"], one["refused"]) for one in given] == [
        ("app", "choose-store", ["TR-71"]),
        ("app", "choose-store", []),
        ("app", "install", []),
        ("card", "read-card", ["TR-75"]),
        ("card", "read-card", []),
    ]
    assert given[3]["fields"]["contract-id"] == {"like": "shown", "length": 11}
    assert given[3]["fields"]["first-cell"]["like"] == "neighbour"
    steps = [one["step"] for one in line["result"]["extensions"]["urn:otp-tui:steps"]]
    assert steps == ["app", "card"]
    assert "99912345678" not in json.dumps(line)


# --- Scenario files -----------------------------------------------------------------------------


def problems(text: str) -> list[tuple[str, int]]:
    """Return key and line of what is wrong with a file."""
    with pytest.raises(ScenarioError) as caught:
        read_scenario(f'title = "t"\n{text}', "mine.toml", "mine")
    return [(problem.key, problem.line) for problem in caught.value.problems]


def test_a_file_says_where_to_begin_and_with_which_phone() -> None:
    scenario = read_scenario(
        'title = "t"\nbegins = "app"\n[phone]\nsystem = "android"\nversion = "6.0.1"\n'
        '[lesson]\nreading = ["ク", "ア"]\n',
        "mine.toml",
        "mine",
    )
    assert scenario.begins is Beginning.APP
    assert scenario.person.handset == Handset(System.ANDROID, "6.0.1")
    assert scenario.lesson.reading == Challenge("ク", "ア")


def test_a_phone_is_new_enough_unless_something_is_said() -> None:
    for system in System:
        text = f'title = "t"\nphone.system = "{system.value}"\n'
        handset = read_scenario(text, "mine.toml", "mine").person.handset
        assert handset.system is system
        assert handset.runs_app


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('begins = "card-reading"', [("begins", 2)]),
        ('phone.system = "windows"', [("phone.system", 2)]),
        ('phone.version = "１７"', [("phone.version", 2)]),
        ('phone.version = "17."', [("phone.version", 2)]),
        ("phone.version = 17", [("phone.version", 2)]),
        ('lesson.reading = ["ア", "ア"]', [("lesson.reading", 2)]),
        ('lesson.goal = "desk"', [("lesson.goal", 2)]),
        ('begins = "app"\nlesson.goal = "desk"', [("lesson.goal", 3)]),
        ('phone.version = "11"\nlesson.goal = "desk"', [("lesson.goal", 3)]),
        ('begins = "app"\nphone.version = "11"', [("phone.version", 3)]),
    ],
)
def test_what_cannot_be_is_named(text: str, wrong: list[tuple[str, int]]) -> None:
    assert problems(text) == wrong


@pytest.mark.parametrize(
    ("begins", "handset", "name"),
    [
        (Beginning.APP, ANDROID, "get-the-app"),
        (Beginning.APP, OLD, "phone-too-old"),
        (Beginning.CARD, ANDROID, "know-the-card"),
        (Beginning.LOGIN, ANDROID, "standard"),
    ],
)
def test_a_lesson_without_a_script_has_the_usual_one(
    begins: Beginning, handset: Handset, name: str
) -> None:
    scenario = replace(lesson(begins, handset), script=())
    assert script_of(scenario) == find_scenario(name).script


def test_the_mode_and_the_reasons_are_those_of_every_lesson() -> None:
    rehearsal = Rehearsal(deal(lesson(), 1, AT), HandClock(AT), Mode.EXAM)
    do(rehearsal, *TO_CARD, ReadCard("", "６３", "30"))
    preparation = rehearsal.state.preparation
    assert preparation is not None
    assert [(one.reason, one.field, one.clears) for one in preparation.rejections] == [
        (Reason.EMPTY, Field.CONTRACT_ID, ()),
        (Reason.FULL_WIDTH, Field.FIRST_CELL, ()),
    ]
    do(rehearsal, read("18", "95"))
    preparation = rehearsal.state.preparation
    assert preparation is not None
    cleared = [one.clears for one in preparation.rejections]
    assert cleared == [(Field.FIRST_CELL,), (Field.SECOND_CELL,)]
    with pytest.raises(IllegalEvent):
        rehearsal.do(Sent(Start()))


if __name__ == "__main__":
    write(README, BLOCKS)
