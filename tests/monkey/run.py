"""Lets the monkey at the real program, and says what it broke."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Final

from otp_tui.scenario.deal import deal
from otp_tui.scenario.files import find_scenario
from tests.cli.conftest import AS_CONTROLLING, OURS, Ended, Terminal
from tests.monkey.acts import Monkey, Resizes, Types

PROBE_EVERY: Final = 50
"""Acts between two looks whether it still answers."""

ANSWERS_WITHIN: Final = 20
"""Seconds within which it has to answer, on a machine that does much else."""

USUAL: Final = (80, 24)

COLOURS, QUIT, ENDS_PASTE = b"\x1b[17~", b"\x11", b"\x1b[201~"

ENDS_WELL: Final = {0, 130, 131}
"""Exit codes that are right: a Ctrl+C or Ctrl+\\ may come when the mouse has quit the program, the
terminal is given back and its keys mean signals again."""

TOLD: Final = 1 << 18
"""Bytes of what was written that a failure can still tell of."""

WARM: Final = 40
"""Probes after which the program has seen about everything once."""

GROWTH: Final = 16 * 1024 * 1024
"""Bytes by which the memory may grow after that, however long it goes on: it varies by half."""

WAYS: Final = (
    ("handbook", "--frozen"),
    ("handbook", "--frozen", "--mode", "practice"),
    ("handbook", "--frozen", "--mode", "exam", "--theme", "light"),
)


@dataclass
class Seen:
    """What came of it."""

    events: int = 0
    starts: int = 0
    memory: list[int] = field(default_factory=list)
    """Bytes at each probe of the program that runs now."""

    growth: int = 0
    """The greatest growth in bytes of any program, after it was warm."""


def what_is_right() -> tuple[str, ...]:
    """Return what a customer types on the handbook's way."""
    scenario = find_scenario("handbook")
    assert scenario.clock.start is not None
    dealt = deal(scenario, scenario.seed or 0, scenario.clock.start)
    enrolment = dealt.enrolment
    cells = enrolment.customer.card.answer(enrolment.draws.challenge(enrolment.turn))
    code = dealt.token.reading(enrolment.active_at).code
    identify, register = "99912345678\rrenshu2020\r", "SKOH99999999\r"
    return "\r", identify, "\r" + identify, register + "\r".join((code, *cells, ""))


def let_loose(seed: int, events: int, folder: Path, tell: Callable[[Seen], None]) -> Seen:
    """Do so many events to the program, starting it again whenever the mouse has quit it.

    Raises:
        AssertionError: it crashed, hung, grew, or left the terminal in disorder.
    """
    monkey, seen = Monkey(seed, what_is_right()), Seen()
    while seen.events < events:
        way = WAYS[seen.starts % len(WAYS)]
        seen.starts += 1
        seen.memory = []
        with _started(way, folder) as terminal:
            while seen.events < events and terminal.runs:
                for _ in range(PROBE_EVERY):
                    if terminal.runs:
                        seen.events += _do(monkey, terminal)
                _probe(terminal, seen)
                tell(seen)
            terminal.pour(QUIT)
            code = terminal.exit_code(ANSWERS_WITHIN)
            assert code in ENDS_WELL, f"exit code {code}: {terminal.after_the_screen}"
            terminal.assert_restored()
    return seen


@contextmanager
def _started(way: tuple[str, ...], folder: Path) -> Iterator[Terminal]:
    command = (*AS_CONTROLLING, "0", *OURS, *way)
    terminal = Terminal(command, {}, USUAL, {}, folder)
    try:
        terminal.wait(lambda: terminal.written.count(b"\n") > 2 or len(terminal.written) > 2000, "")
        yield terminal
    finally:
        terminal.close()


def _do(monkey: Monkey, terminal: Terminal) -> int:
    """Do the monkey's next act; return how many events it was."""
    match monkey.act():
        case Types(data, events):
            terminal.pour(data)
            return events
        case Resizes(size):
            terminal.resize(size)
            terminal.catch_up()
            return 1


def _probe(terminal: Terminal, seen: Seen) -> None:
    """Check that it answers and holds no more memory than before."""
    terminal.resize(USUAL)
    terminal.pour(ENDS_PASTE + b"\x1b[I")
    terminal.forget(TOLD)
    terminal.pour(COLOURS)
    rows = set(range(2, USUAL[1]))

    with suppress(Ended, FileNotFoundError):  # The mouse may just have quit it.
        terminal.wait(lambda: rows <= terminal.rows_drawn, "other colours", ANSWERS_WITHIN)
        seen.memory.append(terminal.memory)
        if len(warm := seen.memory[WARM:]) > WARM:
            grown = int(median(warm[-WARM // 2 :]) - median(warm[: WARM // 2]))
            seen.growth = max(seen.growth, grown)
            assert grown < GROWTH, f"it grew by {grown} bytes"
