"""Each reason for which the bank says no, with its field, what it empties and what is left."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from otp_tui import otp
from otp_tui.bank.customer import Customer
from otp_tui.bank.enrolment import Enrolment, advance
from otp_tui.bank.events import Cancel, Identify, Register, Start
from otp_tui.bank.later import LaterReason, LaterRejection
from otp_tui.bank.rejection import Field, Reason, Rejection
from otp_tui.bank.stages import AtLogin, Completed, Counter, Identifying, Registering
from otp_tui.values import replace

STEP = timedelta(seconds=otp.TIME_STEP)

CLEARS = {
    Reason.NOT_PRACTICE_ID: (Field.CONTRACT_ID, Field.PASSWORD),
    Reason.WRONG_LOGIN: (Field.PASSWORD,),
    Reason.WRONG_CODE: (Field.CODE,),
    Reason.OLD_CODE: (Field.CODE,),
    Reason.EARLY_CODE: (Field.CODE,),
    Reason.REUSED_CODE: (Field.CODE,),
    Reason.SPENT_CODE: (Field.CODE,),
    Reason.WRONG_CELL: (Field.FIRST_CELL, Field.SECOND_CELL),
}
"""What the page empties; for every other reason it keeps all that was typed."""

RightRegistration = Callable[[datetime], Register]


def name(value: object) -> str:
    """Return what a field, a typed text or a reason is called in a test's name."""
    if isinstance(value, Field):
        return value.value
    return value.name.lower() if isinstance(value, Reason) else "typed"


def login_with(right: Identify, field: Field, text: str) -> Identify:
    """Return a log-in of which one field holds something else."""
    if field is Field.CONTRACT_ID:
        return replace(right, contract_id=text)
    return replace(right, password=text)


def registration_with(right: Register, field: Field, text: str) -> Register:
    """Return a registration of which one field holds something else."""
    names = {
        Field.SERIAL: "serial",
        Field.CODE: "code",
        Field.FIRST_CELL: "first_cell",
        Field.SECOND_CELL: "second_cell",
    }
    return replace(right, **{names[field]: text})


@pytest.mark.parametrize("reason", Reason, ids=lambda reason: reason.value)
def test_a_rejection_empties_only_what_has_to_be_typed_anew(reason: Reason) -> None:
    assert Rejection(reason).clears == CLEARS.get(reason, ())


def test_every_reason_has_a_code_of_its_own_that_is_visibly_ours() -> None:
    codes = [reason.value for reason in (*Reason, *LaterReason)]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"TR-[0-9]{2}", code) for code in codes)


