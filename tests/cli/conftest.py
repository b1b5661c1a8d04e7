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
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final, Protocol, TypeAlias

import pytest

from otp_tui.cli import main

HANGS: Final = 30
"""Seconds after which a program that does not do what is waited for is given up."""

OURS: Final = (sys.executable, "-m", "otp_tui")
"""The program."""

AS_CONTROLLING: Final = (
    sys.executable,
    "-c",
    (
        "import fcntl, os, sys, termios\n"
        "terminal = next(number for number in range(3) if os.isatty(number))\n"
        "fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)\n"
        "os.execv(sys.argv[1], sys.argv[1:])"
    ),
)
"""Runs a command with its terminal as the controlling one, which sends signals."""

ESCAPES: Final = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_].*?\x1b\\|[ -/]*[0-~])",
    re.DOTALL,
)
"""What a terminal does not show but does."""

TOUCHES_SCREENS: Final = re.compile(r"TEXTUAL\w*|NO_COLOR|FORCE_COLOR|COLORTERM|COLUMNS|LINES")
"""Names of what the environment may say that changes screens."""

Environment: TypeAlias = Mapping[str, str]
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


class Terminal:
    """A pseudo terminal with one program in it. Close it to hang up."""

    def __init__(
        self,
        command: tuple[str, ...],
        env: Environment,
        size: tuple[int, int],
        redirected: Mapping[str, Path],
        folder: Path,
    ) -> None:
        self._master, self.slave = pty.openpty()
        self.resize(size)
        self.attributes_before = termios.tcgetattr(self.slave)
        # The program inherits one end of a pipe: the other end can be read when the program ends.
        self._ended, inherited = os.pipe()
        with ExitStack() as files:
            stdin, stdout, stderr = (
                files.enter_context(redirected[name].open("r+b"))
                if name in redirected
                else self.slave
                for name in ("stdin", "stdout", "stderr")
            )
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

    def resize(self, size: tuple[int, int]) -> None:
        """Give the terminal another number of columns and rows; the kernel tells the program."""
        columns, rows = size
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        self._process.send_signal(number)

    def hang_up(self) -> None:
        """Close the terminal, as somebody does who closes its window."""
        os.close(self._master)
        self._hung_up = True

    # Seeing.

    @property
    def news(self) -> str:
        """What was written since something was last typed, without escape sequences."""
        return ESCAPES.sub("", self.written[self._seen :].decode(errors="replace"))

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
            assert self._read(deadline), f"ended before {what!r}: {self.news[-2000:]}"

    def exit_code(self, seconds: float = HANGS) -> int:
        """Read until the program ends, within so many seconds; return its exit code."""
        deadline = time.monotonic() + seconds
        while self._read(deadline):
            pass
        return self._process.wait(HANGS)

    @property
    def seconds_of_work(self) -> float:
        """Processor time of all programs that this process has waited for."""
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    @property
    def attributes(self) -> list[object]:
        """How the terminal treats what is typed and shown."""
        return list(termios.tcgetattr(self.slave))

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
    ) -> Terminal: ...


@pytest.fixture
def open_terminal(tmp_path: Path) -> Iterator[Open]:
    """Return what opens terminals; they are closed at the end."""
    with ExitStack() as opened:

        def make(
            *arguments: str,
            env: Environment = AS_IT_IS,
            size: tuple[int, int] = (80, 24),
            redirected: Mapping[str, Path] = NONE,
            controlling: bool = True,
        ) -> Terminal:
            command = (*(AS_CONTROLLING if controlling else ()), *OURS, *arguments)
            terminal = Terminal(command, env, size, redirected, tmp_path)
            opened.callback(terminal.close)
            return terminal

        yield make
