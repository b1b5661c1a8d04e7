"""A changed and a lost phone practised without a screen: which phone is meant, and which works."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.account import account_of
from otp_tui.bank.events import Cancel, GiveCode, Register, ReturnToLogin
from otp_tui.bank.exchange import GivingOldCode, Referred, ReportLost
from otp_tui.bank.later import LaterReason
from otp_tui.bank.procedure import begin
from otp_tui.bank.proof import give_code
from otp_tui.bank.rejection import Field, Reason
from otp_tui.bank.stages import AtLogin, Completed, Registering, Standing
from otp_tui.bank.transfer import Transfer
from otp_tui.scenario.errand import AccountPlan
from otp_tui.scenario.model import Slip
from otp_tui.text.languages import LANGUAGES, catalogue_of, procedure_words_of
from otp_tui.tour.deeds import Cleared, Injected, Jumped, Mishap, Renewed, ShiftedPhone
from otp_tui.tour.hints import Advice, Hint, finding
from otp_tui.tour.procedures.exchange import PRACTICE, REPORT_LOST
from otp_tui.tour.sentences import phone_name
from otp_tui.tour.shape import shape_of, text_of
from otp_tui.tour.sheet import sheet_of
from tests.tour.practising import Practising, lesson

if TYPE_CHECKING:
    from otp_tui.phone.token import Token
    from otp_tui.scenario.model import Mistake
    from otp_tui.text.languages import Language
    from otp_tui.tour.practice import Place

OLD, NEW = "SKMH12345678", "SKAT87654321"


class Changing(Practising):
    """Somebody who has a new phone."""

    def __init__(self, name: str = "exchange", plan: AccountPlan | None = None) -> None:
        super().__init__(lesson(name, plan))

    @property
    def mistakes(self) -> dict[Mistake, int]:
        return dict(self.result.mistakes)

    def code_of(self, phone: Token | None) -> str:
        assert phone is not None
        return phone.reading(self.rehearsal.clock.now()).code

    def register(self, serial: str, code: str) -> None:
        """Send the new phone's numbers; the card's are right."""
        stage, customer = self.stage, self.rehearsal.visit.customer
        assert isinstance(stage, Registering)
        self.rehearsal.submit(Register(serial, code, *customer.card.answer(stage.challenge)))


def test_who_does_everything_rightly_has_the_new_phone_in_use() -> None:
    one = Changing()
    one.go_right(Completed)
    assert one.assessment.reached
    assert one.rehearsal.visit.registered_serial == NEW
    one.rehearsal.submit(ReturnToLogin())
    assert one.advice() == Advice(Hint.FINISHED)
    assert one.mistakes == {}


@pytest.mark.parametrize(
    ("until", "meant", "other"),
    [
        (AtLogin, OLD, NEW),
        (GivingOldCode, OLD, NEW),
        (Registering, NEW, OLD),
        (Completed, NEW, OLD),
    ],
)
def test_each_page_is_about_one_phone_and_the_other_is_there(
    until: type[object], meant: str, other: str
) -> None:
    one = Changing()
    one.go_right(until)
    state = one.rehearsal.state
    assert state.token.serial == meant
    assert state.other_phone is not None
    assert state.other_phone.serial == other
    assert one.rehearsal.reading().code == one.code_of(state.token)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_phones_are_called_by_their_age(language: Language) -> None:
    one, texts = Changing(), catalogue_of(language).phone
    state = one.rehearsal.state
    assert phone_name(state.token, state, texts) == texts.two.old
    assert phone_name(state.in_hand, state, texts) == texts.two.new
    lost = Changing("lost-phone").rehearsal.state
    assert phone_name(lost.token, lost, texts) == texts.two.new


def test_the_new_phone_s_code_is_none_of_the_old_one() -> None:
    one = Changing()
    one.go_right(GivingOldCode)
    state, now = one.rehearsal.state, one.rehearsal.clock.now()
    code = one.code_of(state.in_hand)
    assert finding(Field.CODE, code[:3], state, now) is Hint.OTHER_PHONE
    assert finding(Field.CODE, code, state, now) is Hint.OTHER_PHONE
    one.rehearsal.submit(GiveCode(code))
    assert (one.stage, one.reasons) == (GivingOldCode(), [Reason.WRONG_CODE])
    one.go_right(Completed)


def test_the_old_phone_s_numbers_are_none_of_the_new_one() -> None:
    one = Changing()
    one.go_right(Registering)
    state, now = one.rehearsal.state, one.rehearsal.clock.now()
    assert finding(Field.SERIAL, OLD, state, now) is Hint.OTHER_PHONE
    assert finding(Field.SERIAL, OLD[:2], state, now) is Hint.GO_ON
    assert finding(Field.CODE, one.code_of(state.old_phone), state, now) is Hint.OTHER_PHONE
    one.register(OLD, one.code_of(state.in_hand))
    assert one.reasons == [LaterReason.SAME_TOKEN]
    one.register(NEW, one.code_of(state.old_phone))
    assert one.reasons == [Reason.WRONG_CODE]
    assert one.mistakes == {LaterReason.SAME_TOKEN: 1, Reason.WRONG_CODE: 1}


@pytest.mark.parametrize("until", [GivingOldCode, Registering])
def test_a_journal_tells_the_other_phone_s_code_without_telling_it(until: type[object]) -> None:
    one = Changing()
    one.go_right(until)
    state, now = one.rehearsal.state, one.rehearsal.clock.now()
    code = one.code_of(state.other_phone)
    shape = shape_of(Field.CODE, code, state, now)
    assert shape.like == "other-phone"
    later = now + timedelta(hours=1)
    assert text_of(Field.CODE, shape, state, later) != code
    assert text_of(Field.CODE, shape, state, now) == code


def test_from_then_on_only_the_new_phone_s_codes_count() -> None:
    one = Changing()
    one.go_right(Completed)
    state = one.rehearsal.state
    one.rehearsal.wait()
    now = one.rehearsal.clock.now()
    for phone, accepted in ((state.old_phone, False), (state.in_hand, True)):
        visit = begin(Transfer, account_of(one.rehearsal.visit))
        after = give_code(visit, GiveCode(one.code_of(phone)), now, lambda right: right)
        assert (not after.rejections) is accepted


def test_the_old_phone_stays_in_use_for_who_stops() -> None:
    one = Changing()
    one.go_right(Registering)
    one.rehearsal.submit(Cancel())
    assert one.rehearsal.visit.registered_serial == OLD
    assert one.mistakes == {Slip.CANCELLED: 1}
    one.rehearsal.wait()
    one.go_right(Completed)


def test_a_code_that_the_old_phone_still_shows_is_used_up_on_the_way_back() -> None:
    one = Changing()
    one.go_right(Registering)
    one.rehearsal.submit(Cancel())
    event = PRACTICE.way(one.rehearsal.visit, {}, "")
    one.rehearsal.submit(event)
    assert one.advice() == Advice(Hint.NEXT_CODE, Field.CODE, phone="old")


# --- The lost phone ---------------------------------------------------------------------------


def test_who_has_lost_the_old_phone_is_told_whom_to_call() -> None:
    one = Changing("lost-phone")
    one.go_right(GivingOldCode)
    assert one.rehearsal.state.other_phone is None
    assert one.advice() == Advice(Hint.PAGE)
    one.rehearsal.submit(ReportLost())
    assert (one.stage, one.reasons) == (Referred(), [LaterReason.PHONE_LOST])
    assert one.rehearsal.visit.standing is Standing.LOST
    assert one.assessment.is_over(one.rehearsal.state)
    assert one.mistakes == {}


def test_the_new_phone_s_code_does_not_help_who_has_lost_the_old_one() -> None:
    one = Changing("lost-phone")
    one.go_right(GivingOldCode)
    one.rehearsal.submit(GiveCode(one.code_of(one.rehearsal.state.in_hand)))
    assert one.reasons == [Reason.WRONG_CODE]
    assert not one.assessment.reached


def test_a_phone_that_was_reported_lost_before_is_not_there() -> None:
    one = Changing(plan=AccountPlan(Standing.LOST))
    assert one.rehearsal.state.old_phone is None
    one.rehearsal.submit(PRACTICE.way(one.rehearsal.visit, {}, ""))
    assert isinstance(one.stage, Referred)


def test_without_a_token_there_is_nothing_to_exchange() -> None:
    one = Changing(plan=AccountPlan(Standing.NONE))
    one.rehearsal.submit(PRACTICE.way(one.rehearsal.visit, {}, ""))
    assert one.reasons == [LaterReason.NO_TOKEN]


@pytest.mark.parametrize("name", ["exchange", "lost-phone"])
def test_only_who_has_lost_the_phone_is_offered_to_say_so(name: str) -> None:
    one = Changing(name)
    one.go_right(GivingOldCode)
    sheet = sheet_of(one.rehearsal, procedure_words_of("exchange", "ja"))
    assert sheet is not None
    offered = [form for form, _ in sheet.others]
    assert offered == ([REPORT_LOST] if name == "lost-phone" else [])


# --- The instructor ---------------------------------------------------------------------------


@pytest.mark.parametrize("place", PRACTICE.trail)
def test_the_instructor_goes_to_each_step(place: Place) -> None:
    one = Changing()
    one.rehearsal.do(Jumped(place))
    assert PRACTICE.place_of(one.rehearsal.visit) is place


def test_the_clock_of_the_phone_that_is_meant_is_shifted() -> None:
    one = Changing()
    one.go_right(GivingOldCode)
    one.rehearsal.do(ShiftedPhone(timedelta(minutes=-5)))
    state = one.rehearsal.state
    assert state.old_phone is not None
    assert state.old_phone.clock_error == timedelta(minutes=-5)
    assert state.in_hand.clock_error == timedelta()
    one.rehearsal.do(Cleared())
    one.go_right(Registering)
    one.rehearsal.do(ShiftedPhone(timedelta(minutes=5)))
    assert one.rehearsal.state.in_hand.clock_error == timedelta(minutes=5)


def test_a_wrong_serial_number_is_printed_on_the_new_phone() -> None:
    one = Changing()
    one.rehearsal.do(Injected(Mishap.WRONG_SERIAL))
    state = one.rehearsal.state
    assert state.in_hand.shown_serial != NEW
    assert state.old_phone is not None
    assert state.old_phone.shown_serial == OLD


def test_beginning_anew_both_phones_are_there_again() -> None:
    one = Changing()
    one.go_right(Completed)
    one.rehearsal.do(Renewed())
    assert one.rehearsal.visit.registered_serial == OLD
    assert one.rehearsal.state.token.serial == OLD
