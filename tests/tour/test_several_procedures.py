"""Several procedures in one rehearsal: the account goes on from one to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from otp_tui import otp
from otp_tui.bank.end_of_use import Proving
from otp_tui.bank.events import GiveCode, Register, ReturnToLogin
from otp_tui.bank.exchange import GivingOldCode
from otp_tui.bank.later import LaterField, LaterReason
from otp_tui.bank.orders import Authorising, Confirming, Entering, Ordered
from otp_tui.bank.rejection import Reason
from otp_tui.bank.stages import AtLogin, Completed, Registering
from otp_tui.clock import HandClock
from otp_tui.scenario.deal import deal
from otp_tui.scenario.errand import ProcedureName
from otp_tui.scenario.files import find_scenario, script_of
from otp_tui.scenario.model import Slip
from otp_tui.scenario.reader import read_scenario
from otp_tui.scenario.script import Button
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.assessment import Assessment
from otp_tui.tour.deeds import Jumped, Pressed, Reached, Renewed, Rewound
from otp_tui.tour.practice import Place
from otp_tui.tour.record import Responses
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.sheet import steps_gone_through, steps_of, words_of
from otp_tui.values import replace
from tests.tour.practising import NOON, Rehearsing

if TYPE_CHECKING:
    from otp_tui.bank.flow import AnyEvent
    from otp_tui.scenario.model import Scenario

OLD, NEW = "SKMH12345678", "SKAT87654321"


def lesson(*names: str, more: str = "") -> Scenario:
    """Return a lesson of some procedures."""
    first, *then = names
    text = f'title = "a"\nprocedure = "{first}"\nthen = {then}\n{more}'
    return read_scenario(text, "a.toml", "a")


@dataclass
class Life(Rehearsing):
    """Somebody who does one procedure after the other, and tries what must not work."""

    rehearsal: Rehearsal
    used: set[tuple[str, int]] = field(default_factory=set)
    """Codes that were accepted: serial number and time step."""
    dead: set[str] = field(default_factory=set)
    """Serial numbers of tokens that were in use, and are no more."""
    confirmed: object = None
    """What was shown before it was to happen, and confirmed."""

    @classmethod
    def of(cls, scenario: Scenario) -> Life:
        """Begin."""
        return cls(Rehearsal(deal(scenario, 7, NOON), HandClock(NOON)))

    @property
    def time_step(self) -> int:
        return otp.time_step_at(self.rehearsal.clock.now())

    @property
    def is_at_end(self) -> bool:
        return isinstance(self.stage, self.rehearsal.state.practice.end)

    def right(self) -> AnyEvent:
        """Return what is to be sent, with the code that the phone shows."""
        state = self.rehearsal.state
        code = self.rehearsal.look().code
        return state.practice.way(state.visit, state.note, code) or ReturnToLogin()

    def go(self, until: type[object], number: int = 0) -> None:
        """Do what is right until a stage of a procedure is reached."""
        while not (isinstance(self.stage, until) and self.rehearsal.state.number == number):
            self.step()
            assert not self.reasons

    def step(self) -> None:
        """Do what is right, and keep the account of it."""
        if isinstance(self.stage, ASK_CODE):
            self.try_what_must_not_work()
        event, before, token = self.right(), self.rehearsal.visit, self.rehearsal.token
        self.rehearsal.submit(event)
        if self.reasons:
            return
        if isinstance(event, GiveCode | Register):
            self.used.add((token.serial, self.time_step))
        if before.registered_serial not in {None, self.rehearsal.visit.registered_serial}:
            self.dead.add(str(before.registered_serial))
        if isinstance(before.stage, Confirming):
            self.confirmed = before.stage.order
        if isinstance(self.stage, Ordered):
            assert self.confirmed is self.stage.order

    def try_what_must_not_work(self) -> None:
        """Type each code that was accepted, and those that a token shows that is in use no more."""
        dead = {(serial, self.time_step + by) for serial in self.dead for by in (-1, 0, 1)}
        for serial, step in sorted(self.used | dead):
            self.rehearsal.submit(self.with_code(serial, step))
            assert len(self.reasons) == 1
            assert self.reasons[0] in {Reason.REUSED_CODE, Reason.WRONG_CODE, Reason.OLD_CODE}
        while (self.rehearsal.token.serial, self.time_step) in self.used:
            self.rehearsal.wait()

    def with_code(self, serial: str, step: int) -> AnyEvent:
        """Return what is right, but for the code: it is that of a token at a time step."""
        event, code = self.right(), otp.code_of_step(otp.secret_of(serial), step)
        return replace(event, code=code) if isinstance(event, Register) else GiveCode(code)


ASK_CODE = (Authorising, Proving, GivingOldCode, Registering)
ALL = [name.value for name in ProcedureName if name is not ProcedureName.PHISHING]


@pytest.mark.parametrize("names", permutations(ALL, 3), ids="-".join)
def test_in_any_order_no_code_works_twice_and_no_old_token_works(names: tuple[str, ...]) -> None:
    token = "none" if names[0] == "enrolment" else "in-use"
    rules = "[rules]\nlock_out_after = 99\n"
    life = Life.of(lesson(*names, more=f"{rules}[account]\ntoken = '{token}'\n"))
    while not life.reasons and not (life.is_at_end and life.rehearsal.state.is_last_task):
        life.step()
    refusals = {*life.rehearsal.state.practice.refusals, LaterReason.NO_TOKEN}
    assert life.is_at_end or refusals & set(life.reasons)
    assert life.rehearsal.state.number > 0


# --- What goes on -----------------------------------------------------------------------------


def test_after_the_end_the_app_shows_another_serial_number_and_the_old_one_is_refused() -> None:
    life = Life.of(find_scenario("start-again"))
    life.go(Registering, 1)
    assert life.rehearsal.token.serial == NEW
    assert life.dead == {OLD}
    event = life.right()
    assert isinstance(event, Register)
    life.rehearsal.submit(replace(event, serial=OLD))
    assert life.reasons == [Reason.WRONG_SERIAL]
    life.go(Completed, 1)
    assert life.rehearsal.visit.registered_serial == NEW
    assert life.rehearsal.visit.turn == 2


def test_without_a_word_about_it_the_new_serial_number_is_drawn() -> None:
    life = Life.of(lesson("end-of-use", "enrolment"))
    before = life.rehearsal.token.serial
    life.go(Completed, 1)
    assert life.rehearsal.visit.registered_serial not in {None, before}


def test_a_changed_phone_after_the_enrolment_is_another_one_and_the_first_is_the_old_one() -> None:
    life = Life.of(lesson("enrolment", "exchange", "transfer"))
    first = life.rehearsal.token
    life.go(GivingOldCode, 1)
    assert life.rehearsal.token is first
    assert life.rehearsal.state.other_phone is not None
    life.go(Authorising, 2)
    assert life.rehearsal.token.serial != first.serial
    assert life.rehearsal.state.other_phone is None


def test_the_note_and_the_words_are_those_of_the_present_procedure() -> None:
    life = Life.of(find_scenario("enrol-then-transfer"))
    assert words_of(life.rehearsal) is None
    assert life.rehearsal.state.note == {}
    life.go(Entering, 1)
    words = words_of(life.rehearsal)
    assert words is not None
    assert words.title == "振込"
    assert life.rehearsal.state.note[LaterField.AMOUNT] == "300000"
    assert "enter" in steps_of(life.rehearsal, JAPANESE)


def test_who_pays_somebody_else_stays_in_the_transfer_until_it_is_right() -> None:
    life = Life.of(lesson("transfer", "end-of-use"))
    assessment = Assessment.of(life.rehearsal)
    life.go(Entering)
    note = life.rehearsal.state.note
    form = life.rehearsal.state.page.form
    life.rehearsal.submit(form.make({**note, LaterField.ACCOUNT_NUMBER: "7654321"}))
    life.go(Ordered)
    life.rehearsal.submit(ReturnToLogin())
    assert life.rehearsal.state.number == 0
    assert assessment.mistakes == {Slip.MISDIRECTED: 1}
    life.go(Proving, 1)


# --- How it is assessed -----------------------------------------------------------------------


def test_the_goal_is_the_end_of_the_last_one_and_every_step_has_its_time() -> None:
    life = Life.of(find_scenario("enrol-then-transfer"))
    assessment = Assessment.of(life.rehearsal)
    life.go(AtLogin, 1)
    assert not assessment.is_over(life.rehearsal.state)
    life.go(Ordered, 1)
    assert assessment.reached
    life.rehearsal.submit(ReturnToLogin())
    assert assessment.is_over(life.rehearsal.state)
    result = assessment.result(life.rehearsal.clock.now())
    assert (result.completed, result.mistakes) == (True, {})
    names = steps_gone_through(life.rehearsal, JAPANESE.results)
    first = [place for place in names if place in JAPANESE.results.steps]
    assert list(names)[: len(first)] == first
    assert {place.value for place in result.times} <= set(names)
    assert names["login"] == JAPANESE.results.steps["login"]
    assert names["authorise"] == "認証"


# --- The instructor, and beginning again ------------------------------------------------------


@pytest.mark.parametrize("place", [Place.LOGIN, Place.CONFIRM, Place.RECEIPT])
def test_a_jump_in_the_second_one_keeps_what_the_first_has_done(place: Place) -> None:
    life = Life.of(find_scenario("enrol-then-transfer"))
    assessment = Assessment.of(life.rehearsal)
    life.go(AtLogin, 1)
    registered, used = life.rehearsal.visit.registered_serial, life.rehearsal.visit.last_step
    life.rehearsal.do(Jumped(place))
    state = life.rehearsal.state
    assert (state.number, state.place) == (1, place)
    assert state.visit.registered_serial == registered
    assert used is not None
    assert (state.visit.last_step or 0) >= used
    assert assessment.times


@pytest.mark.parametrize("deed", [Renewed(), Pressed(Button.AGAIN), Rewound(0)], ids=repr)
def test_whoever_begins_again_begins_with_the_first(deed: Renewed | Pressed | Rewound) -> None:
    life = Life.of(find_scenario("start-again"))
    life.rehearsal.do(Reached(0))
    life.go(Registering, 1)
    life.rehearsal.do(deed)
    state = life.rehearsal.state
    assert (state.number, state.token.serial, state.visit.registered_serial) == (0, OLD, OLD)
    life.rehearsal.wait()
    life.used.clear()
    life.dead.clear()
    life.go(Completed, 1)


def test_without_a_script_the_usual_ones_are_played_one_after_the_other() -> None:
    script = script_of(lesson("enrolment", "transfer"))
    alone = [find_scenario(name).script for name in ("standard", "transfer")]
    assert len(script) == sum(map(len, alone))
    pictures = [step.picture for step in script if step.picture]
    assert len(set(pictures)) == len(pictures)
    assert "transfer-5-receipt" in pictures


def test_a_record_says_in_which_procedure_each_answer_was_given() -> None:
    life = Life.of(find_scenario("enrol-then-transfer"))
    responses = Responses.of(life.rehearsal)
    life.go(Ordered, 1)
    steps = [(given["procedure"], given["step"]) for given in responses.given]
    assert [step for step in steps if step[0] == "enrolment"] == [
        ("enrolment", "identify"),
        ("enrolment", "register"),
    ]
    assert dict.fromkeys(steps[2:]) == dict.fromkeys(
        ("transfer", step) for step in ("login", "enter", "authorise")
    )
