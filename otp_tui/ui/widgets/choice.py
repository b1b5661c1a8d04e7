"""A field that lets choose one of a few things: by arrow keys, by the first letter, by mouse."""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.actions import SkipAction
from textual.geometry import Offset, Size
from textual.strip import Strip

from otp_tui.text.choosing import option_meant
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.entry import EDITING, Entry
from otp_tui.ui.widgets.in_order import run_at_once

GAP: Final = 2
"""Cells between two options."""

MARKS: Final = {True: "(*) ", False: "( ) "}
"""What stands before an option that is chosen, and before one that is not. One cell wide each in
every terminal."""

PADDING: Final = 2
"""Cells that the field has beside its options."""

KEYS: Final[Mapping[str, str]] = {
    **dict.fromkeys(EDITING, "nothing"),
    "right": "choose(1)",
    "down": "choose(1)",
    "space": "choose(1)",
    "left": "choose(-1)",
    "up": "choose(-1)",
}
"""What keys do. Those that edit do nothing: there is no text."""


class Choice(Entry):
    """An entry that holds the name of one of some options, or nothing yet.

    Where they do not fit beside each other, they go on in the next line.
    """

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, options: Mapping[str, str], *, id: str) -> None:  # noqa: A002
        """Begin with nothing chosen.

        Args:
            options: What each is called, by its name.
            id: As of any widget.
        """
        super().__init__(masked=False, id=id)
        self._options = options
        self.styles.max_width = _width(list(options.values())) + PADDING

    @property
    def allow_select(self) -> bool:
        """Whether the mouse may select its text: it is for choosing."""
        return False

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the terminal's own cursor belongs: at what is chosen."""
        x, y, width, _ = self.content_region
        places = self._places(width)
        return Offset(x, y) + places.get(self.value, Offset(0, 0)) + (1, 0)

    def _rows(self, width: int) -> Sequence[Sequence[str]]:
        """Return the options, row by row, as they fit into some cells."""
        rows: list[list[str]] = [[]]
        for option in self._options:
            labels = [self._options[one] for one in (*rows[-1], option)]
            if rows[-1] and _width(labels) > width:
                rows.append([])
            rows[-1].append(option)
        return rows

    def _places(self, width: int) -> Mapping[str, Offset]:
        """Return where each option begins."""
        places: dict[str, Offset] = {}
        for y, row in enumerate(self._rows(width)):
            widths = [_width([self._options[option]]) + GAP for option in row]
            starts = accumulate(widths[:-1], initial=0)
            places |= {one: Offset(x, y) for one, x in zip(row, starts, strict=True)}
        return places

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002
        """Return how many cells all options take beside each other."""
        return _width(list(self._options.values()))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return how many rows they take in so many cells."""
        return len(self._rows(width))

    def render_line(self, y: int) -> Strip:
        """Draw one row of the options."""
        width, base = self.size.width, self.rich_style
        rows = self._rows(width)
        segments: list[Segment] = []
        for option in rows[y] if y < len(rows) else ():
            is_chosen = option == self.value
            has_cursor = self.has_focus and is_chosen
            style = self.get_component_rich_style("input--cursor") if has_cursor else base
            gap = [Segment(" " * GAP, base)] if segments else []
            segments += [*gap, Segment(MARKS[is_chosen] + self._options[option], style)]
        return Strip(segments).adjust_cell_length(width, base)

    # --- Choosing -------------------------------------------------------------------------------

    def choose(self, option: str) -> None:
        """Choose one of the options."""
        self.value = option
        self.cursor_to_end()

    def action_choose(self, by: int) -> None:
        """Choose the next option, or the one before; the first, if there is none yet."""
        names = list(self._options)
        at = names.index(self.value) + by if self.value in names else min(0, by)
        self.choose(names[at % len(names)])

    def action_nothing(self) -> None:
        """Do nothing."""

    async def _on_key(self, event: events.Key) -> None:
        """Choose in the order of the keyboard."""
        await run_at_once(self, event, KEYS)

    def replace(self, text: str, start: int, end: int) -> None:  # noqa: ARG002
        """Choose what a text names that was typed; say how to choose if it names nothing."""
        option = option_meant(text, self._options)
        if option is not None:
            self.choose(option)
        elif text.strip():
            self.post_message(self.NotChosen())

    def on_paste(self, event: events.Paste) -> None:
        """Choose what a paste names."""
        event.prevent_default()
        event.stop()
        self.replace(event.text, 0, 0)

    async def _on_mouse_down(self, event: events.MouseDown) -> None:
        """Choose what is clicked on."""
        event.prevent_default()
        clicked = event.get_content_offset(self)
        if clicked is None:
            return
        for option, place in self._places(self.size.width).items():
            cells = range(place.x, place.x + _width([self._options[option]]))
            if clicked.y == place.y and clicked.x in cells:
                self.choose(option)

    def action_copy(self) -> None:
        """Leave the key to the app: there is no text."""
        raise SkipAction

    def action_cut(self) -> None:
        """Do nothing: there is no text."""

    def _show_cursor(self) -> None:
        """Stay where it is: everything is seen."""


def _width(labels: Sequence[str]) -> int:
    """Return how many cells some options take beside each other."""
    mark = len(MARKS[True])
    return sum(mark + cell_len(label) for label in labels) + GAP * (len(labels) - 1)
