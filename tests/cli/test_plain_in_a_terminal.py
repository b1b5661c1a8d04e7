"""`otp-tui --plain` in a pseudo terminal: what is hidden, what stands there after every end."""

from __future__ import annotations

import signal
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from otp_tui.text.ja import JAPANESE
from tests.cli.conftest import AS_CONTROLLING, AS_IT_IS, NONE, OURS, RECEIPT_NUMBER, Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Open

PLAIN = JAPANESE.plain
CONTRACT_ID, PASSWORD = "99912345678", "renshu2020"
FROZEN = ("--plain", "rehearse", "handbook", "--frozen")
AT_LOGIN, AT_ID, AT_PASSWORD = "「利用開始」を押します: ", "(半角数字11桁): ", "12文字): "
CTRL_C, CTRL_D, CTRL_Z = "\x03", "\x04", "\x1a"


def to_password(terminal: Terminal) -> None:
    """Go to where the password is asked for."""
    terminal.wait_for(AT_LOGIN)
    terminal.send("\r")
    terminal.wait_for(AT_ID)
    terminal.send(f"{CONTRACT_ID}\r")
    terminal.wait_for(AT_PASSWORD)


def assert_plain(terminal: Terminal) -> None:
    """Check that the terminal is as before, and that nothing but lines was written to it."""
    assert terminal.attributes == terminal.attributes_before
    assert set(terminal.written[: terminal.written.rfind(b"\n")]) & set(range(0x20)) <= {10, 13}


def test_the_whole_way(open_terminal: Open, cells: tuple[str, str], code: str) -> None:
    terminal = open_terminal(*FROZEN)
    to_password(terminal)
    for typed, shown in (
        (PASSWORD, "数字8文字): "),
        ("SKOH99999999", "半角数字6桁): "),
        (code, "「イ」の下の数字(半角数字2桁): "),
        (cells[0], "「ク」の下の数字(半角数字2桁): "),
        (cells[1], "「ログイン画面に戻る」を押します: "),
        ("", PLAIN.result_prompt),
        ("", PLAIN.end_prompt),
    ):
        terminal.send(f"{typed}\r")
        terminal.wait_for(shown)
    terminal.send("\r")
    assert terminal.exit_code() == 0
    assert_plain(terminal)
    said = terminal.written.decode()
    assert RECEIPT_NUMBER in said
    assert f"{AT_ID}{CONTRACT_ID}\r\n" in said
    assert "SKOH99999999\r\n" in said
    assert PASSWORD not in said
    assert code not in said
    assert said.count(PLAIN.hidden) == 1


@pytest.mark.parametrize(
    "env", [{"TERM": "dumb"}, {"TERM": ""}, {"ACCESSIBLE": "1"}], ids=["dumb", "none", "accessible"]
)
def test_lines_come_by_themselves(open_terminal: Open, env: dict[str, str]) -> None:
    terminal = open_terminal("handbook", env=env)
    terminal.wait_for(PLAIN.intro, AT_LOGIN)
    terminal.send("?quit\r")
    assert terminal.exit_code() == 0
    assert_plain(terminal)


def test_screens_come_where_nobody_asks_for_lines(open_terminal: Open) -> None:
    terminal = open_terminal("handbook", env={"ACCESSIBLE": "0"})
    terminal.wait_for_bytes(b"\x1b[?1049h")
    terminal.wait_for_screen("Ctrl+Q")
    terminal.send("\x11")
    assert terminal.exit_code() == 0


@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_one_stream_that_is_no_terminal(open_terminal: Open, tmp_path: Path, stream: str) -> None:
    file = tmp_path / "stream"
    file.write_text("終了\n" * (stream == "stdin"), encoding="utf-8")
    terminal = open_terminal("handbook", redirected={stream: file})
    if stream == "stdout":
        terminal.wait_for_file(lambda: AT_LOGIN in file.read_text(encoding="utf-8"), "the prompt")
        terminal.send("?quit\r")
    assert terminal.exit_code() == 0
    assert terminal.attributes == terminal.attributes_before
    assert PLAIN.left in terminal.written.decode() + file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("ending", "code"),
    [
        (signal.SIGINT, 130),
        (signal.SIGTERM, 143),
        (signal.SIGHUP, 129),
        (signal.SIGQUIT, 131),
    ],
    ids=lambda one: one.name if isinstance(one, signal.Signals) else "",
)
def test_a_signal_in_a_hidden_field_leaves_the_terminal_as_it_was(
    open_terminal: Open, ending: signal.Signals, code: int
) -> None:
    terminal = open_terminal(*FROZEN)
    to_password(terminal)
    assert terminal.attributes != terminal.attributes_before
    terminal.send("renshu")
    terminal.signal(ending)
    assert terminal.exit_code() == code
    assert_plain(terminal)
    assert b"renshu" not in terminal.written
    assert terminal.written.endswith(b"\n")


