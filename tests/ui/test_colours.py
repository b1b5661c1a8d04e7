"""Every colour on every screen in every scheme: it can be read, and seen (WCAG 2.2)."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest
from rich._palettes import STANDARD_PALETTE
from rich.cells import cell_len
from rich.color import Color as RichColor
from rich.color import ColorSystem
from rich.segment import Segment
from textual.color import Color

from otp_tui.tour import looks
from otp_tui.ui.palette import nearest
from otp_tui.ui.player import settle
from otp_tui.ui.themes import THEMES
from otp_tui.ui.widgets.countdown import Countdown
from otp_tui.ui.widgets.entry import Entry
from otp_tui.ui.widgets.side_panel import _Tab
from otp_tui.values import replace
from tests.conftest import PLAIN, press
from tests.ui.every_screen import SCENES, WALKS, go_to, named, walk_through

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from otp_tui.gallery.frame import Ink
    from otp_tui.ui.app import RehearsalApp
    from tests.conftest import MakeApp
    from tests.ui.every_screen import Scene

    Look = Callable[[str], str]

TEXT, PARTS = 4.5, 3.0
"""Contrasts that WCAG 2.2 asks for at level AA: 1.4.3 and 1.4.11."""

ENHANCED: Final = 7.0
"""Contrast of text at level AAA: 1.4.6."""

LARGE: Final = (120, 40)
"""Columns and rows of a terminal that has room for all."""

HIGH: Final = {looks.CONTRAST_DARK, looks.CONTRAST_LIGHT}
IN_COLOUR: Final = [name for name in looks.THEMES if name != looks.MONO]
IN_MANY: Final = looks.IN_TURN


def as_it_is(colour: str) -> str:
    """Return a colour as a terminal shows it that shows any."""
    return colour


def of_256(colour: str) -> str:
    """Return a colour, "#rrggbb", as a terminal of 256 colours shows it."""
    return nearest(RichColor.parse(colour)).get_truecolor().hex


SHOWN: Final = {
    scheme: (("any", as_it_is), ("256", of_256)) if scheme in IN_MANY else (("16", as_it_is),)
    for scheme in IN_COLOUR
}
"""How many colours a terminal may have that shows a scheme, and what they look like there."""


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, "#rrggbb" (WCAG 2.2, its definition)."""
    parts = [one / 255 for one in bytes.fromhex(colour[1:])]
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours: 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


def inks(app: RehearsalApp) -> Iterator[tuple[str, Ink, tuple[int, int]]]:
    """Yield what stands in each cell of the screen, how it is coloured, and where."""
    for row, cells in enumerate(app.frame().cells()):
        for cell in cells:
            yield cell.text, cell.ink, (cell.column, row)


def written(app: RehearsalApp) -> set[Ink]:
    """Return how the characters on the screen are coloured, each way once."""
    frame = app.frame()
    texts = {
        segment.style: Segment(text[0], segment.style, segment.control)
        for row in frame.rows
        for segment in row
        if (text := segment.text.replace("▄", "").strip())
    }
    rows = [[one] for one in texts.values()]
    return {cell.ink for row in replace(frame, rows=rows).cells() for cell in row}


def unreadable(inks: set[Ink], scheme: str, look: Look) -> set[tuple[str, str, float]]:
    """Return the pairs of colours of which text is not far enough from its ground."""
    pairs = {(look(ink.color), look(ink.ground)) for ink in inks}
    field = look(Color.parse(THEMES[scheme].variables["field"]).hex.lower())
    least = ENHANCED if scheme in HIGH else TEXT
    return {
        (color, behind, round(contrast(color, behind), 2))
        for color, behind in pairs
        if contrast(color, behind) < (TEXT if behind == field else least)
        and {color, behind} != {"#000000"}
    }


