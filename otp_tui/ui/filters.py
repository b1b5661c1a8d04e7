"""What is changed of every line just before it is written: for terminals that are not the usual."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from otp_tui.ui.palette import nearest
from otp_tui.ui.themes import BLACK, UNDERLINED, WHITE

NOT_BOLD: Final = Style(bold=False)

LIKE: Final = {"─": "-", "━": "-", "│": "|", "┃": "|", "→": ">", "←": "<", "×": "x", "※": "*"}
"""What stands for some characters of ambiguous width that people like to put into lessons."""


class Colourless(LineFilter):
    """Writes no colour. A white ground is reversed, one that is all but black is underlined."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Return the segments of a line without colours."""
        return [
            Segment(text, None if style is None else _without_colour(style), control)
            for text, style, control in segments
        ]


class PlainBlack(LineFilter):
    """Writes black without bold: many terminals of sixteen colours make grey of bold black."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Return the segments of a line, with black that is black."""
        return [
            Segment(text, style + NOT_BOLD if style and _is_black(style) else style, control)
            for text, style, control in segments
        ]


class Few(LineFilter):
    """Writes colours of the 256 that many terminals have, each the one that is most like ours."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Return the segments of a line in colours of the palette."""
        return [
            Segment(text, None if style is None else _of_the_palette(style), control)
            for text, style, control in segments
        ]


@lru_cache(maxsize=4096)
def _of_the_palette(style: Style) -> Style:
    """Return a style whose colours are of the 256."""
    color, ground = (
        own if own is None or own.is_default else nearest(own)
        for own in (style.color, style.bgcolor)
    )
    return style + Style(color=color, bgcolor=ground)


def _is_black(style: Style) -> bool:
    """Tell whether a style writes in black."""
    ink = style.bgcolor if style.reverse else style.color
    return ink is not None and ink.get_truecolor().hex == BLACK


def _without_colour(style: Style) -> Style:
    """Return a style that says with attributes what its ground stands for."""
    ground = "" if style.bgcolor is None else style.bgcolor.get_truecolor().hex
    return Style(
        bold=style.bold,
        underline=bool(style.underline) or ground == UNDERLINED,
        reverse=bool(style.reverse) != (ground == WHITE),
        meta=style.meta,
    )


class Unambiguous(LineFilter):
    """Writes nothing of which terminals disagree how wide it is.

    Blocks, as at the ends of a scroll bar, become coloured blanks; a character in what somebody
    typed or put into a lesson becomes one that is like it, or a question mark.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Return the segments of a line, each as wide as before."""
        return [part for segment in segments for part in _unambiguous(segment)]


def _unambiguous(segment: Segment) -> Iterator[Segment]:
    text, style, control = segment
    if text.isascii() or not any(map(is_ambiguous, text)):
        yield segment
        return
    for character in text:
        yield Segment(stand_in(character), _ground_for(character, style), control)


@lru_cache(maxsize=4096)
def is_ambiguous(character: str) -> bool:
    """Tell whether terminals disagree how wide a character is (Unicode Standard Annex 11)."""
    return unicodedata.east_asian_width(character) == "A"


def stand_in(character: str) -> str:
    """Return what is written for a character: itself, unless it is of ambiguous width."""
    if not is_ambiguous(character):
        return character
    if _is_block(character):
        return " "
    if unicodedata.combining(character):
        return ""
    first = unicodedata.normalize("NFKD", character)[0]
    return LIKE.get(character, first if first.isascii() and first.isprintable() else "?")


def _is_block(character: str) -> bool:
    """Tell whether it is a block that fills a cell from below, in eighths."""
    return "\u2581" <= character <= "\u2588"


def _ground_for(character: str, style: Style | None) -> Style | None:
    """Return the style of a block's blank: of the colour that fills most of it."""
    if style is None or not _is_block(character):
        return style
    is_lit = (ord(character) - 0x2580 > 4) != bool(style.reverse)  # noqa: PLR2004 - half of 8
    ground = style.color if is_lit else style.bgcolor
    return Style(bgcolor=ground, meta=style.meta)
