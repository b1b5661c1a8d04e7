"""All that changes in a rehearsal but the time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from otp_tui.bank.enrolment import Enrolment
from otp_tui.phone.token import Token
from otp_tui.scenario.deal import Deal
from otp_tui.scenario.faults import Fault, HiddenToken
from otp_tui.tour import line
from otp_tui.tour.line import Answer, Trouble


@dataclass(frozen=True, slots=True)
class State:
    """How things stand."""

    enrolment: Enrolment
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
    faults = deal.scenario.faults
    return State(
        enrolment=line.begin(deal.enrolment, faults, at),
        token=deal.token,
        faults=faults,
        token_is_open=not any(isinstance(fault, HiddenToken) for fault in faults),
    )
