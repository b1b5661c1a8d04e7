"""The pictures in `screenshots/` are those that the program draws now."""

from pathlib import Path

from otp_tui.cli import main

SCREENSHOTS = Path(__file__).parents[2] / "screenshots"
REGENERATE = "otp-tui shots handbook --out screenshots"


def test_screenshots_are_fresh(tmp_path: Path) -> None:
    assert main(["shots", "handbook", "--out", str(tmp_path)]) == 0
    drawn = {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}
    kept = {file.name: file.read_text(encoding="utf-8") for file in SCREENSHOTS.iterdir()}
    stale = sorted(name for name in drawn.keys() | kept.keys() if drawn.get(name) != kept.get(name))
    assert not stale, f"draw them again with: {REGENERATE}"


def test_the_readme_shows_the_pictures() -> None:
    readme = (SCREENSHOTS.parent / "README.md").read_text(encoding="utf-8")
    shown = {file.name for file in SCREENSHOTS.glob("*-120x40.svg")}
    assert shown
    assert all(f"screenshots/{name}" in readme for name in shown)
