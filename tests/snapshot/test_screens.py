"""Every screen, at two sizes and in both colour schemes. A person judges the picture once."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Protocol, TypeAlias

import pytest
from textual.app import App
from textual.pilot import Pilot

from otp_tui.bank.rejection import Field
from otp_tui.clock import HandClock
from otp_tui.scenario.deal import Deal
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.script import Action, Manner, Press, Type
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.looks import DARK, LIGHT
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui.app import RehearsalApp
from otp_tui.ui.player import play, settle
from otp_tui.ui.presenter import PresenterApp
from otp_tui.ui.setting import Setting
from otp_tui.ui.show import ScriptShow
from otp_tui.ui.themes import THEMES
from tests.conftest import MakeApp, press, resize

Size: TypeAlias = tuple[int, int]
"""Columns and rows."""

SIZES: list[Size] = [(80, 24), (120, 40)]
DOING: TypeAlias = Action | str
"""What a test does: something a customer does, or a key."""


class SnapCompare(Protocol):
    """The plugin's fixture."""

    def __call__(
        self,
        app: App[None] | App[str],
        *,
        terminal_size: tuple[int, int],
        run_before: Callable[[Pilot[None]], Awaitable[None]] | None = None,
    ) -> bool: ...


Drawn: TypeAlias = dict[tuple[str, Size], str]
"""Pictures of one screen, SVG, by colour scheme and size."""

_drawn: dict[tuple[object, ...], Drawn] = {}


def once(screen: tuple[object, ...], draw: Callable[[], Coroutine[None, None, Drawn]]) -> Drawn:
    """Return the pictures of a screen: whoever asks first in this process has them drawn."""
    if screen not in _drawn:
        _drawn[screen] = asyncio.run(draw())
    return _drawn[screen]


class Shown(App[str]):
    """A picture that was taken already, as the plugin wants it: as an app to run."""

    def __init__(self, picture: str) -> None:
        super().__init__()
        self._picture = picture

    def run(self, **_: object) -> str:
        """Return the picture."""
        return self._picture


Doing: TypeAlias = Sequence[DOING]


class Looks(Protocol):
    """Does some things and compares the screen with the picture that was accepted.

    They are done once for all pictures, and the terminal is `resized` after them; or they are
    done at each size, where what they lead to depends on it.
    """

    def __call__(
        self,
        doing: Doing,
        *,
        scenario: str = "handbook",
        mode: Mode | None = None,
        resized: bool = True,
    ) -> bool: ...


class ShowLooks(Protocol):
    """The same for a demonstration: presses keys of the presenter's, the show standing still."""

    def __call__(self, keys: Sequence[str]) -> bool: ...


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def size(request: pytest.FixtureRequest) -> Size:
    """Return columns and rows."""
    found: Size = request.param
    return found


@pytest.fixture(params=[DARK, LIGHT])
def theme(request: pytest.FixtureRequest) -> str:
    """Return the colour scheme."""
    found: str = request.param
    return found


async def pictures(app: RehearsalApp, pilot: Pilot[None], sizes: Sequence[Size]) -> Drawn:
    """Take the present screen at each size and in each colour scheme."""
    drawn: Drawn = {}
    for size in sizes:
        await resize(pilot, size)
        for theme in (DARK, LIGHT):
            app.theme = THEMES[theme].name
            await settle(pilot)
            drawn[theme, size] = app.export_screenshot(title=app.title, simplify=True)
    return drawn


@pytest.fixture
def looks(snap_compare: SnapCompare, make_app: MakeApp, theme: str, size: Size) -> Looks:
    """Return what compares, for one size and one colour scheme."""

    def compare(
        doing: Doing,
        *,
        scenario: str = "handbook",
        mode: Mode | None = None,
        resized: bool = True,
    ) -> bool:
        sizes = SIZES if resized else [size]

        async def draw() -> Drawn:
            lesson = None if scenario == "handbook" else find_scenario(scenario)
            app = make_app(scenario=lesson, mode=mode)
            async with app.run_test(size=sizes[0]) as pilot:
                await settle(pilot, lambda: app.panel is not None)
                for thing in doing:
                    if isinstance(thing, str):
                        await press(pilot, thing)
                    else:
                        await play(app, pilot, thing)
                return await pictures(app, pilot, sizes)

        drawn = once((*doing, scenario, mode, *sizes), draw)
        return snap_compare(Shown(drawn[theme, size]), terminal_size=size)

    return compare


@pytest.fixture
def show_looks(handbook: Deal, snap_compare: SnapCompare, theme: str, size: Size) -> ShowLooks:
    """Return what compares a demonstration, for one size and one colour scheme."""

    def compare(keys: Sequence[str]) -> bool:
        async def draw() -> Drawn:
            clock = HandClock(handbook.visit.active_at)
            rehearsal = Rehearsal(handbook, clock, Mode.PRACTICE)
            app = PresenterApp(rehearsal, JAPANESE, Setting(lambda _: False))
            app.present(ScriptShow(app, handbook.scenario.script))
            async with app.run_test(size=SIZES[0]) as pilot:
                await settle(pilot, lambda: app.panel is not None)
                for key in ("space", *keys):
                    await press(pilot, key)
                return await pictures(app, pilot, SIZES)

        drawn = once(("show", *keys), draw)
        return snap_compare(Shown(drawn[theme, size]), terminal_size=size)

    return compare


