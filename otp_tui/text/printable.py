"""Makes what comes from outside fit to be shown: each character in a cell of its own, or two."""

import unicodedata
from functools import lru_cache
from typing import Final

UNREADABLE: Final = "\ufffd"
"""Stands for bytes that were no text: REPLACEMENT CHARACTER."""

REORDERED: Final = {"R", "AL", "AN"}
"""Bidirectional classes (Unicode Annex 9) of what terminals show from right to left: they move
what stands beside it in the row, too."""

BLANK: Final = {"\u115f", "\u1160", "\u2800", "\u3164", "\uffa0"}
"""Letters and signs that look like nothing."""

JOINED: Final = [(0x1160, 0x11FF), (0xD7B0, 0xD7FF), (0x1F1E6, 0x1F1FF), (0x1F3FB, 0x1F3FF)]
"""What becomes one sign with what stands before it: parts of Hangul syllables, letters of flags,
colours of skin. How many cells the sign takes, each terminal says otherwise."""


@lru_cache(4096)
def is_plain(character: str) -> bool:
    """Tell whether a character is seen, in its place, in every terminal alike.

    Control characters, surrogates, marks that are put on other characters, invisible and
    bidirectional ones are not: they could hide or move what stands beside them.
    """
    if character.isascii():
        return character.isprintable()
    return (
        character.isprintable()
        and not unicodedata.category(character).startswith("M")
        and unicodedata.bidirectional(character) not in REORDERED
        and character not in BLANK
        and not any(first <= ord(character) <= last for first, last in JOINED)
    )


def printable(text: str, limit: int = 300) -> str:
    """Return the text's plain characters, cut to `limit` characters."""
    return "".join(filter(is_plain, text))[:limit]
