"""The six digits of the one-time password, large, in two groups of three."""

from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from otp_tui.ui.styles import draws_blanks_only, styles_beside

GLYPHS: Final = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "# #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
}
"""Each digit, three pixels wide and five high."""

HALF: Final = "▄"
"""The lower half of a cell, for a cell whose halves differ."""


def pixels(code: str, scale: int) -> tuple[str, ...]:
    """Return the rows of pixels of a code; `#` is lit. Each pixel is `scale` pixels a side."""
    half = len(code) // 2
    rows = []
    for y in range(5):
        groups = (
            " ".join(GLYPHS[digit][y] for digit in part) for part in (code[:half], code[half:])
        )
        row = "".join(pixel * scale for pixel in "  ".join(groups))
        rows += [row] * scale
    return tuple(rows)


class BigCode(Widget):
    """Draws the code with half blocks: one cell is one pixel wide and two high.

    Twice as large where the space allows it. With coloured blanks alone, a cell is a pixel, or,
    where the space allows it, two cells are.
    """

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    @property
    def code(self) -> str:
        """The digits shown."""
        return self._code

    def show(self, code: str) -> None:
        """Show other digits; the same ones cost nothing."""
        if code != self._code:
            self._code = code
            self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return the height in cells at a width in cells."""
        if draws_blanks_only(self):
            return len(pixels(self._code, 1))
        return (5 * self._scale(width, viewport.height) + 1) // 2

    def _scale(self, width: int, screen_height: int) -> int:
        """Return how large a pixel is: double size needs a wide panel and a tall screen."""
        return 2 if width >= 2 * len(pixels(self._code, 1)[0]) and screen_height >= 36 else 1  # noqa: PLR2004

    def render_line(self, y: int) -> Strip:
        """Draw one line of cells."""
        if draws_blanks_only(self):
            return self._blanks(y)
        rows = pixels(self._code, self._scale(self.size.width, self.app.size.height))
        dark = " " * len(rows[0])
        upper = rows[2 * y] if 2 * y < len(rows) else dark
        lower = rows[2 * y + 1] if 2 * y + 1 < len(rows) else dark
        lit = self.rich_style
        segments = [_cell(pair, lit) for pair in zip(upper, lower, strict=True)]
        return Strip(segments).simplify().adjust_cell_length(self.size.width, lit)

    def _blanks(self, y: int) -> Strip:
        """Draw one line of cells without a glyph."""
        row = pixels(self._code, 1)[y]
        cells = 2 if self.size.width >= 2 * len(row) else 1
        lit = self.rich_style
        segments = [_cell((pixel, pixel), lit) for pixel in row for _ in range(cells)]
        return Strip(segments).simplify().adjust_cell_length(self.size.width, lit)


def _cell(halves: tuple[str, str], style: Style) -> Segment:
    """Return a cell: one colour without a glyph, two with a half block."""
    match halves:
        case "#", "#":
            return Segment(" ", Style(bgcolor=style.color))
        case " ", " ":
            return Segment(" ", style)
        case "#", _:
            return Segment(HALF, Style(color=style.bgcolor, bgcolor=style.color))
        case _:
            return Segment(HALF, style)
