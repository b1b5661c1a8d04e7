"""A screen as plain text: every character in its cell, and nothing at the ends of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from otp_tui.gallery.text import draw_text
from tests.gallery.conftest import SIZE, frame_of, styled

if TYPE_CHECKING:
    from otp_tui.gallery.frame import Frame


def test_a_small_screen_to_the_character() -> None:
    frame = frame_of([styled("契約", "bold"), styled("ID ｱ ", "red")], "", "  ▄▀  ")
    assert draw_text(frame) == "契約ID ｱ\n\n  ▄▀\n"


def test_what_does_not_fit_is_cut_between_characters() -> None:
    assert draw_text(frame_of("漢字漢字", columns=5)) == "漢字\n"


def test_controls_are_no_text() -> None:
    assert draw_text(frame_of("a\x1b[31mb\tc")) == "a[31mbc\n"


def test_a_real_screen_cell_by_cell(screens: list[Frame]) -> None:
    columns, rows = SIZE
    for frame in screens:
        lines = draw_text(frame).split("\n")
        assert lines.pop() == ""
        assert len(lines) == rows
        for line, cells in zip(lines, frame.cells(), strict=True):
            assert line == line.rstrip()
            assert sum(cell.width for cell in cells) == columns
            for cell in cells:
                before = "".join(one.text for one in cells if one.column < cell.column)
                assert cell_len(before) == cell.column
                shown = line[len(before) : len(before) + len(cell.text)]
                assert shown == cell.text or not cell.text.strip()


def test_the_last_screen_says_what_was_typed(screens: list[Frame]) -> None:
    assert "99912345678" in draw_text(screens[-1]).split("次に")[0]
