"""A transfer on the screen: by keys alone, and what keeps somebody from a fraud."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.end_of_use import Ended, ProvingByCard
from otp_tui.bank.later import CHOICES, LaterField
from otp_tui.bank.orders import Confirming, Entering, Ordered
from otp_tui.bank.phishing import AskedForAll, GaveAway
from otp_tui.bank.stages import AtLogin, Identifying, Registering
from otp_tui.clock import HandClock
from otp_tui.scenario.files import find_scenario
from otp_tui.text.ja_phishing import WORDS as TRAP
from otp_tui.text.ja_transfer import WORDS
from otp_tui.tour.deeds import Jumped, Reached
from otp_tui.tour.practice import Place
from otp_tui.ui.screens.hand import PhoneScreen
from otp_tui.ui.widgets.note_view import NoteView

if TYPE_CHECKING:
    from collections.abc import Callable

    from otp_tui.ui.app import RehearsalApp
    from tests.conftest import MakeApp
    from tests.ui.conftest import Hand, Rehearse


@pytest.fixture
def begun(make_app: MakeApp) -> Callable[[str], RehearsalApp]:
    """Return what makes an app of a lesson, its clock held by hand."""

    def make(name: str) -> RehearsalApp:
        scenario = find_scenario(name)
        at = scenario.clock.start
        assert at is not None
        return make_app(scenario=scenario, clock=HandClock(at))

    return make


async def log_in(hand: Hand) -> None:
    """Log in by keys."""
    customer = hand.app.rehearsal.visit.customer
    await hand.type(customer.contract_id)
    await hand.press("enter")
    await hand.type(customer.password)
    await hand.press("enter", until=hand.on_a_new_page())


async def enter(hand: Hand) -> None:
    """Enter what the note says, by keys."""
    note = hand.app.rehearsal.state.note
    for field, text in note.items():
        assert hand.focused == field.value
        await hand.type(text[0] if field in CHOICES else text)
        if field is not LaterField.AMOUNT:
            await hand.press("enter")
    await hand.press("enter", until=hand.on_a_new_page())


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids="{0[0]}x{0[1]}".format)
def test_a_transfer_by_keys_alone(
    rehearse: Rehearse, begun: Callable[[str], RehearsalApp], size: tuple[int, int]
) -> None:
    async def story(hand: Hand) -> None:
        await log_in(hand)
        assert hand.app.query_one(NoteView).display
        await enter(hand)
        assert isinstance(hand.app.stage, Confirming)
        assert hand.sees("受取人名レンシュウハナコ")
        assert hand.sees("30,000円")
        await hand.press("enter", until=hand.on_a_new_page())
        await hand.type(hand.app.rehearsal.reading().code)
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Ordered)
        assert hand.sees("受付番号")
        await hand.press("enter", until=hand.on_a_new_page())
        assert hand.sees(WORDS.ends["completed"])
        assert hand.focused == "result"

    rehearse(story, app=begun("transfer"), size=size)


@pytest.mark.parametrize("size", [(60, 20), (80, 24)], ids="{0[0]}x{0[1]}".format)
def test_whoever_sees_another_payee_leaves_by_keys(
    rehearse: Rehearse, begun: Callable[[str], RehearsalApp], size: tuple[int, int]
) -> None:
    async def story(hand: Hand) -> None:
        await log_in(hand)
        await enter(hand)
        assert hand.sees("ベツジンゴロウ")
        assert hand.sees("取引を中止する")
        await hand.press("tab", "tab")
        assert hand.focused == "cancel"
        await hand.press("enter", until=hand.on_a_new_page())
        assert hand.sees(WORDS.ends["left"])
        assert hand.focused == "result"

    rehearse(story, app=begun("transfer-tampered"), size=size)


def test_what_was_typed_is_still_there_to_be_corrected(
    rehearse: Rehearse, begun: Callable[[str], RehearsalApp]
) -> None:
    async def story(hand: Hand) -> None:
        await log_in(hand)
        await enter(hand)
        await hand.press("escape", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Entering)
        note = hand.app.rehearsal.state.note
        assert hand.values == {field.value: text for field, text in note.items()}
        await hand.press("f9")
        assert isinstance(hand.app.stage, Entering)
        await hand.press("f9", until=hand.on_a_new_page())
        await log_in(hand)
        assert not any(hand.values.values())

    rehearse(story, app=begun("transfer"))


def test_who_is_refused_sees_why_and_the_way_to_the_result(
    rehearse: Rehearse, begun: Callable[[str], RehearsalApp]
) -> None:
    async def story(hand: Hand) -> None:
        hand.app.rehearsal.do(Jumped(Place.ENTER))
        await hand.app.turn_page()
        await hand.set(
            **{field.value: text for field, text in hand.app.rehearsal.state.note.items()}
        )
        await hand.focus(LaterField.AMOUNT)
        await hand.press("enter", until=lambda: hand.focused == "result")
        await hand.settle(lambda: hand.sees("結果を見る"))
        assert hand.sees("TR-61")
        assert hand.sees(hand.app.texts.phone.no_app)
        assert not hand.sees(hand.app.rehearsal.state.token.serial)

    rehearse(story, app=begun("transfer-over-limit"))


def test_a_name_is_pasted_with_its_space_and_long_sounds(
    rehearse: Rehearse, begun: Callable[[str], RehearsalApp]
) -> None:
    async def story(hand: Hand) -> None:
        await log_in(hand)
        await hand.focus(LaterField.PAYEE_NAME)
        await hand.paste(" サトー\u3000ハナコ\n")
        assert hand.values["payee-name"] == "サトー ハナコ"

    rehearse(story, app=begun("transfer"))


def test_the_trap_is_left_or_tells_what_it_was(
    rehearse: Rehearse, begun: Callable[[str], RehearsalApp]
) -> None:
    async def story(hand: Hand) -> None:
        await log_in(hand)
        assert isinstance(hand.app.stage, AskedForAll)
        assert hand.sees(TRAP.pages["AskedForAll"].hint)
        assert hand.sees(TRAP.labels["cancel"])
        await hand.type("64")
        await hand.press(*["tab"] * 8)
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, GaveAway)
        assert TRAP.misdirected
        assert hand.sees(TRAP.misdirected)
        await hand.press("enter", until=hand.on_a_new_page())
        await log_in(hand)
        await hand.press("escape", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, AtLogin)
        assert hand.sees(TRAP.ends["left"])

    rehearse(story, app=begun("card-trap"), size=(60, 20))


def test_a_phone_is_changed_by_keys_and_both_phones_are_seen(
    rehearse: Rehearse, begun: Callable[[str], RehearsalApp]
) -> None:
    async def story(hand: Hand) -> None:
        await log_in(hand)
        rehearsal = hand.app.rehearsal
        old, new = rehearsal.state.old_phone, rehearsal.state.in_hand
        assert old is not None
        assert hand.sees("もう1台：新しいスマホ")
        assert hand.sees(new.serial)
        assert hand.sees(new.reading(rehearsal.clock.now()).code)
        await hand.type(old.reading(rehearsal.clock.now()).code)
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Registering)
        assert hand.sees("もう1台：前のスマホ")
        await hand.type(old.serial)
        await hand.settle(lambda: hand.sees("消して、新しいスマホの番号を入れて"))

    rehearse(story, app=begun("exchange"))


def test_the_use_is_ended_by_keys_with_the_card_and_the_next_procedure_begins(
    rehearse: Rehearse, begun: Callable[[str], RehearsalApp]
) -> None:
    async def story(hand: Hand) -> None:
        hand.app.rehearsal.do(Reached(0))
        await log_in(hand)
        await hand.press("tab", "tab")
        assert hand.focused == "use-card"
        await hand.press("enter", until=hand.on_a_new_page())
        await hand.press("escape", until=hand.on_a_new_page())
        assert hand.focused == "code"
        await hand.press("tab", "tab")
        await hand.press("enter", until=hand.on_a_new_page())
        visit = hand.app.rehearsal.visit
        assert isinstance(visit.stage, ProvingByCard)
        first, second = visit.customer.card.answer(visit.stage.challenge)
        await hand.type(first)
        await hand.press("enter")
        await hand.type(second)
        await hand.press("enter", until=hand.on_a_new_page())
        assert hand.sees("100,000円")
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Ended)
        assert hand.sees("SKMH12345678")
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, AtLogin)
        assert hand.sees("(3)ログイン画面")
        await hand.settle(lambda: hand.sees("SKAT87654321"))
        assert not hand.sees("SKMH12345678")
        assert hand.sees("次は「ワンタイムパスワード利用開始」の練習です。")
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Identifying)
        assert not hand.sees("次は")
        await hand.app.rewind(0)
        await hand.settle(lambda: hand.sees("SKMH12345678"))
        assert hand.sees("[ログイン]")
        assert not hand.sees("次は")

    rehearse(story, app=begun("start-again"))


def test_where_there_is_no_room_for_two_phones_f4_shows_the_one_that_the_page_asks_about(
    rehearse: Rehearse, begun: Callable[[str], RehearsalApp]
) -> None:
    async def story(hand: Hand) -> None:
        await log_in(hand)
        rehearsal = hand.app.rehearsal
        old, new = rehearsal.state.old_phone, rehearsal.state.in_hand
        assert old is not None
        code = old.reading(rehearsal.clock.now()).code
        assert hand.sees("前のスマホに今出ている6桁")
        for name, large, small in (("前のスマホ", old, new), ("新しいスマホ", new, old)):
            await hand.press("f4")
            screen = await hand.opened()
            assert isinstance(screen, PhoneScreen)
            assert screen.phone.big_code.code == large.reading(rehearsal.clock.now()).code
            assert hand.sees(f"{name}10:00")
            assert hand.sees(f"シリアル番号{large.serial}")
            assert hand.sees(f"{small.serial}{small.reading(rehearsal.clock.now()).code}")
            await hand.press("escape")
            await hand.closed()
            if large is old:
                await hand.type(code)
                await hand.press("enter", until=hand.on_a_new_page())

    rehearse(story, app=begun("exchange"), size=(60, 20))


def test_who_has_lost_the_phone_says_so_by_keys(
    rehearse: Rehearse, begun: Callable[[str], RehearsalApp]
) -> None:
    async def story(hand: Hand) -> None:
        await log_in(hand)
        await hand.press("tab", "tab")
        assert hand.focused == "report-lost"
        await hand.press("enter", until=hand.on_a_new_page())
        assert hand.sees("0120-985-317")
        assert hand.focused == "result"
        assert hand.sees("結果を見る")
        assert hand.sees("0120-985-317")

    rehearse(story, app=begun("lost-phone"), size=(60, 20))
