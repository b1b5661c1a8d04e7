"""Which language the program speaks, and that it speaks no other."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

import pytest

from otp_tui.cli.language import language_of
from otp_tui.text.languages import LANGUAGES, catalogue_of, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from otp_tui.text.languages import Language
    from tests.cli.conftest import Call, Program

JA, EN, EASY = LANGUAGES


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, JA),
        ({"LANG": "C"}, JA),
        ({"LANG": "C.UTF-8"}, JA),
        ({"LANG": "POSIX"}, JA),
        ({"LANG": ""}, JA),
        ({"LANG": "ja_JP.UTF-8"}, JA),
        ({"LANG": "ja"}, JA),
        ({"LANG": "ja_JP.eucJP@x"}, JA),
        ({"LANG": "en_US.UTF-8"}, EN),
        ({"LANG": "pt_BR.UTF-8"}, EN),
        ({"LANG": "jam_JM"}, EN),
        ({"LANG": "ca_ES"}, EN),
        ({"LANG": "ja_JP.UTF-8", "LC_MESSAGES": "en_GB"}, EN),
        ({"LANG": "en_US", "LC_MESSAGES": "en_GB", "LC_ALL": "ja_JP"}, JA),
        ({"LANG": "en_US", "LC_ALL": ""}, EN),
        ({"LANG": "en_US", "LC_CTYPE": "ja_JP"}, EN),
        ({"LANG": "en_US", "OTP_TUI_LANG": "ja-easy"}, EASY),
        ({"LANG": "en_US", "OTP_TUI_LANG": "ja"}, JA),
        ({"LANG": "en_US", "OTP_TUI_LANG": "xx"}, EN),
        ({"OTP_TUI_LANG": "xx"}, JA),
    ],
)
def test_the_locale_chooses_where_nothing_is_said(
    environment: Mapping[str, str], language: Language
) -> None:
    assert language_of([], environment) == language
    assert language_of(["token", "--lang"], environment) == language
    assert language_of(["token", "--lang", "xx"], environment) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_asked_for_comes_first(language: Language) -> None:
    environment = {"LANG": "en_US.UTF-8", "OTP_TUI_LANG": "ja"}
    assert language_of(["demo", "--lang", language], environment) == language
    assert language_of([f"--lang={language}", "--step"], environment) == language
    assert language_of(["shots", "--lang", language, "--lang", "en"], environment) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_and_errors_are_in_the_language(call: Call, language: Language) -> None:
    words = words_of(language).command_line
    ran = call("--help", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(words.usage)
    assert words.examples in ran.out
    for arguments, said in (
        (["--seed", "x"], words.bad_seed.format(value="x")),
        (["--seed"], words.missing_argument.format(name="--seed")),
        (["--frozen=1"], words.needless_value.format(name="--frozen")),
        (["--nonsense"], words.unknown_argument.format(name="--nonsense")),
    ):
        ran = call("rehearse", "--lang", language, *arguments)
        assert (ran.code, ran.out, ran.err) == (2, "", f"{said}\n{words.see_help}\n")
    ran = call("notes", "--lang", language)
    assert ran.err == f"{words.required_argument.format(name='JOURNAL')}\n{words.see_help}\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_with_a_scenario_is_said_in_the_language(
    call: Call, tmp_path: Path, language: Language
) -> None:
    file = tmp_path / "lesson.toml"
    file.write_text('title = "a"\nseed = -1\n', encoding="utf-8")
    words = words_of(language).scenario
    said = words.number.format(low=0, high=2**63 - 1) + words.found.format(value=-1)
    ran = call("scenarios", "--check", str(file), "--lang", language)
    told = words.line.format(file=file, line=2, key=" seed", problem=said)
    assert (ran.code, ran.err) == (2, f"{told}\n")


def test_a_new_lesson_is_explained_in_the_language(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "new.toml"
    ran = call("scenarios", "--new", str(file), "--lang", "en")
    assert ran.out == words_of("en").command_line.begun.format(path=file) + "\n"
    assert "Most characters of a log-in password." in file.read_text(encoding="utf-8")
    assert call("scenarios", "--check", str(file), "--lang", "ja-easy").code == 0


def test_the_language_changes_words_and_no_value(call: Call) -> None:
    asked = ["token", "handbook", "--frozen"]
    said = {language: call(*asked, "--lang", language).out for language in LANGUAGES}
    assert len(set(said.values())) == len(LANGUAGES)
    as_json = {call(*asked, "--json", "--lang", language).out for language in LANGUAGES}
    assert len(as_json) == 1
    (values,) = map(json.loads, as_json)
    for told in said.values():
        assert [line.partition(": ")[2] for line in told.splitlines()] == [
            str(value) for value in values.values()
        ]


def test_a_picture_is_in_japanese_whatever_the_locale_says(
    program: Program, tmp_path: Path
) -> None:
    """What is drawn is the same on every machine; what is told about it is in its language."""
    env = {"LANG": "en_US.UTF-8"}
    shots = ("shots", "handbook", "--size", "80x24", "--format", "txt", "--out")
    told = program(*shots, str(tmp_path / "a"), env=env)
    assert told.out.startswith("Pictures drawn")
    assert program(*shots, str(tmp_path / "b"), env={"OTP_TUI_LANG": "ja"}).out.endswith(
        "描きました。\n"
    )
    drawn = [
        {file.name: file.read_bytes() for file in sorted((tmp_path / folder).iterdir())}
        for folder in "ab"
    ]
    assert drawn[0] == drawn[1]
    assert "ログイン画面" in drawn[0]["handbook-1-login-80x24.txt"].decode()


def test_pictures_in_other_languages_say_so_in_their_names(call: Call, tmp_path: Path) -> None:
    asked = ("--size", "80x24", "--format", "txt", "--lang", "en", "--lang", "ja-easy")
    assert call("shots", "handbook", *asked, "--out", str(tmp_path)).code == 0
    for language in (EN, EASY):
        text = (tmp_path / f"handbook-1-login-80x24-{language}.txt").read_text(encoding="utf-8")
        assert catalogue_of(language).login.invitation in text


def test_english_screens_hold_japanese_names_and_labels_only(call: Call, tmp_path: Path) -> None:
    """Every Japanese word on an English screen stands in brackets, or is a name or a letter."""
    assert call(
        "shots", "handbook", "--size", "120x40", "--format", "txt", "--lang", "en",
        "--out", str(tmp_path),
    ).code == 0  # fmt: skip
    names = ("しんきん（個人）", "ワンタイムパスワード", "見本信用金庫", "しんきんEBサポートデスク")
    for file in tmp_path.iterdir():
        for line in file.read_text(encoding="utf-8").splitlines():
            rest = line
            for name in names:
                rest = rest.replace(name, "")
            japanese = [part for part in rest.split() if any(map(_is_japanese, part))]
            assert all("(" in part or ")" in part or len(part) == 1 for part in japanese), line


def _is_japanese(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(("HIRAGANA", "KATAKANA", "CJK UNIFIED"))
