"""A QR code in the terminal: always black on white, whatever the theme."""

from collections.abc import Callable
from typing import Final, TypeAlias

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from otp_tui.phone.qr import QrCode
from otp_tui.text.line_break import break_lines
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.big_code import HALF

_COLOURS: Final = {True: "#000000", False: "#ffffff"}

_CELLS: Final = {
    (upper, lower): Segment(" ", Style(bgcolor=_COLOURS[upper]))
    if upper == lower
    else Segment(HALF, Style(color=_COLOURS[lower], bgcolor=_COLOURS[upper]))
    for upper in (True, False)
    for lower in (True, False)
}
"""How a cell of two modules is drawn: without a glyph where both are alike."""

Fit: TypeAlias = Callable[[int, int], QrCode | None]
"""Returns the best code for so many columns and rows, or None if none fits."""


class QrView(Widget):
    """Draws the best code that fits, in the middle; in words what to do if none does."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, fit: Fit, too_small: str, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._fit = fit
        self._too_small = too_small
        self._fitted: tuple[Size, QrCode | None, tuple[Strip, ...]] = (Size(-1, -1), None, ())

    @property
    def code(self) -> QrCode | None:
        """The code that is drawn at the present size, or None."""
        return self._fitting()[1]

    def _fitting(self) -> tuple[Size, QrCode | None, tuple[Strip, ...]]:
        """Return the present size, the code for it and the code's lines; found once a size."""
        if self._fitted[0] != self.size:
            code = self._fit(self.size.width, self.size.height)
            rows = code.half_blocks() if code else ()
            lines = tuple(Strip(_CELLS[halves] for halves in row).simplify() for row in rows)
            self._fitted = (self.size, code, lines)
        return self._fitted

    def render(self) -> Content:
        """Return what is shown where no code fits."""
        return Content("\n".join(break_lines(self._too_small, self.size.width - 2)))

    def render_line(self, y: int) -> Strip:
        """Draw one line of the code, or of the words."""
        size, code, lines = self._fitting()
        if code is None:
            return super().render_line(y)
        row = y - (size.height - code.rows) // 2
        if not 0 <= row < len(lines):
            return Strip.blank(size.width, self.rich_style)
        margin = Strip.blank((size.width - code.columns) // 2, self.rich_style)
        return Strip.join([margin, lines[row]]).adjust_cell_length(size.width, self.rich_style)
