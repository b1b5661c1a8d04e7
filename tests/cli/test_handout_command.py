"""`otp-tui handout`: one file to print, of a lesson that comes along or of one's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from otp_tui.text.ja import JAPANESE
from otp_tui.text.ja_command_line import COMMAND_LINE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call

TEXTS = JAPANESE.pictures
LESSON = """\
title = "<b>題名</b>"
summary = "短い練習です。"
seed = 1

[clock]
start = 2026-06-10T10:00:00+09:00

[[step]]
picture = "1-login"
caption = "<script>見ます</script>"

[[step]]
picture = "2-begun"
caption = "押します。"
do = [{ press = "button" }]
"""


def test_a_lesson_of_one_s_own_becomes_a_file_twice_the_same(call: Call, tmp_path: Path) -> None:
    lesson, out = tmp_path / "my.toml", tmp_path / "資料.html"
    lesson.write_text(LESSON, encoding="utf-8")
    ran = call("handout", str(lesson), "--out", str(out))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == TEXTS.handout_made.format(path=out) + "\n"
    page = out.read_text(encoding="utf-8")
    assert page.count("<svg ") == 2
    assert page.count("@font-face") == 2
    assert "&lt;b&gt;題名&lt;/b&gt;" in page
    assert "<script" not in page
    bare = re.sub(r"base64,[^)]*\)", ")", page)
    assert not re.findall(r"https?:|<link|@import|\bsrc=", bare)
    assert call("handout", str(lesson), "--out", str(out), "--theme", "light").code == 0
    assert out.read_text(encoding="utf-8") == page
    assert [file.name for file in sorted(tmp_path.iterdir())] == ["my.toml", "資料.html"]


def test_a_file_that_is_no_page(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    ran = call("handout", "handbook", "--out", str(out))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == TEXTS.bad_handout.format(path=out) + "\n"
    assert not out.exists()


def test_a_folder_that_is_not_there(call: Call, tmp_path: Path) -> None:
    lesson, out = tmp_path / "my.toml", tmp_path / "none" / "a.html"
    lesson.write_text(LESSON, encoding="utf-8")
    ran = call("handout", str(lesson), "--out", str(out))
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == COMMAND_LINE.cannot_write.format(path=out) + "\n"


def test_a_lesson_that_is_not_there(call: Call, tmp_path: Path) -> None:
    ran = call("handout", "no-such-lesson", "--out", str(tmp_path / "a.html"))
    assert (ran.code, ran.out) == (2, "")
    assert "no-such-lesson" in ran.err
    assert not list(tmp_path.iterdir())
