"""The enrolment of a software token, from 「利用開始」 to the receipt (document, (3) to (6)).

    advance(enrolment, event, at) -> Enrolment

Three outcomes, never mixed up: a legal and right event leads to the next stage; a legal event that
the bank rejects leaves the stage and says why in `rejections`; an event that the stage does not
know raises `IllegalEvent` and leaves everything alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from otp_tui import otp
from otp_tui.bank.card import Card, Challenge
from otp_tui.bank.checks import check_formats, match_code, same
from otp_tui.bank.customer import Customer, Receipt
from otp_tui.bank.draws import Draws
from otp_tui.bank.events import (
    Cancel,
    Event,
    Expire,
    Identify,
    Lock,
    Register,
    ReturnToLogin,
    Start,
    TimePassed,
    Unlock,
)
from otp_tui.bank.rejection import Field, Reason, Rejection
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Counter,
    Identifying,
    Locked,
    Registering,
    Stage,
    TimedOut,
)

TRANSITIONS: Mapping[tuple[type[Stage], type[Event]], tuple[type[Stage], ...]] = {
    (AtLogin, Start): (Identifying, AtLogin),
    (AtLogin, TimePassed): (AtLogin,),
    (AtLogin, Lock): (Locked,),
    (Identifying, Identify): (Registering, Identifying, Locked, TimedOut),
    (Identifying, Cancel): (AtLogin, TimedOut),
    (Identifying, TimePassed): (Identifying, TimedOut),
    (Identifying, Lock): (Locked,),
    (Identifying, Expire): (TimedOut,),
    (Registering, Register): (Completed, Registering, Locked, TimedOut),
    (Registering, Cancel): (AtLogin, TimedOut),
    (Registering, TimePassed): (Registering, TimedOut),
    (Registering, Lock): (Locked,),
    (Registering, Expire): (TimedOut,),
    (Completed, ReturnToLogin): (AtLogin,),
    (Completed, TimePassed): (Completed,),
    (Locked, Unlock): (AtLogin,),
    (Locked, TimePassed): (Locked,),
    (TimedOut, ReturnToLogin): (AtLogin,),
    (TimedOut, TimePassed): (TimedOut,),
}
"""Which stage knows which event, and where it can lead. The diagram is drawn from this table."""


class IllegalEvent(Exception):  # noqa: N818 - the event is at fault, not the program
    """An event that the present stage does not know."""

    def __init__(self, stage: Stage, event: Event) -> None:
        super().__init__(f"{type(event).__name__} at {type(stage).__name__}")


@dataclass(frozen=True, slots=True)
class Enrolment:
    """Everything the bank remembers about one customer's enrolment."""

    customer: Customer
    """Whose it is."""

    draws: Draws
    """What chance decides."""

    active_at: datetime
    """When the customer last did something: aware."""

    rules: Rules = field(default_factory=Rules)
    """What the bank decides by."""

    stage: Stage = field(default_factory=AtLogin)
    """Where the customer stands."""

    failures: Mapping[Counter, int] = field(default_factory=dict)
    """Failures in a row of each kind; a kind that is missing has none."""

    last_step: int | None = None
    """Time step of the newest code accepted, or None: no code of it or before is accepted again."""

    registered_serial: str | None = None
    """Serial number of the token in use, or None."""

    turn: int = 0
    """How many enrolments were completed: each asks for another pair of cells."""

    rejections: tuple[Rejection, ...] = ()
    """What was wrong with the last event; empty if it was right."""


def advance(enrolment: Enrolment, event: Event, at: datetime) -> Enrolment:
    """Return the enrolment after an event at a moment (`at` is aware).

    Raises:
        IllegalEvent: the stage does not know the event.
    """
    if (type(enrolment.stage), type(event)) not in TRANSITIONS:
        raise IllegalEvent(enrolment.stage, event)
    if isinstance(event, TimePassed):
        return _time_out(enrolment) if _is_idle(enrolment, at) else enrolment
    if _is_idle(enrolment, at) and not isinstance(event, Lock):
        return _time_out(enrolment)
    return _answer(replace(enrolment, rejections=(), active_at=at), event, at)


def moved(enrolment: Enrolment, by: timedelta, at: datetime) -> Enrolment:
    """Return the enrolment after the clock by which it is kept was set.

    The customer has been idle for as long as before. A used code that lies too far ahead now to
    come soon is forgotten: else no code would be accepted until that moment came again.

    Args:
        enrolment: What the bank remembered.
        by: By how much the clock was set; negative for back.
        at: What it shows since then (aware).
    """
    soon = otp.time_step_at(at) + enrolment.rules.drift_window
    last_step = enrolment.last_step
    return replace(
        enrolment,
        active_at=enrolment.active_at + by,
        last_step=last_step if last_step is None or last_step <= soon else None,
    )


