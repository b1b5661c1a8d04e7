"""The pages of the procedures after the receipt. A person judges the picture once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from otp_tui.clock import HandClock
from otp_tui.scenario.files import find_scenario
from otp_tui.ui.player import begin, play

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from otp_tui.text.languages import Language
    from otp_tui.ui.app import RehearsalApp
    from tests.conftest import MakeApp
    from tests.snapshot.test_screens import SnapCompare

SMALL, LARGE = (80, 24), (120, 40)
PICTURES: tuple[tuple[str, str, Language, tuple[int, int]], ...] = (
    ("transfer", "2-enter", "ja", SMALL),
    ("transfer", "3-confirm", "en", SMALL),
    ("transfer", "5-receipt", "ja-easy", LARGE),
    ("transfer-over-limit", "3-refused", "ja", SMALL),
    ("transfer-tampered", "4-left", "ja", LARGE),
    ("payment", "3-confirm", "ja", SMALL),
    ("payment-wrong-number", "3-not-found", "en", SMALL),
    ("exchange", "2-old-phone", "ja", SMALL),
    ("exchange", "4-register", "ja-easy", LARGE),
    ("lost-phone", "3-desk", "en", SMALL),
    ("end-of-use", "3-card", "en", SMALL),
    ("end-of-use", "4-confirm", "ja-easy", LARGE),
    ("enrol-then-transfer", "5-confirm", "en", LARGE),
    ("limit-change", "3-confirm", "ja", SMALL),
    ("card-trap", "2-trap", "ja-easy", SMALL),
)
"""A lesson, one of its pictures, the language, and the size: each of them once with another."""


async def play_until(app: RehearsalApp, pilot: Pilot[None], picture: str) -> None:
    """Play the lesson's script to a picture."""
    await begin(app, pilot)
    for step in app.rehearsal.deal.scenario.script:
        for action in step.do:
            await play(app, pilot, action)
        if step.picture == picture:
            return


@pytest.mark.parametrize(
    ("lesson", "picture", "language", "size"),
    PICTURES,
    ids=[f"{lesson}-{picture}-{language}" for lesson, picture, language, _ in PICTURES],
)
def test_a_page_after_the_receipt(
    snap_compare: SnapCompare,
    make_app: MakeApp,
    lesson: str,
    picture: str,
    language: Language,
    size: tuple[int, int],
) -> None:
    """You should see the page with its note beside it, nothing cut, and what to do next."""
    scenario = find_scenario(lesson, language)
    at = scenario.clock.start
    assert at is not None
    app = make_app(scenario=scenario, language=language, clock=HandClock(at))

    async def run_before(pilot: Pilot[None]) -> None:
        await play_until(app, pilot, picture)

    assert snap_compare(app, terminal_size=size, run_before=run_before)
