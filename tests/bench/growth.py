"""Whether four times as much takes four times as long, and no longer."""

import subprocess
import time
from datetime import datetime
from itertools import cycle, islice
from pathlib import Path
from typing import Final

from otp_tui.bank.events import Cancel, Identify, Start
from otp_tui.clock import JST, HandClock
from otp_tui.scenario.deal import Deal, deal
from otp_tui.scenario.files import find_scenario
from otp_tui.tour.deeds import Sent
from otp_tui.tour.journal import Heading, heading_line, recorder
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.replay import read_journal, replayed
from tests.bench.measure import Figures
from tests.cli.conftest import OURS, environment

LOOKS: Final = (
    ("--lang", ("ja", "en", "ja-easy")),
    ("--theme", ("dark", "light", "16")),
    ("--size", ("80x24", "100x30", "120x40", "60x20")),
)
LESSONS: Final = ("handbook", "expired-code", "transfer")
"""Lessons with sixteen pictures: 576 in all looks."""

EVENTS: Final = (25_000, 100_000)
STEPS: Final = (1_250, 5_000)

LESSON: Final = """title = "長い台本"
summary = "台本がとても長いときの速さを測ります。"
seed = 1
[clock]
start = 2020-11-26T19:40:00+09:00
"""
STEP: Final = """
[[step]]
picture = "{number}-step"
caption = "{number}番目です。"
text.en.caption = "Number {number}."
text.ja-easy.caption = "{number}番目(ばんめ)です。"
do = [{{ wait = 1 }}]
"""


def seconds_of(*arguments: str, folder: Path) -> float:
    """Return how long a command of ours takes."""
    begun = time.perf_counter()
    subprocess.run(  # noqa: S603 - our own program
        [*OURS, *arguments], capture_output=True, env=environment({}), cwd=folder, check=True
    )
    return time.perf_counter() - begun


def pictures(folder: Path) -> Figures:
    """Draw all scenarios in some looks and in all, on one core and on two."""
    found = Figures()
    for processes in (1, 2):
        for share, (languages, themes, sizes) in (("some", (1, 3, 1)), ("all", (3, 3, 4))):
            out = folder / f"{share}-{processes}"
            asked = [
                part
                for (option, values), many in zip(LOOKS, (languages, themes, sizes), strict=True)
                for value in values[:many]
                for part in (option, value)
            ]
            command = ("shots", *LESSONS, "--out", str(out), "--jobs", str(processes), *asked)
            took = seconds_of(*command, folder=folder)
            drawn = len([*out.rglob("*.svg")])
            found[f"{share} pictures, {processes} processes: number"] = drawn
            found[f"{share} pictures, {processes} processes: a second"] = drawn / took
    return found


def long_scripts(folder: Path) -> Figures:
    """Check scenario files with many steps."""
    found = Figures()
    for steps in STEPS:
        file = folder / f"{steps}.toml"
        text = LESSON + "".join(STEP.format(number=number) for number in range(steps))
        file.write_text(text, encoding="utf-8")
        took = seconds_of("scenarios", "--check", str(file), folder=folder)
        found[f"a script of {steps} steps, checked: ms a step"] = took * 1000 / steps
    return found


def long_journals() -> Figures:
    """Replay journals of many events, without a screen."""
    found = Figures()
    for events in EVENTS:
        text, dealt = _journal(events)
        begun = time.perf_counter()
        rehearsal = replayed(read_journal(text), dealt)
        took = time.perf_counter() - begun
        assert rehearsal.clock.now() == dealt.visit.active_at
        found[f"a journal of {events} events, replayed: events a second"] = events / took
    return found


def _journal(events: int) -> tuple[str, Deal]:
    """Return a journal of somebody who logs in and out again and again, and what was dealt."""
    scenario = find_scenario("handbook")
    at = scenario.clock.start or datetime(2020, 11, 26, 19, 40, tzinfo=JST)
    dealt = deal(scenario, 1, at)
    clock = HandClock(at)
    rehearsal = Rehearsal(dealt, clock)
    lines: list[str] = []
    rehearsal.listeners.append(recorder(lines.append))
    customer = dealt.visit.customer
    deeds = (
        Sent(Start()),
        Sent(Identify(customer.contract_id, customer.password)),
        Sent(Cancel()),
    )
    for deed in islice(cycle(deeds), events):
        rehearsal.do(deed)
    heading = Heading(
        scenario="handbook",
        digest="d" * 64,
        seed=1,
        at=at,
        mode=rehearsal.mode,
        speed=clock.speed,
        is_real=False,
        columns=80,
        rows=24,
        theme="dark",
    )
    return heading_line(heading) + "".join(lines), dealt


def growth(folder: Path) -> Figures:
    """Measure everything that may grow."""
    return pictures(folder) | long_scripts(folder) | long_journals()
