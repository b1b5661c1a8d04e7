"""A payment (収納サービス): the numbers of a bill, what is about to happen, proof, receipt."""

from collections.abc import Mapping
from datetime import datetime

from otp_tui.bank.account import Account, AccountT
from otp_tui.bank.later import LaterField, LaterReason, LaterRejection
from otp_tui.bank.limits import MoneyOrder
from otp_tui.bank.orders import OrderEvent, OrderStage, order_procedure
from otp_tui.bank.procedure import Procedure, Visit
from otp_tui.values import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class EnterBill:
    """「次へ」 is pressed under the numbers of a bill."""

    collector: str = field(repr=False)
    """Number of the collecting institution (収納機関番号), as typed."""

    payer: str = field(repr=False)
    """Number of the payer (お客様番号、納付番号), as typed."""

    confirmation: str = field(repr=False)
    """Confirmation number (確認番号), as typed."""

    @property
    def typed(self) -> Mapping[LaterField, str]:
        """What was typed, by field, in reading order."""
        return {
            LaterField.COLLECTOR: self.collector,
            LaterField.PAYER: self.payer,
            LaterField.CONFIRMATION: self.confirmation,
        }

    @property
    def as_printed(self) -> tuple[str, ...]:
        """The numbers alone, in reading order."""
        return tuple(self.typed.values())


@dataclass(frozen=True, slots=True)
class Bill(MoneyOrder):
    """An order to pay a bill. How much it is, the bank says and nobody types."""

    numbers: EnterBill
    """Which bill it is."""

    def refusal(self, account: Account, at: datetime) -> LaterRejection | None:
        """Say why it cannot be paid at a moment (aware), or None. A paid bill is paid.

        A limit is about no field here: nobody types the amount.
        """
        if self.numbers.as_printed in account.paid_bills:
            return LaterRejection(LaterReason.BILL_PAID)
        refusal = MoneyOrder.refusal(self, account, at)
        return refusal and LaterRejection(refusal.reason)

    def carry_out(self, account: AccountT, at: datetime) -> AccountT:
        """Move the money, and remember that this bill is paid."""
        paid = MoneyOrder.carry_out(self, account, at)
        return replace(paid, paid_bills=account.paid_bills | {self.numbers.as_printed})


@dataclass(frozen=True, slots=True)
class Payment(Visit[OrderStage]):
    """Everything the bank remembers about a payment under way."""

    due: Bill | None = None
    """The one bill that there is. None: any numbers are those of a bill, and the seed says how
    much it is."""


def _bill(payment: Payment, entry: EnterBill) -> Bill | LaterRejection:
    if payment.due is None:
        return Bill(payment.draws.bill(entry.as_printed, payment.rules.highest_bill), entry)
    if entry != payment.due.numbers:
        return LaterRejection(LaterReason.NO_SUCH_BILL)
    return payment.due


PAYMENT: Procedure[Payment, OrderEvent | EnterBill] = order_procedure(EnterBill, _bill)
"""The flow as a whole."""
