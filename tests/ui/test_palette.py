"""Colours as terminals of 256 show them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color
from rich.color_triplet import ColorTriplet

from otp_tui.ui.palette import nearest

PARTS = st.integers(0, 255)


@pytest.mark.parametrize(
    ("colour", "shown"),
    [
        ("#22303f", "#303030"),
        ("#16202b", "#1c1c1c"),
        ("#0b1118", "#121212"),
        ("#ffffff", "#ffffff"),
        ("#000000", "#000000"),
        ("#7db8ff", "#87afff"),
    ],
)
def test_a_dark_blue_grey_is_a_dark_grey(colour: str, shown: str) -> None:
    assert nearest(Color.parse(colour)).get_truecolor().hex == shown


@pytest.mark.parametrize("number", range(16, 256))
def test_a_colour_of_the_palette_looks_as_before(number: int) -> None:
    colour = Color.from_ansi(number)
    assert nearest(colour).get_truecolor() == colour.get_truecolor()


@given(PARTS, PARTS, PARTS, st.integers(16, 255))
def test_no_colour_of_the_palette_is_nearer(red: int, green: int, blue: int, number: int) -> None:
    def far(colour: Color) -> int:
        parts = zip(colour.get_truecolor(), (red, green, blue), strict=True)
        return sum((a - b) ** 2 for a, b in parts)

    chosen = nearest(Color.from_triplet(ColorTriplet(red, green, blue)))
    assert chosen.number is not None
    assert chosen.number >= 16
    assert far(chosen) <= far(Color.from_ansi(number))
