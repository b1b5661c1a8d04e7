"""Drives a rehearsal from a test, in the words of its user."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, ExitStack
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Final, NoReturn

import pytest

from otp_tui.bank.later import AnyField, named_field
from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import AtLogin
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.model import Scenario
from otp_tui.scenario.problems import ScenarioError, said_of
from otp_tui.scenario.script import Action, Button, Press, Type, Wait
from otp_tui.testing.asked import COMPARISONS
from otp_tui.testing.comparing import compare
from otp_tui.testing.looks import Look
from otp_tui.testing.playing import (
    Stuck,
    check_possible,
    in_time,
    make_app,
    picture_of,
    picture_text,
    running,
)
from otp_tui.testing.steady import steady_environment
from otp_tui.text.languages import LANGUAGES, words_of
from otp_tui.ui.app import RehearsalApp

LIMIT: Final = 5.0
"""Seconds for which something is looked for that is not on the screen."""


def scenario_for(item: pytest.Item, scenario: Scenario | Path | str) -> Scenario:
    """Return a scenario: by its name, or from a file whose path begins at the test's folder."""
    if isinstance(scenario, Scenario):
        return scenario
    is_file = str(scenario).endswith(".toml")
    name = str(item.path.parent / scenario) if is_file else str(scenario)
    try:
        return find_scenario(name)
    except ScenarioError as error:
        pytest.fail(said_of(error, words_of(LANGUAGES[0]).scenario), pytrace=False)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _parts(app: RehearsalApp) -> Iterator[str]:
    """Yield what stands on the screen, and where each thing on it is, without blanks.

    Things stand side by side, so a sentence that goes on in the next line is whole only within the
    thing that says it.
    """
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - there is no public way
    yield _squeezed("".join(strip.text for strip in strips))
    for widget in app.screen.query("*"):
        region = widget.region.intersection(app.screen.region)
        rows = strips[region.y : region.bottom]
        yield _squeezed("".join(row.crop(region.x, region.right).text for row in rows))


