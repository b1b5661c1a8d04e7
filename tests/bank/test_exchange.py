"""The changed phone, the lost phone, the end of use, and a new beginning."""

from datetime import datetime, timedelta

import pytest

from otp_tui import otp
from otp_tui.bank.account import Account, account_of, end_use, hold, last_step_of, moved
from otp_tui.bank.end_of_use import (
    END_OF_USE,
    ConfirmingEnd,
    Ended,
    EndOfUse,
    Event,
    Proving,
    ProvingByCard,
    UseCard,
    UseToken,
)
from otp_tui.bank.enrolment import ENROLMENT, Enrolment
from otp_tui.bank.events import (
    Cancel,
    Confirm,
    GiveCells,
    GiveCode,
    Register,
    ReturnToLogin,
    Start,
)
from otp_tui.bank.exchange import EXCHANGE, Exchange, GivingOldCode, Referred, ReportLost, Reset
from otp_tui.bank.later import LaterReason
from otp_tui.bank.limits import day_of, limit_on
from otp_tui.bank.orders import Ordered
from otp_tui.bank.procedure import begin
from otp_tui.bank.proof import give_code
from otp_tui.bank.rejection import Field, Reason
from otp_tui.bank.stages import AtLogin, Completed, Registering, Standing
from otp_tui.bank.transfer import TRANSFER, Transfer
from otp_tui.values import replace
from tests.bank.flows import (
    CELLS,
    CHANGING,
    FRESH,
    IN_USE,
    LOGIN,
    LOST,
    NEW,
    NOW,
    OLD,
    STEP,
    driven,
    give,
    pay,
    reasons,
    registration,
)


def exchanged(account: Account = CHANGING, at: datetime = NOW) -> Exchange:
    """Return an exchange that is done."""
    old, new = account.registered_serial or "", account.customer.serial
    begun = begin(Exchange, account)
    return driven(EXCHANGE, begun, LOGIN, give(at, old), registration(at, new), at=at)


def transfer_with(account: Account, serial: str, at: datetime = NOW) -> Transfer:
    """Return a transfer after a code of a phone was given."""
    begun = begin(Transfer, account)
    return driven(TRANSFER, begun, LOGIN, pay(1), Confirm(), give(at, serial), at=at)


# --- Exchange ---------------------------------------------------------------------------------


def test_after_an_exchange_only_the_new_token_works() -> None:
    done = exchanged()
    assert isinstance(done.stage, Completed)
    assert (done.stage.receipt.serial, done.stage.receipt.at) == (NEW, NOW)
    assert (done.registered_serial, done.standing, done.turn) == (NEW, Standing.IN_USE, 1)
    later = NOW + STEP
    refused = transfer_with(account_of(done), OLD, later)
    assert reasons(refused) == [Reason.WRONG_CODE]
    assert isinstance(transfer_with(account_of(done), NEW, later).stage, Ordered)


def test_until_the_exchange_is_done_only_the_old_token_works() -> None:
    left = driven(EXCHANGE, begin(Exchange, CHANGING), LOGIN, give(NOW), Cancel())
    later = NOW + STEP
    assert isinstance(transfer_with(account_of(left), OLD, later).stage, Ordered)
    assert reasons(transfer_with(account_of(left), NEW, later)) == [Reason.WRONG_CODE]


def test_the_codes_of_both_phones_may_be_of_one_time_step() -> None:
    done = exchanged()
    step = otp.time_step_at(NOW)
    assert (last_step_of(done, OLD), last_step_of(done, NEW)) == (step, step)


def test_a_code_that_served_an_exchange_serves_nothing_else() -> None:
    again = transfer_with(account_of(exchanged()), NEW)
    assert reasons(again) == [Reason.REUSED_CODE]


def test_whoever_goes_back_to_an_old_phone_cannot_use_its_codes_again() -> None:
    back = hold(account_of(exchanged()), OLD)
    assert (back.last_step, back.other_steps) == (
        otp.time_step_at(NOW), {NEW: otp.time_step_at(NOW)}
    )  # fmt: skip
    later = NOW + STEP
    begun = driven(EXCHANGE, begin(Exchange, back), LOGIN, give(later, NEW), at=later)
    refused = driven(EXCHANGE, begun, registration(NOW, OLD), at=later)
    assert reasons(refused) == [Reason.REUSED_CODE]
    assert isinstance(exchanged(back, later).stage, Completed)


