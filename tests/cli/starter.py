"""Starts the program many times and imports it once: each start is a copy of a process.

Importing the framework is two thirds of what a start costs. A process of its own, in which nothing
has happened but the imports, is asked for each start; it makes a copy of itself, which does what
`python -m otp_tui` does, in a session, a folder and an environment of its own.
"""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

HANGS: Final = 120
"""Seconds after which one that tells nothing is given up."""

TOLD: Final = 1 << 16
"""Bytes of the longest request."""

KNOWN: Final = frozenset({"COLORTERM"})
"""What an environment may say besides the usual: the rest needs an interpreter that is new."""

ELSEWHERE: Final = frozenset(
    {"shots", "handout", "token", "scenarios", "notes", "--help", "--version", "16"}
)
"""What arguments ask for that needs other imports, or the framework with other settings."""


def suits(arguments: Sequence[str], changes: Mapping[str, str]) -> bool:
    """Tell whether such a start is the same in a copy as in an interpreter that is new."""
    return hasattr(socket, "send_fds") and changes.keys() <= KNOWN and not ELSEWHERE & {*arguments}


class Copy:
    """A program that was started, as `subprocess.Popen` would show it."""

    def __init__(self, told: socket.socket) -> None:
        self._told = told
        self.pid = int(self._line())
        self.returncode: int | None = None
        self.seconds = 0.0
        """Processor time, as soon as it has ended."""

    def _line(self) -> str:
        line = b""
        while not line.endswith(b"\n"):
            got = self._told.recv(1)
            assert got, "who started the program is gone"
            line += got
        return line.decode()

    def poll(self) -> int | None:
        """Return the exit code if it has ended."""
        if self.returncode is None and select.select([self._told], [], [], 0)[0]:
            code, seconds = self._line().split()
            self.returncode, self.seconds = int(code), float(seconds)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it has ended; return the exit code.

        Raises:
            subprocess.TimeoutExpired: it has not within so many seconds.
        """
        if self.returncode is None:
            select.select([self._told], [], [], timeout)
        code = self.poll()
        if code is None:
            raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
        return code

    def send_signal(self, number: int) -> None:
        """Send it a signal, unless it has ended."""
        if self.poll() is None:
            with suppress(ProcessLookupError):  # It has just ended.
                os.kill(self.pid, number)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)

    def close(self) -> None:
        """Free what tells of it."""
        self._told.close()


class Starter:
    """The process of which copies are made, in one environment."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = dict(environment)
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - this file
                [sys.executable, __file__, str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(),),
                env=self._environment,
                start_new_session=True,
            )
        self._ours = ours

    def start(
        self,
        arguments: Sequence[str],
        streams: Sequence[int],
        kept: int,
        folder: Path,
        *,
        controlling: bool = False,
        largest_file: int = 0,
        shell: str = "",
    ) -> Copy:
        """Start the program.

        Args:
            arguments: What the command line says.
            streams: The descriptors of its three standard streams.
            kept: One that it holds as long as it runs.
            folder: Where it runs.
            controlling: Whether the first stream that is a terminal is its controlling one.
            largest_file: Bytes that no file may grow beyond; 0 for no limit.
            shell: Code that runs first and calls `begin()` for the program.
        """
        told, theirs = socket.socketpair()
        told.settimeout(HANGS)
        asked = [list(arguments), str(folder), controlling, largest_file, shell]
        request = json.dumps(asked).encode()
        assert len(request) < TOLD
        with theirs:
            self._ours.sendall(len(request).to_bytes(4, "big"))
            descriptors = [*streams, kept, theirs.fileno()]
            sent = socket.send_fds(self._ours, [request[:1]], descriptors)
            self._ours.sendall(request[sent:])
        return Copy(told)

    def run(
        self, arguments: Sequence[str], typed: bytes, folder: Path, seconds: float
    ) -> tuple[int, bytes, bytes]:
        """Run the program to its end between pipes; return the exit code, output and errors.

        Raises:
            AssertionError: it takes more seconds.
        """
        (stdin, types), (reads_out, stdout), (reads_err, stderr) = (os.pipe() for _ in range(3))
        program = self.start(arguments, (stdin, stdout, stderr), stderr, folder)
        for descriptor in (stdin, stdout, stderr):
            os.close(descriptor)
        said = _said(types, typed, (reads_out, reads_err), time.monotonic() + seconds)
        code = program.wait(seconds)
        program.close()
        return code, *said

    def close(self) -> None:
        """End it; its copies have ended before."""
        self._ours.close()
        self._process.wait(60)


