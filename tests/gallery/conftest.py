"""Screens to draw: a small one made by hand, and real ones of the handbook."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from rich.segment import Segment
from rich.style import Style

from otp_tui.cli.arguments import Options
from otp_tui.cli.drawing import begin
from otp_tui.gallery.frame import Frame
from otp_tui.scenario.files import script_of
from otp_tui.scenario.script import Button, Press, Step
from otp_tui.ui.player import recording, scenes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from otp_tui.gallery.cast import Moment
    from otp_tui.scenario.script import Script

SIZE = (80, 24)
HANDBOOK = Options(command="shots", scenario="handbook")


def frame_of(*rows: Sequence[Segment] | str, columns: int = 12, title: str = "見本") -> Frame:
    """Return a screen with these rows."""
    lines = [[Segment(row)] if isinstance(row, str) else row for row in rows]
    return Frame(lines, columns, title, "#F0E0D0", "#102030")


def styled(text: str, style: str) -> Segment:
    """Return a text in a style."""
    return Segment(text, Style.parse(style))


@pytest.fixture(scope="session")
def script() -> Script:
    """Return the handbook's script up to the first page that is filled in."""
    return script_of(begin(HANDBOOK, "ja")[0].scenario)[:3]


@pytest.fixture(scope="session")
def screens(script: Script) -> list[Frame]:
    """Return the screen after each step of the handbook."""
    return asyncio.run(scenes(begin(HANDBOOK, "ja")[1], SIZE, script))


@pytest.fixture(scope="session")
def moments(script: Script) -> list[Moment]:
    """Return the handbook as a person plays it."""
    return asyncio.run(recording(begin(HANDBOOK, "ja")[1], SIZE, script))


@pytest.fixture(scope="session")
def qr_screen() -> Frame:
    """Return the screen with the large QR code."""
    step = Step("QR", (Press(Button.QR),))
    return asyncio.run(scenes(begin(HANDBOOK, "ja")[1], (120, 40), (step,)))[0]
