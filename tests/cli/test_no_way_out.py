"""Nothing leaves the program but by the files that the command line names; no network, ever.

The interpreter itself tells what is done (PEP 578): a hook in a `sitecustomize` of the tests, which
every process of the program loads, notes what opens a socket, starts a program or writes a file.
"""

from __future__ import annotations

import json
import os
import re
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from otp_tui.scenario.built_in import BUILT_IN
from otp_tui.text.ja import JAPANESE
from tests.cli.conftest import RECEIPT_NUMBER

if TYPE_CHECKING:
    from tests.cli.conftest import Enrol, Open

HOOK = """
import json, os, sys

log = os.open(os.path.join(os.path.dirname(__file__), "log"), os.O_WRONLY | os.O_APPEND)
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = {
    "os.chflags", "os.chmod", "os.chown", "os.link", "os.mkdir", "os.remove", "os.removexattr",
    "os.rename", "os.rmdir", "os.setxattr", "os.symlink", "os.truncate", "os.utime",
}
STARTS = {
    "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.startfile", "os.system",
    "subprocess.Popen",
}
REACHES = (
    "socket.", "http.", "urllib.", "ftplib.", "smtplib.", "imaplib.", "nntplib.", "poplib.",
    "telnetlib.", "webbrowser.",
)


def note(kind, event, *told):
    os.write(log, (json.dumps([kind, event, *map(str, told)]) + "\\n").encode())


def look(event, told):
    if event == "open" and told[2] & WRITES and not isinstance(told[0], int):
        note("write", event, os.path.abspath(os.fsdecode(told[0])))
    elif event in CHANGES:
        paths = [one for one in told if isinstance(one, str | bytes | os.PathLike)]
        within = os.getcwd()
        if event in {"os.mkdir", "os.remove", "os.rmdir"} and told[-1] >= 0:  # A folder's number.
            within = os.readlink(f"/proc/self/fd/{told[-1]}")
        note("write", event, *(os.path.join(within, os.fsdecode(one)) for one in paths))
    elif event in STARTS:
        note("start", event)
    elif event == "socket.__new__":
        note("socket", event, int(told[1]))
    elif event.startswith(REACHES):
        note("network", event)


sys.addaudithook(look)
"""

CTRL_Q, FASTEST = "\x11", "++++"
PLAIN = ("--plain", "rehearse", "handbook", "--frozen")
DRAW = ("shots", "handbook", "--out", "d", "--size", "60x20")
HANDBOOK = str(BUILT_IN / "handbook.toml")
TO_RECEIPT = "\n=\n=\n=\n=\n=\n=\n"
"""What a script says to `--plain` from the first page to the last."""


@dataclass
class Watch:
    """What the program is seen doing, and the places where it might leave something."""

    folder: Path
    """The place of the hook; `home`, `tmp` and the work folder are beside it."""

    work: Path
    """Where the program runs."""

    def __post_init__(self) -> None:
        for name in ("site", "home", "tmp"):
            (self.folder / name).mkdir()
        (self.folder / "site" / "sitecustomize.py").write_text(HOOK, encoding="utf-8")
        (self.folder / "site" / "log").touch()

    @property
    def env(self) -> dict[str, str]:
        """The environment in which the program is watched."""
        before = os.environ.get("PYTHONPATH", "")
        home = str(self.folder / "home")
        return {
            "PYTHONPATH": os.pathsep.join(filter(None, [str(self.folder / "site"), before])),
            "PYTHONDONTWRITEBYTECODE": "1",
            "HOME": home,
            **{f"XDG_{name}_HOME": home for name in ("CACHE", "CONFIG", "DATA", "STATE")},
            "TMPDIR": str(self.folder / "tmp"),
        }

    @property
    def seen(self) -> list[list[str]]:
        """What was noted: kind, event and what it tells."""
        log = (self.folder / "site" / "log").read_text(encoding="utf-8")
        return [json.loads(line) for line in log.splitlines()]

    def assert_nothing_left(self, *named: str) -> None:
        """Check that only named files were written, and nothing reached out.

        A file that is written whole has a companion for a while: `.name.<process>.part`.
        """
        assert not [one for one in self.seen if one[0] in {"network", "start"}]
        families = {int(one[2]) for one in self.seen if one[0] == "socket"}
        assert families <= {socket.AF_UNIX}  # The event loop wakes itself by a pair of them.
        places = [path for kind, _, *paths in self.seen if kind == "write" for path in paths]
        assert not [path for path in places if not self._is_named(Path(path), named)]
        assert not list((self.folder / "home").iterdir())
        assert not list((self.folder / "tmp").iterdir())
        assert {path.relative_to(self.work).parts[0] for path in self.work.rglob("*")} == {*named}

    def _is_named(self, path: Path, named: tuple[str, ...]) -> bool:
        if path == Path(os.devnull):
            return True
        if not path.is_relative_to(self.work):
            return False
        first = path.relative_to(self.work).parts[0]
        whole = re.fullmatch(r"\.(.+)\.\d+\.part", first)
        return first in named or (whole is not None and whole[1] in named)


