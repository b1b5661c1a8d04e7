"""`otp-tui rehearse`: opens the terminal, runs the app, and leaves the terminal as it was."""

import asyncio
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from otp_tui.cli.arguments import Options
from otp_tui.cli.cell_width import NO_ANSWER, Answer, Question
from otp_tui.cli.environment import has_256_colours, may_ask_for_the_mouse
from otp_tui.cli.garbage import collect_garbage_from_now_on
from otp_tui.cli.keeping import Keeping, keep
from otp_tui.cli.output import complain
from otp_tui.cli.signals import ENDINGS, SIGNAL_CODES
from otp_tui.cli.terminal import DUMB, has_terminal
from otp_tui.cli.time_and_chance import is_public_holiday, set_up
from otp_tui.scenario.mode import Mode
from otp_tui.text.languages import catalogue_of, words_of
from otp_tui.text.words import Words
from otp_tui.tour.looks import THEMES
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui.setting import Setting
from otp_tui.unread import flush_unread

if TYPE_CHECKING:
    from otp_tui.text.catalogue import Catalogue
    from otp_tui.ui.app import RehearsalApp

MakeApp: TypeAlias = "Callable[[Rehearsal, Catalogue, Setting], RehearsalApp]"
"""Makes an app of a rehearsal, what is said, and what it needs of the world."""

ENTER_PAUSE: Final = 0.7
"""Seconds for which a new page's button takes no Enter: a key held down repeats sooner."""


def rehearse(options: Options) -> int:
    """Let a person rehearse; return the exit code."""

    def bring() -> MakeApp:
        from otp_tui.ui.app import RehearsalApp  # noqa: PLC0415 - while the terminal answers

        return RehearsalApp

    return open_app(options, options.mode, bring)


def open_app(options: Options, mode: Mode | None, bring: Callable[[], MakeApp]) -> int:
    """Run the app that is made of the rehearsal that was asked for; return the exit code.

    Args:
        options: What was asked for.
        mode: How it is rehearsed, or None as the scenario says.
        bring: Imports what makes the app. That takes a while, in which the terminal can answer.
    """
    deal, clock = set_up(options)
    if not can_show_screens(words_of(options.language)):
        return 2
    rehearsal = Rehearsal(deal, clock, mode)
    keeper = keep(options, rehearsal)
    if keeper is None:
        return 2
    with Question(options.ambiguous) as question:
        make = bring()
        told = setting(options, keeper, question.answer())
    return run(make(rehearsal, catalogue_of(options.language), told), keeper, options)


def can_show_screens(words: Words) -> bool:
    """Tell whether there is a terminal that can show screens; if not, say so."""
    said, plain = words.command_line, words.plain
    if not has_terminal():
        complain(f"{said.no_terminal}\n{plain.elsewhere}\n{said.see_help}\n")
        return False
    if (term := os.environ.get("TERM", "")) in DUMB:
        complain(f"{said.dumb_terminal.format(term=term)}\n{plain.elsewhere}\n")
        return False
    return True


def setting(options: Options, keeper: Keeping | None = None, answer: Answer = NO_ANSWER) -> Setting:
    """Return what an app needs of the world.

    Args:
        options: What was asked for.
        keeper: What keeps what is left behind.
        answer: What the terminal said, if it was asked.
    """
    return Setting(
        is_public_holiday=is_public_holiday,
        on_settled=collect_garbage_from_now_on,
        on_attempt_end=keeper.end_attempt if keeper else lambda _: "",
        enter_pause=ENTER_PAUSE,
        theme=options.theme or THEMES[0],
        has_256_colours=has_256_colours(),
        blanks_only=answer.is_wide,
        typed_ahead=answer.typed_ahead,
        still=options.still,
    )


def run(app: "RehearsalApp", keeper: Keeping, options: Options) -> int:
    """Run an app to its end; return the exit code. The options say how a crash is told of."""
    keeper.tell_by(app.tell)
    asyncio.run(_run(app))
    try:
        return _end(app, keeper, options)
    finally:
        flush_unread(sys.stdin.fileno())  # What was typed meanwhile is no command to a shell.


def _end(app: "RehearsalApp", keeper: Keeping, options: Options) -> int:
    kept = keeper.end(app.assessment.result(app.rehearsal.clock.now()))
    if app.failure is not None:
        from otp_tui.cli.crash import tell_of  # noqa: PLC0415 - only for a crash

        return tell_of(app.failure, options.language, debug=options.debug)
    code = 1 if app.return_code is None else app.return_code
    return code if code or kept else 1


async def _run(app: "RehearsalApp") -> None:
    """Run the app; a signal ends it as the key does, with the exit code that is usual for it."""
    loop = asyncio.get_running_loop()
    for ending in ENDINGS:
        loop.add_signal_handler(ending, app.end, SIGNAL_CODES + ending)
    loop.set_exception_handler(lambda _, what: app.note_failure(what.get("exception")))
    await app.run_async(mouse=may_ask_for_the_mouse())
