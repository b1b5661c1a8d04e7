"""Finds the style sheet of a screen or widget: it stands beside it under the same name."""

from pathlib import Path


def styles_beside(file: str) -> str:
    """Return the style sheet beside a module, for `DEFAULT_CSS`.

    The framework parses that when the first such widget is shown: what is not on the first page
    costs nothing before the first paint. Set `SCOPED_CSS = False` with it, so that its rules may
    ask what size the screen is.
    """
    return Path(file).with_suffix(".tcss").read_text(encoding="utf-8")
