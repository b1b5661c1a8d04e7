"""What plays by itself on an app: a script, stroke by stroke, at the speed of a hand."""

from collections.abc import AsyncIterator
from typing import Final

from otp_tui.scenario.script import Action, Press, Script, Type, Wait
from otp_tui.tour.script import keystrokes, text_to_type, wait_before
from otp_tui.ui.app import RehearsalApp

KEY: Final = 0.14
"""Seconds between two keys of a person who types without haste."""

THOUGHT: Final = 0.8
"""Seconds before and after a person does something."""

READING: Final = 0.07
"""Seconds in which a person reads a character."""


class ScriptShow:
    """A scenario's script as a demonstration."""

    def __init__(self, app: RehearsalApp, script: Script) -> None:
        self._app = app
        self._script = script

    @property
    def length(self) -> int:
        """How many steps the script has."""
        return len(self._script)

    def caption(self, scene: int) -> str:
        """Return a step's caption."""
        return self._script[scene].caption

    def note(self, scene: int) -> str:
        """Return a step's note."""
        return self._script[scene].note

    def waits(self, scene: int) -> bool:
        """Tell whether a step has a picture."""
        return bool(self._script[scene].picture)

    def mark(self, scene: int) -> int:
        """Return the mark under which the rehearsal remembers how a step begins."""
        return scene

    async def strokes(self, scene: int) -> AsyncIterator[float]:
        """Play a step."""
        yield THOUGHT + READING * len(self.caption(scene))
        for action in self._script[scene].do:
            async for pause in self._act(action):
                yield pause
            while self._app.is_waiting and not self._app.rehearsal.clock.stopped:
                yield KEY
            yield THOUGHT

    async def _act(self, action: Action) -> AsyncIterator[float]:
        match action:
            case Type():
                async for pause in self._type(action):
                    yield pause
            case Press(button):
                await self._app.press(button)
            case Wait(by):
                await self._app.wait(by)

    async def _type(self, action: Type) -> AsyncIterator[float]:
        """Type character by character; a code that changes meanwhile is typed to its end."""
        app, rehearsal = self._app, self._app.rehearsal
        if wait := wait_before(action, rehearsal.state, rehearsal.clock.now()):
            await app.wait(wait)
            yield THOUGHT
        text = text_to_type(action, rehearsal.state, rehearsal.clock.now())
        app.go_to(f"entry-{action.field.value}")
        for held in ("", *keystrokes(action.field, text)):
            app.put(action.field, held)
            yield KEY
