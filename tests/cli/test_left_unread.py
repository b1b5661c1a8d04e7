"""What was typed and nobody has read when the program ends: a shell would run it."""

from __future__ import annotations

import os
import pty
import tty
from contextlib import ExitStack
from select import select
from signal import SIGTERM
from threading import Thread
from typing import TYPE_CHECKING

from otp_tui.text.ja import JAPANESE
from otp_tui.unread import discard_unread, flush_unread

if TYPE_CHECKING:
    from tests.cli.conftest import Open

LEFT = "\x1b[D"
LINES = f"echo {LEFT}1\n" * 1000
"""More than the kernel flushes at once, and so little that it takes it all.

The key between them lets each character be read as a key: reading waits for the app then.
"""

TRIES = 10
"""Times that a program is asked to throw away what may come too late."""

AT_LAST = 1.0
"""Seconds after which what is on its way has come."""


def test_what_is_still_to_come_is_thrown_away_too() -> None:
    with ExitStack() as closed:
        terminal, program = pty.openpty()
        closed.callback(os.close, terminal)
        closed.callback(os.close, program)
        tty.setraw(program)
        pastes = Thread(target=os.write, args=(terminal, 10 * LINES.encode()))
        pastes.start()
        assert select([program], [], [], AT_LAST)[0]
        flush_unread(program)
        assert select([program], [], [], AT_LAST)[0]
        discard_unread(program, AT_LAST)
        pastes.join()
        assert not select([program], [], [], 0)[0]


def test_nothing_that_was_typed_is_left_to_the_shell(open_terminal: Open) -> None:
    terminal = open_terminal("handbook", "--frozen")
    terminal.wait_for_screen(JAPANESE.login.invitation, JAPANESE.keys.quit)
    terminal.wait_for_rest()
    terminal.send(LINES)
    terminal.signal(SIGTERM)
    terminal.pour(10 * LINES.encode())
    assert terminal.exit_code() == 128 + SIGTERM
    assert terminal.unread == 0
    terminal.assert_restored()
    assert terminal.after_the_screen == ""


def test_no_line_is_left_to_the_shell(open_terminal: Open) -> None:
    """Where much else runs, the kernel may pass the rest on too late; it does not each time."""

    def left() -> tuple[int, bool]:
        terminal = open_terminal("--plain", "handbook", "--frozen")
        terminal.wait_for(JAPANESE.login.invitation)
        terminal.wait_for_rest()
        terminal.send(f"?quit\n{LINES}")
        assert terminal.exit_code() == 0
        assert terminal.attributes == terminal.attributes_before
        return terminal.unread, "echo" in terminal.news.partition(JAPANESE.plain.left)[2]

    found = [left()]
    while found[-1] != (0, False) and len(found) < TRIES:
        found.append(left())
    assert found[-1] == (0, False), found
