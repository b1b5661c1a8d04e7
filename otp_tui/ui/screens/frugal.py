"""What every screen of ours spares: laying out and painting twice what was right at once."""

from collections.abc import Iterator
from typing import TypeVar

from textual import events
from textual._compositor import Compositor
from textual.app import App
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

Result = TypeVar("Result")


class FrugalCompositor(Compositor):
    """Draws of the parts what is to be painted, and of that what can be seen.

    The framework draws each part whole whose parent touches that: for a key in a field, everything
    on the page. And it draws what lies behind other parts: four fifths of all cells of a page.
    """

    def _get_renders(
        self, crop: Region | None = None
    ) -> Iterator[tuple[Region, Region, list[Strip]]]:
        """Yield the place of each part, lines of it that are painted, and what stands there."""
        taken: dict[int, int] = {}
        for part, (region, clip) in self.visible_widgets.items():
            if crop is not None:
                if region.bottom <= crop.y or region.y >= crop.bottom:
                    continue  # Most of them, for a key.
                # In whole lines: those are cut where parts begin and end.
                clip = clip.intersection(Region(clip.x, crop.y, clip.width, crop.height))  # noqa: PLW2901
            shown = region.intersection(clip)
            if shown and (crop is None or crop.overlaps(shown)):
                for lines in _free(shown, taken):
                    inside = lines.translate((-region.x, -region.y))
                    yield region, lines, part.render_lines(inside)


def _free(shown: Region, taken: dict[int, int]) -> list[Region]:
    """Take a place for a part; return its lines of which something can be seen, in runs.

    Args:
        shown: The place.
        taken: The cells of each line that parts in front of it have taken, as bits.
    """
    cells = ((1 << shown.width) - 1) << shown.x
    first = shown.y
    runs: list[Region] = []
    for y in shown.line_range:
        before = taken.get(y, 0)
        if cells & ~before:
            taken[y] = before | cells
            continue
        if first < y:
            runs.append(Region(shown.x, first, shown.width, y - first))
        first = y + 1
    if first < shown.bottom:
        runs.append(Region(shown.x, first, shown.width, shown.bottom - first))
    return runs


class FrugalScreen(Screen[Result]):
    """A screen that is laid out once and paints what changes.

    The framework lets each part that was given another room ask for that room once more, paints a
    new part a second time, and everything when the focus goes from one part to another. At a
    change of page this was the half of all work.
    """

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """What has the focus. What looks otherwise with it is painted by itself."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the framework's name
        super().__init__(id=id)
        self._compositor = FrugalCompositor()
        self._laid_out_for: Size | None = None

    def _post_register(self, app: App[object]) -> None:
        """Take the classes of the terminal's size before any part is styled, not after."""
        super()._post_register(app)
        width, height = app.size
        fitting = self._get_breakpoint_classes(width, list(app.HORIZONTAL_BREAKPOINTS or ()))
        fitting |= self._get_breakpoint_classes(height, list(app.VERTICAL_BREAKPOINTS or ()))
        self.add_class(*fitting, update=False)

    async def _on_resize(self, event: events.Resize) -> None:
        """Lay out nothing for a size that has not changed: the framework tells of it thrice."""
        if event.size == self._laid_out_for and not self.app._background_screens:  # noqa: SLF001
            event.prevent_default()
            event.stop()

    def lay_out(self) -> None:
        """Lay out at once what has changed: where a part stands is asked next."""
        self._refresh_layout()

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:  # noqa: FBT001, FBT002 - the framework's
        """Lay out everything and paint what is new; only where a scroll bar came or went, again."""
        self._laid_out_for = size or self._laid_out_for
        parts = self.walk_children(Widget)
        for part in parts:
            _forget_room(part)
        new = {part for part in parts if not part.size}
        bars = {part: part.scrollbars_enabled for part in parts}
        super()._refresh_layout(size, scroll)
        for part in parts:
            part._layout_required = part.scrollbars_enabled != bars[part]  # noqa: SLF001 - no public way
            if part in new and part.size and not self.app._batch_count:  # noqa: SLF001
                part._repaint_required = False  # noqa: SLF001


def _forget_room(part: Widget) -> None:
    """Let a part that asks for another room have it with this layout: it would ask later."""
    if not part._layout_required:  # noqa: SLF001
        return
    for ancestor in part.ancestors:
        if not isinstance(ancestor, Widget):
            break
        ancestor._clear_arrangement_cache()  # noqa: SLF001
        ancestor._layout_updates += 1  # noqa: SLF001
        if not ancestor.styles.auto_dimensions:
            break
