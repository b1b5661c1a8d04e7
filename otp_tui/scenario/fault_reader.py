"""Reads the `[[fault]]` tables of a scenario file."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from otp_tui.bank.stages import Counter
from otp_tui.clock import JST
from otp_tui.scenario import checks
from otp_tui.scenario.faults import (
    CodeEndsSoon,
    Expired,
    Fault,
    HiddenToken,
    LockedOut,
    Maintenance,
    Slow,
    Unreachable,
    WrongSerial,
)
from otp_tui.scenario.problems import Wrong
from otp_tui.scenario.section import Section

SOME_DAY: Final = datetime(2020, 11, 26, tzinfo=JST)
"""Stands in for a moment that is missing, which is a problem anyway."""


def _submit(table: Section) -> int:
    return table.take("submit", checks.whole(1, 99), 1)


def _slow(table: Section) -> Fault:
    delay = table.take("seconds", checks.seconds(1, 60), timedelta(seconds=5))
    return Slow(_submit(table), delay)


def _maintenance(table: Section) -> Fault:
    begins = table.require("begins", checks.moment, SOME_DAY)
    ends = table.require("ends", checks.moment, SOME_DAY + timedelta(hours=1))
    if ends <= begins:
        table.complain("ends", Wrong.ENDS_ORDER)
    return Maintenance(begins, ends)


def _locked_out(table: Section) -> Fault:
    return LockedOut(table.require("counter", checks.one_of(Counter), Counter.LOGIN))


KINDS: Final[dict[str, Callable[[Section], Fault]]] = {
    "unreachable": lambda table: Unreachable(_submit(table)),
    "slow": _slow,
    "expired": lambda table: Expired(_submit(table)),
    "maintenance": _maintenance,
    "locked-out": _locked_out,
    "wrong-serial": lambda table: WrongSerial(
        table.require("serial", checks.serial, "SKOH99999999")
    ),
    "hidden-token": lambda _: HiddenToken(),
    "code-ends-soon": lambda table: CodeEndsSoon(
        table.take("seconds_left", checks.whole(1, 29), 4)
    ),
}
"""How each kind of fault is read."""


def read_fault(table: Section) -> Fault | None:
    """Return the fault that a table describes, or None if it has no kind that exists."""
    kind = table.require("kind", checks.word(tuple(KINDS)), "")
    return KINDS[kind](table) if kind else None
