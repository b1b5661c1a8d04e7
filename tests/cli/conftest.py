"""The program as its own process: in a pseudo terminal that a test holds, or without any."""

import fcntl
import os
import pty
import re
import resource
import select
import struct
import subprocess
import sys
import termios
import time
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from signal import valid_signals
from types import MappingProxyType
from typing import Final, Protocol, TypeAlias

import pytest

from otp_tui.cli import main
from otp_tui.clock import HandClock
from otp_tui.scenario.deal import Deal
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.journal import Heading, heading_line, recorder
from otp_tui.tour.rehearsal import Rehearsal
from tests.cli.starter import Copy, Starter, suits

HANGS: Final = 60
"""Seconds after which a program that does not do what is waited for is given up."""

LOOK_EVERY: Final = 0.02
"""Seconds between two looks at a file."""

RESTS: Final = 3
"""Looks in a row at which a program has to be waiting before it is believed."""

OURS: Final = (sys.executable, "-m", "otp_tui")
"""The program."""

ANEW: Final = ("/usr/bin/env",)
"""Runs a command as it is: so the program begins as an interpreter that is new."""

AS_CONTROLLING: Final = (
    sys.executable,
    "-IS",  # Nothing but the standard library, which is quicker.
    "-c",
    (
        "import fcntl, os, sys, termios\n"
        "terminal = next(number for number in range(3) if os.isatty(number))\n"
        "fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)\n"
        "if limit := int(sys.argv.pop(1)):\n"
        "    import resource\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))\n"
        "os.execv(sys.argv[1], sys.argv[1:])"
    ),
)
"""Runs a command with its terminal as the controlling one, which sends signals. The first argument
is the size in bytes that no file may grow beyond, or 0."""

AS_A_JOB: Final = """
import os, signal, sys
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
job = os.fork()
if not job:
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpid())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    begin()
    sys.exit()
while True:
    _, status = os.waitpid(job, os.WUNTRACED)
    if not os.WIFSTOPPED(status):
        os.tcsetpgrp(0, os.getpgrp())
        sys.exit(os.waitstatus_to_exitcode(status) % 256)
    os.tcsetpgrp(0, os.getpgrp())
    os.write(1, b"<stopped>\\r\\n")
    while (asked := os.read(0, 80)) not in (b"fg\\n", b"bg\\n"):
        pass
    if asked == b"fg\\n":
        os.tcsetpgrp(0, job)
    os.kill(-job, signal.SIGCONT)
"""
"""Runs a program as a shell does: it says when the program was stopped, and obeys `fg` and `bg`."""

BY_EXEC: Final = "import os, sys; begin = lambda: os.execv(sys.argv[1], sys.argv[1:])\n"
"""Comes before `AS_A_JOB` where the program is a command."""

ESCAPES: Final = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_].*?\x1b\\|[ -/]*[0-~])",
    re.DOTALL,
)
"""What a terminal does not show but does."""

MOVES: Final = re.compile(r"\x1b\[(\d+);(\d+)H")
"""Puts the cursor into a row and a column, 1 being the first."""

ON_THE_SCREEN: Final = re.compile(rf"{ESCAPES.pattern}|[\r\n]|[^\x1b\r\n]+|\x1b.*", re.DOTALL)
"""What a terminal takes one after the other."""

LEFT: Final[Mapping[str, bytes]] = MappingProxyType(
    {
        "alternate screen": b"\x1b[?1049l",
        "mouse clicks": b"\x1b[?1000l",
        "mouse moves": b"\x1b[?1003l",
        "mouse format": b"\x1b[?1006l",
        "bracketed paste": b"\x1b[?2004l",
        "focus reports": b"\x1b[?1004l",
        "hidden cursor": b"\x1b[?25h",
    }
)
"""What ends each thing that the program begins."""

TOUCHES_SCREENS: Final = re.compile(r"TEXTUAL\w*|NO_COLOR|FORCE_COLOR|COLORTERM|COLUMNS|LINES|STY")
"""Names of what the environment may say that changes screens."""

Environment: TypeAlias = Mapping[str, str]
Start: TypeAlias = Callable[[tuple[int, int, int], int, Path], Copy]
AS_IT_IS: Final[Environment] = MappingProxyType({})
NONE: Final[Mapping[str, Path]] = MappingProxyType({})


