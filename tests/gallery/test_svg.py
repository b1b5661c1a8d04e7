"""The picture of a screen shows every cell where the terminal has it, and nothing else."""

import io
import re
import unicodedata
from collections.abc import Callable
from difflib import ndiff
from importlib import import_module
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from resvg_py import svg_to_bytes
from rich.cells import cell_len
from rich.control import Control
from rich.segment import Segment
from rich.style import Style

from otp_tui.gallery.frame import Frame
from otp_tui.gallery.svg import draw_svg

# The plugin has no type hints: imported by name, so that they are declared here.
plugin = import_module("pytest_textual_snapshot")
individualize_svg: Callable[[str, str], str] = plugin.individualize_svg
normalize_svg: Callable[[str], str] = plugin.normalize_svg

INK, PAPER = "#f0e0d0", "#102030"
# Zero width joiners aside: what they join depends on what is dropped between.
CHARACTERS = st.characters(exclude_categories=(), exclude_characters="\u200d")


def draw(*rows: str | list[Segment], columns: int = 40, title: str = "見本") -> str:
    lines = [[Segment(row)] if isinstance(row, str) else row for row in rows]
    return draw_svg(Frame(lines, columns, title, INK, PAPER))


def styled(text: str, style: str) -> list[Segment]:
    return [Segment(text, Style.parse(style))]


def elements(svg: str, layer: str) -> list[ET.Element]:
    """Return what the first row holds in the layer "shapes" or "row"."""
    root = ET.fromstring(svg)  # noqa: S314 - our own output
    return root.findall(f".//*[@id='terminal-{layer}-1']/*")


