"""The terminal's own cursor, where input methods open, stands where the next character comes."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from otp_tui.text.ja import JAPANESE
from tests.cli.conftest import HANGS, OURS, environment
from tests.cli.emulated import ALL_COLOURS, Emulated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.cli.conftest import Open, Terminal

ENTER, TAB, SHIFT_TAB, CTRL_Q = "\r", "\t", "\x1b[Z", "\x11"
LEFT, HOME, END, DELETE_ALL = "\x1b[D", "\x1b[H", "\x1b[F", "\x15"
F1, ESCAPE = "\x1bOP", "\x1b"


@pytest.fixture
def opened(open_terminal: Open) -> tuple[Terminal, Emulated]:
    """Return a terminal with the second page, and what shows it."""
    terminal = open_terminal("handbook", "--frozen", env=ALL_COLOURS)
    terminal.wait_for(JAPANESE.login.invitation, JAPANESE.phone.heading, " 秒")
    terminal.send(ENTER)
    terminal.wait_for_screen(JAPANESE.identify.heading)
    return terminal, Emulated(terminal)


def test_on_a_new_page_and_wherever_the_caret_goes(opened: tuple[Terminal, Emulated]) -> None:
    terminal, emulated = opened
    emulated.wait_for_cursor("  ")
    for typed, behind in [
        ("999123", "999123"),
        (LEFT * 2, "9991"),
        ("ＡＢあ", "9991ＡＢあ"),
        (LEFT, "9991ＡＢ"),
        (HOME, "  "),
        (END, "9991ＡＢあ23"),
        (DELETE_ALL, "  "),
    ]:
        terminal.send(typed)
        emulated.wait_for_cursor(behind)


def test_in_a_masked_field_a_wide_character_takes_one_cell(
    opened: tuple[Terminal, Emulated],
) -> None:
    terminal, emulated = opened
    terminal.send("999" + TAB)
    terminal.wait_for_screen("999")
    for typed, behind in [
        ("あいうabc", "  ******"),
        (LEFT * 4, "  **"),
        (END, "  ******"),
    ]:
        terminal.send(typed)
        emulated.wait_for_cursor(behind)
    row = emulated.cursor[1] + 1
    terminal.send(f"\x1b[<0;6;{row}M\x1b[<0;6;{row}m")
    emulated.wait_for_cursor("  ***")
    assert len(emulated.before_cursor) == len("  ***")


def test_in_a_field_that_is_too_narrow_for_its_text(opened: tuple[Terminal, Emulated]) -> None:
    terminal, emulated = opened
    terminal.send("999" + "あいうえおかきくけこさしすせそ")
    emulated.wait_for_cursor("しすせそ")
    terminal.send(LEFT * 3)
    emulated.wait_for_cursor("さし")
    terminal.send(HOME)
    emulated.wait_for_cursor("  ")
    terminal.send(LEFT + END + "123")
    emulated.wait_for_cursor("せそ123")


def test_at_another_size(opened: tuple[Terminal, Emulated]) -> None:
    terminal, emulated = opened
    terminal.send("9991" + LEFT)
    emulated.wait_for_cursor("999")
    for size in ((120, 40), (60, 20), (45, 12), (132, 24), (80, 24)):
        emulated.resize(size)
        emulated.wait_for_cursor("999")


def test_when_something_was_on_top(opened: tuple[Terminal, Emulated]) -> None:
    terminal, emulated = opened
    terminal.send("9991" + LEFT)
    emulated.wait_for_cursor("999")
    terminal.send(F1)
    terminal.wait_for_screen(JAPANESE.help.keys_heading)
    emulated.resize((120, 40))
    terminal.wait_for_screen(JAPANESE.help.keys_heading)
    terminal.send(ESCAPE)
    emulated.wait_for_cursor("999")


def test_when_what_was_typed_is_taken_away(opened: tuple[Terminal, Emulated]) -> None:
    """Somebody's real number, with the focus gone on and called back."""
    terminal, emulated = opened
    terminal.send("12345678901" + TAB)
    terminal.wait_for_screen("TR-05")
    emulated.wait_for_cursor("  ")
    terminal.send("999")
    emulated.wait_for_cursor("999")


