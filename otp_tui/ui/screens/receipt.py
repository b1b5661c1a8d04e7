"""The receipt (document, step (6)), with the support desk under it (step (7))."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from otp_tui.bank.customer import Receipt
from otp_tui.bank.events import ReturnToLogin
from otp_tui.bank.rules import Rules
from otp_tui.text.catalogue import Catalogue
from otp_tui.ui.screens.register import step_marker
from otp_tui.ui.screens.step import Step
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.prose import Prose


class ReceiptStep(Step):
    """What the customer may note down."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, texts: Catalogue, rules: Rules, receipt: Receipt, desk: Widget) -> None:
        super().__init__(texts, rules)
        self._receipt = receipt
        self._desk = desk

    def contents(self) -> Iterable[Widget]:
        """Return receipt number, time and serial number, and the way back."""
        words, receipt = self.texts.receipt, self._receipt
        yield step_marker(self.texts.bank, done=True)
        yield Static(words.done, markup=False, classes="done gap")
        yield Static(
            Content.assemble(
                words.number,
                (receipt.number, "bold"),
                "\n",
                words.at,
                (words.at_format.format(at=receipt.at), "bold"),
            ),
            classes="say",
        )
        yield Static(words.registered, markup=False, classes="heading gap")
        yield Static(Content.assemble(f"{words.serial}  ", (receipt.serial, "bold")))
        yield self.main_button(words.back)
        yield Prose(words.next_time, classes="say gap")
        self._desk.add_class("gap")
        yield self._desk

    def intent(self) -> ReturnToLogin:
        """「ログイン画面に戻る」."""
        return ReturnToLogin()
