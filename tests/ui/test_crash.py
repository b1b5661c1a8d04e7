"""A crash ends the program in plain words, and shows nothing of what was typed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual import on

from otp_tui.bank.stages import Identifying
from otp_tui.text.ja import JAPANESE
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


def crash(app: RehearsalApp, route: Iterable[Deed]) -> None:
    async def type_and_crash(pilot: Pilot[object]) -> None:
        await pilot.pause()
        for deed in route:
            await app.do(deed)
        app.step.fields[-1].value = SECRET
        app.step.press()
        await pilot.press("f6")

    app.run(headless=True, size=(80, 24), auto_pilot=type_and_crash)


@pytest.mark.parametrize("debug", [False, True], ids=["usual", "debug"])
@pytest.mark.parametrize("kind", [CrashesInAKey, CrashesInAMessage])
def test_a_crash_is_reported_without_what_was_typed(
    make_app: MakeApp,
    routes: Routes,
    capsys: pytest.CaptureFixture[str],
    kind: type[RehearsalApp],
    *,
    debug: bool,
) -> None:
    app = make_app(kind=kind, debug=debug)
    crash(app, routes[Identifying])
    assert app.return_code == 1
    out, err = capsys.readouterr()
    printed = "".join((out + err).split())
    assert "".join(JAPANESE.command_line.crashed.split()) in printed
    assert SECRET not in printed
    assert ("Broken" in printed) == debug
    assert "textualrun" not in printed
