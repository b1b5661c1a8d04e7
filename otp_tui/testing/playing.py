"""Plays a scenario's script and takes its pictures, the same ones on every machine and each run."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import lru_cache, partial
from typing import Final

from otp_tui.clock import JST, HandClock
from otp_tui.gallery.text import draw_text
from otp_tui.scenario.deal import deal
from otp_tui.scenario.files import script_of
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.model import Scenario
from otp_tui.scenario.script import Action, Type
from otp_tui.scenario.translation import in_language
from otp_tui.testing.looks import Look
from otp_tui.testing.steady import steady_environment
from otp_tui.text.languages import catalogue_of
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui.app import RehearsalApp
from otp_tui.ui.player import begin, play, settle
from otp_tui.ui.setting import Setting
from otp_tui.values import dataclass, field

MOMENT: Final = datetime(2020, 11, 26, 19, 40, tzinfo=JST)
"""When a scenario takes place that says nothing of it: the document's moment."""

PATIENCE: Final = timedelta(seconds=60)
"""How long one action may take before it is given up: a hundred times what it takes."""

KEPT: Final = 4
"""Runs whose pictures are kept: tests of one run come one after the other."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One screen."""

    svg: str
    """As it looks, exactly."""

    text: str
    """What stands in its cells: a line for each row, without blanks at its end."""


@dataclass(frozen=True, slots=True)
class Run:
    """What came of playing a script."""

    pictures: dict[str, Picture] = field(default_factory=dict)
    """By name."""

    stopped: str = ""
    """Why it did not come to its end, or empty."""


class Stuck(Exception):  # noqa: N818 - it is the script or the test that is wrong
    """Something that a customer cannot do at this place; the message says why."""


@dataclass(frozen=True, slots=True)
class Hands:
    """What can be done to an app that runs. Each waits until the app has answered."""

    play: Callable[[Action], Awaitable[None]]
    """Do one thing that a customer does."""

    press: Callable[[str], Awaitable[None]]
    """Press a key, by the framework's name."""

    settle: Callable[[Callable[[], bool]], Awaitable[None]]
    """Wait until a condition holds."""


def make_app(scenario: Scenario, look: Look, mode: Mode | None = None) -> RehearsalApp:
    """Return an app whose clock stands still and to which chance is the scenario's seed or 0.

    No day is a public holiday in it.
    """
    clock = HandClock(scenario.clock.start or MOMENT)
    dealt = deal(in_language(scenario, look.lang), scenario.seed or 0, clock.now())
    setting = Setting(lambda _: False, theme=look.theme)
    return RehearsalApp(Rehearsal(dealt, clock, mode), catalogue_of(look.lang), setting)


def picture_text(app: RehearsalApp) -> str:
    """Return what stands in the cells of the present screen, a line for each row."""
    return draw_text(app.frame())


def picture_of(app: RehearsalApp) -> Picture:
    """Return the picture of the present screen."""
    return Picture(app.export_screenshot(), picture_text(app))


def check_possible(app: RehearsalApp, action: Action) -> None:
    """See whether a customer can do this now.

    Raises:
        Stuck: the page has no such field.
    """
    fields = [shown.field for shown in app.step.fields]
    if isinstance(action, Type) and action.field not in fields:
        there = ", ".join(f'"{one.value}"' for one in fields) or "none"
        message = f'there is no field "{action.field.value}" on this page; its fields: {there}'
        raise Stuck(message)


@asynccontextmanager
async def running(app: RehearsalApp, look: Look) -> AsyncIterator[Hands]:
    """Run an app without a terminal, until everything stands on its screen and then on.

    Raises:
        Stuck: it does not come to stand.
    """
    async with app.run_test(size=look.size) as pilot:

        async def press(key: str) -> None:
            await pilot.press(key)
            await settle(pilot)

        hands = Hands(partial(play, app, pilot), press, partial(settle, pilot))
        await in_time(begin(app, pilot), app)
        yield hands


async def in_time(doing: Awaitable[None], app: RehearsalApp) -> None:
    """Wait for something to be done.

    Raises:
        Stuck: it takes so long that it will not come to an end.
    """
    try:
        async with asyncio.timeout(PATIENCE.total_seconds()):
            await doing
    except TimeoutError:
        on_top = f"; {type(app.screen).__name__} is on top" if len(app.screen_stack) > 1 else ""
        message = f"nothing came of it in {PATIENCE.total_seconds():.0f} seconds{on_top}"
        raise Stuck(message) from None


@lru_cache(maxsize=KEPT)
def play_script(scenario: Scenario, look: Look) -> Run:
    """Play a scenario's script and return its pictures. It is played once for all of them."""
    with steady_environment():
        return asyncio.run(_play_script(scenario, look))


async def _play_script(scenario: Scenario, look: Look) -> Run:
    app = make_app(scenario, look)
    taken: dict[str, Picture] = {}
    async with running(app, look) as hands:
        for number, step in enumerate(script_of(scenario), start=1):
            try:
                for action in step.do:
                    check_possible(app, action)
                    await in_time(hands.play(action), app)
            except Stuck as stuck:
                why = f"step {number} of the script ({step.caption}): {stuck}"
                return Run(taken, f"{why}\n\n{picture_text(app)}")
            if step.picture:
                taken[step.picture] = picture_of(app)
    return Run(taken)
