"""The customer's card (お客様カード) and the question the bank asks about it."""

import re

from otp_tui.values import dataclass, field

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
    """The confirmation password (確認用パスワード): a two-digit number for each of ア to ク.

    Raises:
        ValueError: these are not eight numbers of two half-width digits.
    """

    numbers: tuple[str, ...] = field(repr=False)
    """Eight numbers of two half-width digits, in the order of `LETTERS`."""

    def __post_init__(self) -> None:
        """Refuse what is no card; the error does not say what was on it."""
        cells = [re.fullmatch(rf"[0-9]{{{CELL_DIGITS}}}", number) for number in self.numbers]
        if len(cells) != len(LETTERS) or None in cells:
            message = f"a card has {len(LETTERS)} numbers of {CELL_DIGITS} half-width digits"
            raise ValueError(message)

    def number(self, letter: str) -> str:
        """Return the number under a letter.

        Raises:
            KeyError: the letter is not on the card.
        """
        return dict(zip(LETTERS, self.numbers, strict=True))[letter]

    def answer(self, challenge: Challenge) -> tuple[str, str]:
        """Return the right answer to a challenge: what stands under (1) and under (2)."""
        return self.number(challenge.first), self.number(challenge.second)
