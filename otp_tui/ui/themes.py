"""The colour schemes. Every ground that means something has a name of its own in each of them.

Text stands out from its ground by 4.5 to 1 or more, and what has to be seen without reading (a
field, the focus, a button, the bar) by 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11); in the schemes of high
contrast text does by 7 to 1 (1.4.6), but for a field that has not the focus.
"""

from collections.abc import Mapping
from typing import Final, TypeAlias

from textual.color import Color
from textual.theme import Theme

from otp_tui.tour import looks

Grounds: TypeAlias = dict[str, str]
"""Colours by name."""

BLACK: Final = "#000000"
WHITE: Final = "#ffffff"

UNDERLINED: Final = "#010101"
"""Stands in `MONO` for a ground that is underlined; white stands for one that is reversed."""


def _over(colour: str, percent: int) -> str:
    """Return a colour, "#rrggbb", as it lies thinly over whatever is below it."""
    red, green, blue, *_ = Color.parse(colour)
    return f"rgba({red},{green},{blue},{percent / 100})"


def _made(colour: str) -> str:
    """Return a colour as the framework makes it of a theme's, which is one off now and then."""
    return Color.parse(colour).lighten(0).hex


def _grounds(
    *, primary: str, accent: str, error: str, foreground: str, field: str, focus: str, cursor: str
) -> Grounds:
    """Return the grounds of a scheme that may use as many colours as it likes."""
    primary, accent, error, foreground = map(_made, (primary, accent, error, foreground))
    return {
        "field": field,
        "field-focus": focus,
        "cursor": cursor,
        "button": primary,
        "button-focus": accent,
        "tab": _over(foreground, 12),
        "tab-chosen": primary,
        "bar-left": primary,
        "bar-gone": _over(foreground, 15),
        "last": error,
        "guide": _over(primary, 30),
        "letters": _over(foreground, 20),
        "numbers": _over(foreground, 8),
        "figure": _over(foreground, 15),
        "folded": _over(foreground, 6),
    }


def _scroll_bar(bar: str, behind: str) -> Grounds:
    """Return the colours of scroll bars, which are the same whatever the mouse does."""
    kinds = ("", "-hover", "-active")
    return {
        **{f"scrollbar{kind}": bar for kind in kinds},
        **{f"scrollbar-background{kind}": behind for kind in kinds},
    }


DARK: Final = Theme(
    name="otp-dark",
    primary="#7db8ff",
    secondary="#9fd0c0",
    accent="#ffd166",
    warning="#ffd166",
    error="#ff8f8f",
    success="#7fe0a8",
    foreground="#eef3f8",
    background="#0b1118",
    surface="#16202b",
    panel="#22303f",
    dark=True,
    variables={
        **_grounds(
            primary="#7db8ff",
            accent="#ffd166",
            error="#ff8f8f",
            foreground="#eef3f8",
            field="#646d76",
            focus=WHITE,
            cursor="#1f6fd0",
        ),
        **_scroll_bar("#8fa3b8", "#16202b"),
    },
)

LIGHT: Final = Theme(
    name="otp-light",
    primary="#0b4f9c",
    secondary="#0a6650",
    accent="#7a4a00",
    warning="#ffd84d",
    error="#a8001c",
    success="#0a6b35",
    foreground="#131c26",
    background="#dfe6ee",
    surface=WHITE,
    panel="#eaf0f7",
    dark=False,
    variables={
        **_grounds(
            primary="#0b4f9c",
            accent="#7a4a00",
            error="#a8001c",
            foreground="#131c26",
            field="#8b949e",
            focus="#0b2f66",
            cursor="#ffd84d",
        ),
        **_scroll_bar("#667380", WHITE),
    },
)

