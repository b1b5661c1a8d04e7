"""What to do next, and what is wrong with what was typed. Pure; never the answer itself."""

import unicodedata
from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from typing import Final

from otp_tui import otp
from otp_tui.bank.checks import LATE_STEPS
from otp_tui.bank.events import Start
from otp_tui.bank.later import CHOICES, AnyField, LaterField
from otp_tui.bank.later_checks import same_name
from otp_tui.bank.rejection import Field, Reason
from otp_tui.bank.stages import AtLogin, Identifying, Locked, Registering, TimedOut
from otp_tui.phone.getting_app import (
    AtStore,
    ChoosingStore,
    Installed,
    Launched,
    Unsupported,
)
from otp_tui.scenario.script import Manner, Type
from otp_tui.tour import line
from otp_tui.tour.line import Trouble
from otp_tui.tour.practice import Values
from otp_tui.tour.preparation import ReadingCard, Ready
from otp_tui.tour.preparation import Stage as PreparationStage
from otp_tui.tour.script import (
    LETTER_O,
    as_shown,
    challenge_of,
    neighbours,
    text_to_type,
    used_code,
)
from otp_tui.tour.state import State
from otp_tui.values import dataclass

LAST_SECONDS: Final = 5
"""In how many last seconds a code is better not begun: the phone says so by colour, too."""

TELLING: Final = 3
"""Characters of a number from which it is told which phone it is of."""

NEED_THE_NEXT_CODE: Final = {Reason.OLD_CODE, Reason.REUSED_CODE, Reason.SPENT_CODE}
"""Rejections after which a customer waits for the phone's next code."""


class Hint(Enum):
    """What is said. The value names its sentence in the catalogue."""

    STORE = "store"
    VERSION = "version"
    ASK_DESK = "ask-desk"
    FIRST_LAUNCH = "first-launch"
    APP_SHOWS = "app-shows"
    CHECK = "check"
    READY = "ready"
    START = "start"
    ALREADY = "already"
    FINISHED = "finished"
    CONTRACT_ID = "contract-id"
    PASSWORD = "password"  # noqa: S105 - the name of a field
    NEXT = "next"
    OPEN_TOKEN = "open-token"  # noqa: S105 - the name of a hint
    SERIAL = "serial"
    CODE = "code"
    CODE_SOON = "code-soon"
    CODE_CHANGED = "code-changed"
    NEXT_CODE = "next-code"
    PHONE_CLOCK = "phone-clock"
    WRONG_PRINT = "wrong-print"
    FIRST_CELL = "first-cell"
    SECOND_CELL = "second-cell"
    SUBMIT = "submit"
    RECEIPT = "receipt"
    LOCKED = "locked"
    TIMED_OUT = "timed-out"
    FULL_WIDTH = "full-width"
    LETTER_O = "letter-o"
    LOWER_CASE = "lower-case"
    SWAPPED = "swapped"
    NEIGHBOUR = "neighbour"
    OLD_CODE = "old-code"
    USED_CODE = "used-code"
    GO_ON = "go-on"
    TOO_LONG = "too-long"
    DIFFERENT = "different"
    OTHER_CASE = "other-case"
    DIFFERENT_PASSWORD = "different-password"  # noqa: S105 - the name of a hint
    DIFFERENT_CODE = "different-code"
    DIFFERENT_CELL = "different-cell"
    DIFFERENT_CHOICE = "different-choice"
    OTHER_PHONE = "other-phone"
    MAINTENANCE = "maintenance"
    FROM_NOTE = "from-note"
    CHOOSE = "choose"
    PAGE = "page"
    """What the procedure's words say about the page."""


@dataclass(frozen=True, slots=True)
class Advice:
    """A hint, and where it points."""

    hint: Hint
    """What to say."""

    field: AnyField | None = None
    """The field that it points at, or None for the page's button."""

    letter: str = ""
    """The card's letter that it is about, or empty."""

    phone: str = ""
    """Which of two phones it is about, `old` or `new`; empty if there is one."""

    is_finding: bool = False
    """Whether it is about what the field holds, not about what it asks for."""


FINDINGS: Final = {
    Hint.FULL_WIDTH,
    Hint.LETTER_O,
    Hint.LOWER_CASE,
    Hint.SWAPPED,
    Hint.NEIGHBOUR,
    Hint.OLD_CODE,
    Hint.USED_CODE,
    Hint.CODE_CHANGED,
    Hint.TOO_LONG,
    Hint.DIFFERENT,
    Hint.OTHER_CASE,
    Hint.DIFFERENT_PASSWORD,
    Hint.DIFFERENT_CODE,
    Hint.DIFFERENT_CELL,
    Hint.DIFFERENT_CHOICE,
    Hint.OTHER_PHONE,
}
"""Hints about what a field holds: they are said with the field's name."""

