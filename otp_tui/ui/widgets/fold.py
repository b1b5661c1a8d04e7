"""A section that opens and closes: closed, it is one line."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.push_button import PushButton


class Fold(Vertical):
    """A heading with + or -, and what it holds. Give the contents as children."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    class Turned(Message):
        """It was opened or closed."""

    def __init__(self, heading: str, *contents: Widget, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._heading = heading
        self._contents = Vertical(*contents, classes="contents")
        self._header = PushButton(self._title("+"), id=f"{id}-header", classes="-link")

    def _title(self, sign: str) -> str:
        return f"{self._heading} [{sign}]"

    def compose(self) -> ComposeResult:
        """Lay out the heading; the contents come when it is opened for the first time."""
        yield self._header

    def on_push_button_pressed(self, message: PushButton.Pressed) -> None:
        """Open or close."""
        if message.button is not self._header:
            return
        message.stop()
        self.turn()

    def turn(self) -> None:
        """Open or close."""
        if not self._contents.is_attached:
            self.mount(self._contents)
        self.toggle_class("-open")
        self._header.update(self._title("-" if self.has_class("-open") else "+"))
        self.post_message(self.Turned())
