"""The exchange of the token (トークン交換): another phone takes the place of the one in use.

The customer's phone is the new one already (`account.hold`); the token in use is still the old
one's. Who has the old phone no more cannot do it alone: the desk has to.
"""

from datetime import datetime
from typing import TypeAlias

from otp_tui.bank.account import end_use, register_token
from otp_tui.bank.card import Challenge
from otp_tui.bank.checks import check_formats
from otp_tui.bank.events import GiveCode, Identify, Register
from otp_tui.bank.later import LaterReason, LaterRejection
from otp_tui.bank.procedure import Procedure, Table, Visit, hand_receipt, reject, whole_table
from otp_tui.bank.proof import give_code, identify, register
from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import AtLogin, Completed, Locked, Registering, Standing
from otp_tui.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class GivingOldCode:
    """Asked for a one-time password of the old phone."""


@dataclass(frozen=True, slots=True)
class Referred:
    """The old phone is lost: pointed to the support desk."""


@dataclass(frozen=True, slots=True)
class ReportLost:
    """「スマホをなくした」 is pressed: from now on no code of the token counts."""


@dataclass(frozen=True, slots=True)
class Reset:
    """The instructor does what a branch does: the lost token's use ends, enrolment is possible."""


Stage: TypeAlias = GivingOldCode | Registering | Completed | Referred
"""The stages that are not every procedure's."""

Event: TypeAlias = Identify | GiveCode | Register | ReportLost | Reset
"""The events that are not every procedure's."""

TRANSITIONS: Table = whole_table(
    {
        (AtLogin, Identify): (GivingOldCode, AtLogin, Referred, Locked),
        (GivingOldCode, GiveCode): (Registering, GivingOldCode, Locked),
        (GivingOldCode, ReportLost): (Referred,),
        (Registering, Register): (Completed, Registering, Locked),
        (Referred, Reset): (AtLogin,),
    },
    ends=(Completed, Referred),
)
"""Which stage knows which event, and where it can lead."""


@dataclass(frozen=True, slots=True)
class Exchange(Visit[Stage]):
    """Everything the bank remembers about an exchange under way."""


def _answer(exchange: Exchange, event: Event, at: datetime) -> Exchange:
    match exchange.stage, event:
        case _, Identify():
            return identify(exchange, event, _admit)
        case _, GiveCode():
            return give_code(exchange, event, at, _ask_for_new)
        case Registering(challenge), Register():
            return _register_new(exchange, event, challenge, at)
        case _, ReportLost():
            return _refer(replace(exchange, lost_at=at))
        case _, Reset():
            return replace(end_use(exchange, at), stage=AtLogin())
        case _:
            return exchange


def _admit(exchange: Exchange) -> Exchange:
    match exchange.standing:
        case Standing.IN_USE:
            return replace(exchange, stage=GivingOldCode())
        case Standing.LOST:
            return _refer(exchange)
        case Standing.NONE | Standing.ENDED:
            return reject(exchange, LaterRejection(LaterReason.NO_TOKEN))


def _refer(exchange: Exchange) -> Exchange:
    """Point to the desk."""
    referred = replace(exchange, stage=Referred())
    return reject(referred, LaterRejection(LaterReason.PHONE_LOST))


def _ask_for_new(exchange: Exchange) -> Exchange:
    return replace(exchange, stage=Registering(exchange.draws.challenge(exchange.turn)))


def _register_new(
    exchange: Exchange, event: Register, challenge: Challenge, at: datetime
) -> Exchange:
    """Look at the new token as enrolment does; the old one's serial number is a usual slip."""
    well_formed = not check_formats(event.typed, exchange.rules)
    if well_formed and event.serial == exchange.registered_serial:
        return reject(exchange, LaterRejection(LaterReason.SAME_TOKEN, Field.SERIAL))
    return register(exchange, event, challenge, at, lambda right: _complete(right, at))


def _complete(exchange: Exchange, at: datetime) -> Exchange:
    serial = exchange.customer.serial
    exchanged, receipt = hand_receipt(register_token(exchange, serial), serial, at)
    return replace(exchanged, stage=Completed(receipt))


EXCHANGE: Procedure[Exchange, Event] = Procedure(TRANSITIONS, _answer)
"""The flow as a whole."""
