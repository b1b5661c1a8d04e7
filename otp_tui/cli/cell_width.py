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
from contextlib import suppress
from typing import Any, Final, Self

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


class Question:
    """Asks how wide the terminal's characters are, when it is entered.

    On a slow line the answer takes its time, so there is something else to do until `answer` is
    asked for. Until the end every key comes at once and unseen; signals work as ever.
    """

    def __init__(self, ambiguous: Ambiguous) -> None:
        """Make a question.

        Args:
            ambiguous: What is known: with `auto` the terminal is asked, and silence means narrow.
        """
        self._answer = NO_ANSWER if ambiguous == "auto" else Answer(is_wide=ambiguous == "wide")
        self._waits = ambiguous == "auto"
        self._modes: list[Any] = []
        self._typed = b""

    def __enter__(self) -> Self:
        """Ask."""
        if self._waits:
            try:
                self._ask(sys.stdin.fileno(), sys.stderr.fileno())
            except (OSError, ValueError, termios.error):
                self._waits = False  # It is no terminal any more: the app will see that, too.
            except BaseException:
                self.__exit__()
                raise
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the terminal as it was, and nothing of its answer to whoever reads next."""
        try:
            self.answer()
        finally:
            if self._modes:
                with suppress(OSError, ValueError, termios.error):
                    termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, self._modes)

    def answer(self) -> Answer:
        """Return what the terminal says, and what was typed meanwhile; wait for it a moment."""
        if self._waits:
            self._waits = False
            with suppress(OSError, ValueError, termios.error):
                self._answer = self._read_answer(sys.stdin.fileno())
        return self._answer

    def _ask(self, keyboard: int, screen: int) -> None:
        """Ask in a terminal that lets every key through.

        Raises:
            termios.error: it is no terminal.
        """
        self._modes = termios.tcgetattr(keyboard)
        tty.setraw(keyboard, termios.TCSANOW)
        modes = termios.tcgetattr(keyboard)
        modes[tty.LFLAG] |= termios.ISIG
        termios.tcsetattr(keyboard, termios.TCSANOW, modes)
        # What comes before the question was typed while the terminal still took the Enter key for
        # the end of a line.
        self._typed = b"".join(_read(keyboard, 0)).replace(b"\n", b"\r")
        os.write(screen, QUESTION)

    def _read_answer(self, keyboard: int) -> Answer:
        came = b""
        for part in _read(keyboard, LIMIT):
            came += part
            if found := ANSWERED.search(came):
                typed = self._typed + came[: found.start()] + came[found.end() :]
                return Answer(int(found[2]) > 2, _text(typed))  # noqa: PLR2004 - the column after one
        return Answer(typed_ahead=_text(self._typed + came))


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
