"""How 振込 is practised: payee and amount from a note, reading what is about to happen, code."""

from typing import Final

from otp_tui.bank.later import CHOICES, AccountKind, LaterField
from otp_tui.bank.later_checks import same_name
from otp_tui.bank.orders import Order
from otp_tui.bank.transfer import EnterPayee, Payee, Remittance
from otp_tui.scenario.procedures.transfer import FLOW
from otp_tui.text.procedure_words import ProcedureWords
from otp_tui.tour.orders import order_practice
from otp_tui.tour.practice import Fact, Form, Values


def _entry(values: Values) -> EnterPayee:
    kind = values[LaterField.ACCOUNT_KIND]
    payee = Payee(
        bank=values[LaterField.BANK],
        branch=values[LaterField.BRANCH],
        kind=AccountKind(kind) if kind in CHOICES[LaterField.ACCOUNT_KIND] else None,
        number=values[LaterField.ACCOUNT_NUMBER],
        name=values[LaterField.PAYEE_NAME],
    )
    return EnterPayee(payee, values[LaterField.AMOUNT])


ENTRY: Final = Form(
    "enter-payee",
    EnterPayee,
    _entry,
    (
        LaterField.BANK,
        LaterField.BRANCH,
        LaterField.ACCOUNT_KIND,
        LaterField.ACCOUNT_NUMBER,
        LaterField.PAYEE_NAME,
        LaterField.AMOUNT,
    ),
)


def _facts(order: Order, words: ProcedureWords) -> tuple[Fact, ...]:
    """Return what is moved where, as the bank has it, in the order of the customer's note."""
    if not isinstance(order, Remittance):
        return ()
    labels, payee = words.labels, order.payee
    return (
        Fact(labels["bank"], payee.bank),
        Fact(labels["branch"], payee.branch),
        Fact(labels["kind"], labels[payee.kind.value] if payee.kind else ""),
        Fact(labels["account"], payee.number),
        Fact(labels["payee"], payee.name),
        Fact(labels["amount"], labels["yen"].format(amount=order.amount)),
    )


def _is_as_noted(order: Order, note: Values) -> bool:
    if not isinstance(order, Remittance):
        return False
    meant, done = _entry(note), order.payee
    where = meant.payee.bank, meant.payee.branch, meant.payee.kind, meant.payee.number
    return (
        where == (done.bank, done.branch, done.kind, done.number)
        and same_name(meant.payee.name, done.name)
        and meant.amount == str(order.amount)
    )


def _is_meddled_with(order: Order) -> bool:
    return isinstance(order, Remittance) and not order.is_as_typed


PRACTICE: Final = order_practice(FLOW, ENTRY, _facts, _is_as_noted, _is_meddled_with)
"""The whole of it."""
