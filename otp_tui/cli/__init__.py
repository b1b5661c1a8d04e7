"""The command line: the one place where arguments, clock and chance come in."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from otp_tui.cli.signals import EndedBySignal, endings_raised

if TYPE_CHECKING:
    from otp_tui.text.languages import Language

__all__ = ["main", "run"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code.

    0: all went well, or help was asked for. 1: something failed that should not. 2: what was asked
    for is not possible. 128 and more: a signal ended it. `--help` says the same.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        with endings_raised():
            from otp_tui.cli.dispatch import answer  # noqa: PLC0415 - an import may fail, too

            return answer(arguments)
    except EndedBySignal as ending:
        from otp_tui.cli.crash import tell_of_a_signal  # noqa: PLC0415 - only when it happens

        return tell_of_a_signal(ending.exit_code, _language(arguments))
    except Exception as error:  # noqa: BLE001 - whatever it is, people are told in plain words
        from otp_tui.cli.crash import tell_of  # noqa: PLC0415 - only when it happens

        return tell_of(error, _language(arguments), debug="--debug" in arguments)


def run() -> int:
    """Run it in a process of its own, in which no garbage is looked for as it begins and ends.

    What goes on for longer turns that on (`garbage`): a short command is a sixth quicker without.
    """
    gc.disable()
    try:
        return main()
    finally:
        gc.freeze()


def _language(arguments: Sequence[str]) -> "Language":
    """Return the language in which the program says that it ends."""
    from otp_tui.cli.language import language_of  # noqa: PLC0415 - only when it happens

    return language_of(arguments, os.environ)
