"""The instructor's controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Identifying,
    Locked,
    Registering,
    TimedOut,
)
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.deeds import Mishap
from otp_tui.tour.instructor import CHOICES
from otp_tui.ui.screens.instructor import InstructorScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from otp_tui.bank.stages import Stage
    from otp_tui.clock import HandClock
    from tests.ui.conftest import Hand, Rehearse, Routes

WORDS = JAPANESE.instructor
EVERY_CHOICE = [choice for group in CHOICES.values() for choice in group]


def test_the_list_opens_chooses_and_closes(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        page = hand.app.step
        await hand.press("f7")
        screen = await hand.opened()
        assert isinstance(screen, InstructorScreen)
        for group in ("jump", "mishap"):
            assert hand.sees(WORDS.groups[group])
        assert hand.sees(WORDS.jump.format(step=JAPANESE.frame.trail[0]))
        await hand.press("end")
        assert hand.sees(WORDS.choices["renew"])
        await hand.press("escape")
        await hand.closed()
        assert hand.app.step is page
        assert hand.app.assessment.helped == 0
        await hand.press("f7")
        await hand.opened()
        await hand.press("down", "down")
        await hand.press("enter", until=hand.on_a_new_page())
        await hand.closed()
        assert isinstance(hand.app.stage, Registering)
        assert hand.focused == "serial"
        assert hand.app.assessment.helped == 1

    rehearse(story)


def test_two_keys_that_close_it_at_once_close_it_once(rehearse: Rehearse) -> None:
    """Found by the monkey."""

    async def story(hand: Hand) -> None:
        await hand.press("f7")
        screen = await hand.opened()
        screen.action_close()
        screen.action_close()
        await hand.closed()
        assert hand.app.is_running

    rehearse(story)


def test_paging_through_a_list_for_which_there_is_no_room(rehearse: Rehearse) -> None:
    """Found by the monkey."""

    async def story(hand: Hand) -> None:
        await hand.press("f7")
        await hand.opened()
        for size in ((1, 1), (3, 2), (80, 24)):
            await hand.resize(size)
            await hand.press("pagedown", "pageup", "end", "home", "pagedown")
        assert hand.app.is_running
        await hand.press("escape")
        await hand.closed()

    rehearse(story)


def test_arrows_and_enter_typed_ahead_choose_in_order(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.press("f7")
        await hand.opened()
        await hand.press("down", "down", "enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Registering)

    rehearse(story)


def test_a_fresh_rehearsal_begins_after_the_receipt(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        before = hand.app.rehearsal.visit
        assert hand.app.assessment.reached
        await hand.press("f7")
        await hand.opened()
        await hand.press("end")
        await hand.press("enter", until=hand.on_a_new_page())
        await hand.closed()
        assert isinstance(hand.app.stage, AtLogin)
        assert hand.problems == {"page": WORDS.done["renew"]}
        assert hand.focused == "main"
        assert not hand.sees(JAPANESE.results.show)
        assert not hand.sees(JAPANESE.login.in_use)
        assert hand.sees(JAPANESE.hints.lead + JAPANESE.hints.hints["start"])
        assert not hand.app.assessment.reached
        after = hand.app.rehearsal.visit
        assert after.draws.challenge(after.turn) != before.draws.challenge(0)
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Identifying)

    rehearse(story, at=Completed)


STAGES: list[type[Stage]] = [AtLogin, Identifying, Registering, Completed, Locked, TimedOut]


@pytest.mark.parametrize("at", STAGES)
def test_every_choice_can_be_chosen_everywhere(
    rehearse: Rehearse, routes: Routes, at: type[Stage]
) -> None:
    async def story(hand: Hand) -> None:
        for choice in EVERY_CHOICE:
            if not isinstance(hand.app.stage, at):
                await hand.app.begin_again()
                await hand.go(*routes[at])
            assert isinstance(hand.app.stage, at)
            await hand.app.instruct(choice)
            assert hand.problems["page"], choice
        await hand.settle(lambda: hand.app.step.has_focus_within)
        assert hand.app.is_running

    rehearse(story, at=at)


def test_what_is_chosen_happens_and_is_said(
    rehearse: Rehearse, make_clock: Callable[..., HandClock]
) -> None:
    clock = make_clock(running=True)

    async def story(hand: Hand) -> None:
        app, rehearsal = hand.app, hand.app.rehearsal

        async def choose(choice: str) -> None:
            await app.instruct(choice)
            await hand.settle()

        for place, at in (("register", Registering), ("receipt", Completed), ("login", AtLogin)):
            await choose(f"to-{place}")
            assert isinstance(app.stage, at)
        await choose("stop")
        assert clock.stopped
        assert "f8" in {command.key for command in app.offered()}
        await choose("half")
        assert clock.speed == 0.5
        assert "f8" not in {command.key for command in app.offered()}
        await choose("usual")
        assert clock.speed == 1

        await choose("next-code")
        following = hand.problems["page"]
        await choose("step")
        code = rehearsal.reading().code
        assert f"{code[:3]} {code[3:]}" in following

        await choose("to-register")
        challenge = app.stage
        await choose("renew")
        assert isinstance(app.stage, AtLogin)
        await choose("unlock")
        assert hand.problems == {"page": WORDS.not_now}
        await choose("lock-card")
        assert isinstance(app.stage, Locked)
        await choose("unlock")
        assert isinstance(app.stage, AtLogin)
        await choose("to-register")
        assert app.stage != challenge or rehearsal.visit.turn == 0

        for mishap in (Mishap.HIDDEN_TOKEN, Mishap.WRONG_SERIAL):
            await choose(mishap.value)
        await choose("phone-slow")
        assert not rehearsal.token_is_open
        assert rehearsal.token.shown_serial != rehearsal.token.serial
        assert rehearsal.token.clock_error.total_seconds() == -300
        await choose("clear")
        assert rehearsal.token_is_open
        assert rehearsal.token.shown_serial == rehearsal.token.serial
        assert not rehearsal.token.clock_error
        assert rehearsal.state.faults == ()
        assert hand.sees("SKOH99999999")

        await choose("token-ended")
        assert isinstance(app.stage, AtLogin)
        assert hand.problems == {"page": WORDS.done["token-ended"]}
        assert not hand.sees("SKOH99999999")
        assert hand.sees(rehearsal.token.serial)

    rehearse(story, clock=clock)
