"""A lesson is told in the language that is asked for, as far as its file has the words."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import pytest

from otp_tui.scenario.built_in import built_in_names
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.problems import ScenarioError
from otp_tui.scenario.reader import read_scenario
from otp_tui.scenario.translation import in_language
from otp_tui.values import replace
from tests.architecture.test_words import unread
from tests.scenario.said import all_said

if TYPE_CHECKING:
    from otp_tui.scenario.model import Scenario
    from otp_tui.text.languages import Language

LESSON = """
title = "題名"
summary = "説明。"
text.en.title = "A title"
text.ja-easy.summary = "やさしい説明。"

[[step]]
caption = "一つ目。"
note = "メモ。"
text.en.caption = "The first."
text.en.note = "A note."

[[step]]
caption = "二つ目。"
[step.text.en]
caption = "The second."
"""
CAPTION_CELLS = 2 * 78 - 2
"""Two lines of a small terminal."""


def texts(scenario: Scenario) -> list[str]:
    """Return everything that a scenario says."""
    steps = [said for step in scenario.script for said in (step.caption, step.note)]
    return [scenario.title, scenario.summary, *steps]


def test_what_is_missing_is_said_as_the_file_says_it() -> None:
    scenario = read_scenario(LESSON, "lesson.toml", "lesson")
    assert texts(scenario) == ["題名", "説明。", "一つ目。", "メモ。", "二つ目。", ""]
    assert texts(in_language(scenario, "en")) == [
        "A title", "説明。", "The first.", "A note.", "The second.", "",
    ]  # fmt: skip
    assert texts(in_language(scenario, "ja-easy"))[:2] == ["題名", "やさしい説明。"]
    assert texts(in_language(in_language(scenario, "en"), "ja"))[0] == "A title"


def test_nothing_but_words_is_another_in_another_language() -> None:
    for name in built_in_names():
        own, told = find_scenario(name), find_scenario(name, "en")
        bare = [replace(one, title="", summary="", language="ja", script=()) for one in (own, told)]
        assert bare[0] == bare[1]
        for step, other in zip(own.script, told.script, strict=True):
            assert (step.do, step.picture) == (other.do, other.picture)


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ('title = "a"\n\n[text.fr]\ntitle = "b"', "text.fr", 3),
        ('title = "a"\ntext.en.caption = "b"', "text.en.caption", 2),
        ('title = "a"\ntext.en.title = ""', "text.en.title", 2),
        ('title = "a"\ntext.en.title = "a\\u0007"', "text.en.title", 2),
        ('title = "a"\ntext.en = "b"', "text.en", 2),
        ('title = "a"\ntext = 5', "text", 2),
        ('title = "a"\n[[step]]\ncaption = "b"\ntext.xx.note = "c"', "step[0].text.xx", 4),
        (
            'title = "a"\n[[step]]\ncaption = "b"\n[step.text.en]\ntitle = "c"',
            "step[0].text.en.title",
            5,
        ),
    ],
)
def test_a_mistake_is_named_on_its_line(text: str, key: str, line: int) -> None:
    with pytest.raises(ScenarioError) as caught:
        read_scenario(text, "lesson.toml", "lesson")
    assert [(said.key, said.line) for said in all_said(caught.value)] == [(key, line)]


@pytest.mark.parametrize("language", ["en", "ja-easy"])
@pytest.mark.parametrize("name", built_in_names())
def test_a_built_in_lesson_is_told_whole_in_every_language(name: str, language: Language) -> None:
    own, told = texts(find_scenario(name)), texts(find_scenario(name, language))
    for japanese, said in zip(own, told, strict=True):
        assert bool(said) == bool(japanese)
        assert said != japanese or not japanese
        assert not [one for one in said if unicodedata.east_asian_width(one) == "A"]
        if japanese.endswith("。"):
            assert said.endswith("." if language == "en" else "。")


@pytest.mark.parametrize("name", built_in_names())
def test_a_caption_in_another_language_fits_two_lines_of_a_small_terminal(name: str) -> None:
    for language in ("en", "ja-easy"):
        for step in find_scenario(name, language).script:
            wide = sum(1 + (unicodedata.east_asian_width(one) in "FW") for one in step.caption)
            assert wide <= CAPTION_CELLS, step.caption


@pytest.mark.parametrize("name", built_in_names())
def test_easy_japanese_tells_how_every_hard_word_is_read(name: str) -> None:
    assert not [
        (said, hard) for said in texts(find_scenario(name, "ja-easy")) if (hard := unread(said))
    ]


@pytest.mark.parametrize("name", built_in_names())
def test_english_keeps_japanese_in_brackets_only(name: str) -> None:
    """But for the letters of the card, the keys that bear them, and the name of the app."""
    for said in texts(find_scenario(name, "en")):
        rest = re.sub(
            r"\([^()]*\)|しんきん（個人）ワンタイムパスワード|半角/全角|英数|[ア-ク]", "", said
        )
        assert rest.isascii(), said
