"""Tab, Shift+Tab and Enter; and keys that come faster than the screen follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events

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

if TYPE_CHECKING:
    from otp_tui.bank.stages import (
        Stage,
    )
    from tests.ui.conftest import Hand, Rehearse

CHAINS: list[tuple[type[Stage], str, list[str]]] = [
    (AtLogin, "main", ["help-link", "main"]),
    (Identifying, "contract-id", ["help-link", "contract-id", "password", "main"]),
    (
        Registering,
        "serial",
        ["help-link", "no-token-header", "serial", "code", "first-cell", "second-cell", "main"],
    ),
    (Completed, "main", ["help-link", "main"]),
    (Locked, "main", ["help-link", "main"]),
    (TimedOut, "main", ["help-link", "main"]),
]


@pytest.mark.parametrize(("at", "first", "chain"), CHAINS, ids=[at.__name__ for at, _, _ in CHAINS])
def test_tab_goes_in_reading_order(
    rehearse: Rehearse, at: type[Stage], first: str, chain: list[str]
) -> None:
    async def story(hand: Hand) -> None:
        assert hand.focused == first
        here = chain.index(first)
        for name in chain[here + 1 :] + chain[: here + 1]:
            await hand.press("tab")
            assert hand.focused == name
        await hand.press(*["shift+tab"] * (here + 1))
        assert hand.focused == chain[-1]
        await hand.press("shift+tab")
        assert hand.focused == chain[-2]
        places = [widget.region.offset for widget in hand.app.screen.focus_chain]
        assert places == sorted(places, key=lambda place: (place.y, place.x))

    rehearse(story, at=at)


def test_an_open_fold_joins_the_order(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.press("shift+tab", "enter")
        passed = []
        for _ in range(3):
            await hand.press("tab")
            passed.append(hand.focused)
        assert passed == ["app-store", "google-play", "serial"]

    rehearse(story, at=Registering)


@pytest.mark.parametrize("at", [Identifying, Registering], ids=["identify", "register"])
def test_enter_does_not_leave_an_empty_field(rehearse: Rehearse, at: type[Stage]) -> None:
    async def story(hand: Hand) -> None:
        page = hand.app.step
        for field in page.fields:
            name = field.field.value
            await hand.focus(field.field)
            await hand.press("enter")
            assert hand.focused == name
            assert "(TR-01)" in hand.problems[name]
            await hand.type("9")
            assert name not in hand.problems
            await hand.press("enter")
        assert hand.app.step is page
        # What is wrong with each is still said.
        assert {*hand.problems} == {field.field.value for field in hand.app.step.fields}

    rehearse(story, at=at)


def test_enter_on_a_filled_field_that_is_not_the_last_goes_on(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.type("99912345678")
        await hand.press("enter")
        assert hand.focused == "password"
        assert isinstance(hand.app.stage, Identifying)

    rehearse(story, at=Identifying)


def test_enter_passes_over_what_is_filled_and_sends_when_nothing_is_left(
    rehearse: Rehearse, right: dict[str, str]
) -> None:
    async def entered(hand: Hand, *texts: str) -> None:
        for text in texts:
            await hand.type(text)
            await hand.press("enter")

    async def story(hand: Hand) -> None:
        # A field of a wrong form sends nothing, and the cursor stays to mend it.
        await hand.set(password="chigau123")
        await entered(hand, right["contract_id"][:-1])
        assert "(TR-03)" in hand.problems["contract-id"]
        assert JAPANESE.refusals.typed.format(count=10) in hand.problems["contract-id"]
        assert hand.focused == "contract-id"
        assert hand.app.rehearsal.state.submits == 1
        # The contract ID alone is mended; then the password alone.
        await entered(hand, right["contract_id"][-1])
        assert hand.problems.keys() == {"password"}
        assert "(TR-11)" in hand.problems["password"]
        assert hand.focused == "password"
        turned = hand.on_a_new_page()
        await entered(hand, right["password"])
        await hand.settle(turned)
        assert isinstance(hand.app.stage, Registering)

        # Of the right length, but of a wrong form: how many characters there are says nothing.
        await entered(hand, "SKO199999999")
        assert "(TR-03)" in hand.problems["serial"]
        assert "文字入っています" not in hand.problems["serial"]
        assert hand.focused == "serial"
        await hand.press(*["backspace"] * 12)
        # The wrong serial number alone is typed again.
        await entered(hand, "SKOI99999999", right["code"], right["first_cell"], "00")
        assert hand.problems.keys() == {"serial"}
        assert "(TR-21)" in hand.problems["serial"]
        assert hand.focused == "serial"
        await hand.press(*["backspace"] * 12)
        await entered(hand, right["serial"])
        # Wrong cells use the code up: the three are typed again, the serial number is not.
        assert "(TR-31)" in hand.problems["first-cell"]
        assert "(TR-26)" in hand.problems["code"]
        assert {name for name, value in hand.values.items() if value} == {"serial"}
        assert hand.focused == "code"
        await hand.press("f8")
        turned = hand.on_a_new_page()
        code = hand.app.rehearsal.reading().code
        await entered(hand, code, right["first_cell"], right["second_cell"])
        await hand.settle(turned)
        assert isinstance(hand.app.stage, Completed)

    rehearse(story, at=Identifying)


def test_editing_keys_are_taken_in_order_between_letters(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        for field in (Field.SERIAL, Field.CODE):
            await hand.focus(field)
            hand.key_ahead("9", "8", "backspace", "7")
            await hand.settle()
            assert hand.values[field.value] == "97"
            hand.key_ahead("home", "1", "end", "2", "left", "left", "delete", "3")
            await hand.settle()
            assert hand.values[field.value] == "1932"

    rehearse(story, at=Registering)


def test_keys_typed_ahead_land_in_the_right_fields_across_pages(
    rehearse: Rehearse, right: dict[str, str]
) -> None:
    async def story(hand: Hand) -> None:
        hand.key_ahead("enter")
        for value in right.values():
            hand.key_ahead(*value, "enter")
        await hand.settle(lambda: not isinstance(hand.app.stage, AtLogin | Identifying))
        await hand.settle(lambda: isinstance(hand.app.stage, Completed) or bool(hand.problems))
        assert isinstance(hand.app.stage, Completed)

    rehearse(story)


def test_tab_typed_ahead_moves_on_in_order_too(rehearse: Rehearse, right: dict[str, str]) -> None:
    async def story(hand: Hand) -> None:
        for value in [*right.values()][2:]:
            hand.key_ahead(*value, "tab")
        hand.key_ahead("shift+tab", "backspace", right["second_cell"][-1])
        await hand.settle(lambda: hand.focused == "second-cell")
        assert [*hand.values.values()] == [*right.values()][2:]
        await hand.press("tab", "enter", until=lambda: isinstance(hand.app.stage, Completed))

    rehearse(story, at=Registering)


def test_pastes_ahead_land_in_the_right_fields(rehearse: Rehearse, right: dict[str, str]) -> None:
    async def story(hand: Hand) -> None:
        for value in [*right.values()][2:]:
            hand.app.post_message(events.Paste(f"{value}\n"))
            hand.key_ahead("enter")
        await hand.settle(lambda: isinstance(hand.app.stage, Completed) or bool(hand.problems))
        assert isinstance(hand.app.stage, Completed)

    rehearse(story, at=Registering)


def test_enter_pressed_twice_in_the_last_field_does_not_lose_the_receipt(
    rehearse: Rehearse, right: dict[str, str]
) -> None:
    async def story(hand: Hand) -> None:
        await hand.set(**{name: right[name] for name in [*right][2:]})
        await hand.focus(Field.SECOND_CELL)
        await hand.press("enter", "enter", until=hand.on_a_new_page())
        await hand.settle()
        assert hand.sees("0411040847IT")

    rehearse(story, at=Registering)


def test_enter_held_down_never_skips_a_step(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        hand.key_ahead(*["enter"] * 20)
        await hand.settle(lambda: "contract-id" in hand.problems)
        assert isinstance(hand.app.stage, Identifying)
        assert hand.focused == "contract-id"

    rehearse(story)


def test_a_field_keeps_its_text_when_one_goes_back_to_it(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.type("SKOH")
        await hand.press("tab", "shift+tab")
        await hand.type("99999999")
        assert hand.values["serial"] == "SKOH99999999"

    rehearse(story, at=Registering)
