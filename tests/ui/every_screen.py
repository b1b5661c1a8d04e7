"""Every screen there is, each with how one gets there: for what has to hold on all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from otp_tui.bank.rejection import Field
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.script import Button, Manner, Press, Type
from otp_tui.ui.player import play, settle
from tests.conftest import press

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Sequence

    from textual.pilot import Pilot

    from otp_tui.scenario.model import Scenario
    from otp_tui.scenario.script import Action
    from otp_tui.ui.app import RehearsalApp


def until(picture: str, scenario: str = "handbook") -> tuple[Action, ...]:
    """Return what a script does up to a picture."""
    done: list[Action] = []
    for step in find_scenario(scenario).script:
        done += step.do
        if step.picture == picture:
            return tuple(done)
    raise AssertionError(picture)


@dataclass(frozen=True, slots=True)
class Scene:
    """A screen, and how one gets there."""

    name: str
    doing: Sequence[Action | str]
    """What a customer does, or a key."""

    scenario: str = "handbook"
    mode: Mode | None = None

    def __str__(self) -> str:
        return self.name

    @property
    def lesson(self) -> Scenario | None:
        """What is rehearsed there; nothing where it is the handbook's, as usual."""
        return None if self.scenario == "handbook" else find_scenario(self.scenario)


FORM: Final = (*until("2-identify"), Press())
FILLED: Final = until("3-register")
WRONG: Final = (Type(Field.PASSWORD, Manner.WRONG), "enter")

SCENES: Final = (
    Scene("login", ()),
    Scene("identify", (Press(),)),
    Scene("identify-refused", (Press(), "enter")),
    Scene(
        "identify-full-width", (Press(), Type(Field.CONTRACT_ID, Manner.FULL_WIDTH), "tab", "tab")
    ),
    Scene("identify-selected", (Press(), Type(Field.CONTRACT_ID), "shift+home")),
    Scene("identify-wiped", (Press(), *"12345678901")),
    Scene("register", FORM),
    Scene("register-no-token", (*FORM, "shift+tab", "enter")),
    Scene("register-store", (*FORM, "shift+tab", "enter", "tab", "enter")),
    Scene("register-filled", FILLED),
    Scene("register-button", (*FILLED, "tab")),
    Scene("register-refused", (*FILLED, Type(Field.SECOND_CELL, Manner.WRONG), "enter")),
    Scene("waiting", until("3-waiting", "slow-answer"), "slow-answer"),
    Scene("receipt", until("4-receipt")),
    Scene("in-use", until("5-in-use")),
    Scene("already", (*until("5-in-use"), Press())),
    Scene("result", (*until("5-in-use"), Press(Button.RESULT))),
    Scene("result-failed", (*until("5-in-use"), Press(Button.RESULT)), mode=Mode.EXAM),
    Scene("locked", (Press(), Type(Field.CONTRACT_ID), *(WRONG * 7))),
    Scene("help", ("f1",)),
    Scene("card", ("f2",)),
    Scene("qr", ("f3",)),
    Scene("qr-otherwise", ("f3", "space")),
    Scene("phone", ("f4",)),
    Scene("phone-clock", until("4-slow-clock", "phone-clock-slow"), "phone-clock-slow"),
    Scene("instructor", ("f7",)),
    Scene("instructor-below", ("f7", *["down"] * 12)),
    Scene("hint", (*FORM, "f5"), mode=Mode.PRACTICE),
    Scene("exam", FORM, mode=Mode.EXAM),
    Scene("card-in-exam", ("f2",), mode=Mode.EXAM),
    Scene("app", (), "get-the-app"),
    Scene("app-too-old", until("3-refused", "phone-too-old"), "phone-too-old"),
    Scene("app-desk", until("4-ask-desk", "phone-too-old"), "phone-too-old"),
    Scene("app-launched", until("5-launched", "get-the-app"), "get-the-app"),
    Scene("card-misread", until("3-refused", "know-the-card"), "know-the-card"),
)
"""Every stage, refusal and overlay."""


def _begins(one: Scene, other: Scene) -> bool:
    """Tell whether the way to one scene leads on to another."""
    same = (one.scenario, one.mode) == (other.scenario, other.mode)
    return same and tuple(other.doing[: len(one.doing)]) == tuple(one.doing)


def _walks() -> Iterator[tuple[Scene, ...]]:
    """Yield the ways that go on to no other scene, each with what it is the first to pass."""
    passed: set[Scene] = set()
    for last in SCENES:
        if not any(_begins(last, other) for other in SCENES if other is not last):
            way = [one for one in SCENES if one not in passed and _begins(one, last)]
            passed.update(way)
            yield tuple(sorted(way, key=lambda scene: len(scene.doing)))


WALKS: Final = tuple(_walks())
"""All scenes, those behind each other together: the app starts once for each walk."""


def named(walk: tuple[Scene, ...]) -> str:
    """Return where a walk ends."""
    return walk[-1].name


async def walk_through(
    app: RehearsalApp, pilot: Pilot[None], walk: Sequence[Scene]
) -> AsyncIterator[Scene]:
    """Go from scene to scene; who looks at one leaves the app as it was."""
    await settle(pilot, lambda: app.panel is not None)
    done = 0
    for scene in walk:
        await _do(app, pilot, scene.doing[done:])
        done = len(scene.doing)
        yield scene


async def go_to(app: RehearsalApp, pilot: Pilot[None], scene: Scene) -> None:
    """Do what leads to a scene."""
    await settle(pilot, lambda: app.panel is not None)
    await _do(app, pilot, scene.doing)


async def _do(app: RehearsalApp, pilot: Pilot[None], doing: Sequence[Action | str]) -> None:
    for thing in doing:
        if isinstance(thing, str):
            await press(pilot, thing)
        else:
            await play(app, pilot, thing)
