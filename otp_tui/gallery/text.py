"""Draw one terminal screen as plain text: what a diff can show."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from otp_tui.gallery.frame import Frame


def draw_text(frame: Frame) -> str:
    """Return a screen as text: one line for each row, without the spaces at its end.

    In a terminal of at least `frame.columns` columns every character stands in its own cell, as on
    the screen: a wide one takes two.
    """
    lines = ("".join(cell.text for cell in cells).rstrip() for cells in frame.cells())
    return "".join(f"{line}\n" for line in lines)
