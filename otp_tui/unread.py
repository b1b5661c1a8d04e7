"""What is left in a terminal when the program ends: typed and not read, written and not taken.

Who reads from the terminal next is a shell, and would run the rest of a paste line by line.
"""

import os
import select
import termios
from contextlib import suppress
from typing import Final

SILENCE: Final = 0.1
"""Seconds without input after which a paste is taken to have come to its end."""

PATIENCE: Final = 1.0
"""Seconds for which a terminal that takes nothing is waited for."""

AT_ONCE: Final = 1 << 16
"""Bytes that are read at once; the kernel gives some 4000."""

FEW: Final = 512
"""Bytes of which fewer come at once from keys and the mouse, more from a paste."""

MANY_KEYS: Final = 100
"""Readings of few bytes after which no silence is awaited any more: a key may be held down."""


def discard_unread(terminal: int, silence: float = SILENCE) -> None:
    """Throw away what was typed, until nothing has come for a moment.

    Flushing once is not enough: the kernel holds a few kilobytes, and a terminal sends the rest of
    a paste as soon as there is room.

    Args:
        terminal: The descriptor from which is read. Where it is none, nothing is done.
        silence: Seconds without input after which nothing more is expected.
    """
    keys = 0
    with suppress(OSError, ValueError, termios.error):
        while keys < MANY_KEYS and _comes_more(terminal, silence):
            keys += len(os.read(terminal, AT_ONCE)) < FEW
    flush_unread(terminal)


def flush_unread(terminal: int) -> None:
    """Throw away what has been typed by now."""
    with suppress(OSError, ValueError, termios.error):
        if not is_lent(terminal):
            termios.tcflush(terminal, termios.TCIFLUSH)


def discard_unsent(terminal: int) -> None:
    """Throw away what a terminal has not taken, and let it go on if it was stopped (Ctrl+S)."""
    with suppress(OSError, ValueError, termios.error):
        termios.tcflow(terminal, termios.TCOON)
        termios.tcflush(terminal, termios.TCOFLUSH)
        attributes = termios.tcgetattr(terminal)
        # Linux wakes whoever waits to write, and lets a stopped terminal go on, when it is told so.
        without_stops = [attributes[0] & ~termios.IXON, *attributes[1:]]
        termios.tcsetattr(terminal, termios.TCSANOW, without_stops)
        termios.tcsetattr(terminal, termios.TCSANOW, attributes)


def discard_unsent_if_stuck(terminal: int) -> None:
    """Do so with a terminal that takes nothing for a moment: all that is to be said would wait."""
    with suppress(OSError, ValueError):
        if not select.select([], [terminal], [], PATIENCE)[1]:
            discard_unsent(terminal)


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
