"""What a customer does, step by step, so that a program can do it too."""

from dataclasses import dataclass
from typing import TypeAlias

from otp_tui.bank.rejection import Field
from otp_tui.clock import Clock
from otp_tui.scenario.deal import Deal


@dataclass(frozen=True, slots=True)
class Fill:
    """Type into a field."""

    field: Field
    """Which."""

    text: str
    """What."""


@dataclass(frozen=True, slots=True)
class Press:
    """Press the page's button: 「利用開始」, 「次へ」, 「登録」, 「ログイン画面に戻る」."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Draw the screen as it is now."""

    name: str
    """Name of the picture: lower-case letters, digits and dashes."""


Action: TypeAlias = Fill | Press | Picture


def enrolment_script(deal: Deal, clock: Clock) -> tuple[Action, ...]:
    """Return the whole way from the log-in page to the token in use, with a picture of each step.

    The one-time password is that of the present moment, so play it within a time step.
    """
    customer = deal.enrolment.customer
    first, second = customer.card.answer(deal.enrolment.draws.challenge(deal.enrolment.turn))
    code = deal.token.reading(clock.now()).code
    return (
        Picture("1-login"),
        Press(),
        Fill(Field.CONTRACT_ID, customer.contract_id),
        Fill(Field.PASSWORD, customer.password),
        Picture("2-identify"),
        Press(),
        Fill(Field.SERIAL, deal.token.serial),
        Fill(Field.CODE, code),
        Fill(Field.FIRST_CELL, first),
        Fill(Field.SECOND_CELL, second),
        Picture("3-register"),
        Press(),
        Picture("4-receipt"),
        Press(),
        Picture("5-in-use"),
    )
