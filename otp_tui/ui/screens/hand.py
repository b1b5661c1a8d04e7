"""What the customer holds in their hands, where there is no room for it beside the bank's page."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from otp_tui.bank.customer import Customer
from otp_tui.phone.token import Reading
from otp_tui.text.catalogue import Catalogue
from otp_tui.ui.screens.overlay import Overlay
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.phone_face import PhoneFace
from otp_tui.ui.widgets.sample_card import SampleCard


class CardScreen(Overlay):
    """The card (document, step (2))."""

    OPENED_BY = "show_card"

    def __init__(self, texts: Catalogue, customer: Customer) -> None:
        super().__init__(texts)
        self._customer = customer

    def compose(self) -> ComposeResult:
        """Lay out the card."""
        yield from self.banner()
        with VerticalScroll(classes="sheet"):
            yield SampleCard(self._customer, self.texts.phone)
        yield self.key_bar()


class PhoneScreen(Overlay):
    """The phone."""

    OPENED_BY = "show_phone"

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, texts: Catalogue, serial: str, reading: Reading) -> None:
        super().__init__(texts)
        self.phone = PhoneFace(serial, reading, texts.phone)

    def compose(self) -> ComposeResult:
        """Lay out the phone."""
        yield from self.banner()
        with VerticalScroll(classes="sheet"):
            yield self.phone
        yield self.key_bar()

    def follow(self, reading: Reading) -> None:
        """Show what the phone shows now."""
        self.phone.show(reading)