def test_the_old_phone_proves_it_before_the_new_one_is_asked_for() -> None:
    begun = driven(EXCHANGE, begin(Exchange, CHANGING), LOGIN)
    refused = driven(EXCHANGE, begun, give(NOW, NEW))
    assert (refused.stage, reasons(refused)) == (GivingOldCode(), [Reason.WRONG_CODE])


@pytest.mark.parametrize(
    ("registered", "reason", "field"),
    [
        (registration(NOW, OLD), LaterReason.SAME_TOKEN, Field.SERIAL),
        (registration(NOW, "SKOH77777777"), Reason.WRONG_SERIAL, Field.SERIAL),
        (replace(registration(NOW, NEW), serial=NEW.lower()), Reason.LOWER_CASE, Field.SERIAL),
        (replace(registration(NOW, OLD), code=""), Reason.EMPTY, Field.CODE),
        (replace(registration(NOW, NEW), code="000000"), Reason.WRONG_CODE, Field.CODE),
        (replace(registration(NOW, NEW), second_cell="00"), Reason.WRONG_CELL, Field.FIRST_CELL),
    ],
    ids=["old-serial", "other-serial", "lower-case", "form-first", "wrong-code", "wrong-cell"],
)
def test_the_new_token_is_looked_at_as_in_enrolment(
    registered: Register, reason: object, field: Field
) -> None:
    begun = driven(EXCHANGE, begin(Exchange, CHANGING), LOGIN, give(NOW))
    refused = driven(EXCHANGE, begun, registered)
    assert isinstance(refused.stage, Registering)
    assert (refused.rejections[0].reason, refused.rejections[0].field) == (reason, field)
    assert refused.registered_serial == OLD


@pytest.mark.parametrize("account", [FRESH, end_use(IN_USE, NOW)], ids=["never", "ended"])
def test_who_has_no_token_has_nothing_to_exchange_or_to_end(account: Account) -> None:
    exchange = driven(EXCHANGE, begin(Exchange, account), LOGIN)
    ending = driven(END_OF_USE, begin(EndOfUse, account), LOGIN)
    for visit in (exchange, ending):
        assert (visit.stage, reasons(visit)) == (AtLogin(), [LaterReason.NO_TOKEN])
    asked = give_code(replace(exchange, stage=GivingOldCode()), give(NOW), NOW, unasked)
    assert reasons(asked) == [LaterReason.NO_TOKEN]


def unasked(visit: Exchange) -> Exchange:
    """Return the same: nothing is to follow."""
    return visit


# --- Lost -------------------------------------------------------------------------------------


def test_a_lost_phone_is_the_desks_until_the_branch_resets_it() -> None:
    lost = driven(EXCHANGE, begin(Exchange, CHANGING), LOGIN, ReportLost())
    assert (lost.stage, reasons(lost)) == (Referred(), [LaterReason.PHONE_LOST])
    assert (lost.standing, lost.lost_at) == (Standing.LOST, NOW)
    home = driven(EXCHANGE, lost, ReturnToLogin())
    again = driven(EXCHANGE, begin(Exchange, account_of(home)), LOGIN)
    assert (again.stage, reasons(again)) == (Referred(), [LaterReason.PHONE_LOST])
    reset = driven(EXCHANGE, again, Reset())
    assert (reset.stage, reset.standing, reset.ended_at) == (AtLogin(), Standing.ENDED, NOW)


def test_after_the_reset_the_new_phone_is_enrolled() -> None:
    reset = driven(EXCHANGE, begin(Exchange, LOST), LOGIN, Reset())
    enrolling = driven(ENROLMENT, begin(Enrolment, account_of(reset)), Start(), LOGIN)
    assert reasons(driven(ENROLMENT, enrolling, registration(NOW, OLD))) == [Reason.WRONG_SERIAL]
    done = driven(ENROLMENT, enrolling, registration(NOW, NEW))
    assert isinstance(done.stage, Completed)
    assert (done.registered_serial, done.standing) == (NEW, Standing.IN_USE)


def test_a_finder_of_the_lost_phone_cannot_use_its_codes() -> None:
    asked = driven(END_OF_USE, begin(EndOfUse, LOST), LOGIN)
    assert isinstance(asked.stage, ProvingByCard)
    ending = driven(END_OF_USE, asked, UseToken(), give(NOW, OLD))
    assert reasons(ending) == [LaterReason.PHONE_LOST]
    assert (ending.failures, ending.registered_serial) == ({}, OLD)
    by_card = driven(END_OF_USE, ending, UseCard(), CELLS, Confirm())
    assert isinstance(by_card.stage, Ended)
    assert (by_card.lost_at, by_card.standing) == (None, Standing.ENDED)


