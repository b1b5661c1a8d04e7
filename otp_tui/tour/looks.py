"""The colour schemes by name: what command line, journal, pytest and screens agree on. Pure."""

from typing import Final

DARK: Final = "dark"
LIGHT: Final = "light"
CONTRAST_DARK: Final = "contrast-dark"
CONTRAST_LIGHT: Final = "contrast-light"

SIXTEEN: Final = "16"
"""The sixteen colours that every terminal with colours has; the terminal says how they look."""

MONO: Final = "mono"
"""No colour at all: bold, underlined and reversed."""

IN_TURN: Final = (DARK, LIGHT, CONTRAST_DARK, CONTRAST_LIGHT)
"""The schemes that follow one another when the colours are switched; from the others none does."""

THEMES: Final = (*IN_TURN, SIXTEEN, MONO)
"""All colour schemes; the first is taken where none is said."""


def after(theme: str) -> str:
    """Return the scheme that comes after one when the colours are switched."""
    if theme not in IN_TURN:
        return theme
    return IN_TURN[(IN_TURN.index(theme) + 1) % len(IN_TURN)]
