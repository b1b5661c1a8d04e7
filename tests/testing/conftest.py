"""Folders of lessons, and the test runs of their authors."""

import os
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest

# pytester forgets after each run within this process what was first imported in it.
for module in ("driver", "judging", "report", "scenario_file", "unused"):
    import_module(f"otp_tui.testing.{module}")

QUICK: Final = ("-p", "no:cacheprovider", "-p", "no:hypothesispytest")
"""Without what is not needed. The plugin of hypothesis takes a second at the end of each run."""

LESSON: Final = """\
title = "はじめの2枚"
summary = "ログイン画面から本人確認へ進みます。"
seed = 7

[institution]
name = "みどり信用金庫"

[[step]]
picture = "1-login"
caption = "ログイン画面です。"

[[step]]
picture = "2-identify"
caption = "「利用開始」を押します。"
do = [{ press = "button" }]
"""


@pytest.fixture
def environment() -> Iterator[None]:
    """Put the environment back: plugins of a test run within this process write into it."""
    kept = dict(os.environ)
    yield
    os.environ.clear()
    os.environ.update(kept)


class Author:
    """Somebody who keeps lessons in a folder and runs pytest on it."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester
        self.folder = pytester.path / "lessons"
        self.folder.mkdir()
        self.ini("")

    def ini(self, lines: str) -> None:
        """Write the ini file."""
        self.pytester.makeini(f"[pytest]\n{lines}\n")

    def write(self, name: str, text: str = LESSON) -> Path:
        """Write a lesson."""
        file = self.folder / f"{name}.toml"
        file.write_text(text, encoding="utf-8")
        return file

    def change(self, file: Path, old: str, new: str) -> None:
        """Replace a text in a file, wherever it stands."""
        before = file.read_text(encoding="utf-8")
        assert old in before
        file.write_text(before.replace(old, new), encoding="utf-8")

    def run(self, *arguments: str) -> pytest.RunResult:
        """Run pytest on the folder."""
        return self.pytester.runpytest_inprocess(*QUICK, "--otp-scenarios", "lessons", *arguments)

    def tests(self, *arguments: str) -> list[str]:
        """Return the node ids that pytest collects."""
        done = self.pytester.runpytest_inprocess(*QUICK, "--collect-only", "-q", *arguments)
        return [line for line in done.outlines if "::" in line]

    def snapshot(self, lesson: str, picture: str, ending: str) -> Path:
        """Return where a snapshot is."""
        return self.folder / "__snapshots__" / lesson / f"scenario[{picture}].{ending}"

    def snapshots(self, lesson: str) -> set[str]:
        """Return the names of a lesson's snapshots: picture and look."""
        folder = self.folder / "__snapshots__" / lesson
        found = (re.fullmatch(r"scenario\[(.*)\]\.svg", one.name) for one in folder.glob("*"))
        return {match[1] for match in found if match}


@pytest.fixture
def author(pytester: pytest.Pytester, environment: None) -> Author:  # noqa: ARG001 - put back
    """Return an author with an empty folder."""
    return Author(pytester)
