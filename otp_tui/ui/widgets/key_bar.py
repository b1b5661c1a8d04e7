"""The bottom line: every key that does something now, to be read and to be clicked."""

from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from otp_tui.text.catalogue import Keys
from otp_tui.ui.commands import Command
from otp_tui.ui.styles import styles_beside

GAP: Final = 1
"""Cells between two keys."""


class KeyBar(Widget):
    """One line, or as many as the width makes necessary."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, texts: Keys, commands: Sequence[Command] = ()) -> None:
        super().__init__()
        self._texts = texts
        self._commands = tuple(commands)

    def show(self, commands: Sequence[Command]) -> None:
        """Show other commands; the same ones cost nothing."""
        if tuple(commands) != self._commands:
            self._commands = tuple(commands)
            self.refresh(layout=True)

    def _lines(self, width: int) -> list[list[tuple[Command, int]]]:
        """Return the commands of each line with the cell at which each begins."""
        lines: list[list[tuple[Command, int]]] = [[]]
        x = 0
        for command in self._commands:
            length = self._length(command)
            if x and x + length > width:
                lines.append([])
                x = 0
            lines[-1].append((command, x))
            x += length + GAP
        return lines

    def _length(self, command: Command) -> int:
        return len(command.shown) + 3 + cell_len(command.label(self._texts))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return how many lines the commands need at a width in cells."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Return the lines."""
        return Content("\n").join(
            Content(" " * GAP).join(
                Content.assemble(
                    (f" {command.shown} ", "bold reverse"), f" {command.label(self._texts)}"
                )
                for command, _ in line
            )
            for line in self._lines(self.size.width)
        )

    async def on_click(self, event: events.Click) -> None:
        """Do what the key does."""
        offset = event.get_content_offset(self)
        if offset is None or offset.y >= len(lines := self._lines(self.size.width)):
            return
        for command, x in lines[offset.y]:
            if x <= offset.x < x + self._length(command):
                await self.run_action(command.action)
