"""What a clock is. Which clock there is, only `cli` decides; nobody else reads the time."""

from datetime import datetime, timedelta, timezone
from typing import Protocol

JST = timezone(timedelta(hours=9), "JST")
"""Asia/Tokyo. Japan has had no summer time since 1951, so a fixed offset says it all."""


class Clock(Protocol):
    """The one source of time of a rehearsal; the bank and the phone both read it."""

    @property
    def stopped(self) -> bool:
        """Whether time stands still until `step` is called: the speed is 0."""

    @property
    def is_real(self) -> bool:
        """Whether it shows the time that a real authenticator app goes by."""

    @property
    def speed(self) -> float:
        """Seconds that pass on it in a second; 0 while it is stopped."""

    def now(self) -> datetime:
        """Return the present moment, aware, in Asia/Tokyo."""

    def step(self, by: timedelta) -> None:
        """Move the clock on by hand, by `by`; back if that is negative."""

    def pace(self, speed: float) -> None:
        """Go on at another speed: seconds that pass in a second, 0 to stop."""

    def follow(self) -> timedelta:
        """Go by the computer's clock again if that was set meanwhile; return by how much it was.

        Time that passes is no part of it. Until this is asked, the clock goes on as it did.
        """


class HandClock:
    """A clock that shows the same moment until somebody moves its hands."""

    def __init__(self, at: datetime, speed: float = 0, *, is_real: bool = False) -> None:
        """Make a clock.

        Args:
            at: The moment it shows: aware.
            speed: What it says of its speed; it is moved by hand all the same.
            is_real: Whether it says that it shows the real time.
        """
        self.at = at
        self.speed = speed
        self.is_real = is_real

    @property
    def stopped(self) -> bool:
        """Whether it says that it stands still."""
        return self.speed == 0

    def now(self) -> datetime:
        """Return the moment it stands at, in Asia/Tokyo."""
        return self.at.astimezone(JST)

    def step(self, by: timedelta) -> None:
        """Move on by `by`."""
        self.at += by
        self.is_real = False

    def pace(self, speed: float) -> None:
        """Say another speed."""
        self.speed = speed
        self.is_real = False

    def follow(self) -> timedelta:
        """Return that nothing was set: there is no clock behind it."""
        return timedelta()
