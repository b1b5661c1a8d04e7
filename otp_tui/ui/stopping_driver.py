"""The terminal of a program that a shell stops and lets go on: Ctrl+Z and `fg`."""

import os
import signal
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

from textual.app import App
from textual.message import Message

from otp_tui.ui.terminal_driver import TerminalDriver
from otp_tui.unread import is_lent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def _continuing_is_told_elsewhere() -> "Iterator[None]":
    """Let threads that are begun meanwhile leave SIGCONT to this one.

    If one of them took it, this thread could go on before anybody has noted that it was stopped.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCONT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class WentOn(Message):
    """The program goes on after it was to stop; the terminal may show anything."""

    def __init__(self, *, was_stopped: bool) -> None:
        """Say so.

        Args:
            was_stopped: Whether it did stop: it does not where no shell could let it go on.
        """
        super().__init__()
        self.was_stopped = was_stopped


class StoppingDriver(TerminalDriver):
    """Gives the terminal back before it stops, and takes it again when it goes on.

    The framework does both in the middle of whatever is under way, stops where nobody can let it
    go on, and takes the terminal twice if it was stopped without being asked: then it is left raw.
    Here all happens between two things that the app does, and the kernel decides whether to stop.
    """

    farewell: str = ""
    """What is said on the terminal when the program stops."""

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        """Make the driver; the arguments are the framework's."""
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._has_terminal = False
        self._was_continued = False
        self._loop.add_signal_handler(signal.SIGTSTP, self.stop)
        signal.signal(signal.SIGCONT, self._note_continuing)

    # --- The framework asks for it ----------------------------------------------------------------

    def start_application_mode(self) -> None:
        """Take the terminal, as soon as it is ours."""
        self._wait_in_the_background()
        self._has_terminal = True
        take: Callable[[], None] = super().start_application_mode
        with _continuing_is_told_elsewhere():
            take()

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        super().stop_application_mode()
        self._has_terminal = False

    def write(self, data: str) -> None:
        """Write to the terminal, while it is ours."""
        if self._has_terminal:
            super().write(data)

    # --- A shell, or a person, asks for it --------------------------------------------------------

    def stop(self, *, with_group: bool = False) -> None:
        """Stop until somebody lets the program go on.

        Args:
            with_group: Whether all processes that the shell started with it stop, too: the shell
                waits for the first of them, which may not be this one.
        """
        had_terminal = self._has_terminal
        if had_terminal:
            self.parting = f"{self.farewell}\r\n" if self.farewell else ""
            self.suspend_application_mode()
        self._loop.remove_signal_handler(signal.SIGTSTP)  # What is left is to stop.
        self._was_continued = False
        os.kill(0 if with_group else os.getpid(), signal.SIGTSTP)
        was_stopped, self._was_continued = self._was_continued, False
        self._loop.add_signal_handler(signal.SIGTSTP, self.stop)
        if had_terminal:
            self._go_on(was_stopped=was_stopped)

    def _note_continuing(self, _number: int, _: FrameType | None) -> None:
        """Note that somebody lets the program go on; what is to be done then waits for its turn."""
        self._was_continued = True
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._go_on_after_a_stop)

    def _go_on_after_a_stop(self) -> None:
        """Take the terminal again if the program was stopped without being asked."""
        if self._was_continued and self._has_terminal:
            self._wait_in_the_background()
            self.suspend_application_mode()
            self._go_on(was_stopped=True)

    def _go_on(self, *, was_stopped: bool) -> None:
        self.start_application_mode()
        self._was_continued = False
        self.send_message(WentOn(was_stopped=was_stopped))

    def _wait_in_the_background(self) -> None:
        """Stop while the terminal belongs to others, if there is somebody to end that."""
        while is_lent(self.fileno):
            self._was_continued = False
            os.kill(os.getpid(), signal.SIGTTOU)
            if not self._was_continued:
                return
