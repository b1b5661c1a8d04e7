"""Looks at the screen: after whatever was painted in parts it shows what a whole painting shows."""

from typing import Final

from tests.cli.conftest import Terminal
from tests.cli.emulated import Emulated

HAS_PAGE: Final = (40, 12)
"""Columns and rows from which there is room for a page; below, the cursor stands anywhere."""

TICKS: Final = 5
"""Seconds within which a clock that runs is seen to run, at half its speed, too."""

PAINT_ANEW: Final = b"\x0c"

BETWEEN_KEYS: Final = b"\x1b[201~\x1b[I"
"""Ends a paste and a sequence that was cut off."""


class Onlooker:
    """Follows the screen from one whole painting to the next."""

    def __init__(self, terminal: Terminal, size: tuple[int, int], seconds: float) -> None:
        """Begin with a whole painting.

        Args:
            terminal: Where the program draws.
            size: Columns and rows.
            seconds: Within how many seconds the program has to answer.
        """
        self._terminal = terminal
        self._size = size
        self._seconds = seconds
        self._rest()
        self._emulated = Emulated(terminal, size, since=len(terminal.written), wraps=False)
        self._paint()

    def resize(self, size: tuple[int, int]) -> None:
        """Give the terminal another size; it is empty then."""
        self._terminal.wait_for_rest(self._seconds)
        if self._terminal.runs:
            self._emulated.resize(size)
            self._size = size

    def check(self) -> None:
        """Check that screen and cursor are as after a whole painting.

        Raises:
            AssertionError: it shows something else.
        """
        self._rest()
        if not self._terminal.runs:
            return
        before, cursor = self._emulated.cells, self._emulated.cursor
        self._paint()
        if not self._terminal.runs:
            return
        differ = [
            (y, x, old, new)
            for y, (was, row) in enumerate(zip(before, self._emulated.cells, strict=True))
            for x, (old, new) in enumerate(zip(was, row, strict=True))
            if old != new
        ]
        if differ and self._goes_on({y for y, *_ in differ}):
            return
        rows = "\n".join(self._emulated.rows)
        assert not differ, f"painted in parts, {len(differ)} cells differ: {differ[:20]}\n{rows}"
        if all(has >= needs for has, needs in zip(self._size, HAS_PAGE, strict=True)):
            now = self._emulated.cursor
            assert cursor == now, f"cursor: {cursor}, {now}\n{rows}"

    def _goes_on(self, rows: set[int]) -> bool:
        """Tell whether some rows change by themselves: the instructor has let the clock go."""
        before = self._emulated.cells

        def has_changed() -> bool:
            cells = self._emulated.cells
            return any(cells[y] != before[y] for y in rows)

        try:
            self._terminal.wait(has_changed, "", min(TICKS, self._seconds))
        except AssertionError:
            return False
        return True

    def _rest(self) -> None:
        self._terminal.pour(BETWEEN_KEYS)
        self._terminal.wait_for_rest(self._seconds)

    def _paint(self) -> None:
        """Let everything be painted."""
        terminal, rows = self._terminal, set(range(1, self._size[1] + 1))
        terminal.pour(PAINT_ANEW)
        terminal.wait(lambda: rows <= terminal.rows_drawn, "everything anew", self._seconds)
        terminal.wait_for_rest(self._seconds)
