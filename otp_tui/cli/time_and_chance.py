"""The clock and the seed of a rehearsal. Nothing else in the program reads time or chance."""

import secrets
import time
from datetime import date, datetime

from otp_tui.cli.arguments import Options
from otp_tui.cli.running_clock import RunningClock
from otp_tui.clock import JST, Clock
from otp_tui.scenario.deal import Deal, deal
from otp_tui.scenario.files import find_scenario

FRESH_SEEDS = 1_000_000
"""Fresh seeds are below this: short enough to be read out and typed again."""


def set_up(options: Options, *, stopped: bool = False) -> tuple[Deal, Clock]:
    """Return the scenario, dealt, and its clock. What the arguments say goes before the file.

    Args:
        options: What was asked for.
        stopped: Whether the clock stands still whatever was asked for.

    Raises:
        ScenarioError: the scenario is missing or wrong.
    """
    scenario = find_scenario(options.scenario, options.language)
    plan = scenario.clock
    stopped = stopped or options.frozen or plan.stopped
    start = options.at or plan.start
    clock = RunningClock(real_time, steady_time, start, 0 if stopped else plan.speed)
    seeds = (options.seed, scenario.seed, secrets.randbelow(FRESH_SEEDS))
    seed = next(seed for seed in seeds if seed is not None)
    return deal(scenario, seed, clock.now()), clock


def real_time() -> datetime:
    """Return the computer's present moment, in Asia/Tokyo."""
    return datetime.now(JST)


def steady_time() -> float:
    """Return seconds since an arbitrary moment, which nobody can set; sleep of the computer counts.

    Which clock goes on in a computer's sleep, the systems' manuals say: on Linux CLOCK_BOOTTIME, on
    a Mac CLOCK_MONOTONIC, on Windows the one of `monotonic`.
    """
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if hasattr(time, "clock_gettime"):
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


def pause(seconds: float) -> None:
    """Do nothing for some seconds."""
    time.sleep(seconds)


def is_public_holiday(day: date) -> bool:
    """Tell whether a day is a public holiday in Japan."""
    import jpholiday  # noqa: PLC0415 - only when the support desk's hours are shown

    return jpholiday.is_holiday(day)
