"""Where nothing can be written, and nobody has a home, everything but files works as ever."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from otp_tui.scenario.built_in import BUILT_IN
from otp_tui.text.ja import JAPANESE
from otp_tui.text.ja_command_line import COMMAND_LINE
from tests.cli.conftest import RECEIPT_NUMBER

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Enrol, Open, Terminal

CTRL_Q = "\x11"

MAKE_READ_ONLY = r"""
mount --make-rprivate /
while read -r _ _ _ _ place options _; do
    case $place in /proc*|/sys*) continue;; esac
    mount -o "remount,bind,ro,${options#r[ow],}" "$(printf %b "$place")" 2>/dev/null
done < /proc/self/mountinfo
for place in / . /tmp /var/tmp /dev/shm "$HOME"; do
    if [ -d "$place" ] && touch "$place/.can-be-written" 2>/dev/null; then
        rm -f "$place/.can-be-written"
        exit 77
    fi
done
unset HOME XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME TMPDIR
exec "$@"
"""
"""Runs a command where no file system can be written; ends with 77 if one still can."""


def read_only() -> tuple[str, ...]:
    """Return what runs a command where no file system can be written."""
    alone = ("--mount",) if os.geteuid() == 0 else ("--mount", "--user", "--map-root-user")
    return (shutil.which("unshare") or "", *alone, "sh", "-c", MAKE_READ_ONLY, "sh")


@pytest.fixture
def within(tmp_path: Path) -> tuple[str, ...]:
    """Return what runs a command where nothing can be written; skip where that is not allowed."""
    if not read_only()[0]:
        pytest.skip("there is no `unshare` (util-linux) on this machine")
    tried = subprocess.run(  # noqa: S603 - our own command
        [*read_only(), "true"], cwd=tmp_path, capture_output=True, check=False, timeout=60
    )
    if tried.returncode:
        pytest.skip("this machine lets nobody make its file systems read-only for a process")
    return read_only()


def ended(terminal: Terminal) -> tuple[int, str]:
    """Return the exit code, and what was said."""
    code = terminal.exit_code(120)
    return code, terminal.news.replace("\r\n", "\n")


def test_a_whole_rehearsal(open_terminal: Open, within: tuple[str, ...], enrol: Enrol) -> None:
    terminal = open_terminal("handbook", "--frozen", within=within)
    enrol(terminal)
    terminal.send("\x1bOR")
    terminal.wait_for(JAPANESE.phone.qr_key)
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0
    terminal.assert_restored()
    assert terminal.after_the_screen == ""


def test_a_demonstration_begins(open_terminal: Open, within: tuple[str, ...]) -> None:
    terminal = open_terminal("demo", "handbook", within=within)
    terminal.wait_for_screen(JAPANESE.show.playing.partition(" ")[0], JAPANESE.phone.heading)
    terminal.send("q")
    assert terminal.exit_code() == 0
    terminal.assert_restored()


def test_a_whole_rehearsal_in_lines(
    open_terminal: Open, within: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "script").write_text("\n=\n=\n=\n=\n=\n=\n", encoding="utf-8")
    lines = ("--plain", "rehearse", "handbook", "--frozen")
    given = {"stdin": tmp_path / "script"}
    code, said = ended(open_terminal(*lines, within=within, redirected=given))
    assert code == 0
    assert RECEIPT_NUMBER in said


@pytest.mark.parametrize(
    "arguments",
    [
        ("token", "handbook"),
        ("scenarios",),
        ("scenarios", "--check", str(BUILT_IN / "handbook.toml")),
        ("--help",),
    ],
    ids=lambda one: "-".join(one[:2]),
)
def test_what_only_tells_something(
    open_terminal: Open, within: tuple[str, ...], arguments: tuple[str, ...]
) -> None:
    told = ended(open_terminal(*arguments))
    assert told[0] == 0
    code, said = ended(open_terminal(*arguments, within=within))
    assert code == 0
    assert len(said) == len(told[1])


@pytest.mark.parametrize(
    ("arguments", "code", "path"),
    [
        (("handbook", "--record", "r.jsonl"), 2, "r.jsonl"),
        (("handbook", "--journal", "j.jsonl"), 2, "j.jsonl"),
        (("--plain", "rehearse", "handbook", "--record", "r.jsonl"), 2, "r.jsonl"),
        (("scenarios", "--new", "n.toml"), 1, "n.toml"),
        (("handout", "handbook", "--out", "h.html"), 1, "h.html"),
        (("shots", "handbook", "--out", "d", "--format", "png"), 1, "d"),
        (("shots", "handbook", "--out", "d", "--jobs", "2"), 1, "d"),
    ],
)
def test_what_writes_says_that_it_cannot(
    open_terminal: Open,
    within: tuple[str, ...],
    arguments: tuple[str, ...],
    code: int,
    path: str,
) -> None:
    sentence = COMMAND_LINE.cannot_write.format(path=path)
    assert ended(open_terminal(*arguments, within=within)) == (code, f"{sentence}\n")
