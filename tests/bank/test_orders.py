"""Transfer, payment and change of the limit: what is typed, confirmed, proved and done."""

from datetime import timedelta

import pytest

from otp_tui.bank.account import Account, account_of
from otp_tui.bank.events import Cancel, Confirm, Correct, GiveCells, GiveCode, ReturnToLogin
from otp_tui.bank.later import AccountKind, LaterField, LaterReason
from otp_tui.bank.limit_change import LIMIT_CHANGE, EnterLimit, LimitChange
from otp_tui.bank.limits import day_of
from otp_tui.bank.orders import Authorising, AuthorisingByCard, Confirming, Entering, Ordered
from otp_tui.bank.payment import PAYMENT, Payment
from otp_tui.bank.procedure import begin
from otp_tui.bank.rejection import Field, Reason
from otp_tui.bank.stages import AtLogin, Counter, Locked
from otp_tui.bank.transfer import TRANSFER, EnterPayee, Remittance, Transfer
from otp_tui.values import replace
from tests.bank.flows import (
    BILL,
    CELLS,
    FRAUD,
    FRESH,
    IN_USE,
    LOGIN,
    NOW,
    PAYEE,
    STEP,
    code,
    driven,
    entering,
    give,
    pay,
    reasons,
)

TODAY = day_of(NOW)


def authorising(amount: int = 30_000, account: Account = IN_USE) -> Transfer:
    """Return a transfer that is confirmed."""
    return driven(TRANSFER, entering(account), pay(amount), Confirm())


def order_of(transfer: Transfer) -> Remittance:
    """Return what the page of a transfer shows."""
    stage = transfer.stage
    assert isinstance(stage, Confirming | Authorising | AuthorisingByCard | Ordered)
    assert isinstance(stage.order, Remittance)
    return stage.order


# --- Transfer ---------------------------------------------------------------------------------


def test_a_transfer_moves_what_was_confirmed_and_says_so() -> None:
    at = NOW + timedelta(seconds=12)
    done = driven(TRANSFER, authorising(30_000), give(at), at=at)
    assert isinstance(done.stage, Ordered)
    assert order_of(done) == Remittance(30_000, PAYEE, PAYEE)
    assert (done.stage.number, done.stage.at) == ("3677746605IT", at)
    assert (done.spent, done.turn) == ({TODAY: 30_000}, 1)


def test_each_receipt_has_a_number_of_its_own() -> None:
    numbers, account = [], IN_USE
    for turn in range(3):
        at = NOW + turn * STEP
        done = driven(TRANSFER, authorising(1, account), give(at), at=at)
        assert isinstance(done.stage, Ordered)
        numbers.append(done.stage.number)
        account = account_of(done)
    assert len(set(numbers)) == 3
    assert account.spent == {TODAY: 3}


def test_who_has_a_token_is_asked_for_its_code_and_who_has_none_for_the_card() -> None:
    assert isinstance(authorising().stage, Authorising)
    by_card = authorising(account=FRESH)
    assert isinstance(by_card.stage, AuthorisingByCard)
    assert by_card.stage.challenge == FRESH.draws.challenge(0)
    assert isinstance(driven(TRANSFER, by_card, CELLS).stage, Ordered)


def test_what_is_about_to_happen_may_be_corrected() -> None:
    corrected = driven(TRANSFER, entering(), pay(30_000), Correct(), pay(3_000))
    assert order_of(corrected).amount == 3_000
    assert isinstance(driven(TRANSFER, corrected, Correct()).stage, Entering)


def test_a_man_in_the_browser_shows_on_the_page_and_cancelling_moves_nothing() -> None:
    hacked = replace(entering(), substitute=FRAUD)
    shown = driven(TRANSFER, hacked, pay(30_000))
    assert (order_of(shown).payee, order_of(shown).typed) == (FRAUD, PAYEE)
    assert not order_of(shown).is_as_typed
    cancelled = driven(TRANSFER, shown, Cancel())
    assert (cancelled.stage, cancelled.spent, cancelled.turn) == (AtLogin(), {}, 0)
    honest = driven(TRANSFER, entering(), pay(30_000))
    assert order_of(honest).is_as_typed


