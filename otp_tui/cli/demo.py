"""`otp-tui demo`: plays a scenario's script in the presenter's own terminal."""

from otp_tui.cli.arguments import Options
from otp_tui.cli.rehearse import open_app
from otp_tui.scenario.files import script_of
from otp_tui.scenario.mode import Mode
from otp_tui.text.catalogue import Catalogue
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui.presenter import PresenterApp
from otp_tui.ui.setting import Setting
from otp_tui.ui.show import ScriptShow


def demonstrate(options: Options) -> int:
    """Play the script; return the exit code."""

    def make(rehearsal: Rehearsal, texts: Catalogue, world: Setting) -> PresenterApp:
        app = PresenterApp(rehearsal, texts, world, in_steps=options.step)
        app.present(ScriptShow(app, script_of(rehearsal.deal.scenario)))
        return app

    return open_app(options, Mode.PRACTICE, make)
