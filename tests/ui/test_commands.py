"""The keys that work everywhere, the bottom line that shows them, and what opens on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.events import ReturnToLogin, Unlock
from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Identifying,
    Locked,
    Registering,
    TimedOut,
)
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.deeds import Instructed, Sent
from otp_tui.tour.looks import IN_TURN
from otp_tui.ui import commands
from otp_tui.ui.themes import THEMES
from otp_tui.ui.widgets.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Callable

    from otp_tui.bank.stages import Stage
    from otp_tui.tour.deeds import Deed
    from otp_tui.ui.commands import Command
    from tests.conftest import MakeApp
    from tests.ui.conftest import Hand, Rehearse, Routes, Size

BACK: dict[type[Stage], set[str]] = {
    AtLogin: set(),
    Identifying: {"escape"},
    Registering: {"f9"},
    Locked: set(),
    TimedOut: {"escape"},
    Completed: {"escape"},
}
"""Which offered key leads from a stage to the log-in page."""


def shown(command: Command) -> str:
    """Return a key as the bottom line shows it."""
    return f" {command.shown}  {command.label(JAPANESE.keys)}"


def top(hand: Hand) -> str:
    """Return the name of what is on top; "Screen" is the bank's page."""
    return type(hand.app.screen).__name__


def test_back_and_cancel_lead_to_the_log_in_page_or_nowhere(
    rehearse: Rehearse, routes: Routes
) -> None:
    async def story(hand: Hand) -> None:
        for at, keys in BACK.items():
            await hand.go(*routes[at])
            page = hand.app.step
            assert {command.key for command in hand.app.offered()} & {"escape", "f9"} == keys, at
            if "escape" not in keys:
                await hand.press("escape")
                assert hand.app.step is page
                said = {"page": JAPANESE.frame.no_back} if at is Registering else {}
                assert hand.problems == said
                assert hand.sees("".join(said.values()))
            for key in keys:
                if key == "f9":  # Once more, to be sure.
                    await hand.press(key)
                    assert hand.problems == {"page": JAPANESE.frame.cancel_again}
                await hand.press(key, until=hand.on_a_new_page())
                assert isinstance(hand.app.stage, AtLogin)
                assert hand.focused == ("result" if at is Completed else "main")
            if at is Locked:
                await hand.go(Instructed(Unlock()))

    rehearse(story)


def test_help_says_what_to_do_here(rehearse: Rehearse, routes: Routes) -> None:
    texts = JAPANESE.help
    tour: list[tuple[tuple[Deed, ...], str]] = [
        ((), texts.login),
        ((*routes[Locked],), texts.locked),
        ((Instructed(Unlock()), *routes[TimedOut]), texts.timed_out),
        ((Sent(ReturnToLogin()), *routes[Identifying]), texts.identify),
        (routes[Registering][1:], texts.register),
        (routes[Completed][2:], texts.receipt),
        ((Sent(ReturnToLogin()),), texts.in_use),
    ]

    async def story(hand: Hand) -> None:
        for todo, advice in tour:
            await hand.go(*todo)
            await hand.press("f1")
            await hand.opened()
            assert hand.sees(advice)
            assert hand.sees("しんきんEBサポートデスクTel0120-985-317平日9:00～17:30")
            assert hand.sees("ただいま受付時間外です。")
            assert hand.sees("練習の名前：案内資料どおりの利用開始練習の番号(--seed)：20201126")
            assert hand.sees(JAPANESE.frame.banner)
            await hand.press("f1")
            await hand.closed()

    rehearse(story)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)], ids="{0[0]}x{0[1]}".format)