def _is_idle(enrolment: Enrolment, at: datetime) -> bool:
    """Tell whether the customer did nothing for too long in the middle of the procedure."""
    in_the_middle = isinstance(enrolment.stage, Identifying | Registering)
    return in_the_middle and at - enrolment.active_at >= enrolment.rules.idle_time_out


def _time_out(enrolment: Enrolment) -> Enrolment:
    return replace(enrolment, stage=TimedOut(), rejections=())


def _answer(enrolment: Enrolment, event: Event, at: datetime) -> Enrolment:
    """Do what a legal event asks for."""
    match enrolment.stage, event:
        case _, Start():
            return _start(enrolment)
        case _, Identify():
            return _identify(enrolment, event)
        case Registering(challenge), Register():
            return _register(enrolment, event, challenge, at)
        case _, ReturnToLogin() | Cancel():
            return replace(enrolment, stage=AtLogin())
        case _, Unlock():
            return replace(enrolment, stage=AtLogin(), failures={})
        case _, Lock(counter):
            return replace(enrolment, stage=Locked(counter))
        case _, Expire():
            return _time_out(enrolment)
        case _:
            return enrolment


def _start(enrolment: Enrolment) -> Enrolment:
    """Step (3). A customer who has a token is pointed to the exchange procedure."""
    if enrolment.registered_serial is not None:
        return _reject(enrolment, Rejection(Reason.ALREADY_REGISTERED))
    return replace(enrolment, stage=Identifying())


def _identify(enrolment: Enrolment, event: Identify) -> Enrolment:
    """Step (4): form first, which counts nothing; then ID and password together."""
    if badly_formed := check_formats(event.typed, enrolment.rules):
        return _reject(enrolment, *badly_formed)
    customer = enrolment.customer
    right = same(event.contract_id, customer.contract_id) & same(event.password, customer.password)
    if not right:
        return _fail(enrolment, Counter.LOGIN, Reason.WRONG_LOGIN, Field.PASSWORD)
    challenge = enrolment.draws.challenge(enrolment.turn)
    return replace(_clear(enrolment, Counter.LOGIN), stage=Registering(challenge))


def _register(
    enrolment: Enrolment, event: Register, challenge: Challenge, at: datetime
) -> Enrolment:
    """Step (5): form, serial number, code, cells. A right code is used up by being looked at."""
    if badly_formed := check_formats(event.typed, enrolment.rules):
        return _reject(enrolment, *badly_formed)
    serial = enrolment.customer.serial
    if not same(event.serial, serial):
        return _reject(enrolment, Rejection(Reason.WRONG_SERIAL, Field.SERIAL))
    step = match_code(serial, event.code, at, enrolment.rules, enrolment.last_step)
    if isinstance(step, Reason):
        return _fail(enrolment, Counter.CODE, step, Field.CODE)
    enrolment = replace(_clear(enrolment, Counter.CODE), last_step=step)
    if not _cells_are_right(enrolment.customer.card, challenge, event):
        spent = Rejection(Reason.SPENT_CODE, Field.CODE)
        return _fail(enrolment, Counter.CARD, Reason.WRONG_CELL, Field.FIRST_CELL, spent)
    return _complete(_clear(enrolment, Counter.CARD), at)


def _cells_are_right(card: Card, challenge: Challenge, event: Register) -> bool:
    first, second = card.answer(challenge)
    return same(event.first_cell, first) & same(event.second_cell, second)


def _complete(enrolment: Enrolment, at: datetime) -> Enrolment:
    """Step (6)."""
    serial = enrolment.customer.serial
    receipt = Receipt(enrolment.draws.receipt_number(enrolment.turn), at, serial)
    return replace(
        enrolment,
        stage=Completed(receipt),
        registered_serial=serial,
        turn=enrolment.turn + 1,
    )


def _reject(enrolment: Enrolment, *rejections: Rejection) -> Enrolment:
    return replace(enrolment, rejections=rejections)


def _clear(enrolment: Enrolment, counter: Counter) -> Enrolment:
    """Forget the failures of a kind: it went right."""
    kept = {other: count for other, count in enrolment.failures.items() if other is not counter}
    return replace(enrolment, failures=kept)


def _fail(
    enrolment: Enrolment, counter: Counter, reason: Reason, where: Field, *also: Rejection
) -> Enrolment:
    """Count a failure; lock the customer out if it was one too many."""
    count = enrolment.failures.get(counter, 0) + 1
    failed = replace(enrolment, failures={**enrolment.failures, counter: count})
    left = enrolment.rules.lock_out_after - count
    if left <= 0:
        return replace(failed, stage=Locked(counter))
    return _reject(failed, Rejection(reason, where, left), *also)
