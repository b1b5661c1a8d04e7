"""Each way to draw a QR code is read by a decoder that is not ours, on every kind of screen."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

import pytest
import zxingcpp
from PIL import Image

from otp_tui import otp
from otp_tui.text.ja import JAPANESE
from otp_tui.tour import looks
from otp_tui.ui.player import settle
from otp_tui.values import replace
from tests.conftest import PLAIN, press
from tests.ui.every_screen import SCENES, go_to

if TYPE_CHECKING:
    from otp_tui.gallery.frame import Frame
    from otp_tui.ui.app import RehearsalApp
    from tests.conftest import MakeApp

URIS: Final = {otp.key_uri("SKOH99999999", with_issuer=issuer) for issuer in (True, False)}
HALF = "▄"
PIXELS = 3
QR: Final = next(one for one in SCENES if one.name == "qr")


def read(frame: Frame) -> set[str]:
    """Return what a decoder reads on a screen of which a cell is twice as high as wide."""
    height = 2 * len(frame.rows)
    image = Image.new("RGB", (frame.columns, height), frame.background)
    for row, cells in enumerate(frame.cells()):
        for cell in cells:
            lower = cell.ink.color if cell.text == HALF else cell.ink.ground
            for column in range(cell.column, cell.column + cell.width):
                image.putpixel((column, 2 * row), tuple(bytes.fromhex(cell.ink.ground[1:])))
                image.putpixel((column, 2 * row + 1), tuple(bytes.fromhex(lower[1:])))
    large = image.resize((PIXELS * frame.columns, PIXELS * height), Image.Resampling.NEAREST)
    found = zxingcpp.read_barcodes(large.convert("L"), try_invert=False)
    return {one.text for one in found}


def frames(app: RehearsalApp, size: tuple[int, int], turns: int) -> list[Frame]:
    """Return the full screen in each way, one after the other."""

    async def look() -> list[Frame]:
        taken = []
        async with app.run_test(size=size) as pilot:
            await go_to(app, pilot, QR)
            for _ in range(turns):
                await settle(pilot)
                taken.append(app.frame())
                await press(pilot, "space")
        return taken

    return asyncio.run(look())


def glyphs(frame: Frame) -> set[str]:
    """Return the characters on a screen."""
    return {cell.text for cells in frame.cells() for cell in cells}


@pytest.mark.parametrize("theme", [one for one in looks.THEMES if one != looks.MONO])
def test_both_ways_can_be_read_in_every_scheme(make_app: MakeApp, theme: str) -> None:
    half, blanks, again = frames(make_app(theme=theme), (140, 50), 3)
    assert read(half) <= URIS
    assert read(blanks) <= URIS
    assert read(half)
    assert read(blanks)
    assert HALF in glyphs(half)
    assert HALF not in glyphs(blanks)
    assert [*again.cells()] == [*half.cells()]


@pytest.mark.parametrize("size", [(57, 20), (60, 20), (80, 24), (120, 40)])
def test_the_usual_way_can_be_read_at_every_size(make_app: MakeApp, size: tuple[int, int]) -> None:
    [half] = frames(make_app(), size, 1)
    assert read(half) & URIS


@pytest.mark.parametrize("theme", [looks.DARK, looks.MONO])
@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
def test_a_way_that_does_not_fit_is_not_tried(
    make_app: MakeApp, size: tuple[int, int], theme: str
) -> None:
    """Whoever presses Space because the code is not read must not lose it."""
    taken = frames(make_app(theme=theme), size, 3)
    if theme == looks.MONO:
        assert [bool(read(one) & URIS) for one in taken] == [True, False, True]
    else:
        assert all(read(one) & URIS for one in taken)
        said = ["".join("".join(cell.text for cell in row).split()) for row in taken[1].cells()]
        assert JAPANESE.terminals.no_other_way[:6] in "".join(said)


def test_what_is_said_meanwhile_takes_no_room_from_the_code(make_app: MakeApp) -> None:
    async def look() -> Frame:
        app = make_app()
        async with app.run_test(size=(60, 20)) as pilot:
            await go_to(app, pilot, QR)
            await press(pilot, "f8")
            return app.frame()

    assert read(asyncio.run(look())) & URIS


def test_where_cells_are_wide_it_is_drawn_of_blanks(make_app: MakeApp) -> None:
    setting = replace(PLAIN, blanks_only=True)
    large, after_space = frames(make_app(setting=setting), (120, 40), 2)
    assert read(large) & URIS
    assert HALF not in glyphs(large)
    assert [*after_space.cells()] == [*large.cells()], "there is no other way"
    [small] = frames(make_app(setting=setting), (80, 24), 1)
    shown = "".join(cell.text for cells in small.cells() for cell in cells)
    assert not read(small)
    assert JAPANESE.phone.qr_too_small[:12] in shown.replace(" ", "")
    assert "Y6AU" in shown, "the key can be typed instead"


def test_without_colours_one_way_can_be_read_whatever_the_terminal_s_own_are(
    make_app: MakeApp,
) -> None:
    dark = frames(make_app(theme=looks.MONO), (140, 50), 4)
    light = [replace(one, foreground="#000000", background="#ffffff") for one in dark]
    assert [bool(read(one) & URIS) for one in dark] == [True, False, True, False]
    assert [bool(read(one) & URIS) for one in light] == [False, True, False, True]


def test_it_is_said_how_to_hold_the_phone(make_app: MakeApp) -> None:
    words = JAPANESE.terminals
    for size in ((80, 24), (120, 40)):
        [frame] = frames(make_app(), size, 1)
        shown = "".join("".join(cell.text for cell in cells[-34:]) for cells in frame.cells())
        shown = "".join(shown.split())
        assert words.distance[:8] in shown, size
        assert "読み取れない" in shown, size
