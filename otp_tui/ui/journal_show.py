"""Shows a journal's rehearsal again: each line does on the app what it says."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Final

from otp_tui.clock import HandClock
from otp_tui.scenario.script import Button, Script
from otp_tui.tour import instructor
from otp_tui.tour.deeds import (
    ClockSet,
    Deed,
    Noticed,
    Prepared,
    Pressed,
    Reached,
    Rewound,
    Sent,
    Typed,
    Viewed,
    Waited,
    Went,
)
from otp_tui.tour.journal import Entry, Journal
from otp_tui.tour.replay import deed_of
from otp_tui.ui.app import RehearsalApp
from otp_tui.ui.show import THOUGHT

LONGEST_PAUSE: Final = 3
"""Seconds that are waited at the most where nothing happened."""

SECOND: Final = timedelta(seconds=1)

OWN_MARKS: Final = 1_000_000
"""Marks of scenes begin here: smaller ones are those of a demonstration's steps."""


def scenes_of(journal: Journal) -> tuple[tuple[Entry, ...], ...]:
    """Return the entries in scenes, one at least.

    A demonstration's are its steps; else each ends where something is sent to the bank.
    """
    scenes: list[list[Entry]] = [[]]
    for entry in journal.entries:
        done = entry.values.get("do")
        if journal.heading.demo and done in {"step", "rewind"} and len(scenes[-1]) > 1:
            scenes.append([])
        scenes[-1].append(entry)
        if not journal.heading.demo and done in {"send", "prepare"}:
            scenes.append([])
    return tuple(tuple(scene) for scene in scenes if scene) or ((),)


class JournalShow:
    """A journal, shown on an app that stands at its beginning."""

    def __init__(
        self, app: RehearsalApp, journal: Journal, clock: HandClock, script: Script
    ) -> None:
        """Make the show.

        Args:
            app: Where it is shown.
            journal: What is shown.
            clock: The app's clock.
            script: Where a demonstration's captions are found; empty for none.
        """
        self._app = app
        self._clock = clock
        self._script = script
        self._scenes = scenes_of(journal)
        self._step: int | None = None

    @property
    def length(self) -> int:
        """How many scenes there are."""
        return len(self._scenes)

    def caption(self, scene: int) -> str:  # noqa: ARG002 - the journal says which step it is
        """Return the caption of the script's step that is being played, if one is."""
        if self._step is None or self._step >= len(self._script):
            return ""
        return self._script[self._step].caption

    def note(self, scene: int) -> str:  # noqa: ARG002
        """Return nothing: notes are for the presenter of the demonstration."""
        return ""

    def waits(self, scene: int) -> bool:  # noqa: ARG002
        """Tell that each scene may be waited after."""
        return True

    def mark(self, scene: int) -> int:
        """Return the mark under which the rehearsal remembers how a scene begins."""
        return OWN_MARKS + scene

    async def strokes(self, scene: int) -> AsyncIterator[float]:
        """Let the lines of a scene happen again."""
        if scene == 0:
            yield THOUGHT
        for entry in self._scenes[scene]:
            deed = deed_of(entry, self._app.rehearsal.state)
            if isinstance(deed, ClockSet):  # No time passed.
                self._clock.at = entry.at
                self._app.rehearsal.do(deed)
                await self._app.tick()
                continue
            async for pause in self._await(entry):
                yield pause
            await self._happen(deed_of(entry, self._app.rehearsal.state))
            yield 0

    async def _await(self, entry: Entry) -> AsyncIterator[float]:
        """Let the clock go on to the moment of an entry, second by second; long waits are cut."""
        earliest = entry.at - timedelta(seconds=LONGEST_PAUSE)
        if not self._clock.stopped:
            self._clock.at = max(self._clock.at, earliest)
            while self._clock.at + SECOND < entry.at:
                yield SECOND.total_seconds()
                self._clock.at += SECOND
                await self._app.tick()
            yield max(0, (entry.at - self._clock.at).total_seconds())
        self._clock.at = entry.at
        await self._app.tick()

    async def _happen(self, deed: Deed) -> None:
        """Let a deed happen on the app."""
        app = self._app
        if choice := instructor.choice_of(deed):
            await app.instruct(choice)
            return
        match deed:
            case Typed(field, text):
                app.put(field, text)
            case Sent(event) | Prepared(event):
                await app.submit(event)
            case Waited(by):
                await app.wait(by)
            case Noticed():
                await app.tick()
            case Reached(step):
                self._step = step
                app.rehearsal.do(deed)
            case Rewound(step):
                self._step = step
                await app.rewind(step)
            case _:
                await self._on_screen(deed)

    async def _on_screen(self, deed: Deed) -> None:
        """Let a deed happen that changes the screen alone."""
        match deed:
            case Pressed(Button.ENTER):
                self._app.leave_field()  # What Enter sends has a line of its own.
            case Pressed(button):
                await self._app.press(button)
            case Went(to):
                self._app.go_to(to)
            case Viewed(view):
                await self._app.view(view)
            case _:
                pass
