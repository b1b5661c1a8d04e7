"""Does what the arguments ask for. Each command is imported when it is asked for."""

import os
from collections.abc import Sequence

from otp_tui.cli.arguments import BadArguments, Options, information, parse
from otp_tui.cli.environment import (
    forget_the_framework_s_settings,
    forget_the_terminal_s_colours,
    scheme_for_the_terminal,
)
from otp_tui.cli.garbage import collect_garbage_from_now_on
from otp_tui.cli.language import language_of
from otp_tui.cli.output import complain, say
from otp_tui.cli.terminal import wants_lines
from otp_tui.scenario.problems import ScenarioError, said_of
from otp_tui.text.languages import words_of
from otp_tui.values import replace


def answer(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for, or say why that is not possible; return the exit code."""
    language = language_of(arguments, os.environ)
    try:
        if asked := information(arguments, language):
            return say(asked)
        return _run(parse(arguments, language))
    except BadArguments as error:
        complain(f"{error}\n")
    except ScenarioError as error:
        complain(f"{said_of(error, words_of(language).scenario)}\n")
    return 2


def _run(options: Options) -> int:
    """Do what was asked for. Each command is imported when it is asked for: start-up is short."""
    match options.command:
        case "token":
            from otp_tui.cli.token import show_token  # noqa: PLC0415

            return show_token(options)
        case "shots":
            forget_the_framework_s_settings()
            forget_the_terminal_s_colours()
            from otp_tui.cli.shots import draw_shots  # noqa: PLC0415

            collect_garbage_from_now_on()
            return draw_shots(options)
        case "handout":
            forget_the_framework_s_settings()
            forget_the_terminal_s_colours()
            from otp_tui.cli.handout import make_handout  # noqa: PLC0415

            collect_garbage_from_now_on()
            return make_handout(options)
        case "scenarios":
            from otp_tui.cli.scenarios import scenarios  # noqa: PLC0415

            return scenarios(options)
        case "notes":
            from otp_tui.cli.notes import follow  # noqa: PLC0415

            collect_garbage_from_now_on()
            return follow(options)
        case "rehearse" if options.plain or wants_lines(os.environ):
            from otp_tui.cli.plain import rehearse_in_lines  # noqa: PLC0415

            collect_garbage_from_now_on()
            return rehearse_in_lines(options)
        case "rehearse" | "demo" | "replay":
            return _show_screens(options)


def _show_screens(options: Options) -> int:
    """Do what needs a terminal's whole screen: garbage is looked for once that is painted."""
    forget_the_framework_s_settings()
    options = replace(options, theme=scheme_for_the_terminal(options.theme))
    match options.command:
        case "demo":
            from otp_tui.cli.demo import demonstrate  # noqa: PLC0415

            return demonstrate(options)
        case "replay":
            from otp_tui.cli.replay import replay  # noqa: PLC0415

            return replay(options)
        case _:
            from otp_tui.cli.rehearse import rehearse  # noqa: PLC0415

            return rehearse(options)
