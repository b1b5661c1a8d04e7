"""Where Japanese text may be broken into lines (禁則処理; JIS X 4051): pure, for every face."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

NOT_AT_START: Final = frozenset(
    "、。，．・：；？！」』）】〉》〕］｝〟々ー,.:;!?)]}ぁぃぅぇぉゃゅょっァィゥェォャュョッ"
)
"""Characters that no line begins with."""

NOT_AT_END: Final = frozenset("「『（【〈《〔［｛〝([{")
"""Characters that no line ends with."""

_UNIT: Final = re.compile(
    r"[\u4e00-\u9fff々]+\([\u3041-\u3096]+\)|(?<=[!-~] )\([^ -~]{1,16}\)|[!-~]+|\s|.", re.DOTALL
)
"""A word with its reading, Japanese in brackets behind an English word, a word of half-width
characters, a space, or any one character."""


def cells(text: str) -> int:
    """Return how many terminal cells a text takes; characters of ambiguous width take one."""
    return sum(
        1 + (unicodedata.east_asian_width(character) in "FW")
        for character in text
        if not unicodedata.combining(character)
    )


def break_lines(text: str, width: int) -> list[str]:
    """Return the lines of a text, each at most `width` cells where that is possible.

    Breaks between any two Japanese characters but those that must stay together, and between
    words of half-width characters. What is too long for a line of its own is cut.
    """
    return [line for paragraph in text.split("\n") for line in _fill(paragraph, max(2, width))]


@lru_cache(maxsize=512)
def _fill(paragraph: str, width: int) -> tuple[str, ...]:
    lines = [""]
    for unit in _units(paragraph):
        if cells(lines[-1] + unit.rstrip()) > width and lines[-1]:
            lines[-1] = lines[-1].rstrip()
            lines.append("")
        rest = unit if lines[-1] or len(lines) == 1 else unit.lstrip()
        while cells(rest) > width:
            cut = _longest(rest, width)
            lines[-1] = rest[:cut]
            lines.append("")
            rest = rest[cut:]
        lines[-1] += rest
    return tuple(lines)


def _longest(text: str, width: int) -> int:
    """Return how many characters of a text fit into a width, one at least."""
    return max(1, next(n for n in range(len(text), -1, -1) if cells(text[:n]) <= width))


def _units(paragraph: str) -> list[str]:
    """Return the pieces between which a line may be broken."""
    units: list[str] = []
    for found in _UNIT.findall(paragraph):
        together = units and (found[0] in NOT_AT_START or units[-1][-1] in NOT_AT_END)
        if together and found != " ":
            units[-1] += found
        else:
            units.append(found)
    return units
