"""A hand at the keyboard and the mouse, and eyes on the screen."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

import pytest
from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget

from otp_tui.bank.events import Expire, Identify, Lock, Register, Start
from otp_tui.bank.later import AnyField, named_field
from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Counter,
    Identifying,
    Locked,
    Registering,
    Stage,
    TimedOut,
)
from otp_tui.clock import Clock
from otp_tui.scenario.deal import Deal
from otp_tui.scenario.mode import Mode
from otp_tui.text.languages import LANGUAGES, Language
from otp_tui.tour.deeds import Deed, Instructed, Sent
from otp_tui.ui.app import RehearsalApp
from otp_tui.ui.player import settle
from otp_tui.ui.screens.overlay import Overlay
from otp_tui.ui.widgets.entry import Entry
from otp_tui.ui.widgets.form_field import FormField
from otp_tui.ui.widgets.key_bar import KeyBar
from otp_tui.ui.widgets.prose import Prose
from tests.conftest import MakeApp, key_ahead, resize

HANGS: Final = 60
"""Seconds after which a story whose condition never comes true is given up."""

Size: TypeAlias = tuple[int, int]
"""Columns and rows."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the screen."""

    text: str
    """What stands there; empty in the second cell of a wide character."""

    ink: str
    """Colour of the text: `#rrggbb`, or "" for the terminal's own."""

    paper: str
    """Colour behind it."""


def _hex(colour: Color | None) -> str:
    if colour is None or colour.is_default:
        return ""
    return "#{:02x}{:02x}{:02x}".format(*colour.get_truecolor())


def strips(app: RehearsalApp) -> list[Strip]:
    """Return the lines that the screen shows."""
    return app.screen._compositor.render_strips()  # noqa: SLF001 - there is no public way


def cells(app: RehearsalApp, region: Region) -> list[list[Cell]]:
    """Return the cells that the screen shows in a part of it, row by row."""
    rows = strips(app)[region.y : region.bottom]
    return [list(_row(row.crop(region.x, region.right))) for row in rows]


def _row(segments: Iterable[Segment]) -> Iterator[Cell]:
    for segment in segments:
        style = segment.style
        ink, paper = (_hex(style.color), _hex(style.bgcolor)) if style else ("", "")
        if style and style.reverse:
            ink, paper = paper, ink
        for character in segment.text:
            yield Cell(character, ink, paper)
            yield from [Cell("", ink, paper)] * (cell_len(character) - 1)


def text_within(shown: list[Strip], region: Region) -> str:
    """Return what stands in a part of the screen, without spaces."""
    rows = shown[region.y : region.bottom]
    return squeezed("".join(row.crop(region.x, region.right).text for row in rows))


def squeezed(text: str) -> str:
    """Return a text without white space."""
    return "".join(text.split())


