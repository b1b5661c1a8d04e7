"""The program in a pseudo terminal, by typed bytes: what a person meets, from start to end."""

from __future__ import annotations

import os
import re
import signal
from typing import TYPE_CHECKING

import pytest

from otp_tui.text.ja import JAPANESE
from otp_tui.text.ja_command_line import COMMAND_LINE
from otp_tui.text.ja_plain import PLAIN

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Open, Program, Terminal

ENTER, TAB, CTRL_C, CTRL_Q, CTRL_X = "\r", "\t", "\x03", "\x11", "\x18"
ESCAPE, F1, F3, F8 = "\x1b", "\x1bOP", "\x1bOR", "\x1b[19~"
SHIFT_HOME, END = "\x1b[1;2H", "\x1b[F"
FROZEN = ("handbook", "--frozen")
CONTRACT_ID, PASSWORD = "99912345678", "renshu2020"
CLIPBOARD = b"\x1b]52;"


def await_all(terminal: Terminal) -> None:
    """Wait until the first page and the panel beside it stand."""
    terminal.wait_for(JAPANESE.login.invitation, JAPANESE.phone.heading, " 秒")


def seconds_left(terminal: Terminal) -> str:
    """Return how many seconds the code is said to have left, as the screen shows it."""
    before = JAPANESE.phone.seconds_left.partition("{")[0].strip()
    found = re.search(before + r"(\d+)", terminal.screen_text)
    return found[1] if found else ""


# --- The whole way ----------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_from_the_log_in_page_to_the_receipt_and_out(
    open_terminal: Open, cells: tuple[str, str], code: str, size: tuple[int, int]
) -> None:
    terminal = open_terminal(*FROZEN, size=size)
    await_all(terminal)
    terminal.send(ENTER)
    terminal.wait_for(JAPANESE.identify.heading)
    terminal.send(f"{CONTRACT_ID}{ENTER}")
    terminal.wait_for_screen(CONTRACT_ID)
    terminal.send(f"{PASSWORD}{ENTER}")
    terminal.wait_for(JAPANESE.register.card_heading)
    terminal.send(f"SKOH99999999{ENTER}{code}{ENTER}")
    terminal.wait_for_screen("SKOH99999999", "*" * len(code))
    terminal.send(f"{cells[0]}{ENTER}{cells[1]}{ENTER}")
    terminal.wait_for("0411040847IT", "2020年11月26日19時40分00秒", "SKOH99999999")
    terminal.send(ESCAPE)
    terminal.wait_for_screen(JAPANESE.login.in_use_serial, JAPANESE.login.well_done)
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0
    terminal.assert_restored()
    assert terminal.after_the_screen == ""


@pytest.mark.parametrize("key", [ENTER, TAB])
def test_all_typed_ahead_in_one_write(
    open_terminal: Open, cells: tuple[str, str], code: str, key: str
) -> None:
    terminal = open_terminal(*FROZEN)
    await_all(terminal)
    typed = ["", CONTRACT_ID, PASSWORD, "SKOH99999999", code, *cells]
    keys = [ENTER, key, ENTER, key, key, key, ENTER]
    terminal.send("".join(word + after for word, after in zip(typed, keys, strict=True)))
    terminal.wait_for("0411040847IT", "2020年11月26日19時40分00秒")
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0


def test_a_clock_that_runs_from_a_moment(open_terminal: Open) -> None:
    terminal = open_terminal("standard", "--seed", "1", "--at", "2020-11-26T19:40:00+09:00")
    await_all(terminal)
    shown = set[str]()
    for _ in range(3):
        terminal.wait(lambda: seconds_left(terminal) not in {"", *shown}, "another second")
        shown.add(seconds_left(terminal))
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0


def test_a_stopped_clock_goes_on_by_key(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN)
    await_all(terminal)
    terminal.send(F8)
    terminal.wait_for(JAPANESE.frame.clock_stepped.format(seconds=30))
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0


def test_a_new_size_in_the_middle_keeps_what_was_typed(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN)
    await_all(terminal)
    terminal.send(ENTER)
    terminal.wait_for(JAPANESE.identify.heading)
    # Another number than the card's, so that it is the field that shows it.
    terminal.send(f"99987654321{ENTER}abc")
    terminal.wait_for_screen("99987654321", "***")
    for size in ((120, 40), (60, 20), (36, 10), (80, 24)):
        terminal.send("")
        terminal.resize(size)
        if size == (36, 10):
            terminal.wait_for(JAPANESE.frame.too_small)
        else:
            terminal.wait_for(JAPANESE.identify.heading, "99987654321", "***")
    terminal.send("d")
    terminal.wait_for("*")
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0


def test_a_size_that_went_and_came_back_unseen_is_painted_anew(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN)
    await_all(terminal)
    terminal.wait_for_rest()
    terminal.send("")
    terminal.signal(signal.SIGWINCH)
    await_all(terminal)
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0


@pytest.mark.parametrize(
    ("options", "is_guided"), [((), True), (("--mode", "practice"), False)], ids=["usual", "alone"]
)
def test_what_to_do_next_is_said_unless_somebody_practises_alone(
    open_terminal: Open, options: tuple[str, ...], *, is_guided: bool
) -> None:
    terminal = open_terminal(*FROZEN, *options)
    await_all(terminal)
    terminal.wait_for_screen("Ctrl+Q")
    said = JAPANESE.hints.lead + JAPANESE.hints.hints["start"]
    assert (said in terminal.screen_text) is is_guided
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0


