"""What every screen of ours spares: laying out and painting twice what was right at once."""

from typing import TypeVar

from textual.geometry import Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

Result = TypeVar("Result")


class FrugalScreen(Screen[Result]):
    """A screen that is laid out once and paints what changes.

    The framework lets each part that was given another room ask for that room once more, paints a
    new part a second time, and everything when the focus goes from one part to another. At a
    change of page this was the half of all work.
    """

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """What has the focus. What looks otherwise with it is painted by itself."""

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:  # noqa: FBT001, FBT002 - the framework's
        """Lay out everything and paint what is new; only where a scroll bar came or went, again."""
        parts = self.walk_children(Widget)
        asked = {part for part in parts if part._layout_required}  # noqa: SLF001 - no public way
        new = {part for part in parts if not part.size}
        bars = {part: part.scrollbars_enabled for part in parts}
        super()._refresh_layout(size, scroll)
        for part in parts:
            is_new = part in new and bool(part.size)
            if is_new or part not in asked:
                part._layout_required = part.scrollbars_enabled != bars[part]  # noqa: SLF001
            if is_new and not self.app._batch_count:  # noqa: SLF001
                part._repaint_required = False  # noqa: SLF001
