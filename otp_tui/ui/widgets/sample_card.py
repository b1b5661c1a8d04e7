"""The customer's card (お客様カード), marked as a sample; under it the practice password."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from otp_tui.bank.customer import Customer
from otp_tui.text.catalogue import Phone
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.card_table import CardTable


class SampleCard(Vertical):
    """The card with contract ID and ア to ク, and, not on it, the password one has to know."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, customer: Customer, texts: Phone) -> None:
        super().__init__()
        self._customer = customer
        self._texts = texts

    def compose(self) -> ComposeResult:
        """Lay out the card."""
        texts, customer = self._texts, self._customer
        heading = "bold $secondary"
        yield Static(
            Content("\n").join(
                [
                    Content.styled(texts.card_heading, heading),
                    Content(texts.card_contract_id),
                    Content.styled(customer.contract_id, "bold"),
                    Content(texts.card_cells),
                ]
            )
        )
        yield CardTable.of_card(customer.card)
        yield Static(
            Content("\n").join(
                [
                    Content.styled(texts.password_heading, heading),
                    Content.styled(customer.password, "bold"),
                ]
            ),
            classes="not-on-the-card",
        )
