"""Every screen, at two sizes and in both colour schemes. A person judges the picture once."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

import pytest
from textual.app import App
from textual.pilot import Pilot

from otp_tui.bank.rejection import Field
from otp_tui.clock import StoppedClock
from otp_tui.scenario.deal import Deal
from otp_tui.tour.script import Action, Fill, Picture, Press, enrolment_script
from otp_tui.ui.app import RehearsalApp
from otp_tui.ui.player import play, settle

SIZES = [(80, 24), (120, 40)]
DOING = Action | str
"""What a test does: something a customer does, or a key."""


class SnapCompare(Protocol):
    """The plugin's fixture."""

    def __call__(
        self,
        app: App[None],
        *,
        terminal_size: tuple[int, int],
        run_before: Callable[[Pilot[None]], Awaitable[None]],
    ) -> bool: ...


Looks = Callable[..., bool]
"""Does some things and compares the screen with the picture that was accepted."""


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Return columns and rows."""
    found: tuple[int, int] = request.param
    return found


@pytest.fixture(params=["dark", "light"])
def looks(
    request: pytest.FixtureRequest,
    size: tuple[int, int],
    snap_compare: SnapCompare,
    make_app: Callable[..., RehearsalApp],
) -> Looks:
    """Return what compares, for one size and one colour scheme."""

    def compare(doing: Sequence[DOING]) -> bool:
        app = make_app(light=request.param == "light")

        async def run_before(pilot: Pilot[None]) -> None:
            await settle(pilot, lambda: app.panel is not None)
            for thing in doing:
                if isinstance(thing, str):
                    await pilot.press(thing)
                    await settle(pilot)
                else:
                    await play(app, pilot, thing)

        return snap_compare(app, terminal_size=size, run_before=run_before)

    return compare


@pytest.fixture
def until(handbook: Deal) -> Callable[[str], list[DOING]]:
    """Return the handbook's script up to a picture."""
    script = enrolment_script(handbook, StoppedClock(handbook.enrolment.active_at))

    def before(picture: str) -> list[DOING]:
        return list(script[: script.index(Picture(picture))])

    return before


Until = Callable[[str], list[DOING]]


def test_login(looks: Looks) -> None:
    """You should see the log-in page, its button in the focus, and the phone at the right."""
    assert looks([])


def test_identify(looks: Looks) -> None:
    """You should see two empty fields, the first inverted with the cursor, and the card."""
    assert looks([Press()])


def test_identify_filled(looks: Looks, until: Until) -> None:
    """You should see the contract ID in full and asterisks for the password."""
    assert looks(until("2-identify"))


def test_identify_refused(looks: Looks) -> None:
    """You should see what is wrong under each field: full-width digits, and nothing typed."""
    full_width = Fill(Field.CONTRACT_ID, "９９９１２３４５６７８")
    assert looks([Press(), full_width, "tab", "tab", "enter"])


def test_identify_may_be_real(looks: Looks) -> None:
    """You should see an empty contract ID and the reminder to use the sample card."""
    assert looks([Press(), "1"])


def test_register_filled(looks: Looks, until: Until) -> None:
    """You should see the document's figure: serial number, masked code, (1) at イ, (2) at ク."""
    assert looks(until("3-register"))


def test_register_wrong_cells(looks: Looks, until: Until) -> None:
    """You should see two problems, the focus in the emptied code field, the serial number kept."""
    wrong = Fill(Field.SECOND_CELL, "00")
    assert looks([*until("3-register"), wrong, "enter"])


def test_register_no_token(looks: Looks, until: Until) -> None:
    """You should see the section of step (1) unfolded: search words, both stores, OS versions."""
    fields = until("3-register")[:6]
    assert looks([*fields, "shift+tab", "enter"])


def test_receipt(looks: Looks, until: Until) -> None:
    """You should see receipt number, time and serial number of the document, and the desk."""
    assert looks(until("4-receipt"))


def test_in_use(looks: Looks, until: Until) -> None:
    """You should see the log-in page again, saying which token is in use."""
    assert looks(until("5-in-use"))


def test_already_registered(looks: Looks, until: Until) -> None:
    """You should see the log-in page refuse to begin again, and where to turn to."""
    assert looks([*until("5-in-use"), "enter"])


def test_locked(looks: Looks) -> None:
    """You should see why nothing can be done, who helps, and the button that lifts it."""
    wrong = [Fill(Field.PASSWORD, "chigau123"), "enter"]
    contract_id = Fill(Field.CONTRACT_ID, "99912345678")
    assert looks([Press(), contract_id, *(wrong * 7)])


def test_help(looks: Looks) -> None:
    """You should see help for the present page, the keys, the desk, the lesson and its seed."""
    assert looks([Press(), "f1"])


def test_qr(looks: Looks) -> None:
    """You should see the QR code whole, black on white, with what to do and the key beside it."""
    assert looks(["f3"])


def test_card(looks: Looks) -> None:
    """You should see the sample card: on top at 80 columns, in its tab at 120."""
    assert looks(["f2"])


def test_store(looks: Looks, until: Until) -> None:
    """You should see the store's QR code at 120x40, and at 80x24 the words to search for."""
    fields = until("3-register")[:6]
    assert looks([*fields, "shift+tab", "enter", "tab", "enter"])
