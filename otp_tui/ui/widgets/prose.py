"""Sentences, broken into lines as Japanese is: no line begins with 「。」 or ends with 「「」."""

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from otp_tui.text.line_break import break_lines, cells
from otp_tui.ui.styles import styles_beside


class Prose(Widget):
    """Plain sentences, never markup."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, text: str, *, classes: str = "") -> None:
        super().__init__(classes=classes)
        self._text = text

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def update(self, text: str) -> None:
        """Say something else; what is as large as before costs no layout."""
        before = self._extent
        self._text = text
        self.refresh(layout=self._extent != before)

    @property
    def _extent(self) -> tuple[int, int]:
        """Columns and lines that it asks for where it stands; no columns where all are given."""
        columns = self.get_content_width(self.size, self.size) if self.styles.is_auto_width else 0
        return columns, self.get_content_height(self.size, self.size, self.size.width)

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002
        """Return the width of the longest paragraph, in cells."""
        return max(cells(line) for line in self._text.split("\n"))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return the number of lines at a width in cells."""
        return len(break_lines(self._text, width))

    def render(self) -> Content:
        """Return the lines."""
        return Content("\n".join(break_lines(self._text, self.size.width)))
