"""A line to type into: made for Japanese keyboards, pastes and secrets."""

import asyncio
from typing import Final

from rich.cells import cell_len
from rich.highlighter import Highlighter
from rich.text import Text
from textual import events
from textual.actions import SkipAction
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input
from textual.widgets.input import Selection

from otp_tui.text.printable import UNREADABLE, is_plain
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.in_order import actions_of, run_at_once

LIMIT: Final = 40
"""Characters that an entry takes: more than any field holds, so that a mistake can be seen."""

MASK: Final = "*"
"""What stands for a character of a masked entry. One cell wide in every terminal."""

DASHES: Final = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\u30fc"
"""What people put between groups of digits; no field holds any."""


EDITING: Final = actions_of(Input.BINDINGS, without={"submit", "copy"})
"""The keys that edit, and what they do."""


class _Mask(Highlighter):
    """Shows a mask instead of what was typed."""

    def highlight(self, text: Text) -> None:
        """Replace the text, keeping its length."""
        text.plain = MASK * len(text.plain)


WIDE_SPACE: Final = "\u3000"
"""The space that Japanese input methods give. Within a name it is a usual one."""


def clean_paste(text: str, *, is_name: bool = False) -> str:
    """Return what was meant by a paste: the first line with content, no spaces, no dashes.

    What cannot be seen goes, too, without a word: it comes along from web pages and tables. A name
    keeps what stands within it.
    """
    line = next((line for line in text[: LIMIT * 100].splitlines() if line.strip()), "")
    if is_name:
        return "".join(filter(str.isprintable, line.replace(WIDE_SPACE, " "))).strip()
    return "".join(
        character
        for character in line
        if character.isprintable() and not character.isspace() and character not in DASHES
    )


class Entry(Input):
    """A one-line entry. A masked one shows no characters and cannot be copied.

    One for a name takes spaces, of any width.
    """

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    class PasteCut(Message):
        """A paste was longer than the entry takes."""

    class NotChosen(Message):
        """Something came that names nothing of what the entry lets choose."""

    class NotTaken(Message):
        """Something came that no entry takes."""

        def __init__(self, *, is_text: bool) -> None:
            super().__init__()
            self.is_text = is_text
            """Whether it was text at all, if of a kind that no entry takes."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0))
    """Size of the text. The framework lays out the whole screen anew when it changes, so with each
    key; an entry's place does not depend on what is in it."""

    def __init__(
        self,
        *,
        masked: bool,
        is_name: bool = False,
        id: str,  # noqa: A002 - Textual's name
    ) -> None:
        super().__init__(
            id=id,
            select_on_focus=False,
            max_length=LIMIT,
            highlighter=_Mask() if masked else None,
            validate_on=(),
        )
        # Compact from the beginning. Asked for above, it would be given its styles twice.
        self.set_reactive(Input.compact, True)  # noqa: FBT003
        self.add_class("-textual-compact", update=False)
        self.masked = masked
        self._is_name = is_name
        self.cursor_blink = False

    @property
    def allow_select(self) -> bool:
        """Whether the mouse may select its text for the clipboard."""
        return not self.masked and super().allow_select

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the terminal's own cursor belongs: an input method opens its window there."""
        x, y, _, _ = self.content_region
        return Offset(x + self._cells_before_cursor - self.scroll_offset.x, y)

    @property
    def _cells_before_cursor(self) -> int:
        before = self.value[: self.cursor_position]
        return len(before) if self.masked else cell_len(before)

    def replace(self, text: str, start: int, end: int) -> None:
        """Put text in place of a part, less what no terminal should be sent."""
        text = text.replace(WIDE_SPACE, " ") if self._is_name else text
        taken = "".join(filter(is_plain, text))
        super().replace(taken, start, end)
        self._show_cursor()
        if taken != text:
            self.post_message(self.NotTaken(is_text=True))

    def _show_cursor(self) -> None:
        """Scroll so far that the cursor is seen."""
        cells = self._cells_before_cursor
        if not self.scroll_offset.x <= cells < self.scroll_offset.x + self.content_size.width:
            self.scroll_to_region(Region(cells, 0, 1, 1), force=True, animate=False)

    async def _on_key(self, event: events.Key) -> None:
        """Edit in the order of the keyboard."""
        await run_at_once(self, event, EDITING)

    async def caught_up(self) -> None:
        """Wait until every key that came before is in the value."""
        done = asyncio.Event()
        self.call_later(done.set)
        await done.wait()

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste as it was meant, cut to the length that fits."""
        event.prevent_default()
        event.stop()
        if UNREADABLE in event.text:
            self.post_message(self.NotTaken(is_text=False))
            return
        text = clean_paste(event.text, is_name=self._is_name)
        start, end = sorted(self.selection)
        room = LIMIT - len(self.value) + (end - start)
        if text[:room]:
            self.replace(text[:room], start, end)
        if len(text) > room:
            self.post_message(self.PasteCut())

    def action_copy(self) -> None:
        """Copy the selection, unless it is a secret; then the key is for the app."""
        if self.masked:
            raise SkipAction
        super().action_copy()

    def action_cut(self) -> None:
        """Cut the selection, unless it is a secret."""
        if not self.masked:
            super().action_cut()

    def on_mount(self) -> None:
        """Know by what the screen says that a selection began."""
        self._selections = self.screen.text_selection_started_signal

    def on_unmount(self) -> None:
        """Be forgotten: the screen would remember each entry that it ever had until a selection."""
        self._selections.unsubscribe(self)

    def on_resize(self) -> None:
        """Keep the cursor in what is seen."""
        self.call_after_refresh(self._show_cursor)

    def _cell_offset_to_index(self, offset: int) -> int:
        """Return which character stands in a cell of what is seen; each has one cell of a mask."""
        if not self.masked:
            return super()._cell_offset_to_index(offset)
        return max(0, min(offset + self.scroll_offset.x, len(self.value)))

    def cursor_to_end(self) -> None:
        """Put the cursor behind the last character."""
        self.selection = Selection.cursor(len(self.value))
        self._show_cursor()
