"""`otp-tui --plain` through pipes: a script types, and reads what is said."""

from __future__ import annotations

import json
import signal
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from otp_tui.scenario.built_in import built_in_names
from otp_tui.text.ja import JAPANESE
from otp_tui.text.ja_command_line import COMMAND_LINE
from otp_tui.tour.replay import read_journal, replayed
from tests.cli.conftest import AS_IT_IS, HANGS, OURS, RECEIPT_NUMBER, Ran, environment
from tests.cli.starter import suits
from tests.line.test_lessons_in_lines import WAYS

if TYPE_CHECKING:
    from collections.abc import Callable

    from otp_tui.scenario.deal import Deal
    from tests.cli.conftest import Environment
    from tests.cli.starter import Starter

PLAIN = JAPANESE.plain
TO_RECEIPT = "\n=\n=\n=\n=\n=\n=\n"
HANDBOOK = ("--plain", "rehearse", "handbook")


class Script(Protocol):
    """Runs the program through pipes, to its end."""

    def __call__(self, typed: str | bytes, *arguments: str, env: Environment = AS_IT_IS) -> Ran: ...


@pytest.fixture
def script(tmp_path: Path, starter_in: Callable[[Environment], Starter]) -> Script:
    """Return what types into the program and reads what it says."""

    def run(typed: str | bytes, *arguments: str, env: Environment = AS_IT_IS) -> Ran:
        given = typed if isinstance(typed, bytes) else typed.encode()
        if suits(arguments, env):
            code, out, err = starter_in(env).run(arguments, given, tmp_path, HANGS)
            return Ran(code, out.decode(), err.decode())
        done = subprocess.run(  # noqa: S603 - our own program
            [*OURS, *arguments],
            input=given,
            capture_output=True,
            env=environment(env),
            cwd=tmp_path,
            timeout=HANGS,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.mark.parametrize(
    "arguments",
    [HANDBOOK, ("rehearse", "--plain", "handbook"), ("handbook",)],
    ids=["before", "after", "by itself"],
)
def test_the_whole_way(script: Script, arguments: tuple[str, ...]) -> None:
    ran = script(TO_RECEIPT, *arguments)
    assert (ran.code, ran.err) == (0, "")
    assert RECEIPT_NUMBER in ran.out
    assert ran.out.endswith(f"{PLAIN.input_ended}\n{JAPANESE.results.completed}\n")
    assert "\x1b" not in ran.out


def test_the_whole_way_by_hand(script: Script, cells: tuple[str, str], code: str) -> None:
    typed = ["", "99912345678", "renshu2020", "SKOH99999999", code, *cells, "", "", ""]
    ran = script("\n".join(typed), *HANDBOOK, "--mode", "exam", "--frozen")
    assert ran.code == 0
    assert JAPANESE.results.passed in ran.out
    assert ran.out.endswith(f"{PLAIN.left}\n")


@pytest.mark.parametrize("name", sorted({*built_in_names()} - {"standard"}))
def test_a_lesson_reaches_its_goal_and_is_kept(script: Script, tmp_path: Path, name: str) -> None:
    typed = "".join(f"{line}\n" for line in WAYS[name])
    kept = ("--record", "r.jsonl", "--journal", "j.jsonl", "--frozen")
    ran = script(typed, "--plain", "rehearse", name, *kept)
    assert (ran.code, ran.err) == (0, "")
    assert COMMAND_LINE.recorded.format(path="r.jsonl") in ran.out
    result = json.loads((tmp_path / "r.jsonl").read_text(encoding="utf-8"))["result"]
    assert (result["success"], result["completion"]) == (True, True)
    assert '"do":"end"' in (tmp_path / "j.jsonl").read_text(encoding="utf-8").splitlines()[-1]


def test_a_journal_of_lines_can_be_replayed(script: Script, tmp_path: Path, handbook: Deal) -> None:
    script(TO_RECEIPT, *HANDBOOK, "--journal", "j.jsonl", "--mode", "practice")
    text = (tmp_path / "j.jsonl").read_text(encoding="utf-8")
    again = replayed(read_journal(text), handbook)
    assert again.visit.registered_serial == "SKOH99999999"
    for secret in ("renshu2020", "99912345678"):
        assert secret not in text


def test_a_seed_and_a_moment_work_as_elsewhere(script: Script) -> None:
    asked = ("--plain", "--seed", "7", "--at", "2027-02-01T18:59:58+09:00", "--frozen")
    first, second = (script("番号\nカード\n", *asked) for _ in range(2))
    assert first == second
    assert "スマホの時刻：18時59分" in first.out
    assert "あと2秒" in first.out


@pytest.mark.parametrize(("typed", "code"), [("", 1), ("\n", 1), ("\n終了\n", 0), ("?quit", 0)])
def test_the_exit_code_tells_whether_it_went_to_the_end(
    script: Script, typed: str, code: int
) -> None:
    assert script(typed, *HANDBOOK).code == code


def test_help_says_what_the_exit_codes_mean(script: Script) -> None:
    assert PLAIN.exit_codes in script("", "--help").out


def test_each_prompt_has_a_line_of_its_own(script: Script) -> None:
    lines = script(TO_RECEIPT, *HANDBOOK).out.splitlines()
    assert "契約者ID(半角数字11桁): " in lines


# --- Whatever is typed ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("番号".encode("shift_jis"), "no-text"),
        (b"\xff\xfe", "no-text"),
        (b"a\0b", "control"),
        (b"\x1b[31m", "control"),
        (b"x" * 1_000_000, "too-long"),
    ],
    ids=["shift-jis", "utf-16", "nul", "escape", "megabyte"],
)
def test_what_cannot_be_used_is_refused_and_the_rest_goes_on(
    script: Script, typed: bytes, why: str
) -> None:
    ran = script(b"\n" + typed + b"\n=\n=\n=\n=\n=\n=\n", *HANDBOOK)
    assert ran.code == 0
    assert PLAIN.unusable[why].format(limit=40) in ran.out
    assert not {"\0", "\x1b"} & set(ran.out)


