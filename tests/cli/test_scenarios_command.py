"""`otp-tui scenarios`: what there is, whether a file is right, and a new one to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from otp_tui.scenario.built_in import built_in_names
from otp_tui.scenario.files import find_scenario
from otp_tui.text.ja_command_line import COMMAND_LINE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call


def test_the_list_names_every_lesson_and_says_what_it_teaches(call: Call) -> None:
    ran = call("scenarios")
    assert (ran.code, ran.err) == (0, "")
    lines = dict(line.split(maxsplit=1) for line in ran.out.splitlines())
    assert lines == {name: find_scenario(name).summary for name in built_in_names()}


def test_a_new_file_is_right_and_can_be_rehearsed(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "授業.toml"
    assert call("scenarios", "--new", str(file)).code == 0
    checked = call("scenarios", "--check", str(file))
    assert (checked.code, checked.err) == (0, "")
    assert str(file) in checked.out
    assert call("token", str(file)).code == 0


def test_a_new_file_is_never_written_over_another(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text("mine", encoding="utf-8")
    ran = call("scenarios", "--new", str(file))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == COMMAND_LINE.file_exists.format(path=file) + "\n"
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_new_file_ends_in_toml(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "mine.txt"
    ran = call("scenarios", "--new", str(file))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == COMMAND_LINE.bad_suffix.format(path=file) + "\n"
    assert not file.exists()


def test_a_new_file_where_nothing_can_be_written(call: Call, tmp_path: Path) -> None:
    ran = call("scenarios", "--new", str(tmp_path / "none" / "mine.toml"))
    assert ran.code != 0
    assert not ran.out
    assert ran.err.count("\n") == 1


def test_a_mistake_is_found(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text("title = 1\n", encoding="utf-8")
    ran = call("scenarios", "--check", str(file))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(str(file))
