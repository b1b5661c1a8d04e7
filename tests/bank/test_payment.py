"""A payment: the numbers of a bill, and the amount that the bank says."""

import pytest

from otp_tui import otp
from otp_tui.bank.account import account_of
from otp_tui.bank.events import Confirm, ReturnToLogin
from otp_tui.bank.later import LaterReason
from otp_tui.bank.limits import day_of
from otp_tui.bank.orders import Confirming, Entering, Ordered
from otp_tui.bank.payment import PAYMENT, Bill, EnterBill, Payment
from otp_tui.bank.procedure import begin
from otp_tui.values import replace
from tests.bank.flows import (
    BILL,
    IN_USE,
    LOGIN,
    NOW,
    driven,
    give,
    reasons,
)

TODAY = day_of(NOW)


def test_the_bank_says_how_much_a_bill_is_and_says_the_same_again() -> None:
    def amount(seed: int, numbers: tuple[str, str, str]) -> int:
        account = replace(IN_USE, draws=replace(IN_USE.draws, seed=seed))
        bill = replace(BILL, payer=numbers[1], confirmation=numbers[2], collector=numbers[0])
        shown = driven(PAYMENT, begin(Payment, account), LOGIN, bill).stage
        assert isinstance(shown, Confirming)
        assert isinstance(shown.order, Bill)
        return shown.order.amount

    numbers = ("24680", "1234567890", "123456")
    assert amount(1, numbers) == amount(1, numbers)
    others = {amount(seed, numbers) for seed in range(50)}
    assert len(others) > 40
    assert all(1 <= one <= 50_000 for one in others)
    assert len({amount(1, (numbers[0], f"12345{n}", numbers[2])) for n in range(50)}) > 40


@pytest.mark.parametrize(
    ("field", "lengths"),
    [("collector", {5}), ("payer", set(range(6, 21))), ("confirmation", {4, 5, 6})],
)
def test_the_digits_of_a_bill(field: str, lengths: set[int]) -> None:
    right = set()
    for length in range(1, 30):
        bill = replace(BILL, **{field: "7" * length})
        if isinstance(driven(PAYMENT, begin(Payment, IN_USE), LOGIN, bill).stage, Confirming):
            right.add(length)
    assert right == lengths


def test_a_payment_is_proved_and_done_as_a_transfer_is() -> None:
    done = driven(PAYMENT, begin(Payment, IN_USE), LOGIN, BILL, Confirm(), give(NOW))
    assert isinstance(done.stage, Ordered)
    assert isinstance(done.stage.order, Bill)
    assert done.stage.order.numbers == BILL
    assert done.spent == {TODAY: done.stage.order.amount}
    assert done.last_step == otp.time_step_at(NOW)


# --- Which bills there are, and which are paid ------------------------------------------------


def paid(bill: EnterBill = BILL) -> Payment:
    """Return a payment of a bill that is done."""
    return driven(PAYMENT, begin(Payment, IN_USE), LOGIN, bill, Confirm(), give(NOW))


def test_a_bill_is_paid_once_in_this_visit_and_in_any_later_one() -> None:
    for payment in (driven(PAYMENT, paid(), ReturnToLogin()), begin(Payment, account_of(paid()))):
        refused = driven(PAYMENT, payment, LOGIN, BILL)
        assert [(one.reason, one.field) for one in refused.rejections] == [
            (LaterReason.BILL_PAID, None)
        ]
        assert (refused.stage, refused.spent) == (Entering(), paid().spent)


@pytest.mark.parametrize("field", ["collector", "payer", "confirmation"])
def test_another_bill_can_be_paid_after_it(field: str) -> None:
    other = replace(BILL, **{field: getattr(BILL, field)[::-1]})
    assert other != BILL
    payment = driven(PAYMENT, begin(Payment, account_of(paid())), LOGIN, other)
    assert isinstance(payment.stage, Confirming)


def test_what_is_not_proved_is_not_paid() -> None:
    left = driven(PAYMENT, begin(Payment, IN_USE), LOGIN, BILL, Confirm())
    again = driven(PAYMENT, begin(Payment, account_of(left)), LOGIN, BILL)
    assert isinstance(again.stage, Confirming)


@pytest.mark.parametrize("field", ["collector", "payer", "confirmation"])
def test_where_there_is_one_bill_no_other_is_found(field: str) -> None:
    due = Bill(4321, BILL)
    payment = driven(PAYMENT, replace(begin(Payment, IN_USE), due=due), LOGIN)
    wrong = driven(PAYMENT, payment, replace(BILL, **{field: getattr(BILL, field)[::-1]}))
    assert [(one.reason, one.field) for one in wrong.rejections] == [
        (LaterReason.NO_SUCH_BILL, None)
    ]
    assert driven(PAYMENT, wrong, BILL).stage == Confirming(due)


def test_a_limit_is_said_at_no_field_for_nobody_types_the_amount() -> None:
    account = replace(IN_USE, spent={TODAY: 1_000_000})
    refused = driven(PAYMENT, begin(Payment, account), LOGIN, BILL)
    assert [(one.reason, one.field) for one in refused.rejections] == [
        (LaterReason.OVER_LIMIT, None)
    ]


def test_no_repr_shows_which_bills_are_paid() -> None:
    assert not [number for number in BILL.as_printed if number in repr((paid(), BILL))]
    assert reasons(driven(PAYMENT, begin(Payment, paid()), LOGIN, BILL)) == [LaterReason.BILL_PAID]
