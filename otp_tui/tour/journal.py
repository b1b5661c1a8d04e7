"""The journal of a rehearsal: JSON lines, one for each thing that happened. Pure.

The first line says of which lesson, seed and moment it is. What was typed stands there as a shape
(see `shape`), never as text.
"""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum
from typing import Final

from otp_tui.scenario.mode import Mode
from otp_tui.tour import deed_writer
from otp_tui.tour.deeds import Prepared, Sent
from otp_tui.tour.rehearsal import Happening
from otp_tui.values import dataclass

VERSION: Final = 1
"""Version of the journal's form: another one is refused."""

MARK: Final = "otp-tui-journal"
"""Key of the first line by which a journal is known; its value is the version."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the first line of a journal says."""

    scenario: str
    """Name of a built-in scenario, or the file as it was named."""

    digest: str
    """SHA-256 of the scenario's text, in hexadecimal."""

    seed: int
    """What was drawn from."""

    at: datetime
    """The moment when it began, on the rehearsal's clock (aware)."""

    mode: Mode
    """How much help the learner had."""

    speed: float
    """Seconds that passed on the clock in a second; 0 if it was stopped."""

    is_real: bool
    """Whether the clock showed the real time."""

    columns: int
    """Cells in a row of the terminal."""

    rows: int
    """Rows of the terminal."""

    theme: str
    """Colour scheme: one of `looks.THEMES`."""

    demo: bool = False
    """Whether a presenter played the scenario's script."""

    started: datetime | None = None
    """The real moment when a demonstration began (aware); None for a rehearsal."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a journal after the first."""

    line: int
    """Which, 1 being the first of the journal."""

    at: datetime
    """When it happened (aware)."""

    values: Mapping[str, object]
    """What the line holds."""


@dataclass(frozen=True, slots=True)
class Journal:
    """A journal as it was read."""

    heading: Heading
    """What it is of."""

    entries: tuple[Entry, ...]
    """What happened, in order."""

    cut_off: bool
    """Whether it ends in the middle of a line: that line is left out."""


class Flaw(Enum):
    """Why a journal cannot be replayed. The value names its sentence in the catalogue."""

    NO_JOURNAL = "no-journal"
    OTHER_VERSION = "other-version"
    OTHER_SCENARIO = "other-scenario"
    DAMAGED = "damaged"


class BadJournal(Exception):  # noqa: N818 - said of a journal
    """A journal that cannot be replayed."""

    def __init__(self, kind: Flaw, line: int, **values: object) -> None:
        """Say why.

        Args:
            kind: What is wrong.
            line: Line of the journal, 1 being the first.
            values: What the sentence mentions.
        """
        super().__init__(kind, line, values)
        self.kind = kind
        self.line = line
        self.values = values


def heading_line(heading: Heading) -> str:
    """Return the first line, its end included."""
    return _line(
        {
            MARK: VERSION,
            "scenario": heading.scenario,
            "digest": heading.digest,
            "seed": heading.seed,
            "at": heading.at.isoformat(),
            "mode": heading.mode.value,
            "speed": heading.speed,
            "is_real": heading.is_real,
            "size": [heading.columns, heading.rows],
            "theme": heading.theme,
            "demo": heading.demo,
            "started": heading.started.isoformat() if heading.started else None,
        }
    )


def happening_line(happening: Happening) -> str:
    """Return the line of something that happened, its end included."""
    values = deed_writer.values_of(happening.deed, happening.before, happening.at)
    line: dict[str, object] = {"at": happening.at.isoformat(), **values}
    if isinstance(happening.deed, Sent):
        line |= _outcome(happening)
    if isinstance(happening.deed, Prepared):
        line |= _outcome_before_login(happening)
    return _line(line)


def _outcome(happening: Happening) -> dict[str, object]:
    """Return what a person wants to know who reads the journal: what the bank said."""
    answer = happening.answer
    said: dict[str, object] = {"stage": type(answer.visit.stage).__name__}
    if answer.trouble is not None:
        return said | {"trouble": answer.trouble.value}
    refused = [rejection.reason.value for rejection in answer.visit.rejections]
    return said | {"refused": refused} if refused else said


def _outcome_before_login(happening: Happening) -> dict[str, object]:
    """Return the same where no bank is asked."""
    said: dict[str, object] = {"stage": type(happening.after.stage).__name__}
    preparation = happening.after.preparation
    refused = [one.reason.value for one in preparation.rejections] if preparation else []
    return said | {"refused": refused} if refused else said


def _line(values: Mapping[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n"


def recorder(write: Callable[[str], None]) -> Callable[[Happening], None]:
    """Return a listener that writes a line for each thing that happens."""
    return lambda happening: write(happening_line(happening))
