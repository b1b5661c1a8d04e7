"""What chance decides follows from the seed alone."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from otp_tui.bank.card import LETTERS, Challenge
from otp_tui.bank.draws import Draws, draw

fixed = settings(deadline=None, derandomize=True, database=None, max_examples=200)


def test_seed_1_draws_the_same_on_every_machine() -> None:
    draws = Draws(1)
    assert [draws.challenge(turn) for turn in range(4)] == [
        Challenge("イ", "ウ"),
        Challenge("ア", "エ"),
        Challenge("ウ", "オ"),
        Challenge("エ", "キ"),
    ]
    receipts = [draws.receipt_number(turn) for turn in range(3)]
    assert receipts == ["3677746605IT", "2156349203IT", "4847274951IT"]


def test_every_pair_of_cells_can_be_asked() -> None:
    draws = Draws(1)
    asked = {draws.challenge(turn) for turn in range(1000)}
    assert len(asked) == 28


def test_what_is_fixed_is_not_drawn() -> None:
    draws = Draws(1, Challenge("イ", "ク"), "0411040847IT")
    assert {draws.challenge(turn) for turn in range(9)} == {Challenge("イ", "ク")}
    assert {draws.receipt_number(turn) for turn in range(9)} == {"0411040847IT"}


@fixed
@given(seed=st.integers(0, 2**63 - 1), turn=st.integers(0, 100))
def test_any_seed_asks_in_the_order_of_the_card_and_gives_ten_digits_and_it(
    seed: int, turn: int
) -> None:
    challenge = Draws(seed).challenge(turn)
    assert LETTERS.index(challenge.first) < LETTERS.index(challenge.second)
    assert re.fullmatch(r"[0-9]{10}IT", Draws(seed).receipt_number(turn))


@fixed
@given(seed=st.integers(0), label=st.text(), below=st.integers(1, 10**12))
def test_a_draw_stays_below_its_bound_and_repeats(seed: int, label: str, below: int) -> None:
    number = draw(seed, label, below)
    assert 0 <= number < below
    assert draw(seed, label, below) == number


def test_labels_draw_apart_from_each_other() -> None:
    drawn = {draw(7, f"label {number}", 10**9) for number in range(100)}
    assert len(drawn) == 100