@pytest.mark.parametrize("walk", WALKS, ids=named)
def test_all_text_can_be_read_in_every_scheme(make_app: MakeApp, walk: tuple[Scene, ...]) -> None:
    found: dict[tuple[str, str, str], set[tuple[str, str, float]]] = {}

    async def look() -> None:
        app = make_app(scenario=walk[0].lesson, mode=walk[0].mode)
        async with app.run_test(size=LARGE) as pilot:
            async for scene in walk_through(app, pilot, walk):
                for scheme, shown in SHOWN.items():
                    app.theme = THEMES[scheme].name
                    await settle(pilot)
                    inks = written(app)
                    assert len(inks) > 1
                    for colours, seen in shown:
                        if bad := unreadable(inks, scheme, seen):
                            found[scene.name, scheme, colours] = bad
                app.theme = THEMES[looks.DARK].name
                await settle(pilot)

    asyncio.run(look())
    assert not found


def grounds(app: RehearsalApp) -> dict[tuple[int, int], str]:
    """Return the colour behind each cell, by column and row."""
    return {
        (cell.column + second, row): cell.ink.ground
        for row, cells in enumerate(app.frame().cells())
        for cell in cells
        for second in range(cell.width)
    }


def parts(app: RehearsalApp) -> Iterator[tuple[str, str, str]]:
    """Yield what has to be seen without reading: its name, its colour and what lies beside it."""
    behind = grounds(app)
    for widget in app.screen.query("Entry, PushButton"):
        x, y, width, height = widget.region
        if not height or not behind.keys() >= {(x, y), (x + width, y)}:
            continue
        mine, beside = behind[x, y], behind[x + width, y]
        if isinstance(widget, _Tab) and mine != app.theme_variables["tab-chosen"].lower():
            continue  # The one that is not chosen is nothing but its words.
        if isinstance(widget, Entry) and widget.has_focus:
            yield "focus", mine, beside
            yield "focus among fields", mine, app.theme_variables["field"].lower()
            x, y = widget.cursor_screen_offset
            yield "cursor", behind[x, y], mine
        elif mine != beside and (not widget.has_class("-link") or widget.has_focus):
            yield type(widget).__name__, mine, beside
    for bar in app.screen.query(Countdown):
        x, y, width, height = bar.region
        along = [behind[at, y] for at in range(x, x + width) if height]
        if along and len({*along}) > 2:
            yield "bar", along[-width // 3], along[-1]
            yield "bar and panel", along[-width // 3], along[0]


SEEN: Final = ("login", "identify", "register-filled", "register-button", "phone-clock")


@pytest.mark.parametrize("scene", [one for one in SCENES if one.name in SEEN], ids=str)
def test_what_has_no_letters_can_be_seen_in_every_scheme(make_app: MakeApp, scene: Scene) -> None:
    found: dict[tuple[str, str], list[tuple[str, float]]] = {}
    kinds: set[str] = set()

    async def look() -> None:
        app = make_app(scenario=scene.lesson, mode=scene.mode)
        async with app.run_test(size=(120, 40)) as pilot:
            await go_to(app, pilot, scene)
            if app.rehearsal.clock.stopped:
                app.rehearsal.wait(timedelta(seconds=11))
                await app.tick()
            for scheme, shown in SHOWN.items():
                app.theme = THEMES[scheme].name
                await settle(pilot)
                there = list(parts(app))
                kinds.update(name for name, _, _ in there)
                for colours, seen in shown:
                    found[scheme, colours] = [
                        (name, round(stands_out, 2))
                        for name, mine, beside in there
                        if (stands_out := contrast(seen(mine), seen(beside))) < PARTS
                    ]

    asyncio.run(look())
    assert kinds >= {"bar", "bar and panel", "PushButton"}
    assert not {scheme: bad for scheme, bad in found.items() if bad}


def test_two_hundred_and_fifty_six_colours_are_of_the_palette(make_app: MakeApp) -> None:
    async def look() -> set[str]:
        app = make_app(setting=replace(PLAIN, has_256_colours=True))
        seen: set[str] = set()
        async with app.run_test(size=(120, 40)) as pilot:
            await go_to(app, pilot, next(one for one in SCENES if one.name == "register-refused"))
            for scheme in IN_MANY:
                app.theme = THEMES[scheme].name
                await settle(pilot)
                seen |= {ink.ground for _, ink, _ in inks(app)}
                seen |= {ink.color for text, ink, _ in inks(app) if not text.isspace()}
        return seen

    seen = asyncio.run(look())
    assert len(seen) > 20
    assert seen == {of_256(colour) for colour in seen}


def test_sixteen_colours_are_sixteen(make_app: MakeApp) -> None:
    async def look() -> set[str]:
        app = make_app(theme=looks.SIXTEEN)
        seen: set[str] = set()
        async with app.run_test(size=(120, 40)) as pilot:
            await go_to(app, pilot, next(one for one in SCENES if one.name == "register-refused"))
            for _ in range(2):
                seen |= {colour for _, ink, _ in inks(app) for colour in (ink.color, ink.ground)}
                await press(pilot, "f3")
        return seen

    seen = asyncio.run(look())
    shown = {colour: RichColor.parse(colour).downgrade(ColorSystem.STANDARD) for colour in seen}
    assert len({one.number for one in shown.values()}) == len(seen) > 6
    for colour, one in shown.items():
        assert one.number is not None
        palette = STANDARD_PALETTE[one.number]
        pairs = zip(palette, bytes.fromhex(colour[1:]), strict=True)
        assert all(abs(a - b) <= 1 for a, b in pairs), "the framework rounds"


# --- Without colour ---------------------------------------------------------------------------


def attributes(app: RehearsalApp) -> dict[tuple[int, int], tuple[str, bool, bool, bool]]:
    """Return text and attributes of each cell of a screen without colours."""
    found = {}
    for y, strip in enumerate(app.screen._compositor.render_strips()):  # noqa: SLF001
        x = 0
        for text, style, _ in strip:
            assert style is None or (style.color is None and style.bgcolor is None)
            for one in text:
                said = (
                    (bool(style.bold), bool(style.underline), bool(style.reverse))
                    if style
                    else (False,) * 3
                )
                found[x, y] = (one, *said)
                x += cell_len(one)
    return found


@pytest.mark.parametrize("walk", WALKS, ids=named)
def test_without_colour_none_is_written(make_app: MakeApp, walk: tuple[Scene, ...]) -> None:
    async def look() -> None:
        app = make_app(scenario=walk[0].lesson, mode=walk[0].mode, theme=looks.MONO)
        async with app.run_test(size=(80, 24)) as pilot:
            async for scene in walk_through(app, pilot, walk):
                assert len({said[1:] for said in attributes(app).values()}) > 2, scene

    asyncio.run(look())


def test_nothing_is_told_by_colour_alone(make_app: MakeApp) -> None:
    async def look() -> None:
        app = make_app(theme=looks.MONO)
        async with app.run_test(size=(120, 40)) as pilot:
            await go_to(app, pilot, next(one for one in SCENES if one.name == "register"))

            def shown(selector: str) -> list[tuple[str, bool, bool, bool]]:
                x, y, width, _ = app.screen.query_one(selector).region
                seen = attributes(app)
                return [seen[at, y] for at in range(x, x + width) if (at, y) in seen]

            changing = ("#entry-serial", "#main", "#no-token-header", "#tab-qr", "#tab-card")
            before = {one: shown(one) for one in changing}
            for place in ("#entry-code", "#main", "#no-token-header"):
                app.screen.query_one(place).focus()
                await settle(pilot)
                unlike = "#entry-serial" if place == "#entry-code" else place
                assert shown(unlike) != before[unlike], place
            await press(pilot, "f2")
            assert shown("#tab-qr") != before["#tab-qr"]
            assert shown("#tab-card") != before["#tab-card"]

    asyncio.run(look())


def test_still_means_that_only_numbers_change(make_app: MakeApp) -> None:
    async def look() -> None:
        app = make_app(setting=replace(PLAIN, still=True))
        async with app.run_test(size=(120, 40)) as pilot:
            await go_to(app, pilot, SCENES[0])
            before = {place: (text, ink) for text, ink, place in inks(app)}
            app.rehearsal.wait(timedelta(seconds=11))
            await app.tick()
            await settle(pilot)
            after = {place: (text, ink) for text, ink, place in inks(app)}
            changed = {place for place in before if before[place] != after[place]}
            assert changed
            assert all(before[place][0].isdigit() for place in changed)
            assert all(before[place][1] == after[place][1] for place in changed)

    asyncio.run(look())
