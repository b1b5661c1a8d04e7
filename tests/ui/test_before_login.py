"""Steps (1) and (2) on the screen: by keys and by mouse, with both stores' QR codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import AtLogin
from otp_tui.phone.getting_app import (
    AtStore,
    ChoosingStore,
    Installed,
    Launched,
    Unsupported,
)
from otp_tui.phone.handset import Store
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.mode import Mode
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.preparation import ReadingCard, Ready
from otp_tui.ui.screens.hand import CardScreen, PhoneScreen
from otp_tui.ui.screens.instructor import InstructorScreen
from otp_tui.ui.screens.result import ResultScreen
from otp_tui.values import replace
from tests.ui.test_qr_on_screen import read

if TYPE_CHECKING:
    from otp_tui.ui.app import RehearsalApp
    from tests.conftest import MakeApp
    from tests.ui.conftest import Hand, Rehearse

WORDS = JAPANESE.preparing
ANDROID, OLD = "Android 14", "iPhone(iOS 11.4)"


def app_of(make_app: MakeApp, name: str, mode: Mode | None = None) -> RehearsalApp:
    """Return the app of a built-in lesson."""
    return make_app(scenario=find_scenario(name), mode=mode)


def at(hand: Hand, page: type[object]) -> bool:
    """Tell whether the customer has such a page in front of them."""
    return isinstance(hand.app.rehearsal.state.stage, page)


async def fill(hand: Hand, *, first: str = "") -> None:
    """Read the card into the fields, rightly where nothing is said."""
    customer, page = hand.app.rehearsal.visit.customer, hand.app.rehearsal.state.stage
    assert isinstance(page, ReadingCard)
    right = customer.card.answer(page.asked)
    await hand.set(
        contract_id=customer.contract_id, first_cell=first or right[0], second_cell=right[1]
    )


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids="{0[0]}x{0[1]}".format)
def test_from_the_store_to_the_log_in_page_by_keys_alone(
    rehearse: Rehearse, make_app: MakeApp, size: tuple[int, int]
) -> None:
    async def story(hand: Hand) -> None:
        assert hand.sees(ANDROID)
        assert hand.sees("[(1)アプリ]›(2)カード›(3)ログイン画面›(4)本人確認›(5)登録›(6)完了")
        await hand.press("tab", "tab")
        assert hand.focused == "get-google-play"
        await hand.press("enter", until=hand.on_a_new_page())
        assert hand.sees("Android6.X以上")
        await hand.press("enter", until=hand.on_a_new_page())
        assert at(hand, Installed)
        assert not hand.sees(JAPANESE.phone.serial)
        await hand.press("enter", until=hand.on_a_new_page())
        assert at(hand, Launched)
        token = hand.app.rehearsal.token
        assert hand.sees(f"{JAPANESE.phone.serial}{token.serial}")
        await hand.press("enter", until=hand.on_a_new_page())
        assert hand.sees("(1)アプリ›[(2)カード]›(3)ログイン画面")
        customer = hand.app.rehearsal.visit.customer
        for text in (customer.contract_id, customer.card.number("ウ")):
            await hand.type(text)
            await hand.press("enter")
        await hand.type(customer.card.number("カ"))
        await hand.press("enter", until=hand.on_a_new_page())
        assert at(hand, Ready)
        await hand.press("enter", until=hand.on_a_new_page())
        assert at(hand, AtLogin)
        assert hand.sees("(2)カード›[(3)ログイン画面]›(4)本人確認")

    rehearse(story, app=app_of(make_app, "get-the-app"), size=size)


def test_by_mouse_alone(rehearse: Rehearse, make_app: MakeApp) -> None:
    async def story(hand: Hand) -> None:
        await hand.click("#get-app-store")
        assert at(hand, ChoosingStore)
        assert "TR-71" in hand.problems["page"]
        await hand.click("#get-google-play", until=hand.on_a_new_page())
        await hand.click("#too-old")
        assert at(hand, AtStore)
        assert "TR-73" in hand.problems["page"]
        await hand.click("#main", until=hand.on_a_new_page())
        await hand.click("#open-token", until=hand.on_a_new_page())
        assert at(hand, Launched)
        await hand.click("#main", until=hand.on_a_new_page())
        await fill(hand)
        await hand.click("#main", until=hand.on_a_new_page())
        await hand.click("#main", until=hand.on_a_new_page())
        assert at(hand, AtLogin)
        assert hand.app.assessment.mistakes.total() == 2

    rehearse(story, app=app_of(make_app, "get-the-app"))


def test_each_store_s_code_leads_to_its_link(rehearse: Rehearse, make_app: MakeApp) -> None:
    """The links of the scenario's own institution, too."""
    scenario = find_scenario("get-the-app")
    own = replace(scenario.institution.stores, google_play="https://example.jp/app?n=1")
    institution = replace(scenario.institution, stores=own)

    async def story(hand: Hand) -> None:
        for store, link in ((Store.APP_STORE, own.app_store), (Store.GOOGLE_PLAY, own.google_play)):
            await hand.click(f"#{store.value}")
            await hand.opened()
            assert read(hand) == link
            await hand.press("escape")
            await hand.closed()
        assert at(hand, ChoosingStore)

    rehearse(story, app=make_app(scenario=replace(scenario, institution=institution)))


