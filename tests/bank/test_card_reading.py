"""Step (2): what is read off the card is right, or it is said where it is wrong."""

import pytest

from otp_tui.bank.card import Card, Challenge
from otp_tui.bank.card_reading import ReadCard, judge
from otp_tui.bank.customer import Customer
from otp_tui.bank.draws import Draws
from otp_tui.bank.rejection import Field, ReadingReason, Reason
from otp_tui.bank.rules import Rules

CUSTOMER = Customer(
    contract_id="99912345678",
    password="renshu2020",
    card=Card(("27", "41", "63", "18", "95", "30", "52", "84")),
    serial="SKOH99999999",
)
ASKED = Challenge("ウ", "カ")
RIGHT = ("99912345678", "63", "30")
ID, FIRST, SECOND = Field.CONTRACT_ID, Field.FIRST_CELL, Field.SECOND_CELL
OTHER_ID, OTHER_CELL = ReadingReason.OTHER_ID, ReadingReason.OTHER_CELL


def judged(
    contract_id: str = RIGHT[0], first: str = RIGHT[1], second: str = RIGHT[2]
) -> dict[Field, Reason | ReadingReason]:
    """Return what is wrong with an answer, by field."""
    wrong = judge(ReadCard(contract_id, first, second), ASKED, CUSTOMER, Rules())
    return {where: reason for reason, where in wrong}


def test_what_stands_on_the_card_is_right() -> None:
    assert judged() == {}


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        (("99912345679", "63", "30"), {ID: OTHER_ID}),
        (("99912345678", "18", "30"), {FIRST: OTHER_CELL}),
        (("99912345678", "63", "95"), {SECOND: OTHER_CELL}),
        (("99912345678", "30", "63"), {FIRST: OTHER_CELL, SECOND: OTHER_CELL}),
        (("99900000000", "00", "00"), {ID: OTHER_ID, FIRST: OTHER_CELL, SECOND: OTHER_CELL}),
        (("", "", ""), dict.fromkeys((ID, FIRST, SECOND), Reason.EMPTY)),
        (("９９９１２３４５６７８", "63", "30"), {ID: Reason.FULL_WIDTH}),
        (("9991234567", "63", "30"), {ID: Reason.BAD_FORMAT}),
        (("99912345678", "6", "3x"), {FIRST: Reason.BAD_FORMAT, SECOND: Reason.BAD_FORMAT}),
        (("12345678901", "63", "30"), {ID: Reason.NOT_PRACTICE_ID}),
        # Form comes first: until it is right, nothing is compared.
        (("99912345678", "00", "3"), {SECOND: Reason.BAD_FORMAT}),
    ],
)
def test_each_answer_is_judged_by_itself(
    answer: tuple[str, str, str], wrong: dict[Field, Reason | ReadingReason]
) -> None:
    assert judged(*answer) == wrong


def test_an_answer_s_repr_shows_nothing_that_was_typed() -> None:
    assert not any(typed in repr(ReadCard(*RIGHT)) for typed in RIGHT)


@pytest.mark.parametrize("seed", range(20))
def test_the_letters_come_from_the_seed_and_not_from_what_the_bank_asks(seed: int) -> None:
    fixed = Draws(seed, fixed_challenge=Challenge("ア", "イ"))
    assert fixed.reading() == Draws(seed).reading()


def test_the_letters_are_others_for_another_seed() -> None:
    assert len({Draws(seed).reading() for seed in range(20)}) > 10
