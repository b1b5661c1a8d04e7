"""What is sent to the terminal, which may be slow, take nothing for a while or ever, or be gone.

The framework draws through a thread of its own, which takes some thirty texts ahead; then whoever
draws waits, and so would signals and the clock. Here nobody waits for long: what a terminal does
not take is left out, and everything is painted anew when it takes something again.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from io import TextIOWrapper
from threading import Condition
from typing import Final

from textual.message import Message

from otp_tui.unread import PATIENCE, discard_unsent

AHEAD: Final = 24
"""Texts that may wait to be sent: fewer than the framework's thread takes ahead."""

GATHERED: Final = 1 << 13
"""Characters after which what was drawn is sent, though more is to come."""

AT_ONCE: Final = 512
"""Bytes that are sent at once: each time it is seen that the terminal still takes something."""

MENDS: Final = "\x1b\\\x1b[?2026l\x1b[0m"
"""Ends what may have been cut off: a string, an update that is to be shown as a whole, colours."""


class CaughtUp(Message):
    """The terminal takes again what is drawn. Something was left out meanwhile."""


class TerminalOutput(TextIOWrapper):
    """The terminal as a file of the framework's thread; who draws asks first whether it has room.

    Drawing on a terminal that is gone does nothing.
    """

    def __init__(self, fileno: int, encoding: str, on_caught_up: Callable[[], None]) -> None:
        """Begin with a terminal that takes everything.

        Args:
            fileno: The terminal's descriptor.
            encoding: What it understands. A character that this lacks is written as an escape.
            on_caught_up: Called when it takes something again, by the thread that draws.
        """
        raw = open(fileno, "wb", closefd=False)  # noqa: SIM115 - a number, closed with us
        super().__init__(raw, encoding=encoding, errors="backslashreplace")
        self._terminal = fileno
        self._on_caught_up = on_caught_up
        self._state = Condition()
        self._promised, self._taken, self._sent = 0, 0, 0
        self._gathered = ""
        self._is_sending, self._is_stuck, self._is_hushed, self._has_cut = (False,) * 4

    # --- Who draws --------------------------------------------------------------------------------

    def promise(self) -> bool:
        """Promise a text; return False if it is to be left out: the terminal takes nothing."""
        with self._state:
            if not self._is_stuck and not self._wait(self._has_room):
                self._is_stuck = self._has_cut = True
            self._promised += not self._is_stuck
            return not self._is_stuck

    def make_way(self) -> str | None:
        """Leave out all that was promised, so that the terminal can be given back.

        Returns:
            What is to be said first, or None if the terminal takes nothing at all.
        """
        with self._state:
            self._is_hushed, self._gathered = True, ""
            if not self._wait(self._has_nothing):
                self._has_cut = True
                discard_unsent(self._terminal)
            if not self._wait(self._has_nothing):
                return None
            first = MENDS if self._has_cut else ""
            self._is_hushed = self._is_stuck = self._has_cut = False
            return first

    def is_at_rest(self) -> bool:
        """Wait until all that was promised is sent; return whether it is."""
        with self._state:
            return self._wait(self._has_nothing)

    def _has_room(self) -> bool:
        return self._promised - self._taken < AHEAD

    def _has_nothing(self) -> bool:
        return self._promised == self._taken and not self._is_sending and not self._gathered

    def _wait(self, until: Callable[[], bool]) -> bool:
        """Wait until something holds; return False where the terminal takes nothing meanwhile."""
        while not until():
            sent = self._sent
            if not self._state.wait_for(lambda: until() or self._sent != sent, PATIENCE):  # noqa: B023
                return False
        return True

    # --- The framework's thread -------------------------------------------------------------------

    def write(self, text: str, /) -> int:
        """Take a text that was promised; return how much was taken."""
        with self._state:
            self._taken += 1
            if self._is_hushed:
                self._has_cut = True
            else:
                self._gathered += text
            self._state.notify_all()
        if len(self._gathered) > GATHERED:
            self.flush()
        return len(text)

    def flush(self) -> None:
        """Send what was written."""
        with self._state:
            data, self._gathered = self._gathered.encode(self.encoding, "backslashreplace"), ""
            self._is_sending = True
        for begin in range(0, len(data), AT_ONCE):
            if not self._is_hushed:
                self._send(data[begin : begin + AT_ONCE])
        with self._state:
            self._is_sending = False
            has_caught_up = self._is_stuck and not self._is_hushed and self._has_nothing()
            self._is_stuck &= not has_caught_up
            self._state.notify_all()
        if has_caught_up:
            self._on_caught_up()

    def _send(self, data: bytes) -> None:
        with suppress(OSError):
            os.write(self._terminal, data)
        with self._state:
            self._sent += 1
            self._state.notify_all()

    def close(self) -> None:
        """Stop; the terminal stays open."""
        with suppress(OSError):
            super().close()
