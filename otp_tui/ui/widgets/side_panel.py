"""What stands beside the bank's page: the phone, its QR code and the card."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from otp_tui import otp
from otp_tui.phone.qr import fitting_code
from otp_tui.phone.token import Reading
from otp_tui.scenario.deal import Deal
from otp_tui.text.catalogue import Phone
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.phone_face import PhoneFace
from otp_tui.ui.widgets.push_button import PushButton
from otp_tui.ui.widgets.qr_code import QrView
from otp_tui.ui.widgets.sample_card import SampleCard


def key_in_groups(serial: str) -> str:
    """Return a token's key as a person types it: in groups of four."""
    secret = otp.secret_of(serial)
    return " ".join(secret[place : place + 4] for place in range(0, len(secret), 4))


class SidePanel(Vertical):
    """Phone above; below, where there is room for both, tabs of QR code and card."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(
        self, deal: Deal, reading: Reading, texts: Phone, *, is_open: bool, is_real_time: bool
    ) -> None:
        super().__init__()
        self._deal = deal
        self._texts = texts
        self._is_real_time = is_real_time
        self.phone = PhoneFace(deal.token.shown_serial, reading, texts, is_open=is_open)

    def compose(self) -> ComposeResult:
        """Lay out phone, tabs, QR code and card."""
        texts, serial = self._texts, self._deal.token.serial
        yield self.phone
        with Horizontal(id="tabs"):
            yield _Tab(texts.tab_qr, id="tab-qr")
            yield _Tab(texts.tab_card, id="tab-card")
        with Vertical(id="qr-box"):
            yield QrView(
                lambda columns, rows: fitting_code(serial, columns, rows),
                texts.qr_too_small,
                id="panel-qr",
            )
            key = f"{texts.qr_key} {key_in_groups(serial)}"
            yield Static(key, markup=False, id="panel-key")
            if not self._is_real_time:
                yield Static(texts.qr_other_time_short, markup=False)
        yield SampleCard(self._deal.enrolment.customer, texts)

    def show_card(self, *, card: bool) -> None:
        """Open the tab of the card, or that of the QR code."""
        self.set_class(card, "-card")

    @on(PushButton.Pressed, "#tab-qr")
    def open_qr(self) -> None:
        """Open the tab that was clicked."""
        self.show_card(card=False)

    @on(PushButton.Pressed, "#tab-card")
    def open_card(self) -> None:
        """Open the tab that was clicked."""
        self.show_card(card=True)


class _Tab(PushButton, can_focus=False):
    """A tab: for the mouse; the key F2 does the same."""
