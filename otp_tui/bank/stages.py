"""Where a customer can stand in the enrolment; each stage names its step of the document."""

from enum import Enum
from typing import TypeAlias

from otp_tui.bank.card import Challenge
from otp_tui.bank.customer import Receipt
from otp_tui.values import dataclass


class Counter(Enum):
    """What failures in a row are counted of. Each has its own lock-out."""

    LOGIN = "login"
    CODE = "code"
    CARD = "card"


class Standing(Enum):
    """What a customer's token is to the bank."""

    NONE = "none"
    """No token was ever registered."""
    IN_USE = "in-use"
    """A token is registered, and its codes count."""
    LOST = "lost"
    """The phone was reported lost: the token is registered, and its codes count no longer."""
    ENDED = "ended"
    """There was a token; its use has ended."""


@dataclass(frozen=True, slots=True)
class AtLogin:
    """At the log-in page with its 「利用開始」 (document, step (3))."""


@dataclass(frozen=True, slots=True)
class Identifying:
    """Asked for contract ID and log-in password (document, step (4))."""


@dataclass(frozen=True, slots=True)
class Registering:
    """Asked for serial number, one-time password and two cells (document, step (5))."""

    challenge: Challenge
    """The two cells that are asked for."""


@dataclass(frozen=True, slots=True)
class Completed:
    """The token is registered (document, step (6))."""

    receipt: Receipt
    """What the customer may note down."""


@dataclass(frozen=True, slots=True)
class Locked:
    """Too many failures: only the branch, here the instructor, unlocks."""

    counter: Counter
    """What failed too often."""


@dataclass(frozen=True, slots=True)
class TimedOut:
    """The customer did nothing for too long and has to begin again at the log-in page."""


Stage: TypeAlias = AtLogin | Identifying | Registering | Completed | Locked | TimedOut
