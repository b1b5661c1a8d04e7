"""Bytes, pastes and sizes that mean no good, at the real program in a pseudo terminal."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from otp_tui.text.ja import JAPANESE
from otp_tui.ui.widgets.entry import LIMIT

if TYPE_CHECKING:
    from tests.cli.conftest import Open, Terminal

ENTER, CTRL_Q, CTRL_U, F1, ESCAPE = "\r", "\x11", "\x15", "\x1bOP", "\x1b"
MEGABYTE = 1_000_000


@pytest.fixture
def identifying(open_terminal: Open) -> Terminal:
    """Return a terminal with the page whose first field asks for the contract ID."""
    terminal = open_terminal("handbook", "--frozen")
    terminal.wait_for(JAPANESE.login.invitation, JAPANESE.phone.heading, " 秒")
    terminal.send(ENTER)
    terminal.wait_for_screen(JAPANESE.identify.heading)
    return terminal


def ends_well(terminal: Terminal) -> bool:
    """Tell whether it still takes what is typed, and ends as it should."""
    terminal.send(f"{CTRL_U}99955")
    terminal.wait_for_screen("99955")
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0
    terminal.assert_restored()
    return terminal.after_the_screen == ""


def test_what_comes_at_once_keeps_its_order(identifying: Terminal) -> None:
    burst = f"99x\x7f{CTRL_U}99912\x7f3\x1b[D4\x1b[200~5 6\x1b[201~\x1b[C7\x1b[H\x1b[3~\x1b[F8"
    identifying.send(burst)
    identifying.wait_for_screen("9914563" + "78")
    assert ends_well(identifying)


@pytest.mark.parametrize("encoding", ["shift_jis", "euc_jp"])
def test_text_that_is_not_utf_8_is_left_out_and_said(identifying: Terminal, encoding: str) -> None:
    identifying.send("999")
    identifying.send("番号".encode(encoding))
    identifying.wait_for_screen(JAPANESE.typing.unreadable.partition("、")[0])
    assert ends_well(identifying)


def test_a_pasted_megabyte(identifying: Terminal) -> None:
    identifying.send("")
    begin = time.monotonic()
    identifying.pour(b"\x1b[200~999" + b"1" * MEGABYTE + b"\x1b[201~")
    identifying.wait_for_screen(JAPANESE.frame.pasted_cut.format(length=LIMIT))
    assert time.monotonic() - begin < 20, "far more than it takes, even where much else runs"
    assert ends_well(identifying)


@pytest.mark.parametrize(
    "data",
    [
        b"\x1b[48;1;1;0;0t" + b"\x1b[48;9999999;9999999;1;1t" + b"\x1b[<0;5;5M",
        b"\x1b[?2048;2$y\x1b[?2026;2$y\x1b[7;7R\x1b[113;5u",
        b"\x1b[<0;99999999999999999999;1M\x1b[<0;-1;-1M\x1b[<35;9999;9999M\x1b[M\xff\xff\xff",
        b"\x00\x01\x02\x80\x9b31m\x1b]0;title\x07\x1bP+q\x1b\\",
    ],
    ids=["sizes", "answers", "mouse", "controls"],
)
def test_lies_about_the_terminal_change_nothing(identifying: Terminal, data: bytes) -> None:
    identifying.send(data)
    identifying.send(F1)
    identifying.wait_for_screen(JAPANESE.help.keys_heading)
    identifying.send(ESCAPE)
    identifying.wait_for_screen(JAPANESE.identify.heading)
    assert ends_well(identifying)


def test_a_paste_whose_end_never_comes_is_taken_after_a_while(identifying: Terminal) -> None:
    identifying.send("\x1b[200~99944")
    identifying.wait_for_screen("99944")
    assert ends_well(identifying)


def test_a_storm_of_sizes(identifying: Terminal) -> None:
    sizes = [(1, 1), (400, 120), (2, 30), (120, 1), (39, 12), (1000, 1000), (80, 24)]
    for size in sizes * 3:
        identifying.resize(size)
        identifying.catch_up()
    identifying.wait_for_screen(JAPANESE.identify.heading)
    assert ends_well(identifying)


def test_a_terminal_that_closes_without_a_signal_ends_it(open_terminal: Open) -> None:
    terminal = open_terminal("handbook", "--frozen", controlling=False)
    terminal.wait_for(JAPANESE.login.invitation, JAPANESE.phone.heading, " 秒")
    before = terminal.seconds_of_work
    terminal.hang_up()
    assert terminal.exit_code() == 129
    assert terminal.seconds_of_work - before < 5
