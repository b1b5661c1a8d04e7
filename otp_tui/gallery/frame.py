"""One terminal screen as a value, and its cells: what every kind of picture is drawn from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len

from otp_tui.values import dataclass, field, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.segment import Segment
    from rich.style import Style

# Control characters, and what XML forbids besides: lone surrogates, U+FFFE, U+FFFF.
_UNPRINTABLE = re.compile("[^ -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Frame:
    """A screen at one moment."""

    rows: Sequence[Iterable[Segment]] = field(repr=False)
    """The screen's lines from the top, each as wide as it happens to be."""

    columns: int
    """How many cells a line has: what is longer is cut."""

    title: str
    """What the window is called."""

    foreground: str
    """The terminal's own colour of text, "#rrggbb"."""

    background: str
    """The terminal's own colour behind text, "#rrggbb"."""

    @property
    def paper(self) -> Ink:
        """How a cell looks that says nothing about its colours."""
        return Ink(self.foreground.lower(), self.background.lower())

    def cells(self) -> Iterator[list[Cell]]:
        """Yield the characters of each line that fit into it, without gaps."""
        paper = self.paper
        for row in self.rows:
            yield _read_row(row, self.columns, paper)


@dataclass(frozen=True, slots=True)
class Ink:
    """How a cell is coloured, with reverse and dim already worked in."""

    color: str
    """Of the glyph, "#rrggbb"."""

    ground: str
    """Behind it, "#rrggbb"."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One character, with the marks that belong to it."""

    text: str
    """A base character, then combining marks, joiners and what they join."""

    column: int
    """Where it begins, in cells from 0."""

    width: int
    """1 or 2 cells."""

    ink: Ink
    """Its colours."""


def printable(text: str) -> str:
    """Put U+FFFD for what cannot be shown but has a cell, and drop what has none."""
    return _UNPRINTABLE.sub(lambda match: "\ufffd" if cell_len(match[0]) else "", text)


def blend(color: str, ground: str, quarters: int) -> str:
    """Return `quarters` fourths of `color` over `ground`, all "#rrggbb"."""
    pairs = zip(bytes.fromhex(color[1:]), bytes.fromhex(ground[1:]), strict=True)
    return "#" + bytes((quarters * a + (4 - quarters) * b) // 4 for a, b in pairs).hex()


def _read_row(segments: Iterable[Segment], columns: int, paper: Ink) -> list[Cell]:
    """Return the characters of a row that fit into `columns` cells, without gaps."""
    cells = [Cell("", 0, 0, paper)]  # a start to lean on, left out at the end
    for segment in segments:
        ink = _mix_ink(segment.style, paper)
        for character in "" if segment.control else printable(segment.text):
            last, width = cells[-1], cell_len(character)
            if width == 0 or last.text.endswith("\u200d"):  # which joins family emoji
                text = last.text + character
                cells[-1] = replace(last, text=text, width=cell_len(text))
            else:
                cells.append(Cell(character, last.column + last.width, width, ink))
    return [cell for cell in cells[1:] if cell.column + cell.width <= columns]


def _mix_ink(style: Style | None, paper: Ink) -> Ink:
    """Resolve a style to the colours that a terminal shows."""
    if style is None:
        return paper
    color, ground = (
        default if own is None or own.is_default else own.get_truecolor().hex
        for own, default in ((style.color, paper.color), (style.bgcolor, paper.ground))
    )
    if style.reverse:
        color, ground = ground, color
    if style.dim:
        color = blend(color, ground, 2)
    return Ink(
        color,
        ground,
        bold=bool(style.bold),
        italic=bool(style.italic),
        underline=bool(style.underline),
        strike=bool(style.strike),
    )
