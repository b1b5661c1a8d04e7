"""What ends a command that shows no screen: it tidies up, says so, and returns the usual code."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from otp_tui.cli.signals import ENDINGS, EndedBySignal, endings_raised
from otp_tui.text.ja_ends import ENDS

if TYPE_CHECKING:
    from tests.cli.conftest import Open

DRAW = ("shots", "--all", "--out", "d", "--size", "60x20", "--format", "png")
"""Takes far longer than anybody waits; the first pictures are there soon."""


def hidden(folder: Path) -> list[Path]:
    """Return what lies in a folder for a while only."""
    return [file for file in folder.rglob("*") if file.name.startswith(".")]


def test_pictures_are_whole_or_not_there(open_terminal: Open, tmp_path: Path) -> None:
    terminal = open_terminal(*DRAW, "--jobs", "1")
    folder = tmp_path / "d"
    terminal.wait_for_file(lambda: bool(list(folder.glob("*.png"))), "a picture")
    assert hidden(folder)
    terminal.signal(signal.SIGTERM)
    assert terminal.exit_code() == 128 + signal.SIGTERM
    assert not hidden(folder)
    for picture in folder.iterdir():
        assert picture.read_bytes().endswith(b"IEND\xaeB`\x82")
    assert ENDS.interrupted in terminal.news
    assert "Traceback" not in terminal.news


def test_ctrl_c_ends_all_processes_at_once(open_terminal: Open, tmp_path: Path) -> None:
    terminal = open_terminal(*DRAW, "--jobs", "2")
    folder = tmp_path / "d"
    terminal.wait_for_file(lambda: bool(list(folder.glob("*.png"))), "a picture")
    terminal.send("\x03")
    assert terminal.exit_code() == 128 + signal.SIGINT
    assert not hidden(folder)
    assert "Traceback" not in terminal.news


def busiest(process: int) -> float:
    """Return the seconds of work of the child process that has done most (Linux only)."""
    lists = Path(f"/proc/{process}/task").glob("*/children")  # One for each thread.
    children = [child for one in lists for child in one.read_text(encoding="ascii").split()]
    ticks = [
        int(Path(f"/proc/{child}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[11])
        for child in children
    ]
    return max(ticks, default=0) / os.sysconf("SC_CLK_TCK")


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="tells of no child processes")
def test_nobody_waits_for_what_the_other_processes_draw(open_terminal: Open) -> None:
    large = ("shots", "--all", "--out", "d", "--format", "gif", "--size", "400x120")
    terminal = open_terminal(*large, "--jobs", "2")
    draws = "a process that draws"
    terminal.wait_for_file(lambda: busiest(terminal.main_thread) > 1.5, draws, seconds=120)
    terminal.signal(signal.SIGTERM)
    assert terminal.exit_code(30) == 128 + signal.SIGTERM
    assert "Traceback" not in terminal.news


def test_ctrl_c_ends_the_notes(open_terminal: Open) -> None:
    terminal = open_terminal("notes", "j.jsonl")
    terminal.wait_for("j.jsonl")
    terminal.send("\x03")
    assert terminal.exit_code() == 128 + signal.SIGINT
    assert "Traceback" not in terminal.news


@pytest.mark.parametrize("ending", ENDINGS, ids=lambda one: one.name)
def test_each_of_them_ends_it_with_the_usual_code(ending: signal.Signals) -> None:
    before = signal.getsignal(ending)
    with pytest.raises(EndedBySignal) as caught, endings_raised():
        signal.raise_signal(ending)
    assert caught.value.exit_code == 128 + ending
    assert signal.getsignal(ending) is before


def test_what_is_to_be_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with endings_raised():
            signal.raise_signal(signal.SIGHUP)
            with pytest.raises(EndedBySignal) as caught:
                signal.raise_signal(signal.SIGTERM)
        assert caught.value.exit_code == 143
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
