"""Failures in a row, counted by kind, and what locks and unlocks."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from otp_tui import otp
from otp_tui.bank.enrolment import Enrolment, advance
from otp_tui.bank.events import (
    Cancel,
    Event,
    Expire,
    Identify,
    Lock,
    Register,
    ReturnToLogin,
    Start,
    Unlock,
)
from otp_tui.bank.rejection import Reason
from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Counter,
    Identifying,
    Locked,
    Registering,
    TimedOut,
)
from otp_tui.values import replace

STEP = timedelta(seconds=otp.TIME_STEP)

RightRegistration = Callable[[datetime], Register]


def failure(counter: Counter, right: Register) -> Event:
    """Return an event that fails in one way."""
    match counter:
        case Counter.LOGIN:
            return Identify("99900000000", "wrong1")
        case Counter.CODE:
            return replace(right, code=otp.code_at(otp.secret_of("AAAA00000000"), EPOCH))
        case Counter.CARD:
            return replace(right, first_cell="00")


EPOCH = datetime.fromisoformat("2001-01-01T00:00:00+09:00")
"""A moment of another token's code: no code of ours."""


@pytest.mark.parametrize("counter", Counter, ids=lambda counter: counter.value)
def test_the_seventh_failure_in_a_row_locks_out_and_the_sixth_does_not(
    identifying: Enrolment,
    registering: Enrolment,
    right_registration: RightRegistration,
    now: datetime,
    counter: Counter,
) -> None:
    enrolment = identifying if counter is Counter.LOGIN else registering
    stage = enrolment.stage
    for failures in range(1, 7):
        at = now + failures * STEP
        enrolment = advance(enrolment, failure(counter, right_registration(at)), at)
        assert enrolment.stage == stage
        assert enrolment.failures == {counter: failures}
        assert enrolment.rejections[0].attempts_left == 7 - failures
    at = now + 7 * STEP
    enrolment = advance(enrolment, failure(counter, right_registration(at)), at)
    assert enrolment.stage == Locked(counter)
    assert enrolment.rejections == ()


def test_failures_of_one_kind_do_not_count_for_another(
    registering: Enrolment, right_registration: RightRegistration, now: datetime
) -> None:
    codes = advance(registering, failure(Counter.CODE, right_registration(now)), now)
    assert codes.failures == {Counter.CODE: 1}
    cells = advance(codes, failure(Counter.CARD, right_registration(now)), now)
    assert cells.failures == {Counter.CARD: 1}, "the right code reset its own counter"
    both = advance(cells, failure(Counter.CODE, right_registration(now)), now)
    assert both.failures == {Counter.CARD: 1, Counter.CODE: 1}
    assert both.rejections[0].attempts_left == 6


def test_a_right_login_resets_its_counter_alone(
    identifying: Enrolment, right_login: Identify, now: datetime
) -> None:
    tired = replace(identifying, failures={Counter.LOGIN: 6, Counter.CODE: 5, Counter.CARD: 4})
    assert advance(tired, right_login, now).failures == {Counter.CODE: 5, Counter.CARD: 4}


def test_a_right_registration_resets_code_and_card(
    registering: Enrolment, right_registration: RightRegistration, now: datetime
) -> None:
    tired = replace(registering, failures={Counter.LOGIN: 3, Counter.CODE: 6, Counter.CARD: 6})
    assert advance(tired, right_registration(now), now).failures == {Counter.LOGIN: 3}


@pytest.mark.parametrize("way_out", [Cancel(), Expire()], ids=["cancel", "expire"])
def test_leaving_and_coming_back_resets_no_counter(
    registering: Enrolment,
    right_registration: RightRegistration,
    right_login: Identify,
    now: datetime,
    way_out: Event,
) -> None:
    failed = advance(registering, failure(Counter.CARD, right_registration(now)), now)
    away = advance(failed, way_out, now)
    home = advance(away, ReturnToLogin(), now) if isinstance(away.stage, TimedOut) else away
    back = advance(advance(home, Start(), now), right_login, now)
    assert (back.failures, back.last_step) == ({Counter.CARD: 1}, failed.last_step)
    assert isinstance(back.stage, Registering)


@pytest.mark.parametrize("counter", Counter, ids=lambda counter: counter.value)
def test_the_instructor_locks_with_a_reason_and_unlocks_with_all_counters_at_zero(
    identifying: Enrolment, now: datetime, counter: Counter
) -> None:
    tired = replace(identifying, failures={Counter.LOGIN: 6, Counter.CARD: 2}, last_step=5)
    locked = advance(tired, Lock(counter), now)
    assert locked.stage == Locked(counter)
    unlocked = advance(locked, Unlock(), now)
    assert (unlocked.stage, unlocked.failures) == (AtLogin(), {})
    assert unlocked.last_step == 5, "a used code stays used"


def test_unlocking_does_not_make_a_spent_code_good_again(
    registering: Enrolment,
    right_registration: RightRegistration,
    right_login: Identify,
    now: datetime,
) -> None:
    enrolment: Enrolment = registering
    right = right_registration(now)
    events: list[Event] = [replace(right, first_cell="00"), Lock(Counter.CARD), Unlock(), Start()]
    for event in [*events, right_login, right]:
        enrolment = advance(enrolment, event, now)
    assert [rejection.reason for rejection in enrolment.rejections] == [Reason.REUSED_CODE]


def test_who_is_registered_stays_so_after_a_lock_and_an_unlock(
    completed: Enrolment, now: datetime
) -> None:
    home = advance(completed, ReturnToLogin(), now)
    unlocked = advance(advance(home, Lock(Counter.LOGIN), now), Unlock(), now)
    refused = advance(unlocked, Start(), now)
    assert [rejection.reason for rejection in refused.rejections] == [Reason.ALREADY_REGISTERED]


def test_the_way_from_start_to_receipt_asks_only_what_the_document_asks(
    at_login: Enrolment,
    right_login: Identify,
    right_registration: RightRegistration,
    now: datetime,
) -> None:
    stages = []
    enrolment = at_login
    for event in (Start(), right_login, right_registration(now), ReturnToLogin()):
        enrolment = advance(enrolment, event, now)
        stages.append(type(enrolment.stage))
    assert stages == [Identifying, Registering, Completed, AtLogin]
