"""Each rule of what is ordered: changing it changes what the bank takes."""

import pytest

from otp_tui.bank.account import Account
from otp_tui.bank.limit_change import LIMIT_CHANGE, EnterLimit, LimitChange
from otp_tui.bank.orders import Confirming
from otp_tui.bank.payment import PAYMENT, EnterBill, Payment
from otp_tui.bank.procedure import begin
from otp_tui.bank.rules import Rules
from otp_tui.bank.transfer import TRANSFER, EnterPayee, Transfer
from otp_tui.values import fields, replace
from tests.bank.flows import (
    BILL,
    IN_USE,
    LOGIN,
    PAYEE,
    driven,
    pay,
)


def changed_row(rules: Rules) -> str:
    """Return the name of the first rule that is not as usual."""
    usual = Rules()
    names = (row.name for row in fields(Rules))
    return next(name for name in names if getattr(rules, name) != getattr(usual, name))


def is_shown(rules: Rules, account: Account, entry: EnterPayee | EnterBill | EnterLimit) -> bool:
    """Tell whether what was entered under some rules is shown, to be confirmed."""
    match entry:
        case EnterPayee():
            begun = begin(Transfer, replace(account, rules=rules))
            return isinstance(driven(TRANSFER, begun, LOGIN, entry).stage, Confirming)
        case EnterBill():
            paying = begin(Payment, replace(account, rules=rules))
            return isinstance(driven(PAYMENT, paying, LOGIN, entry).stage, Confirming)
        case EnterLimit():
            change = begin(LimitChange, replace(account, rules=rules))
            return isinstance(driven(LIMIT_CHANGE, change, LOGIN, entry).stage, Confirming)


@pytest.mark.parametrize(
    ("rules", "right", "wrong"),
    [
        (Rules(limit_with_token=7), pay(7), pay(8)),
        (Rules(highest_limit=7), EnterLimit("7"), EnterLimit("8")),
        (
            Rules(payee_name_max=2),
            EnterPayee(replace(PAYEE, name="アイ"), "1"),
            EnterPayee(replace(PAYEE, name="アイウ"), "1"),
        ),
        (Rules(collector_digits=3), replace(BILL, collector="123"), BILL),
        (Rules(payer_digits_min=9), replace(BILL, payer="1" * 9), replace(BILL, payer="1" * 8)),
        (Rules(payer_digits_max=11), replace(BILL, payer="1" * 11), replace(BILL, payer="1" * 12)),
        (
            Rules(confirmation_digits_min=5),
            replace(BILL, confirmation="1" * 5),
            replace(BILL, confirmation="1" * 4),
        ),
        (
            Rules(confirmation_digits_max=5),
            replace(BILL, confirmation="1" * 5),
            replace(BILL, confirmation="1" * 6),
        ),
        (Rules(highest_bill=1, limit_with_token=1), BILL, pay(2)),
    ],
    ids=lambda value: "" if not isinstance(value, Rules) else changed_row(value),
)
def test_each_rule_changes_what_the_bank_takes(
    rules: Rules,
    right: EnterPayee | EnterBill | EnterLimit,
    wrong: EnterPayee | EnterBill | EnterLimit,
) -> None:
    assert is_shown(rules, IN_USE, right)
    assert not is_shown(rules, IN_USE, wrong)