CONTRAST_DARK: Final = Theme(
    name="otp-contrast-dark",
    primary="#8fd3ff",
    secondary="#7fffd4",
    accent="#ffe000",
    warning="#ffe000",
    error="#ffa3a3",
    success="#7dff9b",
    foreground=WHITE,
    background=BLACK,
    surface=BLACK,
    panel="#1c1c1c",
    dark=True,
    variables={
        **_grounds(
            primary="#8fd3ff",
            accent="#ffe000",
            error="#ffa3a3",
            foreground=WHITE,
            field="#5c5c5c",
            focus=WHITE,
            cursor="#002fb8",
        ),
        **_scroll_bar(WHITE, BLACK),
    },
)

CONTRAST_LIGHT: Final = Theme(
    name="otp-contrast-light",
    primary="#00307f",
    secondary="#003c30",
    accent="#552e00",
    warning="#ffe000",
    error="#800015",
    success="#00451f",
    foreground=BLACK,
    background=WHITE,
    surface=WHITE,
    panel="#f0f0f0",
    dark=False,
    variables={
        **_grounds(
            primary="#00307f",
            accent="#552e00",
            error="#800015",
            foreground=BLACK,
            field="#8a8a8a",
            focus="#00205c",
            cursor="#ffe000",
        ),
        **_scroll_bar(BLACK, WHITE),
    },
)


def _few(name: str, text: Mapping[str, str], plain: Grounds) -> Theme:
    """Return a scheme on black that names every one of its few colours."""
    return Theme(
        name=name,
        primary=text["primary"],
        secondary=text["secondary"],
        accent=text["accent"],
        warning=text["warning"],
        error=text["error"],
        success=text["success"],
        foreground=WHITE,
        background=BLACK,
        surface=BLACK,
        panel=text["panel"],
        dark=True,
        variables=plain,
    )


SIXTEEN: Final = _few(
    "otp-16",
    {
        "primary": "#55ffff",
        "secondary": "#55ff55",
        "accent": "#ffff55",
        "warning": "#ffff55",
        "error": "#ff5555",
        "success": "#55ff55",
        "panel": BLACK,
    },
    {
        "field": "#aa00aa",
        "field-focus": WHITE,
        "cursor": "#0000aa",
        "button": "#55ffff",
        "button-focus": "#ffff55",
        "tab": BLACK,
        "tab-chosen": "#55ffff",
        "bar-left": "#55ffff",
        "bar-gone": "#0000aa",
        "last": "#ffff55",
        "guide": "#0000aa",
        "letters": "#0000aa",
        "numbers": BLACK,
        "figure": "#0000aa",
        "folded": BLACK,
        **_scroll_bar(WHITE, "#0000aa"),
    },
)
"""The colours are those of the standard palette (VGA) to the digit, so that each is written as its
number and the terminal shows what it has for it."""

MONO: Final = _few(
    "otp-mono",
    {
        **dict.fromkeys(("primary", "secondary", "accent", "warning", "error", "success"), WHITE),
        "panel": BLACK,
    },
    {
        "field": UNDERLINED,
        "field-focus": WHITE,
        "cursor": BLACK,
        "button": UNDERLINED,
        "button-focus": WHITE,
        "tab": BLACK,
        "tab-chosen": WHITE,
        "bar-left": WHITE,
        "bar-gone": UNDERLINED,
        "last": WHITE,
        "guide": BLACK,
        "letters": UNDERLINED,
        "numbers": BLACK,
        "figure": UNDERLINED,
        "folded": BLACK,
        **_scroll_bar(WHITE, BLACK),
    },
)
"""Each ground stands for what is written instead: see `filters.Colourless`."""

THEMES: Final[Mapping[str, Theme]] = dict(
    zip(
        looks.THEMES,
        (DARK, LIGHT, CONTRAST_DARK, CONTRAST_LIGHT, SIXTEEN, MONO),
        strict=True,
    )
)
"""The schemes by the names that a person says."""

ELSEWHERE: Final[Grounds] = {**DARK.variables, "field": "#7c7c7c", "field-focus": "#fff3b0"}
"""What a theme of the framework's has for them."""
