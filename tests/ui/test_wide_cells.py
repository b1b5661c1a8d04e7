"""A terminal that shows characters of ambiguous width in two cells: none is ever written there."""

from __future__ import annotations

import asyncio
import unicodedata
from typing import TYPE_CHECKING, Final

import pytest

from otp_tui.values import replace
from tests.conftest import PLAIN, resize
from tests.ui.every_screen import SCENES, WALKS, named, walk_through

if TYPE_CHECKING:
    from collections.abc import Sequence

    from otp_tui.ui.app import RehearsalApp
    from tests.conftest import MakeApp
    from tests.ui.every_screen import Scene

SIZES: Final = [(60, 20), (120, 40)]
DRAWN: Final = ("login", "register-refused", "receipt", "qr", "qr-otherwise", "phone", "instructor")
BLOCKS: Final = {chr(code) for code in range(0x2581, 0x2589)}


def texts(app: RehearsalApp) -> list[str]:
    """Return what stands in each row of the screen."""
    return ["".join(cell.text for cell in cells) for cells in app.frame().cells()]


def ambiguous(rows: list[str]) -> set[str]:
    """Return the characters of ambiguous width among some rows."""
    return {one for row in rows for one in row if unicodedata.east_asian_width(one) == "A"}


def played(make_app: MakeApp, walk: Sequence[Scene], *, blanks_only: bool) -> dict[str, list[str]]:
    """Return the rows of each scene of a walk, those of each size."""

    async def play() -> dict[str, list[str]]:
        seen: dict[str, list[str]] = {}
        setting = replace(PLAIN, blanks_only=blanks_only)
        app = make_app(scenario=walk[0].lesson, mode=walk[0].mode, setting=setting)
        async with app.run_test(size=SIZES[0]) as pilot:
            async for scene in walk_through(app, pilot, walk):
                seen[scene.name] = []
                for size in SIZES:
                    await resize(pilot, size)
                    seen[scene.name] += texts(app)
                if scene is not walk[-1]:
                    await resize(pilot, SIZES[0])
        return seen

    return asyncio.run(play())


@pytest.mark.parametrize("walk", WALKS, ids=named)
def test_nothing_of_ambiguous_width_is_drawn(make_app: MakeApp, walk: tuple[Scene, ...]) -> None:
    for scene, rows in played(make_app, walk, blanks_only=True).items():
        assert not ambiguous(rows), scene
        without_a_stand_in = [row for row in rows if "?" in row.replace("? この画面", "")]
        assert not without_a_stand_in, scene


@pytest.mark.parametrize("scene", [one for one in SCENES if one.name in DRAWN], ids=str)
def test_in_any_terminal_only_blocks_are(make_app: MakeApp, scene: Scene) -> None:
    """All other scenes are made of the same parts and of the catalogue, which is tested itself."""
    found = ambiguous(played(make_app, [scene], blanks_only=False)[scene.name])
    assert found <= BLOCKS
