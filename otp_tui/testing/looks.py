"""How a picture is asked for: size, colours, language."""

import re
from collections.abc import Callable, Sequence
from itertools import product
from typing import Final, TypeVar

from otp_tui.text.languages import LANGUAGES, Language
from otp_tui.tour.looks import THEMES
from otp_tui.values import dataclass

S = TypeVar("S", bound=str)
T = TypeVar("T")

COLUMNS: Final = range(20, 401)
"""Columns that a picture may have."""

ROWS: Final = range(5, 201)
"""Rows that a picture may have."""


class BadLook(Exception):  # noqa: N818 - the look is bad, not the program
    """A size, colour scheme or language that there is none of; the message says which."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is asked for."""

    size: tuple[int, int] = (120, 40)
    """Columns and rows of the terminal."""

    theme: str = THEMES[0]
    """Colour scheme: one of `THEMES`."""

    lang: Language = LANGUAGES[0]
    """Language: one of `LANGUAGES`."""

    def __str__(self) -> str:
        """Return it as the names of snapshots have it: `120x40-dark-ja`."""
        return f"{self.size[0]}x{self.size[1]}-{self.theme}-{self.lang}"


def read_size(text: str) -> tuple[int, int]:
    """Read `120x40`.

    Raises:
        BadLook: it is no size, or one that no terminal has.
    """
    found = re.fullmatch(r"([0-9]{1,3})x([0-9]{1,3})", text)
    if not found or int(found[1]) not in COLUMNS or int(found[2]) not in ROWS:
        message = (
            f"{text!r} is no size such as 120x40: "
            f"{COLUMNS[0]} to {COLUMNS[-1]} columns, {ROWS[0]} to {ROWS[-1]} rows"
        )
        raise BadLook(message)
    return int(found[1]), int(found[2])


def read_theme(text: str) -> str:
    """Read the name of a colour scheme.

    Raises:
        BadLook: there is none of that name.
    """
    return _one_of(text, "theme", THEMES)


def read_lang(text: str) -> Language:
    """Read the code of a language.

    Raises:
        BadLook: there is none of that code.
    """
    return _one_of(text, "language", LANGUAGES)


def _one_of(text: str, kind: str, known: Sequence[S]) -> S:
    for one in known:
        if text == one:
            return one
    message = f"{text!r} is no {kind}: there is {', '.join(known)}"
    raise BadLook(message)


def look_of(size: tuple[int, int], theme: str, lang: str) -> Look:
    """Return a look.

    Raises:
        BadLook: there is no such size, colour scheme or language.
    """
    return Look(read_size(f"{size[0]}x{size[1]}"), read_theme(theme), read_lang(lang))


def read_looks(sizes: str, themes: str, langs: str) -> tuple[Look, ...]:
    """Return every look that lists ask for; an empty list asks for the usual.

    Args:
        sizes: As in `120x40,80x24`.
        themes: As in `dark,light`.
        langs: As in `ja,en`.

    Raises:
        BadLook: something in a list is not known.
    """
    usual = Look()
    return tuple(
        Look(*one)
        for one in product(
            _list(sizes, read_size) or [usual.size],
            _list(themes, read_theme) or [usual.theme],
            _list(langs, read_lang) or [usual.lang],
        )
    )


def _list(text: str, read: Callable[[str], T]) -> list[T]:
    """Return what a list says, each once, in its order."""
    return list(dict.fromkeys(read(one) for one in re.split(r"[,\s]+", text) if one))
