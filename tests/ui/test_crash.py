"""A crash ends the app, and prints nothing: what was typed is in its variables."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual import on

from otp_tui.bank.stages import Identifying
from otp_tui.ui import house_app
from otp_tui.ui.app import RehearsalApp
from otp_tui.ui.screens.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.pilot import Pilot

    from otp_tui.tour.deeds import Deed
    from tests.conftest import MakeApp
    from tests.ui.conftest import Routes

SECRET = "Zq7Xw8Vu6"


STYLES = str(Path(house_app.__file__).with_suffix(".tcss"))
"""The framework looks for style sheets beside a subclass."""


class Broken(Exception):  # noqa: N818 - what happens to the app, not to us
    """What goes wrong in these tests."""


class CrashesInAKey(RehearsalApp):
    """Crashes when its colours are switched."""

    CSS_PATH = STYLES

    def action_switch_colours(self) -> None:
        password = self.step.fields[-1].value
        assert password == SECRET
        raise Broken


class CrashesInAMessage(RehearsalApp):
    """Crashes when something is sent to the bank."""

    CSS_PATH = STYLES

    @on(Step.Sent)
    async def receive(self, message: Step.Sent) -> None:
        password = self.step.fields[-1].value
        assert password == SECRET
        raise Broken(message)


class CrashesInATimer(RehearsalApp):
    """Crashes some time after its colours are switched."""

    CSS_PATH = STYLES

    def action_switch_colours(self) -> None:
        self.set_timer(0.001, self._break)

    def _break(self) -> None:
        raise Broken


class CrashesInATask(RehearsalApp):
    """Crashes in a worker that is begun when its colours are switched."""

    CSS_PATH = STYLES

    def action_switch_colours(self) -> None:
        self.run_worker(self._break())

    async def _break(self) -> None:
        raise Broken


def crash(app: RehearsalApp, route: Iterable[Deed]) -> None:
    async def type_and_crash(pilot: Pilot[object]) -> None:
        await pilot.pause()
        for deed in route:
            await app.do(deed)
        app.step.fields[-1].value = SECRET
        app.step.press()
        await pilot.press("f6")

    app.run(headless=True, size=(80, 24), auto_pilot=type_and_crash)


@pytest.mark.parametrize(
    "kind", [CrashesInAKey, CrashesInAMessage, CrashesInATimer, CrashesInATask]
)
def test_a_crash_is_kept_for_who_runs_the_app_and_nothing_is_printed(
    make_app: MakeApp,
    routes: Routes,
    capsys: pytest.CaptureFixture[str],
    kind: type[RehearsalApp],
) -> None:
    app = make_app(kind=kind)
    crash(app, routes[Identifying])
    assert app.return_code == 1
    assert isinstance(app.failure, Broken)
    assert capsys.readouterr() == ("", "")
