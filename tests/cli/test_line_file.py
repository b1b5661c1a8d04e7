"""Files that lines are added to: a line is there whole, or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from otp_tui.cli.line_file import LineFile, append_whole, is_writable

FULL = Path("/dev/full")
"""A disk that is always full."""

NOWHERE = {"folder": ".", "folder that is missing": "none/file", "no name for a file": "a\0b"}

LIMITED = """
import resource, sys
from pathlib import Path
from otp_tui.cli.line_file import LineFile, append_whole
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
"""
"""Beginning of a program in which no file may grow beyond some bytes."""


def mode_of(file: Path) -> int:
    """Return who may do what with a file."""
    return file.stat().st_mode & 0o777


def limited(program: str, limit: int, file: Path) -> str:
    """Return what a program prints in which no file may grow beyond so many bytes."""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", LIMITED + program, str(limit), str(file)],
        capture_output=True,
        encoding="utf-8",
        timeout=30,
        check=True,
    )
    return done.stdout.strip()


# --- One line, now and then -------------------------------------------------------------------


def test_a_missing_file_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    for name, make in (
        ("tried", is_writable),
        ("appended", lambda file: append_whole(file, "x\n")),
        ("grows", LineFile),
    ):
        assert make(tmp_path / name)
        assert mode_of(tmp_path / name) == 0o600


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"", "一\n".encode()),
        (b"a\n", "a\n一\n".encode()),
        (b"a", "a\n一\n".encode()),
        (b"a\r\nb", "a\r\nb\n一\n".encode()),
        (b"\xff\x00", b"\xff\x00\n" + "一\n".encode()),
        (b"\n", "\n一\n".encode()),
    ],
)
def test_a_line_comes_after_what_is_there(tmp_path: Path, before: bytes, after: bytes) -> None:
    file = tmp_path / "file"
    file.write_bytes(before)
    assert append_whole(file, "一\n")
    assert file.read_bytes() == after


def test_lines_come_one_after_the_other(tmp_path: Path) -> None:
    file = tmp_path / "file"
    assert all(append_whole(file, f"{number}\n") for number in range(5))
    assert file.read_text(encoding="utf-8") == "0\n1\n2\n3\n4\n"


def test_a_try_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"mine")
    assert is_writable(file)
    assert file.read_bytes() == b"mine"


@pytest.mark.parametrize("name", NOWHERE.values(), ids=NOWHERE.keys())
def test_where_no_file_can_be(tmp_path: Path, name: str) -> None:
    assert not is_writable(tmp_path / name)
    assert not append_whole(tmp_path / name, "x\n")
    with pytest.raises((OSError, ValueError)):
        LineFile(tmp_path / name)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_only_be_read(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"mine\n")
    file.chmod(0o400)
    assert not is_writable(file)
    assert not append_whole(file, "x\n")
    assert file.read_bytes() == b"mine\n"


def test_a_full_disk_takes_no_line() -> None:
    assert is_writable(FULL)
    assert not append_whole(FULL, "x\n")


@pytest.mark.parametrize("before", [b"earlier\n", b"earlier"], ids=["ended", "not ended"])
@pytest.mark.parametrize("room", [0, 1, 5, 10])
def test_where_there_is_room_for_a_part_only_nothing_is_added(
    tmp_path: Path, before: bytes, room: int
) -> None:
    file = tmp_path / "file"
    file.write_bytes(before)
    program = "print(append_whole(Path(sys.argv[2]), 'later, and longer\\n'))"
    assert limited(program, len(before) + room, file) == "False"
    assert file.read_bytes() == before


def test_what_just_fits_is_added(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"a\n")
    assert limited("print(append_whole(Path(sys.argv[2]), 'later\\n'))", 8, file) == "True"
    assert file.read_bytes() == b"a\nlater\n"


def test_no_descriptor_stays_open(tmp_path: Path) -> None:
    before = sorted(Path("/proc/self/fd").iterdir())
    for file in (tmp_path / "file", FULL, tmp_path):
        append_whole(file, "x\n")
        is_writable(file)
    growing = LineFile(tmp_path / "grows")
    growing.close()
    assert sorted(Path("/proc/self/fd").iterdir()) == before


# --- A file that grows ------------------------------------------------------------------------


def test_each_line_is_there_as_soon_as_it_is_written(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"an older one\n")
    growing = LineFile(file)
    assert file.read_bytes() == b""
    for number in range(3):
        growing.write(f"{number} 行\n")
        assert file.read_text(encoding="utf-8").endswith(f"{number} 行\n")
    growing.close()
    assert not growing.failed
    assert file.read_text(encoding="utf-8") == "0 行\n1 行\n2 行\n"


def test_a_full_disk_is_noticed() -> None:
    growing = LineFile(FULL)
    assert not growing.failed
    growing.write("x\n")
    assert growing.failed
    growing.close()


def test_after_the_first_failure_nothing_more_is_written(tmp_path: Path) -> None:
    file = tmp_path / "file"
    program = """
file = LineFile(Path(sys.argv[2]))
for line in ("first\\n", "much longer\\n", "x\\n"):
    file.write(line)
    print(file.failed, end=" ")
file.close()
"""
    assert limited(program, 10, file) == "False True True"
    assert file.read_bytes() == b"first\nmuch"


def test_what_cannot_be_encoded_is_written_all_the_same(tmp_path: Path) -> None:
    file = tmp_path / "file"
    assert append_whole(file, "a\udc80\n")
    assert file.read_bytes() == b"a?\n"
