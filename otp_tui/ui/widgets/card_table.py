"""The table of ア to ク: on the bank's page with (1) and (2), on the card with the numbers."""

from collections.abc import Sequence
from typing import Final

from textual.content import Content
from textual.widget import Widget

from otp_tui.bank.card import LETTERS, Card, Challenge
from otp_tui.ui.styles import styles_beside

NARROWEST: Final = 3
"""Cells of a column that is as narrow as it gets: a letter of two, and a gap."""

WIDEST: Final = 6
"""Cells of a column beyond which the table would fall apart."""


class CardTable(Widget):
    """Two lines of eight columns: the letters, and what stands under each."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, under: Sequence[str]) -> None:
        """Make the table.

        Args:
            under: Eight texts of half-width characters, for ア to ク.
        """
        super().__init__()
        self._under = under

    @classmethod
    def asking(cls, challenge: Challenge) -> "CardTable":
        """Return the bank's table: (1) and (2) under the cells asked for (document, step (5))."""
        marks = {challenge.first: "(1)", challenge.second: "(2)"}
        return cls([marks.get(letter, "") for letter in LETTERS])

    @classmethod
    def of_card(cls, card: Card) -> "CardTable":
        """Return the card's table: the number under each letter (document, step (2))."""
        return cls(card.numbers)

    def render(self) -> Content:
        """Return the table, its columns as wide as the space allows."""
        column = max(NARROWEST, min(WIDEST, self.size.width // len(LETTERS)))
        letters = "".join(f"{letter:^{column - 1}}" for letter in LETTERS)
        return Content.assemble(
            (letters, "bold on $letters"),
            "\n",
            ("".join(f"{text:^{column}}" for text in self._under), "on $numbers"),
        )
