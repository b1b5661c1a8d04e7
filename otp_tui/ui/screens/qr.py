"""A QR code over the whole screen, with what it says as text beside it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from otp_tui.otp import key_in_groups
from otp_tui.phone.qr import fitting_code, fitting_link
from otp_tui.scenario.model import Stores
from otp_tui.text.catalogue import Catalogue
from otp_tui.ui.commands import CLOSE, DRAW, QUIT
from otp_tui.ui.screens.overlay import Overlay
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.key_bar import KeyBar
from otp_tui.ui.widgets.prose import Prose
from otp_tui.ui.widgets.qr_code import Fit, QrView


class QrScreen(Overlay):
    """As large as it gets; never cropped."""

    OPENED_BY = "show_qr"

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    BINDINGS: ClassVar[list[BindingType]] = [DRAW.binding]

    def __init__(
        self, texts: Catalogue, *, heading: str, fit: Fit, say: tuple[str, ...], too_small: str
    ) -> None:
        """Make the screen.

        Args:
            texts: What is said.
            heading: What the code is.
            fit: Finds the best code for a space.
            say: What stands beside the code: what to do with it, and what it says.
            too_small: What is said instead of a code that does not fit.
        """
        super().__init__(texts)
        self._heading = heading
        self._say = say
        self._view = QrView(fit, too_small, id="full-qr")

    def compose(self) -> ComposeResult:
        """Lay out code and words side by side."""
        with Horizontal(id="qr-sheet"):
            yield self._view
            with VerticalScroll(id="qr-words"):
                yield Prose(self.texts.frame.banner_short, classes="reminder")
                yield Static(self._heading, markup=False, classes="heading gap")
                for sentence in (*self._say, self._how_to_read()):
                    yield Prose(sentence, classes="gap")
        yield self.key_bar()

    def _how_to_read(self) -> str:
        """Return how to hold the phone, and what helps if it does not read the code."""
        words = self.texts.terminals
        key = words.not_read_key if self._view.can_turn else ""
        return f"{words.distance}\n{words.not_read}{key}"

    def key_bar(self) -> KeyBar:
        """Return the bottom line, with the key that draws the code otherwise if there is a way."""
        drawn = (DRAW,) if self._view.can_turn else ()
        return KeyBar(self.texts.keys, (*drawn, CLOSE, QUIT))

    def action_draw_otherwise(self) -> None:
        """Space: draw the code in another way."""
        if not self._view.turn() and self._view.can_turn:
            self.tell(self.texts.terminals.no_other_way)

    def tell(self, sentence: str) -> None:
        """Say something among the words: a line below would take room from the code."""
        self._told.update(sentence)
        if not (self._is_closing or self._told.is_attached):
            self.query_one("#qr-words").mount(self._told, after=0)


def key_qr(serial: str, texts: Catalogue, *, is_real_time: bool) -> QrScreen:
    """Return the QR code of a token's key URI."""
    words = texts.phone
    return QrScreen(
        texts,
        heading=words.qr_heading,
        fit=lambda columns, rows: fitting_code(serial, columns, rows),
        say=(
            f"{words.qr_key}\n{key_in_groups(serial)}",
            words.qr_instruction if is_real_time else words.qr_other_time,
        ),
        too_small=words.qr_too_small,
    )


def store_qr(stores: Stores, texts: Catalogue, store: str) -> QrScreen:
    """Return the QR code of a store's page, `app-store` or `google-play`."""
    words = texts.no_token
    name, system, url = (
        (words.app_store, words.app_store_system, stores.app_store)
        if store == "app-store"
        else (words.google_play, words.google_play_system, stores.google_play)
    )
    return QrScreen(
        texts,
        heading=name,
        fit=lambda columns, rows: fitting_link(url, columns, rows),
        say=(words.search_words, system, texts.phone.store_instruction),
        too_small=texts.phone.store_too_small,
    )
