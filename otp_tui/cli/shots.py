"""`otp-tui shots`: one exact picture of each step."""

import asyncio

from otp_tui.cli.arguments import Options
from otp_tui.cli.output import complain, say
from otp_tui.cli.rehearse import make_app
from otp_tui.cli.time_and_chance import set_up
from otp_tui.text.ja_command_line import COMMAND_LINE
from otp_tui.text.printable import printable
from otp_tui.tour.script import enrolment_script
from otp_tui.ui.player import pictures


def draw_shots(options: Options) -> int:
    """Draw the pictures of a scenario, with its clock standing still; return the exit code."""
    drawn = {
        f"{name}-{columns}x{rows}.svg": svg
        for columns, rows in options.sizes
        for name, svg in _pictures(options, (columns, rows)).items()
    }
    path = options.out
    try:
        path.mkdir(parents=True, exist_ok=True)
        for name, svg in drawn.items():
            path = options.out / name
            path.write_text(svg, encoding="utf-8", newline="\n")
    except OSError:
        complain(COMMAND_LINE.cannot_write.format(path=printable(str(path))) + "\n")
        return 1
    folder = printable(str(options.out))
    return say(COMMAND_LINE.drawn.format(count=len(drawn), folder=folder) + "\n")


def _pictures(options: Options, size: tuple[int, int]) -> dict[str, str]:
    """Return the pictures of a scenario at one size, by name."""
    deal, clock = set_up(options, stopped=True)
    app = make_app(deal, clock, light=options.light, debug=options.debug)
    script = enrolment_script(deal, clock)
    drawn = asyncio.run(pictures(app, size, script))
    return {f"{deal.scenario.name}-{name}": svg for name, svg in drawn.items()}
