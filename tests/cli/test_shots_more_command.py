"""`otp-tui shots` for many scenarios, sizes, colours and kinds: named apart, always equal."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from otp_tui.cli.arguments import BadArguments, parse
from otp_tui.text.ja import JAPANESE
from otp_tui.text.ja_command_line import COMMAND_LINE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call, Program

TEXTS = JAPANESE.pictures
SMALL = ("--size", "60x20")
LESSON = """\
title = "{name}の題名"
summary = "短い練習です。"

[[step]]
picture = "1-login"
caption = "見ます。"

[[step]]
picture = "2-begun"
caption = "押します。"
do = [{{ press = "button" }}]
"""


@pytest.fixture
def lessons(tmp_path: Path) -> list[str]:
    """Return two files of lessons whose numbers and moment follow from chance and time."""
    files = [tmp_path / "lessons" / f"{name}.toml" for name in ("one", "two")]
    files[0].parent.mkdir()
    for file in files:
        file.write_text(LESSON.format(name=file.stem), encoding="utf-8")
    return [str(file) for file in files]


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def test_one_scenario_in_every_kind(call: Call, tmp_path: Path, lessons: list[str]) -> None:
    kinds = ("svg", "txt", "html", "png", "gif", "cast", "cast3")
    asked = [part for kind in kinds for part in ("--format", kind)]
    ran = call("shots", lessons[0], "--out", str(tmp_path / "o"), *SMALL, *asked)
    assert (ran.code, ran.err) == (0, "")
    still = {f"one-{step}-60x20.{kind}" for step in ("1-login", "2-begun") for kind in kinds[:4]}
    found = contents(tmp_path / "o")
    assert set(found) == still | {"one-60x20.gif", "one-60x20.cast", "one-60x20-v3.cast"}
    assert ran.out == COMMAND_LINE.drawn.format(count=11, folder=tmp_path / "o") + "\n"
    assert found["one-1-login-60x20.png"].startswith(b"\x89PNG")
    assert found["one-60x20.gif"].startswith(b"GIF89a")
    for name, version in (("one-60x20.cast", 2), ("one-60x20-v3.cast", 3)):
        assert json.loads(found[name].splitlines()[0])["version"] == version
    assert found["one-1-login-60x20.svg"] != found["one-2-begun-60x20.svg"]


def test_any_number_of_processes_draws_the_same_in_any_order(
    call: Call, program: Program, tmp_path: Path, lessons: list[str]
) -> None:
    fixed = ("--seed", "7", "--at", "2026-06-10T10:00:00", *SMALL, "--format", "txt")
    both = ("--theme", "dark", "--theme", "light", "--format", "svg")
    alone, shared = tmp_path / "1", tmp_path / "2"
    ran = call("shots", *lessons, "--out", str(alone), *fixed, *both, "--jobs", "1")
    assert (ran.code, ran.err) == (0, "")
    done = program("shots", *lessons[::-1], "--out", str(shared), *fixed, *both, "--jobs", "2")
    assert (done.code, done.err) == (0, "")
    found, again = contents(alone), contents(shared)
    index = found.pop("index.html").decode()
    assert again.pop("index.html").decode() != index  # in the order in which they were asked for
    assert found == again
    assert set(found) == {
        f"{name}-{step}-60x20-{theme}.{kind}"
        for name in ("one", "two")
        for step in ("1-login", "2-begun")
        for theme in ("dark", "light")
        for kind in ("svg", "txt")
    }
    assert set(re.findall(r'<a href="\./([^"]*)"', index)) == set(found)


def test_a_scenario_s_numbers_are_the_same_in_all_its_pictures(
    call: Call, tmp_path: Path, lessons: list[str]
) -> None:
    sizes = ("--size", "80x24", "--size", "100x30")
    assert (
        call("shots", lessons[0], "--out", str(tmp_path / "o"), *sizes, "--format", "txt").code == 0
    )
    found = contents(tmp_path / "o").values()
    serials = {number for text in found for number in re.findall(rb"[A-Z]{4}[0-9]{8}", text)}
    assert len(serials) == 1


def test_the_light_colours_are_named(call: Call, tmp_path: Path, lessons: list[str]) -> None:
    out = tmp_path / "o"
    assert call("shots", lessons[0], "--out", str(out), *SMALL, "--theme", "light").code == 0
    assert list(contents(out)) == ["one-1-login-60x20-light.svg", "one-2-begun-60x20-light.svg"]


def test_an_index_of_one_scenario_if_asked_for(
    call: Call, tmp_path: Path, lessons: list[str]
) -> None:
    out = tmp_path / "o"
    assert call("shots", lessons[0], "--out", str(out), *SMALL, "--index").code == 0
    index = (out / "index.html").read_text(encoding="utf-8")
    for said in ("one-1-login-60x20.svg", "見ます。", "押します。", "oneの題名"):
        assert said in index


def test_two_scenarios_of_one_name(call: Call, tmp_path: Path, lessons: list[str]) -> None:
    other = tmp_path / "one.toml"
    other.write_text(LESSON.format(name="other"), encoding="utf-8")
    ran = call("shots", lessons[0], str(other), "--out", str(tmp_path / "o"))
    assert (ran.code, ran.out, ran.err) == (2, "", TEXTS.same_name.format(name="one") + "\n")
    assert not (tmp_path / "o").exists()


def test_nothing_is_drawn_if_one_of_several_is_wrong(
    call: Call, tmp_path: Path, lessons: list[str]
) -> None:
    ran = call("shots", lessons[0], "no-such-lesson", "--out", str(tmp_path / "o"))
    assert (ran.code, ran.out) == (2, "")
    assert "no-such-lesson" in ran.err
    assert not (tmp_path / "o").exists()


def test_all_and_more_can_be_asked_for() -> None:
    asked = "shots a b a --all --out d --theme light --theme dark --format png --format png"
    found = parse([*asked.split(), "--lang", "ja", "--jobs", "3", "--index"])
    assert (found.scenarios, found.every, found.themes) == (("a", "b"), True, ("light", "dark"))
    assert (found.formats, found.languages) == (("png",), ("ja",))
    assert (found.jobs, found.index) == (3, True)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--format", "pdf"], TEXTS.bad_format),
        (["--lang", "xx"], TEXTS.bad_lang),
        (["--jobs", "0"], TEXTS.bad_jobs),
        (["--jobs", "65"], TEXTS.bad_jobs),
    ],
)
def test_what_there_is_not(asked: list[str], said: str) -> None:
    with pytest.raises(BadArguments) as caught:
        parse(["shots", "--out", "d", *asked])
    assert str(caught.value).startswith(said.format(value=asked[1], allowed="", limit=64)[:12])


def test_all_is_every_lesson_that_comes_along(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine", encoding="utf-8")
    ran = call("shots", "--all", "--out", str(file))
    assert (ran.code, ran.out) == (1, "")
    assert file.read_text(encoding="utf-8") == "mine"
