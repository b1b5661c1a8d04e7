"""What is sent to the terminal: as little as can be, and all that is needed. Counts, not times."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from otp_tui.text.ja import JAPANESE
from tests.cli.emulated import ALL_COLOURS, Emulated

if TYPE_CHECKING:
    from tests.cli.conftest import Open, Terminal

ENTER, ESCAPE, BACKSPACE, CTRL_L = "\r", "\x1b", "\x7f", "\x0c"
F1, F2, F6 = "\x1bOP", "\x1bOQ", "\x1b[17~"

A_STEP = 5_000
"""Bytes of a step switch at 80x24 at the most: of one painting of what differs, and a half."""

A_SECOND = 100
"""Bytes of a second when nobody does anything: a digit, and every other one a cell of the bar."""

A_KEY = 150
"""Bytes of a key at the most: one cell, and where the cursor is."""


@pytest.fixture
def terminal(open_terminal: Open) -> Terminal:
    """Return a terminal with the first page, whole."""
    terminal = open_terminal("handbook", "--frozen", env=ALL_COLOURS)
    terminal.wait_for_screen(JAPANESE.login.invitation, JAPANESE.phone.heading, JAPANESE.keys.quit)
    return terminal


def test_a_step_switch_and_a_key_cost_little(terminal: Terminal) -> None:
    assert_all_is_shown(terminal)
    begun = len(terminal.written)
    terminal.send(ENTER)
    terminal.wait_for_screen(JAPANESE.identify.heading, JAPANESE.keys.back)
    assert len(terminal.written) - begun < A_STEP
    terminal.send("9")
    terminal.wait_for("9")
    assert_all_is_shown(terminal)
    for typed in "9912":
        terminal.send(typed)
        terminal.wait_for(typed)
        assert len(terminal.news.encode()) < A_KEY


def test_a_second_costs_little(open_terminal: Open) -> None:
    terminal = open_terminal("handbook", env=ALL_COLOURS)
    terminal.wait_for_screen(JAPANESE.login.invitation, JAPANESE.phone.heading, JAPANESE.keys.quit)

    def wait_for_a_second() -> None:
        before = len(terminal.written)
        terminal.wait(lambda: len(terminal.written) > before, "the next second")

    terminal.wait_for_screen("renshu2020")  # The last thing that is painted of the first page.
    wait_for_a_second()
    begun = len(terminal.written)
    for _ in range(3):
        wait_for_a_second()
    assert len(terminal.written) - begun <= 3 * A_SECOND


def assert_all_is_shown(terminal: Terminal, size: tuple[int, int] = (80, 24)) -> None:
    """Check that the terminal shows what it shows when everything is painted anew."""
    before = len(terminal.written)
    terminal.send(CTRL_L)

    def is_same() -> bool:
        as_it_was = Emulated(terminal, size)
        return as_it_was.cells == Emulated(terminal, size, since=before).cells

    terminal.wait(is_same, "the same screen, painted anew")


def test_nothing_is_missing_after_each_step(terminal: Terminal) -> None:
    for typed, shown in (
        (ENTER, JAPANESE.identify.heading),
        ("９９あ", "９９あ"),
        (BACKSPACE * 2, "９"),
        (F1, JAPANESE.keys.close),
        (ESCAPE, JAPANESE.identify.heading),
        (F2, JAPANESE.keys.close),
        (F6, JAPANESE.keys.close),
        (ESCAPE, JAPANESE.identify.heading),
        (ESCAPE, JAPANESE.login.invitation),
    ):
        terminal.send(typed)
        terminal.wait_for_screen(shown)
        assert_all_is_shown(terminal)
