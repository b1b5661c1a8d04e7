"""Write a recording that asciinema's player shows (asciicast, versions 2 and 3).

Format: docs.asciinema.org/manual/asciicast/v2 and v3. A recording holds no time of day and nothing
of the environment, so it is the same on every run.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Literal, TypeAlias

from otp_tui.gallery.frame import printable
from otp_tui.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from otp_tui.gallery.frame import Cell, Frame, Ink

Version: TypeAlias = Literal[2, 3]
"""Of the format. In version 2 times count from the beginning, in version 3 from the last event."""

_BEGIN = "\x1b[?25l\x1b[2J"  # without cursor, and nothing on the screen
_END = "\x1b[0m\x1b[?25h"
# Black to white: players ask for them; every colour of a screen is sent as 24 bits.
_PALETTE = "#000000:#cc0000:#4e9a06:#c4a000:#3465a4:#75507b:#06989a:#d3d7cf"


@dataclass(frozen=True, slots=True)
class Moment:
    """What a recording shows from a time on."""

    at: float
    """Seconds from its beginning; never less than that of the moment before."""

    frame: Frame
    """The screen."""

    marker: str = ""
    """What begins here, or nothing."""


def draw_cast(moments: Sequence[Moment], version: Version = 2) -> str:
    """Return a recording. Only lines that differ from the moment before are written.

    Args:
        moments: At least one, all of one size.
        version: Of the format.
    """
    lines, last = [_json(_header(moments[0].frame, version))], 0.0
    for at, kind, data in _events(moments):
        time = at if version == 2 else at - last  # noqa: PLR2004
        lines.append(_json([round(time, 3), kind, data]))
        last = at
    return "".join(f"{line}\n" for line in lines)


def _header(frame: Frame, version: Version) -> dict[str, object]:
    """Return what a recording begins with."""
    paper, rows = frame.paper, len(frame.rows)
    theme = {"fg": paper.color, "bg": paper.ground, "palette": _PALETTE}
    size: dict[str, object] = (
        {"width": frame.columns, "height": rows, "theme": theme}
        if version == 2  # noqa: PLR2004
        else {"term": {"cols": frame.columns, "rows": rows, "theme": theme}}
    )
    return {"version": version, **size, "title": printable(frame.title)}


def _events(moments: Sequence[Moment]) -> Iterator[tuple[float, str, str]]:
    """Yield time in seconds, kind and data of what happens."""
    shown: list[str] = []
    before = _BEGIN
    for moment in moments:
        if moment.marker:
            yield moment.at, "m", printable(moment.marker)
        lines = [_line(cells) for cells in moment.frame.cells()]
        shown = shown or [""] * len(lines)
        changed = "".join(
            f"\x1b[{row};1H\x1b[0m\x1b[2K{line}"
            for row, (line, old) in enumerate(zip(lines, shown, strict=True), start=1)
            if line != old
        )
        if changed:
            yield moment.at, "o", before + changed
            before, shown = "", lines
    yield moments[-1].at, "o", _END


def _line(cells: list[Cell]) -> str:
    """Return a row with the codes for its colours (ECMA-48 SGR, 24 bits a colour)."""
    runs = ((ink, "".join(cell.text for cell in group)) for ink, group in groupby(cells, _ink))
    return "".join(f"\x1b[{_codes(ink)}m{text}" for ink, text in runs)


def _ink(cell: Cell) -> Ink:
    return cell.ink


def _codes(ink: Ink) -> str:
    """Return the parameters that set an ink, whatever was set before."""
    color, ground = (bytes.fromhex(one[1:]) for one in (ink.color, ink.ground))
    flags = {1: ink.bold, 3: ink.italic, 4: ink.underline, 9: ink.strike}
    codes = (0, *(code for code, on in flags.items() if on), 38, 2, *color, 48, 2, *ground)
    return ";".join(map(str, codes))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))
