"""Broken scenario files: none is an error of ours, and each problem names its place."""

from pathlib import Path
from random import Random

import pytest

from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.problems import ScenarioError
from tests.bad_inputs import broken_file
from tests.scenario.said import lines

FILES = 2000
PARTS = 4
"""Into so many tests they are divided, each for a core."""


def refusal(file: Path) -> ScenarioError | None:
    """Return what is said of a file, or None if it can be rehearsed all the same."""
    try:
        find_scenario(str(file))
    except ScenarioError as error:
        return error
    return None


@pytest.mark.parametrize("part", range(PARTS))
def test_every_message_names_file_and_line(tmp_path: Path, part: int) -> None:
    chance, refused = Random(part), 0
    file = tmp_path / "lesson.toml"
    for number in range(FILES // PARTS):
        content = broken_file(chance)
        file.write_bytes(content)
        error = refusal(file)
        if error is None:
            continue
        refused += 1
        assert error.problems, (part, number)
        for line in lines(error).splitlines():
            assert "lesson.toml " in line, (part, number, line)
            assert line.isprintable(), (part, number, line)
        for problem in error.problems:
            # What is no UTF-8 has no lines to count.
            assert 0 <= problem.line <= len(content.splitlines()) + 1, (part, number, problem)
    assert refused > FILES // PARTS // 2, "most of them are broken in a way that matters"
