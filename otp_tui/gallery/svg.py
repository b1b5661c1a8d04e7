"""Draw one terminal screen as SVG, cell by cell.

rich's own export squeezes Japanese into half its width and names a font on the network. Here each
character stands on its own cell in any font, and block elements are shapes, as a QR code needs.
Made to be kept in git: one element on a line, rows that count from their own top, and nothing
numbered in the order of its first use.
"""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from otp_tui.gallery.blocks import BLOCKS, SHADES
from otp_tui.gallery.frame import blend, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from otp_tui.gallery.frame import Cell, Frame, Ink

# With 8 × 16 units to a cell the eighths of block elements are whole numbers, and the characters
# of a Japanese font of size 16 (8 and 16 wide, baseline at 0.88 em) fill one and two cells.
_WIDTH, _HEIGHT = 8, 16
_BASELINE, _UNDERLINE, _STRIKE = 14, 15, 8  # below the top of a cell
_MARGIN, _TOP = 16, 40  # beside and below the screen; above it, where the title stands
# Installed fonts only; first those whose half-width letters are exactly half an em.
_FONTS = "'Noto Sans Mono CJK JP','BIZ UDGothic','MS Gothic',Osaka-Mono,'Hiragino Sans',monospace"
_TITLE_FONTS = "system-ui,'Noto Sans CJK JP','Hiragino Sans',sans-serif"
# One character that Japanese fonts draw as wide as its cells, and that viewers count as one x. Not
# so: ambiguous widths (…, →, ─), combining marks, and characters beyond U+FFFF.
_PLAIN_NARROW, _PLAIN_WIDE = re.compile("[!-~｡-ﾟ]"), re.compile("[^\U00010000-\U0010ffff]")


def draw_svg(frame: Frame, *, fonts: str = _FONTS, title_fonts: str = _TITLE_FONTS) -> str:
    """Return a screen as an SVG document of 8 × 16 units to a cell, ending with a line break.

    Args:
        frame: The screen.
        fonts: CSS list of the screen's fonts.
        title_fonts: CSS list of the fonts of the title above it.
    """
    width, height = frame.columns * _WIDTH + 2 * _MARGIN, len(frame.rows) * _HEIGHT + _TOP + _MARGIN
    paper, screen = frame.paper, list(frame.cells())
    view, caption = f"0 0 {width} {height}", escape(printable(frame.title), quote=False)
    size, place = f'width="{width}" height="{height}"', f'transform="translate({_MARGIN} {_TOP})"'
    centre = f'x="{width // 2}" y="25" text-anchor="middle" fill="{paper.color}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size} viewBox="{view}">',
        f"<title>{caption}</title>",
        f'<rect {size} rx="8" fill="{paper.ground}"/>',
        f'<text {centre} font-family="{title_fonts}" font-size="14">{caption}</text>',
        # All shapes lie under all text: the tail of a letter may reach into the row below.
        f'<g {place} shape-rendering="crispEdges">',
        *_group_rows("shapes", (_draw_shapes(cells, paper.ground) for cells in screen)),
        "</g>",
        f'<g {place} font-family="{fonts}" font-size="16">',
        *_group_rows("row", (_draw_text(cells) for cells in screen)),
        "</g>\n</svg>\n",
    ]
    return "\n".join(lines)


def _group_rows(name: str, rows: Iterable[list[str]]) -> Iterator[str]:
    """Yield a group for each row that has elements; the top row is number 1."""
    # The snapshot report needs ids in "terminal-" and drops a number that comes right after it.
    for index, elements in enumerate(rows):
        if elements:
            place = f'transform="translate(0 {index * _HEIGHT})"'
            yield from (f'<g id="terminal-{name}-{index + 1}" {place}>', *elements, "</g>")


def _draw_shapes(cells: list[Cell], background: str) -> list[str]:
    """Return the elements of a row that are no text: grounds, block elements, lines."""
    grounds, glyphs = [], []
    for cell in cells:
        left, right = cell.column * _WIDTH, (cell.column + cell.width) * _WIDTH
        fill = blend(cell.ink.color, cell.ink.ground, SHADES.get(cell.text, 4))
        if cell.ink.ground != background:
            grounds.append((left, right, 0, _HEIGHT, cell.ink.ground))
        for x, end, top, bottom in BLOCKS.get(cell.text, ()):
            glyphs.append((left + x, left + end, top, bottom, fill))
        glyphs += [(left, right, y, y + 1, fill) for y in _lines(cell.ink)]
    return _merge(grounds) + _merge(glyphs)


def _lines(ink: Ink) -> list[int]:
    """Return where lines run through or under a cell, in units below its top."""
    return [_UNDERLINE] * ink.underline + [_STRIKE] * ink.strike


def _merge(boxes: list[tuple[int, int, int, int, str]]) -> list[str]:
    """Return a rectangle for equal neighbours among boxes: left, right, top, bottom, fill."""
    lefts: dict[tuple[int, str], int] = {}  # by the right end and by all that must be equal
    for left, right, top, bottom, fill in boxes:
        kind = f'y="{top}" height="{bottom - top}" fill="{fill}"'
        lefts[right, kind] = lefts.pop((left, kind), left)
    places = ((left, right - left, kind) for (right, kind), left in lefts.items())
    return [f'<rect x="{left}" width="{width}" {kind}/>' for left, width, kind in places]


def _draw_text(cells: list[Cell]) -> list[str]:
    """Return the text elements of a row, where every character has its own x."""
    elements = []
    for (_, look), group in groupby(cells, _look):
        run = list(group)
        places = " ".join(str(cell.column * _WIDTH) for cell in run)
        text = escape("".join(cell.text for cell in run), quote=False)
        if look:
            elements.append(f'<text x="{places}" y="{_BASELINE}" {look}>{text}</text>')
    return elements


def _look(cell: Cell) -> tuple[int, str]:
    """Return what neighbours in one text element must share; nothing for a blank or a shape."""
    if cell.text in BLOCKS or cell.text.isspace():
        return 0, ""
    ink = cell.ink
    font = ' font-weight="bold"' * ink.bold + ' font-style="italic"' * ink.italic
    look = f'fill="{ink.color}"{font}'
    if (_PLAIN_WIDE if cell.width > 1 else _PLAIN_NARROW).fullmatch(cell.text):
        return 0, look
    # An unusual character stands alone, squeezed or stretched into its cells.
    fit = f'textLength="{cell.width * _WIDTH}" lengthAdjust="spacingAndGlyphs"'
    return cell.column, f"{fit} {look}"