def test_who_confirms_the_wrong_payee_pays_him() -> None:
    hacked = replace(entering(), substitute=FRAUD)
    paid = driven(TRANSFER, hacked, pay(30_000), Confirm(), give(NOW))
    assert isinstance(paid.stage, Ordered)
    assert order_of(paid).payee == FRAUD


def test_somebody_who_substitutes_later_cannot_change_what_was_confirmed() -> None:
    confirmed = replace(authorising(), substitute=FRAUD)
    assert order_of(driven(TRANSFER, confirmed, give(NOW))).payee == PAYEE


@pytest.mark.parametrize(
    ("field", "changed", "reason"),
    [
        (LaterField.BANK, replace(PAYEE, bank=""), Reason.EMPTY),
        (LaterField.BANK, replace(PAYEE, bank="００01"), Reason.FULL_WIDTH),
        (LaterField.BANK, replace(PAYEE, bank="00012"), Reason.BAD_FORMAT),
        (LaterField.BRANCH, replace(PAYEE, branch="02"), Reason.BAD_FORMAT),
        (LaterField.BRANCH, replace(PAYEE, branch="0²3"), Reason.BAD_FORMAT),
        (LaterField.ACCOUNT_KIND, replace(PAYEE, kind=None), LaterReason.NOT_CHOSEN),
        (LaterField.ACCOUNT_NUMBER, replace(PAYEE, number="123456"), Reason.BAD_FORMAT),
        (LaterField.ACCOUNT_NUMBER, replace(PAYEE, number="12345678"), Reason.BAD_FORMAT),
        (LaterField.PAYEE_NAME, replace(PAYEE, name=" 　"), Reason.EMPTY),
        (LaterField.PAYEE_NAME, replace(PAYEE, name="しんきん"), LaterReason.NOT_KATAKANA),
        (LaterField.PAYEE_NAME, replace(PAYEE, name="信金花子"), LaterReason.NOT_KATAKANA),
        (LaterField.PAYEE_NAME, replace(PAYEE, name="[b]ハナコ"), LaterReason.NOT_KATAKANA),
        (LaterField.PAYEE_NAME, replace(PAYEE, name="ア" * 31), Reason.BAD_FORMAT),
    ],
    ids=lambda value: value.value if isinstance(value, LaterField) else "",
)
def test_a_badly_formed_payee_is_refused_in_its_field(
    field: LaterField, changed: object, reason: object
) -> None:
    assert isinstance(changed, type(PAYEE))
    refused = driven(TRANSFER, entering(), EnterPayee(changed, "1"))
    assert [(one.reason, one.field) for one in refused.rejections] == [(reason, field)]
    assert refused.stage == Entering()
    assert refused.failures == {}


@pytest.mark.parametrize(
    "name", ["ｼﾝｷﾝ ﾊﾅｺ", "カ）シンキン", "シンキン　ハナコ", "ABCショウジ(カ", "ヴァーグ"]
)
def test_a_name_may_be_of_either_width(name: str) -> None:
    shown = driven(TRANSFER, entering(), EnterPayee(replace(PAYEE, name=name), "1"))
    assert order_of(shown).payee.name == name


@pytest.mark.parametrize("kind", AccountKind)
def test_each_kind_of_account_is_shown_as_typed(kind: AccountKind) -> None:
    shown = driven(TRANSFER, entering(), EnterPayee(replace(PAYEE, kind=kind), "1"))
    assert order_of(shown).payee.kind is kind
    assert kind in {AccountKind.ORDINARY, AccountKind.CURRENT, AccountKind.SAVINGS}


