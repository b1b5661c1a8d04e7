"""Every row of the rules is sourced, and changing it changes what the bank does."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from otp_tui import otp
from otp_tui.bank.checks import check_format, may_be_real
from otp_tui.bank.enrolment import Enrolment, advance
from otp_tui.bank.events import Identify, Register, TimePassed
from otp_tui.bank.rejection import Field, Reason, Rejection
from otp_tui.bank.rules import PRACTICE_PREFIX, Rules, Source
from otp_tui.bank.stages import Completed, Counter, Locked, Registering, TimedOut
from otp_tui.values import fields, replace

STEP = timedelta(seconds=otp.TIME_STEP)

RightRegistration = Callable[[datetime], Register]


@pytest.mark.parametrize("name", Rules.__match_args__)
def test_every_rule_says_where_it_comes_from(name: str) -> None:
    said = {row.name: row.metadata for row in fields(Rules)}
    assert isinstance(said[name]["source"], Source)


def reason(field: Field, typed: str, rules: Rules) -> Reason | None:
    """Return why what was typed is badly formed."""
    rejection = check_format(field, typed, rules)
    return rejection.reason if rejection else None


def test_the_digits_of_a_contract_id_are_a_rule() -> None:
    assert reason(Field.CONTRACT_ID, "9991234", Rules(contract_id_digits=7)) is None
    assert reason(Field.CONTRACT_ID, "99912345678", Rules(contract_id_digits=7)) is (
        Reason.BAD_FORMAT
    )


def test_the_length_of_a_password_is_a_rule() -> None:
    four_to_five = Rules(password_min=4, password_max=5)
    lengths = [
        length for length in range(1, 40) if not reason(Field.PASSWORD, "a" * length, four_to_five)
    ]
    assert lengths == [4, 5]
    usual = [length for length in range(1, 40) if not reason(Field.PASSWORD, "a" * length, Rules())]
    assert usual == list(range(6, 13))


@pytest.mark.parametrize("window", [0, 1, 2, 10])
def test_the_drift_window_is_a_rule(
    registering: Enrolment, right_registration: RightRegistration, now: datetime, window: int
) -> None:
    ruled = replace(registering, rules=Rules(drift_window=window))
    accepted = [
        offset
        for offset in range(-12, 13)
        if isinstance(advance(ruled, right_registration(now + offset * STEP), now).stage, Completed)
    ]
    assert accepted == list(range(-window, window + 1))


@pytest.mark.parametrize("limit", [1, 2, 10])
def test_the_failures_before_the_lock_out_are_a_rule(
    identifying: Enrolment, now: datetime, limit: int
) -> None:
    enrolment = replace(identifying, rules=Rules(lock_out_after=limit))
    for left in range(limit - 1, 0, -1):
        enrolment = advance(enrolment, Identify("99900000000", "wrong1"), now)
        assert enrolment.rejections[0].attempts_left == left
    enrolment = advance(enrolment, Identify("99900000000", "wrong1"), now)
    assert enrolment.stage == Locked(Counter.LOGIN)


def test_the_idle_time_out_is_a_rule(identifying: Enrolment, now: datetime) -> None:
    ruled = replace(identifying, rules=Rules(idle_time_out=timedelta(seconds=30)))
    assert advance(ruled, TimePassed(), now + timedelta(seconds=29)) == ruled
    assert advance(ruled, TimePassed(), now + timedelta(seconds=30)).stage == TimedOut()


def test_the_rules_of_the_enrolment_are_the_ones_that_are_asked(
    identifying: Enrolment, now: datetime
) -> None:
    ruled = replace(
        identifying,
        rules=Rules(contract_id_digits=6, password_min=4),
        customer=replace(identifying.customer, contract_id="999123", password="abcd"),
    )
    after = advance(ruled, Identify("999123", "abcd"), now)
    assert isinstance(after.stage, Registering)


@pytest.mark.parametrize(
    ("typed", "real"),
    [
        ("", False),
        ("9", False),
        ("99", False),
        ("999", False),
        ("9991", False),
        ("９９９", False),
        ("1", True),
        ("91", True),
        ("998", True),
        ("９９８", True),
        (" 999", True),
        ("x", True),
    ],
    ids=[
        "nothing",
        "one-nine",
        "two-nines",
        "prefix",
        "prefix-and-more",
        "full-width-prefix",
        "other-digit",
        "other-second-digit",
        "other-third-digit",
        "full-width-other",
        "leading-space",
        "letter",
    ],
)
def test_an_id_may_be_real_as_soon_as_it_leaves_the_practice_prefix(
    typed: str, *, real: bool
) -> None:
    assert may_be_real(typed) is real
    assert PRACTICE_PREFIX == "999"


def test_a_practice_id_of_the_wrong_length_is_not_taken_for_a_real_one() -> None:
    expected = Rejection(Reason.BAD_FORMAT, Field.CONTRACT_ID)
    assert check_format(Field.CONTRACT_ID, "999", Rules()) == expected
