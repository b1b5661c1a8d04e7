"""Pages, fields and what lay over them are forgotten when they are gone: memory does not grow."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING
from weakref import ref

from textual.widget import Widget

from otp_tui.bank.events import Cancel, Start
from otp_tui.bank.stages import AtLogin, Identifying

if TYPE_CHECKING:
    from tests.ui.conftest import Hand, Rehearse

ROUNDS = 3
"""Times that everything is opened and closed."""

OPENED_BY = ("f1", "f3", "f4", "f7")


class Remembered:
    """What was on the screen at some time, without holding it there."""

    def __init__(self) -> None:
        self._seen: list[tuple[str, ref[Widget]]] = []

    def see(self, hand: Hand) -> None:
        """Take note of what is on the screen now."""
        known = {id(widget) for _, one in self._seen if (widget := one()) is not None}
        on_it = hand.app.screen.walk_children(Widget, with_self=True)
        self._seen += [(str(one), ref(one)) for one in on_it if id(one) not in known]

    def left(self, hand: Hand) -> list[str]:
        """Return what is gone from the screen and still there."""
        shown = {id(one) for one in hand.app.screen_stack[0].walk_children(Widget, with_self=True)}
        gc.collect()
        return sorted(name for name, one in self._seen if (it := one()) and id(it) not in shown)


def test_pages_and_their_fields_are_forgotten(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        remembered = Remembered()
        for _ in range(ROUNDS):
            await hand.app.submit(Start())
            await hand.settle(lambda: isinstance(hand.app.stage, Identifying))
            remembered.see(hand)
            await hand.type("9")
            await hand.app.submit(Cancel())
            await hand.settle(lambda: isinstance(hand.app.stage, AtLogin))
            remembered.see(hand)
        await hand.settle(lambda: remembered.left(hand) == [])

    rehearse(story)


def test_what_lay_over_the_page_is_forgotten(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        remembered = Remembered()
        for _ in range(ROUNDS):
            for key in OPENED_BY:
                await hand.press(key)
                await hand.opened()
                remembered.see(hand)
                await hand.press("escape")
                await hand.closed()
        await hand.settle(lambda: remembered.left(hand) == [])

    rehearse(story)
