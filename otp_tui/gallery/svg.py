"""Draw one terminal screen as SVG, cell by cell.

rich's own export squeezes Japanese into half its width and names a font on the network. Here each
character stands on its own cell in any font, and block elements are shapes, as a QR code needs.
Made to be kept in git: one element on a line, rows that count from their own top, and nothing
numbered in the order of its first use.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.segment import Segment
    from rich.style import Style

# With 8 × 16 units to a cell the eighths of block elements are whole numbers, and the characters
# of a Japanese font of size 16 (8 and 16 wide, baseline at 0.88 em) fill one and two cells.
_WIDTH, _HEIGHT = 8, 16
_BASELINE, _UNDERLINE, _STRIKE = 14, 15, 8  # below the top of a cell
_MARGIN, _TOP = 16, 40  # beside and below the screen; above it, where the title stands
# Installed fonts only; first those whose half-width letters are exactly half an em.
_FONTS = "'Noto Sans Mono CJK JP','BIZ UDGothic','MS Gothic',Osaka-Mono,'Hiragino Sans',monospace"
_TITLE_FONTS = "system-ui,'Noto Sans CJK JP','Hiragino Sans',sans-serif"
# Control characters, and what XML forbids besides: lone surrogates, U+FFFE, U+FFFF.
_UNPRINTABLE = re.compile("[^ -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# One character that Japanese fonts draw as wide as its cells, and that viewers count as one x. Not
# so: ambiguous widths (…, →, ─), combining marks, and characters beyond U+FFFF.
_PLAIN_NARROW, _PLAIN_WIDE = re.compile("[!-~｡-ﾟ]"), re.compile("[^\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class _Ink:
    """How a cell is coloured, with reverse and dim already worked in."""

    color: str  # of the glyph, "#rrggbb"
    ground: str  # behind it, "#rrggbb"
    font: str = ""  # the SVG attributes for bold and italic
    lines: tuple[int, ...] = ()  # underline and strike, in units below the top of the cell


@dataclass(frozen=True, slots=True)
class _Cell:
    """One character, with the marks that belong to it."""

    text: str  # a base character, then combining marks, joiners and what they join
    column: int  # where it begins, in cells from 0
    width: int  # 1 or 2 cells
    ink: _Ink


_SHADES = {"░": 1, "▒": 2, "▓": 3}  # quarters of the foreground colour
_QUADRANTS = {"▖": "2", "▗": "3", "▘": "0", "▙": "023", "▚": "03"}
_QUADRANTS |= {"▛": "012", "▜": "013", "▝": "1", "▞": "12", "▟": "123"}
# The block elements U+2580 to U+259F as boxes in a cell: left, right, top, bottom.
_SHAPES = {"▀": [(0, 8, 0, 8)], "▐": [(4, 8, 0, 16)], "▔": [(0, 8, 0, 2)], "▕": [(7, 8, 0, 16)]}
_SHAPES |= {chr(0x2580 + eighths): [(0, 8, 16 - 2 * eighths, 16)] for eighths in range(1, 9)}
_SHAPES |= {chr(0x2590 - eighths): [(0, eighths, 0, 16)] for eighths in range(1, 8)}
_SHAPES |= {shade: [(0, 8, 0, 16)] for shade in _SHADES}
_QUARTERS = [(x, x + 4, y, y + 8) for y in (0, 8) for x in (0, 4)]
_SHAPES |= {glyph: [_QUARTERS[int(n)] for n in filled] for glyph, filled in _QUADRANTS.items()}


def draw_svg(
    rows: Sequence[Iterable[Segment]], *, columns: int, title: str, foreground: str, background: str
) -> str:
    """Return a screen as an SVG document of 8 × 16 units to a cell, ending with a line break.

    `rows` are the screen lines from the top, cut or filled up with background to `columns` cells.
    `foreground` and `background` ("#rrggbb") stand for the terminal's default colours.
    """
    width, height = columns * _WIDTH + 2 * _MARGIN, len(rows) * _HEIGHT + _TOP + _MARGIN
    paper = _Ink(foreground.lower(), background.lower())
    screen = [_read_row(row, columns, paper) for row in rows]
    frame, caption = f"0 0 {width} {height}", escape(_printable(title), quote=False)
    size, place = f'width="{width}" height="{height}"', f'transform="translate({_MARGIN} {_TOP})"'
    centre = f'x="{width // 2}" y="25" text-anchor="middle" fill="{paper.color}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size} viewBox="{frame}">',
        f"<title>{caption}</title>",
        f'<rect {size} rx="8" fill="{paper.ground}"/>',
        f'<text {centre} font-family="{_TITLE_FONTS}" font-size="14">{caption}</text>',
        # All shapes lie under all text: the tail of a letter may reach into the row below.
        f'<g {place} shape-rendering="crispEdges">',
        *_group_rows("shapes", (_draw_shapes(cells, paper.ground) for cells in screen)),
        "</g>",
        f'<g {place} font-family="{_FONTS}" font-size="16">',
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


def _read_row(segments: Iterable[Segment], columns: int, paper: _Ink) -> list[_Cell]:
    """Return the characters of a row that fit into `columns` cells, without gaps."""
    cells = [_Cell("", 0, 0, paper)]  # a start to lean on, left out at the end
    for segment in segments:
        ink = _mix_ink(segment.style, paper)
        for character in "" if segment.control else _printable(segment.text):
            last, width = cells[-1], cell_len(character)
            if width == 0 or last.text.endswith("\u200d"):  # which joins family emoji
                text = last.text + character
                cells[-1] = replace(last, text=text, width=cell_len(text))
            else:
                cells.append(_Cell(character, last.column + last.width, width, ink))
    return [cell for cell in cells[1:] if cell.column + cell.width <= columns]


def _printable(text: str) -> str:
    """Put U+FFFD for what cannot be shown but has a cell, and drop what has none."""
    return _UNPRINTABLE.sub(lambda match: "\ufffd" if cell_len(match[0]) else "", text)


def _mix_ink(style: Style | None, paper: _Ink) -> _Ink:
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
        color = _blend(color, ground, 2)
    font = ' font-weight="bold"' * bool(style.bold) + ' font-style="italic"' * bool(style.italic)
    lines = (_UNDERLINE,) * bool(style.underline) + (_STRIKE,) * bool(style.strike)
    return _Ink(color, ground, font, lines)


def _blend(color: str, ground: str, quarters: int) -> str:
    """Return `quarters` fourths of `color` over `ground`, all "#rrggbb"."""
    pairs = zip(bytes.fromhex(color[1:]), bytes.fromhex(ground[1:]), strict=True)
    return "#" + bytes((quarters * a + (4 - quarters) * b) // 4 for a, b in pairs).hex()


def _draw_shapes(cells: list[_Cell], background: str) -> list[str]:
    """Return the elements of a row that are no text: grounds, block elements, lines."""
    grounds, glyphs = [], []
    for cell in cells:
        left, right = cell.column * _WIDTH, (cell.column + cell.width) * _WIDTH
        fill = _blend(cell.ink.color, cell.ink.ground, _SHADES.get(cell.text, 4))
        if cell.ink.ground != background:
            grounds.append((left, right, 0, _HEIGHT, cell.ink.ground))
        for x, end, top, bottom in _SHAPES.get(cell.text, ()):
            glyphs.append((left + x, left + end, top, bottom, fill))
        glyphs += [(left, right, y, y + 1, fill) for y in cell.ink.lines]
    return _merge(grounds) + _merge(glyphs)


def _merge(boxes: list[tuple[int, int, int, int, str]]) -> list[str]:
    """Return a rectangle for equal neighbours among boxes: left, right, top, bottom, fill."""
    lefts: dict[tuple[int, str], int] = {}  # by the right end and by all that must be equal
    for left, right, top, bottom, fill in boxes:
        kind = f'y="{top}" height="{bottom - top}" fill="{fill}"'
        lefts[right, kind] = lefts.pop((left, kind), left)
    places = ((left, right - left, kind) for (right, kind), left in lefts.items())
    return [f'<rect x="{left}" width="{width}" {kind}/>' for left, width, kind in places]


def _draw_text(cells: list[_Cell]) -> list[str]:
    """Return the text elements of a row, where every character has its own x."""
    elements = []
    for (_, look), group in groupby(cells, _look):
        run = list(group)
        places = " ".join(str(cell.column * _WIDTH) for cell in run)
        text = escape("".join(cell.text for cell in run), quote=False)
        if look:
            elements.append(f'<text x="{places}" y="{_BASELINE}" {look}>{text}</text>')
    return elements


def _look(cell: _Cell) -> tuple[int, str]:
    """Return what neighbours in one text element must share; nothing for a blank or a shape."""
    if cell.text in _SHAPES or cell.text.isspace():
        return 0, ""
    look = f'fill="{cell.ink.color}"{cell.ink.font}'
    if (_PLAIN_WIDE if cell.width > 1 else _PLAIN_NARROW).fullmatch(cell.text):
        return 0, look
    # An unusual character stands alone, squeezed or stretched into its cells.
    fit = f'textLength="{cell.width * _WIDTH}" lengthAdjust="spacingAndGlyphs"'
    return cell.column, f"{fit} {look}"
