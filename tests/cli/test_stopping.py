"""Ctrl+Z, `fg`, `bg` and what a shell does besides: the terminal is its owner's, and whole."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from otp_tui.text.ja import JAPANESE
from tests.cli.conftest import LEFT, lines_of

if TYPE_CHECKING:
    from tests.cli.conftest import Open, Terminal

ENTER, CTRL_C, CTRL_Q, CTRL_Z, ESCAPE, F1 = "\r", "\x03", "\x11", "\x1a", "\x1b", "\x1bOP"
FROZEN = ("handbook", "--frozen")
STOPPED = "<stopped>"
ENTERED = b"\x1b[?1049h"
FAREWELL = JAPANESE.ends.suspended
CANNOT = JAPANESE.ends.cannot_suspend.partition("。")[0]


def begin(terminal: Terminal) -> list[str]:
    """Go to the second page and type something; return the screen."""
    terminal.wait_for_screen(JAPANESE.login.invitation, JAPANESE.phone.heading, JAPANESE.keys.quit)
    terminal.send(ENTER)
    terminal.wait_for_screen(JAPANESE.identify.heading)
    terminal.send("99987654321")
    terminal.wait_for_screen("99987654321", JAPANESE.hints.hints["different"])
    return terminal.screen


def since_it_entered(terminal: Terminal) -> list[str]:
    """Return the rows as a terminal shows them that knows nothing of what was shown before."""
    drawn = terminal.written.rpartition(ENTERED)[2]
    return lines_of(drawn.decode(errors="replace"))


def assert_whole_again(terminal: Terminal, before: list[str]) -> None:
    """Check that the whole screen is painted again as it was, on a terminal that was cleared."""
    terminal.wait(lambda: since_it_entered(terminal) == before, "the whole screen again")
    assert terminal.attributes != terminal.attributes_before


def assert_quits(terminal: Terminal) -> None:
    """Check that it can be left as usual."""
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0
    terminal.assert_restored()


def test_ctrl_z_gives_the_terminal_back_and_fg_takes_it_again(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN, as_a_job=True)
    before = begin(terminal)
    for _ in range(3):
        terminal.send(CTRL_Z)
        terminal.wait_for(STOPPED)
        terminal.assert_restored()
        assert terminal.news.index(FAREWELL) < terminal.news.index(STOPPED)
        terminal.send("fg\n")
        assert_whole_again(terminal, before)
    assert terminal.written.count(ENTERED) == 4
    assert terminal.written.count(LEFT["alternate screen"]) == 3
    terminal.send("\x7f")
    terminal.wait_for_screen("9998765432")
    assert_quits(terminal)
    assert terminal.written.count(LEFT["alternate screen"]) == 4


def test_what_is_on_top_is_on_top_again(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN, as_a_job=True)
    begin(terminal)
    terminal.send(F1)
    terminal.wait_for_screen(JAPANESE.help.keys_heading, JAPANESE.keys.close)
    terminal.send(CTRL_Z)
    terminal.wait_for(STOPPED)
    terminal.assert_restored()
    drawn = terminal.written.partition(LEFT["alternate screen"])[0]
    terminal.send("fg\n")
    assert_whole_again(terminal, lines_of(drawn.decode(errors="replace")))
    assert_quits(terminal)


@pytest.mark.parametrize("stop", [signal.SIGTSTP, signal.SIGSTOP], ids=lambda one: one.name)
def test_stopped_from_outside_and_going_on(open_terminal: Open, stop: signal.Signals) -> None:
    terminal = open_terminal(*FROZEN, as_a_job=True)
    before = begin(terminal)
    for _ in range(2):
        terminal.send("")
        os.killpg(terminal.job, stop)
        terminal.wait_for(STOPPED)
        terminal.send("fg\n")
        assert_whole_again(terminal, before)
    assert_quits(terminal)


def test_in_the_background_it_waits_until_it_is_fetched(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN, as_a_job=True)
    before = begin(terminal)
    terminal.send(CTRL_Z)
    terminal.wait_for(STOPPED)
    terminal.send("bg\n")
    terminal.wait_for(STOPPED)
    assert FAREWELL not in terminal.news
    terminal.assert_restored()
    terminal.send("fg\n")
    assert_whole_again(terminal, before)
    assert_quits(terminal)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="tells of no threads")
def test_the_thread_that_stops_is_the_one_that_is_told_that_it_goes_on(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN)
    begin(terminal)
    assert len(terminal.threads_that_take(signal.SIGTERM)) > 1
    assert terminal.threads_that_take(signal.SIGCONT) == [terminal.main_thread]
    assert_quits(terminal)


def test_continued_though_it_was_not_stopped(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN)
    before = begin(terminal)
    terminal.send("")
    terminal.signal(signal.SIGCONT)
    terminal.wait_for_bytes(ENTERED)
    assert_whole_again(terminal, before)
    assert_quits(terminal)


def test_where_no_shell_could_let_it_go_on_it_does_not_stop_and_says_so(
    open_terminal: Open,
) -> None:
    terminal = open_terminal(*FROZEN)  # It is the first process of its session.
    begin(terminal)
    terminal.send(CTRL_Z)
    terminal.wait_for(CANNOT)
    terminal.send(F1)
    terminal.wait_for_screen(JAPANESE.help.keys_heading)
    terminal.send(CTRL_Z)
    terminal.wait_for(CANNOT)
    assert_quits(terminal)


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP], ids=lambda one: one.name)
def test_ended_while_it_is_stopped(open_terminal: Open, ending: signal.Signals) -> None:
    terminal = open_terminal(*FROZEN, as_a_job=True)
    begin(terminal)
    job = terminal.job
    terminal.send(CTRL_Z)
    terminal.wait_for(STOPPED)
    os.killpg(job, ending)
    terminal.send("fg\n")
    assert terminal.exit_code() == 128 + ending
    terminal.assert_restored()


def test_a_demonstration_is_stopped_too(open_terminal: Open) -> None:
    terminal = open_terminal("demo", "handbook", as_a_job=True)
    terminal.wait_for_screen(JAPANESE.show.playing.partition(" ")[0])
    terminal.send(" ")
    terminal.wait_for_screen(JAPANESE.show.paused.partition(" ")[0])
    terminal.send(CTRL_Z)
    terminal.wait_for(STOPPED)
    terminal.assert_restored()
    terminal.send("fg\n")
    everything = (JAPANESE.frame.banner, JAPANESE.phone.heading, JAPANESE.show.paused[:4])
    terminal.wait(lambda: terminal.written.count(ENTERED) > 1, "the screen again")
    terminal.wait(
        lambda: all(text in "".join(since_it_entered(terminal)) for text in everything),
        "the whole screen again",
    )
    terminal.send(CTRL_C)
    assert terminal.exit_code() == 0
    terminal.assert_restored()
