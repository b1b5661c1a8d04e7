"""One file with ten mistakes is answered with ten precise sentences in one go."""

import re
from pathlib import Path

import pytest

from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.problems import ScenarioError
from tests.scenario.said import lines

LESSON = """\
# Ten mistakes, each of another kind.
title = 2020
seed = -1
colour = "red"

[customer]
password = "Himitsu-Kagi-7"
card = ["81", "82", "83", "84", "85", "86", "87"]

[clock]
start = 2020-11-26T19:40:00

[lesson]
mode = "hard"

[[fault]]
kind = "fire"

[[step]]
caption = "a"
do = [
    { press = "button" },
    { press = "bell" },
    { type = "password", text = ["Kossori-9"] },
]
"""

MISTAKES = [
    (2, "title", "2020", "120文字"),
    (3, "seed", "-1", "0から9223372036854775807"),
    (4, "colour", "", "title, rules, bank, procedure, then"),
    (7, "customer.password", None, "6文字から12文字"),
    (8, "customer.card", None, "8つ"),
    (11, "clock.start", "2020-11-26 19:40:00", "2000年から2099年"),
    (14, "lesson.mode", "hard", "guided, practice, exam"),
    (17, "fault[0].kind", "fire", "unreachable, slow, expired, maintenance"),
    (23, "step[0].do[1].press", "bell", "button, enter, back, cancel"),
    (24, "step[0].do[2].text", None, "40文字"),
]
"""Line, key, what was found (None where that is not repeated), and what is allowed."""


@pytest.fixture
def said(tmp_path: Path) -> list[str]:
    """Return the sentences about the file."""
    file = tmp_path / "lesson.toml"
    file.write_text(LESSON, encoding="utf-8")
    with pytest.raises(ScenarioError) as caught:
        find_scenario(str(file))
    assert caught.value.file == str(file)
    return lines(caught.value).split("\n")


def test_each_mistake_has_its_sentence_in_the_file_s_order(said: list[str]) -> None:
    assert len(said) == len(MISTAKES) == 10
    places = [re.fullmatch(r".*lesson\.toml (\d+)行目 (\S+): .+", sentence) for sentence in said]
    found = [(int(place[1]), place[2]) for place in places if place]
    assert found == [(line, key) for line, key, _, _ in MISTAKES]


def test_each_sentence_says_what_was_found_and_what_is_allowed(said: list[str]) -> None:
    for sentence, (_, _, found, allowed) in zip(said, MISTAKES, strict=True):
        assert allowed in sentence
        assert ("今の値" in sentence) == bool(found)
        assert (found or "") in sentence


def test_no_sentence_repeats_a_secret(said: list[str]) -> None:
    assert not re.search(r"Himitsu|Kossori", "\n".join(said))
    (card,) = [sentence for sentence in said if "customer.card" in sentence]
    assert not re.search(r"8[1-7]", card.partition("行目")[2])
    lines = LESSON.splitlines()
    for number, _, found, _ in MISTAKES:
        assert (found or "").partition(" ")[0] in lines[number - 1]
