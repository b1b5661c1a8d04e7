"""The handout says all that the lesson says, carries its fonts, and needs nothing else."""

from __future__ import annotations

import base64
import io
import re
import shutil
import subprocess
from html import unescape
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.rejection import ReadingReason, Reason
from otp_tui.cli.drawing import begin
from otp_tui.gallery.fonts import find_font
from otp_tui.gallery.handout import draw_handout, mistakes, parts_of
from otp_tui.phone.rejection import AppReason
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.model import Beginning
from otp_tui.scenario.script import Step
from otp_tui.text.ja import JAPANESE
from otp_tui.text.languages import LANGUAGES, catalogue_of
from otp_tui.values import replace
from tests.gallery.conftest import HANDBOOK, frame_of, styled

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from otp_tui.gallery.frame import Frame
    from otp_tui.gallery.handout import Part
    from otp_tui.scenario.model import Scenario
    from otp_tui.scenario.script import Script
    from otp_tui.text.languages import Language

FETCHES = re.compile(r"https?:|//|<script|<link|@import|url\((?!data:)|\bsrc=|href=")
EVIL = "<script>alert(1)</script>\"'&"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    """Return the handbook."""
    return begin(HANDBOOK, "ja")[0].scenario


def parts() -> list[Part]:
    steps = (Step("始めます。", note="ゆっくり話します。"), Step("押します。", picture="1-b"))
    frame = frame_of([styled("契約者ID ▄W", "bold")], columns=12, title="画面")
    return parts_of(steps, [frame, frame])


def drawn(scenario: Scenario, *, fonts: bool = False) -> str:
    return draw_handout(scenario, parts(), JAPANESE, find_font() if fonts else None, "ja")


@pytest.fixture(scope="module")
def embedded(scenario: Scenario) -> str:
    """Return the handout with its fonts."""
    return drawn(scenario, fonts=True)


def text_of(page: str) -> str:
    """Return what a person reads on it, without line breaks."""
    body = page.partition("<body>")[2].replace("<br>", "\n")
    return unescape(re.sub("<[^>]*>", "", body)).replace("\n", "")


# --- Steps ------------------------------------------------------------------------------------


def test_steps_are_cut_behind_pictures_and_at_the_end() -> None:
    frames = [frame_of(str(number)) for number in range(4)]
    steps = (Step("a"), Step("b", picture="p"), Step("c"), Step("d"))
    found = parts_of(steps, frames)
    assert [[number for number, _ in part.steps] for part in found] == [[1, 2], [3, 4]]
    assert [part.frame for part in found] == [frames[1], frames[3]]


def test_a_script_without_pictures_shows_every_step() -> None:
    frames = [frame_of("a"), frame_of("b")]
    assert [part.frame for part in parts_of((Step("a"), Step("b")), frames)] == frames


# --- What it says -----------------------------------------------------------------------------


def test_it_says_all_of_the_lesson(scenario: Scenario) -> None:
    said = text_of(drawn(scenario))
    desk = scenario.institution.desk
    for text in (
        *(scenario.title, scenario.summary, scenario.institution.name),
        *("始めます。", "ゆっくり話します。", "押します。"),
        *(JAPANESE.pictures.step.format(number=number) for number in (1, 2)),
        *(desk.name, desk.number, f"{desk.opens:%H:%M}".lstrip("0"), f"{desk.closes:%H:%M}"),
    ):
        assert text in said


def test_the_picture_is_drawn_within_the_page(scenario: Scenario) -> None:
    page = drawn(scenario)
    assert page.count("<svg ") == page.count("</svg>") == 1
    assert not re.findall(r"\bid=", page)
    alt = JAPANESE.pictures.picture_alt.format(number=2, caption="押します。")
    assert f'aria-label="{alt}"' in page
    assert re.search(r"<text [^>]*>契約者</text>|<text [^>]*>契約者ID", page)


def test_every_mistake_is_told_with_what_to_do(scenario: Scenario) -> None:
    said = text_of(drawn(scenario))
    told = list(mistakes(scenario, JAPANESE))
    assert sorted(code for code, _, _ in told) == sorted(reason.value for reason in Reason)
    for row in told:
        for text in row:
            assert not re.search("[{}]", text)
            assert text in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["transfer-over-limit", "payment", "exchange", "card-trap"])
def test_the_mistakes_are_those_of_the_procedure(name: str, language: Language) -> None:
    told = list(mistakes(find_scenario(name, language), catalogue_of(language)))
    codes = [code for code, _, _ in told]
    assert ("TR-61" in codes) == (name in {"transfer-over-limit", "payment"})
    assert ("TR-06" in codes) == ("TR-07" in codes) == (name == "transfer-over-limit")
    assert ("TR-04" in codes) == ("TR-21" in codes) == ("TR-27" in codes) == (name == "exchange")
    assert ("TR-22" in codes) == ("TR-31" in codes) == (name != "card-trap")
    assert len(codes) == len(set(codes))
    assert ("TR-64" in codes) == ("TR-65" in codes) == (name == "payment")
    assert Reason.WRONG_LOGIN.value in codes
    assert Reason.ALREADY_REGISTERED.value not in codes
    assert not [said for row in told for said in row if re.search("[{}]", said)]


