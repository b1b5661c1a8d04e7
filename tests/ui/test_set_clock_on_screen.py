"""The screen goes by a computer whose clock is set, or that sleeps, as it should."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from otp_tui import otp
from otp_tui.bank.stages import AtLogin, Identifying, TimedOut
from otp_tui.scenario.faults import Slow
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.journal import Heading, heading_line, recorder
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.replay import held_clock, read_journal
from otp_tui.ui.journal_show import JournalShow
from otp_tui.ui.player import settle
from otp_tui.ui.presenter import PresenterApp
from otp_tui.ui.setting import Setting
from otp_tui.values import replace
from tests.ui.conftest import HANGS

if TYPE_CHECKING:
    from otp_tui.scenario.deal import Deal
    from tests.conftest import Computer, MakeApp
    from tests.ui.conftest import Hand, Rehearse

SETTINGS = (3600, -3600, 86400, -86400)
LATE = timedelta(seconds=45)
A_NANOSECOND = 1e-9


async def look(hand: Hand) -> None:
    """Let the app see what time it is."""
    await hand.app.tick()
    await hand.settle()


@pytest.mark.parametrize("by", SETTINGS)
def test_phone_and_bar_show_the_new_time(rehearse: Rehearse, computer: Computer, by: int) -> None:
    async def story(hand: Hand) -> None:
        computer.wait(12)
        computer.set(by)
        await look(hand)
        assert hand.app.panel is not None
        phone = hand.app.panel.phone
        secret = otp.secret_of("SKOH99999999")
        assert phone.big_code.code == otp.code_at(secret, computer.at)
        assert phone.countdown.seconds == otp.seconds_left(computer.at)
        assert hand.sees(f"あと{otp.seconds_left(computer.at)}秒")

    rehearse(story, clock=computer.clock())


def test_a_wait_that_is_over_before_it_begins_comes_to_its_end(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        rung = asyncio.Event()
        hand.app.set_timer(A_NANOSECOND, rung.set)
        await hand.settle(rung.is_set)

    rehearse(story)


@pytest.mark.parametrize("by", SETTINGS)
def test_a_late_answer_comes_when_the_time_has_passed(
    rehearse: Rehearse, make_app: MakeApp, handbook: Deal, computer: Computer, by: int
) -> None:
    async def story(hand: Hand) -> None:
        await hand.press("enter", until=lambda: hand.app.is_waiting)
        computer.wait(20)
        computer.set(by)
        await look(hand)
        assert isinstance(hand.app.stage, AtLogin)
        computer.wait(24)
        await look(hand)
        assert isinstance(hand.app.stage, AtLogin)
        computer.wait(1)
        await look(hand)
        assert isinstance(hand.app.stage, Identifying)

    slow = replace(handbook.scenario, faults=(Slow(1, LATE),))
    rehearse(story, app=make_app(scenario=slow, clock=computer.clock()))


@pytest.mark.parametrize("by", SETTINGS)
def test_the_warning_and_the_time_out_come_when_nothing_was_done(
    rehearse: Rehearse, computer: Computer, by: int
) -> None:
    async def story(hand: Hand) -> None:
        computer.set(by)
        await look(hand)
        assert not hand.sees(JAPANESE.frame.time_is_short)
        computer.wait(539)
        await look(hand)
        assert not hand.sees(JAPANESE.frame.time_is_short)
        computer.wait(1)
        computer.set(-by)
        await look(hand)
        assert hand.sees(JAPANESE.frame.time_is_short)
        computer.wait(59)
        await look(hand)
        assert isinstance(hand.app.stage, Identifying)
        computer.wait(1)
        await look(hand)
        assert isinstance(hand.app.stage, TimedOut)

    rehearse(story, at=Identifying, clock=computer.clock())


def test_after_a_long_sleep_the_page_says_that_time_is_up(
    rehearse: Rehearse, computer: Computer
) -> None:
    async def story(hand: Hand) -> None:
        computer.wait(8 * 3600)
        await look(hand)
        assert hand.sees(JAPANESE.ended.timed_out.format(minutes=10))

    rehearse(story, at=Identifying, clock=computer.clock())


def test_a_journal_with_a_setting_is_shown_to_the_same_end(
    rehearse: Rehearse, make_app: MakeApp, computer: Computer
) -> None:
    app = make_app(clock=computer.clock())
    rehearsal = app.rehearsal
    lines = [
        heading_line(
            Heading(
                scenario="handbook",
                digest=rehearsal.deal.scenario.digest,
                seed=rehearsal.deal.seed,
                at=rehearsal.began_at,
                mode=rehearsal.mode,
                speed=1,
                is_real=True,
                columns=80,
                rows=24,
                theme="dark",
            )
        )
    ]
    rehearsal.listeners.append(recorder(lines.append))
    looks: list[str] = []

    async def story(hand: Hand) -> None:
        await hand.press("enter", until=hand.on_a_new_page())
        for by in (7200, -10_000):
            computer.wait(2)
            computer.set(by)
            await look(hand)
        await hand.press("f9")
        looks.append(hand.app.export_screenshot())

    rehearse(story, app=app)
    journal = read_journal("".join(lines))
    clock = held_clock(journal.heading)
    again = PresenterApp(
        Rehearsal(rehearsal.deal, clock, rehearsal.mode),
        JAPANESE,
        Setting(lambda _: False),
        on_top=True,
        hurry=10_000,
    )
    again.present(JournalShow(again, journal, clock, ()))
    asyncio.run(_show(again, looks))
    assert again.rehearsal.state == rehearsal.state
    assert looks[0] == looks[1]


async def _show(app: PresenterApp, looks: list[str]) -> None:
    """Show it to its end, and look."""
    async with asyncio.timeout(HANGS), app.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: app.has_ended)
        await app.steer("h")
        await settle(pilot)
        looks.append(app.export_screenshot())
