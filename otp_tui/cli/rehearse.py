"""`otp-tui rehearse`: opens the terminal, runs the app, and leaves the terminal as it was."""

import asyncio
import gc
import os
import signal
import sys
from typing import Final

from otp_tui.cli.arguments import Options
from otp_tui.cli.output import complain
from otp_tui.cli.time_and_chance import is_public_holiday, set_up
from otp_tui.clock import Clock
from otp_tui.scenario.deal import Deal
from otp_tui.text.ja import JAPANESE
from otp_tui.text.ja_command_line import COMMAND_LINE
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui.app import RehearsalApp

DUMB: Final = {"", "dumb", "unknown"}
"""Terminal types that cannot show a screen."""

ENTER_PAUSE: Final = 0.7
"""Seconds for which a new page's button takes no Enter: a key held down repeats sooner."""

ENDINGS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
"""Signals that end the program; the framework alone would leave the terminal in disorder."""


def rehearse(options: Options) -> int:
    """Let a person rehearse; return the exit code."""
    deal, clock = set_up(options)
    if not has_terminal():
        complain(f"{COMMAND_LINE.no_terminal}\n{COMMAND_LINE.see_help}\n")
        return 2
    if (term := os.environ.get("TERM", "")) in DUMB:
        complain(COMMAND_LINE.dumb_terminal.format(term=term) + "\n")
        return 2
    app = make_app(deal, clock, light=options.light, debug=options.debug)
    asyncio.run(_run(app))
    return 1 if app.return_code is None else app.return_code


def has_terminal() -> bool:
    """Tell whether input, output and errors (where the app draws) are one person's screen."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return all(stream is not None and stream.isatty() for stream in streams)


def make_app(deal: Deal, clock: Clock, *, light: bool, debug: bool) -> RehearsalApp:
    """Return the app of a rehearsal."""
    rehearsal = Rehearsal(deal, clock)
    return RehearsalApp(
        rehearsal,
        JAPANESE,
        is_public_holiday,
        on_settled=collect_garbage_from_now_on,
        enter_pause=ENTER_PAUSE,
        light=light,
        debug=debug,
    )


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
