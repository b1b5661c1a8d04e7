"""The line between customer and bank, and what goes wrong on it: the one place of all faults."""

from datetime import datetime, timedelta
from enum import Enum

from otp_tui.bank.events import Correct, Expire, Lock
from otp_tui.bank.flow import AnyEvent, AnyVisit, Flow
from otp_tui.bank.later import AnyField
from otp_tui.bank.procedure import Control
from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import AtLogin
from otp_tui.scenario.faults import (
    CodeEndsSoon,
    Expired,
    Fault,
    LockedOut,
    Maintenance,
    Slow,
    Unreachable,
)
from otp_tui.values import dataclass


class Trouble(Enum):
    """Why the bank did not get what was sent."""

    UNREACHABLE = "unreachable"
    MAINTENANCE = "maintenance"


@dataclass(frozen=True, slots=True)
class Answer:
    """What comes back to the customer."""

    visit: AnyVisit
    """The bank's side, after it."""

    trouble: Trouble | None = None
    """Why nothing arrived, or None."""

    delay: timedelta = timedelta()
    """How long it takes until the answer is there."""

    until: datetime | None = None
    """Until when nothing arrives, where that is known (aware)."""


def is_submit(event: AnyEvent) -> bool:
    """Tell whether an event asks something of the bank, so that the line can fail it."""
    return not isinstance(event, Control | Correct)


def begin(flow: Flow, visit: AnyVisit, faults: tuple[Fault, ...], at: datetime) -> AnyVisit:
    """Return the bank's side as the faults leave it before anything is sent."""
    for fault in faults:
        if isinstance(fault, LockedOut) and isinstance(visit.stage, AtLogin):
            visit = flow.advance(visit, Lock(fault.counter), at)
    return visit


def send(
    flow: Flow,
    visit: AnyVisit,
    event: AnyEvent,
    at: datetime,
    faults: tuple[Fault, ...],
    submit: int,
) -> Answer:
    """Send an event over the line.

    Args:
        flow: The procedure.
        visit: The bank's side.
        event: What is sent. Faults touch only what a customer submits, never an instructor.
        at: The present moment (aware).
        faults: What goes wrong.
        submit: How many things the customer has submitted, this one included.

    Raises:
        IllegalEvent: the present stage does not know the event.
    """
    if not is_submit(event):
        return Answer(flow.advance(visit, event, at))
    delay = timedelta()
    for fault in faults:
        match fault:
            case Maintenance(begins, ends) if begins <= at < ends:
                return Answer(visit, Trouble.MAINTENANCE, until=ends)
            case Unreachable(n) if n == submit:
                return Answer(visit, Trouble.UNREACHABLE)
            case Slow(n, late) if n == submit:
                delay += late
            case Expired(n) if n == submit and flow.has_session(visit):
                return Answer(flow.advance(visit, Expire(), at), delay=delay)
            case _:
                pass
    return Answer(flow.advance(visit, event, at), delay=delay)


def is_closed(faults: tuple[Fault, ...], at: datetime) -> bool:
    """Tell whether the bank is closed for maintenance at a moment (aware)."""
    return any(isinstance(each, Maintenance) and each.begins <= at < each.ends for each in faults)


def hurry(faults: tuple[Fault, ...], field: AnyField, text: str, seconds_left: int) -> timedelta:
    """Return by how much time jumps when something is typed: the code is about to change.

    Args:
        faults: What goes wrong.
        field: Which field holds something else now.
        text: What it holds.
        seconds_left: How long the phone still shows its code.
    """
    if field is Field.CODE and text:
        for fault in faults:
            if isinstance(fault, CodeEndsSoon) and seconds_left > fault.seconds_left:
                return timedelta(seconds=seconds_left - fault.seconds_left)
    return timedelta()


def after_typing(faults: tuple[Fault, ...], field: AnyField, text: str) -> tuple[Fault, ...]:
    """Return what still goes wrong after something was typed: a code ends soon only once."""
    if field is not Field.CODE or not text:
        return faults
    return tuple(fault for fault in faults if not isinstance(fault, CodeEndsSoon))
