"""What is so: labels and values, in two columns as far as there is room."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from otp_tui.text.line_break import cells
from otp_tui.tour.practice import Fact
from otp_tui.ui.styles import styles_beside

GAP = 2
"""Cells between a label and its value."""


class FactTable(Widget):
    """One fact a line; where label and value do not fit beside each other, the value is below."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, facts: Sequence[Fact], classes: str = "") -> None:
        super().__init__(classes=classes)
        self._facts = facts

    def _drawn(self, width: int) -> Content:
        """Return the facts for so many cells; what they say is plain text, whatever it holds."""
        column = max((cells(fact.label) for fact in self._facts), default=0) + GAP
        lines = []
        for fact in self._facts:
            if column + cells(fact.value) <= width:
                between = " " * (column - cells(fact.label))
            elif cells(fact.label) + GAP + cells(fact.value) <= width:
                between = " " * GAP
            else:
                between = f"\n{' ' * GAP}"
            label = Content.styled(fact.label, "$secondary")
            lines.append(Content.assemble(label, between, (fact.value, "bold")))
        return Content("\n").join(lines)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return how many lines there are."""
        return self._drawn(width).get_height({}, width)

    def render(self) -> Content:
        """Return the facts as wide as there is room."""
        return self._drawn(self.size.width)
