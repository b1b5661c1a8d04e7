"""What somebody means who names one of several things to choose from."""

import re
import unicodedata
from collections.abc import Mapping

MOST_DIGITS = 3
"""Digits of a number that is taken for a place among the options."""


def option_meant(said: str, options: Mapping[str, str]) -> str | None:
    """Return the option that a text names, or None if it names none, or several.

    It may be the option's number from 1, its name, what it is called, or how one of these begins:
    in any width, in any case.

    Args:
        said: What was typed.
        options: What each option is called.
    """
    text = _folded(said)
    if not text:
        return None
    if re.fullmatch(rf"[0-9]{{1,{MOST_DIGITS}}}", text):
        return dict(enumerate(options, start=1)).get(int(text))
    meant = [option for option, label in options.items() if _begins(option, label, text)]
    return meant[0] if len(meant) == 1 else None


def _begins(option: str, label: str, text: str) -> bool:
    """Tell whether an option, what it is called or what stands in brackets begins with a text."""
    names = (option, label, *re.split(r"[()]", label))
    return any(_folded(name).startswith(text) for name in names)


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()
