"""A payment: the numbers of a bill, and the amount that the bank says."""

from dataclasses import replace

import pytest

from otp_tui import otp
from otp_tui.bank.events import Confirm
from otp_tui.bank.limits import day_of
from otp_tui.bank.orders import Confirming, Ordered
from otp_tui.bank.payment import PAYMENT, Bill, Payment
from otp_tui.bank.procedure import begin
from tests.bank.flows import (
    BILL,
    IN_USE,
    LOGIN,
    NOW,
    driven,
    give,
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
