"""What was typed, told without telling it: right, or like something known, or its mere shape.

A journal holds shapes only. From a shape and the same scenario a text is made again that looks
alike, that the bank answers alike, and that is the very text wherever it came from card or phone.
"""

import unicodedata
from collections.abc import Iterator
from datetime import datetime
from itertools import takewhile
from typing import Final

from otp_tui import otp
from otp_tui.bank.checks import HALF_WIDTH, LATE_STEPS
from otp_tui.bank.later import CHOICES, AnyField
from otp_tui.bank.rejection import Field
from otp_tui.bank.rules import PRACTICE_PREFIX
from otp_tui.scenario.script import Manner, Type
from otp_tui.tour.script import FULL_WIDTH, LETTER_O, as_shown, mixed_code, text_to_type
from otp_tui.tour.state import State
from otp_tui.values import dataclass

FORMS: Final = ("plain", "full-width", "lower-case")
"""In which form something known was typed."""

CLASSES: Final = {
    "9": "0123456789",
    "a": "abcdefghijklmnopqrstuvwxyz",
    "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "９": "０１２３４５６７８９",
    "あ": "あいうえお",
    ".": ".,:;",
}
"""Classes of characters and what stands for them: the last two for anything wide or narrow."""

AS_KNOWN, AS_KNOWN_WIDE = "=", "＝"
"""Classes of a contract ID's first characters that are a practice one's, half and full-width."""

LIMIT: Final = 200
"""Characters of the longest text that has a shape."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a text is like."""

    like: str = ""
    """Name of the known text that it is the beginning of, or empty."""

    length: int = 0
    """How many characters of that were typed."""

    form: str = FORMS[0]
    """In which form."""

    classes: str = ""
    """Class of each character of a text that is like nothing known."""

    @property
    def is_right(self) -> bool:
        """Whether it is, as far as it goes, what card and phone show."""
        return self.like == "shown" and self.form == FORMS[0]


def shape_of(field: AnyField, text: str, state: State, at: datetime) -> Shape:
    """Return the shape of what was typed into a field at a moment (aware)."""
    for name, known in _known(field, state, at):
        for form in FORMS:
            if _in_form(known, form).startswith(text):
                return Shape(name, len(text), form)
    return Shape(classes=_classes(field, text))


def text_of(field: AnyField, shape: Shape, state: State, at: datetime) -> str:
    """Return a text of a shape.

    Raises:
        ValueError: nothing of that name is known.
    """
    if not shape.like:
        return _make_up(field, shape.classes, state, at)
    for name, known in _known(field, state, at):
        if name == shape.like:
            return _in_form(known, shape.form)[: shape.length]
    raise ValueError(shape.like)


def _in_form(text: str, form: str) -> str:
    match form:
        case "full-width":
            return text.translate(FULL_WIDTH)
        case "lower-case":
            return text.lower()
        case _:
            return text


def _known(field: AnyField, state: State, at: datetime) -> Iterator[tuple[str, str]]:
    """Yield what may be typed into a field, by name: what is shown comes first."""
    shown = as_shown(field, state, at)
    yield "shown", shown
    for option in CHOICES.get(field, ()):
        yield option, option
    match field:
        case Field.SERIAL:
            yield "true", state.token.serial
            yield "letter-o", shown.translate(LETTER_O)
            if state.other_phone:
                yield "other-phone", state.other_phone.shown_serial
        case Field.CODE:
            yield from _codes(state, at)
            yield "mixed", mixed_code(state, at)
            if state.other_phone:
                yield "other-phone", state.other_phone.reading(at).code
        case Field.FIRST_CELL | Field.SECOND_CELL:
            yield "swapped", text_to_type(Type(field, Manner.SWAPPED), state, at)
            yield "neighbour", text_to_type(Type(field, Manner.NEIGHBOUR), state, at)
        case _:
            pass


def _codes(state: State, at: datetime) -> Iterator[tuple[str, str]]:
    """Yield the codes around the bank's present time step, by their distance from it."""
    secret, now = otp.secret_of(state.token.serial), otp.time_step_at(at)
    for distance in sorted(range(-LATE_STEPS, LATE_STEPS + 1), key=abs):
        yield f"step{distance:+d}", otp.code_of_step(secret, now + distance)


def _classes(field: AnyField, text: str) -> str:
    """Return the class of each character."""
    known = _practice_beginning(text) if field is Field.CONTRACT_ID else 0
    return "".join(
        (AS_KNOWN if character.isascii() else AS_KNOWN_WIDE) if place < known else _class(character)
        for place, character in enumerate(text[:LIMIT])
    )


def _practice_beginning(text: str) -> int:
    """Return with how many characters a text begins as every practice contract ID does."""
    pairs = zip(text.translate(HALF_WIDTH), PRACTICE_PREFIX, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _class(character: str) -> str:
    for name, members in CLASSES.items():
        if character in members:
            return name
    return "あ" if unicodedata.east_asian_width(character) in "FW" else "."


def _make_up(field: AnyField, classes: str, state: State, at: datetime) -> str:
    """Return a text of some classes that is none of what is known.

    Raises:
        ValueError: there is no such class.
    """
    forbidden = dict(_known(field, state, at))
    shown = forbidden["shown"]
    for turn in range(1, 10):
        made = "".join(
            _member(name, shown[place] if place < len(shown) else "", turn)
            for place, name in enumerate(classes)
        )
        if made not in forbidden.values():
            return made
    raise ValueError(classes)


def _member(name: str, instead_of: str, turn: int) -> str:
    """Return a character of a class, another than the right one."""
    if name == AS_KNOWN:
        return instead_of
    if name == AS_KNOWN_WIDE:
        return instead_of.translate(FULL_WIDTH)
    if name not in CLASSES:
        raise ValueError(name)
    members = CLASSES[name]
    return members[(members.find(instead_of) + turn) % len(members)]