_BEFORE_LOGIN: Final[Mapping[type[object], Hint]] = {
    ChoosingStore: Hint.STORE,
    AtStore: Hint.VERSION,
    Unsupported: Hint.ASK_DESK,
    Installed: Hint.FIRST_LAUNCH,
    Launched: Hint.APP_SHOWS,
    ReadingCard: Hint.CHECK,
    Ready: Hint.READY,
}
"""What the pages before the log-in page are for."""

_ENDS: Final[Mapping[type[object], Hint]] = {Locked: Hint.LOCKED, TimedOut: Hint.TIMED_OUT}
"""What to do where no procedure goes on."""

_PRESS: Final[Mapping[type[object], Hint]] = {
    **_BEFORE_LOGIN,
    Identifying: Hint.NEXT,
    Registering: Hint.SUBMIT,
}
"""What to press in the enrolment and before it, when every field is filled."""


def advise(state: State, values: Values, at: datetime, *, finished: bool) -> Advice:
    """Return what to do next.

    Args:
        state: How things stand.
        values: What the fields of the present page hold.
        at: The present moment (aware).
        finished: Whether the lesson's goal is reached.
    """
    stage, practice = state.stage, state.practice
    if state.preparation is not None:
        is_end = finished and isinstance(stage, Unsupported)
        return Advice(Hint.FINISHED) if is_end else _at_form(state, values, at)
    waits = isinstance(stage, AtLogin) or practice.flow.has_session(state.visit)
    if finished and (waits or state.page.points_to_desk):
        return Advice(Hint.FINISHED)
    if waits and state.trouble is Trouble.MAINTENANCE and line.is_closed(state.faults, at):
        return Advice(Hint.MAINTENANCE)
    if isinstance(stage, practice.end):
        return Advice(Hint.RECEIPT)
    if type(stage) in _ENDS:
        return Advice(_ENDS[type(stage)])
    if state.page.form.kind is Start:
        return Advice(Hint.START if state.visit.registered_serial is None else Hint.ALREADY)
    return _at_form(state, values, at)


def hint_before_login(stage: PreparationStage) -> Hint:
    """Return what a page before the log-in page is for."""
    return _BEFORE_LOGIN[type(stage)]


def _at_form(state: State, values: Values, at: datetime) -> Advice:
    cannot_fill = state.page.is_trap or state.is_phone_missing
    for field in () if cannot_fill else state.page.fields:
        typed = values.get(field, "")
        hint = finding(field, typed, state, at) if typed else beginning(field, state, at)
        if hint is not None:
            letter, phone = _letter(field, state), _phone(field, state)
            return Advice(hint, field, letter, phone, is_finding=hint in FINDINGS)
    return Advice(_PRESS.get(type(state.stage), Hint.PAGE))


def _phone(field: AnyField, state: State) -> str:
    if state.old_phone is None or field not in {Field.SERIAL, Field.CODE}:
        return ""
    return "old" if state.token is state.old_phone else "new"


def _letter(field: AnyField, state: State) -> str:
    match field:
        case Field.FIRST_CELL:
            return challenge_of(state).first
        case Field.SECOND_CELL:
            return challenge_of(state).second
        case _:
            return ""


def beginning(field: AnyField, state: State, at: datetime) -> Hint:
    """Return what to do with a field that is empty."""
    if field in {Field.SERIAL, Field.CODE} and not state.token_is_open:
        return Hint.OPEN_TOKEN
    if isinstance(field, LaterField):
        return Hint.CHOOSE if field in CHOICES else Hint.FROM_NOTE
    if field is Field.PASSWORD and state.was_other_case and _is_refused(field, state):
        return Hint.OTHER_CASE
    if field is not Field.CODE:
        return Hint(field.value)
    if _was_refused_for_its_time(state) and state.token.clock_error:
        return Hint.PHONE_CLOCK
    reading = state.token.reading(at)
    if reading.code == used_code(state):
        return Hint.NEXT_CODE
    return Hint.CODE_SOON if reading.seconds_left <= LAST_SECONDS else Hint.CODE


def _is_refused(field: AnyField, state: State) -> bool:
    """Tell whether the bank has refused a field, or emptied it, when it was asked last."""
    return any(field is one.field or field in one.clears for one in state.visit.rejections)


def _was_refused_for_its_time(state: State) -> bool:
    reasons = {rejection.reason for rejection in state.visit.rejections}
    return bool(reasons & {Reason.OLD_CODE, Reason.EARLY_CODE})


