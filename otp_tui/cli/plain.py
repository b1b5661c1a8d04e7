"""`otp-tui --plain`: a rehearsal in lines and prompts, at a terminal or through pipes."""

from otp_tui.cli.arguments import Options
from otp_tui.cli.console import Console, NobodyListens
from otp_tui.cli.interruptions import Interrupted, Interruptions
from otp_tui.cli.keeping import Keeping, keep
from otp_tui.cli.time_and_chance import is_public_holiday, set_up
from otp_tui.line.person import World
from otp_tui.line.talk import Talk
from otp_tui.text.catalogue import Catalogue
from otp_tui.text.languages import catalogue_of
from otp_tui.tour.rehearsal import Rehearsal


def rehearse_in_lines(options: Options) -> int:
    """Let a person or a script rehearse; return the exit code.

    0: the lesson's goal was reached, or the person left on purpose. 1: the input ended before, or
    nobody listens any more. 2: a file cannot be kept. 128 and more: a signal ended it.
    """
    deal, clock = set_up(options)
    rehearsal = Rehearsal(deal, clock, options.mode)
    keeper = keep(options, rehearsal)
    if keeper is None:
        return 2
    with Interruptions() as interruptions:
        return _talk(rehearsal, catalogue_of(options.language), keeper, interruptions)


def _talk(
    rehearsal: Rehearsal, texts: Catalogue, keeper: Keeping, interruptions: Interruptions
) -> int:
    """Talk to the end, whatever end it is; then keep what is to be kept."""
    console = Console(interruptions)
    world = World(console, console.pause, is_public_holiday, keeper.end_attempt)
    talk = Talk(rehearsal, texts, world)
    code, kept = 1, False
    try:
        with console:
            keeper.tell_by(console.tell)
            code = 0 if talk.run() else 1
    except Interrupted as end:
        code = 128 + end.number
    except NobodyListens:
        code = 1
    finally:
        keeper.tell_by(lambda _: None)
        kept = keeper.end(talk.assessment.result(rehearsal.clock.now()))
    return code if code or kept else 1
