"""Draw one terminal screen as an HTML page that needs nothing but itself."""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from otp_tui.gallery.blocks import BLOCKS, SHADES
from otp_tui.gallery.frame import blend, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from otp_tui.gallery.frame import Cell, Frame, Ink

# A cell is 1ch wide and 2.25ch high, so that no row cuts the tails of the letters above it. What is
# no letter of ASCII gets a box of its own: no browser promises that a Japanese character is twice
# as wide as a Latin one.
_STYLE = """\
:root{color-scheme:only light}
body{margin:0;padding:1rem;background:%(ground)s;color:%(color)s}
pre{margin:0;font:16px 'Noto Sans Mono CJK JP','BIZ UDGothic','MS Gothic',Osaka-Mono,monospace;\
line-height:2.25ch}
pre>span,pre i{display:inline-block;height:2.25ch;vertical-align:top;font-style:inherit;\
text-decoration:inherit}
i{text-align:center}
.n{width:1ch}
.w{width:2ch}
"""
_ASCII = re.compile("[ -~]")


def draw_page(frame: Frame, language: str) -> str:
    """Return a screen as an HTML document without scripts and without references.

    Args:
        frame: The screen.
        language: Its language (BCP 47).
    """
    classes: dict[str, str] = {}

    def name(style: str) -> str:
        return classes.setdefault(style, f"s{len(classes)}")

    rows = "\n".join("".join(_draw_row(cells, frame, name)) for cells in frame.cells())
    paper, title = frame.paper, escape(printable(frame.title))
    styles = "".join(f".{short}{{{style}}}\n" for style, short in classes.items())
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n"
        f"<style>\n{_STYLE % {'ground': paper.ground, 'color': paper.color}}{styles}</style>\n"
        f"<pre>\n{rows}\n</pre>\n</html>\n"
    )


def _draw_row(cells: list[Cell], frame: Frame, name: Callable[[str], str]) -> Iterator[str]:
    """Yield a row's runs of equal ink; the columns that nothing fills are left out."""
    for ink, group in groupby(cells, lambda cell: cell.ink):
        run = list(group)
        inside = "".join(_draw_cell(cell, name) for cell in run)
        width = sum(cell.width for cell in run)
        style = _style(ink, frame.paper)
        yield f'<span class="{name(f"width:{width}ch;{style}")}">{inside}</span>'


def _draw_cell(cell: Cell, name: Callable[[str], str]) -> str:
    """Return what shows one character in exactly its cells."""
    text = escape(cell.text, quote=False)
    if _ASCII.fullmatch(cell.text):
        return text
    size = "w" if cell.width > 1 else "n"
    if cell.text in BLOCKS:
        return f'<i class="{size} {name(_boxes(cell))}">{text}</i>'
    return f'<i class="{size}">{text}</i>'


def _boxes(cell: Cell) -> str:
    """Return the style that paints a block element; its glyph can still be copied."""
    fill = blend(cell.ink.color, cell.ink.ground, SHADES.get(cell.text, 4))
    painted = []
    for left, right, top, bottom in BLOCKS[cell.text]:
        place = f"{_share(left, right, 8)} {_share(top, bottom, 16)}"
        size = f"{(right - left) / 8:.1%} {(bottom - top) / 16:.1%}"
        painted.append(f"linear-gradient({fill},{fill}) {place}/{size} no-repeat")
    return f"color:transparent;background:{','.join(painted)}"


def _share(begin: int, end: int, whole: int) -> str:
    """Return where a box begins, as CSS counts it: in shares of the room that it leaves."""
    room = whole - (end - begin)
    return f"{begin / room if room else 0:.1%}"


def _style(ink: Ink, paper: Ink) -> str:
    """Return an ink's style; nothing is said of what is the paper's own."""
    lines = " underline" * ink.underline + " line-through" * ink.strike
    said = {
        f"color:{ink.color}": ink.color != paper.color,
        f"background:{ink.ground}": ink.ground != paper.ground,
        "font-weight:bold": ink.bold,
        "font-style:italic": ink.italic,
        f"text-decoration:{lines.strip()}": bool(lines),
    }
    return ";".join(style for style, needed in said.items() if needed)
