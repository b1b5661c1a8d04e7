"""The card and the question about it."""

import pytest

from otp_tui.bank.card import LETTERS, Card, Challenge

CARD = Card(("27", "41", "63", "18", "95", "30", "52", "84"))


@pytest.mark.parametrize(
    ("letter", "number"),
    zip(LETTERS, CARD.numbers, strict=True),
    ids=["a", "i", "u", "e", "o", "ka", "ki", "ku"],
)
def test_each_letter_has_its_number(letter: str, number: str) -> None:
    assert CARD.number(letter) == number


def test_an_answer_is_in_the_order_of_the_question() -> None:
    assert CARD.answer(Challenge("イ", "ク")) == ("41", "84")
    assert CARD.answer(Challenge("ク", "イ")) == ("84", "41")


@pytest.mark.parametrize(
    ("first", "second"),
    [("ア", "ア"), ("ア", "ケ"), ("ケ", "ア"), ("ア", ""), ("", ""), ("アイ", "ウ"), ("ｱ", "イ")],
    ids=["same", "not-second", "not-first", "empty", "both-empty", "two-letters", "half-width"],
)
def test_a_question_about_anything_but_two_different_cells_is_refused(
    first: str, second: str
) -> None:
    with pytest.raises(ValueError, match="not two different cells"):
        Challenge(first, second)


def test_a_letter_that_is_not_on_the_card_has_no_number() -> None:
    for letter in ("ケ", "", "アイ"):
        with pytest.raises(KeyError):
            CARD.number(letter)


@pytest.mark.parametrize(
    "numbers",
    [("12",) * 7, ("12",) * 9, ("12",) * 7 + ("1",), ("12",) * 7 + ("１２",)],
    ids=["seven", "nine", "one-digit", "full-width"],
)
def test_a_card_of_anything_but_eight_numbers_is_refused(numbers: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="a card has 8 numbers"):
        Card(numbers)


def test_the_numbers_are_in_no_repr() -> None:
    assert repr(CARD) == "Card()"
