"""Signals, taken where a rehearsal in lines waits and nowhere else: nothing is cut in two."""

from __future__ import annotations

import os
import select
import signal
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from types import FrameType

ENDINGS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
"""Signals that end the program."""

CHUNK: Final = 4096
"""Bytes that are read at once of what woke a waiting program."""


class Interrupted(Exception):  # noqa: N818 - said of the program
    """A signal ends the program."""

    def __init__(self, number: int) -> None:
        """Say which.

        Args:
            number: Number of the signal.
        """
        super().__init__(number)
        self.number = number


class Interruptions:
    """Notes signals while it is entered; who waits by it is told of them.

    A signal that comes while something is being done is told at the next waiting. A second one
    ends the program at once. What the program was started to ignore (`nohup`) stays ignored.
    """

    def __init__(self) -> None:
        self._noted = 0
        self._waits = False
        self._woken, self._wake = -1, -1
        self._before: Mapping[int, Callable[[int, FrameType | None], object] | int | None] = {}
        self._fd_before = -1

    def __enter__(self) -> Self:
        """Begin to note signals."""
        self._woken, self._wake = os.pipe()
        os.set_blocking(self._wake, False)
        os.set_blocking(self._woken, False)
        self._fd_before = signal.set_wakeup_fd(self._wake, warn_on_full_buffer=False)
        taken = [one for one in ENDINGS if signal.getsignal(one) is not signal.SIG_IGN]
        self._before = {one: signal.signal(one, self._note) for one in taken}
        return self

    def __exit__(self, *_: object) -> None:
        """Leave signals as they were before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._fd_before)
        for descriptor in (self._woken, self._wake):
            os.close(descriptor)

    def _note(self, number: int, _: FrameType | None) -> None:
        if self._noted:
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
        self._noted = number
        if self._waits:
            raise Interrupted(number)

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Let a signal end what is done within, even before it begins.

        Raises:
            Interrupted: a signal came.
        """
        self._waits = True
        try:
            if self._noted:
                raise Interrupted(self._noted)
            yield
        finally:
            self._waits = False

    def wait(self, *descriptors: int, seconds: float | None = None) -> bool:
        """Wait until one of some descriptors can be read; return whether one can.

        Args:
            descriptors: What is read.
            seconds: After how many seconds to give up, or None to wait as long as it takes. It
                gives up, too, when the program was stopped and goes on.

        Raises:
            Interrupted: a signal came.
            OSError, ValueError: a descriptor is none.
        """
        with self.waiting():
            ready, _, _ = select.select([*descriptors, self._woken], [], [], seconds)
            if self._woken in ready:
                with suppress(BlockingIOError):
                    os.read(self._woken, CHUNK)
        return bool(set(ready) & set(descriptors))
