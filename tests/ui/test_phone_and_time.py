"""The phone beside the page follows the clock, and so does the bank."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from textual.geometry import Region

from otp_tui import otp
from otp_tui.bank.stages import AtLogin, Identifying, Registering, TimedOut
from otp_tui.text.ja import JAPANESE
from otp_tui.ui.widgets.countdown import Countdown

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from otp_tui.bank.stages import Stage
    from otp_tui.clock import HandClock
    from otp_tui.scenario.deal import Deal
    from otp_tui.ui.widgets.phone_face import PhoneFace
    from tests.ui.conftest import Hand, Rehearse

SECRET = otp.secret_of("SKOH99999999")


def phone(hand: Hand) -> PhoneFace:
    """Return the phone in the panel."""
    assert hand.app.panel is not None
    return hand.app.panel.phone


async def pass_time(hand: Hand, seconds: float) -> None:
    """Let time pass, and the app notice it."""
    hand.app.rehearsal.clock.step(timedelta(seconds=seconds))
    await hand.app.tick()
    await hand.settle()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids="{0[0]}x{0[1]}".format)
def test_the_code_changes_exactly_on_the_step(
    rehearse: Rehearse, make_clock: Callable[..., HandClock], size: tuple[int, int]
) -> None:
    async def story(hand: Hand) -> None:
        now = hand.app.rehearsal.clock.now
        first, second = (otp.code_at(SECRET, now() + timedelta(seconds=at)) for at in (0, 30))
        left = 30
        for seconds in (0, 1, 23, 1, 1, 3.999, 0.001, 1):
            await pass_time(hand, seconds)
            left = 30 - int(now().timestamp()) % 30
            assert hand.sees(f"あと{left}秒")
            assert phone(hand).countdown.seconds == left
            assert phone(hand).countdown.has_class("-last") == (left <= 5)
            before = now() < hand.app.rehearsal.deal.visit.active_at + timedelta(seconds=30)
            assert phone(hand).big_code.code == (first if before else second)

    rehearse(story, clock=make_clock(running=True), size=size)


def test_the_last_seconds_have_another_colour(
    rehearse: Rehearse, make_clock: Callable[..., HandClock]
) -> None:
    async def story(hand: Hand) -> None:
        colours = []
        for _ in range(3):
            bar = phone(hand).countdown
            colours.append((bar.styles.color, bar.rich_style.bold))
            await pass_time(hand, 25 if len(colours) == 1 else 5)
        assert colours[0] == colours[2] != colours[1]
        assert colours[1][1]

    rehearse(story, clock=make_clock(running=True))


def test_the_phone_on_top_follows_the_clock_too(
    rehearse: Rehearse, make_clock: Callable[..., HandClock]
) -> None:
    async def story(hand: Hand) -> None:
        await hand.press("f4")
        await hand.opened()
        await pass_time(hand, 29)
        assert hand.sees("あと1秒")
        before = hand.app.export_screenshot()
        await pass_time(hand, 1)
        assert hand.sees("あと30秒")
        assert hand.app.export_screenshot() != before
        await hand.press("escape")
        await hand.closed()
        assert phone(hand).countdown.seconds == 30

    rehearse(story, clock=make_clock(running=True), size=(60, 20))


@dataclass
class HastyClock:
    """A clock that runs by itself: a second at each look, always just before the next one.

    It stops in the middle of the next time step, so that its code can be looked at.
    """

    at: datetime
    until: datetime

    @property
    def stopped(self) -> bool:
        return False

    @property
    def is_real(self) -> bool:
        return False

    @property
    def speed(self) -> float:
        return 1.0

    def pace(self, speed: float) -> None:
        raise AssertionError(speed)

    def now(self) -> datetime:
        if self.at >= self.until:
            return self.until
        self.at += timedelta(seconds=1)
        return self.at

    def step(self, by: timedelta) -> None:
        self.at += by

    def follow(self) -> timedelta:
        return timedelta()


def test_a_running_clock_brings_the_next_code_by_itself(rehearse: Rehearse, handbook: Deal) -> None:
    start = handbook.visit.active_at + timedelta(microseconds=999_000)
    clock = HastyClock(start, handbook.visit.active_at + timedelta(seconds=45))
    codes = [otp.code_at(SECRET, start + timedelta(seconds=at)) for at in (0, 30)]

    async def story(hand: Hand) -> None:
        assert phone(hand).big_code.code in codes
        await hand.settle(lambda: phone(hand).big_code.code == codes[1])
        await hand.settle(lambda: phone(hand).countdown.seconds == 15)
        assert hand.sees("あと15秒")

    rehearse(story, clock=clock)


class WatchedCountdown(Countdown):
    """A countdown that remembers what it was asked to paint again."""

    DEFAULT_CSS = ""

    def __init__(self, sentence: str, seconds: int) -> None:
        self.painted: list[Region] = []
        super().__init__(sentence, seconds)

    def refresh(self, *regions: Region, **options: Any) -> WatchedCountdown:  # noqa: ANN401 - Textual's
        self.painted += regions or [Region(0, 0, *self.size)]
        return super().refresh(*regions, **options)


def test_a_tick_paints_only_the_cells_that_change(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        bar = WatchedCountdown(JAPANESE.phone.seconds_left, 30)
        await phone(hand).mount(bar)
        await hand.settle()
        for seconds in (29, 28, 27, 20, 11, 10, 9, 6):
            before = [*bar.render_line(0).crop(0, bar.size.width)]
            bar.painted.clear()
            bar.show(seconds)
            after = [*bar.render_line(0)]
            changed = {
                cell for cell, pair in enumerate(zip(by_cell(before), by_cell(after), strict=True))
                if pair[0] != pair[1]
            }  # fmt: skip
            painted = {x for region in bar.painted for x in range(region.x, region.right)}
            assert changed <= painted
            assert len(painted - changed) <= 1  # The other half of a number.
            assert len(painted) <= 10

    rehearse(story)


def by_cell(segments: list[Any]) -> list[tuple[str, object]]:
    """Return character and style of each cell."""
    return [
        (character, segment.style)
        for segment in segments
        for wide in segment.text
        for character in (wide, "")[: 1 + (wide > "\u2000")]
    ]


def test_a_second_later_nothing_but_the_countdown_is_different(
    rehearse: Rehearse, make_clock: Callable[..., HandClock]
) -> None:
    async def story(hand: Hand) -> None:
        before = hand.cells()
        await pass_time(hand, 1)
        after = hand.cells()
        place = phone(hand).countdown.region
        changed = [
            (x, y)
            for y, (old, new) in enumerate(zip(before, after, strict=True))
            for x, pair in enumerate(zip(old, new, strict=True))
            if pair[0] != pair[1]
        ]
        assert changed
        assert all(place.contains(x, y) for x, y in changed)
        assert len(changed) <= 4

    rehearse(story, clock=make_clock(running=True))


@pytest.mark.parametrize(
    ("at", "on_top"), [(Identifying, ""), (Registering, "f1")], ids=["page", "under-help"]
)
def test_a_customer_who_does_nothing_for_ten_minutes_is_timed_out(
    rehearse: Rehearse,
    make_clock: Callable[..., HandClock],
    at: type[Stage],
    on_top: str,
) -> None:
    async def story(hand: Hand) -> None:
        await pass_time(hand, 599)
        assert isinstance(hand.app.stage, at)
        if on_top:
            await hand.press(on_top)
            await hand.opened()
        await pass_time(hand, 1)
        assert isinstance(hand.app.stage, TimedOut)
        if on_top:
            await hand.press("escape")
            await hand.closed()
        assert hand.sees(JAPANESE.ended.timed_out.format(minutes=10))
        assert hand.focused == "main"
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, AtLogin)
        await pass_time(hand, 6000)
        assert isinstance(hand.app.stage, AtLogin)
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Identifying)

    rehearse(story, at=at, clock=make_clock(running=True))
