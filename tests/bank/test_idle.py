"""How long the bank waits between log-in page and receipt."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from otp_tui.bank.enrolment import Enrolment, advance
from otp_tui.bank.events import Cancel, Identify, Register, ReturnToLogin, TimePassed
from otp_tui.bank.stages import AtLogin, TimedOut

RightRegistration = Callable[[datetime], Register]


@pytest.mark.parametrize("stage", ["identifying", "registering"])
def test_after_nine_minutes_and_59_seconds_there_is_still_time(
    request: pytest.FixtureRequest, now: datetime, stage: str
) -> None:
    enrolment = request.getfixturevalue(stage)
    assert isinstance(enrolment, Enrolment)
    almost = now + timedelta(minutes=9, seconds=59, microseconds=999_999)
    assert advance(enrolment, TimePassed(), almost) == enrolment
    over = now + timedelta(minutes=10)
    assert advance(enrolment, TimePassed(), over).stage == TimedOut()


def test_what_the_customer_does_too_late_is_a_time_out_and_not_looked_at(
    identifying: Enrolment,
    registering: Enrolment,
    right_login: Identify,
    right_registration: RightRegistration,
    now: datetime,
) -> None:
    over = now + timedelta(minutes=10)
    for enrolment, event in (
        (identifying, right_login),
        (identifying, Identify("99900000000", "wrong1")),
        (identifying, Cancel()),
        (registering, right_registration(over)),
        (registering, Cancel()),
    ):
        after = advance(enrolment, event, over)
        assert (after.stage, after.rejections) == (TimedOut(), ())
        assert (after.failures, after.last_step) == (enrolment.failures, enrolment.last_step)


def test_a_rejected_attempt_counts_as_doing_something_and_passing_time_does_not(
    identifying: Enrolment, now: datetime
) -> None:
    five, ten = now + timedelta(minutes=5), now + timedelta(minutes=10)
    tried = advance(identifying, Identify("", ""), five)
    assert advance(tried, TimePassed(), ten) == tried
    watched = advance(identifying, TimePassed(), five)
    assert advance(watched, TimePassed(), ten).stage == TimedOut()


def test_passing_time_keeps_what_was_rejected_and_a_time_out_does_not(
    identifying: Enrolment, now: datetime
) -> None:
    rejected = advance(identifying, Identify("", ""), now)
    assert advance(rejected, TimePassed(), now).rejections == rejected.rejections
    assert advance(rejected, TimePassed(), now + timedelta(hours=1)).rejections == ()


def test_the_login_page_and_the_receipt_never_time_out(
    at_login: Enrolment, completed: Enrolment, now: datetime
) -> None:
    next_year = now + timedelta(days=365)
    assert advance(at_login, TimePassed(), next_year) == at_login
    assert advance(completed, TimePassed(), next_year) == completed
    assert advance(completed, ReturnToLogin(), next_year).stage == AtLogin()


def test_a_clock_that_goes_back_times_nobody_out(identifying: Enrolment, now: datetime) -> None:
    assert advance(identifying, TimePassed(), now - timedelta(days=1)) == identifying
