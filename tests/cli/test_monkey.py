"""A short while with the monkey; `python -m tests.monkey` lets it loose for longer."""

from pathlib import Path

import pytest

from tests.monkey.run import let_loose


@pytest.mark.parametrize("seed", [11, 12])
def test_it_does_no_harm(tmp_path: Path, seed: int) -> None:
    seen = let_loose(seed, 600, tmp_path, lambda _: None)
    assert seen.events >= 600
