"""A screen as a page: every character in a box of its cells, and no need of anything else."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from rich.cells import cell_len

from otp_tui.gallery.page import draw_page
from otp_tui.gallery.text import draw_text
from tests.gallery.conftest import frame_of, styled

if TYPE_CHECKING:
    from otp_tui.gallery.frame import Frame


def rows_of(page: str) -> list[str]:
    found = re.search(r"<pre>\n(.*)\n</pre>", page, re.DOTALL)
    assert found
    return found[1].split("\n")


def text_of(page: str) -> str:
    """Return what a reader copies from the page."""
    rows = (unescape(re.sub("<[^>]*>", "", row)).rstrip() for row in rows_of(page))
    return "".join(f"{row}\n" for row in rows)


def styles_of(page: str) -> dict[str, str]:
    return dict(re.findall(r"^\.(s\d+)\{(.*)\}$", page, re.MULTILINE))


def test_a_small_screen_to_the_character() -> None:
    page = draw_page(frame_of([styled("<a", "bold #ffffff on #000000"), styled("漢", "")]), "ja")
    assert page.startswith('<!DOCTYPE html>\n<html lang="ja">\n<meta charset="utf-8">\n')
    assert "<title>見本</title>" in page
    assert rows_of(page) == [
        '<span class="s0">&lt;a</span><span class="s1"><i class="w">漢</i></span>'
    ]
    assert styles_of(page) == {
        "s0": "width:2ch;color:#ffffff;background:#000000;font-weight:bold",
        "s1": "width:2ch;",
    }
    assert ".n{width:1ch}\n.w{width:2ch}\n" in page


def test_half_a_block_is_half_a_cell() -> None:
    page = draw_page(frame_of([styled("▄▐", "#ffffff on #000000")]), "ja")
    lower, right = (style for style in styles_of(page).values() if "gradient" in style)
    box = "color:transparent;background:linear-gradient(#ffffff,#ffffff)"
    assert lower == f"{box} 0.0% 100.0%/100.0% 50.0% no-repeat"
    assert right == f"{box} 100.0% 0.0%/50.0% 100.0% no-repeat"


def test_a_real_screen_holds_its_text_in_boxes_as_wide_as_its_cells(screens: list[Frame]) -> None:
    for frame in screens:
        page = draw_page(frame, "ja")
        assert text_of(page) == draw_text(frame)
        styles = styles_of(page)
        for name, inside in re.findall(r'<span class="(s\d+)">(.*?)</span>', page):
            boxed = re.findall(r'<i class="([nw])[^"]*">(.*?)</i>', inside)
            assert all(cell_len(text) == (2 if size == "w" else 1) for size, text in boxed)
            plain = unescape(re.sub("<i.*?</i>", "", inside))
            assert plain.isascii()
            width = sum(cell_len(text) for _, text in boxed) + len(plain)
            assert styles[name].startswith(f"width:{width}ch;")


def test_nothing_is_fetched_and_nothing_runs(screens: list[Frame]) -> None:
    page = draw_page(screens[0], "ja")
    assert not re.findall(r"https?:|//|<script|<link|@import|url\(|src=|href=", page)


def test_a_title_cannot_break_out() -> None:
    assert "<b>" not in draw_page(frame_of("", title="</title><b>"), "ja")
