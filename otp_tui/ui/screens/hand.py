"""What the customer holds in their hands, where there is no room for it beside the bank's page."""

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget

from otp_tui.bank.customer import Customer
from otp_tui.text.catalogue import Catalogue
from otp_tui.tour.state import State
from otp_tui.ui.screens.overlay import Overlay
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.phone_face import PhoneFace
from otp_tui.ui.widgets.prose import Prose
from otp_tui.ui.widgets.sample_card import SampleCard


class CardScreen(Overlay):
    """The card (document, step (2)), and the note, if there is one."""

    OPENED_BY = "show_card"

    def __init__(self, texts: Catalogue, customer: Customer, note: Widget | None) -> None:
        super().__init__(texts)
        self._customer = customer
        self._note = note

    def compose(self) -> ComposeResult:
        """Lay out the card."""
        yield from self.banner()
        with VerticalScroll(classes="sheet"):
            if self._note is not None:
                yield self._note
            yield SampleCard(self._customer, self.texts.phone)
        yield self.key_bar()


class PhoneScreen(Overlay):
    """The phone."""

    OPENED_BY = "show_phone"

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, texts: Catalogue, state: State, at: datetime) -> None:
        super().__init__(texts)
        self.phone = PhoneFace(state, at, texts.phone, can_set_clock=True)
        self._said = Prose("", classes="gap")
        self._clock_is_wrong = bool(state.token.clock_error)

    def compose(self) -> ComposeResult:
        """Lay out the phone."""
        yield from self.banner()
        with VerticalScroll(classes="sheet"):
            yield self.phone
            yield self._said
        yield self.key_bar()

    def on_mount(self) -> None:
        """Offer the button that sets the clock where that is needed."""
        if self._clock_is_wrong:
            self.query_one("#set-clock").focus()

    def tell(self, sentence: str) -> None:
        """Say what was done to the phone."""
        self._said.update(sentence)

    def follow(self, state: State, at: datetime) -> None:
        """Show how the phone stands at a moment (aware)."""
        self.phone.follow(state, at)
