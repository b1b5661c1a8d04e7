"""Checks for values from outside: each returns what it was asked for, or refuses. Pure."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from otp_tui.clock import JST

Values = Mapping[str, object]
"""What a line holds."""

FASTEST: Final = 60
"""The greatest speed of a clock."""


class Unreadable(Exception):  # noqa: N818 - said of a line
    """A line that says nothing that can happen."""


def text_in(values: Values, key: str) -> str:
    """Return a text.

    Raises:
        Unreadable, KeyError: it is none, or missing.
    """
    found = values[key]
    if not isinstance(found, str):
        raise Unreadable
    return found


def whole_in(values: Values, key: str) -> int:
    """Return a whole number, 0 or more.

    Raises:
        Unreadable, KeyError: it is none, or missing.
    """
    found = values[key]
    if not isinstance(found, int) or found < 0:
        raise Unreadable
    return found


def number_in(values: Values, key: str) -> float:
    """Return a number.

    Raises:
        Unreadable, KeyError: it is none, or missing.
    """
    found = values[key]
    if not isinstance(found, int | float) or isinstance(found, bool):
        raise Unreadable
    return float(found)


def speed_in(values: Values) -> float:
    """Return a clock's speed: seconds that pass in a second.

    Raises:
        Unreadable, KeyError, OverflowError: it is none, or missing.
    """
    found = number_in(values, "speed")
    if not 0 <= found <= FASTEST:
        raise Unreadable
    return found


def moment_in(values: Values, key: str) -> datetime:
    """Return a moment, aware, in Asia/Tokyo.

    Raises:
        Unreadable, KeyError, ValueError: it is none, or missing.
    """
    found = datetime.fromisoformat(text_in(values, key))
    if found.tzinfo is None or not 2000 <= found.year <= 2200:  # noqa: PLR2004 - no other clock
        raise Unreadable
    return found.astimezone(JST)


def size_of(value: object) -> tuple[int, int]:
    """Return columns and rows.

    Raises:
        Unreadable: it is no size.
    """
    match value:
        case [int() as columns, int() as rows] if 0 < columns <= 1000 and 0 < rows <= 1000:  # noqa: PLR2004 - no larger terminal
            return columns, rows
    raise Unreadable
