"""What keeps a rehearsal's journal and record; the module that writes is imported where needed."""

from collections.abc import Callable
from typing import Protocol

from otp_tui.cli.arguments import Options
from otp_tui.cli.output import complain
from otp_tui.tour.assessment import Result
from otp_tui.tour.rehearsal import Rehearsal


class Keeping(Protocol):
    """Keeps what a rehearsal leaves behind."""

    def tell_by(self, tell: Callable[[str], None]) -> None:
        """Say by which way the person is told what goes wrong while the screen is on."""

    def end_attempt(self, result: Result) -> str:
        """Note the result of one attempt; return what the person is to be told."""

    def end(self, result: Result) -> bool:
        """End everything; return whether all was kept."""


class KeepsNothing:
    """Keeps nothing, as long as nothing else is asked for."""

    def tell_by(self, tell: Callable[[str], None]) -> None:
        """Nothing goes wrong."""

    def end_attempt(self, result: Result) -> str:  # noqa: ARG002
        """Return that there is nothing to tell."""
        return ""

    def end(self, result: Result) -> bool:  # noqa: ARG002
        """Return that all was kept: nothing."""
        return True


def keep(options: Options, rehearsal: Rehearsal) -> Keeping | None:
    """Return what keeps what was asked for; None if that cannot be kept, after saying why."""
    if options.journal is None and options.record is None:
        return KeepsNothing()
    from otp_tui.cli.keeper import CannotKeep, Keeper  # noqa: PLC0415 - where it is asked for

    try:
        return Keeper(options, rehearsal)
    except CannotKeep as error:
        complain(f"{error}\n")
        return None
