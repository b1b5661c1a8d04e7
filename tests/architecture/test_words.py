"""The catalogue is whole: every reason has its sentence, and every sentence can be shown."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from itertools import product
from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.card import Challenge
from otp_tui.bank.later import LaterField, LaterReason, LaterRejection
from otp_tui.bank.rejection import Field, ReadingReason, Reason
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import Counter
from otp_tui.clock import JST
from otp_tui.phone.getting_app import AtStore, ChoosingStore, Installed, Launched, Unsupported
from otp_tui.phone.handset import Store, System
from otp_tui.phone.rejection import AppReason
from otp_tui.scenario.checks import WIDE_SPACE
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.model import Beginning, Slip
from otp_tui.scenario.problems import Wrong
from otp_tui.text.languages import (
    LANGUAGES,
    PROCEDURES,
    catalogue_of,
    procedure_words_of,
    reference_of,
    words_of,
)
from otp_tui.text.refusals import sentence
from otp_tui.tour.hints import Hint, hint_before_login
from otp_tui.tour.instructor import CHOICES
from otp_tui.tour.journal import Flaw
from otp_tui.tour.preparation import ReadingCard, Ready, steps_before
from otp_tui.tour.procedures.enrolment import PRACTICE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from otp_tui.bank.later import AnyReason, AnyRefused
    from otp_tui.text.catalogue import Catalogue
    from otp_tui.text.languages import Language


def sentences(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Give every string of a language, with where it stands."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, within in value.items():
            yield from sentences(within, f"{path}.{key.name if isinstance(key, Enum) else key}")
    elif isinstance(value, tuple):
        for place, within in enumerate(value):
            yield from sentences(within, f"{path}.{place}")
    elif names := getattr(value, "__match_args__", ()):
        for name in names:
            yield from sentences(getattr(value, name), f"{path}.{name}".lstrip("."))
    elif value is not None:
        message = f"{path} holds a {type(value)}"
        raise TypeError(message)


ALL = {
    language: dict(sentences(catalogue_of(language)))
    | dict(sentences(reference_of(language), "reference"))
    | {
        place: said
        for procedure in PROCEDURES
        for place, said in sentences(procedure_words_of(procedure, language), procedure)
    }
    for language in LANGUAGES
}
"""Every sentence of each language, by its place."""

JAPANESE_IN_ENGLISH = {"phone.app.0", "phone.app.1", "no_token.search_words"}
"""Sentences of English that are Japanese: the name under which the app is found in the stores."""

BEFORE_LOGIN = (
    *(ChoosingStore(), AtStore(Store.APP_STORE), Unsupported(), Installed(), Launched()),
    *(ReadingCard(Challenge("ウ", "カ")), Ready()),
)
"""A stage of each kind before the log-in page."""

each_language = pytest.mark.parametrize("language", LANGUAGES)


def placeholders(text: str) -> set[str]:
    """Return the names of the values that a sentence waits for."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@each_language
def test_the_catalogue_is_large(language: Language) -> None:
    assert len(ALL[language]) > 300


@each_language
def test_every_terminal_agrees_how_wide_a_sentence_is(language: Language) -> None:
    ambiguous = {
        place: [one for one in text if unicodedata.east_asian_width(one) == "A"]
        for place, text in ALL[language].items()
    }
    assert not {place: found for place, found in ambiguous.items() if found}


@each_language
def test_every_sentence_is_plain_text(language: Language) -> None:
    said = ALL[language]
    assert not [place for place, text in said.items() if not text]
    assert not {
        place: text
        for place, text in said.items()
        if not text.replace("\n", "").replace(WIDE_SPACE, "").isprintable()
        or not unicodedata.is_normalized("NFC", text)
    }


@each_language
def test_every_placeholder_is_a_name(language: Language) -> None:
    names = {place: placeholders(text) for place, text in ALL[language].items()}
    assert not {
        place: said for place, said in names.items() if not all(map(str.isidentifier, said))
    }


# --- The languages side by side ---------------------------------------------------------------


@each_language
def test_a_sentence_waits_for_the_same_values_in_every_language(language: Language) -> None:
    japanese, said = ALL["ja"], ALL[language]
    assert said.keys() == japanese.keys()
    assert not {
        place: text
        for place, text in said.items()
        if placeholders(text) != placeholders(japanese[place]) and place not in WITHOUT
    }


def test_no_sentence_was_left_in_japanese() -> None:
    same = {
        place
        for place, text in ALL["en"].items()
        if text == ALL["ja"][place] and any(map(is_japanese, text))
    }
    assert same == JAPANESE_IN_ENGLISH


def is_japanese(letter: str) -> bool:
    """Tell whether a letter is kana or kanji."""
    return unicodedata.name(letter, "").startswith(("HIRAGANA", "KATAKANA", "CJK UNIFIED"))


# A customer who can read this much needs no reading: grades 1 and 2 of school, as far as they are
# used, and 秒, which stands in the document's receipt time and beside each code.
EASY = frozenset(
    "一二三四五六七八九十百千万円年月日時分秒今前後何人名先生中間上下大小左右入出行来見書聞話"
    "言食飲買休会手目口耳足本水火木金土子女男白学校友父母気天雨電車国外北南東西開自字"
)
LABELS = {"phone.serial", "phone.app.0", "no_token.search_words", "keys.step_clock"}
"""Names on the phone and in the stores, and what is said too shortly for a reading."""

WITHOUT = {"plain.word_line"}
"""Places where a value may be left out: English has one way to type a word, not two."""