def _said(types: int, typed: bytes, reads: tuple[int, int], deadline: float) -> tuple[bytes, bytes]:
    """Type into a pipe and read from two, until both have ended."""
    said = dict.fromkeys(reads, b"")
    reading, writing = {*reads}, {types}
    os.set_blocking(types, False)
    while reading:
        left = max(0.0, deadline - time.monotonic())
        readable, writable, _ = select.select(reading, writing, [], left)
        assert readable or writable, ("it hangs", *said.values())
        for descriptor in readable:
            got = os.read(descriptor, TOLD)
            said[descriptor] += got
            if not got:
                reading.remove(descriptor)
                os.close(descriptor)
        if writable:
            with suppress(BrokenPipeError):
                typed = typed[os.write(types, typed[:TOLD]) :] if typed else b""
                if typed:
                    continue
            os.close(types)
            writing.clear()
    if writing:
        os.close(types)
    return said[reads[0]], said[reads[1]]


# --- In the process of which copies are made --------------------------------------------------


def _serve(requests: socket.socket) -> None:
    """Make a copy for each request, until nobody asks any more."""
    while length := requests.recv(4, socket.MSG_WAITALL):
        asked, descriptors, *_ = socket.recv_fds(requests, 1, 5)
        asked += requests.recv(int.from_bytes(length, "big") - 1, socket.MSG_WAITALL)
        if not os.fork():
            requests.close()
            if _keep(descriptors):
                return _run(asked, descriptors)
            os._exit(0)
        for descriptor in descriptors:
            os.close(descriptor)
    return None


def _keep(descriptors: list[int]) -> bool:
    """Start the program and wait for its end; return True in the program itself."""
    *held, told = descriptors
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    program = os.fork()
    if not program:
        return True
    for descriptor in held:
        os.close(descriptor)
    os.write(told, f"{program}\n".encode())
    _, status, used = os.wait4(program, 0)
    code = os.waitstatus_to_exitcode(status)
    with suppress(BrokenPipeError):  # Nobody wants to know.
        os.write(told, f"{code} {used.ru_utime + used.ru_stime}\n".encode())
    return False


def _become(descriptors: list[int], folder: str, *, controlling: bool, largest_file: int) -> None:
    """Take over a session, the streams and the folder, as a new interpreter would find them."""
    import fcntl  # noqa: PLC0415 - where there are terminals
    import resource  # noqa: PLC0415 - where there are terminals
    import termios  # noqa: PLC0415 - where there are terminals

    os.setsid()
    *streams, _, told = descriptors
    os.close(told)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
    for stream in streams:
        os.close(stream)
    if controlling:
        terminal = next(number for number in range(3) if os.isatty(number))
        fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    if largest_file:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
    os.chdir(folder)
    sys.path[0] = folder
    _open_streams()


def _open_streams() -> None:
    """Open the standard streams anew: how depends on whether they are terminals."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        before = getattr(sys, name)
        by_lines = number == 2 or (number == 1 and os.isatty(number))
        opened = open(  # noqa: SIM115 - it stays open
            number,
            "w" if number else "r",
            buffering=1 if by_lines else -1,
            encoding=before.encoding,
            errors=before.errors,
            newline="\n",
            closefd=False,
        )
        setattr(sys, name, opened)
        setattr(sys, f"__{name}__", opened)


def _run(asked: bytes, descriptors: list[int]) -> None:
    """Do what `python -m otp_tui` does with some arguments."""
    import runpy  # noqa: PLC0415 - in the copies

    arguments, folder, controlling, largest_file, shell = json.loads(asked)
    _become(descriptors, folder, controlling=controlling, largest_file=largest_file)

    def begin() -> None:
        sys.argv = ["otp_tui", *arguments]
        runpy.run_module("otp_tui", run_name="__main__", alter_sys=True)

    if shell:
        exec(shell, {"begin": begin})  # noqa: S102 - the tests' own
    else:
        begin()


def _import() -> None:
    """Import what rehearsals need, the framework with the settings that it finds in each."""
    import gc  # noqa: PLC0415 - in the process of which copies are made
    from importlib import import_module  # noqa: PLC0415

    from otp_tui.cli import environment  # noqa: PLC0415

    before = dict(os.environ)
    environment.forget_the_framework_s_settings()
    environment.scheme_for_the_terminal("")
    gc.disable()
    for name in ("dispatch", "demo", "plain", "rehearse", "replay"):
        import_module(f"otp_tui.cli.{name}")
    for name in ("app", "journal_show", "presenter", "show"):
        import_module(f"otp_tui.ui.{name}")
    import_module("otp_tui.text.ja")
    gc.freeze()
    gc.enable()
    os.environ.clear()
    os.environ.update(before)


if __name__ == "__main__":
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # Nobody waits for keepers.
    _import()
    _serve(socket.socket(fileno=int(sys.argv[1])))
