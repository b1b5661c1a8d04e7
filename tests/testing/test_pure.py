"""What says how pictures differ, reads looks, finds unused snapshots and writes the report."""

from pathlib import Path

import pytest
from rich.segment import Segment
from rich.style import Style

from otp_tui.gallery.frame import Frame
from otp_tui.gallery.svg import draw_svg
from otp_tui.testing.differences import (
    MOST,
    colour_differences,
    other_differences,
    text_difference,
)
from otp_tui.testing.looks import BadLook, Look, read_looks
from otp_tui.testing.report import Entry, report_page
from otp_tui.testing.unused import delete, orphans, unused_of


def svg(*rows: list[Segment], foreground: str = "#ffffff", background: str = "#000000") -> str:
    """Return the picture of a small screen."""
    return draw_svg(Frame(rows, 10, "t", foreground, background))


def words(text: str, style: str = "") -> list[Segment]:
    """Return a row."""
    return [Segment(text, Style.parse(style))]


def test_lines_are_compared_with_two_around() -> None:
    lines = [f"{n}\n" for n in range(20)]
    changed = [*lines[:10], "other\n", *lines[11:]]
    said = text_difference("".join(lines), "".join(changed))
    assert said[:2] == ["--- accepted", "+++ now"]
    assert said[3:] == [" 8", " 9", "-10", "+other", " 11", " 12"]
    assert not text_difference("same\n", "same\n")


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        (
            words("ab", "#111111"),
            words("ab", "#222222"),
            'row 1, columns 1-2 "ab": #222222 on #000000, was #111111 on #000000',
        ),
        (
            words("あい", "#111111"),
            words("あい", "#111111 on #333333"),
            'row 1, columns 1-4 "あい": #111111 on #333333, was #111111 on #000000',
        ),
        (
            words("a b", "#111111 on #222222"),
            words("a b", "#111111 on #333333"),
            'row 1, columns 1-3 "a b": #111111 on #333333, was #111111 on #222222',
        ),
        (
            words("ab"),
            words("ab", "bold"),
            'row 1, columns 1-2 "ab": #ffffff bold on #000000, was #ffffff on #000000',
        ),
        (
            [*words("ab", "on #111111")],
            [*words("a", "on #111111"), *words("b", "on #222222")],
            'row 1, columns 2-2 "b": #ffffff on #222222, was #ffffff on #111111',
        ),
    ],
)
def test_changed_colours_are_told_by_runs_of_cells(
    was: list[Segment], now: list[Segment], said: str
) -> None:
    assert colour_differences(svg(was), svg(now)) == [said]


def test_runs_end_where_the_row_or_the_colour_does() -> None:
    was = svg(words("ab", "#111111"), words("cd", "#111111"))
    now = svg(
        [*words("a", "#222222"), *words("b", "#333333")],
        [*words("c", "#222222"), *words("d", "#111111")],
    )
    said = colour_differences(was, now)
    assert [one.partition(":")[0] for one in said] == [
        'row 1, columns 1-1 "a"',
        'row 1, columns 2-2 "b"',
        'row 2, columns 1-1 "c"',
    ]


def test_rows_that_hold_something_else_are_the_text_s_matter() -> None:
    assert not colour_differences(svg(words("ac", "#111111")), svg(words("bc", "#222222")))
    assert not colour_differences(svg(words("a")), svg(words("a")))


def test_another_paper_is_told_once() -> None:
    said = colour_differences(svg(words("")), svg(words(""), background="#123456"))
    assert said == ["everywhere behind: #123456, was #000000"]


def test_nobody_is_shown_a_wall() -> None:
    rows = [words("a", "#111111")] * 50
    said = colour_differences(svg(*rows), svg(*[words("a", "#222222")] * 50))
    assert len(said) == MOST + 1
    assert said[-1] == f"... and {50 - MOST} more"
    long = other_differences("x" * 5000 + "\n", "y" * 5000 + "\n")
    assert max(map(len, long)) < 200


def test_looks_are_every_mixture_of_the_lists_each_once() -> None:
    found = read_looks("80x24, 100x30,80x24", "light dark", "")
    assert [str(look) for look in found] == [
        "80x24-light-ja",
        "80x24-dark-ja",
        "100x30-light-ja",
        "100x30-dark-ja",
    ]
    assert read_looks("", "", "") == (Look(),)


@pytest.mark.parametrize(
    "size", ["80", "80x", "x24", "19x24", "401x24", "80x4", "80x201", "８０x24"]
)
def test_a_size_that_no_terminal_has_is_refused(size: str) -> None:
    with pytest.raises(BadLook, match="no size such as 120x40"):
        read_looks(size, "", "")


def kept(folder: Path, lesson: str, *names: str) -> list[Path]:
    """Make snapshots of a lesson."""
    place = folder / "__snapshots__" / lesson
    place.mkdir(parents=True)
    files = [place / f"scenario[{name}].{ending}" for name in names for ending in ("svg", "txt")]
    for file in files:
        file.touch()
    return files


def test_unused_is_what_no_test_has(tmp_path: Path) -> None:
    lesson = tmp_path / "a.toml"
    files = kept(tmp_path, "a", "x-80x24-dark-ja", "x-80x24-light-ja", "y-1-80x24-light-ja")
    foreign = files[0].with_name("test_other.svg")
    foreign.touch()
    tests = ["scenario[x-80x24-dark-ja]"]
    assert unused_of(lesson, tests, other_looks=True) == files[2:]
    assert unused_of(lesson, tests, other_looks=False) == files[4:]
    assert not unused_of(tmp_path / "none.toml", tests, other_looks=True)


def test_orphans_have_no_lesson_and_go_with_their_folder(tmp_path: Path) -> None:
    kept(tmp_path, "a", "x-80x24-dark-ja")
    (tmp_path / "a.toml").touch()
    left = kept(tmp_path / "deep", "b", "x-80x24-dark-ja")
    assert orphans(tmp_path) == left
    delete(left)
    assert not left[0].parent.exists()
    assert not orphans(tmp_path)


def test_the_page_holds_what_it_is_given_as_text() -> None:
    entry = Entry("a.toml::<x>", "p", "-<old>\n+<new>\n same", "", svg(words("a")))
    page = report_page([entry], 3, ["a/<b>.svg"])
    assert "1 of 4 pictures" in page
    assert "a.toml::&lt;x&gt;: p" in page
    assert "<del>-&lt;old&gt;</del>\n<ins>+&lt;new&gt;</ins>\n same" in page
    assert "<li>a/&lt;b&gt;.svg</li>" in page
    assert 'class="none"' in page
    assert page.count("<svg") == 1
    assert "xmlns" not in page