def test_windows_ends_of_line_and_a_mark_at_the_beginning(script: Script) -> None:
    assert script("\ufeff\r\n=\r\n=\r\n=\r\n=\r\n=\r\n=\r\n", *HANDBOOK).code == 0


def test_what_never_ends_is_refused(tmp_path: Path) -> None:
    with Path("/dev/zero").open("rb") as endless:
        done = subprocess.run(  # noqa: S603 - our own program
            [*OURS, *HANDBOOK],
            stdin=endless,
            capture_output=True,
            env=environment(AS_IT_IS),
            cwd=tmp_path,
            timeout=HANGS,
            check=False,
        )
    assert done.returncode == 1
    assert PLAIN.input_ended in done.stdout.decode()


def test_an_encoding_without_japanese_replaces_it(script: Script) -> None:
    ran = script(TO_RECEIPT, *HANDBOOK, env={"PYTHONIOENCODING": "ascii"})
    assert ran.code == 0
    assert RECEIPT_NUMBER in ran.out


def test_a_scenario_s_mistake_comes_first(script: Script) -> None:
    ran = script("", "--plain", "nix")
    assert (ran.code, ran.out) == (2, "")


def test_a_record_that_cannot_be_written_is_said_first(script: Script) -> None:
    ran = script("", *HANDBOOK, "--record", "none/r.jsonl")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == COMMAND_LINE.cannot_write.format(path="none/r.jsonl") + "\n"


# --- Ends -------------------------------------------------------------------------------------


class Running:
    """The program between two pipes that a test holds."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(  # noqa: S603 - our own program
            [*OURS, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(AS_IT_IS),
            cwd=folder,
        )

    def type(self, *lines: str) -> None:
        """Type some lines."""
        assert self.process.stdin is not None
        self.process.stdin.write("".join(f"{line}\n" for line in lines).encode())
        self.process.stdin.flush()

    def wait_for(self, text: str) -> None:
        """Read lines until one begins so."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.decode().startswith(text):
                return
        pytest.fail(f"ended before {text!r}")

    def end(self) -> tuple[int, str]:
        """Return the exit code, and what was said as an error."""
        _, said = self.process.communicate(timeout=HANGS)
        return self.process.returncode, said.decode()


@pytest.mark.parametrize(
    "ending", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda one: one.name
)
def test_a_signal_ends_it_and_everything_is_kept(tmp_path: Path, ending: signal.Signals) -> None:
    running = Running(tmp_path, *HANDBOOK, "--journal", "j.jsonl", "--record", "r.jsonl")
    running.type("", "99912345678")
    running.wait_for(JAPANESE.refusals.fields[next(iter(JAPANESE.refusals.fields))])
    running.wait_for("ログインパスワード(")
    running.process.send_signal(ending)
    assert running.end() == (128 + ending, "")
    journal = (tmp_path / "j.jsonl").read_bytes()
    assert journal.endswith(b'"do":"end"}\n')
    record = json.loads((tmp_path / "r.jsonl").read_text(encoding="utf-8"))
    assert record["result"]["completion"] is False


def test_a_signal_ends_the_waiting_for_a_late_answer(tmp_path: Path) -> None:
    running = Running(tmp_path, "--plain", "rehearse", "slow-answer")
    running.type("", "=", "=", "=", "=", "=", "=")
    running.wait_for(JAPANESE.line.waiting.partition("。")[0])
    running.process.send_signal(signal.SIGTERM)
    assert running.end() == (143, "")


def test_an_output_that_is_closed_ends_it_quietly(tmp_path: Path) -> None:
    running = Running(tmp_path, *HANDBOOK, "--journal", "j.jsonl")
    running.wait_for(JAPANESE.frame.app_title)
    assert running.process.stdout is not None
    running.process.stdout.close()
    running.process.stdout = None
    running.type("")
    assert running.end() == (1, "")
    assert (tmp_path / "j.jsonl").read_bytes().endswith(b'"do":"end"}\n')


def test_without_any_stream_it_ends(tmp_path: Path) -> None:
    command = 'exec "$@" <&- >&-'
    done = subprocess.run(  # noqa: S603 - our own program
        ["/bin/sh", "-c", command, "sh", *OURS, *HANDBOOK],
        stderr=subprocess.PIPE,
        env=environment(AS_IT_IS),
        cwd=tmp_path,
        timeout=HANGS,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_script_can_ask_for_the_present_code(tmp_path: Path) -> None:
    running = Running(tmp_path, "--plain", "rehearse", "standard")
    running.type("", "=", "=", "=", "?code")
    running.wait_for("6桁の番号：")
    running.type("=", "=", "=")
    running.wait_for(JAPANESE.receipt.number)
    running.type("", "", "終了")
    assert running.end() == (0, "")
    assert list(tmp_path.iterdir()) == []
