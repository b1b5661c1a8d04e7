"""Where in the procedure one stands: (3) to (6) of the document."""

from textual.content import Content
from textual.widget import Widget

from otp_tui.text.line_break import cells
from otp_tui.ui.styles import styles_beside

SEPARATOR = " › "
"""Between two steps. One cell wide in every terminal."""


class Trail(Widget):
    """The steps, the present one in brackets and bold; where there is no room, those around it."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, steps: tuple[str, ...]) -> None:
        super().__init__()
        self._steps = steps
        self._present: int | None = None

    def tell(self, steps: tuple[str, ...]) -> None:
        """Show the steps of another procedure."""
        if steps != self._steps:
            self._steps = steps
            self.refresh()

    def show(self, present: int | None) -> None:
        """Mark a step, 0 being the first, or none; the same one costs nothing."""
        if present != self._present:
            self._present = present
            self.refresh()

    def render(self) -> Content:
        """Return the trail, as much of it as fits."""
        marked = [
            Content.styled(f"[{step}]", "bold $accent")
            if number == self._present
            else Content(step)
            for number, step in enumerate(self._steps)
        ]
        if self._present is None or self._fits(0, len(marked)):
            return Content(SEPARATOR).join(marked)
        count = f" {self._present + 1}/{len(marked)}"
        begin, end = self._around(self._present, cells(count))
        return Content.assemble(Content(SEPARATOR).join(marked[begin:end]), count)

    def _around(self, present: int, taken: int) -> tuple[int, int]:
        """Return as many steps around the present one as fit: from which on, and up to which.

        Args:
            present: The present step.
            taken: Cells that something else takes.
        """
        begin, end = present, present + 1
        while True:
            if end < len(self._steps) and self._fits(begin, end + 1, taken):
                end += 1
            elif begin > 0 and self._fits(begin - 1, end, taken):
                begin -= 1
            else:
                return begin, end

    def _fits(self, begin: int, end: int, taken: int = 0) -> bool:
        """Tell whether some steps fit into the line, with the brackets around one."""
        return cells(SEPARATOR.join(self._steps[begin:end])) + 2 + taken <= self.size.width
