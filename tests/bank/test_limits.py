"""How much may be moved on which day: days are those of Asia/Tokyo, whatever the zone of a time."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from otp_tui.bank.account import end_use
from otp_tui.bank.limits import MoneyOrder, choose_limit, day_of, limit_on
from otp_tui.bank.rules import Rules
from otp_tui.clock import JST
from otp_tui.values import replace
from tests.bank.flows import FRESH, IN_USE, LOST, NOW

TODAY, TOMORROW = date(2020, 11, 26), date(2020, 11, 27)


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2020, 11, 26, 0, 0, tzinfo=JST), TODAY),
        (datetime(2020, 11, 26, 23, 59, 59, 999_999, tzinfo=JST), TODAY),
        (datetime(2020, 11, 26, 14, 59, 59, tzinfo=UTC), TODAY),
        (datetime(2020, 11, 26, 15, 0, tzinfo=UTC), TOMORROW),
        (datetime(2020, 11, 26, 8, 0, tzinfo=timezone(timedelta(hours=-7))), TOMORROW),
    ],
)
def test_a_day_begins_at_midnight_in_tokyo(at: datetime, day: date) -> None:
    assert day_of(at) == day


def test_every_day_of_a_year_has_24_hours() -> None:
    first = datetime(2020, 1, 1, tzinfo=JST)
    hours = [day_of(first + timedelta(hours=hour)) for hour in range(366 * 24)]
    assert {hours.count(day) for day in set(hours)} == {24}


def test_a_chosen_limit_counts_from_the_next_day_and_the_last_choice_of_a_day_counts() -> None:
    late = NOW.replace(hour=23, minute=59)
    chosen = choose_limit(choose_limit(IN_USE, 300_000, NOW), 200_000, late)
    again = choose_limit(chosen, 700_000, NOW + timedelta(days=3))
    days = {offset: limit_on(again, TODAY + timedelta(days=offset)) for offset in range(-1, 6)}
    assert days == {
        -1: 1_000_000, 0: 1_000_000, 1: 200_000, 2: 200_000, 3: 200_000, 4: 700_000, 5: 700_000,
    }  # fmt: skip


@pytest.mark.parametrize("account", [FRESH, LOST, end_use(IN_USE, NOW)])
def test_without_a_working_token_the_lower_limit_counts(account: object) -> None:
    assert isinstance(account, type(FRESH))
    assert limit_on(account, TODAY) == 100_000
    high = choose_limit(account, 3_000_000, NOW)
    assert limit_on(high, TOMORROW) == 100_000
    low = choose_limit(account, 20_000, NOW)
    assert limit_on(low, TOMORROW) == 20_000


def test_the_limits_are_rules() -> None:
    rules = Rules(limit_without_token=5, limit_with_token=7)
    assert limit_on(replace(FRESH, rules=rules), TODAY) == 5
    assert limit_on(replace(IN_USE, rules=rules), TODAY) == 7


def test_money_adds_up_by_day() -> None:
    account = MoneyOrder(2).carry_out(MoneyOrder(1).carry_out(IN_USE, NOW), NOW)
    account = MoneyOrder(4).carry_out(account, NOW + timedelta(days=1))
    assert account.spent == {TODAY: 3, TOMORROW: 4}
    assert MoneyOrder(999_997).refusal(account, NOW) is None
    assert MoneyOrder(999_998).refusal(account, NOW) is not None
