"""The phone's code at the bank, when the phone's clock is fast or slow."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from otp_tui import otp
from otp_tui.bank.events import Identify, Register, Start
from otp_tui.bank.flow import AnyVisit
from otp_tui.bank.rejection import Reason
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import Completed
from otp_tui.clock import JST, HandClock
from otp_tui.phone.token import Token
from otp_tui.scenario.deal import deal
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.procedures.enrolment import FLOW
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.values import replace

STANDARD = find_scenario("standard")
NOON = datetime(2026, 1, 1, 12, tzinfo=JST)

fixed = settings(deadline=None, derandomize=True, database=None, max_examples=100)


def registered(
    at: datetime, error: int, seed: int = 7, window: int = 1, last_step: int | None = None
) -> AnyVisit:
    """Return an enrolment after everything was typed right, the code from the phone."""
    dealt = deal(STANDARD, seed, at)
    dealt = replace(dealt, token=Token(dealt.token.serial, timedelta(seconds=error)))
    visit = replace(dealt.visit, rules=Rules(drift_window=window), last_step=last_step)
    customer = visit.customer
    cells = customer.card.answer(visit.draws.challenge(0))
    code = Rehearsal(dealt, HandClock(at)).look().code
    for event in (
        Start(),
        Identify(customer.contract_id, customer.password),
        Register(customer.serial, code, *cells),
    ):
        visit = FLOW.advance(visit, event, at)
    return visit


@fixed
@given(
    seconds=st.integers(0, 10**9),
    error=st.integers(-30, 30),
    seed=st.integers(0, 2**63 - 1),
)
def test_a_phone_within_30_seconds_is_always_accepted(seconds: int, error: int, seed: int) -> None:
    at = NOON + timedelta(seconds=seconds)
    assert isinstance(registered(at, error, seed).stage, Completed)


@fixed
@given(
    seconds=st.integers(0, 10**9),
    error=st.integers(-700, 700),
    window=st.integers(0, 10),
)
def test_a_phone_is_accepted_exactly_within_the_window(
    seconds: int, error: int, window: int
) -> None:
    at = NOON + timedelta(seconds=seconds)
    steps = otp.time_step_at(at + timedelta(seconds=error)) - otp.time_step_at(at)
    after = registered(at, error, window=window)
    if abs(steps) <= window:
        assert isinstance(after.stage, Completed)
        assert after.last_step == otp.time_step_at(at) + steps
    else:
        near = Reason.OLD_CODE if steps < 0 else Reason.EARLY_CODE
        reason = near if abs(steps) <= 20 else Reason.WRONG_CODE
        assert [rejection.reason for rejection in after.rejections] == [reason]


@fixed
@given(
    seconds=st.integers(0, 10**9),
    error=st.integers(-30, 30),
    used=st.integers(-3, 3),
)
def test_a_step_that_was_used_or_passed_is_refused_and_a_newer_one_accepted(
    seconds: int, error: int, used: int
) -> None:
    at = NOON + timedelta(seconds=seconds)
    last_step = otp.time_step_at(at) + used
    shown = otp.time_step_at(at + timedelta(seconds=error))
    after = registered(at, error, last_step=last_step)
    if shown > last_step:
        assert (type(after.stage), after.last_step) == (Completed, shown)
    else:
        assert [rejection.reason for rejection in after.rejections] == [Reason.REUSED_CODE]
        assert after.last_step == last_step


@pytest.mark.parametrize(
    ("error", "reason"), [(-300, Reason.OLD_CODE), (300, Reason.EARLY_CODE)], ids=["slow", "fast"]
)
def test_a_phone_that_is_five_minutes_wrong_is_told_which_way(error: int, reason: Reason) -> None:
    after = registered(NOON, error)
    assert [rejection.reason for rejection in after.rejections] == [reason]
