"""A terminal that is closed without a word, and a disk that is full: an end like any other."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from otp_tui.text.ja import JAPANESE
from otp_tui.text.ja_command_line import COMMAND_LINE
from otp_tui.tour.replay import read_journal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Open


@pytest.mark.parametrize("command", ["rehearse", "demo"])
def test_a_terminal_that_is_gone_without_a_signal_ends_it(
    open_terminal: Open, tmp_path: Path, command: str
) -> None:
    asked = (command, "handbook", "--journal", "j.jsonl")
    terminal = open_terminal(*asked, controlling=False)
    terminal.wait_for_screen(JAPANESE.frame.banner, JAPANESE.phone.heading)
    before = terminal.seconds_of_work
    terminal.hang_up()
    assert terminal.exit_code() == 128 + signal.SIGHUP
    assert terminal.seconds_of_work - before < 10
    entries = read_journal((tmp_path / "j.jsonl").read_text(encoding="utf-8")).entries
    assert entries[-1].values["do"] == "end"


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (("shots", "handbook", "--out", "d", "--size", "60x20"), "d/handbook-1-login-60x20.svg"),
        (("shots", "handbook", "--out", "d", "--format", "png"), "d"),
    ],
)
def test_what_does_not_fit_is_not_there_at_all(
    open_terminal: Open, tmp_path: Path, arguments: tuple[str, ...], path: str
) -> None:
    terminal = open_terminal(*arguments, largest_file=2000)
    assert terminal.exit_code(120) == 1
    assert terminal.news.strip() == COMMAND_LINE.cannot_write.format(path=path)
    assert not [file for file in tmp_path.rglob("*") if file.is_file()]
