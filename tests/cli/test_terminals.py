"""Terminals of every kind: wide cells, few colours, none; by the bytes that are written."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest

from otp_tui.text.ja import JAPANESE

if TYPE_CHECKING:
    from tests.cli.conftest import Open, Terminal

FROZEN = ("handbook", "--frozen")
QUESTION = b"\x1b[6n"
CTRL_Q, F2, F6 = "\x11", "\x1bOQ", "\x1b[17~"
BLOCK = "▄".encode()
SGR = re.compile(rb"\x1b\[([\d;]*)m")


def await_first_page(terminal: Terminal) -> None:
    """Wait until the first page and the panel beside it stand."""
    terminal.wait_for_screen(JAPANESE.login.invitation, JAPANESE.phone.heading, "あと")


def assert_draws(terminal: Terminal, *, has_blocks: bool) -> None:
    """Check that the phone's code is drawn in blocks, or that it is there without any."""
    if has_blocks:
        terminal.wait(lambda: BLOCK in terminal.written, "blocks")
    else:
        terminal.wait_for_screen(JAPANESE.phone.heading, "あと")
        assert BLOCK not in terminal.written


def leave(terminal: Terminal) -> None:
    """Leave the program."""
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0, terminal.after_the_screen
    terminal.assert_restored()


def numbers(terminal: Terminal) -> set[str]:
    """Return the first numbers of what is said about colours and attributes."""
    return {
        number
        for found in SGR.findall(terminal.written)
        for number in re.sub(r"(38|48);(?:5;\d+|2;\d+;\d+;\d+)", r"\1", found.decode()).split(";")
        if number
    }


# --- How wide a cell is -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "has_blocks"), [("\x1b[5;2R", True), ("\x1b[5;3R", False)], ids=["narrow", "wide"]
)
def test_the_terminal_is_asked_how_wide_it_draws(
    open_terminal: Open, answer: str, *, has_blocks: bool
) -> None:
    terminal = open_terminal(*FROZEN)
    terminal.wait_for_bytes(QUESTION)
    assert b"\x1b[?1049h" not in terminal.written, "before the first paint"
    terminal.send(answer)
    await_first_page(terminal)
    assert_draws(terminal, has_blocks=has_blocks)
    leave(terminal)


@pytest.mark.parametrize(("said", "has_blocks"), [("narrow", True), ("wide", False)])
def test_what_is_said_is_not_asked(open_terminal: Open, said: str, *, has_blocks: bool) -> None:
    terminal = open_terminal(*FROZEN, "--ambiguous", said)
    await_first_page(terminal)
    assert QUESTION not in terminal.written
    assert_draws(terminal, has_blocks=has_blocks)
    leave(terminal)


def test_silence_means_narrow_and_a_late_answer_is_no_key(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN)
    await_first_page(terminal)
    terminal.send("\r")
    terminal.wait_for_screen(JAPANESE.identify.heading)
    terminal.send("\x1b[5;3R999")
    terminal.wait_for_screen(" 999 ")
    assert BLOCK in terminal.written
    leave(terminal)


@pytest.mark.parametrize("when", ["before", "around", "unanswered"])
def test_what_is_typed_ahead_lands_in_the_field(open_terminal: Open, when: str) -> None:
    terminal = open_terminal(*FROZEN)
    if when == "before":
        terminal.send("\r99987654321")
        terminal.wait_for_bytes(QUESTION)
        terminal.send("\x1b[1;2R")
    elif when == "around":
        terminal.wait_for_bytes(QUESTION)
        terminal.send("\r99987\x1b[1;3R654321")
    else:
        terminal.wait_for_bytes(QUESTION)
        terminal.send("\r99987654321")
    terminal.wait_for_screen(JAPANESE.identify.heading, "99987654321")
    leave(terminal)


def asking(body: str) -> tuple[str, ...]:
    """Return what starts a program that asks, and does something until it wants the answer."""
    code = f"""
import select, signal
from otp_tui.cli.cell_width import Question
from otp_tui.cli.signals import endings_raised
with endings_raised(), Question("auto") as question:
    {body}
    answer = question.answer()
print(answer.is_wide, ascii(answer.typed_ahead))
"""
    return (sys.executable, "-c", code)


