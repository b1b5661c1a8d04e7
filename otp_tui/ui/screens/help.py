"""Help: what to do on the present page, the keys, the support desk, and which lesson this is."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from otp_tui.text.catalogue import Catalogue
from otp_tui.ui.screens.overlay import Overlay
from otp_tui.ui.widgets.prose import Prose


class HelpScreen(Overlay):
    """One page of help."""

    OPENED_BY = "show_help"

    def __init__(self, texts: Catalogue, advice: str, lesson: str, desk: Widget) -> None:
        super().__init__(texts)
        self._advice = advice
        self._lesson = lesson
        self._desk = desk

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        words = self.texts.help
        yield from self.banner()
        with VerticalScroll(classes="sheet"):
            yield Static(words.heading, markup=False, classes="heading")
            yield Prose(self._advice)
            yield Static(words.keys_heading, markup=False, classes="heading gap")
            yield Prose(words.keys)
            self._desk.add_class("gap")
            yield self._desk
            yield Prose(self._lesson, classes="gap")
        yield self.key_bar()
