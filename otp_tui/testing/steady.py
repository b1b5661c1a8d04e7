"""One environment for every picture, whatever the tester's terminal and settings are."""

import importlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

STEADY: Final = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
"""What pictures are drawn for."""

FORGOTTEN: Final = {"NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS", "LINES", "ESCDELAY"}
"""What would change colours, sizes or keys."""


def is_setting(name: str) -> bool:
    """Tell whether a variable is a setting of the framework.

    What the snapshot plugin tells its workers is none.
    """
    return name.startswith("TEXTUAL") and not name.startswith("TEXTUAL_SNAPSHOT")


@contextmanager
def steady_environment() -> Iterator[None]:
    """Draw pictures here: nothing in the environment changes them. It is put back afterwards."""
    kept = {name: os.environ[name] for name in os.environ if _matters(name)}
    for name in kept:
        del os.environ[name]
    os.environ.update(STEADY)
    settings = any(map(is_setting, kept))
    if settings:
        _read_settings_again()
    try:
        yield
    finally:
        for name in STEADY:
            os.environ.pop(name, None)
        os.environ.update(kept)
        if settings:
            _read_settings_again()


def _matters(name: str) -> bool:
    return name in FORGOTTEN or name in STEADY or is_setting(name)


def _read_settings_again() -> None:
    """Let the framework read its settings again.

    It does so once, when it is imported, and another plugin may have imported it before.
    """
    if settings := sys.modules.get("textual.constants"):
        importlib.reload(settings)
