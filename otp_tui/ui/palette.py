"""The 256 colours that many terminals have: which of them is most like one of any number. Pure."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from rich.color import Color
from rich.color_triplet import ColorTriplet

LEVELS: Final = (0, 95, 135, 175, 215, 255)
"""What red, green and blue can be in the cube of 6 by 6 by 6 colours, numbers 16 to 231."""

GREYS: Final = tuple(range(8, 239, 10))
"""How light the greys are, numbers 232 to 255."""


@lru_cache(maxsize=1024)
def nearest(colour: Color) -> Color:
    """Return the colour of the 256 that is most like one.

    The framework's library looks at each of red, green and blue alone, which makes teal of a dark
    blue grey, and black of one that is darker.
    """
    wanted = colour.get_truecolor()
    places = [_place(LEVELS, part) for part in wanted]
    in_cube = ColorTriplet(*(LEVELS[place] for place in places))
    place = _place(GREYS, sum(wanted) / 3)
    grey = ColorTriplet(GREYS[place], GREYS[place], GREYS[place])
    if _distance(grey, wanted) < _distance(in_cube, wanted):
        return Color.from_ansi(232 + place)
    red, green, blue = places
    return Color.from_ansi(16 + 36 * red + 6 * green + blue)


def _place(levels: Sequence[int], part: float) -> int:
    """Return which of some levels is nearest."""
    return min(range(len(levels)), key=lambda place: abs(levels[place] - part))


def _distance(one: ColorTriplet, other: ColorTriplet) -> int:
    """Return the square of how far two colours lie apart."""
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))
