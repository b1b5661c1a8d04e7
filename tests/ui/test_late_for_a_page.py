"""What comes for a page, or for what lies over it, when that is gone already (found by the monkey).

Two things that are done in one breath: what the first began ends after the second.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import events

from otp_tui.bank.events import Cancel, Start
from otp_tui.bank.stages import AtLogin, Identifying
from otp_tui.ui.screens.instructor import Choices, InstructorScreen
from otp_tui.ui.screens.step import Step

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from otp_tui.ui.app import RehearsalApp
    from tests.conftest import MakeApp
    from tests.ui.conftest import Hand, Rehearse


def press_down(app: RehearsalApp, x: int, y: int) -> None:
    """Press the mouse's button and let it go."""
    for kind in (events.MouseDown, events.MouseUp):
        app.post_message(kind(None, x, y, 0, 0, 1, shift=False, meta=False, ctrl=False))


def test_what_was_to_be_done_to_a_page_that_is_gone(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        page, done = hand.app.step, list[str]()
        later = page.if_there(lambda: done.append(page.screen.id or ""))
        later()
        await hand.app.submit(Cancel())
        await hand.settle(lambda: isinstance(hand.app.stage, AtLogin))
        later()
        assert len(done) == 1

    rehearse(story, at=Identifying)


def test_what_was_sent_before_the_program_was_told_to_end(make_app: MakeApp) -> None:
    app = make_app()

    async def story(pilot: Pilot[object]) -> None:
        while app.panel is None:
            await pilot.pause(0)
        app.post_message(Step.Sent(Start()))
        app.exit(return_code=143)

    asyncio.run(app.run_async(headless=True, size=(80, 24), auto_pilot=story))
    assert app.failure is None
    assert app.return_code == 143


def test_a_press_of_the_mouse_on_a_page_that_is_gone_and_still_seen(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        app = hand.app
        with app.batch_update():  # Nothing is drawn meanwhile: the old page is still seen.
            x, y = app.step.region.x + 2, app.step.region.y + 1
            seen, _ = app.screen.get_widget_and_offset_at(x, y)
            await app.step.remove()
            assert seen is not None
            assert seen.parent is None
            press_down(app, x, y)
            await hand.settle()
        assert app.failure is None
        await app.turn_page()

    rehearse(story, at=Identifying)


def test_what_is_on_top_is_closed_once(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.press("f7", until=lambda: isinstance(hand.app.screen, InstructorScreen))
        overlay = hand.app.screen
        assert isinstance(overlay, InstructorScreen)
        await hand.settle(lambda: bool(overlay.query(Choices)))
        hand.key_ahead("down", "enter", "enter", "escape", "enter")
        overlay.close_with(None)
        overlay.close_with(None)
        await hand.closed()
        assert hand.app.failure is None
        assert len(hand.app.screen_stack) == 1

    rehearse(story)
