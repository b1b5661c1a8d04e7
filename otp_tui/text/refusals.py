"""Puts into words what the bank says no to."""

from otp_tui.bank.rejection import Rejection
from otp_tui.bank.rules import Rules
from otp_tui.text.catalogue import Refusals


def sentence(rejection: Rejection, texts: Refusals, rules: Rules) -> str:
    """Say what is wrong, what to do next, and how many tries are left if that is worth saying."""
    refusal = texts.reasons[rejection.reason]
    field = rejection.field
    name = texts.fields[field] if field else ""
    form = (
        texts.formats[field].format(
            contract_id_digits=rules.contract_id_digits,
            password_min=rules.password_min,
            password_max=rules.password_max,
        )
        if field
        else ""
    )
    said = texts.line.format(
        what=refusal.what.format(field=name),
        next=refusal.next.format(format=form),
        code=rejection.reason.value,
    )
    if rejection.attempts_left is None:
        return said
    return said + texts.attempts_left.format(left=rejection.attempts_left)
