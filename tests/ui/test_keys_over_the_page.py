"""Keys while something lies over the page: each does what it says, or says why it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.stages import Registering
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.script import Button
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.deeds import Pressed
from otp_tui.tour.looks import IN_TURN
from otp_tui.ui.screens.instructor import InstructorScreen
from otp_tui.ui.screens.overlay import Overlay

if TYPE_CHECKING:
    from otp_tui.tour.deeds import Deed
    from tests.ui.conftest import Hand, Rehearse

OPENED_BY = ("f1", "f2", "f3", "f4", "f7")
SIZES = ((80, 24), (120, 40), (60, 20))
QUIT, CLOSE_FIRST = JAPANESE.frame.quit_hint, JAPANESE.ends.close_first


async def open_by(hand: Hand, key: str) -> None:
    """Open what a key opens, in an exam so that each key opens something."""
    await hand.press(key)
    await hand.opened()


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("key", OPENED_BY)
def test_ctrl_c_says_how_to_quit(rehearse: Rehearse, key: str, size: tuple[int, int]) -> None:
    async def story(hand: Hand) -> None:
        if key in {"f2", "f4"} and not hand.app.in_hand:
            return
        await open_by(hand, key)
        await hand.press("ctrl+c", until=lambda: hand.sees(QUIT))
        await hand.press("escape")
        await hand.closed()
        assert not hand.sees(QUIT)

    rehearse(story, size=size)


def test_the_colours_change(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await open_by(hand, "f1")
        seen: list[str] = []
        for _ in IN_TURN[1:]:
            seen.append(hand.app.theme)
            await hand.press("f6", until=lambda: hand.app.theme not in seen)
        await hand.press("f6", until=lambda: hand.app.theme == seen[0])

    rehearse(story)


def test_a_stopped_clock_goes_on_and_the_phone_with_it(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await open_by(hand, "f4")
        code = hand.app.rehearsal.reading().code
        said = JAPANESE.frame.clock_stepped.format(seconds=30)
        await hand.press("f8", until=lambda: hand.sees(said))
        assert hand.app.rehearsal.reading().code != code

    rehearse(story, mode=Mode.EXAM)


@pytest.mark.parametrize(("key", "mode"), [("f5", Mode.PRACTICE), ("f9", Mode.GUIDED)])
def test_what_belongs_to_the_page_asks_to_close_first(
    rehearse: Rehearse, key: str, mode: Mode
) -> None:
    async def story(hand: Hand) -> None:
        await open_by(hand, "f1")
        await hand.press(key, until=lambda: hand.sees(CLOSE_FIRST))
        assert isinstance(hand.app.stage, Registering)
        await hand.press("escape")
        await hand.closed()
        await hand.press(key)
        assert not hand.sees(CLOSE_FIRST)

    rehearse(story, at=Registering, mode=mode)


def test_what_does_nothing_on_the_page_is_not_asked_for(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await open_by(hand, "f1")
        await hand.press("f5", "f9")
        assert not hand.sees(CLOSE_FIRST)

    rehearse(story, mode=Mode.GUIDED)


def test_the_instructor_s_controls_open_from_anywhere_and_close_by_their_key(
    rehearse: Rehearse,
) -> None:
    async def story(hand: Hand) -> None:
        await open_by(hand, "f1")
        await hand.press("f7", until=lambda: isinstance(hand.app.screen, InstructorScreen))
        await hand.press("f7")
        await hand.closed()

    rehearse(story)


IN_NO_TIME = (
    (("f7", "f3", "f1"), "show_help"),
    (("f3", "f1", "f3", "f7", "f1", "f3"), "show_qr"),
    (("f1", "f3", "f4", "f2", "f1", "f1"), ""),
    (("f1", "escape", "f7", "f7", "f3", "f3", "f1"), "show_help"),
)
"""Keys that nobody waits between, and the action that opens what is on top after them."""


@pytest.mark.parametrize(("keys", "opened_by"), IN_NO_TIME, ids=["three", "six", "shut", "seven"])
def test_whatever_is_typed_there_is_one_thing_on_top(
    rehearse: Rehearse, keys: tuple[str, ...], opened_by: str
) -> None:
    async def story(hand: Hand) -> None:
        deeds: list[Deed] = []
        hand.app.rehearsal.listeners.append(lambda happening: deeds.append(happening.deed))
        await hand.press(*keys)
        on_top = [one.OPENED_BY for one in hand.app.screen_stack if isinstance(one, Overlay)]
        assert on_top == ([opened_by] if opened_by else [])
        closings = [deed == Pressed(Button.CLOSE) for deed in deeds]
        expected = [False, True] * len(closings)
        assert closings == expected[: len(closings)]

    rehearse(story, mode=Mode.PRACTICE)
