"""The table of transitions: what is legal where, where it leads, and what an illegal event does."""

import copy
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import get_args

import pytest

from otp_tui import otp
from otp_tui.bank.card import Challenge
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
from otp_tui.bank.stages import Completed, Counter, Registering, Stage
from otp_tui.values import replace

STAGES: tuple[type[Stage], ...] = get_args(Stage)

EVENTS: tuple[Event, ...] = (
    Start(),
    Identify("99912345678", "renshu2020"),
    Register("SKOH99999999", "000000", "41", "84"),
    ReturnToLogin(),
    Cancel(),
    TimePassed(),
    Unlock(),
    Lock(Counter.CARD),
    Expire(),
)

PAIRS = [(stage, event) for stage in STAGES for event in EVENTS]
LEGAL = [pair for pair in PAIRS if (pair[0], type(pair[1])) in TRANSITIONS]
ILLEGAL = [pair for pair in PAIRS if pair not in LEGAL]

RightRegistration = Callable[[datetime], Register]
AtStage = dict[type[Stage], Enrolment]


def name(value: object) -> str:
    """Return what a stage or an event is called in a test's name."""
    return value.__name__ if isinstance(value, type) else type(value).__name__


def test_the_samples_hold_every_event_once() -> None:
    assert [type(event) for event in EVENTS] == list(get_args(Event))
    assert len(LEGAL) == len(TRANSITIONS)


@pytest.mark.parametrize(("stage", "event"), ILLEGAL, ids=name)
def test_an_illegal_event_raises_and_leaves_everything_alone(
    at_stage: AtStage, now: datetime, stage: type[Stage], event: Event
) -> None:
    enrolment = at_stage[stage]
    before = copy.deepcopy(enrolment)
    with pytest.raises(IllegalEvent) as caught:
        advance(enrolment, event, now + timedelta(hours=1))
    assert str(caught.value) == f"{type(event).__name__} at {stage.__name__}"
    assert enrolment == before


@pytest.mark.parametrize(("stage", "event"), LEGAL, ids=name)
@pytest.mark.parametrize("waited", [timedelta(), timedelta(hours=1)], ids=["at-once", "late"])
def test_a_legal_event_leads_where_the_table_says(
    at_stage: AtStage, now: datetime, stage: type[Stage], event: Event, waited: timedelta
) -> None:
    before = copy.deepcopy(at_stage[stage])
    after = advance(at_stage[stage], event, now + waited)
    assert type(after.stage) in TRANSITIONS[stage, type(event)]
    assert at_stage[stage] == before


def test_no_stage_before_the_receipt_can_be_skipped() -> None:
    into_completed = {pair for pair, targets in TRANSITIONS.items() if Completed in targets}
    assert into_completed == {(Registering, Register), (Completed, TimePassed)}
    into_registering = {pair for pair, targets in TRANSITIONS.items() if Registering in targets}
    assert {stage.__name__ for stage, _ in into_registering} == {"Identifying", "Registering"}


def test_time_may_pass_at_every_stage() -> None:
    assert all((stage, TimePassed) in TRANSITIONS for stage in STAGES)


def test_the_same_pair_is_asked_until_success(
    at_login: Enrolment,
    right_login: Identify,
    right_registration: RightRegistration,
    now: datetime,
) -> None:
    drawn = replace(at_login, draws=Draws(1))
    first = Challenge("イ", "ウ")

    def asked(enrolment: Enrolment) -> Challenge:
        begun = advance(advance(enrolment, Start(), now), right_login, now)
        assert isinstance(begun.stage, Registering)
        return begun.stage.challenge

    begun = advance(advance(drawn, Start(), now), right_login, now)
    failed = advance(begun, replace(right_registration(now), first_cell="00"), now)
    assert failed.stage == Registering(first)
    assert asked(advance(failed, Cancel(), now)) == first
    assert asked(advance(advance(failed, Expire(), now), ReturnToLogin(), now)) == first
    assert asked(advance(advance(failed, Lock(Counter.CARD), now), Unlock(), now)) == first


def test_success_ends_the_turn_and_another_turn_asks_another_pair(
    at_login: Enrolment, right_login: Identify, now: datetime
) -> None:
    second_turn = replace(at_login, draws=Draws(1), turn=1)
    begun = advance(advance(second_turn, Start(), now), right_login, now)
    assert begun.stage == Registering(Challenge("ア", "エ"))


def test_the_receipt_holds_number_moment_and_serial(
    registering: Enrolment, right_registration: RightRegistration, now: datetime
) -> None:
    at = now + timedelta(seconds=12)
    after = advance(registering, right_registration(at), at)
    assert isinstance(after.stage, Completed)
    receipt = after.stage.receipt
    assert (receipt.number, receipt.at, receipt.serial) == ("0411040847IT", at, "SKOH99999999")
    assert (after.registered_serial, after.turn) == ("SKOH99999999", 1)
    assert after.last_step == otp.time_step_at(at)


def test_the_receipt_number_follows_from_the_seed(
    registering: Enrolment, right_registration: RightRegistration, now: datetime
) -> None:
    drawn = replace(registering, draws=Draws(1, Challenge("イ", "ク")))
    after = advance(drawn, right_registration(now), now)
    assert isinstance(after.stage, Completed)
    assert after.stage.receipt.number == "3677746605IT"
