"""The checks of form of what the procedures after the receipt ask for, and of any field at all."""

import re
import unicodedata
from collections.abc import Mapping

from otp_tui.bank.card import CELL_DIGITS
from otp_tui.bank.checks import check_format, fault_of_form, has_right_length
from otp_tui.bank.later import CHOICES, AnyField, LaterField, LaterReason, LaterRejection
from otp_tui.bank.rejection import Reason, Rejection
from otp_tui.bank.rules import Rules

MARKS = r" \u3000().\uff08\uff09\uff0e-"
"""Marks and spaces in a payee's name, in either width."""

KATAKANA = rf"[\u30a1-\u30fa\u30fc\uff66-\uff9fA-Z\uff21-\uff3a0-9\uff10-\uff19{MARKS}]"
"""What a payee's name is made of, in either width: katakana, capital letters, digits, marks."""


def lengths(field: LaterField, rules: Rules) -> tuple[int, int]:
    """Return the fewest and the most characters that a field asks for that is typed into."""
    match field:
        case LaterField.BANK:
            return 4, 4
        case LaterField.BRANCH:
            return 3, 3
        case LaterField.ACCOUNT_NUMBER:
            return 7, 7
        case LaterField.PAYEE_NAME:
            return 1, rules.payee_name_max
        case LaterField.AMOUNT | LaterField.LIMIT:
            return 1, 9
        case LaterField.COLLECTOR:
            return rules.collector_digits, rules.collector_digits
        case LaterField.PAYER:
            return rules.payer_digits_min, rules.payer_digits_max
        case LaterField.CONFIRMATION:
            return rules.confirmation_digits_min, rules.confirmation_digits_max
        case _:
            return CELL_DIGITS, CELL_DIGITS


def check_form(field: LaterField, typed: str, rules: Rules) -> LaterRejection | None:
    """Say what is wrong with the form of what was typed or chosen, or None."""
    if options := CHOICES.get(field):
        is_chosen = typed in options
        return None if is_chosen else LaterRejection(LaterReason.NOT_CHOSEN, field)
    low, high = lengths(field, rules)
    reason: Reason | LaterReason | None
    if field is LaterField.PAYEE_NAME:
        reason = _fault_of_name(typed)
    elif field in {LaterField.AMOUNT, LaterField.LIMIT}:
        reason = fault_of_form(typed, r"[1-9][0-9]*")
    else:
        reason = fault_of_form(typed, r"[0-9]*")
    if reason is None and not low <= len(typed) <= high:
        reason = Reason.BAD_FORMAT
    return None if reason is None else LaterRejection(reason, field)


def _fault_of_name(name: str) -> Reason | LaterReason | None:
    if not name.strip():
        return Reason.EMPTY
    return None if re.fullmatch(rf"{KATAKANA}+", name) else LaterReason.NOT_KATAKANA


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are the same to the bank, in whatever width, with whatever spaces."""
    first, second = (unicodedata.normalize("NFKC", name).replace(" ", "") for name in (one, other))
    return first == second


def check_forms(typed: Mapping[LaterField, str], rules: Rules) -> tuple[LaterRejection, ...]:
    """Say what is wrong with the form of each field, in the fields' order."""
    found = (check_form(field, text, rules) for field, text in typed.items())
    return tuple(rejection for rejection in found if rejection is not None)


def check_field(field: AnyField, typed: str, rules: Rules) -> Rejection | LaterRejection | None:
    """Say what is wrong with the form of what was typed into any field, or None."""
    if isinstance(field, LaterField):
        return check_form(field, typed, rules)
    return check_format(field, typed, rules)


def is_as_long_as_asked(field: AnyField, typed: str, rules: Rules) -> bool:
    """Tell whether something has as many characters as any field asks for."""
    if isinstance(field, LaterField):
        low, high = lengths(field, rules)
        return low <= len(typed) <= high
    return has_right_length(field, typed, rules)
