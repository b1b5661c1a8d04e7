"""A trap: a page that asks for all of ア to ク. No bank does; leaving is right, answering is not.

It comes between a right log-in and the next page, as a fraud puts it there. What is typed into it
is compared with nothing and kept nowhere.
"""

from datetime import datetime
from typing import TypeAlias

from otp_tui.bank.events import Identify
from otp_tui.bank.procedure import Procedure, Table, Visit, reject, whole_table
from otp_tui.bank.proof import identify
from otp_tui.bank.rejection import Reason, Rejection
from otp_tui.bank.stages import AtLogin, Locked
from otp_tui.values import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class AskedForAll:
    """Asked for all eight numbers of the card, which no bank ever does: time to leave."""


@dataclass(frozen=True, slots=True)
class GaveAway:
    """Numbers of the card were typed into the trap; in earnest, a fraud has them now."""

    cells: int
    """How many: 1 or more."""


@dataclass(frozen=True, slots=True)
class GiveAll:
    """The trap's button is pressed."""

    numbers: tuple[str, ...] = field(repr=False)
    """What was typed, under ア to ク."""


Stage: TypeAlias = AskedForAll | GaveAway
"""The stages that are not every procedure's."""

Event: TypeAlias = Identify | GiveAll
"""The events that are not every procedure's."""

TRANSITIONS: Table = whole_table(
    {
        (AtLogin, Identify): (AskedForAll, AtLogin, Locked),
        (AskedForAll, GiveAll): (GaveAway, AskedForAll),
    },
    ends=(GaveAway,),
)
"""Which stage knows which event, and where it can lead. Whoever cancels has seen through it."""


@dataclass(frozen=True, slots=True)
class Phishing(Visit[Stage]):
    """Everything there is to remember about a customer in front of the trap."""


def _answer(phishing: Phishing, event: Event, _at: datetime) -> Phishing:
    match event:
        case Identify():
            return identify(phishing, event, _set_trap)
        case GiveAll(numbers):
            given = sum(1 for number in numbers if number)
            if not given:
                return reject(phishing, Rejection(Reason.EMPTY))
            return replace(phishing, stage=GaveAway(given))


def _set_trap(phishing: Phishing) -> Phishing:
    return replace(phishing, stage=AskedForAll())


PHISHING: Procedure[Phishing, Event] = Procedure(TRANSITIONS, _answer)
"""The flow as a whole."""
