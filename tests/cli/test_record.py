"""`otp-tui rehearse --record`: one line for each attempt, however it ended."""

from __future__ import annotations

import json
import re
import signal
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.rejection import Reason
from otp_tui.text.ja import JAPANESE
from otp_tui.text.ja_command_line import COMMAND_LINE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Enrol, Open

ENTER, CTRL_Q, ESCAPE = "\r", "\x11", "\x1b"
FROZEN = ("rehearse", "handbook", "--frozen", "--record", "r.jsonl")
NARROW = (78, 40)
"""Without a panel beside the page, so that sentences stand in one piece."""

EARLIER = b'{"earlier": true}\n'
URN = "urn:otp-tui:"
RECORDED = COMMAND_LINE.recorded.format(path="r.jsonl")
ISO_DURATION = re.compile(r"PT(\d+H)?(\d+M)?\d+(\.\d{1,2})?S")


def added_to(file: Path) -> list[dict[str, object]]:
    """Return the lines that came after the earlier one, each a JSON object."""
    content = file.read_bytes()
    assert content.startswith(EARLIER)
    assert content.endswith(b"\n")
    lines = [json.loads(line) for line in content.splitlines()[1:]]
    assert all(isinstance(line, dict) for line in lines)
    return lines


def part(values: dict[str, object], *keys: str) -> dict[str, object]:
    """Return an object within an object."""
    for key in keys:
        found = values[key]
        assert isinstance(found, dict)
        values = found
    return values


