"""Where a demonstration stands, read off its journal. Pure."""

from otp_tui.scenario.script import Script
from otp_tui.tour.journal import Journal
from otp_tui.values import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a demonstration stands."""

    step: int
    """The step of the script that is played, 0 being the first."""

    count: int
    """How many steps the script has."""

    caption: str
    """What the room reads now."""

    note: str
    """What the presenter may say now; empty for nothing."""

    next_caption: str
    """What comes next; empty at the end."""

    ended: bool
    """Whether the demonstration was left."""


def progress_of(journal: Journal, script: Script) -> Progress:
    """Return where the demonstration stands whose journal this is."""
    step, ended = 0, False
    for entry in journal.entries:
        match entry.values:
            case {"do": "step" | "rewind", "step": int() as number}:
                step = number
            case {"do": "end"}:
                ended = True
    step = min(max(step, 0), len(script) - 1)
    rest = script[step + 1 :]
    return Progress(
        step=step,
        count=len(script),
        caption=script[step].caption,
        note=script[step].note,
        next_caption=rest[0].caption if rest else "",
        ended=ended,
    )
