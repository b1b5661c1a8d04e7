"""The software token (ソフトウェアトークン) as the customer's phone shows it."""

from datetime import datetime, timedelta

from otp_tui import otp
from otp_tui.values import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """What the phone shows at one moment."""

    code: str
    """The one-time password: six digits."""

    seconds_left: int
    """How long it is still shown: 1 to 30 seconds."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token, identified by its serial number; its secret follows from that (see `otp`)."""

    serial: str
    """Serial number (シリアル番号): four letters and eight digits."""

    clock_error: timedelta = timedelta()
    """By how much the phone's clock is fast; negative if it is slow."""

    printed_serial: str = ""
    """The serial number that the phone shows; empty if it is the right one."""

    @property
    def shown_serial(self) -> str:
        """The serial number as the phone shows it."""
        return self.printed_serial or self.serial

    def reading(self, at: datetime) -> Reading:
        """Return what the phone shows when the time is `at` (aware)."""
        on_the_phone = at + self.clock_error
        secret = otp.secret_of(self.serial)
        return Reading(otp.code_at(secret, on_the_phone), otp.seconds_left(on_the_phone))
