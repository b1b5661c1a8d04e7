"""A transfer practised without a screen: by the way that is right, and by those that are not."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.events import Cancel, Correct, GiveCode, ReturnToLogin
from otp_tui.bank.later import CHOICES, AccountKind, LaterField, LaterReason
from otp_tui.bank.orders import Authorising, AuthorisingByCard, Confirming, Entering, Ordered
from otp_tui.bank.procedure import IllegalEvent
from otp_tui.bank.rejection import Field, Reason
from otp_tui.bank.stages import AtLogin, Standing
from otp_tui.scenario.errand import AccountPlan
from otp_tui.scenario.model import Slip
from otp_tui.scenario.script import Button, Manner, Type
from otp_tui.tour.deeds import Jumped, Pressed, Sent
from otp_tui.tour.hints import Advice, Hint
from otp_tui.tour.instructor import can, choices_of
from otp_tui.tour.practice import Place
from otp_tui.tour.procedures.transfer import PRACTICE
from otp_tui.tour.script import keystrokes, text_to_type
from otp_tui.tour.shape import shape_of, text_of
from tests.tour.practising import NOON, practising

if TYPE_CHECKING:
    from otp_tui.bank.later import AnyField


def test_who_does_everything_rightly_completes_it_without_a_mistake() -> None:
    one = practising()
    one.go_right(Ordered)
    assert one.assessment.reached
    assert not one.assessment.is_over(one.rehearsal.state)
    one.rehearsal.submit(ReturnToLogin())
    assert one.assessment.is_over(one.rehearsal.state)
    assert (one.result.score, one.result.passed) == (100, True)
    assert tuple(one.result.times) == PRACTICE.trail[:-1]


@pytest.mark.parametrize(
    ("otherwise", "reason"),
    [
        ({"bank": "１２３４"}, Reason.FULL_WIDTH),
        ({"branch": "12"}, Reason.BAD_FORMAT),
        ({"account_kind": ""}, LaterReason.NOT_CHOSEN),
        ({"account_number": ""}, Reason.EMPTY),
        ({"payee_name": "はなこ"}, LaterReason.NOT_KATAKANA),
        ({"amount": "1,000"}, Reason.BAD_FORMAT),
        ({"amount": "1000001"}, LaterReason.OVER_LIMIT),
    ],
)
def test_what_is_entered_wrongly_is_refused_at_its_field(
    otherwise: dict[str, str], reason: object
) -> None:
    one = practising()
    one.go_right(Entering)
    one.enter(**otherwise)
    assert (one.stage, one.reasons) == (Entering(), [reason])
    assert one.result.mistakes == {reason: 1}


def test_a_code_is_given_in_time_and_once() -> None:
    one = practising()
    one.go_right(Authorising)
    rehearsal = one.rehearsal
    code = rehearsal.look().code
    wrong = f"{(int(code) + 1) % 10**6:06d}"
    rehearsal.submit(GiveCode(wrong))
    assert one.reasons == [Reason.WRONG_CODE]
    rehearsal.wait(timedelta(minutes=2))
    rehearsal.submit(GiveCode(code))
    assert one.reasons == [Reason.OLD_CODE]
    used = rehearsal.look().code
    rehearsal.submit(GiveCode(used))
    assert isinstance(one.stage, Ordered)
    rehearsal.submit(ReturnToLogin())
    one.go_right(Authorising)
    rehearsal.submit(GiveCode(used))
    assert one.reasons == [Reason.REUSED_CODE]


def test_what_was_mistyped_can_be_corrected_before_it_is_confirmed() -> None:
    one = practising()
    one.go_right(Entering)
    one.enter(amount="3000")
    one.rehearsal.submit(Correct())
    one.go_right(Ordered)
    assert (one.assessment.reached, one.result.mistakes) == (True, {})


@pytest.mark.parametrize("otherwise", [{"amount": "3000"}, {"account_kind": "current"}])
def test_something_else_than_the_note_says_is_no_completed_transfer(
    otherwise: dict[str, str],
) -> None:
    one = practising()
    one.go_right(Entering)
    one.enter(**otherwise)
    one.go_right(Ordered)
    assert not one.assessment.reached
    assert one.result.mistakes == {Slip.MISDIRECTED: 1}


@pytest.mark.parametrize("name", ["ﾚﾝｼｭｳ ﾊﾅｺ", "レンシュウハナコ", "レンシュウ\u3000ハナコ"])
def test_a_name_is_the_same_in_either_width(name: str) -> None:
    one = practising()
    one.go_right(Entering)
    assert one.advice({**one.rehearsal.state.note, LaterField.PAYEE_NAME: name}).hint is Hint.PAGE
    one.enter(payee_name=name)
    one.go_right(Ordered)
    assert one.assessment.reached


@pytest.mark.parametrize("chosen", ["", *(kind.value for kind in AccountKind)])
def test_what_is_chosen_comes_back_from_a_journal(chosen: str) -> None:
    state = practising().rehearsal.state
    shape = shape_of(LaterField.ACCOUNT_KIND, chosen, state, NOON)
    assert text_of(LaterField.ACCOUNT_KIND, shape, state, NOON) == chosen


def test_a_script_chooses_rightly_or_wrongly_with_one_key() -> None:
    state = practising().rehearsal.state
    right, wrong = (
        text_to_type(Type(LaterField.ACCOUNT_KIND, manner), state, NOON)
        for manner in (Manner.AS_SHOWN, Manner.WRONG)
    )
    assert right == state.note[LaterField.ACCOUNT_KIND]
    assert wrong in set(CHOICES[LaterField.ACCOUNT_KIND]) - {right}
    assert keystrokes(LaterField.ACCOUNT_KIND, right) == (right,)
    assert keystrokes(LaterField.BRANCH, "123") == ("1", "12", "123")


# --- Fraud ------------------------------------------------------------------------------------


@pytest.mark.parametrize("until", [Confirming, Authorising])
def test_whoever_leaves_when_the_payee_is_another_has_done_right(until: type[object]) -> None:
    one = practising("transfer-tampered")
    one.go_right(until)
    one.rehearsal.submit(Cancel())
    assert isinstance(one.stage, AtLogin)
    assert one.assessment.is_over(one.rehearsal.state)
    assert (one.result.score, one.result.mistakes) == (100, {})


def test_whoever_does_not_read_sends_money_elsewhere_and_may_try_again() -> None:
    one = practising("transfer-tampered")
    one.go_right(Ordered)
    assert not one.assessment.reached
    assert one.result.mistakes == {Slip.MISDIRECTED: 1}
    one.rehearsal.submit(ReturnToLogin())
    one.rehearsal.wait(timedelta(seconds=30))
    one.go_right(Confirming)
    one.rehearsal.submit(Cancel())
    assert one.assessment.reached


def test_leaving_before_anything_is_wrong_is_a_mistake() -> None:
    one = practising("transfer-tampered")
    one.go_right(Entering)
    one.rehearsal.submit(Cancel())
    assert not one.assessment.reached
    assert one.result.mistakes == {Slip.CANCELLED: 1}


# --- Limits and tokens ------------------------------------------------------------------------


def test_without_a_token_a_large_amount_is_refused_and_that_is_the_goal() -> None:
    one = practising("transfer-over-limit")
    assert not one.rehearsal.state.has_app
    one.go_right(Entering)
    one.enter()
    assert one.reasons == [LaterReason.NEEDS_TOKEN]
    assert one.assessment.is_over(one.rehearsal.state)
    assert one.advice() == Advice(Hint.FINISHED)
    assert one.result.mistakes == {}


def test_without_a_token_a_small_amount_is_authorised_by_the_card() -> None:
    one = practising(plan=AccountPlan(Standing.NONE))
    one.go_right(AuthorisingByCard)
    assert one.advice().field is Field.FIRST_CELL
    one.go_right(Ordered)
    assert one.assessment.reached


@pytest.mark.parametrize(
    ("plan", "reason"),
    [
        (AccountPlan(Standing.NONE, spent=80_000), LaterReason.NEEDS_TOKEN),
        (AccountPlan(Standing.ENDED, spent=80_000), LaterReason.NEEDS_TOKEN),
        (AccountPlan(limit=20_000), LaterReason.OVER_LIMIT),
    ],
)
def test_the_account_begins_as_the_scenario_says(plan: AccountPlan, reason: object) -> None:
    one = practising(plan=plan)
    one.go_right(Entering)
    one.enter()
    assert one.reasons == [reason]


def test_a_lost_phone_lets_nobody_in() -> None:
    one = practising(plan=AccountPlan(Standing.LOST))
    event = PRACTICE.way(one.rehearsal.visit, {}, "")
    one.rehearsal.do(Sent(event))
    assert (one.stage, one.reasons) == (AtLogin(), [LaterReason.PHONE_LOST])


# --- Hints and the instructor -----------------------------------------------------------------


def test_each_field_is_pointed_at_until_it_holds_what_the_note_says() -> None:
    one = practising()
    one.go_right(Entering)
    held: dict[AnyField, str] = {}
    for field, text in one.rehearsal.state.note.items():
        chosen = field in CHOICES
        assert one.advice(held) == Advice(Hint.CHOOSE if chosen else Hint.FROM_NOTE, field)
        assert chosen or one.advice({**held, field: text[:1]}).hint is Hint.GO_ON
        wrong = "savings" if chosen else "?"
        different = Hint.DIFFERENT_CHOICE if chosen else Hint.DIFFERENT
        assert one.advice({**held, field: wrong}).hint is different
        held[field] = text
    assert one.advice(held) == Advice(Hint.PAGE)
    assert one.advice({**held, LaterField.BANK: "０００１"}).hint is Hint.FULL_WIDTH


@pytest.mark.parametrize("place", PRACTICE.trail)
def test_the_instructor_goes_to_each_step(place: Place) -> None:
    one = practising()
    one.rehearsal.do(Jumped(place))
    assert PRACTICE.place_of(one.rehearsal.visit) is place


def test_no_other_procedure_s_steps_are_offered() -> None:
    one = practising()
    offered = choices_of(PRACTICE.trail)["jump"].values()
    assert list(offered) == [Jumped(place) for place in PRACTICE.trail]
    strange = [Jumped(place) for place in Place if place not in PRACTICE.trail]
    assert not any(can(deed, one.rehearsal.state) for deed in strange)
    with pytest.raises(IllegalEvent):
        one.rehearsal.do(strange[0])


def test_beginning_again_begins_the_transfer_again() -> None:
    one = practising("transfer-tampered")
    before = one.rehearsal.visit
    one.go_right(Ordered)
    one.rehearsal.do(Pressed(Button.AGAIN))
    assert one.rehearsal.visit == before
