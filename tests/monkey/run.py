"""Lets the monkey at the real program, and says what it broke."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Final

from otp_tui.scenario.deal import deal
from otp_tui.scenario.files import find_scenario
from tests.cli.conftest import AS_CONTROLLING, OURS, Ended, Terminal
from tests.monkey.acts import BY_KEY, ENDINGS, Ending, Monkey, Types
from tests.monkey.onlooker import Onlooker

PROBE_EVERY: Final = 50
"""Acts between two looks whether it still answers."""

ANSWERS_WITHIN: Final = 60
"""Seconds within which it has to answer, on a machine that does much else."""

LOOKED_AT_EVERY: Final = 4
"""Rounds from one probe to the next of which one is looked at: that is slow."""

USUAL: Final = (80, 24)

KEY_ROWS: Final = 12
"""Rows at the bottom in which a click may quit the program."""

COLOURS, QUIT, ENDS_PASTE = b"\x1b[17~", b"\x11", b"\x1b[201~"

TOLD: Final = 1 << 18
"""Bytes of what was written that a failure can still tell of."""

WARM: Final = 200
"""Probes, of about 120 events each, after which the program has seen about everything once."""

OFTEN: Final = 200
"""Probes that make one figure: how much memory it holds varies from one moment to the next."""

GROWTH: Final = 6 * 1024 * 1024
"""Bytes by which one such figure may be greater than the one before: a leak goes on growing."""

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
    endings: list[str] = field(default_factory=list)
    """How each program ended."""

    memory: list[int] = field(default_factory=list)
    """Bytes at each probe of the program that runs now."""

    growth: int = 0
    """The greatest growth in bytes of any program, after it was warm."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How it is let loose."""

    patient: bool = False
    """Whether each act waits until the one before has done all it does."""

    seconds: float = ANSWERS_WITHIN
    """Within how many seconds the program has to answer."""

    program: tuple[str, ...] = OURS
    """What is started."""

    endings: tuple[Ending, ...] = ENDINGS
    """Ways in which it may be ended."""


AS_IT_GOES: Final = Manner()


@dataclass
class Visit:
    """One program in its terminal."""

    terminal: Terminal
    manner: Manner
    rows: int = USUAL[1]
    onlooker: Onlooker | None = None
    rounds: int = 0

    def do(self, monkey: Monkey) -> int:
        """Do the monkey's next act; return how many events it was.

        What may end the program is waited for: what comes after would be somebody else's.
        """
        act = monkey.act()
        if isinstance(act, Types):
            self.terminal.pour(act.data)
            events, may_end = act.events, act.clicks_in > self.rows - KEY_ROWS
        else:
            (self.onlooker or self.terminal).resize(act.size)
            self.rows, events, may_end = act.size[1], 1, True
        if may_end or self.manner.patient:
            self.terminal.wait_for_rest(self.manner.seconds)
        return events

    def some(self, monkey: Monkey, most: int) -> int:
        """Do its next acts, until a probe is due; return how many events they were.

        Args:
            monkey: Whose acts.
            most: Events after which no further act is done.
        """
        events = 0
        with self._looked_at():
            for _ in range(PROBE_EVERY):
                if events >= most or not self.terminal.runs:
                    break
                events += self.do(monkey)
        return events

    @contextmanager
    def _looked_at(self) -> Iterator[None]:
        """Look at what is painted meanwhile, if it is this round's turn."""
        self.rounds += 1
        if self.rounds % LOOKED_AT_EVERY == 1:
            with suppress(Ended):  # The mouse has quit it.
                self.onlooker = Onlooker(self.terminal, USUAL, self.manner.seconds)
        yield
        if self.onlooker is not None:
            with suppress(Ended):
                self.onlooker.check()
            self.onlooker = None

    def probe(self) -> None:
        """Check that it answers."""
        terminal = self.terminal
        terminal.resize(USUAL)
        self.rows = USUAL[1]
        terminal.pour(ENDS_PASTE + b"\x1b[I")
        terminal.wait_for_rest(self.manner.seconds)
        terminal.forget(TOLD)
        terminal.pour(COLOURS)
        wanted, seconds = set(range(2, USUAL[1])), self.manner.seconds
        with suppress(Ended):  # The mouse has quit it.
            terminal.wait(lambda: wanted <= terminal.rows_drawn, "other colours", seconds)

    def end(self, ending: Ending) -> Ending:
        """End it; return how it ended. The mouse may have done so before.

        Raises:
            AssertionError: the exit code or what is left in the terminal is not what is promised.
        """
        terminal = self.terminal
        terminal.wait_for_rest(self.manner.seconds)
        if not terminal.runs:
            ending = BY_KEY
        elif ending is BY_KEY:
            terminal.pour(QUIT)
        else:
            terminal.signal(ending.signal)
        code = terminal.exit_code(self.manner.seconds)
        said = terminal.lines_after_the_screen
        assert code == ending.exit_code, f"exit code {code} after {ending.name}:\n{said}"
        terminal.assert_restored()
        assert said.strip() == "", f"after {ending.name} it said:\n{said}"
        return ending


