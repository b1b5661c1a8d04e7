"""What the terminal shows, so that only what differs is sent to it.

The framework paints a page two or three times while it is laid out, and a whole row of a field for
each key. Over a slow line that is what one waits for.
"""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from rich.cells import get_character_cell_size
from rich.color import ColorSystem
from rich.console import Console
from rich.control import Control
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Size
from textual.strip import Strip

from otp_tui.ui.brief import brief

Piece: TypeAlias = tuple[int, int, Strip]
"""Row and column, and what stands there."""


class Painted:
    """Remembers what was painted on the terminal."""

    def __init__(self) -> None:
        """Begin with a terminal of which nothing is known."""
        self._rows: dict[int, dict[int, Strip]] = {}
        self._size = Size()

    def fit(self, size: Size) -> None:
        """Know nothing any more if what is painted from now on is of another size.

        The terminal has that size for a moment already when a page is laid out for it, and what was
        painted meanwhile has gone over the edge: it stands somewhere else.
        """
        if size != self._size:
            self._size = size
            self.forget()

    def forget(self) -> None:
        """Know nothing any more: the terminal may show anything."""
        self._rows.clear()

    @property
    def is_unknown(self) -> bool:
        """Whether nothing is known: then a part of a screen is too little."""
        return not self._rows

    def news(self, update: CompositorUpdate) -> "News":
        """Return what of an update the terminal does not show yet; from now on it does."""
        return News([piece for placed in _pieces(update) for piece in self._paint(*placed)])

    def _paint(self, y: int, x: int, strip: Strip) -> Iterator[Piece]:
        row, end = self._rows.setdefault(y, {}), x + strip.cell_length
        if strip == row.get(x) or x == end:
            return
        touched = [at for at, old in row.items() if at < end and at + old.cell_length > x]
        if len(touched) == 1:
            begin = touched[0]
            before = row[begin]
            around = before.crop(0, x - begin), before.crop(end - begin)
            covered = before.crop(x - begin, end - begin)
            is_whole = around[0].text + covered.text + around[1].text == before.text
            if is_whole and covered.cell_length == strip.cell_length:
                row[begin] = Strip.join((around[0], strip, around[1]))
                yield from _middle(y, x, strip, covered)
                return
        for at in touched:
            del row[at]
        row[x] = strip
        yield y, x, strip


def _middle(y: int, x: int, strip: Strip, before: Strip) -> Iterator[Piece]:
    """Leave out the cells with which two strips of one length begin and end alike."""
    new, old = [*strip.simplify()], [*before.simplify()]
    first = _alike(_characters(new), _characters(old))
    if first == strip.cell_length:
        return
    last = strip.cell_length - _alike(_characters(new, -1), _characters(old, -1))
    yield y, x + first, strip.crop(first, last)


def _characters(segments: list[Segment], step: int = 1) -> Iterator[tuple[str, Style | None]]:
    """Yield each character with its style, from the end if the step is -1."""
    for segment in segments[::step]:
        for character in segment.text[::step]:
            yield character, segment.style


def _alike(
    one: Iterable[tuple[str, Style | None]], other: Iterable[tuple[str, Style | None]]
) -> int:
    """Return for how many cells two rows of characters are alike, up to a mark on a character."""
    alike = 0
    for mine, its in zip(one, other, strict=False):
        cells = get_character_cell_size(mine[0])
        if mine != its or not cells:
            break
        alike += cells
    return alike


def _pieces(update: CompositorUpdate) -> Iterator[Piece]:
    """Take apart what the framework paints."""
    if isinstance(update, LayoutUpdate):
        for y, line in enumerate(update.strips, update.region.y):
            x = update.region.x
            for strip in line:
                yield y, x, strip
                x += strip.cell_length
    elif isinstance(update, ChopsUpdate):
        for y, first, last in update.spans:
            for end, (x, chop) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                if chop is not None and x <= last and end > first:
                    inside = first <= x < last and end <= last
                    yield y, x, chop if inside else chop.crop(0, min(end, last) - x)


class News(CompositorUpdate):
    """What has to be sent to a terminal, piece by piece."""

    def __init__(self, pieces: list[Piece]) -> None:
        """Keep the pieces."""
        self.pieces = pieces

    def render_segments(self, console: Console) -> str:
        """Return the pieces as the terminal is told of them."""
        said: list[str] = []
        system = console._color_system or ColorSystem.TRUECOLOR  # noqa: SLF001 - as the framework
        goes_on = (-1, -1)
        for y, x, strip in self.pieces:
            if (y, x) != goes_on:
                said.append(Control.move_to(x, y).segment.text)
            said.append(brief(strip, system))
            # How far others go is the terminal's to say.
            goes_on = (y, x + strip.cell_length) if strip.text.isascii() else (-1, -1)
        return "".join(said)
