"""`otp-tui notes`: follows a demonstration that goes on in another terminal."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final

import pytest

from otp_tui.cli.notes import notes_page
from otp_tui.scenario.files import find_scenario
from otp_tui.text.ja_command_line import COMMAND_LINE
from otp_tui.tour.deeds import Ended, Reached, Rewound
from otp_tui.tour.progress import Progress, progress_of
from otp_tui.tour.replay import read_journal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.cli.conftest import BeginJournal, Call, Open

HANGS: Final = 30
WAITING = COMMAND_LINE.notes_waiting.format(path="j.jsonl") + "\n"
SCRIPT = find_scenario("handbook").script


def page(step: int, *, ended: bool = False) -> str:
    """Return what is to be read while a step of the handbook is shown."""
    following = SCRIPT[step + 1].caption if step + 1 < len(SCRIPT) else ""
    lines = [
        f"{step + 1}/{len(SCRIPT)}  {SCRIPT[step].caption}",
        f"メモ：{SCRIPT[step].note}" if SCRIPT[step].note else "",
        f"次：{following}" if following else "",
        COMMAND_LINE.notes_ended if ended else "",
    ]
    return "".join(f"{line}\n" for line in lines if line)


class Follower:
    """`otp-tui notes j.jsonl` as a process, its output read as it comes."""

    def __init__(self, command: tuple[str, ...], folder: Path) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [*command, "notes", "j.jsonl"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            cwd=folder,
            env={**os.environ, "PYTHONUTF8": "1"},
        )
        self.out = ""

    def wait_for(self, text: str) -> None:
        """Read until the program has said all of this, and nothing else."""
        out = self._process.stdout
        assert out is not None
        deadline = time.monotonic() + HANGS
        while self.out != text:
            ready, _, _ = select.select([out], [], [], max(0, deadline - time.monotonic()))
            assert ready, f"it hangs after {self.out!r}"
            read = os.read(out.fileno(), 1 << 16)
            assert read, f"ended after {self.out!r}"
            self.out += read.decode()

    def interrupt(self) -> None:
        """Press Ctrl+C."""
        self._process.send_signal(signal.SIGINT)

    def end(self) -> tuple[int, str, str]:
        """Wait for the end; return the exit code, what was said last, and the errors."""
        out, err = self._process.communicate(timeout=HANGS)
        return self._process.returncode, out.decode(), err.decode()

    def close(self) -> None:
        """End the program if a failed test left it."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.communicate()


@pytest.fixture
def follow(tmp_path: Path) -> Iterator[Callable[[], Follower]]:
    """Return what begins to follow."""
    with ExitStack() as opened:

        def begin() -> Follower:
            follower = Follower((sys.executable, "-m", "otp_tui"), tmp_path)
            opened.callback(follower.close)
            return follower

        yield begin


def test_the_notes_follow_a_demonstration_to_its_end(
    follow: Callable[[], Follower], tmp_path: Path, begin_journal: BeginJournal
) -> None:
    rehearsal, written = begin_journal(demo=True)
    file = tmp_path / "j.jsonl"
    follower = follow()
    said = WAITING
    follower.wait_for(said)
    for deed, shown in (
        (Reached(0), page(0)),
        (Reached(1), page(1)),
        (Rewound(0), page(0)),
        (Reached(8), page(8)),
        (Ended(), page(8, ended=True)),
    ):
        rehearsal.do(deed)
        file.write_text(written(), encoding="utf-8")
        said += shown
        follower.wait_for(said)
    assert follower.end() == (0, "", "")


def test_a_line_that_is_being_written_is_waited_for(
    follow: Callable[[], Follower], tmp_path: Path, begin_journal: BeginJournal
) -> None:
    rehearsal, written = begin_journal(demo=True)
    heading = written()
    rehearsal.do(Reached(2))
    rehearsal.do(Ended())
    file = tmp_path / "j.jsonl"
    file.write_text(written()[: len(heading) + 20], encoding="utf-8")
    follower = follow()
    follower.wait_for(WAITING + page(0))
    file.write_text(written(), encoding="utf-8")
    follower.wait_for(WAITING + page(0) + page(2, ended=True))
    assert follower.end() == (0, "", "")


@pytest.mark.parametrize("content", [None, "", '{"otp-tui'], ids=["missing", "empty", "begun"])
def test_what_is_not_there_yet_is_waited_for_until_ctrl_c(
    follow: Callable[[], Follower], tmp_path: Path, content: str | None
) -> None:
    if content is not None:
        (tmp_path / "j.jsonl").write_text(content, encoding="utf-8")
    follower = follow()
    follower.wait_for(WAITING)
    follower.interrupt()
    assert follower.end() == (130, "\n", "")


def test_a_file_that_becomes_something_else_ends_it(
    follow: Callable[[], Follower], tmp_path: Path
) -> None:
    follower = follow()
    follower.wait_for(WAITING)
    (tmp_path / "j.jsonl").write_text("mine\n", encoding="utf-8")
    sentence = COMMAND_LINE.journals["no-journal"].format(path="j.jsonl")
    assert follower.end() == (2, "", f"{sentence}\n")


def test_in_a_terminal_the_page_is_written_anew_with_the_time(
    open_terminal: Open, tmp_path: Path, begin_journal: BeginJournal
) -> None:
    rehearsal, written = begin_journal(demo=True)
    rehearsal.do(Reached(0))
    (tmp_path / "j.jsonl").write_text(written(), encoding="utf-8")
    terminal = open_terminal("notes", "j.jsonl")
    terminal.wait_for_bytes(b"\x1b[H\x1b[J")
    terminal.wait_for(
        SCRIPT[0].caption, COMMAND_LINE.notes_time.partition("}")[2].partition("{")[0]
    )
    terminal.send("\x03")
    assert terminal.exit_code() == 130
    assert "Traceback" not in terminal.news
    assert terminal.attributes == terminal.attributes_before


def test_an_ended_demonstration_is_shown_at_once(
    call: Call, tmp_path: Path, begin_journal: BeginJournal
) -> None:
    rehearsal, written = begin_journal(demo=True)
    rehearsal.do(Reached(3))
    rehearsal.do(Ended())
    file = tmp_path / "j.jsonl"
    file.write_text(written(), encoding="utf-8")
    ran = call("notes", str(file))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == COMMAND_LINE.notes_waiting.format(path=file) + "\n" + page(3, ended=True)


# --- The page ---------------------------------------------------------------------------------


@pytest.mark.parametrize("step", range(len(SCRIPT)))
def test_a_page_says_step_note_and_what_is_next(step: int) -> None:
    following = SCRIPT[step + 1].caption if step + 1 < len(SCRIPT) else ""
    progress = Progress(
        step=step,
        count=len(SCRIPT),
        caption=SCRIPT[step].caption,
        note=SCRIPT[step].note,
        next_caption=following,
        ended=False,
    )
    assert notes_page(progress, "", COMMAND_LINE) == page(step)
    assert notes_page(progress, "0分03秒\n", COMMAND_LINE) == "0分03秒\n" + page(step)


@pytest.mark.parametrize(("reached", "shown"), [(99, 8), (0, 0)])
def test_a_step_that_the_script_has_not_is_its_last(
    begin_journal: BeginJournal, reached: int, shown: int
) -> None:
    rehearsal, written = begin_journal(demo=True)
    rehearsal.do(Reached(reached))
    assert progress_of(read_journal(written()), SCRIPT).step == shown
