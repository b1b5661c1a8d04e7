"""Puts into words what the bank says no to."""

from collections.abc import Mapping

from otp_tui.bank.later import AnyField, AnyRefused, LaterField
from otp_tui.bank.later_checks import is_as_long_as_asked, lengths
from otp_tui.bank.rejection import Reason
from otp_tui.bank.rules import Rules
from otp_tui.text.catalogue import Refusals


def sentence_on_typed(
    rejection: AnyRefused, typed: Mapping[AnyField, str], texts: Refusals, rules: Rules
) -> str:
    """Say what `sentence` does, and how much was typed if that is not as long as it should be."""
    said, field = sentence(rejection, texts, rules), rejection.field
    if rejection.reason is not Reason.BAD_FORMAT or field is None:
        return said
    if is_as_long_as_asked(field, typed[field], rules):
        return said
    return said + texts.typed.format(count=len(typed[field]))


def sentence(rejection: AnyRefused, texts: Refusals, rules: Rules) -> str:
    """Say what is wrong, what to do next, and how many tries are left if that is worth saying."""
    refusal = texts.reasons[rejection.reason]
    field = rejection.field
    name = texts.fields[field] if field else ""
    form = format_of(field, texts, rules) if field else ""
    said = texts.line.format(
        what=refusal.what.format(field=name, limit=f"{rules.limit_without_token:,}"),
        next=refusal.next.format(format=form),
        code=rejection.reason.value,
    )
    if rejection.attempts_left is None:
        return said
    return said + texts.attempts_left.format(left=rejection.attempts_left)


def format_of(field: AnyField, texts: Refusals, rules: Rules) -> str:
    """Say what a field asks for."""
    low, high = lengths(field, rules) if isinstance(field, LaterField) else (0, 0)
    return texts.formats[field].format(
        low=low,
        high=high,
        contract_id_digits=rules.contract_id_digits,
        password_min=rules.password_min,
        password_max=rules.password_max,
    )
