"""The person at the standard streams, or the script: lines out, lines in, secrets unseen."""

from __future__ import annotations

import os
import signal
import sys
import termios
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Self, TypeAlias

from otp_tui.cli.interruptions import Interrupted
from otp_tui.cli.line_reader import LineReader
from otp_tui.cli.output import say
from otp_tui.line.person import InputEnded
from otp_tui.text.printable import printable
from otp_tui.unread import discard_unread, discard_unsent_if_stuck

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from otp_tui.cli.interruptions import Interruptions

LFLAG: Final = 3
"""Place of the local modes in a terminal's attributes (termios)."""

LONGEST: Final = 2000
"""Characters of the longest line that is said: far more than any sentence has."""

Attributes: TypeAlias = list[int | list[bytes | int]]
"""How a terminal treats what is typed and shown."""


class NobodyListens(Exception):  # noqa: N818 - said of the output
    """Nothing can be said any more: the output is closed."""


class Console:
    """Says lines on the standard output and reads them from the standard input.

    While it is entered, a terminal shows what is typed only where it is asked for and no secret.
    """

    def __init__(self, interruptions: Interruptions) -> None:
        """Find out what is at the other end.

        Args:
            interruptions: What ends the waiting; it is entered already.
        """
        self._interruptions = interruptions
        self._descriptor = _descriptor_of_input()
        encoding = (sys.stdin and sys.stdin.encoding) or "utf-8"
        self._reader = LineReader(self._descriptor, encoding, interruptions)
        self._usual = _attributes_of(self._descriptor)
        self._wanted: Attributes | None = None
        on_one_line = self.hides and sys.stdout is not None and sys.stdout.isatty()
        self._prompt_end = "" if on_one_line else "\n"
        self._stop_before: Callable[[int, FrameType | None], object] | int | None = None

    @property
    def hides(self) -> bool:
        """Whether what is typed can be hidden: it is typed at a terminal."""
        return self._usual is not None

    def __enter__(self) -> Self:
        """Show nothing of what is typed before it is asked for."""
        if self.hides and signal.getsignal(signal.SIGTSTP) is not signal.SIG_IGN:
            self._stop_before = signal.signal(signal.SIGTSTP, self._stop)
        self._echo(shown=False)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Leave the terminal as it was, and nothing that was typed ahead to a shell.

        A signal ends the program though the terminal was stopped (Ctrl+S) and takes nothing.
        """
        if self.hides:
            if kind is Interrupted:
                discard_unsent_if_stuck(self._descriptor)
            discard_unread(self._descriptor)
        self._set(self._usual)
        if self._stop_before is not None:
            signal.signal(signal.SIGTSTP, self._stop_before)

    def tell(self, line: str) -> None:
        """Say one line.

        Raises:
            NobodyListens: it cannot be said.
            Interrupted: a signal came.
        """
        self._say(f"{printable(line, LONGEST)}\n")

    def ask(self, prompt: str, *, masked: bool) -> str:
        """Ask for a line; return it without its end.

        Raises:
            InputEnded: there is none.
            NobodyListens: it cannot be asked.
            Interrupted: a signal came.
        """
        prompt = printable(prompt, LONGEST) + self._prompt_end
        self._echo(shown=not masked)
        try:
            self._say(prompt)
            return self._reader.next_line(lambda: self._say(prompt))
        except (InputEnded, Interrupted):
            if not self._prompt_end:
                say("\n")  # What comes next does not belong to the prompt.
            raise
        finally:
            self._echo(shown=False)

    def pause(self, seconds: float) -> None:
        """Let some seconds pass.

        Raises:
            Interrupted: a signal came.
        """
        self._interruptions.wait(seconds=seconds)

    def _say(self, text: str) -> None:
        with self._interruptions.waiting():
            if say(text):
                raise NobodyListens

    # --- The terminal ---------------------------------------------------------------------------

    def _echo(self, *, shown: bool) -> None:
        """Let the terminal show what is typed, or nothing but the end of its line."""
        if self._usual is None:
            return
        wanted = [*self._usual]
        local = wanted[LFLAG]
        if not shown and isinstance(local, int) and local & termios.ECHO:
            wanted[LFLAG] = local & ~termios.ECHO | termios.ECHONL
        self._set(wanted)

    def _set(self, attributes: Attributes | None) -> None:
        """Give the terminal some attributes, if it is still there; what was typed ahead stays."""
        self._wanted = attributes
        if attributes is not None:
            with suppress(termios.error):
                termios.tcsetattr(self._descriptor, termios.TCSANOW, attributes)

    def _stop(self, number: int, _: FrameType | None) -> None:
        """Stop as the key asks, with the terminal as it was; go on as before."""
        wanted = self._wanted
        self._set(self._usual)
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
        signal.signal(number, self._stop)
        self._set(wanted)


def _descriptor_of_input() -> int:
    """Return the descriptor of the standard input; -1 if there is none."""
    try:
        return -1 if sys.stdin is None else sys.stdin.fileno()
    except (OSError, ValueError):
        return -1


def _attributes_of(descriptor: int) -> Attributes | None:
    """Return the attributes of a terminal, or None if it is none."""
    try:
        return termios.tcgetattr(descriptor)
    except (termios.error, OSError, ValueError):
        return None
