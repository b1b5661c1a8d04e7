"""What somebody typed, before anything is made of it: content, or something that nobody can use."""

from enum import Enum
from typing import Final

LIMIT: Final = 40
"""Characters that are taken: more than any field holds, so that a mistake can be seen."""

AROUND: Final = " \t\u3000\ufeff"
"""What may stand around a line and is not meant: spaces of any width, and a mark at a file's
beginning."""


class Unusable(Enum):
    """Why a line is not taken. The value names its sentence in the catalogue."""

    NO_TEXT = "no-text"
    """Bytes that are no text in the terminal's encoding."""
    CONTROL = "control"
    """Control characters, marks of direction and the like."""
    TOO_LONG = "too-long"
    """More than `LIMIT` characters."""


def content_of(line: str) -> str | Unusable:
    """Return what a line holds, or why it cannot be used."""
    text = line.strip(AROUND)
    if len(text) > LIMIT:
        return Unusable.TOO_LONG
    if any("\ud800" <= character <= "\udfff" for character in text):
        return Unusable.NO_TEXT
    if not text.replace("\u3000", "").isprintable():
        return Unusable.CONTROL
    return text
