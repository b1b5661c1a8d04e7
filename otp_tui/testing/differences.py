"""Says in plain text how two pictures differ. Pure."""

import re
from difflib import unified_diff
from html import unescape
from typing import Final
from unicodedata import east_asian_width

from otp_tui.values import dataclass, replace

CELL: Final = 8
"""Units of a picture's width to a cell."""

CONTEXT: Final = 2
"""Equal lines that are shown around a difference."""

MOST: Final = 16
"""Lines about colours, or about the SVG, that are shown at most."""

LONGEST: Final = 160
"""Characters of an SVG line that are shown at most."""

_GROUP = re.compile(r'<g id="terminal-(?:shapes|row)-([0-9]+)"')
_PAPER = re.compile(r'<rect width="[0-9]+" height="[0-9]+" [^>]*fill="(#\w+)"/>')
_BOX = re.compile(r'<rect x="([0-9]+)" width="([0-9]+)" y="0" height="16" fill="(#\w+)"/>')
_TEXT = re.compile(r'<text x="([0-9 ]+)" y="[0-9]+"[^>]*? fill="(#\w+)"([^>]*)>(.*)</text>')


@dataclass(frozen=True, slots=True)
class Paint:
    """How a cell is coloured."""

    ground: str
    """Behind it: `#rrggbb`."""

    ink: str = ""
    """Of the glyph: `#rrggbb`, then what is bold or italic; empty where there is none."""

    glyph: str = ""
    """What stands there."""

    def __str__(self) -> str:
        """Return it for a person."""
        ink = re.sub(r' font-\w+="(\w+)"', r" \1", self.ink) or "blank"
        return f"{ink} on {self.ground}"

    def can_be(self, other: "Paint") -> bool:
        """Tell whether another cell looks the same, or would if there were a glyph in both."""
        return self.ground == other.ground and (
            self.ink == other.ink or not self.ink or not other.ink
        )


@dataclass(frozen=True, slots=True)
class Run:
    """Cells side by side that changed in the same way."""

    row: int
    """From 0."""

    first: int
    """First column, from 0."""

    last: int
    """Last column."""

    was: Paint
    """How they were coloured."""

    now: Paint
    """How they are coloured."""

    text: str
    """What stands there."""

    def __str__(self) -> str:
        """Return it for a person, who counts from 1."""
        place = f"row {self.row + 1}, columns {self.first + 1}-{self.last + 1}"
        return f'{place} "{self.text}": {self.now}, was {self.was}'

    def joined(self, cell: "Run") -> "Run | None":
        """Return both together, or None if they do not belong together."""
        if (self.row, self.last + 1) != (cell.row, cell.first):
            return None
        if not (self.was.can_be(cell.was) and self.now.can_be(cell.now)):
            return None
        told = self if self.now.ink else cell
        gap = "" if cell.text or cell.now.ink else " "
        text = self.text + (cell.text or gap)
        return Run(self.row, self.first, cell.last, told.was, told.now, text)


def text_difference(accepted: str, now: str) -> list[str]:
    """Return the lines of a unified diff, none if the texts are the same."""
    lines = accepted.splitlines(), now.splitlines()
    return list(unified_diff(*lines, "accepted", "now", n=CONTEXT, lineterm=""))


def colour_differences(accepted: str, now: str) -> list[str]:
    """Return a line for each run of cells that are coloured otherwise, in rows that hold the same.

    Args:
        accepted: SVG of our exporter.
        now: Another one.
    """
    old_paper, new_paper = _paper(accepted), _paper(now)
    old, new = _cells(accepted), _cells(now)
    changed = [
        (place, old.get(place, old_paper), new.get(place, new_paper))
        for place in sorted(old.keys() | new.keys())
        if old.get(place, old_paper) != new.get(place, new_paper)
    ]
    other_text = {row for (row, _), was, now_is in changed if was.glyph != now_is.glyph}
    runs: list[Run] = []
    for (row, column), was, now_is in changed:
        if row not in other_text:
            cell = Run(row, column, column, was, now_is, now_is.glyph)
            joined = runs[-1].joined(cell) if runs else None
            runs[-1:] = [joined] if joined else [*runs[-1:], cell]
    everywhere = f"everywhere behind: {new_paper.ground}, was {old_paper.ground}"
    return _most([everywhere] * (old_paper != new_paper) + [str(run) for run in runs])


def other_differences(accepted: str, now: str) -> list[str]:
    """Return the lines of two SVGs that differ, cut to what a person reads."""
    lines = accepted.splitlines(), now.splitlines()
    changed = list(unified_diff(*lines, "accepted", "now", n=0, lineterm=""))
    return _most([line[:LONGEST] for line in changed])


def _most(lines: list[str]) -> list[str]:
    more = len(lines) - MOST
    return [*lines[:MOST], f"... and {more} more"] if more > 0 else lines


def _paper(svg: str) -> Paint:
    found = _PAPER.search(svg)
    return Paint(found[1] if found else "")


def _cells(svg: str) -> dict[tuple[int, int], Paint]:
    """Return the paint of every cell that has one of its own, by row and column from 0."""
    paper = _paper(svg)
    cells: dict[tuple[int, int], Paint] = {}
    row = -1
    for line in svg.splitlines():
        if group := _GROUP.match(line):
            row = int(group[1]) - 1
        elif box := _BOX.match(line):
            first, cells_wide = int(box[1]) // CELL, int(box[2]) // CELL
            for column in range(first, first + cells_wide):
                cells[row, column] = Paint(box[3])
        elif row >= 0 and (text := _TEXT.match(line)):  # Before the rows comes the title.
            columns = [int(x) // CELL for x in text[1].split()]
            shown = unescape(text[4])
            glyphs = list(shown) if len(shown) == len(columns) else [shown]
            for column, glyph in zip(columns, glyphs, strict=False):
                under = cells.get((row, column), paper)
                cells[row, column] = Paint(under.ground, text[2] + text[3], glyph)
                if east_asian_width(glyph[0]) in "WF":
                    cells[row, column + 1] = replace(cells[row, column], glyph="")
    return cells