def test_ctrl_c_ends_it(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN)
    to_password(terminal)
    terminal.send(CTRL_C)
    assert terminal.exit_code() == 130
    assert terminal.attributes == terminal.attributes_before


def test_ctrl_d_ends_it(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN)
    to_password(terminal)
    terminal.send(CTRL_D)
    assert terminal.exit_code() == 1
    assert_plain(terminal)
    assert PLAIN.input_ended in terminal.news


def test_a_closed_terminal_ends_it(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN)
    to_password(terminal)
    terminal.hang_up()
    assert terminal.exit_code() == 128 + signal.SIGHUP


AS_A_SHELL = (
    sys.executable,
    "-c",
    """
import os, signal, sys, termios
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
job = os.fork()
if not job:
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpid())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    os.execv(sys.argv[1], sys.argv[1:])
while os.WIFSTOPPED(status := os.waitpid(job, os.WUNTRACED)[1]):
    shown = bool(termios.tcgetattr(0)[3] & termios.ECHO)
    os.write(1, f"stopped, shown: {shown}\\n".encode())
    os.killpg(job, signal.SIGCONT)
sys.exit(os.waitstatus_to_exitcode(status))
""",
)
"""Runs a command as a job in the foreground, as a shell does; a job that stops goes on at once."""


def test_a_program_that_is_stopped_by_key_asks_again_and_hides_again(tmp_path: Path) -> None:
    command = (*AS_CONTROLLING, "0", *AS_A_SHELL, *OURS, *FROZEN)
    with closing(Terminal(command, AS_IT_IS, (80, 24), NONE, tmp_path)) as terminal:
        to_password(terminal)
        hidden = terminal.attributes
        terminal.send(CTRL_Z)
        terminal.wait_for("stopped, shown: True", AT_PASSWORD)
        terminal.wait_for_file(lambda: terminal.attributes == hidden, "what is typed is hidden")
        terminal.send(f"{PASSWORD}\r")
        terminal.wait_for("数字8文字): ")
        assert PASSWORD.encode() not in terminal.written
        terminal.send("終了\r")
        assert terminal.exit_code() == 0
        assert terminal.attributes == terminal.attributes_before


def test_what_is_typed_ahead_is_not_lost(open_terminal: Open) -> None:
    terminal = open_terminal(*FROZEN)
    terminal.wait_for(AT_LOGIN)
    terminal.send("\r=\r=\r=\r=\r=\r=\r\r\r\r")
    terminal.wait_for(RECEIPT_NUMBER, PLAIN.left)
    assert terminal.exit_code() == 0


IDLE = """
title = "短い時間切れ"
summary = "時計が60倍の速さで進みます。"
seed = 7
[rules]
idle_time_out = 30
[clock]
start = 2026-06-10T10:00:00+09:00
speed = 60
"""


def test_an_idle_time_out_is_noticed_at_the_next_line(open_terminal: Open, tmp_path: Path) -> None:
    (tmp_path / "idle.toml").write_text(IDLE, encoding="utf-8")
    terminal = open_terminal("--plain", "idle.toml")
    terminal.wait_for(AT_LOGIN)
    terminal.send("\r")
    terminal.wait_for(AT_ID)
    while JAPANESE.ended.timed_out_title not in terminal.news:
        terminal.send("?read\r")
        terminal.wait(lambda: terminal.news.rstrip(" ").endswith(":"), "a prompt")
    terminal.wait_for(f"「{JAPANESE.ended.back.strip('＜ ')}」を押します: ")
    terminal.send("?quit\r")
    assert terminal.exit_code() == 0


def test_what_was_rehearsed_in_lines_is_shown_again_on_screens(open_terminal: Open) -> None:
    kept = ("--journal", "j.jsonl", "--mode", "practice")
    lines = open_terminal("--plain", "rehearse", "handbook", "--frozen", *kept)
    lines.wait_for(AT_LOGIN)
    lines.send("?help\r?card\r\r=\r?key\r=\r?code\r=\r=\r=\r=\r?quit\r")
    assert lines.exit_code() == 0
    screens = open_terminal("replay", "j.jsonl")
    screens.wait_for_screen(RECEIPT_NUMBER, JAPANESE.receipt.done)
    screens.send("q")
    assert screens.exit_code() == 0
