"""The table of ア to ク: on the bank's page with (1) and (2), on the card with the numbers."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from otp_tui.bank.card import LETTERS, Card, Challenge


class CardTable(Static):
    """Two lines of eight cells: the letters, and what stands under each."""

    def __init__(self, under: Sequence[str], cell: int) -> None:
        """Make the table.

        Args:
            under: Eight texts of half-width characters, for ア to ク.
            cell: Width of a cell in terminal cells.
        """
        letters = "".join(f"{letter:^{cell - 1}}" for letter in LETTERS)
        table = Content.assemble(
            (letters, "bold on $foreground 15%"),
            "\n",
            ("".join(f"{text:^{cell}}" for text in under), "on $foreground 6%"),
        )
        super().__init__(table)

    @classmethod
    def asking(cls, challenge: Challenge) -> "CardTable":
        """Return the bank's table: (1) and (2) under the cells asked for (document, step (5))."""
        marks = {challenge.first: "(1)", challenge.second: "(2)"}
        return cls([marks.get(letter, "") for letter in LETTERS], cell=5)

    @classmethod
    def of_card(cls, card: Card, cell: int) -> "CardTable":
        """Return the card's table: the number under each letter (document, step (2))."""
        return cls(card.numbers, cell)
