"""Asks the terminal how wide it shows characters of ambiguous width: in one cell or in two.

Japanese terminals may be set to either, and nothing in the environment says to which.
"""

import os
import re
import select
import sys
import termios
import tty
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

from otp_tui.cli.values import Ambiguous
from otp_tui.values import dataclass

LIMIT: Final = 0.1
"""Seconds of silence after which no answer is awaited: one that comes later changes nothing."""

MOST: Final = 32
"""Parts that are read before the terminal is given up: a key held down is no silence."""

QUESTION: Final = "\r─\x1b[6n\r\x1b[K".encode()
"""Shows such a character at the beginning of the line, asks where the cursor stands then (ECMA-48:
device status report 6), and wipes the line."""

ANSWERED: Final = re.compile(rb"\x1b\[(\d+);(\d+)R")
"""Row and column of the cursor, 1 being the first."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the terminal said."""

    is_wide: bool = False
    """Whether such a character takes two cells."""

    typed_ahead: str = ""
    """What somebody had typed by then: it belongs to the app."""


NO_ANSWER: Final = Answer()
"""What is taken where nobody is asked."""


def ask(ambiguous: Ambiguous) -> Answer:
    """Find out how wide the terminal's characters are; say what was typed meanwhile.

    Args:
        ambiguous: What is known: with `auto` the terminal is asked, and silence means narrow.
    """
    if ambiguous != "auto":
        return Answer(is_wide=ambiguous == "wide")
    try:
        with _raw(sys.stdin.fileno()):
            return _ask(sys.stdin.fileno(), sys.stderr.fileno())
    except (OSError, ValueError, termios.error):
        return NO_ANSWER  # It is no terminal any more: the app will see that, too.


def _ask(keyboard: int, screen: int) -> Answer:
    # What comes before the question was typed while the terminal still took the Enter key for the
    # end of a line.
    before = b"".join(_read(keyboard, 0)).replace(b"\n", b"\r")
    os.write(screen, QUESTION)
    came = b""
    for part in _read(keyboard, LIMIT):
        came += part
        if found := ANSWERED.search(came):
            typed = before + came[: found.start()] + came[found.end() :]
            return Answer(int(found[2]) > 2, _text(typed))  # noqa: PLR2004 - the column after one
    return Answer(typed_ahead=_text(before + came))


def _read(keyboard: int, seconds: float) -> Iterator[bytes]:
    """Yield what comes, until nothing has come for so many seconds; with none, what is there."""
    for _ in range(MOST):
        if not select.select([keyboard], [], [], seconds)[0]:
            return
        part = os.read(keyboard, 4096)
        if not part:
            return
        yield part


def _text(typed: bytes) -> str:
    """Return what was typed as text; bytes that are no text are nobody's keys."""
    return typed.decode("utf-8", "ignore")


@contextmanager
def _raw(keyboard: int) -> Iterator[None]:
    """Let every key through at once, unseen; afterwards the terminal is as it was.

    Raises:
        termios.error: it is no terminal.
    """
    before = termios.tcgetattr(keyboard)
    tty.setraw(keyboard, termios.TCSANOW)
    try:
        yield
    finally:
        with suppress(termios.error):
            termios.tcsetattr(keyboard, termios.TCSANOW, before)
