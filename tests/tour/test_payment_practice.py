"""A payment practised without a screen: by the way that is right, and by those that are not."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.events import Cancel, Correct, GiveCode, ReturnToLogin
from otp_tui.bank.later import LaterField, LaterReason
from otp_tui.bank.orders import Authorising, AuthorisingByCard, Confirming, Entering, Ordered
from otp_tui.bank.payment import Bill
from otp_tui.bank.rejection import Reason
from otp_tui.bank.stages import AtLogin, Standing
from otp_tui.scenario.errand import AccountPlan
from otp_tui.scenario.model import Slip
from otp_tui.scenario.reader import read_scenario
from otp_tui.scenario.script import Button
from otp_tui.text.languages import LANGUAGES, procedure_words_of
from otp_tui.tour.deeds import Jumped, Pressed
from otp_tui.tour.hints import Advice, Hint
from otp_tui.tour.practice import Place
from otp_tui.tour.procedures.payment import ENTRY, PRACTICE
from tests.tour.practising import Practising, practising

if TYPE_CHECKING:
    from otp_tui.bank.later import AnyField
    from otp_tui.text.languages import Language


def paying(plan: AccountPlan | None = None) -> Practising:
    """Return somebody who begins the usual lesson."""
    return practising("payment", plan)


def shown_to(one: Practising) -> list[str]:
    """Return what the present page shows, in Japanese."""
    words = procedure_words_of("payment", "ja")
    assert words is not None
    return [fact.value for fact in PRACTICE.facts(one.rehearsal.visit, words)]


def test_who_does_everything_rightly_completes_it_without_a_mistake() -> None:
    one = paying()
    one.go_right(Ordered)
    assert one.assessment.reached
    one.rehearsal.submit(ReturnToLogin())
    assert one.assessment.is_over(one.rehearsal.state)
    assert (one.result.score, one.result.passed) == (100, True)
    assert tuple(one.result.times) == PRACTICE.trail[:-1]


def test_the_pages_show_the_bill_and_its_amount() -> None:
    one = paying()
    one.go_right(Entering)
    assert shown_to(one) == []
    shown = ["99901", "2026061000", "135790", "8,640円"]
    for stage in (Confirming, Authorising):
        one.go_right(stage)
        assert shown_to(one) == shown
    one.go_right(Ordered)
    assert shown_to(one)[2:] == shown


@pytest.mark.parametrize(
    ("otherwise", "reason"),
    [
        ({"collector": "９９９０１"}, Reason.FULL_WIDTH),
        ({"payer": "12345"}, Reason.BAD_FORMAT),
        ({"confirmation": ""}, Reason.EMPTY),
        ({"confirmation": "135709"}, LaterReason.NO_SUCH_BILL),
        ({"collector": "99910"}, LaterReason.NO_SUCH_BILL),
        ({"payer": "2026061001"}, LaterReason.NO_SUCH_BILL),
    ],
)
def test_what_is_entered_wrongly_is_refused_and_can_be_mended(
    otherwise: dict[str, str], reason: object
) -> None:
    one = paying()
    one.go_right(Entering)
    one.enter(**otherwise)
    assert (one.stage, one.reasons) == (Entering(), [reason])
    assert one.result.mistakes == {reason: 1}
    one.go_right(Ordered)
    assert one.assessment.reached


def test_a_mistyped_number_leads_to_its_lesson() -> None:
    one = paying()
    one.go_right(Entering)
    one.enter(confirmation="135709")
    assert one.result.next_lessons == ("payment-wrong-number",)


def test_a_paid_bill_is_refused_and_can_be_practised_from_the_beginning() -> None:
    one = paying()
    one.go_right(Ordered)
    one.rehearsal.submit(ReturnToLogin())
    one.go_right(Entering)
    one.enter()
    assert one.reasons == [LaterReason.BILL_PAID]
    one.rehearsal.do(Jumped(Place.CONFIRM))
    assert isinstance(one.stage, Confirming)
    one.rehearsal.do(Pressed(Button.AGAIN))
    one.rehearsal.wait(timedelta(seconds=30))
    one.go_right(Ordered)
    assert one.assessment.reached


def test_a_code_pays_one_thing_only() -> None:
    one = paying()
    one.go_right(Authorising)
    code = one.rehearsal.look().code
    one.rehearsal.wait(timedelta(minutes=2))
    one.rehearsal.submit(GiveCode(code))
    assert one.reasons == [Reason.OLD_CODE]
    assert not one.assessment.reached


def test_what_was_typed_is_kept_for_who_corrects_it() -> None:
    one = paying()
    one.go_right(Confirming)
    one.rehearsal.submit(Correct())
    entered = one.rehearsal.state.entered
    assert entered == {field: one.rehearsal.state.note[field] for field in ENTRY.fields}
    one.go_right(Ordered)
    assert (one.assessment.reached, one.result.mistakes) == (True, {})


def test_leaving_is_a_mistake_where_nothing_is_wrong() -> None:
    one = paying()
    one.go_right(Confirming)
    one.rehearsal.submit(Cancel())
    assert isinstance(one.stage, AtLogin)
    assert one.result.mistakes == {Slip.CANCELLED: 1}


def test_without_a_token_a_bill_is_authorised_by_the_card() -> None:
    one = paying(plan=AccountPlan(Standing.NONE))
    one.go_right(AuthorisingByCard)
    one.go_right(Ordered)
    assert one.assessment.reached


@pytest.mark.parametrize(
    ("plan", "reason"),
    [
        (AccountPlan(Standing.NONE, spent=95_000), LaterReason.NEEDS_TOKEN),
        (AccountPlan(limit=5_000), LaterReason.OVER_LIMIT),
    ],
)
def test_the_limits_of_the_day_hold(plan: AccountPlan, reason: object) -> None:
    one = paying(plan=plan)
    one.go_right(Entering)
    one.enter()
    assert one.reasons == [reason]


def test_each_number_is_pointed_at_until_it_is_the_bill_s() -> None:
    one = paying()
    one.go_right(Entering)
    note = one.rehearsal.state.note
    held: dict[AnyField, str] = {}
    for field in ENTRY.fields:
        assert one.advice(held) == Advice(Hint.FROM_NOTE, field)
        assert one.advice({**held, field: "?"}).hint is Hint.DIFFERENT
        held[field] = note[field]
    assert one.advice(held) == Advice(Hint.PAGE)


@pytest.mark.parametrize("place", PRACTICE.trail)
def test_the_instructor_goes_to_each_step(place: Place) -> None:
    one = paying()
    one.rehearsal.do(Jumped(place))
    assert PRACTICE.place_of(one.rehearsal.visit) is place


@pytest.mark.parametrize("seed", range(20))
def test_a_bill_that_is_drawn_can_be_paid(seed: int) -> None:
    text = 'title = "a"\nprocedure = "payment"\n'
    one = Practising(read_scenario(text, "a.toml", "a"), seed)
    one.go_right(Ordered)
    rehearsal = one.rehearsal
    assert isinstance(rehearsal.visit.stage, Ordered)
    order = rehearsal.visit.stage.order
    assert isinstance(order, Bill)
    assert rehearsal.state.note[LaterField.AMOUNT] == f"{order.amount:,}"
    assert 1 <= order.amount <= rehearsal.visit.rules.highest_bill


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_has_its_name(language: Language) -> None:
    words = procedure_words_of("payment", language)
    one = paying()
    one.go_right(Ordered)
    assert words is not None
    facts = PRACTICE.facts(one.rehearsal.visit, words)
    assert len({fact.label for fact in facts}) == len(facts) == 6
