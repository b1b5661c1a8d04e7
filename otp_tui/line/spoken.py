"""Makes of a text what is easy to hear: one thought a line, and characters one by one. Pure."""

import re
from typing import Final

_END: Final = re.compile(r"\n|(?<=。)(?![)」]|\([A-Z]+-[0-9])|(?<=[.!?])\s+(?=[A-Z])")
"""Where a thought ends: not before a bracket that closes around it, nor before its code."""


def thoughts(text: str) -> list[str]:
    """Return the sentences of a text, each as a line."""
    return [found for piece in _END.split(text) if (found := piece.strip())]


def spelled(text: str, between: str) -> str:
    """Return the characters of a text, one by one."""
    return between.join(text)
