"""The end of use practised without a screen: two ways to prove it, and what is said of limits."""

from __future__ import annotations

import pytest

from otp_tui.bank.end_of_use import ConfirmingEnd, Ended, Proving, ProvingByCard, UseCard
from otp_tui.bank.events import Cancel, Confirm, ReturnToLogin
from otp_tui.bank.later import LaterReason
from otp_tui.bank.stages import AtLogin, Standing
from otp_tui.scenario.errand import AccountPlan
from otp_tui.scenario.model import Slip
from otp_tui.text.languages import LANGUAGES, procedure_words_of
from otp_tui.tour.hints import Advice, Hint, advise
from otp_tui.tour.procedures.end_of_use import PRACTICE
from otp_tui.tour.sheet import sheet_of
from tests.tour.practising import NOON, Practising, lesson


class Leaving(Practising):
    """Somebody who wants to use no token any more."""

    def __init__(self, plan: AccountPlan | None = None) -> None:
        super().__init__(lesson("end-of-use", plan))

    def shown(self, language: str = "ja") -> dict[str, str]:
        """Return what the page shows."""
        words = procedure_words_of("end-of-use", next(one for one in LANGUAGES if one == language))
        sheet = sheet_of(self.rehearsal, words)
        assert sheet is not None
        return {fact.label: fact.value for fact in sheet.facts}


@pytest.mark.parametrize("by_card", [False, True], ids=["code", "card"])
def test_who_proves_and_confirms_it_has_no_token_any_more(*, by_card: bool) -> None:
    one = Leaving()
    one.go_right(Proving)
    if by_card:
        one.rehearsal.submit(UseCard())
        assert isinstance(one.stage, ProvingByCard)
    one.go_right(Ended)
    assert one.rehearsal.visit.standing is Standing.ENDED
    one.rehearsal.submit(ReturnToLogin())
    result = one.assessment.result(NOON)
    assert (result.completed, result.mistakes) == (True, {})


def test_each_way_to_prove_it_leads_to_the_other_one() -> None:
    one = Leaving()
    one.go_right(Proving)
    assert one.rehearsal.state.cells is None
    one.rehearsal.submit(UseCard())
    assert one.rehearsal.state.cells is not None
    back = one.rehearsal.state.page.back
    assert back is not None
    one.rehearsal.submit(back.make({}))
    assert isinstance(one.stage, Proving)


@pytest.mark.parametrize(
    ("plan", "now", "after"),
    [
        (AccountPlan(), "1,000,000円", "100,000円"),
        (AccountPlan(limit=3_000_000), "3,000,000円", "100,000円"),
        (AccountPlan(limit=30_000), "30,000円", "30,000円"),
    ],
    ids=["usual", "high", "low"],
)
def test_what_it_means_is_said_before_it_and_after_it(
    plan: AccountPlan, now: str, after: str
) -> None:
    one = Leaving(plan)
    one.go_right(ConfirmingEnd)
    shown = one.shown()
    assert (shown["今の限度額(1日)"], shown["中止後の限度額(1日)"]) == (now, after)
    one.rehearsal.submit(Confirm())
    assert one.shown()["今の限度額(1日)"] == after


def test_who_would_rather_keep_the_token_keeps_it() -> None:
    one = Leaving()
    one.go_right(ConfirmingEnd)
    one.rehearsal.submit(Cancel())
    assert one.rehearsal.visit.standing is Standing.IN_USE
    assert one.assessment.result(NOON).mistakes == {Slip.CANCELLED: 1}


@pytest.mark.parametrize("standing", [Standing.NONE, Standing.ENDED])
def test_without_a_token_there_is_nothing_to_end(standing: Standing) -> None:
    one = Leaving(AccountPlan(standing))
    one.rehearsal.submit(PRACTICE.way(one.rehearsal.visit, {}, ""))
    assert isinstance(one.stage, AtLogin)
    assert [one.reason for one in one.rehearsal.visit.rejections] == [LaterReason.NO_TOKEN]


def test_the_hint_on_what_it_means_points_at_the_limit() -> None:
    one = Leaving()
    one.go_right(ConfirmingEnd)
    assert advise(one.rehearsal.state, {}, NOON, finished=False) == Advice(Hint.PAGE)
