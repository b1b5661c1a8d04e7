"""`otp-tui demo` and `otp-tui replay` in a pseudo terminal."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from otp_tui.text.ja import JAPANESE
from otp_tui.text.ja_command_line import COMMAND_LINE
from otp_tui.tour.replay import read_journal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Enrol, Open, Terminal

CTRL_Q, RIGHT, FASTEST = "\x11", "\x1b[C", "++++"
SHOW = JAPANESE.show
ENDED = SHOW.ended
STANDS = SHOW.paused.partition(" ")[0]
PLAYS = SHOW.playing.partition(" ")[0]

LESSON = """
title = "見せる練習"
summary = "短い台本です。"
seed = 7

[clock]
start = 2020-11-26T19:40:00+09:00
stopped = true

[[step]]
caption = "一つ目です。"
note = "一つ目のメモです。"
picture = "one"

[[step]]
caption = "二つ目です。"
do = [{ press = "button" }, { type = "contract-id" }]

[[step]]
caption = "三つ目です。"
do = [{ type = "password" }]
picture = "three"

[[step]]
caption = "四つ目です。"
do = [{ press = "button" }]
"""

NO_NETWORK = """
import sys
def look(event, _):
    if event in {"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto"}:
        open("network", "a").write(event)
sys.addaudithook(look)
"""


def done(file: Path) -> list[tuple[object, object]]:
    """Return what a journal says that happened, its last line left out while it is written."""
    return [
        (entry.values["do"], entry.values.get("step"))
        for entry in read_journal(file.read_text(encoding="utf-8")).entries
    ]


def quit_by(terminal: Terminal, key: str) -> None:
    """End a show by a key."""
    terminal.send(key)
    assert terminal.exit_code() == 0
    terminal.assert_restored()


@pytest.fixture
def lesson(tmp_path: Path) -> str:
    """Return the name of a lesson with a short script."""
    (tmp_path / "lesson.toml").write_text(LESSON, encoding="utf-8")
    return "lesson.toml"


# --- Demonstration ----------------------------------------------------------------------------


def test_a_demonstration_plays_by_itself_to_its_end(open_terminal: Open, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    path = os.pathsep.join(filter(None, [str(tmp_path / "site"), os.environ.get("PYTHONPATH", "")]))
    terminal = open_terminal("demo", "handbook", "--journal", "j.jsonl", env={"PYTHONPATH": path})
    terminal.wait_for_screen(PLAYS)
    terminal.send(FASTEST)
    terminal.wait_for_screen(ENDED, JAPANESE.login.in_use_serial)
    quit_by(terminal, "q")
    assert terminal.after_the_screen == ""
    steps = [step for what, step in done(tmp_path / "j.jsonl") if what == "step"]
    assert steps == list(range(9))
    heading = read_journal((tmp_path / "j.jsonl").read_text(encoding="utf-8")).heading
    assert heading.demo
    assert heading.started is not None
    assert not (tmp_path / "network").exists()


def test_space_stops_it_and_lets_it_go_on(open_terminal: Open, tmp_path: Path, lesson: str) -> None:
    terminal = open_terminal("demo", lesson, "--journal", "j.jsonl")
    terminal.wait_for_screen("一つ目です。")
    terminal.send(" ")
    terminal.wait_for_screen(STANDS)
    before = done(tmp_path / "j.jsonl")
    assert before[-1] == ("step", 0)
    # The keys are taken, and nothing goes on meanwhile.
    terminal.send("n")
    terminal.wait_for_screen("一つ目のメモです。")
    terminal.send(FASTEST)
    terminal.wait_for_screen("16倍")
    assert done(tmp_path / "j.jsonl") == before
    terminal.send(" ")
    terminal.wait_for_screen("四つ目です。", ENDED)
    assert len(done(tmp_path / "j.jsonl")) > len(before)
    quit_by(terminal, "q")


@pytest.mark.parametrize("key", ["q", CTRL_Q], ids=["q", "ctrl+q"])
def test_a_demonstration_is_left_in_the_middle(
    open_terminal: Open, tmp_path: Path, lesson: str, key: str
) -> None:
    terminal = open_terminal("demo", lesson, "--journal", "j.jsonl")
    terminal.wait_for_screen("一つ目です。", PLAYS)
    quit_by(terminal, key)
    assert done(tmp_path / "j.jsonl")[-1] == ("end", None)


def test_in_steps_it_stops_at_pictures(open_terminal: Open, tmp_path: Path, lesson: str) -> None:
    terminal = open_terminal("demo", lesson, "--step", "--journal", "j.jsonl")
    terminal.wait_for_screen("一つ目です。", PLAYS)
    terminal.send(FASTEST)
    terminal.wait_for_screen("二つ目です。", STANDS)
    assert done(tmp_path / "j.jsonl")[-1] == ("step", 1)
    terminal.send(" ")
    terminal.wait_for_screen("四つ目です。", STANDS)
    assert done(tmp_path / "j.jsonl")[-1] == ("step", 3)
    quit_by(terminal, "q")


# --- Replay -----------------------------------------------------------------------------------


def test_a_replay_ends_as_the_rehearsal_did(open_terminal: Open, enrol: Enrol) -> None:
    first = open_terminal("handbook", "--frozen", "--journal", "j.jsonl")
    enrol(first)
    first.send("\x1b")
    first.wait_for_screen(JAPANESE.login.in_use_serial, JAPANESE.hints.hints["finished"])

    again = open_terminal("replay", "j.jsonl")
    again.wait_for_screen(SHOW.ended.partition(" ")[0])
    again.send("h")

    def look_the_same() -> bool:
        first.catch_up()
        return again.screen == first.screen

    again.wait_for_file(look_the_same, "the same screen")
    quit_by(again, "q")
    assert again.after_the_screen == ""
    quit_by(first, CTRL_Q)


def test_a_journal_that_is_cut_is_shown_as_far_as_it_goes(
    open_terminal: Open, tmp_path: Path, enrol: Enrol
) -> None:
    first = open_terminal("handbook", "--frozen", "--journal", "j.jsonl")
    enrol(first)
    first.send(CTRL_Q)
    assert first.exit_code() == 0
    file = tmp_path / "j.jsonl"
    content = file.read_bytes()
    cut = content[: content.index(b'"register"') + 5]
    file.write_bytes(cut)

    again = open_terminal("replay", "j.jsonl")
    again.wait_for_screen(JAPANESE.register.card_heading, SHOW.ended.partition(" ")[0])
    quit_by(again, "q")
    assert again.after_the_screen == COMMAND_LINE.journal_cut_off.format(path="j.jsonl")
    assert file.read_bytes() == cut


def test_a_demonstration_s_replay_has_its_captions(
    open_terminal: Open, tmp_path: Path, lesson: str
) -> None:
    first = open_terminal("demo", lesson, "--journal", "j.jsonl")
    first.wait_for_screen("一つ目です。")
    first.send(RIGHT * 3)
    first.wait_for_screen("四つ目です。")
    quit_by(first, "q")
    assert (tmp_path / "j.jsonl").read_bytes()
    again = open_terminal("replay", "j.jsonl")
    again.wait_for_screen("四つ目です。", SHOW.ended.partition(" ")[0])
    quit_by(again, "q")
