"""What was typed or pasted and nobody has read when the program ends.

Who reads from the terminal next is a shell, and would run the rest of a paste line by line.
"""

import os
import select
import termios
from contextlib import suppress
from time import monotonic
from typing import Final

SILENCE: Final = 0.1
"""Seconds without input after which a paste is taken to have come to its end."""

MOST: Final = 3.0
"""Seconds for which input is thrown away at most: a key may be held down."""

AT_ONCE: Final = 1 << 16
"""Bytes that are read at once; the kernel gives fewer."""


def discard_unread(terminal: int, silence: float = SILENCE) -> None:
    """Throw away what was typed, until nothing has come for a moment.

    Flushing once is not enough: the kernel holds a few kilobytes, and a terminal sends the rest of
    a paste as soon as there is room.

    Args:
        terminal: The descriptor from which is read. Where it is none, nothing is done.
        silence: Seconds without input after which nothing more is expected.
    """
    deadline = monotonic() + MOST
    with suppress(OSError, ValueError, termios.error):
        while monotonic() < deadline and _comes_more(terminal, silence):
            os.read(terminal, AT_ONCE)
    flush_unread(terminal)


def flush_unread(terminal: int) -> None:
    """Throw away what has been typed by now."""
    with suppress(OSError, ValueError, termios.error):
        if not is_lent(terminal):
            termios.tcflush(terminal, termios.TCIFLUSH)


def is_lent(terminal: int) -> bool:
    """Tell whether the terminal is lent to other processes of our session: a shell's foreground."""
    try:
        owner = os.tcgetpgrp(terminal)
    except OSError:
        return False  # It is nobody's.
    return owner not in {0, os.getpgrp()}


def _comes_more(terminal: int, seconds: float) -> bool:
    """Wait for something to read, so many seconds; return whether it has come.

    Raises:
        termios.error: the terminal is gone, and would be readable for ever.
    """
    termios.tcgetattr(terminal)
    return not is_lent(terminal) and bool(select.select([terminal], [], [], seconds)[0])