KEY = "「半角/全角」"
"""What stands on the key itself."""

WORD = re.compile(r"([\u4e00-\u9fff々]+)(\([\u3041-\u3096ー]+\))?")
"""A run of kanji, with its reading."""


def unread(text: str) -> list[str]:
    """Return the hard words of a text that never have a reading in it."""
    found = WORD.findall(text.replace(KEY, ""))
    told = {word for word, reading in found if reading}
    known = {kanji for word in told for kanji in word} | EASY
    return [word for word, reading in found if not reading and not set(word) <= known]


def test_easy_japanese_tells_how_every_hard_word_is_read() -> None:
    hard = {place: unread(text) for place, text in ALL["ja-easy"].items() if place not in LABELS}
    assert not {place: words for place, words in hard.items() if words}


def test_easy_japanese_is_said_in_short_sentences() -> None:
    """Not more than 40 Japanese letters to a full stop, readings left out."""
    said = {
        place: re.sub(r"\([\u3041-\u3096ー]+\)|[ -~]", "", text)
        for place, text in ALL["ja-easy"].items()
    }
    assert not {
        place: part
        for place, text in said.items()
        for part in re.findall(r"[^。\n]+(?=。)", text)
        if len(part) > 40
    }


@each_language
def test_the_command_line_speaks_as_the_screens_do(language: Language) -> None:
    texts, words = catalogue_of(language), words_of(language)
    assert words.__match_args__
    for name in words.__match_args__:
        assert getattr(words, name) == getattr(texts, name)


@each_language
def test_everything_that_can_be_wrong_with_a_scenario_has_its_sentence(language: Language) -> None:
    around = {"line", "whole_file", "found"}
    assert {wrong.value for wrong in Wrong} == {
        *words_of(language).scenario.__match_args__
    } - around


# --- Every name has its words -----------------------------------------------------------------


@each_language
@pytest.mark.parametrize("reason", [*Reason, *LaterReason])
def test_every_rejection_has_a_whole_sentence(reason: AnyReason, language: Language) -> None:
    texts = catalogue_of(language)
    for field, left in product([None, *Field, *LaterField], [None, 3]):
        assert_whole(texts, LaterRejection(reason, field, left))


def assert_whole(catalogue: Catalogue, rejection: AnyRefused) -> None:
    """Check the sentence of one rejection."""
    texts, reason = catalogue.refusals, rejection.reason
    field, left = rejection.field, rejection.attempts_left
    said = sentence(rejection, texts, Rules())
    assert reason.value in said
    assert not re.search(r"[{}]|None", said)
    if field and "field" in placeholders(texts.reasons[reason].what):
        assert texts.fields[field] in said
    assert (left is not None) == said.endswith(texts.attempts_left.format(left=left))


@each_language
def test_every_name_has_its_words(language: Language) -> None:
    texts, ended = catalogue_of(language).refusals, catalogue_of(language).ended
    assert set(texts.reasons) == {*Reason, *LaterReason}
    assert set(texts.fields) == set(texts.formats) == {*Field, *LaterField}
    assert set(ended.locked) == set(Counter)


@each_language
def test_every_hint_choice_and_result_has_its_words(language: Language) -> None:
    texts = catalogue_of(language)
    hints, instructor, results = texts.hints, texts.instructor, texts.results
    assert set(hints.fields) == {*Field, *LaterField}
    assert set(hints.hints) == {hint.value for hint in Hint}
    assert set(instructor.groups) == set(CHOICES)
    names = {name for group, found in CHOICES.items() for name in found if group != "jump"}
    assert set(instructor.choices) == names
    assert set(instructor.done) <= names
    kinds = (*Reason, *LaterReason, *ReadingReason, *AppReason, *Slip)
    assert set(results.mistakes) == {str(one.value) for one in kinds}
    preparing = texts.preparing
    assert set(preparing.reasons) == {*ReadingReason, *AppReason}
    assert set(preparing.get) == set(Store)
    assert set(texts.phone.handset) == set(System)
    assert set(preparing.help) == {hint_before_login(stage).value for stage in BEFORE_LOGIN}
    assert set(results.modes) == {mode.value for mode in Mode}
    trail = (*steps_before(Beginning.APP), *PRACTICE.trail)
    assert set(results.steps) == {place.value for place in trail}


@each_language
def test_every_flaw_of_a_journal_has_its_sentence(language: Language) -> None:
    assert set(words_of(language).command_line.journals) == {flaw.value for flaw in Flaw}


def test_our_codes_look_like_ours_and_are_each_used_once() -> None:
    codes = [reason.value for reason in (*Reason, *LaterReason, *ReadingReason, *AppReason)]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"TR-[0-9]{2}", code) for code in codes)


@pytest.mark.parametrize("language", ["ja", "ja-easy"])
def test_the_receipt_s_time_is_written_as_in_the_document(language: Language) -> None:
    at = datetime(2020, 11, 26, 19, 40, tzinfo=JST)
    assert catalogue_of(language).receipt.at_format.format(at=at) == "2020年11月26日19時40分00秒"


@each_language
def test_a_sentence_ends_like_one(language: Language) -> None:
    texts = catalogue_of(language)
    reasons = (*texts.refusals.reasons.values(), *texts.preparing.reasons.values())
    ended = [refusal for reason in reasons for refusal in (reason.what, reason.next)]
    assert not [text for text in ended if not text.endswith("." if language == "en" else "。")]
