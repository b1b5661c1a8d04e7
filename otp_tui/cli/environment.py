"""What the environment may say, and what not: nobody's settings change a rehearsal's pictures."""

import os
from collections.abc import Mapping
from typing import Final

from otp_tui.tour.looks import MONO, SIXTEEN

ANY_COLOUR: Final = "-direct"
"""How the names of terminals end that show any colour."""

MANY_COLOURS: Final = ("-256color", ANY_COLOUR, "kitty")
"""How the names of terminals end that have more than sixteen colours."""

COLOUR_SYSTEM: Final = "TEXTUAL_COLOR_SYSTEM"
"""Tells the framework how many colours the terminal has."""


def forget_the_framework_s_settings() -> None:
    """Drop what makes the framework write files, change drivers or colours; keep the rest.

    It reads its settings when it is imported, so this comes before that. What the snapshot plugin
    tells its workers is not the framework's. iTerm2 loses what a
    Japanese input method commits while the kitty keyboard protocol is on, so that is off.
    """
    for name in list(os.environ):
        if name.startswith("TEXTUAL") and not name.startswith("TEXTUAL_SNAPSHOT"):
            del os.environ[name]
    os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"


def forget_the_terminal_s_colours() -> None:
    """Draw pictures in full colour, whatever the terminal can do."""
    os.environ.pop("NO_COLOR", None)


def scheme_for_the_terminal(asked: str) -> str:
    """Return the colour scheme that suits the terminal; the framework is told what it needs.

    What was asked for goes before what the environment says (https://no-color.org).

    Args:
        asked: The scheme that was asked for, or an empty text.

    Returns:
        One of `looks.THEMES`, or an empty text if the terminal shows them all.
    """
    scheme = asked or _suiting(os.environ)
    if asked or not os.environ.get("NO_COLOR"):
        forget_the_terminal_s_colours()
    os.environ[COLOUR_SYSTEM] = "standard" if scheme == SIXTEEN else _many(os.environ)
    return scheme


def has_256_colours() -> bool:
    """Tell whether the framework was told that the terminal has so many colours and no more."""
    return os.environ.get(COLOUR_SYSTEM) == "256"


def may_ask_for_the_mouse() -> bool:
    """Tell whether the terminal is asked to report the mouse.

    GNU screen, which names itself so, keeps Esc back until the next key while it reports the mouse:
    then Esc closes nothing.
    """
    return not os.environ.get("STY")


def _suiting(environment: Mapping[str, str]) -> str:
    """Return the colour scheme that an environment asks for; empty for the usual one."""
    if environment.get("NO_COLOR"):
        return MONO
    many = _shows_any(environment) or environment.get("TERM", "").endswith(MANY_COLOURS)
    return "" if many else SIXTEEN


def _many(environment: Mapping[str, str]) -> str:
    """Return how many colours a terminal shows that has more than sixteen, as the framework says.

    One that does not say so is believed to have 256 if somebody asks for a scheme that needs them:
    nearly all have.
    """
    return "truecolor" if _shows_any(environment) else "256"


def _shows_any(environment: Mapping[str, str]) -> bool:
    """Tell whether a terminal says that it shows any colour."""
    said = environment.get("COLORTERM", "").strip().lower()
    return said in {"truecolor", "24bit"} or environment.get("TERM", "").endswith(ANY_COLOUR)
