"""The customer's card (お客様カード), marked as a sample, with the practice password beside it."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from otp_tui.bank.customer import Customer
from otp_tui.text.catalogue import Phone
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.card_table import CardTable


class SampleCard(Vertical):
    """What the customer holds in their hands: contract ID, password, ア to ク."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, customer: Customer, texts: Phone) -> None:
        super().__init__()
        self._customer = customer
        self._texts = texts

    def compose(self) -> ComposeResult:
        """Lay out the card."""
        texts, customer = self._texts, self._customer
        yield Static(texts.card_heading, markup=False, classes="heading")
        for label, value in (
            (texts.card_contract_id, customer.contract_id),
            (texts.card_password, customer.password),
        ):
            yield Static(Content.assemble(f"{label} ", (value, "bold")))
        yield Static(texts.card_cells, markup=False)
        yield CardTable.of_card(customer.card)