class Driver:
    """A rehearsal that runs, and what its user can do. Its clock stands still unless told to wait.

    Everything waits until the program has answered; nothing waits for time.
    """

    def __init__(
        self, item: pytest.Item, scenario: Scenario, look: Look, mode: Mode | None
    ) -> None:
        """Make a driver; nothing runs yet.

        Args:
            item: The test, whose pictures these are.
            scenario: What is rehearsed.
            look: In which size, colours and language.
            mode: How much help there is; None for what the scenario says.
        """
        self._item = item
        self._look = look
        self._ending = ExitStack()
        self._ending.enter_context(steady_environment())
        self._runner = self._ending.enter_context(asyncio.Runner())
        self.app = make_app(scenario, look, mode)

    def begin(self) -> None:
        """Begin: the first page stands on the screen, the log-in page as a rule."""
        stack = AsyncExitStack()
        self._ending.callback(lambda: self._runner.run(stack.aclose()))
        begun = stack.enter_async_context(running(self.app, self._look))
        self._hands = self._runner.run(begun)

    def close(self) -> None:
        """End; a fixture does so at the end of the test."""
        self._ending.close()

    # --- What the user does ---------------------------------------------------------------------

    def start(self) -> None:
        """Press 「利用開始」 on the log-in page."""
        __tracebackhide__ = True
        page = self.app.rehearsal.state.stage
        if not isinstance(page, AtLogin):
            self._fail(f"start() is for the log-in page, not for {type(page).__name__}")
        self._play(Press())

    def identify(self, contract_id: str | None = None, password: str | None = None) -> None:
        """Type what the card shows, or something else, and press 「次へ」."""
        __tracebackhide__ = True
        self._play(
            Type(Field.CONTRACT_ID, text=contract_id), Type(Field.PASSWORD, text=password), Press()
        )

    def register(
        self,
        serial: str | None = None,
        code: str | None = None,
        first: str | None = None,
        second: str | None = None,
    ) -> None:
        """Type what phone and card show, or something else, and press 「登録」."""
        __tracebackhide__ = True
        self._play(
            Type(Field.SERIAL, text=serial),
            Type(Field.CODE, text=code),
            Type(Field.FIRST_CELL, text=first),
            Type(Field.SECOND_CELL, text=second),
            Press(),
        )

    def press(self, button: Button | str) -> None:
        """Press something, as a script does: `"button"`, `"help"`, `"card"` …."""
        __tracebackhide__ = True
        self._play(Press(Button(button)))

    def type(self, field: AnyField | str, text: str) -> None:
        """Let a field, `"contract-id"`, `"code"` …, hold a text."""
        __tracebackhide__ = True
        name = field if isinstance(field, str) else field.value
        self._play(Type(named_field(name), text=text))

    def wait(self, seconds: float) -> None:
        """Let time pass on the rehearsal's clock."""
        __tracebackhide__ = True
        self._play(Wait(timedelta(seconds=seconds)))

    def key(self, key: str) -> None:
        """Press a key of the keyboard: `"f1"`, `"tab"`, `"a"` …."""
        __tracebackhide__ = True
        self._do(lambda: self._hands.press(key))

    # --- What the user sees ---------------------------------------------------------------------

    def see(self, text: str, limit: float = LIMIT) -> None:
        """Wait until a text stands on the screen, wherever its lines break.

        Fails with the screen's text if it does not within some seconds.
        """
        __tracebackhide__ = True
        sought = _squeezed(text)
        if not self._comes_true(lambda: any(sought in part for part in _parts(self.app)), limit):
            self._fail(f"{text!r} is not on the screen")

    def not_see(self, text: str, limit: float = LIMIT) -> None:
        """Wait until a text is gone from the screen; fails if it stays."""
        __tracebackhide__ = True
        sought = _squeezed(text)
        if not self._comes_true(lambda: not any(sought in p for p in _parts(self.app)), limit):
            self._fail(f"{text!r} is on the screen")

    def picture(self, name: str) -> None:
        """Compare the screen with the picture that was accepted under this name."""
        __tracebackhide__ = True
        if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]*", name):
            message = f"{name!r} is no name of a picture: ASCII letters, digits and hyphens"
            raise ValueError(message)
        full_name = f"{name}-{self._look}"
        if any(full_name == one.name for one in self._item.stash.get(COMPARISONS, [])):
            message = f"this test has a picture {full_name!r} already"
            raise ValueError(message)
        comparison = compare(self._item, full_name, full_name, picture_of(self.app))
        if not comparison.is_same:
            pytest.fail(comparison.message)

    @property
    def text(self) -> str:
        """What stands in the cells of the screen, a line for each row."""
        return picture_text(self.app)

    @property
    def stage(self) -> object:
        """Where the customer stands at the bank."""
        return self.app.stage

    # --- How it is done -------------------------------------------------------------------------

    def _play(self, *actions: Action) -> None:
        __tracebackhide__ = True
        for action in actions:
            try:
                check_possible(self.app, action)
            except Stuck as stuck:
                self._fail(str(stuck))
            self._do(partial(self._hands.play, action))

    def _do(self, doing: Callable[[], Awaitable[None]]) -> None:
        """Run the program until something is done."""
        __tracebackhide__ = True

        async def run() -> None:
            await in_time(doing(), self.app)

        try:
            self._runner.run(run())
        except Stuck as stuck:
            self._fail(str(stuck))

    def _comes_true(self, condition: Callable[[], bool], limit: float) -> bool:
        """Run the program until a condition holds; tell whether it does within some seconds."""

        async def wait() -> bool:
            try:
                async with asyncio.timeout(limit):
                    await self._hands.settle(condition)
            except TimeoutError:
                return condition()
            return True

        return self._runner.run(wait())

    def _fail(self, why: str) -> NoReturn:
        __tracebackhide__ = True
        pytest.fail(f"{why}\n{self.text}")
