"""What stands beside the bank's page: the phone, its QR code and the card."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from otp_tui import otp
from otp_tui.phone.qr import fitting_code
from otp_tui.text.catalogue import Phone
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.phone_face import PhoneFace
from otp_tui.ui.widgets.prose import Prose
from otp_tui.ui.widgets.push_button import PushButton
from otp_tui.ui.widgets.qr_code import QrView
from otp_tui.ui.widgets.sample_card import SampleCard


class SidePanel(Vertical):
    """Phone above; below, where there is room for both, tabs of QR code and card."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, rehearsal: Rehearsal, texts: Phone, note: Widget | None) -> None:
        super().__init__()
        self.phone = PhoneFace(rehearsal.state, rehearsal.clock.now(), texts)
        self._drawer = Drawer(rehearsal, texts, note)

    def compose(self) -> ComposeResult:
        """Lay out phone and drawer: what opens in that does not touch the phone's styles."""
        yield self.phone
        yield self._drawer

    @property
    def card_is_open(self) -> bool:
        """Whether the tab of the card is open, not that of the QR code."""
        return self._drawer.has_class("-card")

    def show_card(self, *, card: bool) -> None:
        """Open the tab of the card, or that of the QR code."""
        self._drawer.set_class(card, "-card")

    def show_note(self, *, note: bool) -> None:
        """Show the customer's note where the card is, or the card."""
        self._drawer.set_class(note, "-note")

    def show_token(self, *, token: bool) -> None:
        """Show the QR code's tab, or, as long as there is no token, the card alone."""
        self._drawer.set_class(not token, "-no-token")

    def show_where_codes_are(self, *, shown: bool) -> None:
        """Say where the stores' QR codes are, while there is a store to choose."""
        self._drawer.set_class(shown, "-choosing-store")

    @on(PushButton.Pressed, "#tab-qr, #tab-card")
    async def open_tab(self, message: PushButton.Pressed) -> None:
        """Open the tab that was clicked."""
        message.stop()
        if (message.button.id == "tab-card") != self.card_is_open:
            await self.run_action("app.show_card")


class Drawer(Vertical):
    """QR code, card and note, of which one or two are seen."""

    def __init__(self, rehearsal: Rehearsal, texts: Phone, note: Widget | None) -> None:
        super().__init__()
        self._note = note
        self._state = rehearsal.state
        self._texts = texts
        self._is_real_time = rehearsal.clock.is_real

    def compose(self) -> ComposeResult:
        """Lay out tabs, QR code, card and note."""
        texts, serial = self._texts, self._state.in_hand.serial
        yield Prose(texts.store_codes, classes="store-codes")
        with Horizontal(id="tabs"):
            yield _Tab(texts.tab_qr, id="tab-qr")
            yield _Tab(texts.tab_card, id="tab-card")
        with Vertical(id="qr-box"):
            yield QrView(
                lambda columns, rows: fitting_code(serial, columns, rows),
                texts.qr_too_small,
                id="panel-qr",
            )
            key = f"{texts.qr_key} {otp.key_in_groups(serial)}"
            yield Static(key, markup=False, id="panel-key")
            if not self._is_real_time:
                yield Static(texts.qr_other_time_short, markup=False)
        yield SampleCard(self._state.visit.customer, texts)
        if self._note is not None:
            yield self._note


class _Tab(PushButton, can_focus=False):
    """A tab: for the mouse; the key F2 does the same."""
