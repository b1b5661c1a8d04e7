"""A row is drawn in few bytes, and looks as if all had been said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from otp_tui.ui.brief import brief
from tests.cli.emulated import look

if TYPE_CHECKING:
    from tests.cli.emulated import Look

STYLES = [
    None,
    *map(
        Style.parse,
        (
            "none",
            "#eef3f8 on #22303f",
            "#22303f on #eef3f8",
            "on #eef3f8",
            "on #22303f",
            "#eef3f8",
            "bold #eef3f8 on #22303f",
            "underline",
            "reverse #eef3f8 on #22303f",
            "#c01c28 on #22303f",
        ),
    ),
]
TRUE_COLOUR = Console(color_system="truecolor", force_terminal=True)

strips = st.lists(
    st.tuples(st.sampled_from(["▄", " ", "  ", "▄▄", "a", "日"]), st.sampled_from(STYLES)).map(
        lambda drawn: Segment(*drawn)
    ),
    max_size=12,
).map(Strip)


def shown(said: str) -> list[Look]:
    """Return the cells of a terminal that is told something, and then to write one more."""
    screen = pyte.Screen(80, 1)
    pyte.Stream(screen).feed(f"{said}.")
    return [look(screen.buffer[0][x]) for x in range(80)]


@settings(deadline=None, derandomize=True, database=None, max_examples=300)
@given(strips)
def test_it_looks_the_same(strip: Strip) -> None:
    said = brief(strip, ColorSystem.TRUECOLOR)
    assert shown(said) == shown(strip.render(TRUE_COLOUR))
    assert len(said) <= len(strip.render(TRUE_COLOUR)) + 1


@pytest.mark.parametrize("system", [ColorSystem.STANDARD, ColorSystem.EIGHT_BIT])
def test_fewer_colours_are_told_as_such(system: ColorSystem) -> None:
    strip = Strip([Segment("a", STYLES[2]), Segment("b", STYLES[3])])
    assert "38;2;" not in brief(strip, system)
    assert brief(strip, system).endswith("a\x1b[7mb\x1b[0m")


def test_half_blocks_cost_a_few_bytes_each() -> None:
    lit, dark = STYLES[3], STYLES[2]
    row = Strip([Segment("▄", style) for style in (lit, dark) * 12])
    assert len(brief(row, ColorSystem.TRUECOLOR)) < 200
    assert len(row.render(TRUE_COLOUR)) > 900
