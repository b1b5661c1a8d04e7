"""A demonstration: it plays by itself, and the presenter's keys steer it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import events

from otp_tui.bank.stages import AtLogin, Identifying
from otp_tui.clock import HandClock
from otp_tui.scenario.deal import deal as dealt
from otp_tui.scenario.files import find_scenario, script_of
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.script import Button, Press
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.deeds import Reached
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui.player import settle
from otp_tui.ui.presenter import SPEEDS, PresenterApp
from otp_tui.ui.setting import Setting
from otp_tui.ui.show import ScriptShow
from otp_tui.ui.widgets.caption_bar import CaptionBar
from tests.ui.conftest import HANGS, Hand, squeezed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from otp_tui.clock import Clock
    from otp_tui.scenario.deal import Deal
    from otp_tui.tour.deeds import Deed

WORDS = JAPANESE.show
HURRY = 10_000


class Stage(Hand):
    """A hand at the presenter's keyboard."""

    def __init__(self, show: PresenterApp, hand: Hand) -> None:
        super().__init__(show, hand.pilot)
        self.show = show

    @property
    def bar(self) -> CaptionBar:
        """The presenter's bar."""
        return self.show.screen_stack[0].query_one(CaptionBar)

    async def at_scene(self, scene: int) -> None:
        """Wait for a scene."""
        await self.settle(lambda: self.show.scene == scene)

    async def skip_to(self, scene: int) -> None:
        """Skip to a scene of a show that stands still."""
        while self.show.scene < scene:
            await self.press("right")


def play(
    deal: Deal,
    story: Callable[[Stage], Awaitable[None]],
    *,
    in_steps: bool = False,
    hurry: float = 1,
    clock: Clock | None = None,
    on_deed: Callable[[Deed], None] = lambda _: None,
) -> None:
    """Play the handbook's script, and tell a story meanwhile."""
    clock = clock or HandClock(deal.visit.active_at)
    rehearsal = Rehearsal(deal, clock, Mode.PRACTICE)
    rehearsal.listeners.append(lambda happening: on_deed(happening.deed))
    app = PresenterApp(
        rehearsal, JAPANESE, Setting(lambda _: False), in_steps=in_steps, hurry=hurry
    )
    app.present(ScriptShow(app, script_of(deal.scenario)))

    async def run() -> None:
        async with asyncio.timeout(HANGS), app.run_test(size=(80, 24)) as pilot:
            await settle(pilot, lambda: app.panel is not None)
            await story(Stage(app, Hand(app, pilot)))

    asyncio.run(run())


def test_it_plays_to_its_end_without_keys(handbook: Deal) -> None:
    script = handbook.scenario.script
    reached: list[Deed] = []

    async def story(stage: Stage) -> None:
        await stage.settle(lambda: stage.show.has_ended)
        assert isinstance(stage.app.stage, AtLogin)
        assert stage.app.rehearsal.visit.registered_serial == "SKOH99999999"
        assert stage.sees(f"{len(script)}/{len(script)} {script[-1].caption}")
        assert stage.sees(WORDS.ended)

    play(handbook, story, hurry=HURRY, on_deed=reached.append)
    assert [deed.step for deed in reached if isinstance(deed, Reached)] == [*range(len(script))]


def test_each_caption_is_shown(handbook: Deal) -> None:
    script = handbook.scenario.script

    async def story(stage: Stage) -> None:
        await stage.press("space")
        for scene, step in enumerate(script):
            assert stage.sees(f"{scene + 1}/{len(script)} {step.caption}")
            await stage.press("right")
        assert stage.show.has_ended
        assert stage.sees(WORDS.ended)

    play(handbook, story)


def test_the_presenters_keys_steer_it(handbook: Deal) -> None:
    script = handbook.scenario.script

    async def story(stage: Stage) -> None:
        show = stage.show
        await stage.press("space")
        assert show.paused
        assert stage.sees(WORDS.paused.format(speed="1"))
        await stage.skip_to(2)
        assert isinstance(stage.app.stage, Identifying)
        assert stage.sees(f"3/{len(script)} {script[2].caption}")
        assert stage.values == {"contract-id": "", "password": ""}
        assert not stage.sees(script[2].note)
        await stage.press("n")
        assert stage.sees(f"{WORDS.note}{script[2].note}")
        await stage.press("n", "plus", "plus", "minus")
        assert not stage.sees(script[2].note)
        assert SPEEDS[show.speed] == 2
        assert stage.sees(WORDS.paused.format(speed="2"))
        await stage.press("h")
        assert not stage.sees(script[2].caption)
        await stage.press("h")
        # Back to a scene's beginning, with its fields as they were.
        await stage.skip_to(3)
        filled = stage.values
        assert all(filled.values())
        await stage.skip_to(4)
        await stage.press("left")
        await stage.at_scene(3)
        assert stage.values == filled
        await stage.press("left")
        await stage.at_scene(2)
        assert stage.values == {"contract-id": "", "password": ""}
        # On again, and to the end.
        await stage.press("space")
        assert not show.paused
        assert stage.sees(WORDS.playing.format(speed="2"))
        await stage.press("space")
        await stage.skip_to(len(script) - 1)
        await stage.press("right", until=lambda: show.has_ended)
        assert stage.app.rehearsal.visit.registered_serial == "SKOH99999999"

    play(handbook, story)


