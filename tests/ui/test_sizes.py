"""At every size everything can be read, and a change of size in the middle loses nothing."""

from __future__ import annotations

import asyncio
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from textual import geometry
from textual.containers import VerticalScroll
from textual.events import Resize
from textual.geometry import Offset, Region
from textual.widget import Widget
from textual.widgets import Static

from otp_tui.bank.events import ReturnToLogin
from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Identifying,
    Locked,
    Registering,
    TimedOut,
)
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.script import Button
from otp_tui.text.ja import JAPANESE
from otp_tui.text.languages import LANGUAGES
from otp_tui.tour.deeds import Sent
from otp_tui.ui.house_app import HouseApp
from otp_tui.ui.setting import Setting
from otp_tui.ui.widgets.fold import Fold
from otp_tui.ui.widgets.prose import Prose
from tests.ui.conftest import squeezed

if TYPE_CHECKING:
    from otp_tui.bank.stages import (
        Stage,
    )
    from otp_tui.text.languages import Language
    from tests.ui.conftest import Hand, Rehearse, Size

SIZES = [(80, 24), (100, 30), (120, 40), (160, 50)]
SMALL = [(60, 20), (40, 20)]
STAGES: list[type[Stage]] = [AtLogin, Identifying, Registering, Completed, Locked, TimedOut]
OVERLAYS = ["f1", "f2", "f3", "f4", "f7"]
each_language = pytest.mark.parametrize("language", LANGUAGES)


def is_shown(widget: Widget) -> bool:
    return all(each.display for each in widget.ancestors_with_self) and bool(widget.region.area)


def clipped(screen: Widget) -> list[Widget]:
    """Return what shows less text than it holds, or reaches out of what holds it."""
    return [
        widget
        for widget in screen.query("*")
        if is_shown(widget) and (_loses_text(widget) or _reaches_out(widget))
    ]


def _loses_text(widget: Widget) -> bool:
    if not isinstance(widget, Static | Prose):
        return False
    held = widget.text if isinstance(widget, Prose) else str(widget.visual)
    area = Region(0, 0, *widget.outer_size)
    drawn = "".join(strip.text for strip in widget.render_lines(area))
    return "".join(held.split()) not in "".join(drawn.split())


def _reaches_out(widget: Widget) -> bool:
    holder = widget.parent
    if not isinstance(holder, Widget) or widget.styles.dock != "none":
        return False
    inner = holder.content_region
    region = widget.region
    if isinstance(holder, VerticalScroll):  # What lies below can be scrolled to.
        return region.x < inner.x or region.right > inner.right
    return not inner.contains_region(region)


def overlapping(screen: Widget) -> list[tuple[Widget, Widget]]:
    """Return neighbours that lie over each other."""
    holders = [screen, *screen.query("*")]
    return [
        (one, other)
        for holder in holders
        for one, other in combinations(filter(is_shown, holder.children), 2)
        if one.region.overlaps(other.region)
    ]