def until(picture: str, scenario: str = "handbook") -> list[DOING]:
    """Return what a script does up to a picture."""
    done: list[DOING] = []
    for step in find_scenario(scenario).script:
        done += step.do
        if step.picture == picture:
            return done
    raise AssertionError(picture)


def test_login(looks: Looks) -> None:
    """You should see the log-in page, its button in the focus, and the phone at the right."""
    assert looks([])


def test_identify(looks: Looks) -> None:
    """You should see two empty fields, the first inverted with the cursor, and the card."""
    assert looks([Press()])


def test_identify_filled(looks: Looks) -> None:
    """You should see the contract ID in full and asterisks for the password."""
    assert looks(until("2-identify"))


def test_identify_refused(looks: Looks) -> None:
    """You should see what is wrong under each field: full-width digits, and nothing typed."""
    full_width = Type(Field.CONTRACT_ID, Manner.FULL_WIDTH)
    assert looks([Press(), full_width, "tab", "tab", "enter"])


def test_identify_may_be_real(looks: Looks) -> None:
    """You should see an empty contract ID and the reminder to use the sample card."""
    assert looks([Press(), "1"])


def test_register_filled(looks: Looks) -> None:
    """You should see the document's figure: serial number, masked code, (1) at イ, (2) at ク."""
    assert looks(until("3-register"))


def test_register_wrong_cells(looks: Looks) -> None:
    """You should see two problems, the focus in the emptied code field, the serial number kept."""
    wrong = Type(Field.SECOND_CELL, Manner.WRONG)
    assert looks([*until("3-register"), wrong, "enter"])


def test_register_no_token(looks: Looks) -> None:
    """You should see the section of step (1) unfolded: search words, both stores, OS versions."""
    fields = [*until("2-identify"), Press()]
    assert looks([*fields, "shift+tab", "enter"])


def test_receipt(looks: Looks) -> None:
    """You should see receipt number, time and serial number of the document, and the desk."""
    assert looks(until("4-receipt"))


def test_in_use(looks: Looks) -> None:
    """You should see the log-in page again, saying which token is in use."""
    assert looks(until("5-in-use"))


def test_already_registered(looks: Looks) -> None:
    """You should see the log-in page refuse to begin again, and where to turn to."""
    assert looks([*until("5-in-use"), "enter"])


def test_locked(looks: Looks) -> None:
    """You should see why nothing can be done, who helps, and the button that lifts it."""
    wrong: list[DOING] = [Type(Field.PASSWORD, Manner.WRONG), "enter"]
    contract_id = Type(Field.CONTRACT_ID)
    assert looks([Press(), contract_id, *(wrong * 7)])


def test_help(looks: Looks) -> None:
    """You should see help for the present page, the keys, the desk, the lesson and its seed."""
    assert looks([Press(), "f1"])


def test_qr(looks: Looks) -> None:
    """You should see the QR code whole, black on white, with what to do and the key beside it."""
    assert looks(["f3"])


def test_card(looks: Looks) -> None:
    """You should see the sample card: on top at 80 columns, in its tab at 120."""
    assert looks(["f2"], resized=False)


def test_store(looks: Looks) -> None:
    """You should see the store's QR code at 120x40, and at 80x24 the words to search for."""
    fields = [*until("2-identify"), Press()]
    assert looks([*fields, "shift+tab", "enter", "tab", "enter"])


# --- Modes, results, the instructor's and the presenter's controls ------------------------------


def test_guide_while_typing(looks: Looks) -> None:
    """You should see the guide line above the keys say that the characters are full-width."""
    full_width = Type(Field.CONTRACT_ID, Manner.FULL_WIDTH)
    assert looks([Press(), full_width])


def test_hint_in_practice(looks: Looks) -> None:
    """You should see no guide line before F5; here F5 was pressed, and it points at the serial."""
    assert looks([*until("2-identify"), Press(), "f5"], mode=Mode.PRACTICE)


def test_result(looks: Looks) -> None:
    """You should see a verdict, the score, one mistake, and what to practise next."""
    wrong: list[DOING] = [Press(), Type(Field.CONTRACT_ID), Type(Field.PASSWORD, Manner.WRONG)]
    rest = until("5-in-use")[1:]
    assert looks([*wrong, "enter", *rest, "enter"])


def test_instructor(looks: Looks) -> None:
    """You should see the list in groups, the first choice of each marked by the focus."""
    assert looks(["f7"])


def test_exam(looks: Looks) -> None:
    """You should see the page alone: no phone, no card, no guide line."""
    assert looks([*until("2-identify"), Press()], mode=Mode.EXAM)


def test_waiting(looks: Looks) -> None:
    """You should see the filled form say that the answer is awaited."""
    assert looks(until("3-waiting", "slow-answer"), scenario="slow-answer")


def test_phone_clock_slow(looks: Looks) -> None:
    """You should see the phone on top, its clock five minutes slow, and the button to set it."""
    assert looks(until("4-slow-clock", "phone-clock-slow"), scenario="phone-clock-slow")


def test_demonstration(show_looks: ShowLooks) -> None:
    """You should see the caption and the note of the third step, the show standing still."""
    assert show_looks(["right", "right", "n"])
