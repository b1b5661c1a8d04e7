"""The clock of a rehearsal that goes by itself: made of two sources of time, reads neither."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from otp_tui.clock import JST

WAS_SET: Final = timedelta(seconds=0.5)
"""A computer's clock that is off by less since it was last looked at was not set, but regulated."""


class RunningClock:
    """The computer's clock, or one that began at another moment or goes at another speed.

    How much time passes, it takes from a source that nobody can set: what waits, waits as long as
    it should. Only one that shows the real time goes by the computer's clock as well, as an
    authenticator app does, and says in `follow` by how much that was set.
    """

    def __init__(
        self,
        wall: Callable[[], datetime],
        steady: Callable[[], float],
        start: datetime | None = None,
        speed: float = 1.0,
    ) -> None:
        """Make a clock.

        Args:
            wall: The computer's clock: returns the present moment (aware). It may be set.
            steady: Returns seconds since an arbitrary moment. It cannot be set.
            start: The moment that it shows now (aware), or None for the present one.
            speed: Seconds that pass on it in a second; 0 if it is stopped.
        """
        self._wall = wall
        self._steady = steady
        self._is_real = start is None and speed == 1
        self._start = start or wall()
        self._began = steady()
        self._speed = speed

    @property
    def stopped(self) -> bool:
        """Whether time stands still until `step` is called."""
        return self._speed == 0

    @property
    def is_real(self) -> bool:
        """Whether it is the computer's own time."""
        return self._is_real

    @property
    def speed(self) -> float:
        """Seconds that pass on it in a second; 0 while it is stopped."""
        return self._speed

    def now(self) -> datetime:
        """Return the moment it shows, in Asia/Tokyo."""
        return self._shown()

    def _shown(self) -> datetime:
        passed = timedelta(seconds=(self._steady() - self._began) * self._speed)
        return self._start.astimezone(JST) + passed

    def step(self, by: timedelta) -> None:
        """Move on by `by`."""
        self._start += by
        self._is_real = False

    def pace(self, speed: float) -> None:
        """Go on at another speed."""
        self._begin(self._shown())
        self._speed = speed
        self._is_real = False

    def follow(self) -> timedelta:
        """Go by the computer's clock again if that was set meanwhile; return by how much it was."""
        if not self._is_real:
            return timedelta()
        wall = self._wall()
        off = wall - self._shown()
        if abs(off) < WAS_SET:
            return timedelta()
        self._begin(wall)
        return off

    def _begin(self, at: datetime) -> None:
        """Go on from a moment."""
        self._start, self._began = at, self._steady()