@pytest.mark.parametrize(
    "at",
    [*STAGES, None],
    ids=[*(at.__name__ for at in STAGES), "in-use"],
)
@each_language
def test_pages_are_whole_at_every_size(
    rehearse: Rehearse, at: type[Stage] | None, language: Language
) -> None:
    async def story(hand: Hand) -> None:
        if at is None:
            await hand.go(Sent(ReturnToLogin()))
        for size in SIZES:
            await hand.resize(size)
            screen = hand.app.screen
            assert clipped(screen) == [], size
            assert overlapping(screen) == [], size
            main = hand.app.step.query_one("#main")
            assert hand.app.step.scroll_offset.y == 0
            assert hand.app.step.region.contains_region(main.region), size
            middle = main.region.offset + Offset(main.region.width // 2, main.region.height // 2)
            assert hand.app.get_widget_at(*middle)[0] is main
            assert hand.app.step.max_scroll_y == 0, size
        for size in SMALL:
            await hand.resize(size)
            assert clipped(hand.app.screen) == [], size
            assert overlapping(hand.app.screen) == [], size

    rehearse(story, at=at or Completed, language=language)


@pytest.mark.parametrize("at", [Identifying, Registering], ids=["identify", "register"])
@each_language
def test_pages_full_of_refusals_are_whole_too(
    rehearse: Rehearse, at: type[Stage], language: Language
) -> None:
    async def story(hand: Hand) -> None:
        await hand.click("#main")
        assert {*hand.problems} == {shown.field.value for shown in hand.app.step.fields}
        if at is Registering:
            hand.app.step.query_one(Fold).query_one("#no-token-header").focus()
            await hand.press("enter")
        for size in [*SIZES, *SMALL]:
            await hand.resize(size)
            assert clipped(hand.app.screen) == [], size
            assert overlapping(hand.app.screen) == [], size
            hand.app.step.query_one("#main").scroll_visible(animate=False)
            await hand.settle()
            assert hand.text_in(hand.app.step.query_one("#main")), size

    rehearse(story, at=at, language=language)


@pytest.mark.parametrize("size", [(60, 20), (80, 24)], ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("at", [Identifying, Registering], ids=["identify", "register"])
@each_language
def test_of_many_refusals_the_first_is_in_view_with_its_field(
    rehearse: Rehearse, at: type[Stage], language: Language, size: Size
) -> None:
    async def story(hand: Hand) -> None:
        await hand.app.press(Button.MAIN)
        await hand.settle(lambda: bool(hand.problems))
        first, page = hand.app.step.fields[0], hand.app.query_one("#bank").region
        assert page.contains_region(first.entry.region)
        assert hand.app.focused is first.entry

    rehearse(story, at=at, language=language, size=size)


@each_language
def test_what_opens_on_top_is_whole_at_every_size(rehearse: Rehearse, language: Language) -> None:
    async def story(hand: Hand) -> None:
        for key in OVERLAYS:
            await hand.press(key)
            screen = await hand.opened()
            for size in [*SMALL, *SIZES]:
                await hand.resize(size)
                assert clipped(screen) == [], (key, size)
                assert overlapping(screen) == [], (key, size)
            await hand.press("escape")
            await hand.closed()
            await hand.resize(SMALL[0])

    rehearse(story, size=SMALL[0], language=language)


@each_language
def test_the_result_is_whole_at_every_size(rehearse: Rehearse, language: Language) -> None:
    async def story(hand: Hand) -> None:
        await hand.go(Sent(ReturnToLogin()))
        await hand.click("#result")
        screen = await hand.opened()
        for size in [*SMALL, *SIZES]:
            await hand.resize(size)
            assert clipped(screen) == [], size
            assert overlapping(screen) == [], size

    rehearse(story, at=Completed, language=language)


def test_a_change_of_size_in_the_middle_loses_nothing(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.set(serial="SKOH99999999", code="123456")
        await hand.focus(Field.CODE)
        page, stage, values = hand.app.step, hand.app.stage, hand.values
        for size in ((60, 20), (30, 8), (80, 24), (160, 50), (90, 11), (100, 30)):
            await hand.resize(size)
            assert hand.app.step is page
            assert hand.app.stage == stage
            assert hand.values == values
            assert hand.focused == "code"
            too_small = size[0] < 40 or size[1] < 12
            assert hand.sees(JAPANESE.frame.too_small) == too_small
            if too_small:
                assert hand.text == JAPANESE.frame.too_small
            else:
                assert hand.text_in(hand.focused_entry) == "******"
        await hand.type("7")
        assert hand.values["code"] == "1234567"

    rehearse(story, at=Registering, size=(120, 40))


class LargeAgain(HouseApp):
    """Has had its usual size for a while when it is told of a smaller one that it had before."""

    terminal_size = geometry.Size(80, 24)


def test_the_size_is_what_the_terminal_has_not_what_is_said_last() -> None:
    async def story() -> None:
        app = LargeAgain("", Setting(lambda _: False))
        async with app.run_test(size=LargeAgain.terminal_size) as pilot:
            app.post_message(Resize(geometry.Size(40, 12), geometry.Size(40, 12)))
            await pilot.pause()
            assert app.size == app.screen.size == LargeAgain.terminal_size

    asyncio.run(story())


@pytest.mark.parametrize("size", [(39, 24), (80, 11), (16, 6)], ids="{0[0]}x{0[1]}".format)
def test_where_there_is_no_room_for_a_page_ctrl_c_says_how_to_quit(
    rehearse: Rehearse, size: Size
) -> None:
    async def story(hand: Hand) -> None:
        said = squeezed(JAPANESE.frame.quit_hint)
        too_small = JAPANESE.frame.too_small
        await hand.press("ctrl+c", until=lambda: hand.text.startswith(said))
        assert hand.text in said + too_small
        await hand.resize((size[0], size[1] - 1))
        await hand.settle(lambda: too_small.startswith(hand.text))

    rehearse(story, size=size)


@pytest.mark.parametrize("field", [Field.SERIAL, Field.CODE, Field.SECOND_CELL], ids=str)
def test_where_the_customer_types_stays_in_view(rehearse: Rehearse, field: Field) -> None:
    async def story(hand: Hand) -> None:
        await hand.focus(field)
        sizes: list[Size] = [(120, 40), (60, 20), (45, 12), (132, 24), (40, 12), (60, 14), (40, 12)]
        for covered in (False, True):
            for size in sizes:
                if covered:
                    await hand.press("f1")
                    await hand.opened()
                await hand.resize(size)
                if covered:
                    await hand.press("escape")
                    await hand.closed()
                entry = hand.field(field).entry
                assert hand.app.step.region.contains_region(entry.region), (size, covered)

    rehearse(story, at=Registering, size=(120, 40))


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.EXAM])
def test_the_receipt_is_whole_without_a_guide(rehearse: Rehearse, mode: Mode) -> None:
    async def story(hand: Hand) -> None:
        for size in SIZES:
            await hand.resize(size)
            assert clipped(hand.app.screen) == [], size
            assert overlapping(hand.app.screen) == [], size
            assert hand.app.step.max_scroll_y == 0, size

    rehearse(story, at=Completed, mode=mode)


def test_a_change_of_size_keeps_what_is_on_top(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.press("f1")
        await hand.opened()
        sizes: list[Size] = [(60, 20), (30, 8), (80, 24), (160, 50)]
        for size in sizes:
            await hand.resize(size)
        assert hand.sees(JAPANESE.help.login)
        await hand.press("escape")
        await hand.closed()
        assert hand.focused == "main"

    rehearse(story, size=(120, 40))


def test_the_panel_stands_beside_the_page_from_80x24_on(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        for size, beside, qr in (
            ((80, 24), True, False),
            ((79, 24), False, False),
            ((80, 23), False, False),
            ((111, 30), True, False),
            ((112, 24), True, True),
        ):
            await hand.resize(size)
            assert hand.sees("お客さまのスマホ") == beside, size
            assert hand.sees("QRコード(体験用)") == qr, size

    rehearse(story)
