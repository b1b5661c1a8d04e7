"""Blocks of a README that come from the program, between markers of a name."""

import re
from collections.abc import Mapping
from pathlib import Path


def block(name: str) -> re.Pattern[str]:
    """Return what finds a block between its markers."""
    return re.compile(rf"(?<=<!-- {name}: begin -->\n).*?(?=\n<!-- {name}: end -->)", re.DOTALL)


def refreshed(text: str, name: str, blocks: Mapping[str, str]) -> str:
    """Return a README with one block as it has to be today."""
    return block(name).sub(lambda _: blocks[name], text)


def write(readme: Path, blocks: Mapping[str, str]) -> None:
    """Put the blocks of today into a README."""
    text = readme.read_text(encoding="utf-8")
    for name in blocks:
        text = refreshed(text, name, blocks)
    readme.write_text(text, encoding="utf-8")


def assert_fresh(readme: Path, name: str, blocks: Mapping[str, str], module: str) -> None:
    """Check that a README shows what the program says; else say how to write it anew."""
    found = block(name).search(readme.read_text(encoding="utf-8"))
    assert found, f"{readme} has no markers <!-- {name}: begin --> and <!-- {name}: end -->"
    assert found[0] == blocks[name], f"{readme} is stale. Write it anew: python -m {module}"
