"""Any event in any order, with any time passing: what must hold whatever a customer does.

Two customers go the same way. Everything public about them is the same but the serial number;
everything secret differs. If the bank shows the same of both at every moment, it shows no secret.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from otp_tui import otp
from otp_tui.bank.card import Card, Challenge
from otp_tui.bank.customer import Customer
from otp_tui.bank.draws import Draws
from otp_tui.bank.enrolment import TRANSITIONS, Enrolment, IllegalEvent, advance
from otp_tui.bank.events import (
    Cancel,
    Event,
    Expire,
    Identify,
    Lock,
    Register,
    ReturnToLogin,
    Start,
    TimePassed,
    Unlock,
)
from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Counter,
    Identifying,
    Locked,
    Registering,
    TimedOut,
)
from otp_tui.clock import JST
from otp_tui.values import replace

START = datetime(2020, 11, 26, 19, 40, tzinfo=JST)
IDLE = timedelta(minutes=10)
LIMIT = 7
ASKED = Challenge("イ", "ク")

RIGHT = (True, True)
"""Both cells are right."""


@dataclass(frozen=True)
class Side:
    """One of the two customers, and what they mistype."""

    customer: Customer
    wrong_password: str
    wrong_number: str

    def code(self, step: int) -> str:
        """Return what this customer's phone shows at a time step."""
        return otp.code_of_step(otp.secret_of(self.customer.serial), step)


ONE = Side(
    Customer(
        "99912345678",
        "HimitsuKagi7",
        Card(("27", "41", "63", "18", "95", "30", "52", "84")),
        "SKOH99999999",
    ),
    wrong_password="KagiHimitsu7",
    wrong_number="07",
)
TWIN = Side(
    Customer(
        "99912345678",
        "MokuYakusoku",
        Card(("72", "14", "36", "81", "59", "03", "25", "48")),
        "SKOH88888888",
    ),
    wrong_password="YakusokuMoku",
    wrong_number="76",
)

JUNK = st.one_of(
    st.sampled_from(
        ["", "ひみつのかぎ", "KOSSORI#1", "kossori1", "[bold]kossori[/]", "12345678901"]
    ),
    st.text("0123456789", min_size=1, max_size=12),
    st.text(max_size=12),
)
"""What somebody may type anywhere."""

PRESSED: tuple[Event, ...] = (
    Start(),
    ReturnToLogin(),
    Cancel(),
    TimePassed(),
    Unlock(),
    Expire(),
    *(Lock(counter) for counter in Counter),
)
"""Every event that needs no typing."""

DISTINCTIVE = re.compile(r"himitsu|kagi|yakusoku|moku|kossori|ひみつ", re.IGNORECASE)
"""What only typed or secret values hold."""


