"""The end of use (利用中止): no token any more, and the limits of who has none.

Enrolling again afterwards is possible.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

from otp_tui.bank.account import end_use
from otp_tui.bank.card import Challenge
from otp_tui.bank.customer import Receipt
from otp_tui.bank.events import Confirm, GiveCells, GiveCode, Identify
from otp_tui.bank.later import LaterReason, LaterRejection
from otp_tui.bank.procedure import Procedure, Table, Visit, hand_receipt, reject, whole_table
from otp_tui.bank.proof import give_cells, give_code, identify
from otp_tui.bank.stages import AtLogin, Locked


@dataclass(frozen=True, slots=True)
class Proving:
    """Asked for a one-time password or, where the phone is not at hand, two cells of the card."""

    serial: str
    """Serial number of the token whose use is to end."""

    challenge: Challenge
    """The two cells."""


@dataclass(frozen=True, slots=True)
class ConfirmingEnd:
    """Shown what the end of use means."""

    serial: str
    """Serial number of the token whose use is to end."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The use has ended."""

    receipt: Receipt
    """What the customer may note down; its serial number is that of the token it was."""


Stage: TypeAlias = Proving | ConfirmingEnd | Ended
"""The stages that are not every procedure's."""

Event: TypeAlias = Identify | GiveCode | GiveCells | Confirm
"""The events that are not every procedure's."""

TRANSITIONS: Table = whole_table(
    {
        (AtLogin, Identify): (Proving, AtLogin, Locked),
        (Proving, GiveCode): (ConfirmingEnd, Proving, Locked),
        (Proving, GiveCells): (ConfirmingEnd, Proving, Locked),
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
        case Proving(serial, challenge), GiveCells():
            return give_cells(
                ending, event, challenge, lambda right: _show_what_it_means(right, serial)
            )
        case Proving(serial), GiveCode():
            return give_code(ending, event, at, lambda right: _show_what_it_means(right, serial))
        case _:
            return ending


def _ask_for_proof(ending: EndOfUse) -> EndOfUse:
    serial = ending.registered_serial
    if serial is None:
        return reject(ending, LaterRejection(LaterReason.NO_TOKEN))
    return replace(ending, stage=Proving(serial, ending.draws.challenge(ending.turn)))


def _show_what_it_means(ending: EndOfUse, serial: str) -> EndOfUse:
    return replace(ending, stage=ConfirmingEnd(serial))


def _end(ending: EndOfUse, serial: str, at: datetime) -> EndOfUse:
    ended, receipt = hand_receipt(end_use(ending, at), serial, at)
    return replace(ended, stage=Ended(receipt))


END_OF_USE: Procedure[EndOfUse, Event] = Procedure(TRANSITIONS, _answer)
"""The flow as a whole."""
