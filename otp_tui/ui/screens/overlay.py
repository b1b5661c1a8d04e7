"""What opens on top of the bank's page and closes again: help, QR codes, card, phone."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Static

from otp_tui.phone.token import Reading
from otp_tui.text.catalogue import Catalogue
from otp_tui.ui.commands import CLOSE, QUIT
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.key_bar import KeyBar


class Overlay(ModalScreen[None]):
    """Closes by Esc, Enter, the key that opened it, or a click on the bottom line."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    AUTO_FOCUS = "VerticalScroll"

    OPENED_BY = ""
    """The app's action that opens it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("f1", "switch('show_help')", show=False),
        Binding("f2", "switch('show_card')", show=False),
        Binding("f3", "switch('show_qr')", show=False),
        Binding("f4", "switch('show_phone')", show=False),
    ]

    def __init__(self, texts: Catalogue) -> None:
        super().__init__()
        self.texts = texts

    def banner(self) -> Iterable[Static]:
        """Return the reminder that this is practice, as long as the width allows."""
        yield Static(self.texts.frame.banner, markup=False, classes="banner -long")
        yield Static(self.texts.frame.banner_short, markup=False, classes="banner -short")

    def key_bar(self) -> KeyBar:
        """Return the bottom line of what opens on top."""
        return KeyBar(self.texts.keys, (CLOSE, QUIT))

    def follow(self, reading: Reading) -> None:
        """Show what the phone shows now, if that is what is on top."""

    async def action_switch(self, action: str) -> None:
        """Close it, and do what the key does unless it is the one that opened it."""
        self.action_close()
        if action != self.OPENED_BY:
            self.app.call_later(self.app.run_action, f"app.{action}")

    def action_close(self) -> None:
        """Close it."""
        self.dismiss(None)
