"""The QR codes, read by a decoder from the cells that the screen really shows."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pyotp
import zxingcpp
from PIL import Image

from otp_tui import otp
from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import Completed, Registering
from otp_tui.text.ja import JAPANESE
from otp_tui.ui.themes import DARK, LIGHT
from otp_tui.ui.widgets.qr_code import QrView

if TYPE_CHECKING:
    from tests.ui.conftest import Hand, Rehearse, Size

HALF = "▄"
PIXELS = 4
"""Pixels of a module, each way."""
BLACK, WHITE = "#000000", "#ffffff"
GREY = "#808080"
"""Stands for a colour of the terminal's own."""
URIS = {otp.key_uri("SKOH99999999", with_issuer=issuer) for issuer in (True, False)}


def modules(hand: Hand) -> list[list[str]]:
    """Return the colours of the screen where the code is, two above each other in each cell."""
    rows = []
    for row in hand.cells(hand.app.screen.query_one(QrView).region):
        rows.append([cell.paper or GREY for cell in row])
        rows.append([(cell.ink if cell.text == HALF else cell.paper) or GREY for cell in row])
    return rows


def read(hand: Hand) -> str:
    """Return what the one QR code on the screen says; check its colours and its quiet zone."""
    colours = modules(hand)
    width, height = len(colours[0]), len(colours)
    known = {colour: bytes.fromhex(colour[1:]) for row in colours for colour in {*row}}
    data = b"".join(known[colour] for row in colours for colour in row)
    image = Image.frombytes("RGB", (width, height), data).convert("L")
    large = image.resize((width * PIXELS, height * PIXELS), Image.Resampling.NEAREST)
    found = zxingcpp.read_barcodes(large, try_invert=False)
    assert len(found) == 1
    place = found[0].position
    left, top = (round(at / PIXELS) for at in (place.top_left.x, place.top_left.y))
    right, bottom = (round(at / PIXELS) for at in (place.bottom_right.x, place.bottom_right.y))
    side = right - left
    assert side == bottom - top
    inside = {(x, y) for x, y in product(range(left, right), range(top, bottom))}
    assert {colours[y][x] for x, y in inside} == {BLACK, WHITE}
    ring = {
        (x, y)
        for x, y in product(range(left - 2, right + 2), range(top - 2, bottom + 2))
        if (x, y) not in inside
    }
    assert {colours[y][x] for x, y in ring} == {WHITE}
    return found[0].text


THEMES = (LIGHT.name, "ansi-light", "ansi-dark", DARK.name)
"""The house's own, and the framework's whose colours are the terminal's."""


async def in_every_kind_of_theme(hand: Hand) -> set[str]:
    """Return what the code on the screen says, whatever the colours around it."""
    said = set()
    for theme in THEMES:
        hand.app.theme = theme
        await hand.settle()
        said.add(read(hand))
    return said


def test_panel_and_full_screen_show_the_key_uri_in_every_kind_of_theme(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        assert await in_every_kind_of_theme(hand) == {otp.key_uri("SKOH99999999")}
        await hand.press("f3")
        await hand.opened()
        await hand.resize((80, 24))
        said = await in_every_kind_of_theme(hand)
        assert len(said) == 1
        assert said <= URIS

    rehearse(story, size=(160, 50))


def part(hand: Hand, selector: str) -> str:
    """Return what a part of the screen on top shows, without spaces."""
    return "".join(hand.text_in(hand.app.screen.query_one(selector)).split())


def test_the_full_screen_code_follows_the_size(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.press("f3")
        await hand.opened()
        sizes: list[Size] = [(80, 24), (120, 40), (60, 20), (57, 20)]
        for size in sizes:
            await hand.resize(size)
            assert read(hand) in URIS, size
        await hand.resize((160, 50))
        assert read(hand) == otp.key_uri("SKOH99999999")
        await hand.resize((50, 15))
        assert part(hand, "#full-qr") == JAPANESE.phone.qr_too_small
        await hand.resize((80, 24))
        assert read(hand) in URIS

    rehearse(story)


def test_the_key_is_shown_whole_where_its_code_does_not_fit(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.press("f3")
        await hand.opened()
        assert part(hand, "#full-qr") == JAPANESE.phone.qr_too_small
        assert "Y6AU5P2O4L4KO42FAB4XHNTS3WLS7M2A" in part(hand, "#qr-words")

    rehearse(story, size=(50, 15))


def test_the_stores_codes_are_their_links(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        stores = hand.app.rehearsal.deal.scenario.institution.stores
        await hand.click("#no-token-header")
        for store, link in (("app-store", stores.app_store), ("google-play", stores.google_play)):
            await hand.click(f"#{store}")
            await hand.opened()
            assert read(hand) == link
            assert hand.sees(JAPANESE.no_token.search_words)
            await hand.press("escape")
            await hand.closed()

    rehearse(story, size=(160, 50), at=Registering)


def test_the_code_of_the_scanned_key_registers(rehearse: Rehearse, right: dict[str, str]) -> None:
    async def story(hand: Hand) -> None:
        await hand.press("f3")
        await hand.opened()
        app = pyotp.parse_uri(read(hand))
        assert isinstance(app, pyotp.TOTP)
        await hand.press("escape")
        await hand.closed()
        await hand.set(**{**{name: right[name] for name in [*right][2:]}, "code": ""})
        await hand.focus(Field.CODE)
        await hand.type(app.at(hand.app.rehearsal.clock.now()))
        hand.key_ahead("tab", "tab")
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Completed)

    rehearse(story, at=Registering)
