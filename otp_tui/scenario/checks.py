"""What a value in a scenario file may be. A check returns the value or raises `Unfit`."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta
from enum import Enum
from typing import TypeAlias, TypeVar

from otp_tui.bank.card import CELL_DIGITS, LETTERS, Challenge
from otp_tui.clock import JST
from otp_tui.scenario.problems import Wrong
from otp_tui.text.printable import is_plain

T = TypeVar("T")
E = TypeVar("E", bound=Enum)
Check: TypeAlias = Callable[[object], T]
"""Turns a TOML value into what it stands for."""

TEXT_LIMIT = 120
"""Characters of a title, a name or a sentence."""

WIDE_SPACE = "\u3000"
"""The space of Japanese text; it counts as no character that is seen."""

FIRST_YEAR, LAST_YEAR = 2000, 2099
"""Years in which a rehearsal may take place: far from the ends of every calendar involved."""

URL_LIMIT = 250
"""Characters of a link; a QR code of more would not fit a terminal."""


class Unfit(ValueError):  # noqa: N818 - said of a value
    """A value that is not what the key asks for: which sentence says so, and what it names."""

    def __init__(self, wrong: Wrong, **values: object) -> None:
        super().__init__(wrong, values)
        self.wrong = wrong
        self.values = values


def _is_plain(text: str) -> bool:
    return all(is_plain(character) for character in text.replace(WIDE_SPACE, ""))


def text(value: object) -> str:
    """Accept a short line of printable text."""
    fits = isinstance(value, str) and 0 < len(value) <= TEXT_LIMIT
    if isinstance(value, str) and fits and _is_plain(value):
        return value
    raise Unfit(Wrong.TEXT, limit=TEXT_LIMIT)


def prose(limit: int) -> Check[str]:
    """Accept some lines of printable text, `limit` characters at the most."""

    def check(value: object) -> str:
        if isinstance(value, str) and len(value.strip()) > 0 and len(value) <= limit:
            said = value.strip()
            if _is_plain(said.replace("\n", "")):
                return said
        raise Unfit(Wrong.PROSE, limit=limit)

    return check


def typed(limit: int) -> Check[str]:
    """Accept what somebody may type into a field: printable, `limit` characters at the most."""

    def check(value: object) -> str:
        fits = isinstance(value, str) and len(value) <= limit
        if isinstance(value, str) and fits and _is_plain(value):
            return value
        raise Unfit(Wrong.TYPED, limit=limit)

    return check


def flag(value: object) -> bool:
    """Accept true or false."""
    if isinstance(value, bool):
        return value
    raise Unfit(Wrong.FLAG)


def whole(low: int, high: int) -> Check[int]:
    """Accept a whole number from `low` to `high`."""

    def check(value: object) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        raise Unfit(Wrong.NUMBER, low=low, high=high)

    return check


def seconds(low: int, high: int) -> Check[timedelta]:
    """Accept a whole number of seconds from `low` to `high`."""
    number = whole(low, high)
    return lambda value: timedelta(seconds=number(value))


def moment(value: object) -> datetime:
    """Accept a date and time with its offset."""
    if isinstance(value, datetime) and value.tzinfo and FIRST_YEAR <= value.year <= LAST_YEAR:
        return value.astimezone(JST)
    raise Unfit(Wrong.MOMENT)


def time_of_day(value: object) -> time:
    """Accept a time of day."""
    if isinstance(value, time):
        return value
    raise Unfit(Wrong.TIME_OF_DAY)


def number(low: float, high: float) -> Check[float]:
    """Accept a number, whole or not, from `low` to `high`."""

    def check(value: object) -> float:
        if isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high:
            return float(value)
        raise Unfit(Wrong.ANY_NUMBER, low=low, high=high)

    return check


def named(members: Mapping[str, T]) -> Check[T]:
    """Accept one of some names; return what it names."""
    name = word(tuple(members))
    return lambda value: members[name(value)]


def word(allowed: tuple[str, ...]) -> Check[str]:
    """Accept one of some words."""

    def check(value: object) -> str:
        if isinstance(value, str) and value in allowed:
            return value
        raise Unfit(Wrong.WORD, allowed=", ".join(allowed))

    return check


def one_of(kind: type[E]) -> Check[E]:
    """Accept the value of a member of an enumeration of words; return the member."""
    return named({str(member.value): member for member in kind})


def several(check: Check[T]) -> Check[tuple[T, ...]]:
    """Accept a list of what a check accepts."""

    def check_each(value: object) -> tuple[T, ...]:
        if isinstance(value, list):
            return tuple(check(one) for one in value)
        return (check(value),)

    return check_each


def matching(pattern: str, wrong: Wrong, **values: object) -> Check[str]:
    """Accept text that matches a pattern, whole; `wrong` and `values` say what else is."""

    def check(value: object) -> str:
        if isinstance(value, str) and re.fullmatch(pattern, value):
            return value
        raise Unfit(wrong, **values)

    return check


def card(value: object) -> tuple[str, ...]:
    """Accept the eight numbers of a card."""
    cell = matching(rf"[0-9]{{{CELL_DIGITS}}}", Wrong.CARD)
    if isinstance(value, list) and len(value) == len(LETTERS):
        return tuple(cell(number) for number in value)
    raise Unfit(Wrong.CARD)


def challenge(value: object) -> Challenge:
    """Accept two different letters of the card."""
    match value:
        case [str() as first, str() as second] if first != second:
            if {first, second} <= set(LETTERS):
                return Challenge(first, second)
    raise Unfit(Wrong.CHALLENGE)


url = matching(rf"https://[!-~]{{1,{URL_LIMIT - 8}}}", Wrong.URL, limit=URL_LIMIT)
"""Accept a link in ASCII."""

picture = matching(r"[a-z0-9][a-z0-9-]{0,39}", Wrong.PICTURE)
"""Accept the name of a picture, which becomes part of a file's name."""

serial = matching(r"[A-Z]{4}[0-9]{8}", Wrong.SERIAL)
"""Accept a token's serial number."""

version = matching(r"[0-9]{1,3}(\.[0-9]{1,3}){0,2}", Wrong.VERSION)
"""Accept the version of a phone's system."""

receipt_number = matching(r"[0-9]{10}IT", Wrong.RECEIPT_NUMBER)
"""Accept a receipt number."""
