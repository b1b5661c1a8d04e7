"""The pictures in `screenshots/` are those that the program draws now.

Run this file to draw them anew.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from otp_tui.cli import main

SCREENSHOTS = Path(__file__).parents[2] / "screenshots"
REGENERATE = "python tests/gallery/test_screenshots.py"

OF_LATER_PROCEDURES = (
    "transfer-tampered-3-confirm-120x40.svg",
    "exchange-2-old-phone-120x40.svg",
)
"""What is shown of the procedures after the receipt: one telling page of each."""


def drawn(folder: Path) -> dict[str, str]:
    """Return what each picture holds that is to be kept, by its name; draw into a folder."""
    assert main(["shots", "handbook", "--out", str(folder)]) == 0
    later = folder / "later"
    lessons = ("transfer-tampered", "exchange")
    assert main(["shots", *lessons, "--size", "120x40", "--out", str(later)]) == 0
    kept = [*folder.glob("*.svg"), *(later / name for name in OF_LATER_PROCEDURES)]
    return {file.name: file.read_text(encoding="utf-8") for file in kept}


def test_screenshots_are_fresh(tmp_path: Path) -> None:
    now = drawn(tmp_path)
    kept = {file.name: file.read_text(encoding="utf-8") for file in SCREENSHOTS.iterdir()}
    stale = sorted(name for name in now.keys() | kept.keys() if now.get(name) != kept.get(name))
    assert not stale, f"draw them again with: {REGENERATE}"


def test_the_readme_shows_the_pictures() -> None:
    readme = (SCREENSHOTS.parent / "README.md").read_text(encoding="utf-8")
    shown = {file.name for file in SCREENSHOTS.glob("*-120x40.svg")}
    assert shown
    assert all(f"screenshots/{name}" in readme for name in shown)


if __name__ == "__main__":
    with TemporaryDirectory() as scratch:
        for name, picture in drawn(Path(scratch)).items():
            (SCREENSHOTS / name).write_text(picture, encoding="utf-8")