# --- Secrets ----------------------------------------------------------------------------------


def test_a_masked_field_gives_nothing_to_the_clipboard(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN)
    await_all(terminal)
    terminal.send(ENTER)
    terminal.wait_for(JAPANESE.identify.heading)
    # What is not masked can be copied: so the keys are the right ones.
    terminal.send(f"{CONTRACT_ID}{SHIFT_HOME}{CTRL_C}")
    terminal.wait_for_bytes(CLIPBOARD)
    terminal.send(f"{END}{ENTER}{PASSWORD}")
    terminal.wait_for_screen("*" * len(PASSWORD))
    terminal.send(f"{SHIFT_HOME}{CTRL_C}{CTRL_X}{F3}")
    terminal.wait_for(JAPANESE.phone.qr_key)
    assert terminal.written.count(CLIPBOARD) == 1
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0
    assert terminal.written.count(CLIPBOARD) == 1


BROKEN_CALENDAR = """
def is_holiday(day):
    secret = "in-a-variable"
    raise RuntimeError("out of order")
"""


@pytest.mark.parametrize("options", [(), ("--debug",)], ids=["plain", "debug"])
def test_a_crash_is_an_error_and_shows_no_variables(
    open_terminal: Open, tmp_path: Path, options: tuple[str, ...]
) -> None:
    (tmp_path / "jpholiday.py").write_text(BROKEN_CALENDAR, encoding="utf-8")
    path = os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH", "")]))
    # A working day, so that the support desk asks the calendar.
    asked = ["--seed", "1", "--at", "2020-11-26T10:00:00+09:00", "--frozen"]
    terminal = open_terminal(*asked, *options, env={"PYTHONPATH": path})
    await_all(terminal)
    terminal.send(ENTER)
    terminal.wait_for(JAPANESE.identify.heading)
    terminal.send(f"{CONTRACT_ID}{ENTER}typed4me")
    terminal.wait_for_screen("*" * 8)
    terminal.send(F1)
    assert terminal.exit_code() == 1
    terminal.assert_restored()
    said = terminal.after_the_screen
    assert COMMAND_LINE.crashed in said
    assert "typed4me" not in said
    assert CONTRACT_ID not in said
    assert "locals" not in said
    assert "RuntimeError" in said
    assert "otp_tui/cli/time_and_chance.py:" in said
    assert ('raise RuntimeError("out of order")' in said) == bool(options)
    assert "Traceback" not in said


# --- Ends -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "ending",
    [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT],
    ids=lambda one: one.name,
)
def test_a_signal_ends_it_and_the_terminal_is_as_before(
    open_terminal: Open, ending: signal.Signals
) -> None:
    terminal = open_terminal(*FROZEN)
    await_all(terminal)
    assert terminal.attributes != terminal.attributes_before
    terminal.signal(ending)
    assert terminal.exit_code() == 128 + ending
    terminal.assert_restored()
    assert terminal.after_the_screen == ""


def test_a_signal_while_something_is_on_top(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN)
    await_all(terminal)
    terminal.send(F1)
    terminal.wait_for(JAPANESE.help.keys_heading)
    terminal.signal(signal.SIGTERM)
    assert terminal.exit_code() == 143
    terminal.assert_restored()


def test_a_closed_terminal_ends_it(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN)
    await_all(terminal)
    before = terminal.seconds_of_work
    terminal.hang_up()
    assert terminal.exit_code() == 128 + signal.SIGHUP
    assert terminal.seconds_of_work - before < 5


# --- No terminal ------------------------------------------------------------------------------

NO_TERMINAL = f"{COMMAND_LINE.no_terminal}\n{PLAIN.elsewhere}\n{COMMAND_LINE.see_help}\n"


def test_a_demonstration_without_a_terminal_says_so(program: Program) -> None:
    ran = program("demo", *FROZEN)
    assert (ran.code, ran.out, ran.err) == (2, "", NO_TERMINAL)


def test_a_mistake_in_the_scenario_comes_before_the_terminal(program: Program) -> None:
    ran = program("nix")
    assert (ran.code, ran.out) == (2, "")
    assert "handbook" in ran.err


@pytest.mark.parametrize("term", ["dumb", "", "unknown"])
def test_a_demonstration_in_a_terminal_that_shows_no_screens(
    open_terminal: Open, term: str
) -> None:
    terminal = open_terminal("demo", *FROZEN, env={"TERM": term})
    assert terminal.exit_code() == 2
    said = f"{COMMAND_LINE.dumb_terminal.format(term=term)}\n{PLAIN.elsewhere}\n"
    assert terminal.written.decode() == said.replace("\n", "\r\n")
    assert terminal.attributes == terminal.attributes_before


@pytest.mark.parametrize("stream", ["stdin", "stdout", "stderr"])
def test_a_demonstration_with_a_stream_that_is_no_terminal(
    open_terminal: Open, tmp_path: Path, stream: str
) -> None:
    file = tmp_path / "stream"
    file.touch()
    terminal = open_terminal("demo", *FROZEN, redirected={stream: file})
    assert terminal.exit_code() == 2
    said = terminal.written + file.read_bytes()
    assert said.decode().replace("\r\n", "\n") == NO_TERMINAL
    assert terminal.attributes == terminal.attributes_before
