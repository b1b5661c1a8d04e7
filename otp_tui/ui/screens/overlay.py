"""What opens on top of the bank's page and closes again: help, QR codes, card, phone."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Static

from otp_tui.text.catalogue import Catalogue
from otp_tui.tour.state import State
from otp_tui.ui.commands import CLOSE, QUIT
from otp_tui.ui.screens.frugal import FrugalScreen
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.key_bar import KeyBar
from otp_tui.ui.widgets.prose import Prose
from otp_tui.ui.widgets.push_button import PushButton


class Overlay(FrugalScreen[str | None], ModalScreen[str | None]):
    """Closes by Esc, Enter, the key that opened it, or a click on the bottom line."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    AUTO_FOCUS = "VerticalScroll"

    OPENED_BY = ""
    """The app's action that opens it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("f1", "app.switch('show_help')", show=False),
        Binding("f2", "app.switch('show_card')", show=False),
        Binding("f3", "app.switch('show_qr')", show=False),
        Binding("f4", "app.switch('show_phone')", show=False),
        Binding("f5", "app.ask_to_close('f5')", show=False),
        Binding("f6", "app.switch_colours", show=False),
        Binding("f7", "app.switch('show_instructor')", show=False),
        Binding("f8", "app.step_clock", show=False),
        Binding("f9", "app.ask_to_close('f9')", show=False),
    ]

    when_closed: Callable[[], None] | None = None
    """Told at once that it closes, before anything else that comes of the same key."""

    def __init__(self, texts: Catalogue) -> None:
        super().__init__()
        self.texts = texts
        self._told = Prose("", classes="told")
        self._is_closing = False

    def banner(self) -> Iterable[Static]:
        """Return the reminder that this is practice, as long as the width allows."""
        yield Static(self.texts.frame.banner, markup=False, classes="banner -long")
        yield Static(self.texts.frame.banner_short, markup=False, classes="banner -short")

    def key_bar(self) -> KeyBar:
        """Return the bottom line of what opens on top."""
        return KeyBar(self.texts.keys, (CLOSE, QUIT))

    def follow(self, state: State, at: datetime) -> None:
        """Show how the phone stands at a moment (aware), if that is what is on top."""

    def action_close(self) -> None:
        """Close it."""
        self.close_with(None)

    def close_with(self, choice: str | None) -> None:
        """Close it with what was chosen, once: two keys that close it may come together."""
        if self.is_current and not self._is_closing:
            self._is_closing = True
            if self.when_closed is not None:
                self.when_closed()
            self.dismiss(choice)

    def action_enter(self) -> None:
        """Enter: press the button that has the focus, or close it."""
        if isinstance(self.focused, PushButton) and self.focused.display:
            self.focused.action_press()
        else:
            self.action_close()

    def tell(self, sentence: str) -> None:
        """Say something above the bottom line, unless it is about to close."""
        self._told.update(sentence)
        if not (self._is_closing or self._told.is_attached):
            self.mount(self._told)

    def action_copy_text(self) -> None:
        """Ctrl+C: copy what is selected; where nothing is, say how to quit."""
        if self.get_selected_text():
            super().action_copy_text()
        else:
            self.app.call_later(self.app.run_action, "app.help_quit")
