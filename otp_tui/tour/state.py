"""All that changes in a rehearsal but the time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from otp_tui.bank.flow import AnyVisit
from otp_tui.bank.later import AnyField
from otp_tui.phone.token import Token
from otp_tui.scenario.deal import Deal
from otp_tui.scenario.faults import Fault, HiddenToken
from otp_tui.tour import line
from otp_tui.tour.line import Answer, Trouble
from otp_tui.tour.practice import Page, Practice, Values
from otp_tui.tour.procedures import enrolment, practice_of


@dataclass(frozen=True, slots=True)
class State:
    """How things stand."""

    visit: AnyVisit
    """The bank's side."""

    token: Token
    """The phone's side."""

    faults: tuple[Fault, ...] = ()
    """What goes wrong from now on."""

    token_is_open: bool = True
    """Whether the token app is open."""

    submits: int = 0
    """How often the customer asked something of the bank: 利用開始, 次へ, 登録."""

    trouble: Trouble | None = None
    """Why the bank did not get what was asked of it last, or None."""

    moved_by_hand: timedelta = timedelta()
    """By how much the clock was moved by hand."""

    practice: Practice = field(default=enrolment.PRACTICE, repr=False)
    """How the procedure is practised."""

    note: Mapping[AnyField, str] = field(default_factory=dict, repr=False)
    """What stands on the customer's note: what to type, by field, in reading order."""

    entered: Values = field(default_factory=dict, repr=False)
    """What was typed to order something, by field, while it is under way: it can be corrected."""

    @property
    def page(self) -> Page:
        """The bank's present page."""
        return self.practice.page_of(self.visit)


@dataclass(frozen=True, slots=True)
class Change:
    """What a deed does."""

    state: State
    """How things stand after it."""

    answer: Answer
    """What comes back."""

    jump: timedelta = timedelta()
    """By how much the clock is moved by hand."""

    speed: float | None = None
    """At which speed the clock goes on, or None for the same."""


def beginning(deal: Deal, at: datetime) -> State:
    """Return how things stand when a rehearsal begins at a moment (aware)."""
    faults, practice = deal.scenario.faults, practice_of(deal.scenario.procedure)
    return State(
        visit=line.begin(practice.flow, deal.visit, faults, at),
        token=deal.token,
        faults=faults,
        token_is_open=not any(isinstance(fault, HiddenToken) for fault in faults),
        practice=practice,
        note=deal.note,
    )
