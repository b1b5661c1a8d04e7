"""Finds the snapshots that no test asks for any more.

syrupy does so too, but not under xdist, where each process knows a part only. Here file names are
compared with the script, or with what all tests of a file in Python asked for: who ran what does
not matter.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

FOLDER: Final = "__snapshots__"
"""Where syrupy keeps snapshots, beside what they are of."""

_TEST = re.compile(r"scenario\[(.+)-[0-9]+x[0-9]+-[a-z]+-[a-z]+\]")


def snapshot_folder(file: Path) -> Path:
    """Return where the snapshots of a scenario file are."""
    return file.parent / FOLDER / file.stem


def unused_of(file: Path, tests: Iterable[str], *, other_looks: bool) -> list[Path]:
    """Return the snapshots of a scenario file that none of its tests asks for.

    Args:
        file: The scenario.
        tests: The names of all its tests.
        other_looks: Whether pictures of the script count that were taken in looks that none of the
            tests has. Somebody may take them at another time.
    """
    asked = set(tests)
    pictures = {match[1] for one in asked if (match := _TEST.fullmatch(one))}
    return [
        one
        for one, picture in _snapshots(snapshot_folder(file))
        if one.stem not in asked and (other_looks or picture not in pictures)
    ]


def unused_beside(file: Path, asked: Iterable[Path]) -> list[Path]:
    """Return the snapshots of a test file in Python that none of its tests asks for.

    Only what has a text beside it is ours: other plugins keep pictures in the same folder.

    Args:
        file: The test file.
        asked: The SVG of every picture that its tests compared.
    """
    known = {one.resolve() for one in asked}
    drawn = (one.with_suffix(".svg") for one in sorted(snapshot_folder(file).glob("*.txt")))
    ours = [one for one in drawn if one.resolve() not in known]
    both = (kept for one in ours for kept in (one, one.with_suffix(".txt")))
    return [kept for kept in both if kept.exists()]


def orphans(folder: Path) -> list[Path]:
    """Return the snapshots below a folder whose scenario file is no longer there."""
    return [
        one
        for kept in sorted(folder.rglob(f"{FOLDER}/*/"))
        if not (kept.parent.parent / f"{kept.name}.toml").exists()
        for one, _ in _snapshots(kept)
    ]


def _snapshots(folder: Path) -> list[tuple[Path, str]]:
    """Return the snapshots of scenarios in a folder, each with the picture's name."""
    if not folder.is_dir():
        return []
    files = [one for one in sorted(folder.iterdir()) if one.suffix in {".svg", ".txt"}]
    found = ((one, _TEST.fullmatch(one.stem)) for one in files)
    return [(one, match[1]) for one, match in found if match]


def delete(files: Iterable[Path]) -> None:
    """Delete snapshots, and the folders that become empty."""
    for file in files:
        file.unlink()
        if not any(file.parent.iterdir()):
            file.parent.rmdir()
