"""What went wrong at the command line once."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from otp_tui.text.ja import JAPANESE
from otp_tui.text.ja_command_line import COMMAND_LINE
from tests.cli.conftest import ANEW, HANGS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call, Open, Program

SMALL = ("--size", "80x24")
RED = "\x1b[31m"
PROGRAM = f"{sys.executable} -m otp_tui"


# --- Arguments --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments", [("--frozen=3",), ("token", "--json=yes"), ("--help=x",), ("-hx",)]
)
def test_a_value_for_what_takes_none_is_refused_in_japanese(
    call: Call, arguments: tuple[str, ...]
) -> None:
    ran = call(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "ignored explicit argument" not in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("token", f"a{RED}"),
        ("token", f"a{RED}.toml"),
        ("--at", f"argument {RED}: expected one argument"),
        ("shots", "handbook", *SMALL, "--out", f"/dev/null/{RED}"),
    ],
    ids=["scenario", "scenario file", "value like a message", "folder"],
)
def test_control_characters_are_never_echoed(call: Call, arguments: tuple[str, ...]) -> None:
    ran = call(*arguments)
    assert ran.code in {1, 2}
    assert "[31m" in ran.err
    assert "\x1b" not in ran.err


def test_a_value_that_looks_like_a_message_is_still_a_bad_value(call: Call) -> None:
    value = "argument x: expected one argument"
    assert COMMAND_LINE.bad_at.format(value=value) in call("--at", value).err


# --- Where output goes ------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", ["--help", "token handbook"])
@pytest.mark.parametrize("encoding", ["latin-1", "ascii", "cp932"])
def test_an_output_that_cannot_hold_japanese_is_no_crash(
    program: Program, arguments: str, encoding: str
) -> None:
    ran = program(*arguments.split(), env={"PYTHONIOENCODING": encoding}, encoding=encoding)
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("token handbook >&-", None),
        ("token handbook >/dev/full", 1),
        ("--help >/dev/full", 1),
        ("<&-", 1),
        (">&-", 1),
        ("2>&-", 1),
    ],
)
def test_a_closed_or_full_output_is_no_crash(tmp_path: Path, line: str, code: int | None) -> None:
    done = subprocess.run(  # noqa: S602 - the shell closes the stream
        f"{PROGRAM} {line}",
        shell=True,
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=HANGS,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    assert done.returncode == code or code is None


@pytest.mark.parametrize("arguments", ["token", "--help"])
def test_a_reader_that_has_gone_is_no_crash(tmp_path: Path, arguments: str) -> None:
    done = subprocess.run(  # noqa: S602 - the shell makes the pipe
        f"({PROGRAM} {arguments}; true) | true",
        shell=True,
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=HANGS,
        check=False,
    )
    assert not done.stderr


# --- Pictures ---------------------------------------------------------------------------------


def test_the_framework_s_own_pictures_are_not_taken(open_terminal: Open, tmp_path: Path) -> None:
    terminal = open_terminal("handbook", "--frozen", env={"TEXTUAL_SCREENSHOT": "0"})
    terminal.wait_for(JAPANESE.login.invitation, JAPANESE.phone.heading)
    terminal.send("\x1bOP")
    terminal.wait_for(JAPANESE.help.keys_heading)
    terminal.send("\x11")
    assert terminal.exit_code() == 0
    assert not list(tmp_path.iterdir())


# --- Ends -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "ending", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda one: one.name
)
def test_a_signal_while_it_starts(open_terminal: Open, ending: signal.Signals) -> None:
    terminal = open_terminal("handbook", "--frozen", within=ANEW)
    terminal.wait_for_bytes(b"\x1b[?1049h")
    terminal.signal(ending)
    assert terminal.exit_code() == 128 + ending
    assert COMMAND_LINE.crashed not in terminal.news
    assert "Traceback" not in terminal.news
    assert terminal.attributes == terminal.attributes_before


def test_an_interrupt_from_outside(open_terminal: Open) -> None:
    terminal = open_terminal("handbook", "--frozen")
    terminal.wait_for(JAPANESE.login.invitation, JAPANESE.phone.heading)
    terminal.signal(signal.SIGINT)
    assert terminal.exit_code() == 128 + signal.SIGINT
