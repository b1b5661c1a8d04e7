"""Knowing the card: which number is the contract ID, what stands under a letter (document, (2)).

An exercise of ours. It counts nothing at the bank, locks nobody out, and says of each answer alone
whether it is right.
"""

from collections.abc import Mapping

from otp_tui.bank.card import Challenge
from otp_tui.bank.checks import check_formats, same
from otp_tui.bank.customer import Customer
from otp_tui.bank.rejection import Field, ReadingReason, Reason
from otp_tui.bank.rules import Rules
from otp_tui.values import dataclass, field


@dataclass(frozen=True, slots=True)
class ReadCard:
    """What was read off the card (document, step (2))."""

    contract_id: str = field(repr=False)
    """As typed."""

    first_cell: str = field(repr=False)
    """The number under the first letter, as typed."""

    second_cell: str = field(repr=False)
    """The number under the second letter, as typed."""

    @property
    def typed(self) -> Mapping[Field, str]:
        """What was typed, by field, in reading order."""
        return {
            Field.CONTRACT_ID: self.contract_id,
            Field.FIRST_CELL: self.first_cell,
            Field.SECOND_CELL: self.second_cell,
        }


def judge(
    answer: ReadCard, asked: Challenge, customer: Customer, rules: Rules
) -> tuple[tuple[Reason | ReadingReason, Field], ...]:
    """Return what is wrong with each answer, and where; nothing if all are right.

    Form is looked at first, as the bank does, so that a number that may be somebody's real one is
    never compared with anything.
    """
    if badly_formed := check_formats(answer.typed, rules):
        return tuple((each.reason, each.field) for each in badly_formed if each.field is not None)
    first, second = customer.card.answer(asked)
    right = {
        Field.CONTRACT_ID: customer.contract_id,
        Field.FIRST_CELL: first,
        Field.SECOND_CELL: second,
    }
    return tuple(
        (
            ReadingReason.OTHER_ID if where is Field.CONTRACT_ID else ReadingReason.OTHER_CELL,
            where,
        )
        for where, typed in answer.typed.items()
        if not same(typed, right[where])
    )
