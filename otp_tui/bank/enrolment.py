"""The enrolment of a software token, from 「利用開始」 to the receipt (document, (3) to (6)).

    advance(enrolment, event, at) -> Enrolment

What it shares with every other procedure, the three outcomes above all, stands in `procedure`.
"""

from datetime import datetime
from typing import TypeAlias

from otp_tui.bank.account import moved, register_token
from otp_tui.bank.customer import Receipt
from otp_tui.bank.events import Event, Identify, Register, Start
from otp_tui.bank.procedure import IllegalEvent, Procedure, Table, Visit, reject, whole_table
from otp_tui.bank.proof import identify, register
from otp_tui.bank.rejection import Reason, Rejection
from otp_tui.bank.stages import AtLogin, Completed, Identifying, Locked, Registering
from otp_tui.values import dataclass, replace

__all__ = ["ENROLMENT", "TRANSITIONS", "Enrolment", "IllegalEvent", "advance", "moved"]

TRANSITIONS: Table = whole_table(
    {
        (AtLogin, Start): (Identifying, AtLogin),
        (Identifying, Identify): (Registering, Identifying, Locked),
        (Registering, Register): (Completed, Registering, Locked),
    },
    ends=(Completed,),
)
"""Which stage knows which event, and where it can lead. The diagram is drawn from this table."""

OwnEvent: TypeAlias = Start | Identify | Register
"""The events that are not every procedure's."""


@dataclass(frozen=True, slots=True)
class Enrolment(Visit[Identifying | Registering | Completed]):
    """Everything the bank remembers about one customer's enrolment."""

    rejections: tuple[Rejection, ...] = ()
    """What was wrong with the last event; empty if it was right."""


def _answer(enrolment: Enrolment, event: OwnEvent, at: datetime) -> Enrolment:
    """Do what a legal event asks for."""
    match enrolment.stage, event:
        case _, Start():
            return _start(enrolment)
        case _, Identify():
            return identify(enrolment, event, _ask_for_token)
        case Registering(challenge), Register():
            return register(enrolment, event, challenge, at, lambda right: _complete(right, at))
        case _:
            return enrolment


def _start(enrolment: Enrolment) -> Enrolment:
    """Step (3). A customer who has a token is pointed to the exchange procedure."""
    if enrolment.registered_serial is not None:
        return reject(enrolment, Rejection(Reason.ALREADY_REGISTERED))
    return replace(enrolment, stage=Identifying())


def _ask_for_token(enrolment: Enrolment) -> Enrolment:
    """Step (4) leads to step (5)."""
    return replace(enrolment, stage=Registering(enrolment.draws.challenge(enrolment.turn)))


def _complete(enrolment: Enrolment, at: datetime) -> Enrolment:
    """Step (6)."""
    serial = enrolment.customer.serial
    receipt = Receipt(enrolment.draws.receipt_number(enrolment.turn), at, serial)
    registered = register_token(enrolment, serial)
    return replace(registered, stage=Completed(receipt), turn=enrolment.turn + 1)


ENROLMENT: Procedure[Enrolment, OwnEvent] = Procedure(TRANSITIONS, _answer)
"""The flow as a whole."""


def advance(enrolment: Enrolment, event: Event, at: datetime) -> Enrolment:
    """Return the enrolment after an event at a moment (`at` is aware).

    Raises:
        IllegalEvent: the stage does not know the event.
    """
    return ENROLMENT.advance(enrolment, event, at)
