"""Words, digits and serial numbers of practice people: drawn from a seed, nobody's."""

from typing import Final

from otp_tui.bank.draws import draw

CLEAR_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Capital letters that nobody takes for a digit: no I and no O."""


def drawn_word(seed: int, label: str, alphabet: str, length: int) -> str:
    """Return `length` characters of an alphabet."""
    draws = (draw(seed, f"{label} {place}", len(alphabet)) for place in range(length))
    return "".join(alphabet[index] for index in draws)


def drawn_digits(seed: int, label: str, length: int) -> str:
    """Return `length` half-width digits."""
    return drawn_word(seed, label, "0123456789", length)


def drawn_serial(seed: int, label: str) -> str:
    """Return a serial number that begins as the document's does."""
    letters = drawn_word(seed, f"{label} letters", CLEAR_LETTERS, 2)
    return f"SK{letters}{drawn_digits(seed, label, 8)}"
