"""No word can be meant for a field, and nothing that a field holds is a word."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from otp_tui.bank.checks import check_format
from otp_tui.bank.rejection import Field
from otp_tui.bank.rules import Rules
from otp_tui.line.entered import Unusable
from otp_tui.line.pages import AROUND
from otp_tui.line.spoken import thoughts
from otp_tui.line.words import Word, ascii_word, is_called, is_meant_as_word, word_in
from otp_tui.text.ja import JAPANESE
from otp_tui.text.languages import LANGUAGES, catalogue_of
from otp_tui.tour.hints import Hint

if TYPE_CHECKING:
    from otp_tui.text.languages import Language

ANY_PASSWORD = Rules(password_min=1, password_max=32)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_can_be_typed_in_two_ways(language: Language) -> None:
    texts = catalogue_of(language).plain
    assert set(texts.words) == set(texts.word_help) == {word.value for word in Word}
    assert len(set(texts.words.values())) == len(Word)
    for word in Word:
        assert word_in(texts.words[word.value], texts) is word
        assert word_in(ascii_word(word), texts) is word
        assert ascii_word(word).isascii()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_can_be_what_a_field_asks_for(language: Language) -> None:
    texts = catalogue_of(language).plain
    spoken = ["=", "?", *texts.words.values(), *map(ascii_word, Word)]
    for said, field in product(spoken, Field):
        assert check_format(field, said, ANY_PASSWORD) is not None


@pytest.mark.parametrize("text", ["Start", "start ", "「利用開始」", "Start (利用開始)"])
def test_a_button_is_called_by_each_of_its_names(text: str) -> None:
    assert is_called(text, "Start (利用開始)")
    assert not is_called("", "Start (利用開始)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_s_name_keeps_its_brackets(language: Language) -> None:
    texts = catalogue_of(language)
    for label in (texts.login.start, texts.identify.next, texts.register.submit, texts.ended.back):
        said = texts.plain.button_prompt.format(label=label.strip(AROUND))
        assert [said.count(one) for one in "(「"] == [said.count(one) for one in ")」"]


@settings(derandomize=True, database=None)
@given(st.text("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", max_size=32))
def test_nothing_that_a_field_holds_is_a_word(text: str) -> None:
    assert word_in(text, JAPANESE.plain) is None
    assert not is_meant_as_word(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_hint_and_every_refusal_has_its_sentence(language: Language) -> None:
    texts, hints = catalogue_of(language).plain, catalogue_of(language).hints
    assert set(hints.standing) < set(hints.hints) == {hint.value for hint in Hint}
    assert set(texts.hints) <= {hint.value for hint in Hint}
    assert set(texts.unusable) == {why.value for why in Unusable}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("一つ。二つ。", ["一つ。", "二つ。"]),
        ("一つ。(TR-01)\n二つ。", ["一つ。(TR-01)", "二つ。"]),
        ("一つ。(1)は二つ。", ["一つ。", "(1)は二つ。"]),
        ("(一つ。)二つ。", ["(一つ。)二つ。"]),
        ("一つ(百まで。八十まで)。二つ。", ["一つ(百まで。八十まで)。", "二つ。"]),
        ("One thing. Another one.", ["One thing.", "Another one."]),
        ("Android6.X", ["Android6.X"]),
        ("", []),
    ],
)
def test_one_thought_is_one_line(text: str, lines: list[str]) -> None:
    assert thoughts(text) == lines