def test_when_a_rejection_moves_the_focus(
    opened: tuple[Terminal, Emulated], cells: tuple[str, str]
) -> None:
    terminal, emulated = opened
    terminal.send(f"99912345678{ENTER}renshu2020{ENTER}")
    terminal.wait_for_screen(JAPANESE.register.card_heading)
    terminal.send(f"SKOH99999999{ENTER}000000{ENTER}{cells[0]}{ENTER}{cells[1]}{ENTER}")
    terminal.wait_for_screen("TR-22")
    emulated.wait_for_cursor("  ")
    terminal.send("12")
    emulated.wait_for_cursor("**")
    terminal.send(SHIFT_TAB)
    emulated.wait_for_cursor("SKOH99999999")


def test_the_kitty_keyboard_protocol_is_never_asked_for(
    opened: tuple[Terminal, Emulated],
) -> None:
    """With its flags on, iTerm2 loses what a Japanese input method commits."""
    terminal, _ = opened
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0
    for pushed in (b"\x1b[>", b"\x1b[="):
        asked = terminal.written.split(pushed)[1:]
        assert not any(after.partition(b"u")[0].isdigit() for after in asked)


# --- A real terminal multiplexer, whose idea of widths and cursors is its own -----------------


class Multiplexed:
    """The program in tmux."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        command = ["new-session", "-d", "-x", "80", "-y", "24", *OURS, "handbook", "--frozen"]
        self._ask("-f", os.devnull, *command)

    def _ask(self, *arguments: str) -> str:
        asked = subprocess.run(  # noqa: S603 - a name that `which` has found
            [shutil.which("tmux") or "", "-u", "-S", str(self._folder / "tmux"), *arguments],
            env=environment({}),
            capture_output=True,
            encoding="utf-8",
            check=True,
            timeout=HANGS,
        )
        return asked.stdout

    def send(self, typed: str) -> None:
        self._ask("send-keys", "-l", typed)

    def resize(self, columns: int, rows: int) -> None:
        self._ask("resize-window", "-x", str(columns), "-y", str(rows))

    @property
    def rows(self) -> list[str]:
        return self._ask("capture-pane", "-p").splitlines()

    @property
    def cursor(self) -> tuple[int, int]:
        x, y = self._ask("display-message", "-p", "#{cursor_x} #{cursor_y}").split()
        return int(x), int(y)

    def wait(self, until: Callable[[], bool]) -> None:
        deadline = time.monotonic() + HANGS
        while not until():
            assert time.monotonic() < deadline, (self.cursor, "\n".join(self.rows))

    def close(self) -> None:
        self._ask("kill-server")


@pytest.fixture
def multiplexed(tmp_path: Path) -> Iterator[Multiplexed]:
    tmux = Multiplexed(tmp_path)
    yield tmux
    tmux.close()


@pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux")
def test_tmux_has_its_cursor_there_too(multiplexed: Multiplexed) -> None:
    def shows(text: str) -> Callable[[], bool]:
        return lambda: any(text in row for row in multiplexed.rows)

    multiplexed.wait(shows(JAPANESE.phone.heading))
    multiplexed.send(ENTER)
    multiplexed.wait(shows(JAPANESE.identify.heading))
    multiplexed.send("999ＡＢあ1")
    for size in ((80, 24), (120, 40), (60, 20)):
        multiplexed.resize(*size)

        def cursor_follows() -> bool:
            rows = multiplexed.rows
            found = [n for n, row in enumerate(rows) if "999ＡＢあ1" in row]
            if len(found) != 1:
                return False
            before = rows[found[0]].partition("999ＡＢあ1")[0]
            cells = len(before.encode("shift_jis")) + len("999ＡＢあ1".encode("shift_jis"))
            return multiplexed.cursor == (cells, found[0])

        multiplexed.wait(cursor_follows)
    multiplexed.send(CTRL_Q)