def test_what_is_in_the_hand_opens_at_every_width(rehearse: Rehearse, size: Size) -> None:
    wide, small = size[0] >= 112, size[0] < 80

    async def story(hand: Hand) -> None:
        assert (commands.PHONE in hand.app.offered()) == small
        for key, name in (("f2", "CardScreen"), ("f3", "QrScreen"), ("f4", "PhoneScreen")):
            if key == "f2" and wide:
                assert hand.sees("お客様カード(見本)")
                await hand.press("f2")
                assert top(hand) == "FrugalScreen"
                assert not hand.sees("お客様カード(見本)")
                await hand.press("f2")
                assert hand.sees("お客様カード(見本)")
                continue
            if key == "f4" and not small:  # It stands beside the page.
                assert hand.sees("お客さまのスマホ")
                continue
            await hand.press(key)
            await hand.opened()
            assert top(hand) == name
            assert hand.sees(JAPANESE.frame.banner_short) or hand.sees(JAPANESE.frame.banner)
            if key == "f2":
                assert hand.sees("契約者ID(利用者番号)99912345678")
                assert hand.sees("renshu2020")
                assert hand.sees("2741631895305284")
            if key == "f4":
                assert hand.sees("シリアル番号SKOH99999999")
                assert hand.sees("あと30秒")
            await hand.press(key)
            await hand.closed()
            assert hand.focused == "contract-id"

    rehearse(story, size=size, at=Identifying)


