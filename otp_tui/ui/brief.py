"""Says in few bytes how the cells of a row look.

The framework names both colours anew for each part of a row and takes them back after it. What is
drawn with half blocks changes from one to the other and back in every second cell: there, turning
both round takes four bytes in the place of forty (ECMA-48, 8.3.117: select graphic rendition).
"""

from functools import lru_cache
from typing import Final, NamedTuple

from rich.color import Color, ColorSystem
from rich.style import Style
from textual.strip import Strip

TURN: Final = "\x1b[7m"
TURN_BACK: Final = "\x1b[27m"
PLAIN: Final = "\x1b[0m"


class Colours(NamedTuple):
    """Two colours, as many as the terminal has; None is the terminal's own."""

    ink: Color | None
    ground: Color | None

    @property
    def turned(self) -> "Colours":
        """The same colours turned round."""
        return Colours(self.ground, self.ink)

    def shows(self, wanted: "Colours", text: str) -> bool:
        """Tell whether a text looks as wanted in these colours: ink is not seen in blanks."""
        return self.ground == wanted.ground and (self.ink == wanted.ink or not text.strip(" "))


def brief(strip: Strip, system: ColorSystem) -> str:
    """Return what makes a terminal draw a strip where its cursor stands, in its own colours.

    Args:
        strip: What is drawn.
        system: How many colours the terminal has.
    """
    said: list[str] = []
    now: Colours | None = None
    is_turned = False
    for text, style, _ in strip:
        wanted = _colours(style, system)
        if wanted is None or style is None:
            if now is not None:
                said.append(PLAIN)
            said.append(text if style is None else Strip.render_style(style, text, system))
            now = None
            continue
        if now is not None and not now.shows(wanted, text):
            if all(now) and now.turned.shows(wanted, text):
                said.append(TURN_BACK if is_turned else TURN)
                now, is_turned = now.turned, not is_turned
            else:
                said.append(PLAIN)
                now = None
        if now is None:
            now, is_turned = wanted, False
            said.append(_set(now))
        said.append(text)
    if now is not None:
        said.append(PLAIN)
    return "".join(said)


@lru_cache(1024)
def _colours(style: Style | None, system: ColorSystem) -> Colours | None:
    """Return the colours of a style that has nothing else, or None if it has, or has none."""
    if style is None or style.link or style._attributes & style._set_attributes:  # noqa: SLF001
        return None
    ink, ground = _reduced(style.color, system), _reduced(style.bgcolor, system)
    return Colours(ink, ground) if ink or ground else None


def _reduced(colour: Color | None, system: ColorSystem) -> Color | None:
    return None if colour is None or colour.is_default else colour.downgrade(system)


@lru_cache(1024)
def _set(colours: Colours) -> str:
    """Return what sets both colours."""
    ink, ground = colours
    codes = [*(ink.get_ansi_codes() if ink else ())]
    codes += ground.get_ansi_codes(foreground=False) if ground else ()
    return f"\x1b[{';'.join(codes)}m"