class AnyOrder(RuleBasedStateMachine):
    """Both customers' enrolments, and an independent account of what the bank has to remember."""

    def __init__(self) -> None:
        super().__init__()
        self.at = START
        self.begin()

    def begin(self) -> None:
        """Begin a lesson: a fresh enrolment of each, and nothing to remember."""
        self.active_at = self.at
        self.enrolments = {side: enrolment(side, self.at) for side in (ONE, TWIN)}
        self.failures = dict.fromkeys(Counter, 0)
        self.used = -1
        self.registered = False

    @property
    def enrolment(self) -> Enrolment:
        """The first customer's enrolment."""
        return self.enrolments[ONE]

    # What can happen.

    @rule(seconds=st.sampled_from([0, 1, 29, 30, 31, 60, 300, 599, 600]))
    def wait(self, seconds: int) -> None:
        self.at += timedelta(seconds=seconds)

    @rule(event=st.sampled_from(PRESSED))
    def press_anything(self, event: Event) -> None:
        self.send(lambda _: event)

    @rule(choice=st.integers(0, len(PRESSED) - 1))
    def press_what_the_stage_knows(self, choice: int) -> None:
        stage = type(self.enrolment.stage)
        known = [event for event in PRESSED if (stage, type(event)) in TRANSITIONS]
        self.send(lambda _: known[choice % len(known)])

    @precondition(lambda self: isinstance(self.enrolment.stage, Identifying | Registering))
    @rule(seconds=st.sampled_from([599, 600, 601]), choice=st.integers(0, len(PRESSED) - 1))
    def wait_long_and_press(self, seconds: int, choice: int) -> None:
        self.wait(seconds)
        self.press_what_the_stage_knows(choice)

    @rule(right=st.booleans())
    def log_in(self, *, right: bool) -> None:
        self.send(lambda side: login(side, right=right))

    @rule(contract_id=JUNK | st.just("99912345678"), password=JUNK)
    def log_in_with_junk(self, contract_id: str, password: str) -> None:
        self.send(lambda _: Identify(contract_id, password))

    @rule(offset=st.integers(-3, 3), cells=st.tuples(st.booleans(), st.booleans()))
    def register(self, offset: int, cells: tuple[bool, bool]) -> None:
        step = otp.time_step_at(self.at) + offset
        self.send(lambda side: registration(side, step, cells))

    @rule(serial=JUNK | st.just("SKOH77777777"), code=JUNK, cell=JUNK)
    def register_with_junk(self, serial: str, code: str, cell: str) -> None:
        self.send(lambda _: Register(serial, code, cell, cell))

    @rule(code=JUNK | st.just("000000"))
    def register_with_a_junk_code(self, code: str) -> None:
        self.send(lambda side: Register(side.customer.serial, code, *right_cells(side)))

    @rule(times=st.integers(1, 4))
    def do_the_right_thing_several_times(self, times: int) -> None:
        for _ in range(times):
            self.do_the_right_thing()

    def do_the_right_thing(self) -> None:
        """Do what leads to the receipt, or back to where one can begin."""
        step = otp.time_step_at(self.at)
        match self.enrolment.stage:
            case AtLogin() if self.registered:
                self.send(lambda _: Start())
                self.begin()
            case AtLogin():
                self.send(lambda _: Start())
            case Identifying():
                self.send(lambda side: login(side, right=True))
            case Registering():
                self.send(lambda side: registration(side, step, RIGHT))
            case Completed() | TimedOut():
                self.send(lambda _: ReturnToLogin())
            case Locked():
                self.send(lambda _: Unlock())

    @precondition(lambda self: isinstance(self.enrolment.stage, Identifying | Registering))
    @rule(times=st.sampled_from([1, 6, 7, 8]), card=st.booleans())
    def fail_several_times(self, times: int, *, card: bool) -> None:
        for _ in range(times):
            self.send(lambda side: self.failure(side, card=card))
            self.at += timedelta(seconds=otp.TIME_STEP)

    def failure(self, side: Side, *, card: bool) -> Event:
        """Return what fails at the present stage, in the way that was chosen."""
        step = otp.time_step_at(self.at)
        if isinstance(self.enrolment.stage, Identifying):
            return login(side, right=False)
        if card:
            return registration(side, step, (False, True))
        return registration(side, step - 9, RIGHT)

    # What must hold.

    def send(self, make: Callable[[Side], Event]) -> None:
        """Let the same thing happen to both and compare with the account."""
        event = make(ONE)
        before = replace(self.enrolment, failures=dict(self.enrolment.failures))
        legal = TRANSITIONS.get((type(before.stage), type(event)))
        if legal is None:
            for side in (ONE, TWIN):
                with pytest.raises(IllegalEvent) as caught:
                    advance(self.enrolments[side], make(side), self.at)
                assert not DISTINCTIVE.search(repr(caught.value))
            assert self.enrolment == before
            return
        expected = self.account(event, before)
        made = {side: make(side) for side in (ONE, TWIN)}
        for side in (ONE, TWIN):
            self.enrolments[side] = advance(self.enrolments[side], made[side], self.at)
        assert type(self.enrolment.stage) in legal
        assert type(self.enrolment.stage) is expected
        if isinstance(event, Identify | Register):
            assert repr(event) == f"{type(event).__name__}()"
            self.shows_nothing_of(event)

    def account(self, event: Event, before: Enrolment) -> type[object]:
        """Keep the account of a legal event; return the stage that it has to lead to."""
        stage = type(before.stage)
        waiting = isinstance(before.stage, Identifying | Registering)
        idle = waiting and self.at - self.active_at >= IDLE
        if idle and not isinstance(event, Lock | Expire):
            return TimedOut
        if isinstance(event, TimePassed):
            return stage
        self.active_at = self.at
        match event:
            case Start():
                return AtLogin if self.registered else Identifying
            case Identify():
                return self.account_of_login(event)
            case Register():
                return self.account_of_registration(event)
            case Lock():
                return Locked
            case Expire():
                return TimedOut
            case Unlock():
                self.failures = dict.fromkeys(Counter, 0)
        return AtLogin

    def account_of_login(self, event: Identify) -> type[object]:
        """Step (4)."""
        form = f"{event.contract_id} {event.password}"
        if not re.fullmatch(r"999[0-9]{8} [0-9A-Za-z]{6,12}", form):
            return Identifying
        if (event.contract_id, event.password) != (ONE.customer.contract_id, ONE.customer.password):
            return self.failed(Counter.LOGIN, Identifying)
        self.failures[Counter.LOGIN] = 0
        return Registering

    def account_of_registration(self, event: Register) -> type[object]:
        """Step (5)."""
        cells = f"{event.first_cell} {event.second_cell}"
        form = f"{event.serial} {event.code} {cells}"
        if not re.fullmatch(r"[A-Z]{4}[0-9]{8} [0-9]{6} [0-9]{2} [0-9]{2}", form):
            return Registering
        if event.serial != ONE.customer.serial:
            return Registering
        now = otp.time_step_at(self.at)
        shown = {ONE.code(step): step for step in (now - 1, now, now + 1)}
        if shown.get(event.code, -1) <= self.used:
            return self.failed(Counter.CODE, Registering)
        self.used = shown[event.code]
        self.failures[Counter.CODE] = 0
        if cells != " ".join(right_cells(ONE)):
            return self.failed(Counter.CARD, Registering)
        self.failures[Counter.CARD] = 0
        self.registered = True
        return Completed

    def failed(self, counter: Counter, stage: type[object]) -> type[object]:
        """Count a failure; return the stage that it leads to."""
        self.failures[counter] += 1
        return Locked if self.failures[counter] >= LIMIT else stage

    def shows_nothing_of(self, event: Identify | Register) -> None:
        """What was typed stands nowhere, once the public values are taken away."""
        shown = repr(self.enrolment)
        rules = repr(self.enrolment.rules)
        for public in (
            rules,
            ONE.customer.serial,
            ONE.customer.contract_id,
            f"last_step={self.used}",
        ):
            shown = shown.replace(public, "")
        if isinstance(event, Register) and re.fullmatch(r"[0-9]{6}", event.code):
            assert event.code not in shown

    @invariant()
    def the_counters_agree(self) -> None:
        counted = {counter: self.enrolment.failures.get(counter, 0) for counter in Counter}
        assert counted == self.failures

    @invariant()
    def no_time_step_is_accepted_twice(self) -> None:
        last = self.enrolment.last_step
        assert (-1 if last is None else last) == self.used

    @invariant()
    def a_token_is_in_use_only_after_a_receipt(self) -> None:
        assert (self.enrolment.registered_serial is not None) == self.registered
        assert self.enrolment.turn == int(self.registered)

    @invariant()
    def the_question_stays_the_same(self) -> None:
        stage = self.enrolment.stage
        assert not isinstance(stage, Registering) or stage.challenge == ASKED

    @invariant()
    def no_secret_is_shown(self) -> None:
        shown, shown_of_twin = (repr(self.enrolments[side]) for side in (ONE, TWIN))
        assert not DISTINCTIVE.search(shown)
        assert shown == shown_of_twin.replace(TWIN.customer.serial, ONE.customer.serial)


def enrolment(side: Side, at: datetime) -> Enrolment:
    """Return an enrolment that has not begun."""
    return Enrolment(side.customer, Draws(1, ASKED, "0411040847IT"), at)


def login(side: Side, *, right: bool) -> Identify:
    """Return a well-formed log-in."""
    password = side.customer.password if right else side.wrong_password
    return Identify(side.customer.contract_id, password)


def right_cells(side: Side) -> tuple[str, str]:
    """Return the numbers under イ and ク, the second and the last."""
    return side.customer.card.numbers[1], side.customer.card.numbers[-1]


def registration(side: Side, step: int, right: tuple[bool, bool]) -> Register:
    """Return a well-formed registration with the code of a step and right or wrong cells."""
    cells = (
        number if is_right else side.wrong_number
        for number, is_right in zip(right_cells(side), right, strict=True)
    )
    return Register(side.customer.serial, side.code(step), *cells)


def test_whatever_happens_no_rule_of_the_bank_is_broken() -> None:
    run_state_machine_as_test(
        AnyOrder,
        settings=settings(
            deadline=None,
            derandomize=True,
            database=None,
            max_examples=160,
            stateful_step_count=40,
        ),
    )
