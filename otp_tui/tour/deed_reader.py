"""Deeds from the values of a journal's line, which is untrusted. Pure."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from otp_tui.bank.card_reading import ReadCard
from otp_tui.bank.events import Expire, Lock, Unlock
from otp_tui.bank.flow import AnyEvent
from otp_tui.bank.later import AnyField, named_field
from otp_tui.bank.stages import Counter, Standing
from otp_tui.phone.getting_app import ChooseStore
from otp_tui.phone.handset import Store
from otp_tui.scenario.script import Button
from otp_tui.tour import shape
from otp_tui.tour.deed_writer import PREPARATIONS
from otp_tui.tour.deeds import (
    Cleared,
    ClockSet,
    Deed,
    Ended,
    Injected,
    Instructed,
    Jumped,
    Mishap,
    Noticed,
    Paced,
    Prepared,
    Pressed,
    Reached,
    Renewed,
    Resized,
    Rewound,
    Sent,
    ShiftedPhone,
    ShownNextCode,
    StandingSet,
    Typed,
    View,
    Viewed,
    Waited,
    Went,
)
from otp_tui.tour.practice import Form, Place
from otp_tui.tour.preparation import READ_CARD
from otp_tui.tour.preparation import Event as PreparationEvent
from otp_tui.tour.shape import Shape
from otp_tui.tour.state import State
from otp_tui.tour.untrusted import (
    Unreadable,
    Values,
    number_in,
    size_of,
    speed_in,
    text_in,
    whole_in,
)

LONGEST_DAY: Final = 10 * 366 * 86400
"""Seconds by which a clock is moved at once, at the most: ten years."""

LONGEST_LIFE: Final = 300 * 366 * 86400
"""Seconds by which a computer's clock is set at once, at the most: more than there are moments."""


def deed_of(values: Values, state: State, at: datetime) -> Deed:
    """Return the deed of a journal's line.

    Args:
        values: What the line holds.
        state: How things stand.
        at: When it happened (aware).

    Raises:
        Unreadable, KeyError, ValueError, TypeError: it says nothing that can happen.
    """
    match values["do"]:
        case "type":
            field = named_field(text_in(values, "field"))
            return Typed(field, _text(field, values["text"], state, at))
        case "send":
            return Sent(_event(values, state, at))
        case "prepare":
            return Prepared(_preparation(values, state, at))
        case str() as name if name in _READERS:
            return _READERS[name](values)
        case _:
            raise Unreadable


def _instructed(values: Values) -> Deed:
    match values["event"]:
        case "lock":
            return Instructed(Lock(Counter(values["counter"])))
        case "unlock":
            return Instructed(Unlock())
        case "expire":
            return Instructed(Expire())
        case _:
            raise Unreadable


_READERS: Final[Mapping[str, Callable[[Values], Deed]]] = {
    "press": lambda values: Pressed(Button(values["button"])),
    "wait": lambda values: Waited(_seconds(values)),
    "clock-set": lambda values: ClockSet(_seconds(values, LONGEST_LIFE)),
    "notice": lambda _: Noticed(),
    "go": lambda values: Went(_id(values)),
    "view": lambda values: Viewed(View(values["view"])),
    "resize": lambda values: Resized(*size_of(values["size"])),
    "jump": lambda values: Jumped(Place(values["place"])),
    "inject": lambda values: Injected(Mishap(values["mishap"])),
    "clear": lambda _: Cleared(),
    "shift-phone": lambda values: ShiftedPhone(_seconds(values)),
    "pace": lambda values: Paced(speed_in(values)),
    "next-code": lambda _: ShownNextCode(),
    "instruct": _instructed,
    "set-standing": lambda values: StandingSet(Standing(values["token"])),
    "renew": lambda _: Renewed(),
    "step": lambda values: Reached(whole_in(values, "step")),
    "rewind": lambda values: Rewound(whole_in(values, "step")),
    "end": lambda _: Ended(),
}


def _event(values: Values, state: State, at: datetime) -> AnyEvent:
    return _filled(state.practice.forms[text_in(values, "event")], values, state, at)


def _filled(form: Form, values: Values, state: State, at: datetime) -> AnyEvent:
    """Return the event of a form, made of what was typed."""
    if not form.fields:
        return form.make({})
    fields = values["fields"]
    if not isinstance(fields, dict):
        raise Unreadable
    return form.make({field: _text(field, fields[field.value], state, at) for field in form.fields})


def _preparation(values: Values, state: State, at: datetime) -> PreparationEvent:
    match values["event"]:
        case "choose-store":
            return ChooseStore(Store(values["store"]))
        case READ_CARD.name:
            read = _filled(READ_CARD, values, state, at)
            if not isinstance(read, ReadCard):
                raise Unreadable
            return read
        case _:
            return PREPARATIONS[text_in(values, "event")]


def _text(field: AnyField, value: object, state: State, at: datetime) -> str:
    match value:
        case {"shape": str() as classes} if len(classes) <= shape.LIMIT:
            return shape.text_of(field, Shape(classes=classes), state, at)
        case {"like": str() as like, "length": int() as length, **rest} if length >= 0:
            form = str(rest.get("form", shape.FORMS[0]))
            if form in shape.FORMS:
                return shape.text_of(field, Shape(like, length, form), state, at)
    raise Unreadable


def _id(values: Values) -> str:
    found = text_in(values, "to")
    if not re.fullmatch(r"[a-z][a-z0-9-]{0,40}", found):
        raise Unreadable
    return found


def _seconds(values: Values, limit: float = LONGEST_DAY) -> timedelta:
    found = number_in(values, "seconds")
    if not abs(found) <= limit:
        raise Unreadable
    return timedelta(seconds=found)
