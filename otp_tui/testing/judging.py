"""Judges a test run: which snapshots are left that no test asks for any more."""

from collections.abc import Collection, Mapping
from pathlib import Path

from otp_tui.testing import unused
from otp_tui.testing.asked import Asked
from otp_tui.testing.told import Files
from otp_tui.values import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of a test run, in all its processes."""

    files: Files
    """The files with tests of pictures."""

    compared: Collection[Path]
    """Every accepted SVG that a picture was compared with."""

    passed: Collection[str]
    """Node ids of the tests that passed."""


def unused_snapshots(seen: Seen, asked: Asked) -> list[Path]:
    """Return the snapshots that no test asks for.

    Only files all of whose tests ran are judged; in Python, all of whose tests passed, because a
    test that fails does not come to its last picture.
    """
    found: list[Path] = []
    whole = {path: told["tests"] for path, told in seen.files.items() if told["whole"]}
    in_python = {path for path, told in seen.files.items() if told["in_python"]}
    scripts = {Path(path).resolve(): whole[path] for path in whole.keys() - in_python}
    for file, tests in sorted(scripts.items()):
        found += unused.unused_of(file, tests, other_looks=asked.are_all)
    for path in sorted(whole.keys() & in_python):
        if set(whole[path]) <= set(seen.passed):
            found += unused.unused_beside(Path(path), seen.compared)
    for place in asked.places:
        if _is_whole(place, asked, scripts):
            found += unused.orphans(place)
    return found


def _is_whole(place: Path, asked: Asked, whole: Mapping[Path, list[str]]) -> bool:
    """Tell whether every scenario of a folder is tested."""
    return place.is_dir() and all(
        file in whole for file in place.rglob("*.toml") if asked.holds(file)
    )
