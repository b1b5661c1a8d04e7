"""The tools that check the source are content. Each reads its settings in pyproject.toml."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

TOOLS = {
    "lint": ["ruff", "check"],
    "format": ["ruff", "format", "--check"],
    "types": ["mypy"],
    "dead code": ["vulture"],
}


def content(*arguments: str) -> tuple[bool, str]:
    """Return whether a tool is content with the project, and what it said."""
    done = subprocess.run(  # noqa: S603 - our own tools
        [sys.executable, *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("tool", TOOLS.values(), ids=TOOLS.keys())
def test_tool(tool: list[str]) -> None:
    satisfied, said = content("-m", *tool)
    assert satisfied, said


def test_imports_point_down_the_house() -> None:
    # The tool has no module to run: its console script calls this.
    call = "from importlinter.cli import lint_imports_command as run; run(prog_name='lint-imports')"
    satisfied, said = content("-c", call)
    assert satisfied, said