def test_nothing_typed_or_clicked_reaches_the_rehearsal_unless_it_is_handed_over(
    handbook: Deal,
) -> None:
    async def story(stage: Stage) -> None:
        await stage.press("space")
        await stage.skip_to(2)
        page = stage.app.step
        stage.app.post_message(events.Paste("999"))
        await stage.press("9", "9", "tab", "f1", "f2", "f7", "backspace")
        main = page.query_one("#main")
        await stage.drag(main.region.offset, main.region.offset)
        assert stage.values == {"contract-id": "", "password": ""}
        assert stage.problems == {}
        assert len(stage.app.screen_stack) == 1
        await stage.press("enter")
        assert stage.show.is_handed_over
        assert stage.sees(WORDS.handed_over)
        assert stage.key_bar().display
        await stage.type("999")
        assert stage.values["contract-id"] == "999"
        await stage.press("f1")
        await stage.opened()
        await stage.press("f5")
        await stage.closed()
        assert not stage.show.is_handed_over
        assert stage.values == {"contract-id": "", "password": ""}
        assert stage.show.scene == 2
        assert not stage.sees(WORDS.handed_over)
        await stage.press("q", until=lambda: stage.app.return_code is not None)
        assert stage.app.return_code == 0

    play(handbook, story)


def test_the_caption_stands_at_the_bottom_of_what_opens_on_top_too() -> None:
    lesson = find_scenario("phone-clock-slow")
    assert lesson.clock.start is not None
    opened = next(n for n, step in enumerate(lesson.script) if Press(Button.PHONE) in step.do)

    async def story(stage: Stage) -> None:
        await stage.press("space")
        await stage.skip_to(opened + 1)
        phone = await stage.opened()
        bar = phone.query_one(CaptionBar)
        assert bar.region.bottom == stage.app.size.height
        assert bar.region.width == stage.app.size.width
        caption = lesson.script[opened + 1].caption
        shown = stage.text_in(bar)
        assert squeezed(f"{opened + 2}/{len(lesson.script)} {caption}") in shown
        assert squeezed(WORDS.paused.format(speed="1")) in shown
        assert not stage.key_bar().display
        await stage.press("n")
        assert stage.sees(f"{WORDS.note}{lesson.script[opened + 1].note}")
        assert bar.region.bottom == stage.app.size.height
        while not stage.show.has_ended:
            await stage.press("right")
        await stage.closed()
        assert isinstance(stage.app.stage, AtLogin)
        assert stage.sees(lesson.script[-1].caption)
        assert stage.bar.region.bottom == stage.app.size.height

    play(dealt(lesson, lesson.seed or 0, lesson.clock.start), story)


def test_a_show_in_steps_waits_after_each_picture(handbook: Deal) -> None:
    with_picture = [n for n, step in enumerate(handbook.scenario.script) if step.picture]

    async def story(stage: Stage) -> None:
        for scene in with_picture[:-1]:
            await stage.settle(lambda: stage.show.paused)
            assert stage.show.scene == scene + 1
            assert stage.show.played == 0
            await stage.press("space")
        await stage.settle(lambda: stage.show.has_ended)

    play(handbook, story, in_steps=True, hurry=HURRY)


class ImpatientClock(HandClock):
    """A running clock that complains when it is asked again and again without end."""

    def __init__(self, at: datetime) -> None:
        super().__init__(at, speed=1)
        self.reads = 0

    @property
    def stopped(self) -> bool:
        self.reads += 1
        assert self.reads < 20_000
        return False


def test_a_late_answer_does_not_hold_up_who_skips() -> None:
    lesson = find_scenario("slow-answer")
    assert lesson.clock.start is not None
    at = lesson.clock.start

    async def story(stage: Stage) -> None:
        await stage.press("space")
        await stage.skip_to(3)
        await stage.press("right", "q", until=lambda: stage.app.return_code is not None)
        assert stage.app.return_code == 0

    play(dealt(lesson, 1, at), story, clock=ImpatientClock(at))
