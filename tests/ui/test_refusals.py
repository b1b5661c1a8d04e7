"""Each thing that the bank refuses, once: where it is said, what is emptied, where to go on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from otp_tui import otp
from otp_tui.bank.events import Identify, Register
from otp_tui.bank.rejection import Field, Reason
from otp_tui.bank.stages import AtLogin, Completed, Counter, Identifying, Registering
from otp_tui.scenario.script import Button
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.deeds import Sent
from otp_tui.ui.widgets.card_table import CardTable

if TYPE_CHECKING:
    from otp_tui.bank.flow import AnyEvent
    from otp_tui.bank.stages import Stage
    from otp_tui.scenario.deal import Deal
    from tests.ui.conftest import Hand, Rehearse


@dataclass(frozen=True)
class Case:
    """What is typed beside what is right, and what comes of it."""

    at: type[Stage]
    typed: dict[str, str]
    refused: dict[str, str]
    """Field → code of the reason."""
    cleared: set[str] = field(default_factory=set)
    focus: str = ""
    says: str = ""
    """What the first sentence has in it, too."""


def code_of(steps: int) -> str:
    """Return the phone's code so many time steps from the document's moment."""
    return f"{steps:+d} steps"


CASES_BY_REASON = {
    Reason.EMPTY: Case(
        Identifying,
        {"contract-id": "", "password": ""},
        {"contract-id": "TR-01", "password": "TR-01"},
        focus="contract-id",
        says="半角数字11桁",
    ),
    Reason.FULL_WIDTH: Case(
        Registering,
        {"code": "１２３４５６"},
        {"code": "TR-02"},
        focus="code",
        says="「半角/全角」キー",
    ),
    Reason.BAD_FORMAT: Case(
        Identifying,
        {"password": "abc"},
        {"password": "TR-03"},
        focus="password",
        says="6文字から12文字",
    ),
    Reason.LOWER_CASE: Case(
        Registering,
        {"serial": "skoh99999999"},
        {"serial": "TR-04"},
        focus="serial",
        says="大文字",
    ),
    Reason.WRONG_LOGIN: Case(
        Identifying,
        {"password": "renshu2021"},
        {"password": "TR-11"},
        {"password"},
        focus="password",
        says="あと6回",
    ),
    Reason.WRONG_SERIAL: Case(
        Registering,
        {"serial": "SKOI99999999"},
        {"serial": "TR-21"},
        focus="serial",
    ),
    Reason.WRONG_CODE: Case(
        Registering,
        {"code": "000000"},
        {"code": "TR-22"},
        {"code"},
        focus="code",
        says="あと6回",
    ),
    Reason.OLD_CODE: Case(
        Registering, {"code": code_of(-2)}, {"code": "TR-23"}, {"code"}, focus="code"
    ),
    Reason.EARLY_CODE: Case(
        Registering, {"code": code_of(2)}, {"code": "TR-24"}, {"code"}, focus="code"
    ),
    Reason.WRONG_CELL: Case(
        Registering,
        {"first-cell": "00"},
        {"code": "TR-26", "first-cell": "TR-31"},
        {"code", "first-cell", "second-cell"},
        focus="code",
    ),
}


@pytest.fixture
def codes(handbook: Deal) -> dict[str, str]:
    """Return the code of each time step that a case names."""
    at = handbook.visit.active_at
    secret = otp.secret_of(handbook.token.serial)
    steps = (-2, 2)
    return {
        code_of(step): otp.code_at(secret, at + timedelta(seconds=otp.TIME_STEP * step))
        for step in steps
    }


async def fill_in(hand: Hand, right: dict[str, str], typed: dict[str, str], code: str) -> None:
    """Fill every field of the page, press its button by key, and wait for a refusal."""
    for shown in hand.app.step.fields:
        name = shown.field.value
        shown.value = typed.get(name, right[name.replace("-", "_")])
    hand.app.step.query_one("#main").focus()
    await hand.settle(lambda: hand.focused == "main")
    await hand.press("enter", until=lambda: f"({code})" in "".join(hand.problems.values()))


@pytest.mark.parametrize("at", [Identifying, Registering], ids=["identify", "register"])
def test_a_refusal_stands_at_its_field_and_empties_what_is_void(
    rehearse: Rehearse, right: dict[str, str], codes: dict[str, str], at: type[Stage]
) -> None:
    async def refused(hand: Hand, case: Case) -> None:
        typed = {name: codes.get(value, value) for name, value in case.typed.items()}
        stage = hand.app.stage
        await fill_in(hand, right, typed, next(iter(case.refused.values())))
        assert hand.app.stage == stage
        assert hand.problems.keys() - {"page"} == case.refused.keys()
        for name, code in case.refused.items():
            assert f"({code})" in hand.problems[name]
        assert case.says in next(iter(hand.problems.values()))
        for name, value in hand.values.items():
            kept = typed.get(name, right[name.replace("-", "_")])
            assert value == ("" if name in case.cleared else kept), name
        assert hand.focused == case.focus
        assert hand.focused_entry.cursor_position == len(hand.focused_entry.value)
        # The sentence at the field with the focus is on the screen, whole.
        problem = hand.field(Field(case.focus)).problem
        assert hand.text_in(problem) == "".join(problem.text.split())

    async def story(hand: Hand) -> None:
        for case in CASES_BY_REASON.values():
            if case.at is at:
                await refused(hand, case)

    rehearse(story, at=at)


def test_a_code_is_refused_the_second_time(rehearse: Rehearse, right: dict[str, str]) -> None:
    async def story(hand: Hand) -> None:
        await fill_in(hand, right, {"second-cell": "00"}, "TR-26")
        await fill_in(hand, right, {}, "TR-25")
        assert hand.problems["page"] == JAPANESE.frame.clock_stands
        assert "(TR-25)" in hand.problems["code"]
        assert hand.values["code"] == ""
        assert hand.values["first-cell"] == right["first_cell"]
        assert hand.focused == "code"

    rehearse(story, at=Registering)


def test_a_customer_with_a_token_is_pointed_to_the_exchange(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.press("escape", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, AtLogin)
        assert hand.focused == "result"
        await hand.press("tab", "tab", "enter")
        assert isinstance(hand.app.stage, AtLogin)
        assert "(TR-41)" in hand.problems["page"]
        assert hand.sees("トークンの交換の手続き")
        assert hand.focused == "main"

    rehearse(story, at=Completed)


def test_every_reason_is_shown_somewhere_here() -> None:
    shown_elsewhere = {
        Reason.NOT_PRACTICE_ID,
        Reason.REUSED_CODE,
        Reason.SPENT_CODE,
        Reason.ALREADY_REGISTERED,
    }
    assert set(CASES_BY_REASON) | shown_elsewhere == set(Reason)


def test_full_width_digits_stay_and_are_explained(
    rehearse: Rehearse, right: dict[str, str]
) -> None:
    async def story(hand: Hand) -> None:
        await hand.type("９９９１２３")
        assert hand.text_in(hand.focused_entry) == "９９９１２３"
        await hand.focus(Field.PASSWORD)
        await hand.type(right["password"])
        await hand.press("enter", until=lambda: bool(hand.problems))
        assert hand.values["contract-id"] == "９９９１２３"
        assert hand.values["password"] == right["password"]
        assert hand.sees("契約者IDに全角の文字が入っています。")
        assert hand.sees("(TR-02)")
        assert hand.focused == "contract-id"
        await hand.type("9")
        assert hand.problems == {}

    rehearse(story, at=Identifying)


@pytest.mark.parametrize(
    ("name", "wrong", "at", "by"),
    [
        ("contract_id", "９９９１２３４５６７８", Identifying, "enter"),
        ("contract_id", "９９９１２３４５６７８", Identifying, "button"),
        ("password", "ｒｅｎｓｈｕ", Identifying, "enter"),
        ("serial", "skoh99999999", Registering, "enter"),
    ],
)
def test_what_nothing_can_stay_of_is_replaced_by_what_is_typed_next(
    rehearse: Rehearse, right: dict[str, str], name: str, wrong: str, at: type[Stage], by: str
) -> None:
    """Who changes to half-width letters and types again does not think of erasing first."""
    field = Field(name.replace("_", "-"))

    async def story(hand: Hand) -> None:
        await hand.set(**{name: wrong})
        await hand.focus(field)
        if by == "button":
            await hand.app.press(Button.MAIN)
            await hand.settle(lambda: bool(hand.problems))
        else:
            await hand.press("enter", until=lambda: bool(hand.problems))
        assert hand.values[field.value] == wrong
        await hand.type(right[name])
        assert hand.values[field.value] == right[name]

    rehearse(story, at=at)


def test_what_is_too_short_is_gone_on_with(rehearse: Rehearse, right: dict[str, str]) -> None:
    async def story(hand: Hand) -> None:
        await hand.type(right["contract_id"][:6])
        await hand.press("enter", until=lambda: bool(hand.problems))
        await hand.type(right["contract_id"][6:])
        assert hand.values["contract-id"] == right["contract_id"]

    rehearse(story, at=Identifying)


def test_a_number_that_may_be_real_is_warned_of_at_once_and_wiped_when_it_is_whole(
    rehearse: Rehearse, right: dict[str, str]
) -> None:
    async def story(hand: Hand) -> None:
        for number in (
            "12345678901",
            "12345678999",
            "99812345678",
            "９９８12345678",
            "A9912345678",
        ):
            await hand.set(contract_id="", password=right["password"])
            await hand.type(number[:3])
            assert hand.problems == {"contract-id": JAPANESE.identify.may_be_real}
            await hand.type(number[3:-1])
            assert hand.problems == {"contract-id": JAPANESE.identify.may_be_real}
            await hand.type(number[-1])
            assert hand.values == {"contract-id": "", "password": ""}, number
            assert hand.problems.keys() == {"contract-id"}
            assert hand.sees("(TR-05)")
            assert hand.sees("どこにも残していません")
            assert hand.focused == "contract-id"
        await hand.type("999")
        assert hand.problems == {}
        assert hand.values["contract-id"] == "999"

    rehearse(story, at=Identifying)


@pytest.mark.parametrize("leaving", ["enter", "tab", "shift+tab"])
def test_the_beginning_of_a_real_number_is_wiped_when_its_field_is_left(
    rehearse: Rehearse, right: dict[str, str], leaving: str
) -> None:
    async def story(hand: Hand) -> None:
        await hand.set(password=right["password"])
        await hand.type("123")
        await hand.press(leaving)
        assert hand.values == {"contract-id": "", "password": ""}
        assert "(TR-05)" in hand.problems["contract-id"]

    rehearse(story, at=Identifying)


def test_a_real_contract_id_that_is_pasted_is_wiped_too(
    rehearse: Rehearse, right: dict[str, str]
) -> None:
    async def story(hand: Hand) -> None:
        await hand.set(password=right["password"])
        await hand.paste("1234-5678-901")
        assert hand.values == {"contract-id": "", "password": ""}
        assert "(TR-05)" in hand.problems["contract-id"]

    rehearse(story, at=Identifying)


def test_the_same_pair_of_cells_is_asked_again(rehearse: Rehearse, right: dict[str, str]) -> None:
    def asked(hand: Hand) -> dict[str, str]:
        """Return the letter above each mark of the table."""
        letters, marks = hand.cells(hand.app.step.query_one(CardTable).region)
        line = "".join(cell.text for cell in marks)
        return {
            mark: "".join(cell.text for cell in letters[at : at + 3]).strip()
            for mark in line.split()
            for at in [line.index(mark)]
        }

    async def story(hand: Hand) -> None:
        for reason in ("TR-31", "TR-25"):
            assert asked(hand) == {"(1)": "イ", "(2)": "ク"}
            assert hand.sees("(1)(イ)")
            assert hand.sees("(2)(ク)")
            await fill_in(hand, right, {"first-cell": "00"}, reason)
            assert all(map(hand.sees, hand.problems.values()))

    rehearse(story, at=Registering, size=(120, 40))


WRONG: dict[Counter, tuple[type[Stage], dict[str, str], AnyEvent]] = {
    Counter.LOGIN: (
        Identifying,
        {"password": "renshu2021"},
        Identify("99912345678", "renshu2021"),
    ),
    Counter.CODE: (
        Registering,
        {"code": "000000"},
        Register("SKOH99999999", "000000", "41", "84"),
    ),
}
"""Where a failure of a kind happens, by what, and as an event."""


@pytest.mark.parametrize("counter", WRONG, ids=lambda counter: counter.value)
def test_seven_failures_lock_and_the_button_unlocks(
    rehearse: Rehearse, right: dict[str, str], counter: Counter
) -> None:
    at, typed, event = WRONG[counter]

    async def story(hand: Hand) -> None:
        await hand.go(*[Sent(event)] * 5)
        code = "TR-11" if at is Identifying else "TR-22"
        await fill_in(hand, right, typed, code)
        assert "あと1回" in next(iter(hand.problems.values()))
        await hand.set(**{next(iter(typed)): next(iter(typed.values()))})
        hand.app.step.query_one("#main").focus()
        await hand.settle(lambda: hand.focused == "main")
        await hand.press("enter", until=hand.on_a_new_page())
        assert hand.sees(JAPANESE.ended.locked[counter])
        assert hand.sees(JAPANESE.ended.unlock)
        assert hand.focused == "main"
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, AtLogin)
        assert hand.app.rehearsal.visit.failures == {}

    rehearse(story, at=at)
