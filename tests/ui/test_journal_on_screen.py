"""A journal shown again looks, wherever it is cut, exactly as the rehearsal did: byte for byte."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import AtLogin, Completed, Identifying, Registering
from otp_tui.scenario.mode import Mode
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.journal import Heading, Journal, heading_line, recorder
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.replay import held_clock, read_journal
from otp_tui.ui.journal_show import JournalShow
from otp_tui.ui.player import settle
from otp_tui.ui.presenter import PresenterApp
from otp_tui.ui.setting import Setting
from tests.ui.conftest import HANGS

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from otp_tui.clock import HandClock
    from otp_tui.scenario.deal import Deal
    from tests.conftest import MakeApp
    from tests.ui.conftest import Hand, Rehearse, Size

HURRY = 10_000
SECOND = timedelta(seconds=1)


@dataclass
class Sitting:
    """A rehearsal that is recorded, with pictures of some moments."""

    heading: Heading
    lines: list[str] = field(default_factory=list)
    pictures: dict[str, tuple[int, str]] = field(default_factory=dict)
    """By name: how many lines there were, and the screen."""

    def look(self, hand: Hand, name: str) -> None:
        """Take a picture."""
        self.pictures[name] = len(self.lines), hand.app.export_screenshot()

    @property
    def journal(self) -> Journal:
        """What was recorded."""
        return read_journal(heading_line(self.heading) + "".join(self.lines))

    def part(self, since: int, until: int) -> Journal:
        """Return some of the entries, as a journal."""
        whole = self.journal
        return Journal(whole.heading, whole.entries[since:until], cut_off=False)


class Replays:
    """Records a sitting, and shows it again."""

    def __init__(self, rehearse: Rehearse, make_app: MakeApp, deal: Deal) -> None:
        self._rehearse = rehearse
        self._make_app = make_app
        self._deal = deal

    def record(
        self,
        act: Callable[[Hand, Sitting], Awaitable[None]],
        size: Size,
        *,
        mode: Mode = Mode.GUIDED,
        theme: str = "dark",
        clock: HandClock | None = None,
    ) -> Sitting:
        """Let somebody rehearse."""
        app = self._make_app(mode=mode, theme=theme, clock=clock)
        rehearsal = app.rehearsal
        heading = Heading(
            scenario=self._deal.scenario.name,
            digest=self._deal.scenario.digest,
            seed=self._deal.seed,
            at=rehearsal.began_at,
            mode=mode,
            speed=rehearsal.clock.speed,
            is_real=rehearsal.clock.is_real,
            columns=size[0],
            rows=size[1],
            theme=theme,
        )
        sitting = Sitting(heading)
        rehearsal.listeners.append(recorder(sitting.lines.append))
        self._rehearse(lambda hand: act(hand, sitting), app=app, size=size)
        return sitting

    def _app(self, heading: Heading) -> tuple[PresenterApp, HandClock]:
        clock = held_clock(heading)
        rehearsal = Rehearsal(self._deal, clock, heading.mode)
        setting = Setting(lambda _: False, theme=heading.theme)
        return PresenterApp(rehearsal, JAPANESE, setting, on_top=True, hurry=HURRY), clock

    def pictures(self, sitting: Sitting) -> dict[str, str]:
        """Return the screen at each moment when there is a picture of the sitting."""
        app, clock = self._app(sitting.heading)
        seen: dict[str, str] = {}

        async def run() -> None:
            heading, since = sitting.heading, 0
            async with (
                asyncio.timeout(HANGS),
                app.run_test(size=(heading.columns, heading.rows)) as pilot,
            ):
                await settle(pilot, lambda: app.panel is not None)
                for name, (until, _) in sitting.pictures.items():
                    show = JournalShow(app, sitting.part(since, until), clock, ())
                    since = until
                    for scene in range(show.length):
                        async for pause in show.strokes(scene):
                            if not pause:
                                await pilot.pause()
                    await settle(pilot)
                    seen[name] = app.export_screenshot()

        asyncio.run(run())
        return seen

    def last_picture(self, sitting: Sitting) -> str:
        """Return the screen at the end of the whole show, its bar hidden."""
        app, clock = self._app(sitting.heading)
        app.present(JournalShow(app, sitting.journal, clock, ()))
        heading = sitting.heading

        async def run() -> str:
            async with (
                asyncio.timeout(HANGS),
                app.run_test(size=(heading.columns, heading.rows)) as pilot,
            ):
                await settle(pilot, lambda: app.has_ended)
                before = app.export_screenshot()
                await app.steer("h")
                await settle(pilot)
                assert app.export_screenshot() != before
                return app.export_screenshot()

        return asyncio.run(run())

    def same(self, sitting: Sitting) -> None:
        """See that every picture is the same."""
        again = self.pictures(sitting)
        assert again.keys() == sitting.pictures.keys()
        different = [name for name, (_, at) in sitting.pictures.items() if again[name] != at]
        assert not different


@pytest.fixture
def replays(rehearse: Rehearse, make_app: MakeApp, handbook: Deal) -> Replays:
    """Return what records and shows again."""
    return Replays(rehearse, make_app, handbook)


def test_a_form_with_refusals_looks_the_same_again(replays: Replays, right: dict[str, str]) -> None:
    async def act(hand: Hand, sitting: Sitting) -> None:
        await hand.press("enter", until=hand.on_a_new_page())
        sitting.look(hand, "form")
        await hand.type("９９９１２")
        sitting.look(hand, "full-width")
        await hand.press("tab")
        await hand.paste("chigau123")
        await hand.press("enter")
        assert {*hand.problems} == {"contract-id"}
        sitting.look(hand, "refused form")
        await hand.press(*["backspace"] * 5)
        await hand.type("123")
        await hand.press("tab")
        assert "(TR-05)" in hand.problems["contract-id"]
        sitting.look(hand, "wiped")
        await hand.focus(Field.CONTRACT_ID)
        await hand.paste(right["contract_id"])
        await hand.press("enter")
        await hand.paste("chigau123")
        await hand.press("enter")
        assert "(TR-11)" in hand.problems["password"]
        sitting.look(hand, "refused password")
        await hand.paste(right["password"])
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Registering)
        sitting.look(hand, "next page")

    replays.same(replays.record(act, (80, 24)))


def test_what_opens_and_what_closes_looks_the_same_again(
    replays: Replays, right: dict[str, str]
) -> None:
    async def act(hand: Hand, sitting: Sitting) -> None:
        await hand.app.instruct("to-register")
        await hand.settle()
        await hand.press("shift+tab", "enter")
        sitting.look(hand, "fold")
        await hand.press("f1")
        await hand.opened()
        sitting.look(hand, "help")
        await hand.press("escape")
        await hand.closed()
        for key in ("enter", "f6", "tab"):
            await hand.press(key)
        assert hand.focused == "serial"
        sitting.look(hand, "colours")
        await hand.paste("SKOH9999")
        await hand.press("f2")
        sitting.look(hand, "card")
        await hand.press("f2")
        await hand.closed()
        await hand.type("9999")
        for text in (right["code"], right["second_cell"], right["first_cell"]):
            await hand.press("enter")
            await hand.paste(text)
        sitting.look(hand, "swapped")
        await hand.press("enter", until=lambda: bool(hand.problems))
        sitting.look(hand, "refused cells")
        await hand.press("f7")
        await hand.opened()
        sitting.look(hand, "instructor")
        await hand.press("down", "down", "down")
        await hand.press("enter", until=hand.on_a_new_page())
        await hand.closed()
        assert isinstance(hand.app.stage, Completed)
        sitting.look(hand, "receipt")
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, AtLogin)
        await hand.press("enter")
        await hand.opened()
        sitting.look(hand, "result")

    replays.same(replays.record(act, (80, 24)))


def test_what_enter_says_at_a_field_looks_the_same_again(replays: Replays) -> None:
    async def act(hand: Hand, sitting: Sitting) -> None:
        await hand.press("enter", until=hand.on_a_new_page())
        await hand.type("９９９")
        await hand.press("enter")
        assert "(TR-02)" in hand.problems["contract-id"]
        sitting.look(hand, "said")

    replays.same(replays.record(act, (80, 24)))


def test_a_step_of_the_clock_looks_the_same_again(replays: Replays) -> None:
    async def act(hand: Hand, sitting: Sitting) -> None:
        await hand.press("f8")
        sitting.look(hand, "next code")

    replays.same(replays.record(act, (80, 24)))


def test_a_text_wider_than_its_field_and_the_tabs_look_the_same_again(replays: Replays) -> None:
    async def act(hand: Hand, sitting: Sitting) -> None:
        await hand.press("enter", until=hand.on_a_new_page())
        await hand.type("９９９１２３４５６７８")
        sitting.look(hand, "wide")
        await hand.press("f2")
        sitting.look(hand, "other tab")

    replays.same(replays.record(act, (120, 40)))


def test_light_colours_and_practice_look_the_same_again(
    replays: Replays, right: dict[str, str]
) -> None:
    async def act(hand: Hand, sitting: Sitting) -> None:
        sitting.look(hand, "login")
        await hand.press("enter", until=hand.on_a_new_page())
        await hand.type(right["contract_id"])
        await hand.press("f5")
        sitting.look(hand, "hint")
        await hand.press("f9")
        sitting.look(hand, "cancelling")
        await hand.press("f9", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, AtLogin)
        sitting.look(hand, "cancelled")

    sitting = replays.record(act, (80, 24), mode=Mode.PRACTICE, theme="light")
    replays.same(sitting)
    assert replays.last_picture(sitting) == sitting.pictures["cancelled"][1]


def test_a_running_clock_looks_the_same_again(
    replays: Replays, right: dict[str, str], make_clock: Callable[..., HandClock]
) -> None:
    clock = make_clock(running=True)

    async def later(hand: Hand, seconds: float) -> None:
        for _ in range(int(seconds)):
            clock.at += SECOND
            await hand.app.tick()
        await hand.settle()

    async def act(hand: Hand, sitting: Sitting) -> None:
        await later(hand, 3)
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Identifying)
        sitting.look(hand, "3 seconds")
        await later(hand, 60)
        await hand.type(right["contract_id"])
        sitting.look(hand, "1 minute")

    sitting = replays.record(act, (80, 24), clock=clock)
    replays.same(sitting)
    assert replays.last_picture(sitting) == sitting.pictures["1 minute"][1]
