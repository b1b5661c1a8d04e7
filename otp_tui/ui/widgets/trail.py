"""Where in the procedure one stands: (3) to (6) of the document."""

from textual.content import Content
from textual.widget import Widget

from otp_tui.text.line_break import cells
from otp_tui.ui.styles import styles_beside

SEPARATOR = " › "
"""Between two steps. One cell wide in every terminal."""


class Trail(Widget):
    """The four steps, the present one in brackets and bold; alone where there is no room."""

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
        if self._present is None or cells(SEPARATOR.join(self._steps)) + 2 <= self.size.width:
            return Content(SEPARATOR).join(marked)
        return Content.assemble(marked[self._present], f" {self._present + 1}/{len(marked)}")
