"""Where in the procedure one stands: (3) to (6) of the document."""

from textual.content import Content
from textual.widgets import Static

from otp_tui.ui.styles import styles_beside

SEPARATOR = " › "
"""Between two steps. One cell wide in every terminal."""


class Trail(Static):
    """The four steps, the present one in brackets and bold."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, steps: tuple[str, ...]) -> None:
        super().__init__()
        self._steps = steps

    def show(self, present: int | None) -> None:
        """Mark a step, 0 being the first, or none."""
        marked = (
            Content.styled(f"[{step}]", "bold $accent") if number == present else Content(step)
            for number, step in enumerate(self._steps)
        )
        self.update(Content(SEPARATOR).join(marked))
