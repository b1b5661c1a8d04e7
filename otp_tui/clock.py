"""What a clock is. Which clock there is, only `cli` decides; nobody else reads the time."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Protocol

JST = timezone(timedelta(hours=9), "JST")
"""Asia/Tokyo. Japan has had no summer time since 1951, so a fixed offset says it all."""


class Clock(Protocol):
    """The one source of time of a rehearsal; the bank and the phone both read it."""

    @property
    def stopped(self) -> bool:
        """Whether time stands still until `step` is called."""

    @property
    def is_real(self) -> bool:
        """Whether it shows the time that a real authenticator app goes by."""

    @property
    def speed(self) -> float:
        """Seconds that pass on it in a second."""

    def now(self) -> datetime:
        """Return the present moment, aware, in Asia/Tokyo."""

    def step(self, by: timedelta) -> None:
        """Move the clock on by hand, by `by`."""


@dataclass
class StoppedClock:
    """A clock that shows the same moment until somebody moves it on."""

    at: datetime
    """The moment it shows: aware."""

    @property
    def stopped(self) -> bool:
        """Always true: time passes only by `step`."""
        return True

    @property
    def is_real(self) -> bool:
        """Never: a real clock does not stand still."""
        return False

    @property
    def speed(self) -> float:
        """One: whoever moves it on moves it by seconds as they are."""
        return 1.0

    def now(self) -> datetime:
        """Return the moment it stands at, in Asia/Tokyo."""
        return self.at.astimezone(JST)

    def step(self, by: timedelta) -> None:
        """Move on by `by`."""
        self.at += by
