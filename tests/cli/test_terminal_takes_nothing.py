"""A terminal that takes nothing of what is drawn: a link that hangs, a screen that was stopped."""

from __future__ import annotations

import os
import pty
import termios
import tty
from contextlib import ExitStack
from pathlib import Path
from signal import SIGHUP, SIGTERM
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from otp_tui.text.ja import JAPANESE
from otp_tui.tour.replay import read_journal
from otp_tui.ui.terminal_output import AHEAD, TerminalOutput
from tests.cli.conftest import HANGS
from tests.monkey.onlooker import Onlooker

if TYPE_CHECKING:
    from signal import Signals

    from tests.cli.conftest import Open, Terminal

CTRL_S = "\x13"
F6 = "\x1b[17~"
MANY = 40
"""Paintings of the whole screen: more than the kernel keeps, and than may be ahead of it."""

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="tells of no threads: nobody knows when it waits"
)


def take_nothing(terminal: Terminal) -> None:
    """Let much be painted, and read nothing of it."""
    for _ in range(MANY):
        terminal.send(F6)
    terminal.wait_for_rest(reads=False)


@pytest.mark.parametrize(
    ("ending", "is_stopped", "draws"),
    [(SIGTERM, False, True), (SIGHUP, True, True), (SIGHUP, True, False)],
    ids=["SIGTERM", "SIGHUP-stopped", "SIGHUP-stopped-at-rest"],
)
def test_a_signal_ends_it_all_the_same(
    open_terminal: Open, tmp_path: Path, ending: Signals, *, is_stopped: bool, draws: bool
) -> None:
    kept = ("--journal", "j.jsonl", "--record", "r.jsonl")
    terminal = open_terminal("handbook", "--frozen", *kept)
    terminal.wait_for_screen(JAPANESE.login.invitation, JAPANESE.keys.quit)
    terminal.wait_for_rest()
    if is_stopped:
        termios.tcflow(terminal.slave, termios.TCOOFF)
    if draws:
        take_nothing(terminal)
    terminal.signal(ending)
    terminal.wait_for_end()
    assert terminal.exit_code() == 128 + ending
    terminal.assert_restored()
    entries = read_journal((tmp_path / "j.jsonl").read_text(encoding="utf-8")).entries
    assert entries[-1].values["do"] == "end"
    assert (tmp_path / "r.jsonl").read_text(encoding="utf-8").count("\n") == 1


def test_a_signal_ends_it_in_lines_too(open_terminal: Open, tmp_path: Path) -> None:
    terminal = open_terminal("--plain", "handbook", "--frozen", "--record", "r.jsonl")
    terminal.wait_for(JAPANESE.login.invitation)
    terminal.wait_for_rest()
    terminal.send(f"{CTRL_S}\r")
    terminal.wait_for_rest(reads=False)
    terminal.signal(SIGTERM)
    terminal.wait_for_end()
    assert terminal.exit_code() == 128 + SIGTERM
    assert terminal.attributes == terminal.attributes_before
    assert (tmp_path / "r.jsonl").read_text(encoding="utf-8").count("\n") == 1


def test_what_was_left_out_is_painted_when_it_takes_something_again(open_terminal: Open) -> None:
    terminal = open_terminal("handbook", "--frozen")
    terminal.wait_for_screen(JAPANESE.login.invitation, JAPANESE.keys.quit)
    onlooker = Onlooker(terminal, (80, 24), HANGS)
    take_nothing(terminal)
    onlooker.check()


def test_nobody_waits_for_it_for_long() -> None:
    with ExitStack() as closed:
        terminal, program = pty.openpty()
        closed.callback(os.close, terminal)
        closed.callback(os.close, program)
        tty.setraw(program)
        has_caught_up = Event()
        output = TerminalOutput(program, "utf-8", has_caught_up.set)
        text = "x" * 100_000
        for _ in range(AHEAD):
            assert output.promise()
        assert not output.promise()
        assert not output.promise()

        def draw() -> None:
            for _ in range(AHEAD):
                output.write(text)
            output.flush()

        draws = Thread(target=draw, daemon=True)
        draws.start()
        assert not has_caught_up.is_set()
        left = AHEAD * len(text)
        while left:
            left -= len(os.read(terminal, 1 << 16))
        assert has_caught_up.wait(HANGS)
        assert output.promise()
