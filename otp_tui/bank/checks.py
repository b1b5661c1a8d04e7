"""The checks that the bank's procedures share. Each says what is wrong, and nothing else."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from hmac import compare_digest

from otp_tui import otp
from otp_tui.bank.card import CELL_DIGITS
from otp_tui.bank.rejection import Field, Reason, Rejection
from otp_tui.bank.rules import PRACTICE_PREFIX, Rules

HALF_WIDTH = {0xFEE0 + code: code for code in range(ord("0"), ord("9") + 1)}
"""From each full-width digit to its half-width form."""

SERIAL_LENGTH = 12
"""Characters of a serial number: four letters and eight digits (document, step (5))."""

LATE_STEPS = 20
"""How far back or ahead a refused code is looked for, to say why it was refused: ten minutes."""


def same(typed: str, expected: str) -> bool:
    """Compare in a time that tells nothing about where they differ."""
    return compare_digest(typed.encode("utf-8", "replace"), expected.encode())


def _pattern(field: Field, rules: Rules) -> str:
    """Return what a field's content must match, whole."""
    match field:
        case Field.CONTRACT_ID:
            return rf"[0-9]{{{rules.contract_id_digits}}}"
        case Field.PASSWORD:
            return rf"[0-9A-Za-z]{{{rules.password_min},{rules.password_max}}}"
        case Field.SERIAL:
            return r"[A-Z]{4}[0-9]{8}"
        case Field.CODE:
            return rf"[0-9]{{{otp.DIGITS}}}"
        case Field.FIRST_CELL | Field.SECOND_CELL:
            return rf"[0-9]{{{CELL_DIGITS}}}"


def has_right_length(field: Field, typed: str, rules: Rules) -> bool:
    """Tell whether something has as many characters as the field asks for."""
    match field:
        case Field.CONTRACT_ID:
            return len(typed) == rules.contract_id_digits
        case Field.PASSWORD:
            return rules.password_min <= len(typed) <= rules.password_max
        case Field.SERIAL:
            return len(typed) == SERIAL_LENGTH
        case Field.CODE:
            return len(typed) == otp.DIGITS
        case Field.FIRST_CELL | Field.SECOND_CELL:
            return len(typed) == CELL_DIGITS


def fault_of_form(typed: str, pattern: str) -> Reason | None:
    """Say what is wrong with the form of something half-width that matches a pattern, or None."""
    if not typed:
        return Reason.EMPTY
    if any(unicodedata.east_asian_width(character) in "FW" for character in typed):
        return Reason.FULL_WIDTH
    return None if re.fullmatch(pattern, typed) else Reason.BAD_FORMAT


def check_format(field: Field, typed: str, rules: Rules) -> Rejection | None:
    """Say what is wrong with the form of what was typed, or None."""
    if field is Field.CONTRACT_ID and may_be_real(typed):
        return Rejection(Reason.NOT_PRACTICE_ID, field)
    pattern = _pattern(field, rules)
    reason = fault_of_form(typed, pattern)
    if (
        reason is Reason.BAD_FORMAT
        and field is Field.SERIAL
        and typed.isascii()
        and re.fullmatch(pattern, typed.upper())
    ):
        return Rejection(Reason.LOWER_CASE, field)
    return None if reason is None else Rejection(reason, field)


def check_formats(typed: Mapping[Field, str], rules: Rules) -> tuple[Rejection, ...]:
    """Say what is wrong with the form of each field, in the fields' order."""
    found = (check_format(field, text, rules) for field, text in typed.items())
    return tuple(rejection for rejection in found if rejection is not None)


def may_be_real(contract_id: str) -> bool:
    """Tell whether a contract ID, as far as it is typed, does not begin as practice ones do.

    Full-width digits count as digits: a real number is a real number in any width.
    """
    folded = contract_id.translate(HALF_WIDTH)
    return not folded.startswith(PRACTICE_PREFIX[: len(folded)])


def match_code(
    serial: str, code: str, at: datetime, rules: Rules, last_step: int | None
) -> Reason | int:
    """Return the time step of an acceptable code, or the reason why it is none.

    A code is accepted once only: the verifier must not accept it again (RFC 6238 section 5.2), nor
    one of a step before it.
    """
    secret = otp.secret_of(serial)
    step = otp.matching_step(secret, code, at, rules.drift_window)
    if step is not None:
        return step if last_step is None or step > last_step else Reason.REUSED_CODE
    step = otp.matching_step(secret, code, at, LATE_STEPS)
    if step is None:
        return Reason.WRONG_CODE
    return Reason.OLD_CODE if step < otp.time_step_at(at) else Reason.EARLY_CODE
