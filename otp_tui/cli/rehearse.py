"""`otp-tui rehearse`: opens the terminal, runs the app, and leaves the terminal as it was."""

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Callable
from typing import Final, Protocol

from otp_tui.cli.arguments import Options
from otp_tui.cli.output import complain
from otp_tui.cli.time_and_chance import is_public_holiday, set_up
from otp_tui.scenario.model import Mode
from otp_tui.text.ja import JAPANESE
from otp_tui.text.ja_command_line import COMMAND_LINE
from otp_tui.tour.assessment import Result
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui.app import RehearsalApp
from otp_tui.ui.setting import Setting

DUMB: Final = {"", "dumb", "unknown"}
"""Terminal types that cannot show a screen."""

ENTER_PAUSE: Final = 0.7
"""Seconds for which a new page's button takes no Enter: a key held down repeats sooner."""

ENDINGS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
"""Signals that end the program; the framework alone would leave the terminal in disorder."""


def rehearse(options: Options) -> int:
    """Let a person rehearse; return the exit code."""

    def make(rehearsal: Rehearsal, world: Setting) -> RehearsalApp:
        return RehearsalApp(rehearsal, JAPANESE, world)

    return open_app(options, options.mode, make)


def open_app(
    options: Options, mode: Mode | None, make: Callable[[Rehearsal, Setting], RehearsalApp]
) -> int:
    """Run the app that is made of the rehearsal that was asked for; return the exit code."""
    deal, clock = set_up(options)
    if not can_show_screens():
        return 2
    rehearsal = Rehearsal(deal, clock, mode)
    keeper = keep(options, rehearsal)
    if keeper is None:
        return 2
    return run(make(rehearsal, setting(options, keeper)), keeper)


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


def can_show_screens() -> bool:
    """Tell whether there is a terminal that can show screens; if not, say so."""
    if not has_terminal():
        complain(f"{COMMAND_LINE.no_terminal}\n{COMMAND_LINE.see_help}\n")
        return False
    if (term := os.environ.get("TERM", "")) in DUMB:
        complain(COMMAND_LINE.dumb_terminal.format(term=term) + "\n")
        return False
    return True


def has_terminal() -> bool:
    """Tell whether input, output and errors (where the app draws) are one person's screen."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return all(stream is not None and stream.isatty() for stream in streams)


def setting(options: Options, keeper: Keeping | None = None) -> Setting:
    """Return what an app needs of the world."""
    return Setting(
        is_public_holiday=is_public_holiday,
        on_settled=collect_garbage_from_now_on,
        on_attempt_end=keeper.end_attempt if keeper else lambda _: "",
        enter_pause=ENTER_PAUSE,
        light=options.light,
        debug=options.debug,
    )


def run(app: RehearsalApp, keeper: Keeping) -> int:
    """Run an app to its end; return the exit code."""
    keeper.tell_by(app.tell)
    asyncio.run(_run(app))
    kept = keeper.end(app.assessment.result(app.rehearsal.clock.now()))
    code = 1 if app.return_code is None else app.return_code
    return code if code or kept else 1


def collect_garbage_from_now_on() -> None:
    """Turn garbage collection on, leaving out what was made until now: it all stays."""
    gc.freeze()
    gc.enable()


async def _run(app: RehearsalApp) -> None:
    """Run the app; a signal ends it as the key does, with the exit code that is usual for it."""
    loop = asyncio.get_running_loop()
    for ending in ENDINGS:
        loop.add_signal_handler(ending, app.end, 128 + ending)
    await app.run_async()