# --- End of use -------------------------------------------------------------------------------


BY_CODE = (give(NOW),)
BY_CARD = (UseCard(), CELLS)


@pytest.mark.parametrize("proof", [BY_CODE, BY_CARD], ids=["code", "card"])
def test_the_use_ends_by_code_or_card_once_it_is_confirmed(proof: tuple[Event, ...]) -> None:
    proved = driven(END_OF_USE, begin(EndOfUse, IN_USE), LOGIN, *proof)
    assert proved.stage == ConfirmingEnd(OLD, 1_000_000, 100_000)
    assert proved.standing is Standing.IN_USE
    ended = driven(END_OF_USE, proved, Confirm())
    assert isinstance(ended.stage, Ended)
    assert (ended.stage.receipt.serial, ended.stage.receipt.number) == (OLD, "3677746605IT")
    assert (ended.standing, ended.ended_at, ended.turn) == (Standing.ENDED, NOW, 1)
    assert limit_on(ended, day_of(NOW)) == ended.stage.limit == 100_000


def test_a_lower_limit_that_was_chosen_stays_after_the_end() -> None:
    modest = replace(IN_USE, limits={day_of(NOW): 30_000})
    proved = driven(END_OF_USE, begin(EndOfUse, modest), LOGIN, *BY_CODE)
    assert proved.stage == ConfirmingEnd(OLD, 30_000, 30_000)


def test_who_does_not_confirm_keeps_the_token() -> None:
    left = driven(END_OF_USE, begin(EndOfUse, IN_USE), LOGIN, give(NOW), Cancel())
    assert (left.standing, limit_on(left, day_of(NOW))) == (Standing.IN_USE, 1_000_000)


@pytest.mark.parametrize(
    ("proof", "reason"),
    [
        ([give(NOW - 3 * STEP)], Reason.OLD_CODE),
        ([GiveCode("")], Reason.EMPTY),
        ([UseCard(), GiveCells("00", "84")], Reason.WRONG_CELL),
        ([UseCard(), GiveCells("4", "84")], Reason.BAD_FORMAT),
    ],
    ids=["old-code", "no-code", "wrong-cell", "short-cell"],
)
def test_a_wrong_proof_ends_nothing(proof: list[Event], reason: Reason) -> None:
    refused = driven(END_OF_USE, begin(EndOfUse, IN_USE), LOGIN, *proof)
    assert isinstance(refused.stage, Proving | ProvingByCard)
    assert reasons(refused) == [reason]
    assert refused.registered_serial == OLD


def test_starting_again_afterwards_is_possible_and_used_codes_stay_used() -> None:
    ended = driven(END_OF_USE, begin(EndOfUse, IN_USE), LOGIN, give(NOW), Confirm())
    enrolling = driven(ENROLMENT, begin(Enrolment, account_of(ended)), Start(), LOGIN)
    assert reasons(driven(ENROLMENT, enrolling, registration(NOW))) == [Reason.REUSED_CODE]
    later = NOW + STEP
    done = driven(ENROLMENT, enrolling, registration(later), at=later)
    assert (done.standing, done.ended_at, done.turn) == (Standing.IN_USE, None, 2)


def test_the_account_after_enrolment_has_the_token_in_use() -> None:
    assert FRESH.standing is Standing.NONE
    enrolling = driven(ENROLMENT, begin(Enrolment, FRESH), Start(), LOGIN, registration(NOW))
    account = account_of(enrolling)
    assert type(account) is Account
    assert (account.standing, account.registered_serial) == (Standing.IN_USE, OLD)
    assert reasons(transfer_with(account, OLD)) == [Reason.REUSED_CODE]


def test_a_clock_that_is_set_back_forgets_codes_that_lie_ahead_of_every_token() -> None:
    back = hold(account_of(exchanged()), OLD)
    hour = timedelta(hours=1)
    assert moved(back, -hour, NOW - hour).other_steps == {}
    kept = moved(back, -STEP, NOW - STEP)
    assert (kept.other_steps, kept.last_step) == (back.other_steps, back.last_step)
    assert kept.active_at == back.active_at - STEP