def test_what_belongs_to_the_lesson_is_told_first(scenario: Scenario) -> None:
    lesson = replace(scenario.lesson, expected=(Reason.WRONG_CELL, Reason.FULL_WIDTH))
    codes = [code for code, _, _ in mistakes(replace(scenario, lesson=lesson), JAPANESE)]
    assert codes[:3] == ["TR-02", "TR-31", "TR-01"]


@pytest.mark.parametrize(
    ("begins", "more"),
    [
        (Beginning.APP, {*AppReason, *ReadingReason}),
        (Beginning.CARD, {*ReadingReason}),
        (Beginning.LOGIN, set()),
    ],
)
def test_what_can_go_wrong_before_the_log_in_page_is_told_where_the_lesson_begins_there(
    scenario: Scenario, begins: Beginning, more: set[AppReason | ReadingReason]
) -> None:
    told = mistakes(replace(scenario, begins=begins), JAPANESE)
    usual = {reason.value for reason in Reason}
    assert {code for code, _, _ in told} - usual == {reason.value for reason in more}
    assert not [row for row in told if re.search("[{}]", "".join(row))]


# --- What it needs ----------------------------------------------------------------------------


def test_it_fetches_nothing_and_runs_nothing(embedded: str) -> None:
    assert not FETCHES.findall(re.sub(r"base64,[^)]*\)", ")", embedded))


def test_it_is_set_on_a4(scenario: Scenario) -> None:
    page = drawn(scenario)
    assert "@page{size:A4 portrait" in page
    assert "break-inside:avoid" in page
    assert "break-before:page" in page


def test_nothing_of_a_scenario_can_break_out(scenario: Scenario, screens: list[Frame]) -> None:
    desk = replace(scenario.institution.desk, name=EVIL, number=EVIL)
    institution = replace(scenario.institution, name=EVIL, desk=desk)
    evil = replace(scenario, title=EVIL, summary=EVIL, institution=institution)
    steps: Script = (Step(EVIL, note=EVIL, picture="p"),)
    frame = replace(screens[0], title=EVIL)
    page = draw_handout(evil, parts_of(steps, [frame]), JAPANESE, None, "ja")
    assert "<script" not in page
    assert text_of(page).count(EVIL) >= 6


# --- Fonts ------------------------------------------------------------------------------------


def faces(page: str) -> dict[str, bytes]:
    rule = r"@font-face\{font-family:'([^']*)';src:url\(data:font/woff2;base64,([^)]*)\)"
    return {name: base64.b64decode(data) for name, data in re.findall(rule, page)}


def glyphs(font: bytes) -> tuple[Mapping[int, str], Mapping[str, tuple[int, int]]]:
    # The library has no type hints: imported by name, so that they are declared here.
    opened = import_module("fontTools.ttLib").TTFont(io.BytesIO(font))
    characters: Mapping[int, str] = opened.getBestCmap()
    widths: Mapping[str, tuple[int, int]] = opened["hmtx"].metrics
    return characters, widths


def test_fonts_hold_every_character_and_few_others(embedded: str) -> None:
    prose, screen = faces(embedded).values()
    wanted = set(text_of(re.sub("<svg.*?</svg>", "", embedded, flags=re.DOTALL)))
    assert {ord(one) for one in wanted} <= glyphs(prose)[0].keys()
    characters, widths = glyphs(screen)
    assert {chr(code) for code in characters} >= set("契約者IDW画面")
    assert len(characters) < 30
    half, whole = widths[characters[ord("W")]][0], widths[characters[ord("契")]][0]
    assert half * 2 == whole
    assert len(embedded) < 300_000


def test_twice_the_same(scenario: Scenario, embedded: str) -> None:
    assert drawn(scenario, fonts=True) == embedded


# --- On paper ---------------------------------------------------------------------------------

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
def test_chromium_prints_it(embedded: str, tmp_path: Path) -> None:
    (tmp_path / "h.html").write_text(embedded, encoding="utf-8")
    told = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'u'}"]
    subprocess.run(  # noqa: S603 - an installed browser
        [CHROMIUM or "", *told, "--print-to-pdf=h.pdf", (tmp_path / "h.html").as_uri()],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=60,
    )
    pdf = (tmp_path / "h.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 2
    width, height = (float(one) for one in re.findall(rb"MediaBox \[0 0 (\S+) ([^\]]+)\]", pdf)[0])
    assert (round(width), round(height)) == pytest.approx((595, 842), abs=1)
