"""`otp-tui demo`: plays a scenario's script in the presenter's own terminal."""

from otp_tui.cli.arguments import Options
from otp_tui.cli.rehearse import can_show_screens, keep, run, setting
from otp_tui.cli.time_and_chance import set_up
from otp_tui.scenario.files import script_of
from otp_tui.scenario.model import Mode
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui.presenter import PresenterApp
from otp_tui.ui.show import ScriptShow


def demonstrate(options: Options) -> int:
    """Play the script; return the exit code."""
    deal, clock = set_up(options)
    if not can_show_screens():
        return 2
    rehearsal = Rehearsal(deal, clock, Mode.PRACTICE)
    keeper = keep(options, rehearsal)
    if keeper is None:
        return 2
    app = PresenterApp(rehearsal, JAPANESE, setting(options, keeper), in_steps=options.step)
    app.present(ScriptShow(app, script_of(deal.scenario)))
    return run(app, keeper)
