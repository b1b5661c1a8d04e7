"""What goes wrong in a lesson, as data. `tour.line` lets it happen."""

from datetime import datetime, timedelta
from typing import TypeAlias

from otp_tui.bank.stages import Counter
from otp_tui.values import dataclass


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The bank does not answer; what was sent did not arrive. Sending again works."""

    submit: int
    """At which press of a page's button, 1 being the first."""


@dataclass(frozen=True, slots=True)
class Slow:
    """The bank answers late."""

    submit: int
    """At which press of a page's button, 1 being the first."""

    delay: timedelta
    """How late."""


@dataclass(frozen=True, slots=True)
class Expired:
    """The session has timed out when the customer sends something."""

    submit: int
    """At which press of a page's button, 1 being the first."""


@dataclass(frozen=True, slots=True)
class Maintenance:
    """The bank is closed for maintenance: nothing that is sent arrives."""

    begins: datetime
    """From when (aware)."""

    ends: datetime
    """Until when (aware); later than it begins."""


@dataclass(frozen=True, slots=True)
class LockedOut:
    """The customer is locked out from the beginning."""

    counter: Counter
    """As if this had failed too often."""


@dataclass(frozen=True, slots=True)
class WrongSerial:
    """The phone shows another serial number than the one that the bank knows."""

    serial: str
    """What it shows: four letters and eight digits."""


@dataclass(frozen=True, slots=True)
class HiddenToken:
    """The token app is not open yet: the customer has to open it to see a code."""


@dataclass(frozen=True, slots=True)
class CodeEndsSoon:
    """When the customer begins to type the code, it is shown for a few seconds more only."""

    seconds_left: int
    """How many: 1 to 29."""


Fault: TypeAlias = (
    Unreachable
    | Slow
    | Expired
    | Maintenance
    | LockedOut
    | WrongSerial
    | HiddenToken
    | CodeEndsSoon
)
