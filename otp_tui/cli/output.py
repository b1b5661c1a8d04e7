"""Says things on the standard streams, whatever has become of them."""

import os
import select
import sys
from contextlib import suppress
from typing import TextIO


def say(text: str) -> int:
    """Write to the standard output; return the exit code: 1 if it could not be written."""
    return _write(sys.stdout, text)


def has_reader() -> bool:
    """Tell whether somebody still reads the standard output."""
    if sys.stdout is None:
        return False
    looking = select.poll()
    try:
        looking.register(sys.stdout.fileno(), 0)
    except (OSError, ValueError):  # It is no file at all, so that nobody can close it.
        return True
    return not looking.poll(0)


def complain(text: str) -> None:
    """Write to the standard error, if there is one."""
    _write(sys.stderr, text)


def _write(stream: TextIO | None, text: str) -> int:
    """Write and flush. Characters that the stream's encoding lacks are replaced."""
    if stream is None:
        return 1
    encoding = stream.encoding or "utf-8"
    try:
        stream.write(text.encode(encoding, "replace").decode(encoding))
        stream.flush()
    except (OSError, ValueError):
        _silence(stream)
        return 1
    return 0


def _silence(stream: TextIO) -> None:
    """Let what is still in the stream's buffer go nowhere when the program ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