def test_the_answer_may_take_as_long_as_there_is_something_else_to_do(open_terminal: Open) -> None:
    terminal = open_terminal(within=asking("select.select([0], [], [])"))
    terminal.wait_for_bytes(QUESTION)
    terminal.send("9\r\x1b[1;3R8")
    terminal.wait_for("True '9\\r8'")
    assert terminal.exit_code() == 0
    assert terminal.attributes == terminal.attributes_before


def test_a_signal_that_comes_before_the_answer_leaves_the_terminal_as_it_was(
    open_terminal: Open,
) -> None:
    terminal = open_terminal(within=asking("signal.raise_signal(signal.SIGTERM)"))
    terminal.wait_for_bytes(QUESTION)
    assert terminal.exit_code() == 143
    assert terminal.attributes == terminal.attributes_before


def test_ctrl_c_works_while_an_answer_is_awaited(open_terminal: Open) -> None:
    terminal = open_terminal(within=asking("signal.pause()"))
    terminal.wait_for_bytes(QUESTION)
    terminal.send("\x03")
    assert terminal.exit_code() == 130
    assert terminal.attributes == terminal.attributes_before


# --- How many colours there are ---------------------------------------------------------------


def test_without_colours_no_colour_is_written(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN, env={"NO_COLOR": "1"})
    await_first_page(terminal)
    terminal.send("\r9")
    terminal.wait_for_screen(JAPANESE.identify.heading)
    terminal.send(F6)
    terminal.send(F2)
    terminal.wait_for_screen(JAPANESE.phone.card_heading)
    assert {"1", "4", "7"} <= numbers(terminal) <= {"0", "1", "4", "7"}
    leave(terminal)


def test_what_is_asked_for_goes_before_no_color(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN, "--theme", "light", env={"NO_COLOR": "1"})
    await_first_page(terminal)
    assert {"38", "48"} <= numbers(terminal)
    leave(terminal)


@pytest.mark.parametrize(
    ("options", "env"),
    [
        ((), {"TERM": "xterm"}),
        (("--theme", "16"), {"COLORTERM": "truecolor"}),
        ((), {"TERM": "xterm", "NO_COLOR": ""}),
    ],
    ids=["found", "asked", "empty-no-color"],
)
def test_sixteen_colours_are_written_as_such(
    open_terminal: Open, options: tuple[str, ...], env: dict[str, str]
) -> None:
    terminal = open_terminal(*FROZEN, *options, env=env)
    await_first_page(terminal)
    written = numbers(terminal)
    assert not {"38", "48"} & written
    assert {"40", "97"} <= written
    leave(terminal)


@pytest.mark.parametrize(
    ("options", "env", "wanted"),
    [
        ((), {"COLORTERM": "truecolor"}, b"48;2;"),
        ((), {"TERM": "xterm-direct"}, b"48;2;"),
        ((), {"TERM": "xterm-256color"}, b"48;5;234"),
        (("--theme", "dark"), {"TERM": "xterm"}, b"48;5;234"),
    ],
    ids=["truecolor", "direct", "256", "asked"],
)
def test_as_many_colours_are_written_as_the_terminal_has(
    open_terminal: Open, options: tuple[str, ...], env: dict[str, str], wanted: bytes
) -> None:
    terminal = open_terminal(*FROZEN, *options, env=env)
    await_first_page(terminal)
    assert wanted in terminal.written
    leave(terminal)


@pytest.mark.parametrize(("env", "asked"), [({}, True), ({"STY": "4711.pts-0.host"}, False)])
def test_gnu_screen_is_not_asked_for_the_mouse(
    open_terminal: Open, env: dict[str, str], *, asked: bool
) -> None:
    """It would keep Esc back until the next key."""
    terminal = open_terminal(*FROZEN, env=env)
    await_first_page(terminal)
    assert (b"\x1b[?1000h" in terminal.written) is asked
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0, terminal.after_the_screen


def test_the_framework_does_not_blink(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN, "--still")
    await_first_page(terminal)
    assert not {"5", "6"} & numbers(terminal)
    leave(terminal)
