"""The clock and the seed of a rehearsal. Nothing else in the program reads time or chance."""

import secrets
import time
from datetime import date, datetime, timedelta

from otp_tui.cli.arguments import Options
from otp_tui.clock import JST, Clock
from otp_tui.scenario.deal import Deal, deal
from otp_tui.scenario.files import find_scenario

FRESH_SEEDS = 1_000_000
"""Fresh seeds are below this: short enough to be read out and typed again."""


class RunningClock:
    """The computer's clock, shown as another time and at another speed, or stopped."""

    def __init__(self, start: datetime | None = None, speed: float = 1.0) -> None:
        """Make a clock.

        Args:
            start: The moment that it shows now (aware), or None for the present one.
            speed: Seconds that pass on it in a second; 0 if it is stopped.
        """
        self._is_real = start is None and speed == 1
        self._began = datetime.now(JST)
        self._start = start or self._began
        self._speed = speed

    @property
    def stopped(self) -> bool:
        """Whether time stands still until `step` is called."""
        return self._speed == 0

    @property
    def is_real(self) -> bool:
        """Whether it is the computer's own time."""
        return self._is_real

    @property
    def speed(self) -> float:
        """Seconds that pass on it in a second; 0 while it is stopped."""
        return self._speed

    def now(self) -> datetime:
        """Return the moment it shows, in Asia/Tokyo."""
        return self._start + (datetime.now(JST) - self._began) * self._speed

    def step(self, by: timedelta) -> None:
        """Move on by `by`."""
        self._start += by
        self._is_real = False

    def pace(self, speed: float) -> None:
        """Go on at another speed."""
        self._start, self._began = self.now(), datetime.now(JST)
        self._speed = speed
        self._is_real = False


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
    start = options.at or plan.start
    clock = RunningClock(start, 0 if stopped else plan.speed)
    seeds = (options.seed, scenario.seed, secrets.randbelow(FRESH_SEEDS))
    seed = next(seed for seed in seeds if seed is not None)
    return deal(scenario, seed, clock.now()), clock


def real_time() -> datetime:
    """Return the computer's present moment, in Asia/Tokyo."""
    return datetime.now(JST)


def pause(seconds: float) -> None:
    """Do nothing for some seconds."""
    time.sleep(seconds)


def is_public_holiday(day: date) -> bool:
    """Tell whether a day is a public holiday in Japan."""
    import jpholiday  # noqa: PLC0415 - only when the support desk's hours are shown

    return jpholiday.is_holiday(day)