@pytest.fixture
def watch(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Watch:
    """Return a watch over what runs in the test's folder."""
    return Watch(tmp_path_factory.mktemp("watched"), tmp_path)


def run(open_terminal: Open, watch: Watch, *arguments: str) -> int:
    """Run a command to its end."""
    return open_terminal(*arguments, env=watch.env, controlling=False).exit_code(120)


def test_the_watch_sees(open_terminal: Open, watch: Watch) -> None:
    """What all of these tests rest on: the hook is there, in each process of the program."""
    drawn = ("shots", "handbook", "--out", "d", "--size", "60x20", "--size", "60x21")
    assert run(open_terminal, watch, *drawn, "--format", "png", "--jobs", "2") == 0
    events = {event for _, event, *_ in watch.seen}
    assert {"open", "os.mkdir", "os.rename", "os.remove"} <= events
    assert "socket.__new__" in events
    watch.assert_nothing_left("d")
    with pytest.raises(AssertionError):
        watch.assert_nothing_left()


def test_a_whole_rehearsal_and_what_reads_it(
    open_terminal: Open, watch: Watch, enrol: Enrol
) -> None:
    named = ("--record", "r.jsonl", "--journal", "j.jsonl")
    terminal = open_terminal("handbook", "--frozen", *named, env=watch.env, controlling=False)
    enrol(terminal)
    for key, said in (("\x1bOP", JAPANESE.help.keys_heading), ("\x1bOR", JAPANESE.phone.qr_key)):
        terminal.send(key)
        terminal.wait_for(said)
        terminal.send("\x1b")
        terminal.wait_for_screen("0411040847IT")
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0
    replay = open_terminal("replay", "j.jsonl", env=watch.env, controlling=False)
    replay.wait_for_screen(JAPANESE.show.ended.partition(" ")[0])
    replay.send("q")
    assert replay.exit_code() == 0
    assert run(open_terminal, watch, "notes", "j.jsonl") == 0
    watch.assert_nothing_left("r.jsonl", "j.jsonl")


def test_a_rehearsal_without_any_file(open_terminal: Open, watch: Watch, enrol: Enrol) -> None:
    terminal = open_terminal("handbook", "--frozen", env=watch.env, controlling=False)
    enrol(terminal)
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0
    watch.assert_nothing_left()


def test_a_demonstration(open_terminal: Open, watch: Watch) -> None:
    terminal = open_terminal(
        "demo", "handbook", "--journal", "j.jsonl", env=watch.env, controlling=False
    )
    terminal.wait_for_screen(JAPANESE.show.playing.partition(" ")[0])
    terminal.send(FASTEST)
    terminal.wait_for_screen(JAPANESE.show.ended, JAPANESE.login.in_use_serial)
    terminal.send("q")
    assert terminal.exit_code() == 0
    watch.assert_nothing_left("j.jsonl")


@pytest.mark.parametrize("named", [(), ("r.jsonl", "j.jsonl")], ids=["no-file", "files"])
def test_a_script_that_rehearses_in_lines(
    open_terminal: Open, watch: Watch, named: tuple[str, ...]
) -> None:
    script = watch.folder / "script"
    script.write_text(TO_RECEIPT, encoding="utf-8")
    kept = ("--record", "r.jsonl", "--journal", "j.jsonl") if named else ()
    terminal = open_terminal(
        *PLAIN, *kept, env=watch.env, redirected={"stdin": script}, controlling=False
    )
    assert terminal.exit_code(120) == 0
    assert RECEIPT_NUMBER in terminal.written.decode()
    watch.assert_nothing_left(*named)


def test_a_person_who_rehearses_in_lines(open_terminal: Open, watch: Watch) -> None:
    terminal = open_terminal(*PLAIN, env=watch.env, controlling=False)
    terminal.wait_for(JAPANESE.login.invitation)
    terminal.send("\r")
    terminal.wait_for(JAPANESE.identify.contract_id)
    terminal.send("999\r")
    terminal.wait(lambda: JAPANESE.identify.contract_id in terminal.news, "the next prompt")
    terminal.wait(lambda: terminal.news.endswith(": "), "the next prompt")
    terminal.send("\x04")
    assert terminal.exit_code() == 1
    watch.assert_nothing_left()


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("token", "handbook", "--json"), ()),
        (("scenarios",), ()),
        (("scenarios", "--new", "n.toml"), ("n.toml",)),
        (("scenarios", "--check", HANDBOOK), ()),
        (("handout", "handbook", "--out", "h.html"), ("h.html",)),
        ((*DRAW, "--format", "cast", "--format", "gif"), ("d",)),
        (("--help",), ()),
    ],
    ids=lambda one: "-".join(one[:1]),
)
def test_each_other_command(
    open_terminal: Open, watch: Watch, arguments: tuple[str, ...], named: tuple[str, ...]
) -> None:
    assert run(open_terminal, watch, *arguments) == 0
    watch.assert_nothing_left(*named)