def what_is_right() -> tuple[str, ...]:
    """Return what a customer types on the handbook's way."""
    scenario = find_scenario("handbook")
    assert scenario.clock.start is not None
    dealt = deal(scenario, scenario.seed or 0, scenario.clock.start)
    visit = dealt.visit
    cells = visit.customer.card.answer(visit.draws.challenge(visit.turn))
    code = dealt.token.reading(visit.active_at).code
    identify, register = "99912345678\rrenshu2020\r", "SKOH99999999\r"
    return "\r", identify, "\r" + identify, register + "\r".join((code, *cells, ""))


def let_loose(
    seed: int,
    events: int,
    folder: Path,
    tell: Callable[[Seen], None] = lambda _: None,
    manner: Manner = AS_IT_GOES,
) -> Seen:
    """Do so many events to the program, starting it again whenever it was ended.

    Args:
        seed: What decides all.
        events: How many keys, pastes, mouse reports and sizes.
        folder: Where the program runs.
        tell: Is told of each probe.
        manner: How.

    Raises:
        AssertionError: it crashed, hung, grew, ended otherwise than it promises, or left the
            terminal in disorder.
    """
    monkey, seen = Monkey(seed, what_is_right()), Seen()
    while seen.events < events:
        way = (*WAYS[seen.starts % len(WAYS)], "--debug")
        until = min(events, seen.events + monkey.length())
        seen.starts += 1
        seen.memory = []
        with _started((*manner.program, *way), folder) as terminal:
            visit = Visit(terminal, manner)
            while seen.events < until and terminal.runs:
                seen.events += visit.some(monkey, until - seen.events)
                visit.probe()
                _note_memory(terminal, seen)
                tell(seen)
            seen.endings.append(visit.end(monkey.ending(manner.endings)).name)
    return seen


@contextmanager
def _started(command: tuple[str, ...], folder: Path) -> Iterator[Terminal]:
    terminal = Terminal((*AS_CONTROLLING, "0", *command), {}, USUAL, {}, folder)
    try:
        terminal.wait(lambda: terminal.written.count(b"\n") > 2 or len(terminal.written) > 2000, "")
        yield terminal
    finally:
        terminal.close()


def _note_memory(terminal: Terminal, seen: Seen) -> None:
    """Check that it holds no more memory than before."""
    with suppress(FileNotFoundError, IndexError):  # The mouse has just quit it.
        seen.memory.append(terminal.memory)
    grown = growth(seen.memory)
    seen.growth = max(seen.growth, grown)
    assert grown < GROWTH, f"it grew by {grown} bytes"


def growth(memory: Sequence[int]) -> int:
    """Return by how many bytes the memory is greater now than it was a while ago; 0 before that.

    Args:
        memory: Bytes at each probe.
    """
    warm = memory[WARM:]
    if len(warm) < 2 * OFTEN:
        return 0
    return int(median(warm[-OFTEN:]) - median(warm[-2 * OFTEN : -OFTEN]))
