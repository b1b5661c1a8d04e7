"""Compares a picture with the accepted one, and says how it differs."""

from collections.abc import Iterator
from importlib import import_module
from typing import Final

import pytest
from syrupy.exceptions import SnapshotDoesNotExist
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from syrupy.location import PyTestLocation
from syrupy.types import SnapshotIndex

from otp_tui.testing import differences
from otp_tui.testing.asked import COMPARISONS
from otp_tui.testing.playing import Picture
from otp_tui.values import dataclass


class TextExtension(SingleFileSnapshotExtension):
    """Keeps the text of a picture in a file of its own, beside its SVG."""

    _file_extension = "txt"
    _write_mode = WriteMode.TEXT


_PLUGIN = import_module("pytest_textual_snapshot")  # It has no types.
SVG: Final[SingleFileSnapshotExtension] = _PLUGIN.SVGImageExtension()
TEXT: Final[SingleFileSnapshotExtension] = TextExtension()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing a picture."""

    name: str
    """Of the picture."""

    file: str
    """Where the accepted SVG is, or belongs; the text is beside it."""

    svg: str | None
    """The accepted SVG, or None if there is none."""

    text: str | None
    """The accepted text, or None if there is none."""

    now: Picture
    """The picture as it is, its SVG as it is kept."""

    command: str
    """What accepts it as it is."""

    @property
    def is_same(self) -> bool:
        """Whether SVG and text are what was accepted."""
        return (self.svg, self.text) == (self.now.svg, self.now.text)

    @property
    def message(self) -> str:
        """What is to be said of a picture that is not the accepted one."""
        return "\n".join([*self._differences(), f"accept it with: {self.command}"])

    def _differences(self) -> Iterator[str]:
        if self.svg is None or self.text is None:
            missing = "no snapshot" if self.svg is None else "no text beside the snapshot"
            yield f"{missing} of {self.name}"
            yield "see it with:    --otp-report FILE.html"
            return
        if self.text != self.now.text:
            yield f"{self.name}: other text than was accepted"
            yield from differences.text_difference(self.text, self.now.text)
        if self.svg == self.now.svg:
            return
        colours = differences.colour_differences(self.svg, self.now.svg)
        if self.text == self.now.text:
            what = "only colours differ" if colours else "only the SVG differs"
            yield f"{self.name}: {what}"
            yield from colours or differences.other_differences(self.svg, self.now.svg)
        elif colours:
            yield "colours, where the text is the same:"
            yield from colours


def compare(item: pytest.Item, index: SnapshotIndex, name: str, picture: Picture) -> Comparison:
    """Compare a picture with the accepted one; with `--snapshot-update`, accept it.

    The item keeps what came of it, for the report.

    Args:
        item: The test that it belongs to.
        index: What tells it from other pictures of the test; 0 if there is one only.
        name: What it is called.
        picture: As it is.
    """
    location = PyTestLocation(item)
    kept = {SVG: picture.svg, TEXT: picture.text}
    now = {extension: str(extension.serialize(data)) for extension, data in kept.items()}
    accepted = {extension: _accepted(extension, location, index) for extension in kept}
    if item.config.getoption("update_snapshots"):
        for extension, data in now.items():
            if accepted[extension] != data:
                place = extension.get_location(test_location=location, index=index)
                written: list[tuple[str | bytes, PyTestLocation, SnapshotIndex]]
                written = [(data, location, index)]
                extension.write_snapshot(snapshot_location=place, snapshots=written)
        accepted = {**now}
    comparison = Comparison(
        name=name,
        file=SVG.get_location(test_location=location, index=index),
        svg=accepted[SVG],
        text=accepted[TEXT],
        now=Picture(now[SVG], now[TEXT]),
        command=f"pytest '{item.nodeid.partition('@')[0]}' --snapshot-update",
    )
    item.stash.setdefault(COMPARISONS, []).append(comparison)
    return comparison


def _accepted(
    extension: SingleFileSnapshotExtension, location: PyTestLocation, index: SnapshotIndex
) -> str | None:
    """Return what was accepted, or None."""
    try:
        found = extension.read_snapshot(test_location=location, index=index, session_id="")
    except SnapshotDoesNotExist:
        return None
    return str(found)
