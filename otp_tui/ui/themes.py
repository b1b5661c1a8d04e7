"""The two colour schemes. Everything else is styled by the names that every theme has."""

from typing import Final

from textual.theme import Theme

FIELD: Final = "field"
"""Name of the colour of a field without the focus: three to one against the page, or more."""

FIELD_FOCUS: Final = "field-focus"
"""Name of the colour of the field that has the focus: nothing else on the page is as bright."""

ANY_FIELD_FOCUS: Final = "#fff3b0"
"""That colour in every other theme."""

ANY_FIELD: Final = "#7c7c7c"
"""That colour in every other theme."""

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
    variables={FIELD: "#616a73", FIELD_FOCUS: "#ffffff"},
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
    surface="#ffffff",
    panel="#eaf0f7",
    dark=False,
    variables={FIELD: "#8d96a0", FIELD_FOCUS: "#ffe066"},
)
