"""The page of a folder lists every picture, with what is said about it."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote

from otp_tui.gallery.sheet import Picture, draw_sheet
from otp_tui.text.ja import JAPANESE

TEXTS = JAPANESE.pictures


def picture(file: str, kind: str, scenario: str = "a", caption: str = "押します。") -> Picture:
    return Picture(file, kind, scenario, f"題名 {scenario}", f"要約 {scenario}", caption)


PICTURES = [
    picture("a-1-80x24.svg", "svg"),
    picture("a-1-80x24.png", "png"),
    picture("a-1-80x24-light.svg", "svg"),
    picture("a-2-80x24.svg", "svg", caption="見ます。"),
    picture("a-80x24.cast", "cast", caption=""),
    picture("b-1-80x24.txt", "txt", "b"),
]


def test_every_picture_is_listed_once_and_every_look_is_shown_once() -> None:
    page = draw_sheet(PICTURES, TEXTS, "ja")
    links = [unquote(link) for link in re.findall(r'<a href="\./([^"]*)"', page)]
    assert sorted(links) == sorted(one.file for one in PICTURES)
    shown = re.findall(r'<img src="\./([^"]*)"', page)
    assert shown == ["a-1-80x24.svg", "a-1-80x24-light.svg", "a-2-80x24.svg"]


def test_captions_titles_and_summaries_are_said_once() -> None:
    page = draw_sheet(PICTURES, TEXTS, "ja")
    assert re.findall("<h2[^>]*>(.*?)</h2>", page) == ["題名 a", "題名 b"]
    assert re.findall("<h3>(.*?)</h3>", page) == ["押します。", "見ます。", "押します。"]
    for summary in ("要約 a", "要約 b"):
        assert page.count(summary) == 1


def test_every_link_within_the_page_leads_somewhere() -> None:
    page = draw_sheet(PICTURES, TEXTS, "ja")
    places = re.findall(r'href="#([^"]*)"', page)
    assert places == re.findall(r' id="([^"]*)"', page)
    assert len(places) == 2


def test_names_and_words_of_a_lesson_cannot_break_out() -> None:
    evil = "<script>alert('\"&</script>"
    page = draw_sheet([Picture(f"{evil} 絵.svg", "svg", evil, evil, evil, evil)], TEXTS, "ja")
    assert "<script" not in page
    found = re.search(r'<img src="\./([^"]*)"', page)
    assert found
    assert unquote(unescape(found[1])) == f"{evil} 絵.svg"


def test_nothing_is_fetched_from_elsewhere() -> None:
    page = draw_sheet(PICTURES, TEXTS, "ja")
    assert not re.findall(r"https?:|//|<script|<link|@import|url\(", page)
