"""What a terminal makes of all that the program writes: its cells and its cursor."""

from itertools import groupby
from typing import TypeAlias

import pyte
from pyte import modes
from pyte.screens import Char

from otp_tui.ui.themes import DARK
from tests.cli.conftest import Terminal

CARET = DARK.variables["cursor"].removeprefix("#").lower()
"""Colour of the cell where the next character comes, in a terminal of all colours."""

ALL_COLOURS = {"COLORTERM": "truecolor"}


Look: TypeAlias = tuple[str, str, str, bool, bool, bool]
"""What stands in a cell, its ink and its ground, and whether it is bold, underlined, reversed."""


def look(cell: Char) -> Look:
    """Return how a cell looks, whichever way it was said."""
    ink, ground, is_turned = cell.fg, cell.bg, cell.reverse
    if is_turned and "default" not in {ink, ground}:
        ink, ground, is_turned = ground, ink, False
    if cell.data == " " and not (cell.underscore or is_turned):
        ink = ""  # It is not seen.
    return cell.data, ink, ground, cell.bold, cell.underscore, is_turned


class Emulated:
    """A terminal emulator that is shown what a program writes into its pseudo terminal."""

    def __init__(
        self,
        terminal: Terminal,
        size: tuple[int, int] = (80, 24),
        since: int = 0,
        *,
        wraps: bool = True,
    ) -> None:
        """Begin with an empty terminal.

        Args:
            terminal: Where the program writes.
            size: Columns and rows.
            since: Bytes that were written before and are not shown.
            wraps: Whether what goes over the right edge goes on in the next row: until a program
                asks that it does not.
        """
        self._terminal = terminal
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        if not wraps:
            self._screen.reset_mode(modes.DECAWM)
        self._fed = since

    def _catch_up(self) -> None:
        self._stream.feed(self._terminal.written[self._fed :])
        self._fed = len(self._terminal.written)

    def resize(self, size: tuple[int, int]) -> None:
        """Make the terminal larger or smaller, and empty, so that all is drawn anew."""
        self._catch_up()
        columns, rows = size
        self._screen.resize(rows, columns)
        self._screen.erase_in_display(2)
        self._terminal.resize(size)

    @property
    def rows(self) -> list[str]:
        """What the terminal shows, row by row."""
        self._catch_up()
        return [row.rstrip() for row in self._screen.display]

    @property
    def cells(self) -> list[list[Look]]:
        """What stands in each cell, and how it looks."""
        self._catch_up()
        return [
            [look(self._screen.buffer[y][x]) for x in range(self._screen.columns)]
            for y in range(self._screen.lines)
        ]

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row of the terminal's own cursor."""
        self._catch_up()
        return self._screen.cursor.x, self._screen.cursor.y

    @property
    def carets(self) -> list[tuple[int, int]]:
        """Columns and rows of the cells that are drawn as the caret: one or two of its colour."""
        found = []
        for y, row in enumerate(self.cells):
            column = 0
            for marked, run in groupby(ground == CARET for _, _, ground, *_ in row):
                length = len(list(run))
                if marked and length <= 2:
                    found.append((column, y))
                column += length
        return found

    @property
    def before_cursor(self) -> str:
        """What stands in the cursor's row before it."""
        x, y = self.cursor
        row = self._screen.buffer[y]
        return "".join(row[column].data for column in range(x))

    def wait_for_cursor(self, behind: str) -> None:
        """Wait until the cursor stands at the caret, right behind some text."""

        def stands() -> bool:
            return self.carets == [self.cursor] and self.before_cursor.endswith(behind)

        try:
            self._terminal.wait(stands, f"a cursor behind {behind!r}")
        except AssertionError:
            shown = (self.cursor, self.carets, self.before_cursor)
            raise AssertionError((behind, *shown, "\n".join(self.rows))) from None
