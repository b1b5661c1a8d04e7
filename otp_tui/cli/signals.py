"""Signals that end the program: what is under way is tidied up before it ends."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

ENDINGS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
"""Signals that end the program."""

SIGNAL_CODES: Final = 128
"""The exit code of a program that a signal ended is this and the signal's number."""


class EndedBySignal(SystemExit):
    """A signal that ends the program, on its way up through all that is to be tidied up.

    An event loop lets this kind of exception through, and keeps all others for itself.
    """

    def __init__(self, number: int) -> None:
        super().__init__(SIGNAL_CODES + number)
        self.exit_code = SIGNAL_CODES + number
        """The exit code that is usual for it."""


@contextmanager
def endings_raised() -> Iterator[None]:
    """Let each signal that ends the program raise `EndedBySignal`, unless it is to be ignored."""
    before = {number: signal.getsignal(number) for number in ENDINGS}
    try:
        for number, handler in before.items():
            if handler is not signal.SIG_IGN:
                signal.signal(number, _raise)
    except ValueError:  # Only the main thread may say what a signal does.
        before = {}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _raise(number: int, _: FrameType | None) -> None:
    raise EndedBySignal(number)


def end_silently_by_interrupts() -> None:
    """Let Ctrl+C, which a terminal sends to all processes, end this one without a word."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
