"""The page that is shown when the program fails: in plain words, and without what was typed.

It names types of exceptions and places in source code. It never shows an exception's message or a
variable: any of them may hold what somebody typed.
"""

import platform
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from otp_tui import __version__
from otp_tui.cli.output import complain
from otp_tui.text.languages import Language, words_of
from otp_tui.text.words import Words

HOUSE: Final = "otp_tui/"
"""How the names of our own files begin."""


def tell_of(error: BaseException, language: Language, *, debug: bool) -> int:
    """Say that the program has failed; return the exit code."""
    complain(error_page(error, words_of(language), debug=debug))
    return 1


def tell_of_a_signal(exit_code: int, language: Language) -> int:
    """Say that a signal ended the program; return its exit code."""
    complain(f"{words_of(language).ends.interrupted}\n")
    return exit_code


def error_page(error: BaseException, words: Words, *, debug: bool) -> str:
    """Return the page about an error; with `debug`, it leads through the source code."""
    said = words.ends
    runs_on = f"{platform.system()} {platform.release()} {platform.machine()}"
    lines = [
        words.command_line.crashed,
        "",
        said.report,
        "  "
        + said.program.format(
            version=__version__, python=platform.python_version(), platform=runs_on
        ),
        f"  {said.kind.format(kind=_kind(error))}",
        f"  {said.place.format(place=_place(error))}",
        "",
    ]
    lines += [*_way(error), said.no_message] if debug else [said.ask_for_more]
    return "\n".join(lines) + "\n"


def _kind(error: BaseException) -> str:
    """Return the name of an exception's type."""
    kind = type(error)
    return (
        kind.__qualname__
        if kind.__module__ == "builtins"
        else f"{kind.__module__}.{kind.__qualname__}"
    )


def _place(error: BaseException) -> str:
    """Return where it happened: the innermost of our own places, else the innermost of all."""
    places = [_spot(frame) for frame in traceback.extract_tb(error.__traceback__)]
    ours = [place for place in places if place.startswith(HOUSE)]
    return (ours or places or ["?"])[-1]


def _spot(frame: traceback.FrameSummary) -> str:
    return f"{_short(frame.filename)}:{frame.lineno} ({frame.name})"


def _short(file: str) -> str:
    """Return a file's name without the folders in which programs are kept on this machine."""
    path = Path(file)
    kept = [Path(folder) for folder in sys.path if folder]
    within = [path.relative_to(folder) for folder in kept if path.is_relative_to(folder)]
    return min((found.as_posix() for found in within), key=len, default=path.name)


def _way(error: BaseException) -> Iterator[str]:
    """Yield what led to an error, the first cause first."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        yield from _way(cause)
    yield _kind(error)
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_spot(frame)}"
        if frame.line:
            yield f"    {frame.line}"
