"""Writes a file so that nobody ever sees half of it."""

import os
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file, in one stroke for whoever reads it.

    Raises:
        OSError: it cannot be written; what was there before is still there.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
