"""Deeds as the values of a journal's line: what was typed is told by its shape. Pure."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from otp_tui.bank.card_reading import ReadCard
from otp_tui.bank.events import Expire, Lock, Unlock
from otp_tui.bank.flow import AnyEvent
from otp_tui.bank.later import AnyField
from otp_tui.phone.getting_app import ChooseStore, GoBack, Install, OpenApp, SayTooOld
from otp_tui.tour import shape
from otp_tui.tour.deeds import (
    Cleared,
    ClockSet,
    Deed,
    Ended,
    Injected,
    Instructed,
    Jumped,
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
    Viewed,
    Waited,
    Went,
)
from otp_tui.tour.practice import Filled, Values
from otp_tui.tour.preparation import READ_CARD, GoOn
from otp_tui.tour.preparation import Event as PreparationEvent
from otp_tui.tour.state import State


def values_of(deed: Deed, state: State, at: datetime) -> dict[str, object]:
    """Return what a journal's line says of a deed.

    Args:
        deed: What happened.
        state: How things stood before it.
        at: When (aware).
    """
    match deed:
        case Typed(field, text):
            return {"do": "type", "field": field.value, "text": _shape(field, text, state, at)}
        case Sent(event):
            return {"do": "send", **_event_values(event, state, at)}
        case Prepared(event):
            return {"do": "prepare", **_preparation_values(event, state, at)}
        case Instructed(event):
            counter = {"counter": event.counter.value} if isinstance(event, Lock) else {}
            return {"do": "instruct", "event": _INSTRUCTED[type(event)], **counter}
        case Resized(columns, rows):
            return {"do": "resize", "size": [columns, rows]}
        case _:
            return _plain_values(deed)


def _plain_values(deed: Deed) -> dict[str, object]:
    """Return the values of a deed that holds one value, or none."""
    name = _NAMES[type(deed)]
    match deed:
        case Pressed(button):
            return {"do": name, "button": button.value}
        case Waited(by) | ClockSet(by) | ShiftedPhone(by):
            return {"do": name, "seconds": by.total_seconds()}
        case Went(to):
            return {"do": name, "to": to}
        case Viewed(view):
            return {"do": name, "view": view.value}
        case Jumped(place):
            return {"do": name, "place": place.value}
        case Injected(mishap):
            return {"do": name, "mishap": mishap.value}
        case StandingSet(standing):
            return {"do": name, "token": standing.value}
        case Paced(speed):
            return {"do": name, "speed": speed}
        case Reached(step) | Rewound(step):
            return {"do": name, "step": step}
        case _:
            return {"do": name}


_NAMES: Final[Mapping[type[Deed], str]] = {
    Pressed: "press",
    Waited: "wait",
    ClockSet: "clock-set",
    Noticed: "notice",
    Went: "go",
    Viewed: "view",
    Jumped: "jump",
    Injected: "inject",
    Cleared: "clear",
    ShiftedPhone: "shift-phone",
    Paced: "pace",
    ShownNextCode: "next-code",
    StandingSet: "set-standing",
    Renewed: "renew",
    Reached: "step",
    Rewound: "rewind",
    Ended: "end",
}

_INSTRUCTED: Final[Mapping[type[Lock | Unlock | Expire], str]] = {
    Lock: "lock",
    Unlock: "unlock",
    Expire: "expire",
}


def _event_values(event: AnyEvent, state: State, at: datetime) -> dict[str, object]:
    """Return an event's name, and what was typed for it."""
    forms = state.practice.forms.values()
    name = next(form.name for form in forms if form.kind is type(event))
    if not isinstance(event, Filled):
        return {"event": name}
    return {"event": name, "fields": _shapes(event.typed, state, at)}


def _preparation_values(event: PreparationEvent, state: State, at: datetime) -> dict[str, object]:
    match event:
        case ReadCard():
            return {
                "event": READ_CARD.name,
                "fields": _shapes(dict(event.typed.items()), state, at),
            }
        case ChooseStore(store):
            return {"event": "choose-store", "store": store.value}
        case _:
            return {"event": next(name for name, one in PREPARATIONS.items() if one == event)}


PREPARATIONS: Final[Mapping[str, PreparationEvent]] = {
    "install": Install(),
    "too-old": SayTooOld(),
    "open-app": OpenApp(),
    "go-back": GoBack(),
    "go-on": GoOn(),
}
"""What can happen before the log-in page and holds nothing, by name."""


def _shapes(typed: Values, state: State, at: datetime) -> dict[str, object]:
    return {field.value: _shape(field, text, state, at) for field, text in typed.items()}


def _shape(field: AnyField, text: str, state: State, at: datetime) -> dict[str, object]:
    found = shape.shape_of(field, text, state, at)
    if not found.like:
        return {"shape": found.classes}
    form = {"form": found.form} if found.form != shape.FORMS[0] else {}
    return {"like": found.like, "length": found.length, **form}
