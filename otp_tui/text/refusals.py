"""Puts into words what the bank says no to."""

from collections.abc import Mapping

from otp_tui.bank.checks import has_right_length
from otp_tui.bank.rejection import Field, Reason, Rejection
from otp_tui.bank.rules import Rules
from otp_tui.text.catalogue import Refusals


def sentence_on_typed(
    rejection: Rejection, typed: Mapping[Field, str], texts: Refusals, rules: Rules
) -> str:
    """Say what `sentence` does, and how much was typed if that is not as long as it should be."""
    said, field = sentence(rejection, texts, rules), rejection.field
    if rejection.reason is not Reason.BAD_FORMAT or field is None:
        return said
    if has_right_length(field, typed[field], rules):
        return said
    return said + texts.typed.format(count=len(typed[field]))


def sentence(rejection: Rejection, texts: Refusals, rules: Rules) -> str:
    """Say what is wrong, what to do next, and how many tries are left if that is worth saying."""
    refusal = texts.reasons[rejection.reason]
    field = rejection.field
    name = texts.fields[field] if field else ""
    form = format_of(field, texts, rules) if field else ""
    said = texts.line.format(
        what=refusal.what.format(field=name),
        next=refusal.next.format(format=form),
        code=rejection.reason.value,
    )
    if rejection.attempts_left is None:
        return said
    return said + texts.attempts_left.format(left=rejection.attempts_left)


def format_of(field: Field, texts: Refusals, rules: Rules) -> str:
    """Say what a field asks for."""
    return texts.formats[field].format(
        contract_id_digits=rules.contract_id_digits,
        password_min=rules.password_min,
        password_max=rules.password_max,
    )