@pytest.mark.parametrize("amount", ["0", "0100", "-1", "1.5", "1,000", "1000000000"])
def test_an_amount_is_digits_alone(amount: str) -> None:
    refused = driven(TRANSFER, entering(), EnterPayee(PAYEE, amount))
    assert reasons(refused) == [Reason.BAD_FORMAT]
    assert refused.rejections[0].field is LaterField.AMOUNT


def test_everything_that_is_badly_formed_is_said_at_once() -> None:
    refused = driven(TRANSFER, entering(), EnterPayee(replace(PAYEE, bank="", branch=""), ""))
    fields = [one.field for one in refused.rejections]
    assert fields == [LaterField.BANK, LaterField.BRANCH, LaterField.AMOUNT]


# --- Proof ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("steps", "reason"), [(-2, Reason.OLD_CODE), (2, Reason.EARLY_CODE), (-40, Reason.WRONG_CODE)]
)
def test_a_wrong_or_late_code_moves_nothing(steps: int, reason: Reason) -> None:
    refused = driven(TRANSFER, authorising(), give(NOW + steps * STEP))
    assert reasons(refused) == [reason]
    assert (refused.rejections[0].field, refused.rejections[0].attempts_left) == (Field.CODE, 6)
    assert (refused.spent, refused.stage) == ({}, authorising().stage)


@pytest.mark.parametrize("typed", ["", "１２３４５６", "12345"])
def test_a_badly_formed_code_counts_nothing(typed: str) -> None:
    refused = driven(TRANSFER, authorising(), GiveCode(typed))
    assert (refused.failures, len(refused.rejections)) == ({}, 1)


def test_the_seventh_wrong_code_locks_out_of_a_transfer() -> None:
    wrong = give(NOW - 9 * STEP)
    assert driven(TRANSFER, authorising(), *[wrong] * 6).failures == {Counter.CODE: 6}
    locked = driven(TRANSFER, authorising(), *[wrong] * 7)
    assert (locked.stage, locked.locked) == (Locked(Counter.CODE), Counter.CODE)


def test_a_code_of_one_transfer_is_no_code_of_the_next() -> None:
    first = driven(TRANSFER, authorising(1), give(NOW), ReturnToLogin())
    again = driven(TRANSFER, authorising(2, account_of(first)), give(NOW))
    assert reasons(again) == [Reason.REUSED_CODE]
    assert again.spent == {TODAY: 1}
    at = NOW + STEP
    assert isinstance(driven(TRANSFER, again, give(at), at=at).stage, Ordered)


def test_wrong_cells_move_nothing_and_the_same_pair_is_asked_again() -> None:
    by_card = authorising(account=FRESH)
    refused = driven(TRANSFER, by_card, GiveCells("41", "00"))
    assert reasons(refused) == [Reason.WRONG_CELL]
    assert (refused.stage, refused.spent) == (by_card.stage, {})
    assert reasons(driven(TRANSFER, by_card, GiveCells("", ""))) == [Reason.EMPTY, Reason.EMPTY]


def test_no_repr_shows_payee_amount_or_bill() -> None:
    shown = [
        repr(visit)
        for visit in (
            driven(TRANSFER, entering(), pay(54_321)),
            authorising(54_321),
            driven(PAYMENT, begin(Payment, IN_USE), LOGIN, BILL),
            pay(54_321),
            EnterPayee(PAYEE, code(NOW)),
            driven(TRANSFER, authorising(54_321), give(NOW)),
            driven(LIMIT_CHANGE, begin(LimitChange, IN_USE), LOGIN, EnterLimit("54321"), Confirm()),
            replace(IN_USE, limits={TODAY: 54_321}),
            BILL,
        )
    ]
    hidden = ("54321", PAYEE.name, PAYEE.number, BILL.payer, BILL.collector, code(NOW), "renshu")
    assert not [one for one in shown if any(secret in one for secret in hidden)]
