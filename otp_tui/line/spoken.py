"""Makes of a text what is easy to hear: one thought a line, and characters one by one. Pure."""

import re
from typing import Final

_END: Final = re.compile(r"(?<=。)(?!\([A-Z]+-[0-9])|(?<=[.!?])(?=\s+[A-Z])")
"""Where a thought may end: not before its code."""


def thoughts(text: str) -> list[str]:
    """Return the sentences of a text, each as a line; what stands in brackets stays together.

    A wide space is a pause for the eye only: a usual one does as well.
    """
    return [
        thought
        for line in text.replace("\u3000", " ").split("\n")
        for thought in _thoughts_of(line)
    ]


def _thoughts_of(line: str) -> list[str]:
    whole = [""]
    for piece in _END.split(line):
        whole[-1] += piece
        if whole[-1].count("(") + whole[-1].count("「") <= _closed(whole[-1]):
            whole.append("")
    return [thought for one in whole if (thought := one.strip())]


def _closed(text: str) -> int:
    return text.count(")") + text.count("」")


def spelled(text: str, between: str) -> str:
    """Return the characters of a text, one by one."""
    return between.join(text)
