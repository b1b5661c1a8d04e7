"""Something to press, by key or by mouse: a button, or a link in a line of text."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static

from otp_tui.ui.styles import styles_beside


class PushButton(Static, can_focus=True):
    """A label that can be pressed. With the class `-link` it looks like one."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "press", show=False)]

    ALLOW_SELECT = False

    class Pressed(Message):
        """The button was pressed."""

        def __init__(self, button: "PushButton") -> None:
            super().__init__()
            self.button = button

        @property
        def control(self) -> "PushButton":
            """The button, for `@on(…, selector)`."""
            return self.button

    def __init__(self, label: str, *, id: str, classes: str = "") -> None:  # noqa: A002
        super().__init__(label, id=id, classes=classes, markup=False)

    def action_press(self) -> None:
        """Say that it was pressed."""
        self.post_message(self.Pressed(self))

    def on_click(self) -> None:
        """Do what Enter does."""
        self.action_press()
