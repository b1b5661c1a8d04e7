"""Only what differs is sent, and the terminal shows the same as if all had been."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region, Size
from textual.strip import Strip

from otp_tui.ui.painted import Painted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from otp_tui.ui.painted import Piece

WIDTH, HEIGHT = 12, 3
STYLES = [Style.parse(said) for said in ("none", "bold", "on blue")]
Cells: TypeAlias = dict[tuple[int, int], tuple[str, Style | None]]

segments = st.tuples(
    st.sampled_from(["a", "bc", "  ", "日", "本 ", "x日"]), st.sampled_from(STYLES)
).map(lambda drawn: Segment(*drawn))


@st.composite
def lines(draw: st.DrawFn) -> list[Strip]:
    """Draw the pieces of a row, whole wide characters each, that fill it."""
    row: list[Strip] = []
    left = WIDTH
    while left:
        drawn = draw(st.lists(segments, min_size=1, max_size=3))
        strip = Strip(drawn).crop(0, left)
        row.append(strip)
        left -= strip.cell_length
    return row


screens = st.lists(lines(), min_size=HEIGHT, max_size=HEIGHT)


def whole(rows: list[list[Strip]]) -> LayoutUpdate:
    """Return what paints a whole screen."""
    return LayoutUpdate([*rows], Region(0, 0, WIDTH, HEIGHT))


def chops(rows: list[list[Strip]], seen: Sequence[int]) -> ChopsUpdate:
    """Return what paints some rows of a screen."""
    placed: list[dict[int, Strip | None]] = []
    for row in rows:
        x, found = 0, dict[int, Strip | None]()
        for strip in row:
            found[x] = strip
            x += strip.cell_length
        placed.append(found)
    ends = [[*[*found][1:], WIDTH] for found in placed]
    return ChopsUpdate(placed, [(y, 0, WIDTH) for y in seen], ends)


def write(cells: Cells, pieces: Sequence[Piece]) -> None:
    """Do as a terminal does."""
    for y, x, strip in pieces:
        at = x
        for segment in strip:
            for one in segment.text:
                for covered in range(at, at + cell_len(one)):
                    if cells.get((y, covered), (" ", None))[0] == "":
                        cells[y, covered - 1] = (" ", None)  # Half of a wide one is none.
                    if (y, covered + 1) in cells and cells[y, covered + 1][0] == "":
                        cells[y, covered + 1] = (" ", None)
                cells[y, at] = (one, segment.style)
                if cell_len(one) == 2:
                    cells[y, at + 1] = ("", segment.style)
                at += cell_len(one)


def shown(rows: list[list[Strip]]) -> Cells:
    """Return what a terminal shows that is told everything."""
    cells: Cells = {}
    write(cells, Painted().news(whole(rows)).pieces)
    return cells


@settings(deadline=None, derandomize=True, database=None)
@given(st.lists(st.tuples(screens, st.booleans()), min_size=1, max_size=6))
def test_the_terminal_shows_all_of_it(
    painted_after_another: list[tuple[list[list[Strip]], bool]],
) -> None:
    painted, cells = Painted(), Cells()
    for rows, in_chops in painted_after_another:
        update = chops(rows, range(HEIGHT)) if in_chops else whole(rows)
        write(cells, painted.news(update).pieces)
        assert cells == shown(rows)


@settings(deadline=None, derandomize=True, database=None)
@given(screens, screens, st.sets(st.integers(0, HEIGHT - 1)).map(sorted))
def test_rows_that_are_not_painted_stay(
    before: list[list[Strip]], after: list[list[Strip]], seen: list[int]
) -> None:
    painted, cells = Painted(), Cells()
    write(cells, painted.news(whole(before)).pieces)
    if seen:
        write(cells, painted.news(chops(after, seen)).pieces)
    mixed = [after[y] if y in seen else before[y] for y in range(HEIGHT)]
    assert cells == shown(mixed)
    write(cells, painted.news(whole(after)).pieces)
    assert cells == shown(after)


@given(screens)
def test_what_is_there_is_not_sent_again_until_it_is_forgotten(rows: list[list[Strip]]) -> None:
    painted = Painted()
    first = painted.news(whole(rows)).pieces
    assert painted.news(whole(rows)).pieces == []
    assert painted.news(chops(rows, range(HEIGHT))).pieces == []
    painted.forget()
    assert painted.news(whole(rows)).pieces == first


def row(*texts: str) -> LayoutUpdate:
    """Return what paints one row, a strip of several segments."""
    strip = Strip([Segment(text, STYLES[number % 2]) for number, text in enumerate(texts)])
    return LayoutUpdate([[strip]], Region(0, 0, strip.cell_length, 1))


def test_of_a_row_only_the_middle_is_sent_that_differs() -> None:
    painted, console = Painted(), Console(color_system=None, force_terminal=True)
    painted.news(row("口座", "123", "円", "次へ"))
    news = painted.news(row("口座", "129", "円", "次へ"))
    assert [(y, x, strip.text) for y, x, strip in news.pieces] == [(0, 6, "9")]
    assert news.render_segments(console).startswith("\x1b[1;7H")
    assert painted.news(row("口座", "129", "円", "次へ")).render_segments(console) == ""


def test_a_piece_that_goes_on_behind_plain_letters_needs_no_place() -> None:
    console = Console(color_system=None, force_terminal=True)
    ascii_first = LayoutUpdate(
        [[Strip([Segment("ab")]), Strip([Segment("日")]), Strip([Segment("c")])]],
        Region(0, 0, 5, 1),
    )
    said = Painted().news(ascii_first).render_segments(console)
    assert said.count("\x1b[1;") == 2
    assert "\x1b[1;5H" in said


def test_at_another_size_nothing_is_known() -> None:
    painted = Painted()
    painted.fit(Size(5, 1))
    painted.news(row("abc"))
    painted.fit(Size(5, 1))
    assert not painted.is_unknown
    painted.fit(Size(4, 1))
    assert painted.is_unknown
