"""What every test may ask for: a dealt scenario, a clock to hold, an app to drive."""

import gc
import os
import signal
from collections.abc import Callable
from compileall import compile_dir
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Final, Protocol

import pytest
from textual import events
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size
from textual.pilot import Pilot

import otp_tui
from otp_tui.cli.language import LOCALE, VARIABLE
from otp_tui.cli.running_clock import RunningClock
from otp_tui.clock import Clock, HandClock
from otp_tui.scenario.deal import Deal, deal
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.model import Scenario
from otp_tui.text.languages import LANGUAGES, Language, catalogue_of
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui.app import RehearsalApp
from otp_tui.ui.player import settle
from otp_tui.ui.setting import Setting
from otp_tui.values import replace

PROGRAM: Final = Path(otp_tui.__file__).parent

for ending in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
    # Who starts the tests in the background lets them, and what they start, ignore these.
    if signal.getsignal(ending) is signal.SIG_IGN:
        signal.signal(ending, signal.SIG_DFL)


def pytest_configure(config: pytest.Config) -> None:
    """Compile once what the tests start some hundred times."""
    if not hasattr(config, "workerinput"):
        compile_dir(PROGRAM, quiet=2)


def pytest_collection_finish() -> None:
    """Look seldom for garbage, and never among the tests themselves: a third of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


PLAIN: Final = Setting(lambda _: False)
"""An ordinary terminal. No day is a public holiday."""


@dataclass
class Computer:
    """A computer whose clocks a test holds."""

    at: datetime
    """What its clock shows (aware); anybody may set it."""

    up: float = 4711.0
    """Seconds since it was switched on; nobody can set them."""

    def wall(self) -> datetime:
        """Return what its clock shows."""
        return self.at

    def steady(self) -> float:
        """Return since when it is on."""
        return self.up

    def wait(self, seconds: float) -> None:
        """Let time pass; it may be asleep meanwhile."""
        self.at += timedelta(seconds=seconds)
        self.up += seconds

    def set(self, seconds: float) -> None:
        """Set its clock on; back if that is negative."""
        self.at += timedelta(seconds=seconds)

    def clock(self) -> RunningClock:
        """Return the clock of a rehearsal that begins now, in real time."""
        return RunningClock(self.wall, self.steady)


@pytest.fixture
def computer(handbook: Deal) -> Computer:
    """Return a computer whose clock shows the document's moment."""
    return Computer(handbook.visit.active_at)


class MakeApp(Protocol):
    """Makes the app of the handbook's rehearsal, or of another."""

    def __call__(
        self,
        *,
        clock: Clock | None = None,
        scenario: Scenario | None = None,
        mode: Mode | None = None,
        theme: str = "dark",
        setting: Setting = PLAIN,
        language: Language = LANGUAGES[0],
        kind: type[RehearsalApp] = RehearsalApp,
    ) -> RehearsalApp: ...


@pytest.fixture(scope="session", autouse=True)
def nothing_compiled() -> None:
    """Let programs compile nothing: one that may hardly write would leave half of a file behind."""
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"


@pytest.fixture(scope="session", autouse=True)
def no_locale() -> None:
    """Let nothing say a language: the program speaks Japanese, whoever runs the tests."""
    for name in (VARIABLE, *LOCALE):
        os.environ.pop(name, None)


_read = cache(find_scenario)
"""Reads a scenario once for all tests: nothing changes it."""


@pytest.fixture
def handbook() -> Deal:
    """Return the document's scenario, dealt at its own moment."""
    scenario = _read("handbook")
    assert scenario.clock.start is not None
    assert scenario.seed is not None
    return deal(scenario, scenario.seed, scenario.clock.start)


@pytest.fixture
def cells(handbook: Deal) -> tuple[str, str]:
    """Return the right answer to what the handbook's bank asks of the card."""
    visit = handbook.visit
    return visit.customer.card.answer(visit.draws.challenge(visit.turn))


@pytest.fixture
def make_clock(handbook: Deal) -> Callable[..., HandClock]:
    """Return a maker of clocks that stand at the document's moment, or some time after it."""

    def make(*, later: timedelta = timedelta(), running: bool = False) -> HandClock:
        start = handbook.visit.active_at + later
        return HandClock(start, speed=1 if running else 0)

    return make


@pytest.fixture
def make_app(handbook: Deal, make_clock: Callable[..., HandClock]) -> MakeApp:
    """Return a maker of apps. No day is a public holiday in them."""

    def make(
        *,
        clock: Clock | None = None,
        scenario: Scenario | None = None,
        mode: Mode | None = None,
        theme: str = "dark",
        setting: Setting = PLAIN,
        language: Language = LANGUAGES[0],
        kind: type[RehearsalApp] = RehearsalApp,
    ) -> RehearsalApp:
        used = clock or make_clock()
        dealt = deal(scenario, scenario.seed or 0, used.now()) if scenario else handbook
        told = replace(setting, theme=theme)
        return kind(Rehearsal(dealt, used, mode), catalogue_of(language), told)

    return make


def key_ahead(app: App[None], *keys: str) -> None:
    """Press keys without waiting for anything, as fast as a person types ahead."""
    for key in keys:
        app.post_message(events.Key(key, key if len(key) == 1 else None))


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait until all is answered."""
    key_ahead(pilot.app, *keys)
    await settle(pilot)


async def resize(pilot: Pilot[None], size: tuple[int, int]) -> None:
    """Make the terminal larger or smaller, and wait until all is laid out."""
    driver, changed = pilot.app._driver, Size(*size)  # noqa: SLF001 - there is no public way
    assert isinstance(driver, HeadlessDriver)
    driver._size = size  # noqa: SLF001
    pilot.app.post_message(events.Resize(changed, changed))
    await settle(pilot, lambda: pilot.app.size == pilot.app.screen.outer_size == changed)
