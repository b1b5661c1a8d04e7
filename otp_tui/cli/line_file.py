"""Files that lines are added to: whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path


def is_writable(path: Path) -> bool:
    """Tell whether lines can be added to a file; one that is missing is made."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
    except (OSError, ValueError):
        return False
    return True


def append_whole(path: Path, line: str) -> bool:
    """Add a line to a file, and tell whether it is there: it is there whole, or not at all.

    A last line without its end, left behind by another program, is ended first.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    except (OSError, ValueError):
        return False
    try:
        size = os.fstat(descriptor).st_size
        data = line.encode("utf-8", "replace")
        if size and os.pread(descriptor, 1, size - 1) != b"\n":
            data = b"\n" + data
        return _write_or_take_back(descriptor, data, size)
    except OSError:
        return False
    finally:
        with suppress(OSError):
            os.close(descriptor)


def _write_or_take_back(descriptor: int, data: bytes, size: int) -> bool:
    """Write all of it, or cut the file back to the size that it had (bytes)."""
    with suppress(OSError):
        if os.write(descriptor, data) == len(data):
            os.fsync(descriptor)
            return True
    with suppress(OSError):
        os.ftruncate(descriptor, size)
    return False


class LineFile:
    """A file that grows while something happens; each line is there as soon as it is written."""

    def __init__(self, path: Path) -> None:
        """Begin an empty file.

        Raises:
            OSError, ValueError: it cannot be written.
        """
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        self.failed = False
        """Whether a line could not be written; then nothing more is."""

    def write(self, line: str) -> None:
        """Write a line. After the first failure the file stays as it is."""
        if self.failed:
            return
        data = line.encode("utf-8", "replace")
        try:
            self.failed = os.write(self._descriptor, data) != len(data)
        except OSError:
            self.failed = True

    def close(self) -> None:
        """Close the file."""
        with suppress(OSError):
            os.close(self._descriptor)