def words(svg: str) -> list[tuple[str, list[int]]]:
    """Return the text elements of the first row with the columns of their characters."""
    texts = ((one.text or "", one.attrib["x"].split()) for one in elements(svg, "row"))
    return [(text, [int(x) // 8 for x in places]) for text, places in texts]


def boxes(svg: str) -> list[tuple[str, ...]]:
    names = ("x", "y", "width", "height", "fill")
    return [tuple(box.attrib[name] for name in names) for box in elements(svg, "shapes")]


def paint(svg: str) -> Image.Image:
    """Return the cells of a picture, 8 × 16 pixels each."""
    png = Image.open(io.BytesIO(svg_to_bytes(svg_string=svg, skip_system_fonts=True)))
    return png.convert("RGB").crop((16, 40, png.width - 16, png.height - 16))


def colour(image: Image.Image, left: int, top: int, width: int, height: int) -> str:
    """Return the one colour of a region, or "mixed"."""
    data = image.crop((left, top, left + width, top + height)).tobytes()
    return f"#{data[:3].hex()}" if data == data[:3] * (width * height) else "mixed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("あa漢ｱｲ", [("あa漢ｱｲ", [0, 2, 3, 5, 6])]),
        ("  登録 ＞  b ", [("登録", [2, 4]), ("＞", [7]), ("b", [11])]),
        ("氏名　山田", [("氏名", [0, 2]), ("山田", [6, 8])]),
        ("か\u3099x", [("か\u3099", [0]), ("x", [2])]),
        ("𠮷野", [("𠮷", [0]), ("野", [2])]),
        ("👩\u200d👧x", [("👩\u200d👧", [0]), ("x", [2])]),
        ("……→い", [("…", [0]), ("…", [1]), ("→", [2]), ("い", [3])]),
        ('<b>&amp;"]]>', [('<b>&amp;"]]>', list(range(12)))]),
        ("[red]x[/]", [("[red]x[/]", list(range(9)))]),
        ("a\x00\x1b\t\n\r\x7f\x9bb", [("ab", [0, 1])]),
        ("\ud800あ\uffff", [("\ufffd", [0]), ("あ", [1]), ("\ufffd", [3])]),
    ],
)
def test_every_character_has_its_own_cell(text: str, expected: list[tuple[str, list[int]]]) -> None:
    assert words(draw(text)) == expected


@given(st.text(CHARACTERS, max_size=20))
def test_what_comes_before_moves_a_character_by_its_cells(text: str) -> None:
    svg = draw(text + "|", columns=100, title=text)
    assert words(svg)[-1][1][-1] == cell_len(text)


def test_a_word_goes_on_over_segments_and_grounds_but_not_over_colours() -> None:
    row = [Segment("パス"), Control.home().segment, *styled("ワ", "on red"), *styled("ー", "red")]
    assert words(draw(row)) == [("パスワ", [0, 2, 4]), ("ー", [6])]


def test_characters_of_uncertain_width_are_fitted_into_their_cells() -> None:
    fits = [one.get("textLength") for one in elements(draw("─●か\u3099あaｱ"), "row")]
    assert fits == ["8", "8", "16", None]


@pytest.mark.parametrize(
    ("style", "attributes", "ground"),
    [
        ("default on default", {"fill": INK}, None),
        ("reverse", {"fill": PAPER}, INK),
        ("dim", {"fill": "#808080"}, None),
        ("#000000 on #ffffff reverse dim", {"fill": "#7f7f7f"}, "#000000"),
        ("bold italic", {"fill": INK, "font-weight": "bold", "font-style": "italic"}, None),
        ("color(196) on color(16)", {"fill": "#ff0000"}, "#000000"),
    ],
)
def test_a_style_is_resolved(style: str, attributes: dict[str, str], ground: str | None) -> None:
    svg = draw(styled("あ", style))
    assert elements(svg, "row")[0].attrib == {"x": "0", "y": "14"} | attributes
    assert boxes(svg) == ([("0", "0", "16", "16", ground)] if ground else [])


def test_neighbours_share_a_ground_and_lines_run_through_spaces() -> None:
    row = [*styled("あ い", "on #111111"), *styled("u ", f"underline strike on {PAPER}")]
    lines = [("40", "15", "16", "1", INK), ("40", "8", "16", "1", INK)]
    assert boxes(draw(row)) == [("0", "0", "40", "16", "#111111"), *lines]
    covered = [*styled("▄", "#111111 on #222222"), *styled("█", "#222222 on #111111")]
    assert colour(paint(draw(covered)), 0, 8, 8, 8) == "#111111"


def test_a_code_of_half_blocks_is_exact_to_the_pixel() -> None:
    dark = [[(x * x + 3 * y * x + y) % 5 < 2 for x in range(21)] for y in range(22)]
    colours = [["#000000" if module else "#ffffff" for module in line] for line in dark]
    pairs = [zip(*colours[y : y + 2], strict=True) for y in range(0, 22, 2)]
    rows = [[Segment(" ▄"[a != b], Style(color=b, bgcolor=a)) for a, b in row] for row in pairs]
    image = paint(draw(*rows, columns=21))
    for y, line in enumerate(colours):
        assert [colour(image, x * 8, y * 8, 8, 8) for x in range(21)] == line


@pytest.mark.parametrize("glyph", "▖▗▘▙▚▛▜▝▞▟")
def test_quadrants_are_filled_as_unicode_names_them(glyph: str) -> None:
    image, name = paint(draw(glyph)), unicodedata.name(glyph)
    for y, side in ((0, "UPPER"), (8, "LOWER")):
        assert colour(image, 0, y, 4, 8) == (INK if f"{side} LEFT" in name else PAPER)
        assert colour(image, 4, y, 4, 8) == (INK if f"{side} RIGHT" in name else PAPER)


@pytest.mark.parametrize("glyphs", ["▁▂▃▄▅▆▇█", "█▉▊▋▌▍▎▏", "▔▀▐▕"])
def test_bars_and_halves_begin_and_end_at_their_eighth(glyphs: str) -> None:
    parts = {"ONE EIGHTH": 1, "ONE QUARTER": 2, "THREE EIGHTHS": 3, "HALF": 4, "FIVE EIGHTHS": 5}
    parts |= {"THREE QUARTERS": 6, "SEVEN EIGHTHS": 7, "FULL": 8}
    for glyph in glyphs:
        image, name = paint(draw(glyph)), unicodedata.name(glyph)
        across, backwards = re.search("LEFT|RIGHT", name), re.search("LOWER|RIGHT", name)
        part = next(eighths for words, eighths in parts.items() if words in name)
        regions = [(n, 0, 1, 16) if across else (0, 2 * n, 8, 2) for n in range(8)]
        found = [colour(image, *region) for region in regions]
        assert found[:: -1 if backwards else 1] == [INK] * part + [PAPER] * (8 - part), name


def test_rows_are_cut_and_filled_up_and_shades_are_quarters_of_the_ink() -> None:
    svg = draw("12345", "░▒▓あ", styled("x", "reverse"), "", columns=4)
    image = paint(svg)
    assert words(svg) == [("1234", [0, 1, 2, 3])]
    assert image.size == (4 * 8, 4 * 16)
    shades = [colour(image, x, 16, 8, 16) for x in (0, 8, 16, 24)]
    assert shades == ["#485058", "#808080", "#b8b0a8", PAPER]
    assert [colour(image, x, 32, 8, 16) for x in (0, 8, 16, 24)] == [INK, PAPER, PAPER, PAPER]


@pytest.mark.parametrize(
    ("old", "new", "most"), [("78", "79", 1), ("完", "終", 1), ("▄▄", "▄█", 2)]
)
def test_a_small_change_is_a_small_diff(old: str, new: str, most: int) -> None:
    rows = ("契約者ID 99912345678", "▄▄ 完了", "次へ")
    before, after = draw(*rows), draw(*(row.replace(old, new) for row in rows))
    marks = [line[0] for line in ndiff(before.splitlines(), after.splitlines())]
    assert (marks.count("-"), marks.count("+")) == (1, most)


def test_one_element_stands_on_a_line_and_nothing_comes_from_elsewhere() -> None:
    row = styled("ログ イン", "bold link https://example.com")
    svg = draw("a b<c", row, "▄ ▄", title="登録 <1>\x1b")
    element = re.compile(r"<[^<>]+>|<(text|title)\b[^<>]*>[^<>]*</\1>")
    assert [line for line in svg.splitlines() if not element.fullmatch(line)] == []
    assert "<title>登録 &lt;1&gt;</title>" in svg.splitlines()
    assert svg.endswith("</svg>\n")
    assert re.findall(r"url|@|href|\w+://\S+", svg) == ['http://www.w3.org/2000/svg"']


def test_the_snapshot_report_can_rename_the_ids() -> None:
    svg = draw("a", "あ", styled("123", "reverse"))
    ids = ["shapes-3", "row-1", "row-2", "row-3"]
    assert re.findall(r'id="([^"]*)"', svg) == [f"terminal-{name}" for name in ids]
    renamed = individualize_svg(svg, "42")
    assert re.findall(r'id="([^"]*)"', renamed) == [f"terminal-42-{name}" for name in ids]
    assert normalize_svg(renamed) == normalize_svg(svg) == svg