def test_colours_go_round_from_dark_to_dark(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        dark = hand.app.export_screenshot()
        seen = {dark}
        for name in (*IN_TURN[1:], IN_TURN[0]):
            await hand.press("f6")
            assert hand.app.scheme == name
            seen.add(hand.app.export_screenshot())
        assert hand.app.export_screenshot() == dark
        assert len(seen) == len(IN_TURN)

    rehearse(story)


@pytest.mark.parametrize("name", sorted({*THEMES} - {*IN_TURN}))
def test_where_the_terminal_has_no_other_colours_none_are_offered(
    rehearse: Rehearse, make_app: MakeApp, name: str
) -> None:
    async def story(hand: Hand) -> None:
        assert hand.sees("F2")
        assert not hand.sees("F6")
        before = hand.app.export_screenshot()
        await hand.press("f6")
        assert hand.app.export_screenshot() == before

    rehearse(story, app=make_app(theme=name))


def test_a_stopped_clock_goes_on_by_one_time_step(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        assert hand.app.panel is not None
        before = hand.app.panel.phone.big_code.code
        await hand.press("f8")
        after = hand.app.panel.phone.big_code.code
        assert after == hand.app.rehearsal.look().code != before
        said = JAPANESE.frame.clock_stepped.format(seconds=30)
        assert hand.problems == {"page": said}
        assert hand.sees(said)

    rehearse(story)


def effect(hand: Hand) -> tuple[object, ...]:
    """Return everything that a command may change."""
    app = hand.app
    assert app.panel is not None
    card = app.panel.card_is_open
    return top(hand), app.theme, app.rehearsal.clock.now(), app.stage, card, app.return_code


def changes(hand: Hand) -> Callable[[], bool]:
    """Return what tells whether a command has done something since now."""
    before = effect(hand)
    return lambda: effect(hand) != before


@pytest.mark.parametrize(
    ("size", "at"),
    [((120, 40), Registering), ((60, 20), Identifying)],
    ids=["120x40", "60x20"],
)
def test_every_command_is_shown_and_runs_when_it_is_clicked(
    rehearse: Rehearse, size: Size, at: type[Stage]
) -> None:
    async def story(hand: Hand) -> None:
        offered = hand.app.offered()
        assert hand.text_in(hand.key_bar()) == "".join("".join(map(shown, offered)).split())
        # Those that leave the page or the program come last.
        last = (commands.CANCEL, commands.BACK, commands.QUIT)
        for command in sorted(offered, key=lambda each: last.index(each) if each in last else -1):
            if command not in hand.app.offered():
                continue
            column, row = hand.label(shown(command))
            if command is commands.CANCEL:  # The second press is the one that counts.
                await hand.press(command.key)
            place = (column + len(command.shown) + 3, row)  # On the label's first character.
            assert hand.app.get_widget_at(*place)[0] is hand.key_bar()
            await hand.drag(place, place, until=changes(hand))
            if top(hand) != "Screen":
                await hand.press("escape")
                await hand.closed()
        assert hand.app.return_code == 0

    rehearse(story, size=size, at=at)


def test_the_bottom_line_is_whole_where_it_needs_two_lines(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        text = "".join("".join(map(shown, hand.app.offered())).split())
        assert hand.text_in(hand.key_bar()) == text
        assert hand.key_bar().region.height == 2

    rehearse(story, at=Registering, size=(60, 20))


def test_the_bottom_line_offers_what_the_new_size_needs(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.resize((60, 20))
        assert commands.PHONE in hand.app.offered()
        assert hand.sees("F4 スマホ")
        await hand.resize((80, 24))
        assert commands.PHONE not in hand.app.offered()
        assert not hand.sees("F4 スマホ")

    rehearse(story, at=Registering)


def test_a_click_beside_the_labels_does_nothing(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        before = effect(hand)
        bar = hand.key_bar().region
        for place in (bar.offset, bar.bottom_right - (1, 1)):
            await hand.drag(place, place)
        assert effect(hand) == before

    rehearse(story)


@pytest.mark.parametrize("closing", ["escape", "enter", "click"])
def test_what_opens_on_top_closes(rehearse: Rehearse, closing: str) -> None:
    async def story(hand: Hand) -> None:
        for key in ("f1", "f2", "f3", "f4"):
            await hand.press(key)
            await hand.opened()
            otherwise = "Space描き方" if key == "f3" else ""
            assert hand.text_in(hand.key_bar()) == f"{otherwise}Esc閉じるCtrl+Q終了"
            if closing == "click":
                place = hand.label(shown(commands.CLOSE))
                await hand.drag((place[0] + 1, place[1]), (place[0] + 1, place[1]))
            else:
                await hand.press(closing)
            await hand.closed()
            assert hand.focused == "contract-id"
            assert hand.problems == {}

    rehearse(story, at=Identifying, size=(60, 20))


def test_ctrl_c_says_how_to_quit_in_a_masked_field_too(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.focus(Field.PASSWORD)
        await hand.press("ctrl+c")
        assert hand.problems == {"page": JAPANESE.frame.quit_hint}

    rehearse(story, at=Identifying)


def test_a_notice_on_the_first_page_looks_like_those_on_the_others(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        looks = []
        for _ in range(2):
            await hand.press("ctrl+c")
            notice = hand.app.step.query_children(Prose).last()
            looks.append((notice.styles.color, notice.styles.text_style, notice.styles.padding))
            await hand.press("enter")
        assert looks[0] == looks[1]

    rehearse(story)


def test_ctrl_c_says_how_to_quit(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.press("ctrl+c")
        assert hand.problems == {"page": JAPANESE.frame.quit_hint}
        assert hand.sees(JAPANESE.frame.quit_hint)
        await hand.press("enter", until=hand.on_a_new_page())
        await hand.press("ctrl+c")
        assert hand.sees(JAPANESE.frame.quit_hint)
        assert hand.app.is_running

    rehearse(story)


def test_what_the_program_tells_is_said_on_the_next_page_too(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        said = JAPANESE.command_line.journal_stopped.format(path="kiroku.jsonl")
        hand.app.tell(said)
        await hand.settle()
        assert hand.problems == {"page": said}
        assert hand.sees(said)
        await hand.press("enter", until=hand.on_a_new_page())
        assert hand.problems == {"page": said}
        assert hand.sees(said)
        await hand.press("escape", until=hand.on_a_new_page())
        assert hand.problems == {}

    rehearse(story)


@pytest.mark.parametrize("on_top", ["", "f1"], ids=["page", "help"])
def test_ctrl_q_quits_with_0(rehearse: Rehearse, on_top: str) -> None:
    async def story(hand: Hand) -> None:
        if on_top:
            await hand.press(on_top)
            await hand.opened()
        await hand.press("ctrl+q", until=lambda: hand.app.return_code is not None)
        assert hand.app.return_code == 0

    rehearse(story)


def test_no_other_key_does_anything_to_a_form(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.set(serial="SKOH", code="123456")
        before, values = effect(hand), hand.values
        hand.key_ahead("ctrl+p", "f5", "f10", "f12", "ctrl+z", "up", "down", "ctrl+backslash")
        await hand.settle()
        assert (effect(hand), hand.values, hand.problems) == (before, values, {})
        assert hand.focused == Field.SERIAL.value

    rehearse(story, at=Registering)