def environment(changes: Environment) -> dict[str, str]:
    """Return the environment of an ordinary terminal, with some changes."""
    ours = {name: said for name, said in os.environ.items() if not TOUCHES_SCREENS.fullmatch(name)}
    return {**ours, "TERM": "xterm-256color", "LANG": "C.UTF-8", **changes}


@dataclass(frozen=True, slots=True)
class Ran:
    """What a program said, and how it ended."""

    code: int
    out: str
    err: str


def lines_of(written: str) -> list[str]:
    """Return the rows that a terminal shows after all of this, without spaces at their ends."""
    cells: dict[tuple[int, int], str] = {}
    row = column = 0
    for token in ON_THE_SCREEN.findall(written):
        if move := MOVES.fullmatch(token):
            row, column = int(move[1]) - 1, int(move[2]) - 1
        elif token == "\r":
            column = 0
        elif token == "\n":
            row += 1
        elif not token.startswith("\x1b"):
            for character in token:
                cells[row, column] = character
                column += 1
                if unicodedata.east_asian_width(character) in "FW":
                    cells[row, column] = ""
                    column += 1
    rows = 1 + max((row for row, _ in cells), default=0)
    columns = 1 + max((column for _, column in cells), default=0)
    return [
        "".join(cells.get((row, column), " ") for column in range(columns)).rstrip()
        for row in range(rows)
    ]


class Program(Protocol):
    """Runs the program without a terminal, to its end."""

    def __call__(
        self, *arguments: str, env: Environment = AS_IT_IS, encoding: str = "utf-8"
    ) -> Ran: ...


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Return what runs the program as a process of its own, nothing to read before it."""

    def run(*arguments: str, env: Environment = AS_IT_IS, encoding: str = "utf-8") -> Ran:
        done = subprocess.run(  # noqa: S603 - our own program
            [*OURS, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding=encoding,
            env=environment(env),
            cwd=tmp_path,
            timeout=HANGS,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return run


Call: TypeAlias = Callable[..., Ran]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Return what calls the command line within this process, which is quicker."""

    def run(*arguments: str) -> Ran:
        capsys.readouterr()
        try:
            code = main(arguments)
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else -1
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


class Ended(AssertionError):  # noqa: N818 - said of a program
    """The program ended before it did what was waited for."""


def _blocked(task: Path) -> set[int]:
    """Return the signals that a thread leaves to others."""
    status = (task / "status").read_text(encoding="ascii")
    bits = int(status.partition("SigBlk:")[2].split()[0], 16)
    return {number for number in valid_signals() if bits >> (number - 1) & 1}


