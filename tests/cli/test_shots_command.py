"""`otp-tui shots`: the same pictures everywhere, one of each step and size."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from otp_tui.cli import main
from otp_tui.text.ja_command_line import COMMAND_LINE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call, Program

STEPS = ["1-login", "2-identify", "3-register", "4-receipt", "5-in-use"]
SMALL = ("--size", "80x24")


def pictures(folder: Path) -> dict[str, bytes]:
    """Return the content of every file in a folder."""
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def names(*sizes: str, scenario: str = "handbook") -> list[str]:
    """Return the names of the pictures of all steps."""
    return sorted(f"{scenario}-{step}-{size}.svg" for step in STEPS for size in sizes)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the handbook's pictures, small."""
    folder = tmp_path_factory.mktemp("drawn")
    with redirect_stdout(io.StringIO()):
        assert main(["shots", "handbook", "--out", str(folder), *SMALL]) == 0
    return pictures(folder)


def test_a_picture_of_each_step_and_size_in_a_new_folder(call: Call, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "絵"
    ran = call("shots", "handbook", "--out", str(folder))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == COMMAND_LINE.drawn.format(count=10, folder=folder) + "\n"
    found = pictures(folder)
    assert list(found) == names("80x24", "120x40")
    assert len(set(found.values())) == len(found)
    for svg in found.values():
        assert ET.fromstring(svg).tag.endswith("svg")  # noqa: S314 - our own file
        assert svg.endswith(b"\n")
        assert b"\r" not in svg


def test_another_scenario_with_a_seed(call: Call, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        asked = ("shots", "--seed", "7", "--at", "2024-05-01T10:00:00", "--size", "60x20")
        assert call(*asked, "--out", str(tmp_path / folder)).code == 0
    assert pictures(tmp_path / "a") == pictures(tmp_path / "b")
    assert list(pictures(tmp_path / "a")) == names("60x20", scenario="standard")


def test_a_second_run_draws_over_the_first_and_the_same(
    call: Call, tmp_path: Path, drawn: dict[str, bytes]
) -> None:
    folder = tmp_path
    (folder / names("80x24")[0]).write_text("old", encoding="utf-8")
    (folder / "mine.txt").write_text("stays", encoding="utf-8")
    assert call("shots", "handbook", "--out", str(folder), *SMALL).code == 0
    assert pictures(folder) == drawn | {"mine.txt": b"stays"}


def test_the_light_colours_are_others(call: Call, tmp_path: Path, drawn: dict[str, bytes]) -> None:
    folder = tmp_path / "light"
    assert call("shots", "handbook", "--out", str(folder), *SMALL, "--theme", "light").code == 0
    light = {name.replace("-light", ""): svg for name, svg in pictures(folder).items()}
    assert light.keys() == drawn.keys()
    assert all(light[name] != drawn[name] for name in drawn)


HOSTILE = {
    "terminal and place": {
        "TERM": "dumb",
        "COLORTERM": "",
        "FORCE_COLOR": "1",
        "COLUMNS": "30",
        "LINES": "5",
        "TTY_INTERACTIVE": "0",
        "UNICODE_VERSION": "4.1.0",
        "TZ": "America/New_York",
        "LANG": "C",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "3",
        "PYTHONOPTIMIZE": "2",
    },
    "framework": {
        "TEXTUAL_COLOR_SYSTEM": "standard",
        "TEXTUAL_ANIMATIONS": "none",
        "TEXTUAL_FILTERS": "dim",
        "TEXTUAL_THEME": "nord",
        "TEXTUAL_DIM_FACTOR": "1",
        "TEXTUAL_SMOOTH_SCROLL": "0",
        "TEXTUAL_FPS": "5",
        "TEXTUAL": "debug",
        "TEXTUAL_DRIVER": "none:None",
        "NO_COLOR": "1",
    },
}


@pytest.mark.parametrize("env", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_environment_changes_no_picture(
    program: Program, tmp_path: Path, drawn: dict[str, bytes], env: dict[str, str]
) -> None:
    folder = tmp_path / "hostile"
    ran = program("shots", "handbook", "--out", str(folder), *SMALL, env=env)
    assert (ran.code, ran.err) == (0, "")
    assert pictures(folder) == drawn


@pytest.mark.parametrize("below", ["", "deeper"])
def test_a_file_where_the_folder_should_be(call: Call, tmp_path: Path, below: str) -> None:
    file = tmp_path / "file"
    file.write_text("mine", encoding="utf-8")
    folder = file / below
    ran = call("shots", "handbook", "--out", str(folder), *SMALL)
    beginning = COMMAND_LINE.cannot_write.partition("(")[0].format(path=folder)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(beginning)
    assert ran.err.count("\n") == 1
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_folder_where_a_picture_should_be(call: Call, tmp_path: Path) -> None:
    (tmp_path / names("80x24")[2]).mkdir()
    ran = call("shots", "handbook", "--out", str(tmp_path), *SMALL)
    assert ran.code == 1
    assert names("80x24")[2] in ran.err