def test_a_wrong_reading_alone_is_emptied_and_typed_anew(
    rehearse: Rehearse, make_app: MakeApp
) -> None:
    async def story(hand: Hand) -> None:
        await fill(hand, first="94")
        await hand.click("#main")
        assert at(hand, ReadingCard)
        assert list(hand.problems) == ["first-cell"]
        assert "「ウ」の下の数字とちがいます。" in hand.problems["first-cell"]
        assert hand.focused == "first-cell"
        kept = hand.values
        assert kept.pop("first-cell") == ""
        assert all(kept.values())
        await hand.type("15")
        await hand.press("enter", until=hand.on_a_new_page())
        assert at(hand, Ready)

    rehearse(story, app=app_of(make_app, "know-the-card"))


def test_a_number_that_may_be_somebody_s_real_one_is_wiped(
    rehearse: Rehearse, make_app: MakeApp
) -> None:
    async def story(hand: Hand) -> None:
        await hand.type("12345678901")
        assert hand.values["contract-id"] == ""
        assert "TR-05" in hand.problems["contract-id"]

    rehearse(story, app=app_of(make_app, "know-the-card"))


def test_in_an_exam_the_phone_is_looked_at_and_the_result_comes_at_the_desk(
    rehearse: Rehearse, make_app: MakeApp
) -> None:
    async def story(hand: Hand) -> None:
        assert not hand.sees(OLD)
        await hand.press("f4")
        assert isinstance(await hand.opened(), PhoneScreen)
        assert hand.sees(OLD)
        assert hand.sees(JAPANESE.phone.no_app)
        await hand.press("escape")
        await hand.closed()
        await hand.press("enter", until=hand.on_a_new_page())
        await hand.click("#too-old")
        assert isinstance(await hand.opened(), ResultScreen)
        assert hand.sees(JAPANESE.results.passed)
        await hand.press("escape")
        await hand.closed()
        assert at(hand, Unsupported)
        assert hand.sees(WORDS.unsupported.format(handset=OLD))
        assert hand.sees("0120-985-317")

    rehearse(story, app=app_of(make_app, "phone-too-old", Mode.EXAM), size=(80, 30))


def test_the_other_keys_do_what_makes_sense(rehearse: Rehearse, make_app: MakeApp) -> None:
    async def story(hand: Hand) -> None:
        await hand.press("f3", "f9", "escape")
        assert hand.app.screen is hand.app.screen_stack[0]
        await hand.press("f2")
        assert isinstance(await hand.opened(), CardScreen)
        await hand.press("f1")
        await hand.settle(lambda: hand.sees(WORDS.help["store"]))
        await hand.press("escape")
        await hand.closed()
        await hand.press("tab", "tab")
        await hand.press("enter", until=hand.on_a_new_page())
        await hand.press("escape", until=hand.on_a_new_page())
        assert at(hand, ChoosingStore)
        await hand.press("f7")
        assert isinstance(await hand.opened(), InstructorScreen)
        assert hand.sees("(1)アプリへ")

    rehearse(story, app=app_of(make_app, "get-the-app"), size=(120, 40))


def test_a_usual_lesson_shows_nothing_of_it(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        assert not hand.sees("(1)アプリ")
        assert not hand.sees("iPhone(iOS")
        await hand.press("f7")
        await hand.opened()
        assert not hand.sees("(1)アプリへ")
        assert hand.sees("(3)ログイン画面へ")

    rehearse(story, size=(120, 40))


def test_who_practises_is_told_what_to_do_when_they_ask(
    rehearse: Rehearse, make_app: MakeApp
) -> None:
    async def story(hand: Hand) -> None:
        said = JAPANESE.hints.hints
        assert not hand.sees(said["contract-id"])
        await hand.press("f5")
        assert hand.sees(said["contract-id"])
        await hand.set(contract_id=hand.app.rehearsal.visit.customer.contract_id)
        await hand.focus(Field.FIRST_CELL)
        await hand.press("f5")
        assert hand.sees(said["first-cell"].format(letter="ウ"))
        assert hand.app.assessment.hints == 2

    rehearse(story, app=app_of(make_app, "know-the-card", Mode.PRACTICE))
