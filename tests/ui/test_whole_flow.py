"""The whole way from 「利用開始」 to the token in use, by keys alone and by mouse alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.later import LaterReason
from otp_tui.bank.rejection import Field, Reason
from otp_tui.bank.stages import AtLogin, Completed, Identifying, Registering
from otp_tui.text.ja import JAPANESE
from otp_tui.ui.screens.help import HelpScreen
from otp_tui.ui.screens.qr import QrScreen
from otp_tui.ui.widgets.fold import Fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.conftest import Hand, Rehearse

SIZES = [(80, 24), (120, 40)]


async def token_is_in_use(hand: Hand) -> None:
    """See the log-in page say so, on the screen too."""
    assert isinstance(hand.app.stage, AtLogin)
    assert hand.app.rehearsal.visit.registered_serial == "SKOH99999999"
    assert hand.sees(JAPANESE.login.in_use)
    assert hand.sees("ご利用中のトークン: SKOH99999999")


def receipt_is_the_documents(hand: Hand) -> None:
    assert isinstance(hand.app.stage, Completed)
    assert hand.sees("ワンタイムパスワードの利用開始が完了しました。")
    assert hand.sees("受付番号：0411040847IT受付時刻：2020年11月26日19時40分00秒")
    assert hand.sees("登録内容シリアル番号SKOH99999999")


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
def test_by_keys_alone_in_few_presses(
    rehearse: Rehearse, right: dict[str, str], size: tuple[int, int]
) -> None:
    async def story(hand: Hand) -> None:
        assert hand.focused == "main"
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Identifying)
        await hand.type(right["contract_id"])
        assert hand.values["contract-id"] == right["contract_id"]
        await hand.press("enter")
        await hand.type(right["password"])
        assert hand.values["password"] == right["password"]
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Registering)
        for name in ("serial", "code", "first_cell"):
            await hand.type(right[name])
            await hand.press("enter")
        await hand.type(right["second_cell"])
        assert list(hand.values.values()) == [*right.values()][2:]
        await hand.press("enter", until=hand.on_a_new_page())
        receipt_is_the_documents(hand)
        await hand.press("enter", until=hand.on_a_new_page())
        await token_is_in_use(hand)
        await hand.press("tab", "tab", "enter")
        assert "(TR-41)" in hand.problems["page"]
        assert hand.sees(hand.problems["page"])
        assert hand.presses < 60

    rehearse(story, size=size)


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
def test_by_mouse_alone_beside_the_typing(
    rehearse: Rehearse, right: dict[str, str], size: tuple[int, int]
) -> None:
    async def fill(hand: Hand, fields: tuple[Field, ...]) -> None:
        # Not in reading order, so that the click decides and nothing else.
        for field in reversed(fields):
            await hand.click(hand.field(field).entry)
            await hand.type(right[field.value.replace("-", "_")])

    async def story(hand: Hand) -> None:
        await hand.click("#main", until=hand.on_a_new_page())
        await fill(hand, (Field.CONTRACT_ID, Field.PASSWORD))
        await hand.click("#main", until=hand.on_a_new_page())
        await fill(hand, (Field.SERIAL, Field.CODE, Field.FIRST_CELL, Field.SECOND_CELL))
        await hand.click("#main", until=hand.on_a_new_page())
        receipt_is_the_documents(hand)
        await hand.click("#main", until=hand.on_a_new_page())
        await token_is_in_use(hand)
        await hand.click("#main")
        assert "(TR-41)" in hand.problems["page"]
        assert hand.presses == 0

    rehearse(story, size=size)


def test_links_answer_to_mouse_and_keys(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        async def do(link: str, how: str, until: Callable[[], bool]) -> None:
            if how == "click":
                await hand.click(link, until=until)
            else:
                hand.app.step.query_one(link).focus()
                await hand.press(how, until=until)

        fold = hand.app.step.query_one(Fold)
        for how in ("click", "enter", "space"):
            await do("#help-link", how, lambda: isinstance(hand.app.screen, HelpScreen))
            await hand.press("escape")
            await hand.closed()
            await do("#no-token-header", how, lambda: fold.has_class("-open"))
            assert hand.sees(JAPANESE.no_token.search_words)
            assert hand.sees(JAPANESE.no_token.app_store_system)
            assert hand.sees(JAPANESE.no_token.google_play_system)
            await do("#google-play", how, lambda: isinstance(hand.app.screen, QrScreen))
            assert hand.sees(JAPANESE.no_token.search_words)
            await hand.press("escape")
            await hand.closed()
            await do("#no-token-header", how, lambda: not fold.has_class("-open"))
            assert not hand.sees(JAPANESE.no_token.app_store_system)

    rehearse(story, at=Registering)


def test_tabs_of_the_panel_answer_to_the_mouse(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        assert not hand.sees("お客様カード(見本)")
        await hand.click("#tab-card")
        assert hand.sees("お客様カード(見本)")
        await hand.click("#tab-qr")
        assert not hand.sees("お客様カード(見本)")
        assert hand.focused == "main"

    rehearse(story, size=(120, 40))


def test_every_reason_has_its_own_code_on_the_screens() -> None:
    codes = [reason.value for reason in (*Reason, *LaterReason)]
    assert len(set(codes)) == len(codes)
    assert set(JAPANESE.refusals.reasons) == {*Reason, *LaterReason}
