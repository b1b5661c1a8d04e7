"""The support desk (document, step (7)) and when it answers."""

from collections.abc import Callable
from datetime import date, datetime, time

from otp_tui.clock import JST
from otp_tui.values import dataclass

SATURDAY = 5
"""`date.weekday()` of the first day of a weekend."""

YEAR_END = {(12, 31), (1, 1), (1, 2), (1, 3)}
"""Month and day of the days around New Year on which the desk is closed (document, step (7))."""


@dataclass(frozen=True, slots=True)
class SupportDesk:
    """Whom to call."""

    name: str
    """What the desk is called."""

    number: str
    """Telephone number as it is written."""

    opens: time
    """When it opens on weekdays, in Asia/Tokyo."""

    closes: time
    """When it closes on weekdays, in Asia/Tokyo; later than it opens."""

    def is_open(self, at: datetime, is_public_holiday: Callable[[date], bool]) -> bool:
        """Tell whether somebody answers at a moment (aware)."""
        at = at.astimezone(JST)
        day = at.date()
        if day.weekday() >= SATURDAY or (day.month, day.day) in YEAR_END:
            return False
        return self.opens <= at.time() < self.closes and not is_public_holiday(day)
