"""How much may be moved a day, in Asia/Tokyo, and what has been moved."""

from datetime import date, datetime, timedelta

from otp_tui.bank.account import Account, AccountT
from otp_tui.bank.later import LaterField, LaterReason, LaterRejection
from otp_tui.bank.stages import Standing
from otp_tui.clock import JST
from otp_tui.values import dataclass, field, replace


def day_of(at: datetime) -> date:
    """Return the day of a moment (aware) in Asia/Tokyo; it begins at 0:00."""
    return at.astimezone(JST).date()


def limit_on(account: Account, day: date) -> int:
    """Return how many yen may be moved on a day, all in all."""
    rules = account.rules
    counting = [first for first in account.limits if first <= day]
    chosen = account.limits[max(counting)] if counting else rules.limit_with_token
    if account.standing is Standing.IN_USE:
        return chosen
    return min(chosen, rules.limit_without_token)


def choose_limit(account: AccountT, limit: int, at: datetime) -> AccountT:
    """Let a limit in yen count from the day after a moment (aware), 0:00."""
    tomorrow = day_of(at) + timedelta(days=1)
    return replace(account, limits={**account.limits, tomorrow: limit})


@dataclass(frozen=True, slots=True)
class MoneyOrder:
    """An order that moves money. No `repr` shows how much or where to."""

    amount: int = field(repr=False)
    """Yen, 1 or more."""

    def refusal(self, account: Account, at: datetime) -> LaterRejection | None:
        """Say why so much cannot be moved at a moment (aware), or None. The day's sum counts."""
        day = day_of(at)
        total = account.spent.get(day, 0) + self.amount
        needs_token = total > account.rules.limit_without_token
        if needs_token and account.standing is not Standing.IN_USE:
            return LaterRejection(LaterReason.NEEDS_TOKEN, LaterField.AMOUNT)
        if total > limit_on(account, day):
            return LaterRejection(LaterReason.OVER_LIMIT, LaterField.AMOUNT)
        return None

    def carry_out(self, account: AccountT, at: datetime) -> AccountT:
        """Move the money."""
        day = day_of(at)
        total = account.spent.get(day, 0) + self.amount
        return replace(account, spent={**account.spent, day: total})
