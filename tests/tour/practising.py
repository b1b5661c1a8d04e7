"""Somebody who practises any procedure, without a screen."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from otp_tui.bank.later import LaterField
from otp_tui.clock import JST, HandClock
from otp_tui.scenario.deal import deal
from otp_tui.scenario.files import find_scenario
from otp_tui.tour.assessment import Assessment
from otp_tui.tour.hints import advise
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.values import replace

if TYPE_CHECKING:
    from otp_tui.bank.later import AnyField
    from otp_tui.scenario.errand import AccountPlan
    from otp_tui.scenario.model import Scenario
    from otp_tui.tour.assessment import Result
    from otp_tui.tour.hints import Advice

NOON = datetime(2026, 6, 10, 12, 0, tzinfo=JST)


class Rehearsing:
    """Somebody who rehearses, and where that has led."""

    rehearsal: Rehearsal

    @property
    def stage(self) -> object:
        return self.rehearsal.visit.stage

    @property
    def reasons(self) -> list[object]:
        return [rejection.reason for rejection in self.rehearsal.visit.rejections]


class Practising(Rehearsing):
    """Somebody who practises any procedure."""

    def __init__(self, scenario: Scenario, seed: int = 7) -> None:
        self.rehearsal = Rehearsal(deal(scenario, seed, NOON), HandClock(NOON))
        self.assessment = Assessment.of(self.rehearsal)

    @property
    def result(self) -> Result:
        return self.assessment.result(self.rehearsal.clock.now())

    def go_right(self, until: type[object]) -> None:
        """Do what is right until a stage is reached."""
        rehearsal = self.rehearsal
        while not isinstance(self.stage, until):
            code = rehearsal.look().code
            event = rehearsal.state.practice.way(rehearsal.visit, rehearsal.state.note, code)
            assert event is not None
            rehearsal.submit(event)
            assert not self.reasons

    def enter(self, **otherwise: str) -> None:
        """Enter what the note says, but for some fields."""
        changed: dict[AnyField, str] = {
            LaterField(name.replace("_", "-")): text for name, text in otherwise.items()
        }
        state = self.rehearsal.state
        self.rehearsal.submit(state.page.form.make({**state.note, **changed}))

    def advice(self, values: dict[AnyField, str] | None = None) -> Advice:
        """Return what to do next."""
        state, now = self.rehearsal.state, self.rehearsal.clock.now()
        finished = self.assessment.is_over(self.rehearsal.state)
        return advise(state, values or {}, now, finished=finished)


def practising(name: str = "transfer", plan: AccountPlan | None = None) -> Practising:
    """Return somebody who begins a lesson."""
    return Practising(lesson(name, plan))


def lesson(name: str, plan: AccountPlan | None = None) -> Scenario:
    """Return a lesson that comes with the program, whose account may begin otherwise."""
    scenario = find_scenario(name)
    return replace(scenario, account=plan or scenario.account)
