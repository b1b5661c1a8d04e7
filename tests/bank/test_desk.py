"""When the support desk answers (document, step (7))."""

from datetime import date, datetime, time

import pytest

from otp_tui.bank.desk import SupportDesk
from otp_tui.clock import JST

DESK = SupportDesk("しんきんEBサポートデスク", "0120-985-317", time(9, 0), time(17, 30))
THURSDAY = date(2020, 11, 26)


def never_a_holiday(_: date) -> bool:
    return False


@pytest.mark.parametrize(
    ("moment", "open_"),
    [
        (time(0, 0), False),
        (time(8, 59, 59, 999_999), False),
        (time(9, 0), True),
        (time(17, 29, 59, 999_999), True),
        (time(17, 30), False),
        (time(23, 59, 59), False),
    ],
    ids=["midnight", "before-nine", "nine", "before-half-past-five", "half-past-five", "night"],
)
def test_a_weekday_is_open_from_nine_until_half_past_five(moment: time, *, open_: bool) -> None:
    at = datetime.combine(THURSDAY, moment, JST)
    assert DESK.is_open(at, never_a_holiday) is open_


@pytest.mark.parametrize(
    ("day", "open_"),
    [
        (date(2020, 11, 27), True),
        (date(2020, 11, 28), False),
        (date(2020, 11, 29), False),
        (date(2020, 11, 30), True),
        (date(2020, 12, 30), True),
        (date(2020, 12, 31), False),
        (date(2021, 1, 1), False),
        (date(2019, 1, 2), False),
        (date(2019, 1, 3), False),
        (date(2019, 1, 4), True),
    ],
    ids=str,
)
def test_weekends_and_the_days_around_new_year_are_closed(day: date, *, open_: bool) -> None:
    noon = datetime.combine(day, time(12), JST)
    assert DESK.is_open(noon, never_a_holiday) is open_


def test_a_public_holiday_is_closed_and_the_day_asked_about_is_the_day_itself() -> None:
    asked: list[date] = []

    def always_a_holiday(day: date) -> bool:
        asked.append(day)
        return True

    assert not DESK.is_open(datetime.combine(THURSDAY, time(12), JST), always_a_holiday)
    assert asked == [THURSDAY]


def test_outside_the_hours_nobody_looks_into_the_calendar() -> None:
    def no_calendar(day: date) -> bool:
        pytest.fail(f"asked about {day}")

    assert not DESK.is_open(datetime.combine(THURSDAY, time(8), JST), no_calendar)
    assert not DESK.is_open(datetime.combine(date(2020, 11, 28), time(12), JST), no_calendar)
