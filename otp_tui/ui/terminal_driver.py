"""The terminal as the framework sees it, made to survive whatever the terminal does."""

import asyncio
import os
import selectors
import sys
from concurrent.futures import TimeoutError as NotYet
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from textual.app import App, ScreenStackError
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from otp_tui.ui.terminal_input import HungUp, InputFailed, TerminalInput
from otp_tui.ui.terminal_output import CaughtUp, TerminalOutput
from otp_tui.unread import discard_unread

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE: Final = 0.1
"""Seconds without input after which what came before is looked at again, if it is unfinished."""

AT_ONCE: Final = 1 << 16
"""Bytes that are read at once; the kernel gives fewer."""

MANY: Final = 32
"""Messages after which reading waits until the app has taken them: what waits stays bounded."""

PATIENCE: Final = 10
"""Pauses for which reading waits for the app at most: what was to take it may be gone."""

LARGEST: Final = 1000
"""Columns or rows of the largest terminal that is believed."""

USUAL_SIZE: Final = (80, 24)
"""Columns and rows of a terminal that does not know them."""


class TerminalDriver(LinuxDriver):
    """Reads and draws. Input that is no text, or that ends, is no error, nor is a full terminal."""

    parting: str = ""
    """What is said on the terminal when it is given back the next time."""

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
        streams = (sys.__stdin__, sys.__stderr__)
        reads, draws = ((stream and stream.encoding) or "utf-8" for stream in streams)
        self._encoding = reads
        self._draws_on = self._file.fileno() if self._file else self.fileno
        self._draws = draws
        self._output: TerminalOutput | None = None
        # Reading ends at once when something is in this pipe; until then, nobody is waked in vain.
        # It is as long there as the program: the framework ends reading more than once.
        self._is_called, self._calls = os.pipe()
        self._last_words: list[str] | None = None

    def _get_terminal_size(self) -> tuple[int, int]:
        """Return columns and rows: what the terminal says, not what the environment does."""
        try:
            columns, rows = os.get_terminal_size(self.fileno)
        except OSError:
            return USUAL_SIZE
        return min(columns or USUAL_SIZE[0], LARGEST), min(rows or USUAL_SIZE[1], LARGEST)

    def _query_in_band_window_resize(self) -> None:
        """Ask for no sizes among the input: whoever can send input could send them, too."""

    # --- Drawing ----------------------------------------------------------------------------------

    def start_application_mode(self) -> None:
        """Take the terminal."""

        def tell() -> None:
            self.send_message(CaughtUp())

        self._file = self._output = TerminalOutput(self._draws_on, self._draws, tell)
        take: Callable[[], None] = super().start_application_mode
        take()

    def write(self, data: str) -> None:
        """Send something to the terminal, unless it takes nothing."""
        if self._last_words is not None:
            self._last_words.append(data)
        elif self._output is not None and self._output.promise():
            super().write(data)

    def stop_application_mode(self) -> None:
        """Give the terminal back, whatever was to be drawn, with nothing unread."""
        self._last_words = []
        super().stop_application_mode()
        self.write(self.parting)
        self._say_last_words()
        self._last_words, self.parting = None, ""

    def disable_input(self) -> None:
        """Read no more, and leave nothing unread for whoever reads from the terminal next."""
        if self._last_words is None:
            self._end_reading()
            return
        self._disable_mouse_support()
        self._say_last_words()  # Reading goes on for a moment, and reports would come on and on.
        self._end_reading()
        discard_unread(self.fileno)

    def _end_reading(self) -> None:
        os.write(self._calls, b".")
        super().disable_input()
        os.read(self._is_called, 1)

    def _say_last_words(self) -> None:
        """Send what was kept for the end, before all that was to be drawn."""
        if self._output is None or self._last_words is None:
            return
        first = self._output.make_way()
        if first is not None and self._output.promise():
            super().write("".join((first, *self._last_words)))
            # What a stopped terminal has not taken by now, the next of these would throw away.
            if self._output.is_at_rest():
                self._last_words.clear()

    def close(self) -> None:
        """End the framework's thread; one that a terminal keeps waiting ends with the program."""
        if self._output is not None and self._output.is_at_rest():
            super().close()

    # --- Reading, in a thread of its own ----------------------------------------------------------

    def _run_input_thread(self) -> None:
        """Read until the end; a failure is the app's to show, in plain words."""
        try:
            self.run_input_thread()
        except Exception as error:  # noqa: BLE001 - nobody else would see it in this thread
            self.send_message(InputFailed(error))

    def run_input_thread(self) -> None:
        """Read what the terminal sends until the app or the terminal ends."""
        taken_apart = TerminalInput(self._encoding)
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self._is_called, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                ready = selector.select(PAUSE if taken_apart.is_unfinished else None)
                if not ready:
                    self._pass_on(taken_apart.idle())
                elif all(key.fd == self._is_called for key, _ in ready):
                    continue  # It is about to end.
                elif data := self._read():
                    self._pass_on(taken_apart.feed(data))
                elif data is not None:
                    self.send_message(HungUp())
                    return

    def _read(self) -> bytes | None:
        """Return what came, nothing at the end, or None if somebody else was quicker."""
        try:
            return os.read(self.fileno, AT_ONCE)
        except BlockingIOError:
            return None
        except OSError:
            return b""  # The terminal was closed.

    def _pass_on(self, messages: list[Message]) -> None:
        """Send messages to the app; after many, wait until it has taken them."""
        for begin in range(0, len(messages), MANY):
            some = messages[begin : begin + MANY]
            for message in some:
                self.process_message(message)
            if len(some) == MANY:
                self._wait_until_taken()

    def _wait_until_taken(self) -> None:
        taken = asyncio.run_coroutine_threadsafe(self._taken(), self._loop)
        for _ in range(PATIENCE):
            if self.exit_event.is_set():
                break
            with suppress(NotYet):
                taken.result(PAUSE)
                return
        taken.cancel()

    async def _taken(self) -> None:
        """Wait until all that came before has gone through app and screen to what has the focus."""
        done = asyncio.Event()

        def to_focused() -> None:
            target = self._app.focused
            if target is None or not target.call_later(done.set):
                done.set()

        def to_screen() -> None:
            try:
                if not self._app.screen.call_later(to_focused):
                    done.set()
            except ScreenStackError:
                done.set()  # The program is ending.

        if self._app.call_later(to_screen):
            await done.wait()
