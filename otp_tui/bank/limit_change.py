"""Another limit a day (限度額の変更): the limit, what is about to happen, proof, receipt."""

from collections.abc import Mapping
from datetime import datetime

from otp_tui.bank.account import Account, AccountT
from otp_tui.bank.later import LaterField, LaterReason, LaterRejection
from otp_tui.bank.limits import choose_limit
from otp_tui.bank.orders import OrderEvent, OrderStage, order_procedure
from otp_tui.bank.procedure import Procedure, Visit
from otp_tui.values import dataclass, field


@dataclass(frozen=True, slots=True)
class EnterLimit:
    """「確認」 is pressed under the new limit."""

    limit: str = field(repr=False)
    """Yen a day, as typed."""

    @property
    def typed(self) -> Mapping[LaterField, str]:
        """What was typed, by field."""
        return {LaterField.LIMIT: self.limit}


@dataclass(frozen=True, slots=True)
class NewLimit:
    """An order to let another limit count, from the next day 0:00."""

    limit: int = field(repr=False)
    """Yen a day."""

    def refusal(self, account: Account, _at: datetime) -> LaterRejection | None:
        """Refuse what the bank lets nobody choose."""
        if self.limit <= account.rules.highest_limit:
            return None
        return LaterRejection(LaterReason.LIMIT_TOO_HIGH, LaterField.LIMIT)

    def carry_out(self, account: AccountT, at: datetime) -> AccountT:
        """Let it count from the next day."""
        return choose_limit(account, self.limit, at)


@dataclass(frozen=True, slots=True)
class LimitChange(Visit[OrderStage]):
    """Everything the bank remembers about a change of the limit under way."""


def _new_limit(_change: LimitChange, entry: EnterLimit) -> NewLimit:
    return NewLimit(int(entry.limit))


LIMIT_CHANGE: Procedure[LimitChange, OrderEvent | EnterLimit] = order_procedure(
    EnterLimit, _new_limit
)
"""The flow as a whole."""
