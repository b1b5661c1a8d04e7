"""The end of use (利用中止): no token any more, and the limits of who has none.

It is proved by a code of the token or, where the phone is not at hand, by the card. Enrolling again
afterwards is possible.
"""

from datetime import datetime
from typing import TypeAlias

from otp_tui.bank.account import end_use
from otp_tui.bank.card import Challenge
from otp_tui.bank.customer import Receipt
from otp_tui.bank.events import Confirm, GiveCells, GiveCode, Identify
from otp_tui.bank.later import LaterReason, LaterRejection
from otp_tui.bank.limits import day_of, limit_on
from otp_tui.bank.procedure import Procedure, Table, Visit, hand_receipt, reject, whole_table
from otp_tui.bank.proof import give_cells, give_code, identify
from otp_tui.bank.stages import AtLogin, Locked, Standing
from otp_tui.values import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Proving:
    """Asked for a one-time password."""

    serial: str
    """Serial number of the token whose use is to end."""


@dataclass(frozen=True, slots=True)
class ProvingByCard:
    """Asked for two cells of the card: the phone is not at hand."""

    serial: str
    """Serial number of the token whose use is to end."""

    challenge: Challenge
    """The two cells."""


@dataclass(frozen=True, slots=True)
class ConfirmingEnd:
    """Shown what the end of use means."""

    serial: str
    """Serial number of the token whose use is to end."""

    limit: int = field(repr=False)
    """Yen that may be moved today as long as it is in use."""

    limit_after: int = field(repr=False)
    """Yen that may be moved today after that."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The use has ended."""

    receipt: Receipt
    """What the customer may note down; its serial number is that of the token it was."""

    limit: int = field(repr=False)
    """Yen that may be moved today from now on."""


@dataclass(frozen=True, slots=True)
class UseCard:
    """「スマホが手もとにない」 is pressed: ask for the card instead."""


@dataclass(frozen=True, slots=True)
class UseToken:
    """The phone is at hand after all: ask for a code instead."""


Stage: TypeAlias = Proving | ProvingByCard | ConfirmingEnd | Ended
"""The stages that are not every procedure's."""

Event: TypeAlias = Identify | GiveCode | UseCard | GiveCells | UseToken | Confirm
"""The events that are not every procedure's."""

TRANSITIONS: Table = whole_table(
    {
        (AtLogin, Identify): (Proving, ProvingByCard, AtLogin, Locked),
        (Proving, GiveCode): (ConfirmingEnd, Proving, Locked),
        (Proving, UseCard): (ProvingByCard,),
        (ProvingByCard, GiveCells): (ConfirmingEnd, ProvingByCard, Locked),
        (ProvingByCard, UseToken): (Proving,),
        (ConfirmingEnd, Confirm): (Ended,),
    },
    ends=(Ended,),
)
"""Which stage knows which event, and where it can lead."""


@dataclass(frozen=True, slots=True)
class EndOfUse(Visit[Stage]):
    """Everything the bank remembers about an end of use under way."""


def _answer(ending: EndOfUse, event: Event, at: datetime) -> EndOfUse:
    match ending.stage, event:
        case ConfirmingEnd(serial), Confirm():
            return _end(ending, serial, at)
        case _, Identify():
            return identify(ending, event, _ask_for_proof)
        case ProvingByCard(serial, challenge), GiveCells():
            return give_cells(
                ending, event, challenge, lambda right: _show_what_it_means(right, serial, at)
            )
        case Proving(serial), GiveCode():
            return give_code(
                ending, event, at, lambda right: _show_what_it_means(right, serial, at)
            )
        case Proving(serial), UseCard():
            return _ask_for_cells(ending, serial)
        case ProvingByCard(serial), UseToken():
            return replace(ending, stage=Proving(serial))
        case _:
            return ending


def _ask_for_proof(ending: EndOfUse) -> EndOfUse:
    """Ask for a code; of who has lost the phone, for the card."""
    serial = ending.registered_serial
    if serial is None:
        return reject(ending, LaterRejection(LaterReason.NO_TOKEN))
    if ending.standing is Standing.LOST:
        return _ask_for_cells(ending, serial)
    return replace(ending, stage=Proving(serial))


def _ask_for_cells(ending: EndOfUse, serial: str) -> EndOfUse:
    return replace(ending, stage=ProvingByCard(serial, ending.draws.challenge(ending.turn)))


def _show_what_it_means(ending: EndOfUse, serial: str, at: datetime) -> EndOfUse:
    now, afterwards = (limit_on(one, day_of(at)) for one in (ending, end_use(ending, at)))
    return replace(ending, stage=ConfirmingEnd(serial, now, afterwards))


def _end(ending: EndOfUse, serial: str, at: datetime) -> EndOfUse:
    ended, receipt = hand_receipt(end_use(ending, at), serial, at)
    return replace(ended, stage=Ended(receipt, limit_on(ended, day_of(at))))


END_OF_USE: Procedure[EndOfUse, Event] = Procedure(TRANSITIONS, _answer)
"""The flow as a whole."""
