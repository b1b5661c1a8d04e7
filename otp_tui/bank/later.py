"""What the procedures after the receipt ask for and say no to, beyond what enrolment does."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from otp_tui.bank.checks import fault_of_form
from otp_tui.bank.rejection import Field, Reason, Refused
from otp_tui.bank.rules import Rules


class LaterField(Enum):
    """A field of the screens after the receipt. The value names it in scripts and on screens."""

    BANK = "bank"
    """Bank code (金融機関コード)."""
    BRANCH = "branch"
    """Branch code (支店コード)."""
    ACCOUNT_NUMBER = "account-number"
    PAYEE_NAME = "payee-name"
    AMOUNT = "amount"
    COLLECTOR = "collector"
    """Number of the collecting institution (収納機関番号)."""
    PAYER = "payer"
    """Number of the payer (お客様番号、納付番号)."""
    CONFIRMATION = "confirmation"
    """Confirmation number (確認番号)."""
    LIMIT = "limit"
    """Yen a day."""


class LaterReason(Enum):
    """Why something was refused after the receipt; the codes go on with those of `Reason`."""

    NOT_KATAKANA = "TR-06"
    """A name that holds something else than katakana, capital letters and digits."""
    SAME_TOKEN = "TR-27"  # noqa: S105 - a code of ours
    """The serial number of the token in use, where the new phone's is asked."""
    NO_TOKEN = "TR-42"  # noqa: S105 - a code of ours
    """The customer uses no token: there is nothing to exchange or to end."""
    PHONE_LOST = "TR-43"
    """The phone was reported lost: only the desk helps."""
    NEEDS_TOKEN = "TR-51"  # noqa: S105 - a code of ours
    """So much a day needs a token."""
    OVER_LIMIT = "TR-52"
    """More than the customer's limit of the day."""
    LIMIT_TOO_HIGH = "TR-53"
    """A limit above what the bank lets anybody choose."""


MARKS = r" \u3000().\uff08\uff09\uff0e-"
"""Marks and spaces in a payee's name, in either width."""

KATAKANA = rf"[\u30a1-\u30fa\u30fc\uff66-\uff9fA-Z\uff21-\uff3a0-9\uff10-\uff19{MARKS}]"
"""What a payee's name is made of, in either width: katakana, capital letters, digits, marks."""


@dataclass(frozen=True, slots=True)
class LaterRejection(Refused[Reason | LaterReason, Field | LaterField]):
    """One thing that was wrong with what the customer sent after the receipt."""


def lengths(field: LaterField, rules: Rules) -> tuple[int, int]:
    """Return the fewest and the most characters that a field asks for."""
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


def check_form(field: LaterField, typed: str, rules: Rules) -> LaterRejection | None:
    """Say what is wrong with the form of what was typed, or None."""
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


def check_forms(typed: Mapping[LaterField, str], rules: Rules) -> tuple[LaterRejection, ...]:
    """Say what is wrong with the form of each field, in the fields' order."""
    found = (check_form(field, text, rules) for field, text in typed.items())
    return tuple(rejection for rejection in found if rejection is not None)