class Terminal:
    """A pseudo terminal with one program in it. Close it to hang up."""

    def __init__(
        self,
        command: tuple[str, ...] | Start,
        env: Environment,
        size: tuple[int, int],
        redirected: Mapping[str, Path],
        folder: Path,
    ) -> None:
        """Start a program in it.

        Args:
            command: The program and its arguments, or what starts one.
            env: What its environment says besides the usual.
            size: Columns and rows.
            redirected: Files in the place of some of the three standard streams.
            folder: Where it runs.
        """
        self._master, self.slave = pty.openpty()
        self.resize(size)
        self.attributes_before = termios.tcgetattr(self.slave)
        # The program inherits one end of a pipe: the other end can be read when the program ends.
        self._ended, inherited = os.pipe()
        self._process: subprocess.Popen[bytes] | Copy
        with ExitStack() as files:
            stdin, stdout, stderr = (
                files.enter_context(redirected[name].open("r+b")).fileno()
                if name in redirected
                else self.slave
                for name in ("stdin", "stdout", "stderr")
            )
            if callable(command):
                self._process = command((stdin, stdout, stderr), inherited, folder)
            else:
                self._process = subprocess.Popen(  # noqa: S603 - our own program
                    command,
                    stdin=stdin,
                    stdout=stdout,
                    stderr=stderr,
                    pass_fds=(inherited,),
                    env=environment(env),
                    cwd=folder,
                    start_new_session=True,
                )
        os.close(inherited)
        self.written = b""
        """All that the program wrote."""
        self._seen = 0
        self._hung_up = False

    # Doing.

    def send(self, typed: str | bytes) -> None:
        """Type something, in one write. What comes after is new."""
        self._seen = len(self.written)
        data = typed.encode() if isinstance(typed, str) else typed
        assert os.write(self._master, data) == len(data)

    def pour(self, data: bytes) -> None:
        """Type much: reads meanwhile, as the kernel holds only a few kilobytes either way."""
        self._seen = len(self.written)
        os.set_blocking(self._master, False)
        deadline = time.monotonic() + HANGS
        while data and self.runs:
            assert time.monotonic() < deadline, "it takes no more"
            readable, writable, _ = select.select([self._master], [self._master], [], 0.1)
            if readable:
                self.catch_up()
            if writable:
                with suppress(BlockingIOError):
                    data = data[os.write(self._master, data[:4096]) :]
        os.set_blocking(self._master, True)

    @property
    def runs(self) -> bool:
        """Whether the program has not ended."""
        return self._process.poll() is None

    @property
    def memory(self) -> int:
        """Bytes of memory that the program holds (Linux only)."""
        pages = Path(f"/proc/{self._process.pid}/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * resource.getpagesize()

    @property
    def main_thread(self) -> int:
        """The program's first thread."""
        return self._process.pid

    def threads_that_take(self, number: int) -> list[int]:
        """Return the threads of the program that a signal may be given to (Linux only)."""
        tasks = Path(f"/proc/{self._process.pid}/task")
        return [int(task.name) for task in tasks.iterdir() if number not in _blocked(task)]

    def forget(self, but: int) -> None:
        """Forget what was written, but for the last so many bytes."""
        self.written = self.written[-but:]
        self._seen = len(self.written)

    def click(self, text: str) -> None:
        """Click on a text that the screen shows."""
        row = next(place for place, line in enumerate(self.screen) if text in line)
        before = self.screen[row].partition(text)[0]
        column = sum(1 + (unicodedata.east_asian_width(one) in "FW") for one in before)
        place = f"{column + 2};{row + 1}"
        self.send(f"\x1b[<0;{place}M\x1b[<0;{place}m")

    def resize(self, size: tuple[int, int]) -> None:
        """Give the terminal another number of columns and rows; the kernel tells the program."""
        columns, rows = size
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        self._process.send_signal(number)

    @property
    def unread(self) -> int:
        """Bytes that were typed and can be read by whoever reads next."""
        told = fcntl.ioctl(self.slave, termios.FIONREAD, bytes(4))
        return int.from_bytes(told, sys.byteorder)

    @property
    def job(self) -> int:
        """The group of processes to which the terminal is lent."""
        return os.tcgetpgrp(self._master)

    def hang_up(self) -> None:
        """Close the terminal, as somebody does who closes its window."""
        os.close(self._master)
        self._hung_up = True

    # Seeing.

    @property
    def news(self) -> str:
        """What was written since something was last typed, without escape sequences."""
        return ESCAPES.sub("", self.written[self._seen :].decode(errors="replace"))

    @property
    def rows_drawn(self) -> set[int]:
        """The rows into which something was drawn since something was last typed, 1 the first."""
        news = self.written[self._seen :].decode(errors="replace")
        return {int(row) for row, _ in MOVES.findall(news)}

    @property
    def screen(self) -> list[str]:
        """The rows that the terminal shows now."""
        return lines_of(self.written.decode(errors="replace"))

    @property
    def screen_text(self) -> str:
        """All that the terminal shows now, without spaces and ends of rows."""
        return "".join("".join(self.screen).split())

    def wait_for_screen(self, *texts: str) -> None:
        """Wait until the screen shows all of these, wherever it breaks their lines."""
        wanted = ["".join(text.split()) for text in texts]
        self.wait(lambda: all(text in self.screen_text for text in wanted), " ".join(texts))

    def wait_for(self, *texts: str, seconds: float = HANGS) -> None:
        """Wait until all of these were shown since something was last typed."""
        self.wait(lambda: all(text in self.news for text in texts), " ".join(texts), seconds)

    def wait_for_bytes(self, wanted: bytes) -> None:
        """Wait until these bytes came since something was last typed."""
        self.wait(lambda: wanted in self.written[self._seen :], repr(wanted))

    def wait(self, until: Callable[[], bool], what: str, seconds: float = HANGS) -> None:
        """Read until a condition holds."""
        deadline = time.monotonic() + seconds
        while not until():
            if not self._read(deadline):
                raise Ended((what, self.news[-2000:]))

    def wait_for_file(self, until: Callable[[], bool], what: str, seconds: float = HANGS) -> None:
        """Read until a condition holds that the screen does not show, such as one of a file."""
        deadline = time.monotonic() + seconds
        while not until():
            assert time.monotonic() < deadline, f"it hangs before {what!r}: {self.news[-2000:]}"
            self.catch_up(LOOK_EVERY)

    def catch_up(self, seconds: float = 0) -> None:
        """Read what comes within so many seconds; nothing may."""
        if self._is_readable(seconds):
            self.written += os.read(self._master, 1 << 16)

    def _is_readable(self, seconds: float) -> bool:
        return bool(select.select([self._master], [], [], seconds)[0])

    def wait_for_rest(self, seconds: float = HANGS, *, reads: bool = True) -> None:
        """Read until the program has done all it was asked for, or has ended (Linux only).

        Args:
            seconds: Within how many seconds it has to.
            reads: False for a terminal that takes nothing of what is written to it meanwhile.
        """
        deadline, looks = time.monotonic() + seconds, 0
        while self.runs and looks < RESTS:
            assert time.monotonic() < deadline, f"it does not come to rest: {self.news[-2000:]}"
            before = len(self.written)
            if reads:
                self.catch_up(LOOK_EVERY)
            else:
                select.select([], [], [], LOOK_EVERY)
            rests = self._waits() and not self._leaves and len(self.written) == before
            looks = looks + 1 if rests else 0

    @property
    def _leaves(self) -> bool:
        """Whether the program is about to end: it has asked for no more reports of the mouse."""
        asks_no_more = LEFT["mouse clicks"]
        asks = asks_no_more[:-1] + b"h"
        return self.written.rfind(asks_no_more) > self.written.rfind(asks)

    def _waits(self) -> bool:
        """Tell whether the program has read all that was typed, and each of its threads sleeps."""
        tasks = Path(f"/proc/{self._process.pid}/task").glob("*/stat")
        with suppress(OSError):  # A thread has just ended.
            told = [task.read_text(encoding="ascii").rpartition(") ")[2] for task in tasks]
            return not self.unread and all(one.startswith("S") for one in told)
        return False

    def wait_for_end(self, seconds: float = HANGS) -> None:
        """Wait, reading nothing, until the program has ended."""
        self._process.wait(seconds)

    def exit_code(self, seconds: float = HANGS) -> int:
        """Read until the program ends, within so many seconds; return its exit code."""
        deadline = time.monotonic() + seconds
        while self._read(deadline):
            pass
        code = self._process.wait(HANGS)
        while not self._hung_up and self._is_readable(LOOK_EVERY):  # The kernel passes it on later.
            self.catch_up()
        return code

    @property
    def seconds_of_work(self) -> float:
        """Processor time of all programs that this process has waited for."""
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        copied = self._process.seconds if isinstance(self._process, Copy) else 0
        return used.ru_utime + used.ru_stime + copied

    @property
    def attributes(self) -> list[object]:
        """How the terminal treats what is typed and shown."""
        return list(termios.tcgetattr(self.slave))

    def assert_restored(self) -> None:
        """Check that the terminal is as it was before."""
        for what, ending in LEFT.items():
            beginning = ending[:-1] + (b"l" if ending.endswith(b"h") else b"h")
            assert self.written.rfind(ending) > self.written.rfind(beginning), what
        assert self.attributes == self.attributes_before, "attributes"

    @property
    def lines_after_the_screen(self) -> str:
        """What stands in the terminal when the program's screen is gone, line by line."""
        rest = self.written.rpartition(LEFT["alternate screen"])[2]
        for ending in LEFT.values():
            rest = rest.replace(ending, b"")
        return rest.replace(b"\x1b[?1015l", b"").decode(errors="replace").replace("\r\n", "\n")

    @property
    def after_the_screen(self) -> str:
        """What stands there, in one line."""
        return self.lines_after_the_screen.replace("\n", "")

    def _read(self, deadline: float) -> bool:
        """Wait for output and read it; return False if the program has ended and all is read."""
        sources = [self._ended] if self._hung_up else [self._master, self._ended]
        left = max(0.0, deadline - time.monotonic())
        ready, _, _ = select.select(sources, [], [], left)
        assert ready, f"it hangs after: {self.news[-2000:]}"
        if not self._hung_up and self._master in ready:
            self.written += os.read(self._master, 1 << 16)
            return True
        return False

    def close(self) -> None:
        """End the program if a failed test left it, and free everything."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        if isinstance(self._process, Copy):
            self._process.close()
        for descriptor in (self.slave, self._ended, *([] if self._hung_up else [self._master])):
            os.close(descriptor)


class Open(Protocol):
    """Opens a terminal with the program in it."""

    def __call__(
        self,
        *arguments: str,
        env: Environment = AS_IT_IS,
        size: tuple[int, int] = (80, 24),
        redirected: Mapping[str, Path] = NONE,
        controlling: bool = True,
        largest_file: int = 0,
        as_a_job: bool = False,
        within: tuple[str, ...] = (),
    ) -> Terminal: ...


@pytest.fixture(scope="session")
def starter_in() -> Iterator[Callable[[Environment], Starter]]:
    """Return what finds the process that starts the program in an environment."""
    with ExitStack() as opened:

        @cache
        def find(changes: tuple[tuple[str, str], ...]) -> Starter:
            starter = Starter(environment(dict(changes)))
            opened.callback(starter.close)
            return starter

        yield lambda env: find(tuple(sorted(env.items())))


@pytest.fixture
def open_terminal(tmp_path: Path, starter_in: Callable[[Environment], Starter]) -> Iterator[Open]:
    """Return what opens terminals; they are closed at the end.

    Where it makes no difference the program is a copy of a process that has imported it (`starter`)
    unless a test asks for one within `ANEW`.
    """
    with ExitStack() as opened:

        def make(
            *arguments: str,
            env: Environment = AS_IT_IS,
            size: tuple[int, int] = (80, 24),
            redirected: Mapping[str, Path] = NONE,
            controlling: bool = True,
            largest_file: int = 0,
            as_a_job: bool = False,
            within: tuple[str, ...] = (),
        ) -> Terminal:
            command: tuple[str, ...] | Start
            if not within and suits(arguments, env):
                command = partial(
                    starter_in(env).start,
                    arguments,
                    controlling=controlling,
                    largest_file=largest_file,
                    shell=AS_A_JOB if as_a_job else "",
                )
            else:
                before = (*AS_CONTROLLING, str(largest_file)) if controlling else ()
                shell = (sys.executable, "-c", BY_EXEC + AS_A_JOB) if as_a_job else ()
                command = (*before, *shell, *within, *OURS, *arguments)
            terminal = Terminal(command, env, size, redirected, tmp_path)
            opened.callback(terminal.close)
            return terminal

        yield make


# --- The handbook's way -----------------------------------------------------------------------

RECEIPT_NUMBER: Final = "0411040847IT"
"""What stands on the handbook's receipt."""


@pytest.fixture
def code(handbook: Deal) -> str:
    """Return the code of the handbook's moment."""
    return handbook.token.reading(handbook.visit.active_at).code


Enrol: TypeAlias = Callable[[Terminal], None]


@pytest.fixture
def enrol(cells: tuple[str, str], code: str) -> Enrol:
    """Return what goes from the handbook's first page to its receipt, all rightly."""

    def do(terminal: Terminal) -> None:
        terminal.wait_for_screen(JAPANESE.login.invitation)
        typed = ["", "99912345678", "renshu2020", "SKOH99999999", code, *cells, ""]
        terminal.send("\r".join(typed))
        terminal.wait_for_screen(RECEIPT_NUMBER)

    return do


class BeginJournal(Protocol):
    """Begins the journal of a rehearsal that nobody sees."""

    def __call__(self, *, demo: bool = False) -> tuple[Rehearsal, Callable[[], str]]: ...


@pytest.fixture
def begin_journal(handbook: Deal) -> BeginJournal:
    """Return what begins a rehearsal of the handbook, and what returns its journal until now."""

    def begin(*, demo: bool = False) -> tuple[Rehearsal, Callable[[], str]]:
        clock = HandClock(handbook.visit.active_at)
        rehearsal = Rehearsal(handbook, clock)
        heading = Heading(
            scenario="handbook",
            digest=handbook.scenario.digest,
            seed=handbook.seed,
            at=clock.now(),
            mode=rehearsal.mode,
            speed=clock.speed,
            is_real=clock.is_real,
            columns=80,
            rows=24,
            theme="dark",
            demo=demo,
            started=clock.now() if demo else None,
        )
        lines = [heading_line(heading)]
        rehearsal.listeners.append(recorder(lines.append))
        return rehearsal, lambda: "".join(lines)

    return begin