@pytest.mark.parametrize("reason", LaterReason, ids=lambda reason: reason.value)
def test_what_is_refused_after_the_receipt_empties_nothing(reason: LaterReason) -> None:
    assert LaterRejection(reason).clears == ()


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        (Field.CONTRACT_ID, "", Reason.EMPTY),
        (Field.CONTRACT_ID, "９９９１２３４５６７８", Reason.FULL_WIDTH),
        (Field.CONTRACT_ID, "9991234567", Reason.BAD_FORMAT),
        (Field.CONTRACT_ID, "999123456789", Reason.BAD_FORMAT),
        (Field.CONTRACT_ID, "999-1234567", Reason.BAD_FORMAT),
        (Field.CONTRACT_ID, "99912345678\n", Reason.BAD_FORMAT),
        (Field.CONTRACT_ID, "9991234567²", Reason.BAD_FORMAT),
        (Field.CONTRACT_ID, "99", Reason.BAD_FORMAT),
        (Field.CONTRACT_ID, "12345678901", Reason.NOT_PRACTICE_ID),
        (Field.CONTRACT_ID, "１２３４５６７８９０１", Reason.NOT_PRACTICE_ID),
        (Field.CONTRACT_ID, "1", Reason.NOT_PRACTICE_ID),
        (Field.CONTRACT_ID, "9981", Reason.NOT_PRACTICE_ID),
        (Field.PASSWORD, "", Reason.EMPTY),
        (Field.PASSWORD, "renshu２０２０", Reason.FULL_WIDTH),
        (Field.PASSWORD, "れんしゅう", Reason.FULL_WIDTH),
        (Field.PASSWORD, "short", Reason.BAD_FORMAT),
        (Field.PASSWORD, "thirteen13abc", Reason.BAD_FORMAT),
        (Field.PASSWORD, "renshu 2020", Reason.BAD_FORMAT),
        (Field.PASSWORD, "renshu-2020", Reason.BAD_FORMAT),
        (Field.PASSWORD, "ﾚﾝｼｭｳ2020", Reason.BAD_FORMAT),
        (Field.PASSWORD, "renshu\ud800", Reason.BAD_FORMAT),
    ],
    ids=name,
)
def test_a_badly_formed_login_is_refused_and_counts_nothing(
    identifying: Enrolment,
    right_login: Identify,
    now: datetime,
    field: Field,
    text: str,
    reason: Reason,
) -> None:
    after = advance(identifying, login_with(right_login, field, text), now)
    assert after.rejections == (Rejection(reason, field),)
    assert (after.stage, after.failures) == (Identifying(), {})


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        (Field.SERIAL, "", Reason.EMPTY),
        (Field.SERIAL, "ＳＫＯＨ99999999", Reason.FULL_WIDTH),
        (Field.SERIAL, "skoh99999999", Reason.LOWER_CASE),
        (Field.SERIAL, "SKoH99999999", Reason.LOWER_CASE),
        (Field.SERIAL, "SKOH9999999", Reason.BAD_FORMAT),
        (Field.SERIAL, "SK0H99999999", Reason.BAD_FORMAT),
        (Field.SERIAL, "skoh9999999", Reason.BAD_FORMAT),
        (Field.CODE, "", Reason.EMPTY),
        (Field.CODE, "１２３４５６", Reason.FULL_WIDTH),
        (Field.CODE, "12345", Reason.BAD_FORMAT),
        (Field.CODE, "1234567", Reason.BAD_FORMAT),
        (Field.CODE, "123 456", Reason.BAD_FORMAT),
        (Field.CODE, "¹²³⁴⁵⁶", Reason.BAD_FORMAT),
        (Field.CODE, "\ud800\ud800\ud800\ud800\ud800\ud800", Reason.BAD_FORMAT),
        (Field.FIRST_CELL, "", Reason.EMPTY),
        (Field.FIRST_CELL, "４１", Reason.FULL_WIDTH),
        (Field.FIRST_CELL, "4", Reason.BAD_FORMAT),
        (Field.SECOND_CELL, "", Reason.EMPTY),
        (Field.SECOND_CELL, "８４", Reason.FULL_WIDTH),
        (Field.SECOND_CELL, "841", Reason.BAD_FORMAT),
    ],
    ids=name,
)
def test_a_badly_formed_registration_is_refused_and_uses_up_no_code(
    registering: Enrolment,
    right_registration: RightRegistration,
    now: datetime,
    field: Field,
    text: str,
    reason: Reason,
) -> None:
    event = registration_with(right_registration(now), field, text)
    after = advance(registering, event, now)
    assert after.rejections == (Rejection(reason, field),)
    assert (after.stage, after.failures, after.last_step) == (registering.stage, {}, None)


def test_every_badly_formed_field_is_named_in_the_order_of_the_page(
    identifying: Enrolment, registering: Enrolment, now: datetime
) -> None:
    login = advance(identifying, Identify("12345678901", "x"), now)
    assert login.rejections == (
        Rejection(Reason.NOT_PRACTICE_ID, Field.CONTRACT_ID),
        Rejection(Reason.BAD_FORMAT, Field.PASSWORD),
    )
    registration = advance(registering, Register("skoh99999999", "", "４１", "x"), now)
    assert registration.rejections == (
        Rejection(Reason.LOWER_CASE, Field.SERIAL),
        Rejection(Reason.EMPTY, Field.CODE),
        Rejection(Reason.FULL_WIDTH, Field.FIRST_CELL),
        Rejection(Reason.BAD_FORMAT, Field.SECOND_CELL),
    )


@pytest.mark.parametrize(
    ("field", "text"),
    [(Field.CONTRACT_ID, "99900000000"), (Field.PASSWORD, "renshu2021")],
    ids=["contract-id", "password"],
)
def test_a_wrong_login_does_not_tell_which_of_the_two_is_wrong(
    identifying: Enrolment, right_login: Identify, now: datetime, field: Field, text: str
) -> None:
    after = advance(identifying, login_with(right_login, field, text), now)
    assert after.rejections == (Rejection(Reason.WRONG_LOGIN, Field.PASSWORD, attempts_left=6),)
    assert (after.stage, after.failures) == (Identifying(), {Counter.LOGIN: 1})


def test_a_wrong_serial_number_is_named_before_the_code_is_looked_at(
    registering: Enrolment, right_registration: RightRegistration, now: datetime
) -> None:
    event = replace(right_registration(now), serial="SKOH99999998", first_cell="00")
    after = advance(registering, event, now)
    assert after.rejections == (Rejection(Reason.WRONG_SERIAL, Field.SERIAL),)
    assert (after.stage, after.failures, after.last_step) == (registering.stage, {}, None)


