"""A recording replays to the very screens: a small terminal of the test's own applies its codes."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from otp_tui.gallery.cast import Moment, draw_cast
from otp_tui.gallery.text import draw_text
from tests.gallery.conftest import SIZE, frame_of, styled

if TYPE_CHECKING:
    from otp_tui.gallery.cast import Version
    from otp_tui.gallery.frame import Frame
    from otp_tui.scenario.script import Script

TOKENS = re.compile(r"\x1b\[([?0-9;]*)([A-Za-z])|([^\x1b])")
INK = re.compile(r"0((?:;[1349])*);38;2;(\d+);(\d+);(\d+);48;2;(\d+);(\d+);(\d+)")


class Terminal:
    """Applies what recordings hold, and stops at everything else."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns = columns
        self.cells: list[dict[int, tuple[str, str]]] = [{} for _ in range(rows)]
        self.row = self.column = 0
        self.ink = "0"

    def write(self, data: str) -> None:
        for codes, final, character in TOKENS.findall(data):
            if character:
                self.cells[self.row][self.column] = (character, self.ink)
                self.column += cell_len(character)
                assert self.column <= self.columns
            else:
                self.obey(codes, final)

    def obey(self, codes: str, final: str) -> None:
        match final:
            case "H":
                row, column = codes.split(";")
                self.row, self.column = int(row) - 1, int(column) - 1
            case "K" if codes == "2":
                self.cells[self.row] = {}
            case "J" if codes == "2":
                self.cells = [{} for _ in self.cells]
            case "m":
                assert codes == "0" or INK.fullmatch(codes)
                self.ink = codes
            case _:
                assert (codes, final) in {("?25", "l"), ("?25", "h")}

    @property
    def text(self) -> str:
        lines = []
        for cells in self.cells:
            line = ""
            for column, (character, _) in sorted(cells.items()):
                line += " " * (column - cell_len(line)) + character
            lines.append(line.rstrip())
        return "".join(f"{line}\n" for line in lines)


def events(cast: str) -> list[tuple[float, str, str]]:
    return [(time, kind, data) for time, kind, data in map(json.loads, cast.splitlines()[1:])]


def header(cast: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(cast.splitlines()[0])
    return found


def small() -> list[Moment]:
    first = frame_of("番号", [styled("ab", "bold #010203 on #040506")], columns=6)
    second = frame_of("番号", [styled("ac", "bold #010203 on #040506")], columns=6)
    return [Moment(0, first, "始め"), Moment(0.5, first), Moment(1.25, second), Moment(2, second)]


def test_version_2_to_the_character() -> None:
    ink = "\x1b[0;38;2;240;224;208;48;2;16;32;48m"
    bold = "\x1b[0;1;38;2;1;2;3;48;2;4;5;6m"
    cast = draw_cast(small())
    assert cast.endswith("\n")
    assert header(cast) == {
        "version": 2,
        "width": 6,
        "height": 2,
        "theme": header(cast)["theme"],
        "title": "見本",
    }
    assert events(cast) == [
        (0, "m", "始め"),
        (
            0,
            "o",
            f"\x1b[?25l\x1b[2J\x1b[1;1H\x1b[0m\x1b[2K{ink}番号\x1b[2;1H\x1b[0m\x1b[2K{bold}ab",
        ),
        (1.25, "o", f"\x1b[2;1H\x1b[0m\x1b[2K{bold}ac"),
        (2, "o", "\x1b[0m\x1b[?25h"),
    ]


def test_version_3_counts_from_the_last_event() -> None:
    cast = draw_cast(small(), 3)
    term = header(cast)["term"]
    assert isinstance(term, dict)
    assert (header(cast)["version"], term["cols"], term["rows"]) == (3, 6, 2)
    assert [time for time, _, _ in events(cast)] == [0, 0, 1.25, 0.75]
    assert [what for _, *what in events(cast)] == [what for _, *what in events(draw_cast(small()))]


@pytest.mark.parametrize("version", [2, 3])
def test_the_theme_is_the_screen_s(version: Version) -> None:
    written = draw_cast(small(), version).splitlines()[0]
    assert '"fg": "#f0e0d0", "bg": "#102030"' in written
    palette = re.search(r'"palette": "([^"]*)"', written)
    assert palette
    assert re.fullmatch(r"#[0-9a-f]{6}(:#[0-9a-f]{6}){7}", palette[1])


def test_each_step_ends_in_its_picture(
    moments: list[Moment], screens: list[Frame], script: Script
) -> None:
    terminal = Terminal(*SIZE)
    ended, captions = [], []
    for _, kind, data in events(draw_cast(moments)):
        if kind == "m":
            ended.append(terminal.text)
            captions.append(data)
        else:
            terminal.write(data)
    ended = [*ended[1:], terminal.text]
    assert captions == [step.caption for step in script]
    assert ended == [draw_text(frame) for frame in screens]
    for cells, shown in zip(screens[-1].cells(), terminal.cells, strict=True):
        for cell in cells:
            found = INK.fullmatch(shown[cell.column][1])
            assert found
            colours = [int(one) for one in found.groups()[1:]]
            assert bytes(colours) == bytes.fromhex(f"{cell.ink.color[1:]}{cell.ink.ground[1:]}")


def test_times_grow_and_every_key_is_seen(moments: list[Moment]) -> None:
    times = [moment.at for moment in moments]
    assert times == sorted(times)
    assert 5 < times[-1] < 30
    typed = "".join(draw_text(moment.frame) for moment in moments)
    for end in range(1, len("99912345678") + 1):
        assert f" {'99912345678'[:end]} " in typed.replace("\n", " \n")


def test_only_changed_lines_are_written(moments: list[Moment]) -> None:
    written = [data for _, kind, data in events(draw_cast(moments)) if kind == "o"]
    assert written[0].count("H") >= SIZE[1]
    lines = sorted(len(re.findall(r"\x1b\[\d+;1H", data)) for data in written)
    assert lines[len(lines) // 2] <= 3
