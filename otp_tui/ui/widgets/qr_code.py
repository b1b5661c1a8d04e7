"""A QR code in the terminal: always black on white, whatever the theme."""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from otp_tui.phone.qr import QrCode
from otp_tui.text.line_break import break_lines
from otp_tui.ui.styles import draws_blanks_only, styles_beside
from otp_tui.ui.themes import BLACK, MONO, WHITE
from otp_tui.ui.widgets.big_code import HALF
from otp_tui.values import dataclass


@dataclass(frozen=True, slots=True)
class Drawing:
    """One way to draw a code's modules in cells."""

    blanks: bool = False
    """Whether a module is two coloured blanks, one beside the other. Else a cell is two modules,
    one above the other, and has a glyph where they differ."""

    swapped: bool = False
    """Whether black and white are swapped, for a terminal of which we do not know which is which:
    one without colours, where the one is the ground and the other is the ground reversed."""


DRAWINGS: Final = (Drawing(), Drawing(blanks=True))
"""The ways, from the first to be tried."""

Fit: TypeAlias = Callable[[int, int], QrCode | None]
"""Returns the best code for so many columns and rows, or None if none fits."""

Fitted: TypeAlias = tuple[object, QrCode | None, tuple[Strip, ...]]
"""For which size, turns and colours, the code for them, and the code's lines."""


class QrView(Widget):
    """Draws the best code that fits, in the middle; in words what to do if none does."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, fit: Fit, too_small: str, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._fit = fit
        self._too_small = too_small
        self._turns = 0
        self._fitted: Fitted = (None, None, ())

    @property
    def code(self) -> QrCode | None:
        """The code that is drawn at the present size, or None."""
        return self._fitting()[1]

    @property
    def drawing(self) -> Drawing:
        """The way in which it is drawn: the one that was asked for, or the next that fits."""
        ways = self._drawings()
        begun = self._turns % len(ways)
        wanted = (*ways[begun:], *ways[:begun])
        return next((way for way in wanted if self._code(way)), wanted[0])

    @property
    def can_turn(self) -> bool:
        """Whether there is another way."""
        return len(self._drawings()) > 1

    def turn(self) -> bool:
        """Draw it in the next way that fits; return whether there is one."""
        before, ways = self.drawing, self._drawings()
        for turns in range(1, len(ways)):
            place = (ways.index(before) + turns) % len(ways)
            if self._code(ways[place]):
                self._turns = place
                self.refresh()
                return True
        return False

    def _code(self, drawing: Drawing) -> QrCode | None:
        """Return the best code that fits if it is drawn in a way."""
        return self._fit(*_room(self.size, drawing))

    def _drawings(self) -> tuple[Drawing, ...]:
        ways = [way for way in DRAWINGS if way.blanks or not draws_blanks_only(self)]
        if self.app.theme == MONO.name:
            return tuple(Drawing(way.blanks, swapped) for way in ways for swapped in (False, True))
        return tuple(ways)

    def _fitting(self) -> Fitted:
        """Return what is drawn at the present size in the present way; found once for both."""
        asked = (self.size, self._turns, self.app.theme)
        if self._fitted[0] != asked:
            drawing = self.drawing
            code = self._code(drawing)
            self._fitted = (asked, code, tuple(_lines(code, drawing)) if code else ())
        return self._fitted

    def render(self) -> Content:
        """Return what is shown where no code fits."""
        return Content("\n".join(break_lines(self._too_small, self.size.width - 2)))

    def render_line(self, y: int) -> Strip:
        """Draw one line of the code, or of the words."""
        _, code, lines = self._fitting()
        if code is None:
            return super().render_line(y)
        width, height = self.size
        row = y - (height - len(lines)) // 2
        if not 0 <= row < len(lines):
            return Strip.blank(width, self.rich_style)
        margin = Strip.blank((width - lines[row].cell_length) // 2, self.rich_style)
        return Strip.join([margin, lines[row]]).adjust_cell_length(width, self.rich_style)


def _room(size: Size, drawing: Drawing) -> tuple[int, int]:
    """Return for how many columns and rows of half blocks there is as much room."""
    if not drawing.blanks:
        return size.width, size.height
    modules = min(size.width // 2, size.height)
    return modules, (modules + 1) // 2


def _lines(code: QrCode, drawing: Drawing) -> Iterator[Strip]:
    """Yield the lines of a code."""
    if drawing.blanks:
        for line in code.modules:
            yield Strip(_cell(dark, dark, drawing, 2) for dark in line).simplify()
    else:
        for row in code.half_blocks():
            yield Strip(_cell(*halves, drawing, 1) for halves in row).simplify()


def _cell(upper: bool, lower: bool, drawing: Drawing, width: int) -> Segment:  # noqa: FBT001 - modules
    """Return a cell of two modules, true being dark: without a glyph where both are alike."""
    ground = BLACK if upper != drawing.swapped else WHITE
    if upper == lower:
        return Segment(" " * width, Style(bgcolor=ground))
    return Segment(HALF, Style(color=WHITE if ground == BLACK else BLACK, bgcolor=ground))
