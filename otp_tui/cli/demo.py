"""`otp-tui demo`: plays a scenario's script in the presenter's own terminal."""

from typing import TYPE_CHECKING

from otp_tui.cli.arguments import Options
from otp_tui.cli.rehearse import MakeApp, open_app
from otp_tui.scenario.files import script_of
from otp_tui.scenario.mode import Mode
from otp_tui.text.catalogue import Catalogue
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui.setting import Setting

if TYPE_CHECKING:
    from otp_tui.ui.presenter import PresenterApp


def demonstrate(options: Options) -> int:
    """Play the script; return the exit code."""

    def bring() -> MakeApp:
        from otp_tui.ui.presenter import PresenterApp  # noqa: PLC0415 - while the terminal answers
        from otp_tui.ui.show import ScriptShow  # noqa: PLC0415

        def make(rehearsal: Rehearsal, texts: Catalogue, world: Setting) -> "PresenterApp":
            app = PresenterApp(rehearsal, texts, world, in_steps=options.step)
            app.present(ScriptShow(app, script_of(rehearsal.deal.scenario)))
            return app

        return make

    return open_app(options, Mode.PRACTICE, bring)
