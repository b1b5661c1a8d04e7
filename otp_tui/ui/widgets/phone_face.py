"""The face of the customer's phone: app name, serial number, code, time left."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from otp_tui.phone.token import Reading
from otp_tui.text.catalogue import Phone
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.big_code import BigCode
from otp_tui.ui.widgets.countdown import Countdown
from otp_tui.ui.widgets.push_button import PushButton


class PhoneFace(Vertical):
    """The token app. `show` is called once a second and repaints only what changed."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(
        self, serial: str, reading: Reading, texts: Phone, *, is_open: bool = True
    ) -> None:
        super().__init__(classes="" if is_open else "-closed")
        self._serial = serial
        self._texts = texts
        self.big_code = BigCode(reading.code)
        self.countdown = Countdown(texts.seconds_left, reading.seconds_left)

    def compose(self) -> ComposeResult:
        """Lay out the app."""
        yield Static(self._texts.heading, markup=False, classes="heading")
        with Vertical(classes="app-name"):
            for part in self._texts.app:
                yield Static(part, markup=False)
        yield Static(
            Content.assemble(f"{self._texts.serial} ", (self._serial, "bold")), classes="serial"
        )
        yield self.big_code
        yield self.countdown
        yield PushButton(self._texts.open_app, id="open-token")

    def open(self) -> None:
        """Open the token app: from now on the phone shows serial number and code."""
        self.remove_class("-closed")

    def show(self, reading: Reading) -> None:
        """Show what the phone shows now."""
        self.big_code.show(reading.code)
        self.countdown.show(reading.seconds_left)
