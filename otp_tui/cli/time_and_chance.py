"""The clock and the seed of a rehearsal. Nothing else in the program reads time or chance."""

import secrets
from datetime import date, datetime, timedelta

from otp_tui.cli.arguments import Options
from otp_tui.clock import JST, Clock, StoppedClock
from otp_tui.scenario.deal import Deal, deal
from otp_tui.scenario.files import find_scenario

FRESH_SEEDS = 1_000_000
"""Fresh seeds are below this: short enough to be read out and typed again."""


class RunningClock:
    """The computer's clock, shifted by a fixed time."""

    def __init__(self, shift: timedelta = timedelta()) -> None:
        self._shift = shift

    @property
    def stopped(self) -> bool:
        """Never: time passes by itself."""
        return False

    def now(self) -> datetime:
        """Return the present moment, shifted, in Asia/Tokyo."""
        return datetime.now(JST) + self._shift

    def step(self, by: timedelta) -> None:
        """Move on by `by`."""
        self._shift += by


def clock_from(start: datetime | None, *, stopped: bool) -> Clock:
    """Return a clock that begins at a moment, or now, and runs or stands still."""
    now = datetime.now(JST)
    if stopped:
        return StoppedClock(start or now)
    return RunningClock(start - now if start else timedelta())


def set_up(options: Options, *, stopped: bool = False) -> tuple[Deal, Clock]:
    """Return the scenario, dealt, and its clock. What the arguments say goes before the file.

    Args:
        options: What was asked for.
        stopped: Whether the clock stands still whatever was asked for.

    Raises:
        ScenarioError: the scenario is missing or wrong.
    """
    scenario = find_scenario(options.scenario)
    plan = scenario.clock
    stopped = stopped or options.frozen or plan.stopped
    clock = clock_from(options.at or plan.start, stopped=stopped)
    seeds = (options.seed, scenario.seed, secrets.randbelow(FRESH_SEEDS))
    seed = next(seed for seed in seeds if seed is not None)
    return deal(scenario, seed, clock.now()), clock


def is_public_holiday(day: date) -> bool:
    """Tell whether a day is a public holiday in Japan."""
    import jpholiday  # noqa: PLC0415 - only when the support desk's hours are shown

    return jpholiday.is_holiday(day)