def finding(field: AnyField, typed: str, state: State, at: datetime) -> Hint | None:
    """Return what is wrong with what a field holds, or None if nothing is.

    It is compared with card, phone and note; a wrong serial number on the phone is no fault of the
    learner's until the bank has refused it.
    """
    if field in {Field.SERIAL, Field.CODE} and not state.token_is_open:
        return Hint.OPEN_TOKEN
    shown = as_shown(field, state, at)
    if typed == shown:
        return _of_what_is_shown(field, typed, state)
    if _is_of_the_other_phone(field, typed, state, at):
        return Hint.OTHER_PHONE
    if field in CHOICES:
        return Hint.DIFFERENT_CHOICE
    if field is LaterField.PAYEE_NAME:
        return _of_name(typed, shown)
    if any(unicodedata.east_asian_width(character) in "FW" for character in typed):
        return Hint.FULL_WIDTH
    if shown.startswith(typed):
        return Hint.GO_ON
    return _of_something_else(field, typed, state, at)


def _is_of_the_other_phone(field: AnyField, typed: str, state: State, at: datetime) -> bool:
    """Tell whether this is what the customer's other phone shows."""
    phone = state.other_phone
    if phone is None or len(typed) < TELLING:
        return False
    own = as_shown(field, state, at).startswith(typed)
    shown = {Field.SERIAL: phone.shown_serial, Field.CODE: phone.reading(at).code}
    return not own and field in shown and shown[field].startswith(typed)


def _of_name(typed: str, shown: str) -> Hint | None:
    """Return what is wrong with a name; its characters may have either width."""
    if same_name(typed, shown):
        return None
    return Hint.GO_ON if shown.startswith(typed) else Hint.DIFFERENT


def _of_something_else(field: AnyField, typed: str, state: State, at: datetime) -> Hint | None:
    """Return what is wrong with what is not even the beginning of what is shown."""
    shown = as_shown(field, state, at)
    match field:
        case Field.SERIAL:
            return _of_serial(typed, shown, state)
        case Field.CODE:
            return _of_code(typed, state, at)
        case Field.FIRST_CELL | Field.SECOND_CELL:
            return _of_cell(field, typed, state, at)
        case Field.PASSWORD:
            return _of_password(typed, shown)
        case _:
            return Hint.TOO_LONG if typed.startswith(shown) else Hint.DIFFERENT


def _of_what_is_shown(field: AnyField, typed: str, state: State) -> Hint | None:
    if field is Field.CODE and _was_refused_for_its_time(state) and state.token.clock_error:
        return Hint.PHONE_CLOCK
    if field is Field.CODE and typed == used_code(state):
        return Hint.USED_CODE
    reasons = {rejection.reason for rejection in state.visit.rejections}
    if field is Field.SERIAL and typed != state.token.serial and Reason.WRONG_SERIAL in reasons:
        return Hint.WRONG_PRINT
    return None


def _of_serial(typed: str, shown: str, state: State) -> Hint | None:
    if typed == state.token.serial:
        return None
    if shown.startswith(typed.upper()):
        return Hint.LOWER_CASE
    if shown.translate(LETTER_O).replace("O", "0").startswith(typed.upper().replace("O", "0")):
        return Hint.LETTER_O
    return Hint.TOO_LONG if typed.startswith(shown) else Hint.DIFFERENT


def _of_password(typed: str, shown: str) -> Hint:
    """Whoever has pressed CapsLock sees nothing of it: the field shows stars."""
    if shown.lower().startswith(typed.lower()):
        return Hint.OTHER_CASE
    return Hint.TOO_LONG if typed.startswith(shown) else Hint.DIFFERENT_PASSWORD


def _of_code(typed: str, state: State, at: datetime) -> Hint | None:
    if len(typed) < otp.DIGITS:
        changed = _is_beginning_of_the_last(typed, state, at)
        return Hint.CODE_CHANGED if changed else Hint.DIFFERENT_CODE
    if typed == used_code(state):
        return Hint.USED_CODE
    secret = otp.secret_of(state.token.serial)
    if not (typed.isascii() and typed.isdecimal() and len(typed) == otp.DIGITS):
        return Hint.DIFFERENT_CODE
    window = state.visit.rules.drift_window
    if otp.matching_step(secret, typed, at, window) is not None:
        return None
    old = otp.matching_step(secret, typed, at, LATE_STEPS) is not None
    return Hint.OLD_CODE if old else Hint.DIFFERENT_CODE


def _is_beginning_of_the_last(typed: str, state: State, at: datetime) -> bool:
    """Tell whether this began as the code that the phone has just ceased to show."""
    step = otp.time_step_at(at + state.token.clock_error) - 1
    return otp.code_of_step(otp.secret_of(state.token.serial), step).startswith(typed)


def _of_cell(field: Field, typed: str, state: State, at: datetime) -> Hint:
    if typed == text_to_type(Type(field, Manner.SWAPPED), state, at):
        return Hint.SWAPPED
    return Hint.NEIGHBOUR if typed in neighbours(field, state) else Hint.DIFFERENT_CELL
