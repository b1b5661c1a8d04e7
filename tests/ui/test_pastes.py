"""What is pasted is taken as it was meant; what is secret stays so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events
from textual.geometry import Offset

from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import Identifying, Registering
from otp_tui.text.ja import JAPANESE
from otp_tui.ui.widgets.entry import LIMIT

if TYPE_CHECKING:
    from otp_tui.bank.stages import Stage
    from tests.ui.conftest import Hand, Rehearse

FORMS: list[tuple[type[Stage], list[Field]]] = [
    (Identifying, [Field.CONTRACT_ID, Field.PASSWORD]),
    (Registering, [Field.SERIAL, Field.CODE, Field.FIRST_CELL, Field.SECOND_CELL]),
]
PAGES = ["identify", "register"]
MASKED = {Field.PASSWORD, Field.CODE, Field.FIRST_CELL, Field.SECOND_CELL}
MARKUP = "[@click=app.quit]x[/][bold]$y[[\\[b"
SECRET = "Zq7Xw8Vu6"
"""Stands nowhere else on the screens."""


def meant(field: Field, text: str) -> str:
    """Return a text that the contract ID's field takes, too."""
    return f"999{text}" if field is Field.CONTRACT_ID else text


@pytest.mark.parametrize(("at", "fields"), FORMS, ids=PAGES)
def test_pastes_are_cleaned_in_every_field(
    rehearse: Rehearse, at: type[Stage], fields: list[Field]
) -> None:
    pastes = {
        "123 456\n": "123456",
        "123-456": "123456",
        "\r\n  1\u30002 \t\n789": "12",
        "１２３４５６": "１２３４５６",
        "12\x033\x1b4\x7f5\x9b6\u202e\x00": "123456",
        "\n \n": "",
    }

    async def story(hand: Hand) -> None:
        for field in fields:
            await hand.focus(field)
            for pasted in (meant(field, ""), *pastes):
                hand.app.post_message(events.Paste(pasted))
            await hand.settle()
            assert hand.values[field.value] == meant(field, "".join(pastes.values()))
            assert hand.problems == {}

    rehearse(story, at=at)


def test_a_paste_that_is_too_long_is_cut(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        for field in (Field.SERIAL, Field.CODE):
            await hand.focus(field)
            await hand.paste("9" * 10_000)
            assert hand.values[field.value] == "9" * LIMIT
            await hand.press("backspace")
            await hand.paste("12")
            assert hand.values[field.value] == "9" * (LIMIT - 1) + "1"

    rehearse(story, at=Registering)


def test_a_paste_that_was_cut_is_said(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.paste("9" * 10_000)
        assert hand.values["serial"] == "9" * LIMIT
        assert hand.problems == {"page": JAPANESE.frame.pasted_cut.format(length=LIMIT)}

    rehearse(story, at=Registering)


def test_a_field_shows_the_end_of_a_long_paste_with_the_cursor(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.paste("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        entry = hand.focused_entry
        assert entry.content_region.contains_point(hand.app.cursor_position)
        assert hand.text_in(entry).endswith("789")

    rehearse(story, at=Registering)


def test_a_paste_into_a_full_field_says_that_it_was_cut(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.set(serial="9" * LIMIT)
        await hand.paste("9")
        assert hand.problems == {"page": JAPANESE.frame.pasted_cut.format(length=LIMIT)}
        assert hand.sees(hand.problems["page"])
        await hand.press("backspace")
        assert hand.problems == {}

    rehearse(story, at=Registering)


def test_a_paste_takes_the_place_of_what_is_selected(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.type("ABCDEFGH")
        await hand.press("shift+left", "shift+left")
        await hand.paste("12 34")
        assert hand.values["serial"] == "ABCDEF1234"
        await hand.press("home")
        await hand.paste("\nXY-Z\n")
        assert hand.values["serial"] == "XYZABCDEF1234"

    rehearse(story, at=Registering)


@pytest.mark.parametrize(("at", "fields"), FORMS, ids=PAGES)
def test_markup_is_plain_text_in_every_field(
    rehearse: Rehearse, at: type[Stage], fields: list[Field]
) -> None:
    async def story(hand: Hand) -> None:
        for field in fields:
            await hand.focus(field)
            await hand.paste(meant(field, MARKUP))
            assert hand.values[field.value] == meant(field, MARKUP)
            entry = hand.field(field).entry
            plain = meant(field, MARKUP)
            shown = "*" * len(plain) if entry.masked else plain
            assert hand.text_in(entry) in shown
            assert hand.text_in(entry)
        # The first field is the one whose text is to be read.
        await hand.click(hand.field(fields[0]).entry, offset=(20, 0))
        await hand.click("#main", until=lambda: bool(hand.problems))
        assert {*hand.problems} == {field.value for field in fields}
        assert all("(TR-03)" in problem for problem in hand.problems.values())
        assert hand.app.is_running
        assert hand.app.return_code is None

    rehearse(story, at=at)


@pytest.mark.parametrize(("at", "fields"), FORMS, ids=PAGES)
def test_a_masked_field_shows_stars_alone_and_cannot_be_copied(
    rehearse: Rehearse, at: type[Stage], fields: list[Field]
) -> None:
    async def story(hand: Hand) -> None:
        for field in fields:
            entry = hand.field(field).entry
            assert entry.masked == (field in MASKED)
            if not entry.masked:
                continue
            await hand.focus(field)
            await hand.type(SECRET)
            assert hand.text_in(entry) == "*" * min(len(SECRET), entry.content_size.width - 1)
            assert not hand.sees(SECRET)
            assert SECRET not in hand.app.export_screenshot()
            for key in ("ctrl+c", "ctrl+x", "super+c"):
                hand.key_ahead("home", "shift+end", key)
            await hand.settle()
            assert hand.app.clipboard == ""
            left = entry.content_region.offset
            await hand.drag(left, left + Offset(entry.content_size.width - 1, 0))
            await hand.press("ctrl+c", "ctrl+x")
            assert hand.app.screen.get_selected_text() is None
            assert hand.app.clipboard == ""
            assert hand.values[field.value] == SECRET

    rehearse(story, at=at)


def test_dragging_over_the_page_selects_no_secret(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.set(contract_id="99900000000", password=SECRET)
        label = hand.app.step.query_one(".say").region
        await hand.drag(label.offset, hand.field(Field.PASSWORD).entry.region.bottom_right)
        assert SECRET not in (hand.app.screen.get_selected_text() or "")
        await hand.press("ctrl+c")
        assert SECRET not in hand.app.clipboard

    rehearse(story, at=Identifying)


def test_a_plain_field_can_be_copied(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.type("SKOH99999999")
        await hand.press("home", "shift+end", "ctrl+c")
        assert hand.app.clipboard == "SKOH99999999"

    rehearse(story, at=Registering)


def test_the_terminals_cursor_stands_where_the_next_character_comes(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        for typed, cells in (("SK", 2), ("ＯＨ", 6), ("99", 8)):
            await hand.type(typed)
            entry = hand.focused_entry
            assert hand.app.cursor_position == entry.content_region.offset + Offset(cells, 0)

    rehearse(story, at=Registering)
