"""Puts into words what the bank says no to."""

from collections.abc import Mapping

from otp_tui.bank.later import AnyField, AnyReason, AnyRefused, LaterField
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
    what, to_do = what_and_next(rejection.reason, rejection.field, texts, rules)
    said = texts.line.format(what=what, next=to_do, code=rejection.reason.value)
    if rejection.attempts_left is None:
        return said
    return said + texts.attempts_left.format(left=rejection.attempts_left)


def what_and_next(
    reason: AnyReason, field: AnyField | None, texts: Refusals, rules: Rules
) -> tuple[str, str]:
    """Say what is wrong, with a field or with none, and what to do next."""
    refusal = texts.reasons[reason]
    name = texts.fields[field] if field else ""
    form = format_of(field, texts, rules) if field else ""
    limit = f"{rules.limit_without_token:,}"
    return refusal.what.format(field=name, limit=limit), refusal.next.format(format=form)


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