@pytest.mark.parametrize(
    ("late_by", "reason"),
    [
        (2, Reason.OLD_CODE),
        (20, Reason.OLD_CODE),
        (21, Reason.WRONG_CODE),
        (-2, Reason.EARLY_CODE),
        (-20, Reason.EARLY_CODE),
        (-21, Reason.WRONG_CODE),
    ],
)
def test_a_refused_code_is_called_old_early_or_wrong(
    registering: Enrolment,
    right_registration: RightRegistration,
    now: datetime,
    late_by: int,
    reason: Reason,
) -> None:
    event = right_registration(now - late_by * STEP)
    after = advance(registering, event, now)
    assert after.rejections == (Rejection(reason, Field.CODE, attempts_left=6),)
    assert (after.failures, after.last_step) == ({Counter.CODE: 1}, None)


def test_a_wrong_code_is_named_before_the_cells_are_looked_at(
    registering: Enrolment, right_registration: RightRegistration, now: datetime
) -> None:
    event = replace(right_registration(now - 2 * STEP), first_cell="00", second_cell="00")
    after = advance(registering, event, now)
    assert [rejection.reason for rejection in after.rejections] == [Reason.OLD_CODE]
    assert after.failures == {Counter.CODE: 1}


def test_a_code_of_another_token_is_wrong(
    registering: Enrolment, right_registration: RightRegistration, now: datetime
) -> None:
    other = otp.code_at(otp.secret_of("SKOH99999998"), now)
    after = advance(registering, replace(right_registration(now), code=other), now)
    assert [rejection.reason for rejection in after.rejections] == [Reason.WRONG_CODE]


@pytest.mark.parametrize(
    ("first", "second"),
    [("00", "84"), ("41", "00"), ("00", "00"), ("84", "41")],
    ids=["first", "second", "both", "swapped"],
)
def test_a_wrong_cell_uses_up_the_right_code(
    registering: Enrolment,
    right_registration: RightRegistration,
    now: datetime,
    first: str,
    second: str,
) -> None:
    event = replace(right_registration(now), first_cell=first, second_cell=second)
    after = advance(registering, event, now)
    assert after.rejections == (
        Rejection(Reason.WRONG_CELL, Field.FIRST_CELL, attempts_left=6),
        Rejection(Reason.SPENT_CODE, Field.CODE),
    )
    assert (after.stage, after.failures) == (registering.stage, {Counter.CARD: 1})
    assert after.last_step == otp.time_step_at(now)


def test_a_code_that_was_spent_on_a_wrong_cell_is_refused_and_the_next_one_is_right(
    registering: Enrolment, right_registration: RightRegistration, now: datetime
) -> None:
    right = right_registration(now)
    spent = advance(registering, replace(right, first_cell="00"), now)
    again = advance(spent, right, now)
    assert again.rejections == (Rejection(Reason.REUSED_CODE, Field.CODE, attempts_left=6),)
    later = now + STEP
    assert isinstance(advance(again, right_registration(later), later).stage, Completed)


@pytest.mark.parametrize("first_step", [-1, 0, 1])
@pytest.mark.parametrize("second_step", [-1, 0, 1])
def test_after_a_code_only_one_of_a_later_step_is_accepted(
    registering: Enrolment,
    right_registration: RightRegistration,
    now: datetime,
    first_step: int,
    second_step: int,
) -> None:
    first = replace(right_registration(now + first_step * STEP), first_cell="00")
    spent = advance(registering, first, now)
    after = advance(spent, right_registration(now + second_step * STEP), now)
    reasons = [rejection.reason for rejection in after.rejections]
    if second_step > first_step:
        assert isinstance(after.stage, Completed)
    else:
        assert reasons == [Reason.REUSED_CODE]
        assert after.last_step == spent.last_step


def test_who_uses_a_token_already_is_refused_at_the_login_page(
    at_login: Enrolment, now: datetime
) -> None:
    registered = replace(at_login, registered_serial="SKOH99999999")
    after = advance(registered, Start(), now)
    assert after.rejections == (Rejection(Reason.ALREADY_REGISTERED),)
    assert after.stage == AtLogin()


def test_the_next_event_forgets_what_was_rejected(identifying: Enrolment, now: datetime) -> None:
    rejected = advance(identifying, Identify("", ""), now)
    assert rejected.rejections
    assert advance(rejected, Cancel(), now).rejections == ()


def test_what_was_typed_and_what_is_right_are_in_no_repr(
    customer: Customer, right_login: Identify, right_registration: RightRegistration, now: datetime
) -> None:
    assert repr(right_login) == "Identify()"
    assert repr(right_registration(now)) == "Register()"
    shown = repr(customer)
    assert customer.password not in shown
    assert not any(number in shown for number in ("27", "41", "63", "18", "95", "30", "52", "84"))


def test_the_stage_of_a_rejected_registration_keeps_its_question(
    registering: Enrolment, now: datetime
) -> None:
    after = advance(registering, Register("", "", "", ""), now)
    assert isinstance(after.stage, Registering)
    assert after.stage == registering.stage
