"""What every procedure of the bank shares: how it begins, goes on, times out, locks and unlocks.

A procedure brings its stages, its events, a table of transitions and what its own events do:

    Procedure(TRANSITIONS, answer).advance(visit, event, at) -> visit

Three outcomes, never mixed up: a legal and right event leads to the next stage; a legal event that
the bank rejects leaves the stage and says why in `rejections`; an event that the stage does not
know raises `IllegalEvent` and leaves everything alone.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Generic, TypeAlias, TypeGuard, TypeVar

from otp_tui.bank.account import Account, as_kind
from otp_tui.bank.customer import Receipt
from otp_tui.bank.events import Cancel, Expire, Lock, ReturnToLogin, TimePassed, Unlock
from otp_tui.bank.later import AnyRefused
from otp_tui.bank.rejection import Field, Reason, Rejection
from otp_tui.bank.stages import AtLogin, Counter, Locked, TimedOut
from otp_tui.values import dataclass, field, replace

Anywhere: TypeAlias = AtLogin | Locked | TimedOut
"""The stages that every procedure has."""

Control: TypeAlias = Cancel | ReturnToLogin | TimePassed | Unlock | Lock | Expire
"""The events that mean the same in every procedure."""

Table: TypeAlias = Mapping[tuple[type[object], type[object]], tuple[type[object], ...]]
"""Which stage knows which event, and where it can lead."""

StageT_co = TypeVar("StageT_co", covariant=True)
"""The stages that a procedure has of its own."""


@dataclass(frozen=True, slots=True)
class Visit(Account, Generic[StageT_co]):
    """A procedure under way: the account, and where its customer stands."""

    stage: StageT_co | Anywhere = field(default_factory=AtLogin)
    """Where the customer stands."""

    rejections: tuple[AnyRefused, ...] = ()
    """What was wrong with the last event; empty if it was right."""


VisitT = TypeVar("VisitT", bound=Visit[object])
"""A procedure of one kind."""

EventT = TypeVar("EventT")
"""The events that a procedure has of its own."""


class IllegalEvent(Exception):  # noqa: N818 - the event is at fault, not the program
    """An event that the present stage does not know."""

    def __init__(self, stage: object, event: object) -> None:
        super().__init__(f"{type(event).__name__} at {type(stage).__name__}")


def whole_table(own: Table, ends: tuple[type[object], ...]) -> Table:
    """Return a procedure's table of transitions: its own rows and those that all have.

    Args:
        own: What its own events do. Whoever waits at one of these stages can be timed out.
        ends: Its last stages, in front of which nobody is in a hurry.
    """
    table: dict[tuple[type[object], type[object]], tuple[type[object], ...]] = {}
    for stage in dict.fromkeys((*(stage for stage, _ in own), *ends)):
        waits = stage is not AtLogin and stage not in ends
        late = (TimedOut,) if waits else ()
        table |= {row: (*targets, *late) for row, targets in own.items() if row[0] is stage}
        if waits:
            table[stage, Cancel] = (AtLogin, TimedOut)
        if stage in ends:
            table[stage, ReturnToLogin] = (AtLogin,)
        table[stage, TimePassed] = (stage, *late)
        if stage not in ends:
            table[stage, Lock] = (Locked,)
        if waits:
            table[stage, Expire] = (TimedOut,)
    return {
        **table,
        (Locked, Unlock): (AtLogin,),
        (Locked, TimePassed): (Locked,),
        (TimedOut, ReturnToLogin): (AtLogin,),
        (TimedOut, TimePassed): (TimedOut,),
    }


def begin(kind: type[VisitT], account: Account) -> VisitT:
    """Return a procedure at its beginning: the log-in page, or what a lock-out left of it."""
    visit = as_kind(kind, account)
    return visit if visit.locked is None else replace(visit, stage=Locked(visit.locked))


@dataclass(frozen=True, slots=True)
class Procedure(Generic[VisitT, EventT]):
    """A flow of the bank."""

    transitions: Table
    """Which stage knows which event, and where it can lead. Its diagram is drawn from this."""

    answer: Callable[[VisitT, EventT, datetime], VisitT]
    """Does what one of its own events asks for; it is asked for what the table allows only."""

    def knows(self, event: object, visit: VisitT) -> TypeGuard[EventT | Control]:
        """Tell whether an event is one that the stage of a visit knows."""
        return (type(visit.stage), type(event)) in self.transitions

    def advance(self, visit: VisitT, event: EventT | Control, at: datetime) -> VisitT:
        """Return the visit after an event at a moment (`at` is aware).

        Raises:
            IllegalEvent: the stage does not know the event.
        """
        if not self.knows(event, visit):
            raise IllegalEvent(visit.stage, event)
        stage = type(visit.stage)
        waits = (stage, Expire) in self.transitions
        idle = waits and at - visit.active_at >= visit.rules.idle_time_out
        if isinstance(event, TimePassed):
            return _time_out(visit) if idle else visit
        if idle and not isinstance(event, Lock):
            return _time_out(visit)
        visit = replace(visit, rejections=(), active_at=at)
        match event:
            case Cancel() | ReturnToLogin():
                return replace(visit, stage=AtLogin())
            case Unlock():
                return replace(visit, stage=AtLogin(), failures={}, locked=None)
            case Lock(counter):
                return _lock_out(visit, counter)
            case Expire():
                return _time_out(visit)
            case _:
                return self.answer(visit, event, at)


def _time_out(visit: VisitT) -> VisitT:
    return replace(visit, stage=TimedOut(), rejections=())


def _lock_out(visit: VisitT, counter: Counter) -> VisitT:
    return replace(visit, stage=Locked(counter), locked=counter)


def reject(visit: VisitT, *rejections: AnyRefused) -> VisitT:
    """Say no: the customer stays where they are."""
    return replace(visit, rejections=rejections)


def clear(visit: VisitT, counter: Counter) -> VisitT:
    """Forget the failures of a kind: it went right."""
    kept = {other: count for other, count in visit.failures.items() if other is not counter}
    return replace(visit, failures=kept)


def fail(
    visit: VisitT, counter: Counter, reason: Reason, where: Field, *also: AnyRefused
) -> VisitT:
    """Count a failure; lock the customer out if it was one too many."""
    count = visit.failures.get(counter, 0) + 1
    failed = replace(visit, failures={**visit.failures, counter: count})
    left = visit.rules.lock_out_after - count
    if left <= 0:
        return _lock_out(failed, counter)
    return reject(failed, Rejection(reason, where, left), *also)


def hand_receipt(visit: VisitT, serial: str, at: datetime) -> tuple[VisitT, Receipt]:
    """End a turn with the receipt of a token; after it, another pair of cells is asked for."""
    receipt = Receipt(visit.draws.drawn_receipt_number(visit.turn), at, serial)
    return replace(visit, turn=visit.turn + 1), receipt
