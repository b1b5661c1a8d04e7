"""The customer's card (お客様カード) and the question the bank asks about it."""

from dataclasses import dataclass, field

LETTERS = "アイウエオカキク"
"""The cells of the confirmation password, in the card's order (document, step (2))."""

CELL_DIGITS = 2
"""Digits in a cell (document, step (2))."""


@dataclass(frozen=True, slots=True)
class Challenge:
    """The two cells that the bank asks for, (1) and (2) (document, step (5)).

    Raises:
        ValueError: a letter is not on the card, or both are the same.
    """

    first: str
    """Letter of the cell marked (1)."""

    second: str
    """Letter of the cell marked (2); another than the first."""

    def __post_init__(self) -> None:
        """Refuse letters that are not two different cells of the card."""
        if len({self.first, self.second} & set(LETTERS)) != len((self.first, self.second)):
            message = f"not two different cells of {LETTERS}: {self.first!r}, {self.second!r}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Card:
    """The confirmation password (確認用パスワード): a two-digit number for each of ア to ク."""

    numbers: tuple[str, ...] = field(repr=False)
    """Eight numbers of two half-width digits, in the order of `LETTERS`."""

    def number(self, letter: str) -> str:
        """Return the number under a letter."""
        return self.numbers[LETTERS.index(letter)]

    def answer(self, challenge: Challenge) -> tuple[str, str]:
        """Return the right answer to a challenge: what stands under (1) and under (2)."""
        return self.number(challenge.first), self.number(challenge.second)
