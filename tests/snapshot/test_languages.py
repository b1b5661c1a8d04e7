"""The main screens in the other languages. A person judges the picture once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.rejection import Field
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.script import Button, Press, Type
from otp_tui.ui.player import play, settle
from tests.conftest import press

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from otp_tui.scenario.script import Action
    from otp_tui.text.languages import Language
    from tests.conftest import MakeApp
    from tests.snapshot.test_screens import SnapCompare

MAIN = Press()
IDENTIFIED = (MAIN, Type(Field.CONTRACT_ID), Type(Field.PASSWORD), MAIN)
FILLED = tuple(map(Type, (Field.SERIAL, Field.CODE, Field.FIRST_CELL, Field.SECOND_CELL)))
SCREENS: dict[str, tuple[Action | str, ...]] = {
    "login": (),
    "register-refused": (*IDENTIFIED, MAIN),
    "receipt": (*IDENTIFIED, *FILLED, MAIN),
    "result": (*IDENTIFIED, *FILLED, MAIN, MAIN, Press(Button.RESULT)),
    "help": (*IDENTIFIED, "f1"),
}


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
@pytest.mark.parametrize("language", ["en", "ja-easy"])
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_in_another_language(
    snap_compare: SnapCompare,
    make_app: MakeApp,
    screen: str,
    language: Language,
    size: tuple[int, int],
) -> None:
    """You should see the screen in English or in easy Japanese, nothing cut or broken badly."""
    app = make_app(scenario=find_scenario("handbook", language), language=language)

    async def run_before(pilot: Pilot[None]) -> None:
        await settle(pilot, lambda: app.panel is not None)
        for doing in SCREENS[screen]:
            if isinstance(doing, str):
                await press(pilot, doing)
            else:
                await play(app, pilot, doing)

    assert snap_compare(app, terminal_size=size, run_before=run_before)
