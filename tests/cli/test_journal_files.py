"""`--journal`: what was written down, whatever became of the program, and what is refused."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.events import Identify, Start
from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import Identifying, Registering
from otp_tui.cli.arguments import Options
from otp_tui.cli.keeper import CannotKeep, Keeper, may_be_overwritten
from otp_tui.clock import HandClock
from otp_tui.scenario.mode import Mode
from otp_tui.text.ja import JAPANESE
from otp_tui.text.ja_command_line import COMMAND_LINE, SCENARIO
from otp_tui.text.ja_plain import PLAIN
from otp_tui.tour.deeds import Ended, Resized, Sent, Typed
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.replay import read_journal, replayed

if TYPE_CHECKING:
    from pathlib import Path

    from otp_tui.scenario.deal import Deal
    from tests.cli.conftest import BeginJournal, Call, Open

NARROW = (78, 40)
"""Without a panel beside the page, so that sentences stand in one piece."""

ENTER, CTRL_Q = "\r", "\x11"
KEPT = ("rehearse", "handbook", "--frozen", "--journal", "j.jsonl")
STOPPED = COMMAND_LINE.journal_stopped.format(path="j.jsonl")


@pytest.fixture
def journal(begin_journal: BeginJournal) -> str:
    """Return the journal of a rehearsal that went as far as the registration."""
    rehearsal, written = begin_journal()
    rehearsal.do(Sent(Start()))
    rehearsal.do(Typed(Field.CONTRACT_ID, "99912345678"))
    rehearsal.do(Typed(Field.PASSWORD, "renshu2020"))
    rehearsal.do(Sent(Identify("99912345678", "renshu2020")))
    rehearsal.do(Ended())
    return written()


def with_heading(journal: str, **changes: object) -> str:
    """Return a journal whose first line says something else."""
    first, _, rest = journal.partition("\n")
    heading = json.loads(first)
    return json.dumps({**heading, **changes}) + "\n" + rest


# --- What is written --------------------------------------------------------------------------


def test_what_happened_is_there_at_once_and_after_a_kill(
    open_terminal: Open, tmp_path: Path, handbook: Deal
) -> None:
    terminal = open_terminal(*KEPT)
    terminal.wait_for_screen(JAPANESE.login.invitation)
    terminal.send(f"{ENTER}99912345678{ENTER}ren")
    terminal.wait_for_screen(JAPANESE.identify.heading, "***")
    found = read_journal((tmp_path / "j.jsonl").read_text(encoding="utf-8"))
    assert {"type", "press", "send"} < {entry.values["do"] for entry in found.entries}
    assert isinstance(replayed(found, handbook).visit.stage, Identifying)
    terminal.signal(signal.SIGKILL)
    assert terminal.exit_code() == -signal.SIGKILL
    killed = read_journal((tmp_path / "j.jsonl").read_text(encoding="utf-8"))
    assert not killed.cut_off
    assert killed.entries[: len(found.entries)] == found.entries
    assert isinstance(replayed(killed, handbook).visit.stage, Identifying)


def test_a_journal_says_what_it_is_of(open_terminal: Open, tmp_path: Path, handbook: Deal) -> None:
    terminal = open_terminal(*KEPT, "--mode", "exam", "--theme", "light", size=(100, 30))
    terminal.wait_for_screen(JAPANESE.login.invitation)
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0
    assert terminal.after_the_screen == ""
    found = read_journal((tmp_path / "j.jsonl").read_text(encoding="utf-8"))
    heading = found.heading
    assert (heading.scenario, heading.seed) == ("handbook", handbook.seed)
    assert heading.digest == handbook.scenario.digest
    assert heading.at == handbook.visit.active_at
    assert (heading.mode, heading.speed, heading.is_real) == (Mode.EXAM, 0, False)
    assert (heading.columns, heading.rows, heading.theme) == (100, 30, "light")
    assert (heading.demo, heading.started) == (False, None)
    assert found.entries[-1].values["do"] == "end"


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP], ids=lambda one: one.name)
def test_a_signal_is_an_end(open_terminal: Open, tmp_path: Path, ending: signal.Signals) -> None:
    terminal = open_terminal(*KEPT)
    terminal.wait_for_screen(JAPANESE.login.invitation)
    terminal.signal(ending)
    assert terminal.exit_code() == 128 + ending
    found = read_journal((tmp_path / "j.jsonl").read_text(encoding="utf-8"))
    assert not found.cut_off
    assert found.entries[-1].values["do"] == "end"


def test_a_disk_that_fills_up_is_told_and_the_rehearsal_goes_on(
    open_terminal: Open, tmp_path: Path, begin_journal: BeginJournal
) -> None:
    rehearsal, written = begin_journal()
    rehearsal.do(Resized(*NARROW))
    rehearsal.do(Sent(Start()))
    terminal = open_terminal(*KEPT, size=NARROW, largest_file=len(written()) + 20)
    terminal.wait_for_screen(JAPANESE.login.invitation)
    terminal.send(ENTER)
    terminal.wait_for_screen(JAPANESE.identify.heading, STOPPED)
    terminal.send(f"99912345678{ENTER}renshu2020{ENTER}")
    terminal.wait_for_screen(JAPANESE.register.card_heading)
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 1
    terminal.assert_restored()
    assert terminal.after_the_screen == STOPPED
    found = read_journal((tmp_path / "j.jsonl").read_text(encoding="utf-8"))
    assert found.cut_off
    assert [entry.values["do"] for entry in found.entries] == ["resize", "send"]


# --- What is never written over ---------------------------------------------------------------

FOREIGN = {
    "text": "わたしの日記\n".encode(),
    "scenario": b'title = "x"\n',
    "record": b'{"version":1,"result":{}}\n',
    "list": b"[1, 2]\n",
    "number": b"1\n",
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00",
    "one very long line": b"x" * 20_000,
    "journal further down": b'\n{"otp-tui-journal":1}\n',
    "deep": b"[" * 9_000,
}


def keeper(path: Path, deal: Deal) -> Keeper:
    """Return a keeper of a rehearsal's journal."""
    rehearsal = Rehearsal(deal, HandClock(deal.visit.active_at))
    return Keeper(Options(scenario="handbook", journal=path), rehearsal)


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN.keys())
def test_a_journal_is_never_written_over_another_file(
    tmp_path: Path, handbook: Deal, content: bytes
) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    with pytest.raises(CannotKeep) as raised:
        keeper(file, handbook)
    assert str(raised.value) == COMMAND_LINE.not_a_journal.format(path=file)
    assert file.read_bytes() == content


