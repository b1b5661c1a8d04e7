"""Turns a script's actions into what is really typed, at the moment it is typed."""

from datetime import datetime, timedelta
from typing import Final

from otp_tui import otp
from otp_tui.bank.account import last_step_of
from otp_tui.bank.card import LETTERS, Challenge
from otp_tui.bank.later import CELLS_OF_CARD, CHOICES, AnyField, LaterField
from otp_tui.bank.rejection import Field
from otp_tui.scenario.script import Manner, Type
from otp_tui.tour.state import State

FULL_WIDTH: Final = {code: code + 0xFEE0 for code in range(ord("!"), ord("~") + 1)}
"""From each printable ASCII character to its full-width form."""

HALF: Final = otp.DIGITS // 2
"""Digits in a half of a code."""

LETTER_O: Final = str.maketrans("O0", "0O")
"""The letter O for the digit 0, and the other way round."""


def wait_before(action: Type, state: State, at: datetime) -> timedelta:
    """Return how long to wait until the phone's code is shown for the seconds asked for."""
    if action.seconds_left is None:
        return timedelta()
    left = state.token.reading(at).seconds_left
    return timedelta(seconds=(left - action.seconds_left) % otp.TIME_STEP)


def text_to_type(action: Type, state: State, at: datetime) -> str:
    """Return what is typed into the field at a moment (aware)."""
    if action.text is not None:
        return action.text
    shown = as_shown(action.field, state, at)
    if action.field in CHOICES:
        return _chosen(CHOICES[action.field], shown, action.manner)
    return _from_elsewhere(action, state, at) or _written(shown, action.manner)


def _chosen(options: tuple[str, ...], meant: str, manner: Manner) -> str:
    """Return which option is chosen where one is meant: that one, or the next."""
    by = int(manner is Manner.WRONG)
    place = options.index(meant) if meant in options else 0
    return options[(place + by) % len(options)]


def keystrokes(field: AnyField, text: str) -> tuple[str, ...]:
    """Return what a field holds after each key with which somebody enters a text."""
    if field in CHOICES:
        return (text,)
    return tuple(text[:end] for end in range(1, len(text) + 1))


def _written(shown: str, manner: Manner) -> str:
    """Return what is shown, as it is written in a manner."""
    match manner:
        case Manner.FULL_WIDTH:
            return shown.translate(FULL_WIDTH)
        case Manner.LOWER_CASE:
            return shown.lower()
        case Manner.LETTER_O:
            return shown.translate(LETTER_O)
        case Manner.WRONG:
            return f"{shown[:-1]}{'4' if shown[-1] == '7' else '7'}"
        case _:
            return shown


def _from_elsewhere(action: Type, state: State, at: datetime) -> str:
    """Return what is typed where it is not what is shown for the field; else an empty text."""
    match action.manner:
        case Manner.SWAPPED:
            other = Field.SECOND_CELL if action.field is Field.FIRST_CELL else Field.FIRST_CELL
            return as_shown(other, state, at)
        case Manner.NEIGHBOUR:
            return neighbours(action.field, state)[0]
        case Manner.OLD:
            return old_code(state, at)
        case Manner.USED:
            return used_code(state)
        case Manner.FIRST_HALF:
            return as_shown(Field.CODE, state, at)[:HALF]
        case Manner.MIXED:
            return mixed_code(state, at)
        case _:
            return ""


def as_shown(field: AnyField, state: State, at: datetime) -> str:
    """Return what card, phone and note show for a field at a moment (aware)."""
    customer = state.visit.customer
    if field in CELLS_OF_CARD:
        return customer.card.number(CELLS_OF_CARD[field])
    if isinstance(field, LaterField):
        return state.note.get(field, "")
    match field:
        case Field.CONTRACT_ID:
            return customer.contract_id
        case Field.PASSWORD:
            return customer.password
        case Field.SERIAL:
            return state.token.shown_serial
        case Field.CODE:
            return state.token.reading(at).code
        case Field.FIRST_CELL:
            return customer.card.number(challenge_of(state).first)
        case Field.SECOND_CELL:
            return customer.card.number(challenge_of(state).second)


def challenge_of(state: State) -> Challenge:
    """Return the cells that the present page asks for, or that the bank will ask for."""
    visit = state.visit
    return state.cells or visit.draws.challenge(visit.turn)


def neighbours(field: AnyField, state: State) -> tuple[str, ...]:
    """Return the numbers beside a cell's on the card: the one after it, then the one before."""
    challenge = challenge_of(state)
    letter = challenge.first if field is Field.FIRST_CELL else challenge.second
    place = LETTERS.index(letter)
    beside = (LETTERS[place + 1 : place + 2], LETTERS[max(0, place - 1) : place])
    return tuple(state.visit.customer.card.number(one) for one in beside if one)


def old_code(state: State, at: datetime) -> str:
    """Return the newest code that is too old for the bank."""
    secret = otp.secret_of(state.token.serial)
    step = otp.time_step_at(at) - state.visit.rules.drift_window - 1
    return otp.code_of_step(secret, step)


def mixed_code(state: State, at: datetime) -> str:
    """Return what comes of typing while the code changes: half of each."""
    before = as_shown(Field.CODE, state, at - timedelta(seconds=otp.TIME_STEP))
    return before[:HALF] + as_shown(Field.CODE, state, at)[HALF:]


def used_code(state: State) -> str:
    """Return the code that the bank accepted last, or an empty text."""
    serial = state.token.serial
    step = last_step_of(state.visit, serial)
    return "" if step is None else otp.code_of_step(otp.secret_of(serial), step)
