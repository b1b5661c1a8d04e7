"""Draw terminal screens in pixels: PNG of one, and a moving GIF of several.

What draws them is in the extra `pictures`. The font is given, so that every machine draws the same.
"""

from __future__ import annotations

import io
from collections import Counter
from typing import TYPE_CHECKING, Final

from otp_tui.gallery.fonts import SCREEN, PicturesMissing
from otp_tui.gallery.svg import draw_svg

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PIL import Image

    from otp_tui.gallery.frame import Frame

ZOOM: Final = 2
"""Pixels of a PNG for a unit of the SVG: sharp on paper and on fine screens."""

_COLOURS = 256  # as many as a GIF holds
_EXACT = 192  # of them are colours just as they are; the rest stand for the edges of letters


def draw_png(frame: Frame, font: Path, zoom: int = ZOOM) -> bytes:
    """Return a screen as a PNG of 8 × 16 units to a cell, times `zoom`.

    Args:
        frame: The screen.
        font: A file with what `FontFile.for_screens` returns.
        zoom: Pixels for a unit.

    Raises:
        PicturesMissing: the extra is not installed.
    """
    try:
        from resvg_py import svg_to_bytes  # noqa: PLC0415 - not in every installation
    except ImportError:
        raise PicturesMissing from None
    svg = draw_svg(frame, fonts=f"'{SCREEN}'", title_fonts=f"'{SCREEN}'")
    files = [str(font)]
    drawn = svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=files, zoom=zoom)
    return bytes(drawn)


def draw_gif(shown: Sequence[tuple[Frame, float]], font: Path) -> bytes:
    """Return screens one after the other, for ever, as a GIF.

    Args:
        shown: At least one screen, all of one size, each with the seconds for which it is seen.
        font: A file with what `FontFile.for_screens` returns.

    Raises:
        PicturesMissing: the extra is not installed.
    """
    try:
        from PIL import Image  # noqa: PLC0415 - not in every installation
    except ImportError:
        raise PicturesMissing from None
    drawn = (Image.open(io.BytesIO(draw_png(frame, font, zoom=1))) for frame, _ in shown)
    # What a corner leaves open is painted in the screen's own colour: a GIF has no half shades.
    images = []
    for image, (frame, _) in zip(drawn, shown, strict=True):
        ground = Image.new("RGB", image.size, frame.background)
        ground.paste(image, mask=image.getchannel("A"))
        images.append(ground)
    palette = _palette(images)
    few = [image.quantize(palette=palette, dither=Image.Dither.NONE) for image in images]
    out = io.BytesIO()
    few[0].save(
        out,
        "GIF",
        save_all=True,
        append_images=few[1:],
        duration=[round(seconds * 1000) for _, seconds in shown],
        loop=0,
        optimize=False,
    )
    return out.getvalue()


def _palette(images: list[Image.Image]) -> Image.Image:
    """Return an image with the palette that serves all of the images.

    The commonest colours stay exactly as they are: grounds, letters, the QR code's black and white.
    """
    from PIL import Image  # noqa: PLC0415 - not in every installation

    counted: Counter[tuple[int, ...]] = Counter()
    for image in images:
        for count, colour in image.getcolors(image.width * image.height) or ():
            if isinstance(colour, tuple):
                counted[colour] += count
    order = sorted(counted, key=lambda colour: (-counted[colour], colour))
    exact, rest = (order, []) if len(order) <= _COLOURS else (order[:_EXACT], order[_EXACT:])
    if rest:
        others = Image.new("RGB", (len(rest), 1))
        others.putdata(rest)
        tones = others.quantize(_COLOURS - _EXACT, Image.Quantize.MEDIANCUT).getpalette() or []
        exact += [tuple(tones[at : at + 3]) for at in range(0, len(tones), 3)]
    flat = [value for colour in exact[:_COLOURS] for value in colour]
    palette = Image.new("P", (1, 1))
    # Places that are left over repeat the first colour: black would be one that is not there.
    palette.putpalette(flat + flat[:3] * (_COLOURS - len(flat) // 3))
    return palette
