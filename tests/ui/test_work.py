"""How much the app does for what a person does. Counts, not times."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual._compositor import CompositorUpdate

from otp_tui.bank.stages import Identifying
from otp_tui.ui.app import RehearsalApp

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.screen import Screen

    from tests.conftest import MakeApp
    from tests.ui.conftest import Hand, Rehearse

LAYOUTS = 2
"""Layouts of a new page at the most: the framework says twice that something was mounted."""

PAINTINGS = 3
"""Paintings of a new page at the most: itself, where the focus is, and what is under the mouse."""


class WatchedApp(RehearsalApp):
    """An app that counts what it paints."""

    paintings = 0

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if isinstance(renderable, CompositorUpdate) and not self._batch_count:
            self.paintings += 1
        super()._display(screen, renderable)


class Work:
    """What an app has done since it was asked last."""

    def __init__(self, app: WatchedApp) -> None:
        self._app = app
        self._layouts = 0
        app.screen.screen_layout_refresh_signal.subscribe(app.screen, self._laid_out)

    def _laid_out(self, _: object) -> None:
        self._layouts += 1

    def done(self) -> tuple[int, int]:
        """Return how often it has laid out and painted."""
        done = self._layouts, self._app.paintings
        self._layouts = self._app.paintings = 0
        return done


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_a_page_is_laid_out_and_painted_seldom(
    rehearse: Rehearse, make_app: MakeApp, size: tuple[int, int]
) -> None:
    app = make_app(kind=WatchedApp)
    assert isinstance(app, WatchedApp)

    async def story(hand: Hand) -> None:
        work = Work(app)
        for key in ("enter", "escape", "enter"):
            work.done()
            await hand.press(key)
            layouts, paintings = work.done()
            assert 0 < layouts <= LAYOUTS
            assert 0 < paintings <= PAINTINGS
        assert isinstance(app.stage, Identifying)

    rehearse(story, app=app, size=size)


def test_a_key_and_the_way_to_the_next_field_lay_out_nothing(
    rehearse: Rehearse, make_app: MakeApp
) -> None:
    app = make_app(kind=WatchedApp)
    assert isinstance(app, WatchedApp)

    async def story(hand: Hand) -> None:
        work = Work(app)
        for key in ("9", "9", "tab", "a", "shift+tab", "backspace"):
            work.done()
            await hand.press(key)
            layouts, paintings = work.done()
            assert layouts == 0
            assert 0 < paintings <= PAINTINGS

    rehearse(story, app=app, at=Identifying)
