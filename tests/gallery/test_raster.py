"""Pictures made of pixels: everything where it belongs, and the same on every run."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from PIL import Image, ImageSequence

from otp_tui import otp
from otp_tui.gallery.fonts import find_font
from otp_tui.gallery.raster import draw_gif, draw_png
from tests.gallery.conftest import SIZE, frame_of, styled

if TYPE_CHECKING:
    from pathlib import Path

    from otp_tui.gallery.frame import Frame


@pytest.fixture(scope="module")
def font(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the font for screens."""
    found = find_font()
    assert found
    file = tmp_path_factory.mktemp("font") / "screen.otf"
    file.write_bytes(found.for_screens())
    return file


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def read(image: Image.Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(image.convert("RGB"))]


def cell(image: Image.Image, column: int, row: int, zoom: int = 2) -> set[tuple[int, ...]]:
    """Return the colours in a cell."""
    left, top = (16 + 8 * column) * zoom, (40 + 16 * row) * zoom
    box = image.convert("RGB").crop((left, top, left + 8 * zoom, top + 16 * zoom))
    return {colour for _, colour in box.getcolors(1 << 16) or () if isinstance(colour, tuple)}


def test_a_small_screen_to_the_pixel(font: Path) -> None:
    image = opened(draw_png(frame_of([styled("▄▀ W", "#ffffff on #000000")], columns=4), font))
    assert image.format == "PNG"
    assert image.size == (2 * (4 * 8 + 32), 2 * (16 + 56))
    assert cell(image, 0, 0) == cell(image, 1, 0) == {(255, 255, 255), (0, 0, 0)}
    assert cell(image, 2, 0) == {(0, 0, 0)}
    assert len(cell(image, 3, 0)) > 2


def test_letters_stay_in_their_cells(font: Path) -> None:
    ink = "#ffffff on #000000"
    image = opened(draw_png(frame_of([styled("W W漢 m", ink)], columns=7), font))
    for column in (1, 5):
        assert cell(image, column, 0) == {(0, 0, 0)}
    for column in (0, 2, 3, 4, 6):
        assert len(cell(image, column, 0)) > 1


def test_the_qr_code_can_be_read(qr_screen: Frame, font: Path) -> None:
    expected = [otp.key_uri("SKOH99999999")]
    assert read(opened(draw_png(qr_screen, font))) == expected
    gif = opened(draw_gif([(qr_screen, 1)], font))
    assert read(gif.convert("RGB").resize((gif.width * 2, gif.height * 2))) == expected


def test_a_gif_shows_every_picture_for_its_time(screens: list[Frame], font: Path) -> None:
    chosen = screens[:3]
    gif = draw_gif([(frame, 1 + place) for place, frame in enumerate(chosen)], font)
    image = opened(gif)
    frames = [one.copy() for one in ImageSequence.Iterator(image)]
    assert len(frames) == len(chosen)
    assert [one.info["duration"] for one in frames] == [1000, 2000, 3000]
    assert image.info["loop"] == 0
    assert all(one.size == (SIZE[0] * 8 + 32, SIZE[1] * 16 + 56) for one in frames)
    ground = bytes.fromhex(chosen[0].background[1:])
    assert tuple(ground) in cell(frames[0], 0, SIZE[1], zoom=1)
    assert frames[0].convert("RGB").tobytes() != frames[1].convert("RGB").tobytes()


def test_twice_the_same(screens: list[Frame], font: Path) -> None:
    assert draw_png(screens[0], font) == draw_png(screens[0], font)
    shown = [(frame_of("漢字"), 1.0), (frame_of("かな"), 2.0)]
    assert draw_gif(shown, font) == draw_gif(shown, font)
    made = find_font()
    assert made
    assert made.for_screens() == font.read_bytes()