def extensions(line: dict[str, object]) -> dict[str, object]:
    """Return what a line says beyond xAPI, by names without their beginning."""
    found = part(line, "result", "extensions")
    assert all(name.startswith(URN) for name in found)
    return {name.removeprefix(URN): said for name, said in found.items()}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a record with one line."""
    made = tmp_path / "r.jsonl"
    made.write_bytes(EARLIER)
    return made


def test_an_exam_is_one_line(open_terminal: Open, enrol: Enrol, file: Path) -> None:
    terminal = open_terminal(*FROZEN, "--mode", "exam")
    enrol(terminal)
    terminal.send(ESCAPE)
    terminal.wait_for_screen(JAPANESE.results.heading, JAPANESE.results.passed)
    assert file.read_bytes() == EARLIER
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0
    terminal.assert_restored()
    assert terminal.after_the_screen == RECORDED

    (line,) = added_to(file)
    assert datetime.fromisoformat(str(line["timestamp"])).tzinfo is not None
    assert part(line, "object")["id"] == f"{URN}scenario:handbook"
    result = part(line, "result")
    assert result.keys() == {"success", "completion", "score", "duration", "extensions"}
    assert (result["success"], result["completion"]) == (True, True)
    assert result["score"] == {"scaled": 1.0, "raw": 100, "min": 0, "max": 100}
    assert ISO_DURATION.fullmatch(str(result["duration"]))

    said = extensions(line)
    assert (said["mode"], said["hints"], said["instructor"]) == ("exam", 0, 0)
    assert said["mistakes"] == {}
    assert said["responses"] == [
        {
            "procedure": "enrolment",
            "step": "identify",
            "fields": {
                "contract-id": {"like": "shown", "length": 11},
                "password": {"like": "shown", "length": 10},
            },
            "refused": [],
        },
        {
            "procedure": "enrolment",
            "step": "register",
            "fields": {
                "serial": {"like": "shown", "length": 12},
                "code": {"like": "shown", "length": 6},
                "first-cell": {"like": "shown", "length": 2},
                "second-cell": {"like": "shown", "length": 2},
            },
            "refused": [],
        },
    ]
    steps = said["steps"]
    assert isinstance(steps, list)
    assert [step["step"] for step in steps] == ["login", "identify", "register"]
    assert all(ISO_DURATION.fullmatch(step["duration"]) for step in steps)


def test_a_mistake_is_counted_at_its_step(open_terminal: Open, file: Path) -> None:
    terminal = open_terminal(*FROZEN)
    terminal.wait_for_screen(JAPANESE.login.invitation)
    terminal.send(f"{ENTER}99912345678{ENTER}wrong123{ENTER}")
    terminal.wait_for_screen("TR-")
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0
    said = extensions(added_to(file)[0])
    mistakes, steps, responses = said["mistakes"], said["steps"], said["responses"]
    assert mistakes == {Reason.WRONG_LOGIN.value: 1}
    assert isinstance(steps, list)
    assert [(step["step"], step["mistakes"]) for step in steps] == [("login", 0), ("identify", 1)]
    assert isinstance(responses, list)
    assert [response["refused"] for response in responses] == [[Reason.WRONG_LOGIN.value]]
    assert responses[0]["fields"]["password"] == {"shape": "aaaaa999"}


@pytest.mark.parametrize(
    "ending", ["key", "SIGTERM", "SIGHUP", "closed terminal"], ids=lambda one: one.replace(" ", "-")
)
def test_what_is_left_early_is_not_completed(open_terminal: Open, file: Path, ending: str) -> None:
    terminal = open_terminal(*FROZEN)
    terminal.wait_for_screen(JAPANESE.login.invitation)
    terminal.send(ENTER)
    terminal.wait_for_screen(JAPANESE.identify.heading)
    match ending:
        case "key":
            terminal.send(CTRL_Q)
            code = 0
        case "closed terminal":
            terminal.hang_up()
            code = 128 + signal.SIGHUP
        case _:
            terminal.signal(signal.Signals[ending])
            code = 128 + signal.Signals[ending]
    assert terminal.exit_code() == code
    (line,) = added_to(file)
    result = part(line, "result")
    assert (result["success"], result["completion"]) == (False, False)
    assert result["score"] == {"scaled": 0, "raw": 0, "min": 0, "max": 100}
    assert extensions(line)["responses"] == []


def test_what_is_killed_leaves_the_file_as_it_was(open_terminal: Open, file: Path) -> None:
    terminal = open_terminal(*FROZEN)
    terminal.wait_for_screen(JAPANESE.login.invitation)
    terminal.signal(signal.SIGKILL)
    assert terminal.exit_code() == -signal.SIGKILL
    assert file.read_bytes() == EARLIER


def test_each_attempt_is_a_line(open_terminal: Open, enrol: Enrol, file: Path) -> None:
    terminal = open_terminal(*FROZEN)
    enrol(terminal)
    terminal.send(ESCAPE)
    terminal.wait_for_screen(JAPANESE.login.again)
    assert file.read_bytes() == EARLIER
    terminal.click(JAPANESE.login.again)
    terminal.wait_for_screen(JAPANESE.login.invitation, RECORDED)
    assert len(added_to(file)) == 1
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0
    first, second = added_to(file)
    assert part(first, "result")["completion"] is True
    assert part(second, "result")["completion"] is False
    assert extensions(first)["responses"] != []
    assert extensions(second)["responses"] == []


# --- What cannot be written -------------------------------------------------------------------


def test_a_full_disk_is_told_when_the_screen_is_gone(open_terminal: Open) -> None:
    terminal = open_terminal("handbook", "--frozen", "--record", "/dev/full")
    terminal.wait_for_screen(JAPANESE.login.invitation)
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 1
    terminal.assert_restored()
    assert terminal.after_the_screen == COMMAND_LINE.not_recorded.format(path="/dev/full")


def test_a_full_disk_in_between_is_told_on_the_page(open_terminal: Open, enrol: Enrol) -> None:
    terminal = open_terminal("handbook", "--frozen", "--record", "/dev/full", size=NARROW)
    enrol(terminal)
    terminal.send(ESCAPE)
    terminal.wait_for_screen(JAPANESE.login.again)
    terminal.click(JAPANESE.login.again)
    terminal.wait_for_screen(COMMAND_LINE.not_recorded.format(path="/dev/full"))
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 1


def test_a_line_that_does_not_fit_is_not_begun(open_terminal: Open, file: Path) -> None:
    terminal = open_terminal(*FROZEN, largest_file=200)
    terminal.wait_for_screen(JAPANESE.login.invitation)
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 1
    assert terminal.after_the_screen == COMMAND_LINE.not_recorded.format(path="r.jsonl")
    assert file.read_bytes() == EARLIER


@pytest.mark.parametrize("option", ["--record", "--journal"])
def test_what_cannot_be_written_is_said_before_anything_is_shown(
    open_terminal: Open, tmp_path: Path, option: str
) -> None:
    terminal = open_terminal("handbook", option, "none/\x1b[31mfile")
    assert terminal.exit_code() == 2
    said = COMMAND_LINE.cannot_write.format(path="none/[31mfile") + "\r\n"
    assert re.sub(r"[^\S\r\n]|�", "", terminal.written.decode()) == said.replace(" ", "")
    assert not list(tmp_path.iterdir())
