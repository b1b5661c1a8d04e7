"""Reads lines as they come, whatever bytes they hold, and however long they are."""

import os
import re
from collections.abc import Callable
from typing import Final

from otp_tui.cli.interruptions import Interruptions
from otp_tui.line.person import InputEnded

CHUNK: Final = 1 << 16
"""Bytes that are read at once."""

KEPT: Final = 4096
"""Bytes of a line that are kept: far more than any line that is taken holds."""

ENDLESS: Final = 1 << 26
"""Bytes without an end of line after which nothing more is read, as from `/dev/zero`."""

_END: Final = re.compile(rb"[\r\n]")


class LineReader:
    """The lines of an open file. Each ends with LF, CR LF or CR; the last one need not."""

    def __init__(self, descriptor: int, encoding: str, interruptions: Interruptions) -> None:
        """Read nothing yet.

        Args:
            descriptor: What is read.
            encoding: How its bytes are to be understood.
            interruptions: What ends the waiting.
        """
        self._descriptor = descriptor
        self._encoding = encoding
        self._interruptions = interruptions
        self._read = b""
        self._line = bytearray()
        self._length = 0
        self._skips_lf = False
        self._has_ended = False

    def next_line(self, on_resume: Callable[[], None] = lambda: None) -> str:
        """Return the next line without its end; bytes that are no text become lone surrogates.

        Args:
            on_resume: Called when the program was stopped meanwhile and goes on.

        Raises:
            InputEnded: there is none.
            Interrupted: a signal came.
        """
        while not self._is_whole():
            if self._length > ENDLESS:
                self._has_ended = True
            if self._has_ended and not self._length:
                raise InputEnded
            if self._has_ended:
                break
            self._read_more(on_resume)
        line = self._line.decode(self._encoding, "surrogateescape")
        self._line.clear()
        self._length = 0
        return line

    def _is_whole(self) -> bool:
        """Move what was read into the line; return whether the line's end was among it."""
        if self._skips_lf and self._read:
            self._read = self._read.removeprefix(b"\n")
            self._skips_lf = False
        end = _END.search(self._read)
        piece = self._read[: end.start()] if end else self._read
        self._read = self._read[end.end() :] if end else b""
        self._line += piece[: KEPT - len(self._line)]
        self._length += len(piece)
        self._skips_lf |= end is not None and end[0] == b"\r"
        return end is not None

    def _read_more(self, on_resume: Callable[[], None]) -> None:
        """Wait for more to read. A file that cannot be read has ended."""
        try:
            if not self._interruptions.wait(self._descriptor):
                on_resume()
                return
            self._read = os.read(self._descriptor, CHUNK)
        except BlockingIOError:
            return
        except (OSError, ValueError):
            self._read = b""
        self._has_ended = not self._read
