"""Block elements (U+2580 to U+259F) as boxes: fonts leave gaps, and a QR code must have none."""

from typing import Final

SHADES: Final = {"░": 1, "▒": 2, "▓": 3}
"""Glyphs that cover a whole cell with so many quarters of the foreground colour."""

_QUADRANTS = {"▖": "2", "▗": "3", "▘": "0", "▙": "023", "▚": "03"}
_QUADRANTS |= {"▛": "012", "▜": "013", "▝": "1", "▞": "12", "▟": "123"}
_QUARTERS = [(x, x + 4, y, y + 8) for y in (0, 8) for x in (0, 4)]

BLOCKS: Final = {
    "▀": [(0, 8, 0, 8)],
    "▐": [(4, 8, 0, 16)],
    "▔": [(0, 8, 0, 2)],
    "▕": [(7, 8, 0, 16)],
    **{chr(0x2580 + eighths): [(0, 8, 16 - 2 * eighths, 16)] for eighths in range(1, 9)},
    **{chr(0x2590 - eighths): [(0, eighths, 0, 16)] for eighths in range(1, 8)},
    **{shade: [(0, 8, 0, 16)] for shade in SHADES},
    **{glyph: [_QUARTERS[int(n)] for n in filled] for glyph, filled in _QUADRANTS.items()},
}
"""The boxes of each glyph: left, right, top, bottom, in a cell of 8 × 16."""
