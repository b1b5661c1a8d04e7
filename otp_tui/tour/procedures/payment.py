"""How 収納サービス is practised: three numbers of a bill, reading what it comes to, code."""

from typing import Final

from otp_tui.bank.later import LaterField
from otp_tui.bank.orders import Order
from otp_tui.bank.payment import Bill, EnterBill
from otp_tui.scenario.procedures.payment import FLOW
from otp_tui.text.procedure_words import ProcedureWords
from otp_tui.tour.orders import order_practice
from otp_tui.tour.practice import Fact, Form, Values


def _entry(values: Values) -> EnterBill:
    return EnterBill(
        collector=values[LaterField.COLLECTOR],
        payer=values[LaterField.PAYER],
        confirmation=values[LaterField.CONFIRMATION],
    )


ENTRY: Final = Form(
    "enter-bill",
    EnterBill,
    _entry,
    (LaterField.COLLECTOR, LaterField.PAYER, LaterField.CONFIRMATION),
)


def _facts(order: Order, words: ProcedureWords) -> tuple[Fact, ...]:
    """Return which bill is paid, and how much the bank says that it is."""
    if not isinstance(order, Bill):
        return ()
    labels, numbers = words.labels, order.numbers
    return (
        Fact(labels["collector"], numbers.collector),
        Fact(labels["payer"], numbers.payer),
        Fact(labels["confirmation"], numbers.confirmation),
        Fact(labels["amount"], labels["yen"].format(amount=order.amount)),
    )


def _is_as_noted(order: Order, note: Values) -> bool:
    return isinstance(order, Bill) and order.numbers == _entry(note)


PRACTICE: Final = order_practice(FLOW, ENTRY, _facts, _is_as_noted)
"""The whole of it."""
