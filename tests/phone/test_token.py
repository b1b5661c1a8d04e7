"""The token as the phone shows it, with the phone's own idea of the time."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from otp_tui import otp
from otp_tui.clock import JST
from otp_tui.phone.token import Reading, Token

SERIAL = "SKOH99999999"
NOW = datetime(2020, 11, 26, 19, 40, tzinfo=JST)

fixed = settings(deadline=None, derandomize=True, database=None, max_examples=50)


def test_the_handbook_token_shows_its_code_for_30_seconds() -> None:
    token = Token(SERIAL)
    assert token.reading(NOW) == Reading("782274", 30)
    assert token.reading(NOW + timedelta(seconds=29, microseconds=999_999)) == Reading("782274", 1)
    after = token.reading(NOW + timedelta(seconds=30))
    assert (after.seconds_left, after.code != "782274") == (30, True)


@pytest.mark.parametrize("error", [-300, -31, -30, -1, 0, 1, 29, 30, 300])
def test_a_phone_with_a_wrong_clock_shows_what_a_right_one_shows_then(error: int) -> None:
    wrong = timedelta(seconds=error)
    assert Token(SERIAL, wrong).reading(NOW) == Token(SERIAL).reading(NOW + wrong)


@pytest.mark.parametrize(
    ("error", "left"), [(0, 30), (1, 29), (29, 1), (30, 30), (-1, 1), (-29, 29), (-30, 30)]
)
def test_the_seconds_left_are_the_phones(error: int, left: int) -> None:
    assert Token(SERIAL, timedelta(seconds=error)).reading(NOW).seconds_left == left


@fixed
@given(seconds=st.integers(0, 10**10), error=st.integers(-86400, 86400))
def test_at_any_time_the_reading_holds_until_its_seconds_are_over(seconds: int, error: int) -> None:
    token = Token(SERIAL, timedelta(seconds=error))
    second = NOW + timedelta(seconds=seconds)
    shown = token.reading(second)
    assert len(shown.code) == otp.DIGITS
    assert 1 <= shown.seconds_left <= otp.TIME_STEP
    last = second + timedelta(seconds=shown.seconds_left - 1)
    assert token.reading(last) == Reading(shown.code, 1)
    over = second + timedelta(seconds=shown.seconds_left)
    assert token.reading(over).seconds_left == otp.TIME_STEP
