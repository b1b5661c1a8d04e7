"""What the terminal shows, so that only what differs is sent to it.

The framework paints a page two or three times while it is laid out, and a whole row of a field for
each key. Over a slow line that is what one waits for.
"""

from collections.abc import Iterator
from typing import TypeAlias

from rich.console import Console
from rich.control import Control
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

Piece: TypeAlias = tuple[int, int, Strip]
"""Row and column, and what stands there."""


class Painted:
    """Remembers what was painted on the terminal."""

    def __init__(self) -> None:
        """Begin with a terminal of which nothing is known."""
        self._rows: dict[int, dict[int, Strip]] = {}

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
        row = self._rows.setdefault(y, {})
        before = row.get(x)
        if strip == before or not strip.cell_length:
            return
        end = x + strip.cell_length
        for at in [at for at, old in row.items() if at < end and at + old.cell_length > x]:
            del row[at]
        row[x] = strip
        if before is None or before.cell_length != strip.cell_length:
            yield y, x, strip
        else:
            yield from _middle(y, x, strip, before)


def _middle(y: int, x: int, strip: Strip, before: Strip) -> Iterator[Piece]:
    """Leave out the segments with which two strips of one length begin and end alike."""
    new, old = [*strip], [*before]
    begin, end = 0, 0
    while begin < min(len(new), len(old)) and new[begin] == old[begin]:
        x += new[begin].cell_length
        begin += 1
    while end < min(len(new), len(old)) - begin and new[-1 - end] == old[-1 - end]:
        end += 1
    if rest := new[begin : len(new) - end]:
        yield y, x, Strip(rest)


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
        goes_on = (-1, -1)
        for y, x, strip in self.pieces:
            if (y, x) != goes_on:
                said.append(Control.move_to(x, y).segment.text)
            said.append(strip.render(console))
            # How far others go is the terminal's to say.
            goes_on = (y, x + strip.cell_length) if strip.text.isascii() else (-1, -1)
        return "".join(said)
