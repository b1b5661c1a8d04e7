"""Finds the style sheet of a screen or widget, and what its app says about how it is drawn."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from textual.widget import Widget

BLANKS_ONLY: Final = "-blanks-only"
"""Class of an app that draws with coloured blanks alone."""

STILL: Final = "-still"
"""Class of an app in which nothing moves by itself."""


def styles_beside(file: str) -> str:
    """Return the style sheet beside a module, for `DEFAULT_CSS`.

    The framework parses that when the first such widget is shown: what is not on the first page
    costs nothing before the first paint. Set `SCOPED_CSS = False` with it, so that its rules may
    ask what size the screen is.
    """
    return Path(file).with_suffix(".tcss").read_text(encoding="utf-8")


def draws_blanks_only(widget: "Widget") -> bool:
    """Tell whether a widget's app draws with coloured blanks alone."""
    return widget.app.has_class(BLANKS_ONLY)
