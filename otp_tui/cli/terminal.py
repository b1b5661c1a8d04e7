"""What is at the other end of the standard streams: a screen, a plain terminal, or none."""

import sys
from collections.abc import Mapping
from typing import Final

DUMB: Final = {"", "dumb", "unknown"}
"""Terminal types that cannot show a screen."""

OFF: Final = {"", "0"}
"""What `ACCESSIBLE` says where it asks for nothing."""


def has_terminal() -> bool:
    """Tell whether input, output and errors (where the app draws) are one person's screen."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return all(stream is not None and stream.isatty() for stream in streams)


def wants_lines(environ: Mapping[str, str]) -> bool:
    """Tell whether a rehearsal goes on line by line though nobody said so: there is no screen.

    `ACCESSIBLE=1` asks for it, as it does of other programs with forms.
    """
    dumb = environ.get("TERM", "") in DUMB
    return dumb or environ.get("ACCESSIBLE", "") not in OFF or not has_terminal()
