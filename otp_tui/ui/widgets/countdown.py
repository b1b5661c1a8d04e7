"""How long the code is still shown: a bar, and 「あと n 秒」."""

from math import ceil
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from otp_tui import otp
from otp_tui.tour.hints import LAST_SECONDS
from otp_tui.ui.styles import STILL, styles_beside


class Countdown(Widget):
    """One line, of which a tick repaints only the cells that change."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {"countdown--left", "countdown--gone"}

    def __init__(self, sentence: str, seconds: int) -> None:
        """Make the line.

        Args:
            sentence: What stands before the bar; `{seconds}` is the number.
            seconds: Seconds left, 1 to 30.
        """
        super().__init__()
        self._sentence = sentence
        self._seconds = seconds
        self.set_class(seconds <= LAST_SECONDS, "-last")

    @property
    def seconds(self) -> int:
        """Seconds left."""
        return self._seconds

    def show(self, seconds: int) -> None:
        """Show another number of seconds; repaint the cells from the first to the last changed."""
        before, self._seconds = self._cells(), seconds
        if (seconds <= LAST_SECONDS) != self.has_class("-last"):
            self.set_class(seconds <= LAST_SECONDS, "-last")
            return
        changed = [
            cell
            for cell, pair in enumerate(zip(before, self._cells(), strict=True))
            if len({*pair}) > 1
        ]
        for first, last in _runs(changed):
            self.refresh(Region(first, 0, last - first + 1, 1))

    def _text(self) -> str:
        return self._sentence.format(seconds=self._seconds) + " "

    def _bar(self) -> tuple[int, int]:
        """Return the lengths of the lit and the dark part of the bar, in cells."""
        if self.app.has_class(STILL):  # The number says the same, and the bar would move.
            return 0, 0
        width = max(0, self.size.width - cell_len(self._text()))
        lit = ceil(width * self._seconds / otp.TIME_STEP)
        return lit, width - lit

    def _cells(self) -> str:
        """Return a character for each cell, to be compared."""
        lit, dark = self._bar()
        padded = "".join(letter * cell_len(letter) for letter in self._text())
        return padded + "#" * lit + "." * dark

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - there is one
        """Draw the line."""
        lit, dark = self._bar()
        return Strip(
            [
                Segment(self._text(), self.rich_style),
                Segment(" " * lit, self.get_component_rich_style("countdown--left")),
                Segment(" " * dark, self.get_component_rich_style("countdown--gone")),
            ]
        ).adjust_cell_length(self.size.width, self.rich_style)


def _runs(cells: list[int]) -> list[tuple[int, int]]:
    """Return first and last of each run of neighbours."""
    runs: list[tuple[int, int]] = []
    for cell in cells:
        if runs and cell == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], cell)
        else:
            runs.append((cell, cell))
    return runs
