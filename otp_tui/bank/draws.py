"""Values that look random and follow from one seed: the same on every machine and every run."""

import hashlib

from otp_tui.bank.card import LETTERS, Challenge
from otp_tui.values import dataclass, field, replace

BEFORE_ALL = -1
"""Turn of the pair of cells that comes before any that the bank asks for."""

RECEIPT_DIGITS = 10
"""Digits of a receipt number before its 「IT」 (document, step (6))."""


def draw(seed: int, label: str, below: int) -> int:
    """Return a number from 0 to `below` - 1 that follows from the seed and what it is for."""
    digest = hashlib.sha256(f"{seed}:{label}".encode()).digest()
    return int.from_bytes(digest) % below


@dataclass(frozen=True, slots=True)
class Draws:
    """What chance decides at the bank."""

    seed: int = field(repr=False)
    """What everything is drawn from; 0 or more."""

    fixed_challenge: Challenge | None = None
    """The cells that are asked whatever the seed says, or None."""

    fixed_receipt_number: str | None = None
    """The receipt number that is given whatever the seed says, or None."""

    def challenge(self, turn: int) -> Challenge:
        """Return the `turn`-th pair of cells, 0 being the first."""
        if self.fixed_challenge is not None:
            return self.fixed_challenge
        first = draw(self.seed, f"challenge {turn} first", len(LETTERS))
        second = draw(self.seed, f"challenge {turn} second", len(LETTERS) - 1)
        second += second >= first
        return Challenge(*(LETTERS[cell] for cell in sorted((first, second))))

    def reading(self) -> Challenge:
        """Return the pair of cells with which a customer learns to read the card."""
        return replace(self, fixed_challenge=None).challenge(BEFORE_ALL)

    def receipt_number(self, turn: int) -> str:
        """Return the receipt number of the `turn`-th enrolment, 0 being the first."""
        if self.fixed_receipt_number is not None:
            return self.fixed_receipt_number
        return self.drawn_receipt_number(turn)

    def drawn_receipt_number(self, turn: int) -> str:
        """Return the number of the `turn`-th receipt as the seed alone says it."""
        number = draw(self.seed, f"receipt {turn}", 10**RECEIPT_DIGITS)
        return f"{number:0{RECEIPT_DIGITS}d}IT"

    def bill(self, numbers: tuple[str, ...], most: int) -> int:
        """Return the amount of a bill with these numbers: 1 to `most` yen."""
        return 1 + draw(self.seed, f"bill {' '.join(numbers)}", most)
