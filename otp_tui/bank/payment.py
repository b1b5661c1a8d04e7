"""A payment (収納サービス): the numbers of a bill, what is about to happen, proof, receipt."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from otp_tui.bank.later import LaterField
from otp_tui.bank.limits import MoneyOrder
from otp_tui.bank.orders import OrderEvent, OrderStage, order_procedure
from otp_tui.bank.procedure import Procedure, Visit


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


@dataclass(frozen=True, slots=True)
class Bill(MoneyOrder):
    """An order to pay a bill. How much it is, the bank says and nobody types."""

    numbers: EnterBill
    """Which bill it is."""


@dataclass(frozen=True, slots=True)
class Payment(Visit[OrderStage]):
    """Everything the bank remembers about a payment under way."""


def _bill(payment: Payment, entry: EnterBill) -> Bill:
    numbers = tuple(entry.typed.values())
    return Bill(payment.draws.bill(numbers, payment.rules.highest_bill), entry)


PAYMENT: Procedure[Payment, OrderEvent | EnterBill] = order_procedure(EnterBill, _bill)
"""The flow as a whole."""
