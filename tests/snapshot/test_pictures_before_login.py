"""The pages of steps (1) and (2). A person judges the picture once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from otp_tui.scenario.files import find_scenario
from otp_tui.ui.player import begin, play
from tests.ui.every_screen import until

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from otp_tui.text.languages import Language
    from tests.conftest import MakeApp
    from tests.snapshot.test_screens import SnapCompare

SMALL, LARGE = (80, 24), (120, 40)
SCREENS = {
    "app": ("get-the-app", "1-app"),
    "store": ("get-the-app", "3-store"),
    "launched": ("get-the-app", "5-launched"),
    "too-old": ("phone-too-old", "3-refused"),
    "desk": ("phone-too-old", "4-ask-desk"),
    "read": ("know-the-card", "3-refused"),
}
"""A lesson's name, and its picture's."""

LOOKS: list[tuple[str, Language, tuple[int, int]]] = [
    *((screen, "ja", SMALL) for screen in SCREENS),
    *((screen, "ja", LARGE) for screen in ("app", "read")),
    *((screen, "en", SMALL) for screen in ("app", "desk", "read")),
    *((screen, "ja-easy", SMALL) for screen in ("app", "desk", "read")),
]


@pytest.mark.parametrize(
    ("screen", "language", "size"), LOOKS, ids=lambda one: one if isinstance(one, str) else one[0]
)
def test_a_page_before_the_log_in_page(
    snap_compare: SnapCompare,
    make_app: MakeApp,
    screen: str,
    language: Language,
    size: tuple[int, int],
) -> None:
    """You should see what to do in step (1) or (2) and the phone as it is, nothing cut."""
    name, picture = SCREENS[screen]
    app = make_app(scenario=find_scenario(name, language), language=language)

    async def run_before(pilot: Pilot[None]) -> None:
        await begin(app, pilot)
        for action in until(picture, name):
            await play(app, pilot, action)

    assert snap_compare(app, terminal_size=size, run_before=run_before)
