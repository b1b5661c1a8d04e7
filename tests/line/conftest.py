"""A person who types what a test says, and hears what is said."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol, TypeAlias

import pytest

from otp_tui.line.person import InputEnded, World
from otp_tui.line.talk import Talk
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.rehearsal import Rehearsal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from otp_tui.clock import HandClock
    from otp_tui.scenario.deal import Deal
    from otp_tui.scenario.mode import Mode
    from otp_tui.tour.assessment import Assessment, Result

Typed: TypeAlias = str | timedelta
"""A line that is typed, or some time that passes before the next one is."""


@dataclass
class Typist:
    """Somebody who types lines, and hears everything."""

    lines: Iterable[Typed]
    """What is typed, one after the other."""

    clock: HandClock
    """What is moved on while time passes."""

    hides: bool = False
    """Whether what is typed can be hidden."""

    heard: list[str] = field(default_factory=list)
    """What was said; a prompt stands with what was typed behind it."""

    told: list[str] = field(default_factory=list)
    """What was said, without prompts and without what was typed."""

    prompts: list[tuple[str, bool]] = field(default_factory=list)
    """Each prompt, and whether it hides what is typed."""

    def tell(self, line: str) -> None:
        """Hear one line."""
        assert "\n" not in line
        self.heard.append(line)
        self.told.append(line)

    def ask(self, prompt: str, *, masked: bool) -> str:
        """Type the next line."""
        self.prompts.append((prompt, masked))
        for typed in self._rest:
            if isinstance(typed, str):
                self.heard.append(prompt + ("*" * len(typed) if masked else typed))
                return typed
            self.clock.step(typed)
        self.heard.append(prompt)
        raise InputEnded

    def __post_init__(self) -> None:
        self._rest = iter(self.lines)

    @property
    def asked(self) -> list[str]:
        """What was asked for, in order."""
        return [prompt for prompt, _ in self.prompts]


@dataclass
class Talked:
    """How a talk went."""

    typist: Typist
    rehearsal: Rehearsal
    assessment: Assessment
    reached: bool
    """Whether the goal was reached, or the person left on purpose."""
    ended: list[Result]
    """The results of attempts that ended before the last."""
    paused: list[float]
    """Real seconds that passed."""

    @property
    def text(self) -> str:
        """All that was heard."""
        return "\n".join(self.typist.heard)


class TalkThrough(Protocol):
    """Talks a rehearsal through."""

    def __call__(
        self,
        *lines: Typed,
        deal: Deal | None = None,
        clock: HandClock | None = None,
        mode: Mode | None = None,
        hides: bool = False,
        listeners: Iterable[Callable[[Rehearsal], None]] = (),
    ) -> Talked: ...


@pytest.fixture
def talk(handbook: Deal, make_clock: Callable[..., HandClock]) -> TalkThrough:
    """Return what talks a rehearsal through, the handbook's where no other is said."""

    def through(
        *lines: Typed,
        deal: Deal | None = None,
        clock: HandClock | None = None,
        mode: Mode | None = None,
        hides: bool = False,
        listeners: Iterable[Callable[[Rehearsal], None]] = (),
    ) -> Talked:
        used = clock or make_clock()
        rehearsal = Rehearsal(deal or handbook, used, mode)
        for listen in listeners:
            listen(rehearsal)
        typist, ended, paused = Typist(lines, used, hides), [], []

        def pause(seconds: float) -> None:
            paused.append(seconds)
            used.step(timedelta(seconds=seconds * used.speed))

        def note(result: Result) -> str:
            ended.append(result)
            return ""

        talk = Talk(rehearsal, JAPANESE, World(typist, pause, lambda _: False, note))
        reached = talk.run()
        return Talked(typist, rehearsal, talk.assessment, reached, ended, paused)

    return through
