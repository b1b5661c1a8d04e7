"""The plugin is in every test run, so it must cost nothing; and it draws the same everywhere."""

import hashlib
import json
import os
import subprocess
import sys
from typing import Final

import pytest

from otp_tui.scenario.files import find_scenario
from otp_tui.testing.looks import Look
from otp_tui.testing.playing import play_script

DRAW: Final = """
import hashlib, json
from otp_tui.scenario.files import find_scenario
from otp_tui.testing.looks import Look
from otp_tui.testing.playing import play_script
pictures = play_script(find_scenario("handbook"), Look((80, 24))).pictures
digests = {
    name: [hashlib.sha256(one.encode()).hexdigest() for one in (picture.svg, picture.text)]
    for name, picture in pictures.items()
}
print(json.dumps(digests))
"""

HOSTILE: Final[dict[str, dict[str, str]]] = {
    "poor terminal": {
        "TERM": "dumb",
        "NO_COLOR": "1",
        "COLORTERM": "",
        "LANG": "C",
        "LC_ALL": "C",
        "TZ": "Pacific/Apia",
        "COLUMNS": "40",
        "LINES": "10",
        "PYTHONHASHSEED": "1",
    },
    "settings": {
        "TERM": "xterm-mono",
        "FORCE_COLOR": "1",
        "LANG": "ja_JP.SJIS",
        "LC_ALL": "ja_JP.SJIS",
        "PYTHONHASHSEED": "2",
        "TEXTUAL_ANIMATIONS": "none",
        "TEXTUAL_COLOR_SYSTEM": "standard",
        "TEXTUAL_DEBUG": "1",
        "TEXTUAL_DIM_FACTOR": "10",
        "TEXTUAL_FILTERS": "dim,monochrome",
        "TEXTUAL_FPS": "1",
        "TEXTUAL_SMOOTH_SCROLL": "0",
        "TEXTUAL_THEME": "nord",
    },
}
"""Environments that would change a picture if anything listened to them."""


def start(code: str, environment: dict[str, str]) -> subprocess.Popen[str]:
    """Start a new interpreter."""
    return subprocess.Popen(  # noqa: S603 - our own code
        [sys.executable, "-c", code],
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


def test_pictures_are_the_same_in_every_environment() -> None:
    # In the second one, another plugin has imported the framework and its settings before.
    codes = {"poor terminal": DRAW, "settings": f"import textual.app\n{DRAW}"}
    drawing = {name: start(codes[name], there) for name, there in HOSTILE.items()}
    pictures = play_script(find_scenario("handbook"), Look((80, 24))).pictures
    here = {
        name: [hashlib.sha256(one.encode()).hexdigest() for one in (picture.svg, picture.text)]
        for name, picture in pictures.items()
    }
    assert len(here) == 5
    for name, drawn in drawing.items():
        assert json.loads(drawn.communicate(timeout=120)[0]) == here, name


@pytest.mark.parametrize("name", ["NO_COLOR", "TEXTUAL_THEME", "TERM"])
def test_the_environment_is_put_back(name: str) -> None:
    code = (
        "import os\n"
        "from otp_tui.testing.steady import steady_environment\n"
        "before = dict(os.environ)\n"
        f"with steady_environment(): inside = os.environ.get({name!r})\n"
        f"print(inside != 'mine', os.environ[{name!r}] == 'mine', dict(os.environ) == before)"
    )
    assert start(code, {name: "mine"}).communicate(timeout=60)[0].split() == ["True"] * 3


def test_the_plugin_brings_nothing_heavy() -> None:
    code = "import sys, pytest, otp_tui.testing.plugin; print(*sys.modules)"
    loaded = set(start(code, {}).communicate(timeout=60)[0].split())
    assert "otp_tui.testing.watch" in loaded
    ours = {name for name in loaded if name.startswith("otp_tui.")}
    # What values are, the names of the colour schemes, and nothing else.
    names = {"otp_tui.values", "otp_tui.tour", "otp_tui.tour.looks"}
    assert all(name.startswith("otp_tui.testing") for name in ours - names)
    assert not {"textual", "rich", "syrupy", "pytest_textual_snapshot", "asyncio"} & loaded
