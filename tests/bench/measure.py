"""Measures a program in a pseudo terminal: nothing of it knows that it is measured."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles
from typing import Final, TypeAlias

from otp_tui.cli.cell_width import QUESTION
from otp_tui.cli.rehearse import ENTER_PAUSE
from otp_tui.text.ja import JAPANESE
from tests.bench.programs import COMMANDS, ENTER, FORM, HELLO, PLAIN, REHEARSAL, Measured
from tests.cli.conftest import AS_CONTROLLING, NONE, Terminal, environment

Figures: TypeAlias = dict[str, float]
"""What was measured in one round, by its name: "rehearsal: first paint (ms)"."""

USUAL: Final = (80, 24)
SIZES: Final = (USUAL, (200, 60), (400, 120))
ENVIRONMENT: Final = {"COLORTERM": "truecolor"}

KEYS: Final = "999" + "1234567890" * 3
"""Like the sample card's contract ID: any other number is wiped on the way."""

SWITCHES: Final = 10
QUIET: Final = 0.08
"""Seconds without output after which a program has answered."""

CTRL_Q, ESCAPE = "\x11", "\x1b"


class Answering(Terminal):
    """A terminal that says where its cursor stands, as real ones do: else it is waited for."""

    _is_asked = False

    def _read(self, deadline: float) -> bool:
        has_more = super()._read(deadline)
        if not self._is_asked and QUESTION in self.written:
            self._is_asked = True
            os.write(self._master, b"\x1b[1;2R")
        return has_more


@contextmanager
def running(measured: Measured, size: tuple[int, int], folder: Path) -> Iterator[Terminal]:
    """Start a program, and end it."""
    command = (*AS_CONTROLLING, "0", *measured.command)
    terminal = Answering(command, ENVIRONMENT, size, NONE, folder)
    try:
        yield terminal
        terminal.send(CTRL_Q)
        terminal.exit_code()
    finally:
        terminal.close()


def milliseconds(since: float) -> float:
    """Return how long it is since a moment of the steady clock."""
    return (time.perf_counter() - since) * 1000


def until_quiet(terminal: Terminal) -> None:
    """Read until the program has nothing more to say for now."""
    before = -1
    while before != len(terminal.written):
        before = len(terminal.written)
        terminal.catch_up(QUIET)


def read_for(terminal: Terminal, seconds: float) -> None:
    """Read what comes within so many seconds."""
    until = time.perf_counter() + seconds
    while (left := until - time.perf_counter()) > 0:
        terminal.catch_up(left)


def screen(measured: Measured, folder: Path) -> Figures:
    """Return how long a program takes to begin and to answer, and how much it holds."""
    name, found = measured.name, Figures()
    since = time.perf_counter()
    with running(measured, USUAL, folder) as terminal:
        terminal.wait_for(measured.painted)
        found[f"{name}: first paint (ms)"] = milliseconds(since)
        terminal.wait_for(*measured.settled)
        found[f"{name}: settled (ms)"] = milliseconds(since)
        if measured.form:
            found |= _keys(measured, terminal)
        until_quiet(terminal)
        found[f"{name}: memory, PSS (MB)"] = held(terminal)
        if measured is REHEARSAL:
            found |= _switches(name, terminal)
    return found


def _keys(measured: Measured, terminal: Terminal) -> Figures:
    if measured.to_the_form:
        terminal.send(measured.to_the_form)
        terminal.wait_for(measured.form)
    until_quiet(terminal)
    times = []
    for key in KEYS:
        since = time.perf_counter()
        terminal.send(key)
        terminal.wait_for(key)
        times.append(milliseconds(since))
        until_quiet(terminal)
    first, *others = times
    return {f"{measured.name}: first key echo (ms)": first} | spread(
        f"{measured.name}: key echo", "ms", others, (50, 95, 99)
    )


def _switches(name: str, terminal: Terminal) -> Figures:
    """Turn the page to and fro."""
    times, sizes = [], []
    for _ in range(SWITCHES):
        for key, shown in ((ESCAPE, JAPANESE.login.invitation), (ENTER, JAPANESE.identify.heading)):
            since = time.perf_counter()
            before = len(terminal.written)
            terminal.send(key)
            terminal.wait_for(shown)
            took = milliseconds(since)
            until_quiet(terminal)
            if key == ESCAPE:
                read_for(terminal, ENTER_PAUSE)
            if key == ENTER:  # A lone Escape waits: it could begin a sequence.
                times.append(took)
                sizes.append((len(terminal.written) - before) / 1000)
    return spread(f"{name}: step switch", "ms", times, (50, 95)) | spread(
        f"{name}: step switch", "kB", sizes, (50,)
    )


def spread(what: str, unit: str, values: list[float], percents: tuple[int, ...]) -> Figures:
    """Return percentiles, each by its name."""
    hundredths = quantiles(values, n=100, method="inclusive")
    return {f"{what} p{percent} ({unit})": hundredths[percent - 1] for percent in percents}


def held(terminal: Terminal) -> float:
    """Return the megabytes of memory of a program, what it shares counted in part (PSS)."""
    rollup = Path(f"/proc/{terminal.main_thread}/smaps_rollup").read_text(encoding="ascii")
    return int(rollup.partition("\nPss:")[2].split()[0]) / 1024


def worked(terminal: Terminal) -> float:
    """Return for how many milliseconds a program has had a processor."""
    tasks = Path(f"/proc/{terminal.main_thread}/task").glob("*/schedstat")
    return sum(int(task.read_text(encoding="ascii").split()[0]) for task in tasks) / 1e6


def idle(measured: Measured, size: tuple[int, int], seconds: float, folder: Path) -> Figures:
    """Return what a program costs while nobody does anything."""
    at = f"{measured.name} {size[0]}x{size[1]}"
    with running(measured, size, folder) as terminal:
        terminal.wait_for(measured.painted, *measured.settled)
        until_quiet(terminal)
        work, written = worked(terminal), len(terminal.written)
        read_for(terminal, seconds)
        return {
            f"{at}: idle (ms of work a second)": (worked(terminal) - work) / seconds,
            f"{at}: idle (bytes a second)": (len(terminal.written) - written) / seconds,
            f"{at}: memory after {seconds:g} s, PSS (MB)": held(terminal),
        }


def commands(folder: Path) -> Figures:
    """Return how long the commands without a screen take, and the first prompt of plain mode."""
    found = Figures()
    for name, command in COMMANDS.items():
        since = time.perf_counter()
        subprocess.run(  # noqa: S603 - our own program
            command, capture_output=True, env=environment({}), cwd=folder, check=True
        )
        found[f"{name} (ms)"] = milliseconds(since)
    since = time.perf_counter()
    terminal = Terminal((*AS_CONTROLLING, "0", *PLAIN), ENVIRONMENT, USUAL, NONE, folder)
    try:
        terminal.wait_for(JAPANESE.login.start)
        found["plain: first prompt (ms)"] = milliseconds(since)
    finally:
        terminal.close()
    return found


def one_round(folder: Path) -> Figures:
    """Measure each program once, one after the other."""
    found = Figures()
    for measured in (HELLO, FORM, REHEARSAL):
        found |= screen(measured, folder)
    return found | commands(folder)


def while_nobody_does_anything(seconds: float, folder: Path) -> Figures:
    """Measure what it costs to be there."""
    found = idle(HELLO, USUAL, seconds, folder) | idle(FORM, USUAL, seconds, folder)
    for size in SIZES:
        found |= idle(REHEARSAL, size, seconds, folder)
    return found