class Hand:
    """What a person can do to an app that runs, and see of it."""

    def __init__(self, app: RehearsalApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot
        self.presses = 0
        """Keys pressed beside what was typed."""

    # Doing.

    async def settle(self, until: Callable[[], bool] = lambda: True) -> None:
        """Wait until the app has done everything, and a condition holds."""
        await settle(self.pilot, until)

    async def press(self, *keys: str, until: Callable[[], bool] = lambda: True) -> None:
        """Press keys, and wait until all is answered."""
        self.presses += len(keys)
        self.key_ahead(*keys)
        await self.settle(until)

    def key_ahead(self, *keys: str) -> None:
        """Press keys without waiting for anything, as fast as a person types ahead."""
        key_ahead(self.app, *keys)

    async def type(self, text: str) -> None:
        """Type a text into what has the focus."""
        self.key_ahead(*text)
        await self.settle()

    async def paste(self, text: str) -> None:
        """Paste a text into what has the focus."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def click(
        self,
        target: Widget | str,
        offset: Size = (0, 0),
        until: Callable[[], bool] = lambda: True,
    ) -> None:
        """Click on something; fails if something else lies over it."""
        screen = self.app.screen
        widget = screen.query_one(target) if isinstance(target, str) else target
        place = widget.region.offset + offset
        assert self.app.get_widget_at(*place)[0] is widget, (widget, self.app.get_widget_at(*place))
        await self.drag(place, place, until)

    async def drag(self, start: Size, end: Size, until: Callable[[], bool] = lambda: True) -> None:
        """Press the mouse's button at one cell and let go at another."""
        for kind, (x, y), button in (
            (events.MouseMove, start, 0),
            (events.MouseDown, start, 1),
            (events.MouseMove, end, 1),
            (events.MouseUp, end, 1),
        ):
            self.app.post_message(
                kind(
                    None,
                    x,
                    y,
                    0,
                    0,
                    button=button,
                    shift=False,
                    meta=False,
                    ctrl=False,
                    screen_x=x,
                    screen_y=y,
                )
            )
        await self.settle(until)

    def on_a_new_page(self) -> Callable[[], bool]:
        """Return what tells whether the page was turned since now."""
        before = self.app.step
        return lambda: self.app.step is not before and self.app.step.has_focus_within

    async def resize(self, size: Size) -> None:
        """Make the terminal larger or smaller."""
        await resize(self.pilot, size)

    async def opened(self) -> Overlay:
        """Wait for what opens on top."""
        await self.settle(lambda: isinstance(self.app.screen, Overlay))
        assert isinstance(self.app.screen, Overlay)
        return self.app.screen

    async def closed(self) -> None:
        """Wait until nothing is on top."""
        await self.settle(lambda: not isinstance(self.app.screen, Overlay))

    async def set(self, **values: str) -> None:
        """Put values into fields without typing; `first_cell` stands for `first-cell`."""
        for name, value in values.items():
            self.field(named_field(name.replace("_", "-"))).value = value
        await self.settle()

    async def focus(self, field: AnyField) -> None:
        """Go to a field."""
        self.field(field).entry.focus()
        await self.settle(lambda: self.focused == field.value)

    async def go(self, *todo: Deed) -> None:
        """Let things happen at the bank; the page follows."""
        for deed in todo:
            await self.app.do(deed)
        await self.settle(lambda: self.app.step.has_focus_within)

    # Looking.

    def cells(self, region: Region | None = None) -> list[list[Cell]]:
        """Return the cells of the screen or of a part of it, row by row."""
        return cells(self.app, region or self.app.screen.region)

    def sees(self, text: str) -> bool:
        """Tell whether a text stands on the screen, wherever its lines break."""
        sought = squeezed(text)
        return any(sought in part for part in self._parts())

    def _parts(self) -> Iterator[str]:
        """Yield what stands on the screen, and in each thing on it, without spaces."""
        shown = strips(self.app)
        yield squeezed("".join(row.text for row in shown))
        for widget in self.app.screen.query("#bank, #side, #qr-words, KeyBar"):
            yield text_within(shown, widget.region)

    @property
    def text(self) -> str:
        """All that stands on the screen, without spaces."""
        return next(self._parts())

    def text_in(self, widget: Widget) -> str:
        """Return what the screen shows where a widget stands, without spaces."""
        return text_within(strips(self.app), widget.region)

    def field(self, field: AnyField) -> FormField:
        """Return a field of the page."""
        return next(shown for shown in self.app.step.fields if shown.field is field)

    @property
    def values(self) -> dict[str, str]:
        """What stands in each field."""
        return {shown.field.value: shown.value for shown in self.app.step.fields}

    @property
    def problems(self) -> dict[str, str]:
        """What is said at each field where something is said, and at the page under "page"."""
        said = {
            shown.field.value: shown.problem.text
            for shown in self.app.step.fields
            if shown.problem.display
        }
        notice = self.app.step.query_children(Prose).last()
        return said | ({"page": notice.text} if notice.display else {})

    @property
    def focused(self) -> str:
        """Id of what has the focus: a field's is the field's name."""
        widget = self.app.screen.focused
        return (widget.id or "").removeprefix("entry-") if widget else ""

    @property
    def focused_entry(self) -> Entry:
        """The entry that has the focus."""
        widget = self.app.screen.focused
        assert isinstance(widget, Entry)
        return widget

    def key_bar(self) -> KeyBar:
        """Return the bottom line of what is on top."""
        return self.app.screen.query_one(KeyBar)

    def label(self, label: str) -> Size:
        """Return column and row of a text in the bottom line."""
        for row, strip in enumerate(strips(self.app)):
            before, found, _ = strip.text.partition(label)
            if found and self.key_bar().region.contains(0, row):
                return cell_len(before), row
        raise AssertionError(label)


Routes: TypeAlias = dict[type[Stage], tuple[Deed, ...]]
"""What leads from the log-in page to each stage."""

Story: TypeAlias = Callable[[Hand], Awaitable[None]]
"""What a person does and sees."""


class Rehearse(Protocol):
    """Runs a story."""

    def __call__(
        self,
        story: Story,
        *,
        size: Size = (80, 24),
        at: type[Stage] = AtLogin,
        clock: Clock | None = None,
        mode: Mode | None = None,
        language: Language = LANGUAGES[0],
        app: RehearsalApp | None = None,
    ) -> None: ...


@pytest.fixture
def right(handbook: Deal) -> dict[str, str]:
    """Return what is right for each field at the document's moment."""
    customer = handbook.visit.customer
    first, second = customer.card.answer(handbook.visit.draws.challenge(0))
    return {
        "contract_id": customer.contract_id,
        "password": customer.password,
        "serial": customer.serial,
        "code": handbook.token.reading(handbook.visit.active_at).code,
        "first_cell": first,
        "second_cell": second,
    }


@pytest.fixture
def routes(right: dict[str, str]) -> Routes:
    """Return what leads to each stage."""
    start = Sent(Start())
    identify = (start, Sent(Identify(right["contract_id"], right["password"])))
    cells = (right["first_cell"], right["second_cell"])
    return {
        AtLogin: (),
        Identifying: identify[:1],
        Registering: identify,
        Completed: (*identify, Sent(Register(right["serial"], right["code"], *cells))),
        Locked: (start, Instructed(Lock(Counter.LOGIN))),
        TimedOut: (start, Instructed(Expire())),
    }


@pytest.fixture
def rehearse(make_app: MakeApp, routes: Routes) -> Rehearse:
    """Return what runs a story."""

    def run(
        story: Story,
        *,
        size: Size = (80, 24),
        at: type[Stage] = AtLogin,
        clock: Clock | None = None,
        mode: Mode | None = None,
        language: Language = LANGUAGES[0],
        app: RehearsalApp | None = None,
    ) -> None:
        async def from_there(hand: Hand) -> None:
            await hand.go(*routes[at])
            await story(hand)

        asyncio.run(
            _tell(from_there, app or make_app(clock=clock, mode=mode, language=language), size)
        )

    return run


async def _tell(story: Story, app: RehearsalApp, size: Size) -> None:
    async with asyncio.timeout(HANGS), app.run_test(size=size) as pilot:
        await settle(pilot, lambda: app.panel is not None and app.step.has_focus_within)
        await story(Hand(app, pilot))
