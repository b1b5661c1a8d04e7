"""How the limits of a day bind transfers and payments, and how a customer changes them."""

from datetime import timedelta

import pytest

from otp_tui.bank.account import Account, account_of, end_use
from otp_tui.bank.events import Confirm
from otp_tui.bank.later import LaterField, LaterReason
from otp_tui.bank.limit_change import LIMIT_CHANGE, EnterLimit, LimitChange
from otp_tui.bank.limits import day_of
from otp_tui.bank.orders import Confirming, Entering, Ordered
from otp_tui.bank.payment import PAYMENT, Bill, Payment
from otp_tui.bank.procedure import begin
from otp_tui.bank.rejection import Reason
from otp_tui.bank.stages import AtLogin
from otp_tui.bank.transfer import TRANSFER, Transfer
from otp_tui.values import replace
from tests.bank.flows import (
    BILL,
    CELLS,
    FRESH,
    IN_USE,
    LOGIN,
    LOST,
    NOW,
    STEP,
    driven,
    entering,
    give,
    pay,
    reasons,
)


@pytest.mark.parametrize("account", [FRESH, end_use(IN_USE, NOW)], ids=["never", "ended"])
def test_without_a_token_100_000_yen_a_day_and_no_more(account: Account) -> None:
    assert isinstance(driven(TRANSFER, entering(account), pay(100_000)).stage, Confirming)
    refused = driven(TRANSFER, entering(account), pay(100_001))
    assert [(one.reason, one.field) for one in refused.rejections] == [
        (LaterReason.NEEDS_TOKEN, LaterField.AMOUNT)
    ]
    assert refused.stage == Entering()


def test_the_sum_of_the_day_counts_and_the_next_day_begins_at_midnight() -> None:
    full = replace(FRESH, spent={day_of(NOW): 100_000})
    last = NOW.replace(hour=23, minute=59, second=59)
    first = last + timedelta(seconds=1)
    for at, expected in ((last, Entering), (first, Confirming)):
        begun = driven(TRANSFER, begin(Transfer, full), LOGIN, pay(1), at=at)
        assert type(begun.stage) is expected


def test_a_payment_counts_for_the_same_limit() -> None:
    paying = driven(PAYMENT, begin(Payment, FRESH), LOGIN, BILL, Confirm(), CELLS)
    assert isinstance(paying.stage, Ordered)
    assert isinstance(paying.stage.order, Bill)
    left = 100_000 - paying.stage.order.amount
    assert 0 < left < 100_000
    account = account_of(paying)
    assert isinstance(driven(TRANSFER, entering(account), pay(left)).stage, Confirming)
    over = driven(TRANSFER, entering(account), pay(left + 1))
    assert reasons(over) == [LaterReason.NEEDS_TOKEN]


def test_with_a_token_the_customers_limit_counts() -> None:
    assert isinstance(driven(TRANSFER, entering(), pay(1_000_000)).stage, Confirming)
    refused = driven(TRANSFER, entering(), pay(1_000_001))
    assert reasons(refused) == [LaterReason.OVER_LIMIT]


def test_the_limit_is_asked_again_before_the_code_is_looked_at() -> None:
    """At midnight a lower limit begins to count, between confirmation and code."""
    before = NOW.replace(hour=23, minute=59)
    at = before + timedelta(minutes=2)
    account = replace(IN_USE, limits={day_of(at): 20_000})
    begun = begin(Transfer, account)
    confirmed = driven(TRANSFER, begun, LOGIN, pay(30_000), Confirm(), at=before)
    refused = driven(TRANSFER, confirmed, give(at), at=at)
    assert reasons(refused) == [LaterReason.OVER_LIMIT]
    assert (refused.spent, refused.last_step) == ({}, None), "the code is not used up"


def test_who_reported_the_phone_lost_is_pointed_to_the_desk() -> None:
    refused = entering(LOST)
    assert (refused.stage, reasons(refused)) == (AtLogin(), [LaterReason.PHONE_LOST])


def test_a_new_limit_counts_from_the_next_day() -> None:
    way = (LOGIN, EnterLimit("200000"), Confirm(), give(NOW))
    changed = account_of(driven(LIMIT_CHANGE, begin(LimitChange, IN_USE), *way))
    midnight = (NOW + timedelta(days=1)).replace(hour=0, minute=0)
    for at, expected in ((midnight - STEP, Confirming), (midnight, Entering)):
        begun = driven(TRANSFER, begin(Transfer, changed), LOGIN, pay(200_001), at=at)
        assert type(begun.stage) is expected


def test_nobody_chooses_more_than_the_bank_allows() -> None:
    def after(limit: str) -> LimitChange:
        return driven(LIMIT_CHANGE, begin(LimitChange, IN_USE), LOGIN, EnterLimit(limit))

    assert isinstance(after("5000000").stage, Confirming)
    refused = after("5000001")
    assert reasons(refused) == [LaterReason.LIMIT_TOO_HIGH]
    assert refused.rejections[0].field is LaterField.LIMIT
    assert reasons(after("")) == [Reason.EMPTY]