@pytest.mark.parametrize("mark", [1, 2, "x"])
def test_a_journal_is_written_over_an_older_one(
    tmp_path: Path, handbook: Deal, journal: str, mark: object
) -> None:
    file = tmp_path / "file"
    file.write_text(with_heading(journal, **{"otp-tui-journal": mark}), encoding="utf-8")
    keeper(file, handbook)
    found = read_journal(file.read_text(encoding="utf-8"))
    assert not found.entries
    assert found.heading.digest == handbook.scenario.digest


def test_a_journal_may_begin_in_an_empty_file_or_none(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert may_be_overwritten(tmp_path / "empty")
    assert may_be_overwritten(tmp_path / "none")
    assert not may_be_overwritten(tmp_path)


def test_a_refusal_comes_before_the_screen(open_terminal: Open, tmp_path: Path) -> None:
    (tmp_path / "j.jsonl").write_bytes(b"mine\n")
    terminal = open_terminal(*KEPT)
    assert terminal.exit_code() == 2
    said = COMMAND_LINE.not_a_journal.format(path="j.jsonl")
    assert terminal.written.decode() == f"{said}\r\n"
    assert (tmp_path / "j.jsonl").read_bytes() == b"mine\n"


# --- What cannot be shown ---------------------------------------------------------------------


def said_of(kind: str, path: Path, **values: object) -> str:
    """Return the sentence about a journal that cannot be shown."""
    return COMMAND_LINE.journals[kind].format(path=path, **values) + "\n"


@pytest.mark.parametrize("command", ["replay", "notes"])
@pytest.mark.parametrize(
    "content", [*FOREIGN.values(), b"\n", b"{}\n"], ids=[*FOREIGN.keys(), "empty line", "nothing"]
)
def test_a_file_that_is_no_journal(
    call: Call, tmp_path: Path, command: str, content: bytes
) -> None:
    file = tmp_path / "file"
    file.write_bytes(content + b"\n")
    ran = call(command, str(file))
    assert (ran.code, ran.err) == (2, said_of("no-journal", file))
    assert file.read_bytes() == content + b"\n"


@pytest.mark.parametrize("command", ["replay", "notes"])
def test_a_journal_of_another_version(
    call: Call, tmp_path: Path, journal: str, command: str
) -> None:
    file = tmp_path / "file"
    file.write_text(with_heading(journal, **{"otp-tui-journal": 2}), encoding="utf-8")
    ran = call(command, str(file))
    assert (ran.code, ran.err) == (2, said_of("other-version", file, found=2, known=1))


@pytest.mark.parametrize("command", ["replay", "notes"])
@pytest.mark.parametrize(
    "changes", [{"digest": "0" * 64}, {"scenario": "gone"}, {"scenario": "gone.toml"}]
)
def test_a_journal_whose_lesson_is_another_now(
    call: Call, tmp_path: Path, journal: str, command: str, changes: dict[str, str]
) -> None:
    file = tmp_path / "file"
    file.write_text(with_heading(journal, **changes), encoding="utf-8")
    ran = call(command, str(file))
    name = changes.get("scenario", "handbook")
    assert (ran.code, ran.err) == (2, said_of("other-scenario", file, scenario=name))


@pytest.mark.parametrize("command", ["replay", "notes"])
@pytest.mark.parametrize(
    "changes", [{"seed": -1}, {"at": "x"}, {"mode": "x"}, {"size": 1}, {"speed": "1"}]
)
def test_a_damaged_heading(
    call: Call, tmp_path: Path, journal: str, command: str, changes: dict[str, object]
) -> None:
    file = tmp_path / "file"
    file.write_text(with_heading(journal, **changes), encoding="utf-8")
    ran = call(command, str(file))
    assert (ran.code, ran.err) == (2, said_of("damaged", file, line=1))


@pytest.mark.parametrize("line", ["x", "{}", '{"at":"2020-11-26T19:40:00+09:00","do":"x"}'])
def test_a_damaged_line(call: Call, tmp_path: Path, journal: str, line: str) -> None:
    file = tmp_path / "file"
    file.write_text(f"{journal}{line}\n", encoding="utf-8")
    ran = call("replay", str(file))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == said_of("damaged", file, line=journal.count("\n") + 1)


@pytest.mark.parametrize("name", ["none", "", "a\0b"], ids=["missing", "folder", "no name"])
def test_what_cannot_be_read(call: Call, tmp_path: Path, name: str) -> None:
    ran = call("replay", str(tmp_path / name))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(SCENARIO.whole_file.format(file="", problem=SCENARIO.unreadable) + "\n")
    assert ran.err.count("\n") == 1


def test_nothing_in_a_journal_is_echoed_raw(call: Call, tmp_path: Path, journal: str) -> None:
    file = tmp_path / "file"
    file.write_text(with_heading(journal, scenario="\x1b[31m"), encoding="utf-8")
    ran = call("replay", str(file))
    assert ran.code == 2
    assert "[31m" in ran.err
    assert "\x1b" not in ran.err


def test_a_replay_needs_a_terminal(call: Call, tmp_path: Path, journal: str) -> None:
    file = tmp_path / "file"
    file.write_text(journal, encoding="utf-8")
    ran = call("replay", str(file))
    said = f"{COMMAND_LINE.no_terminal}\n{PLAIN.elsewhere}\n{COMMAND_LINE.see_help}\n"
    assert (ran.code, ran.out, ran.err) == (2, "", said)


# --- What is cut off --------------------------------------------------------------------------


def test_a_journal_that_is_cut_anywhere_can_be_replayed(journal: str, handbook: Deal) -> None:
    heading = journal.index("\n") + 1
    for end in range(heading, len(journal) + 1):
        found = read_journal(journal[:end])
        assert found.cut_off is not journal[:end].endswith("\n")
        replayed(found, handbook)
    assert isinstance(replayed(read_journal(journal), handbook).visit.stage, Registering)


# --- What is imported -------------------------------------------------------------------------

ASK = """
import sys
from otp_tui.cli import main
code = main(sys.argv[1:])
print(code, "textual" in sys.modules)
"""


@pytest.mark.parametrize(
    ("command", "content"),
    [("replay", b"mine\n"), ("replay", b""), ("replay", None), ("notes", b"mine\n")],
    ids=["replay-foreign", "replay-cut", "replay-missing", "notes-foreign"],
)
def test_a_refusal_imports_no_framework(
    tmp_path: Path, command: str, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "file").write_bytes(content)
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", ASK, command, "file"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=30,
        check=True,
    )
    assert done.stdout.split()[-2:] == ["2", "False"]
