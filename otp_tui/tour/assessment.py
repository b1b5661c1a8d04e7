"""How a rehearsal went: it listens, and counts. Pure."""

from collections import Counter as Tally
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from otp_tui.bank.events import Cancel
from otp_tui.bank.later import LaterReason
from otp_tui.bank.rejection import ReadingReason, Reason
from otp_tui.bank.stages import AtLogin, Locked, TimedOut
from otp_tui.phone.getting_app import Unsupported
from otp_tui.phone.rejection import AppReason
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.model import Goal, Lesson, Mistake, Slip
from otp_tui.scenario.script import Button
from otp_tui.tour.deeds import (
    ClockSet,
    Deed,
    InstructorDeed,
    Jumped,
    Prepared,
    Pressed,
    Renewed,
    Sent,
    ShownNextCode,
)
from otp_tui.tour.practice import Place
from otp_tui.tour.rehearsal import Happening, Rehearsal
from otp_tui.tour.state import State
from otp_tui.values import dataclass

FULL_MARKS: Final = 100
"""Points of a rehearsal without mistakes and hints."""

MISTAKE_COST: Final = 10
"""Points that a mistake costs."""

HINT_COST: Final = 5
"""Points that a hint costs that was asked for."""

NEXT_LESSON: Final[Mapping[Mistake, str]] = {
    Reason.FULL_WIDTH: "full-width-input",
    Reason.WRONG_LOGIN: "wrong-password",
    Reason.WRONG_SERIAL: "wrong-serial",
    Reason.LOWER_CASE: "wrong-serial",
    Reason.WRONG_CODE: "code-changes-while-typing",
    Reason.OLD_CODE: "expired-code",
    Reason.EARLY_CODE: "phone-clock-slow",
    Reason.REUSED_CODE: "reused-code",
    Reason.WRONG_CELL: "wrong-card-cell",
    ReadingReason.OTHER_ID: "know-the-card",
    ReadingReason.OTHER_CELL: "know-the-card",
    AppReason.OTHER_STORE: "get-the-app",
    AppReason.TOO_OLD: "phone-too-old",
    AppReason.NEW_ENOUGH: "get-the-app",
    Slip.LOCKED_OUT: "lock-out",
    Slip.TIMED_OUT: "session-timeout",
    LaterReason.NEEDS_TOKEN: "transfer-over-limit",
    LaterReason.NO_SUCH_BILL: "payment-wrong-number",
    Slip.MISDIRECTED: "transfer-tampered",
    Slip.GAVE_AWAY: "card-trap",
}
"""The built-in scenario that teaches what went wrong."""


@dataclass(frozen=True, slots=True)
class Result:
    """How it went."""

    completed: bool
    """Whether the lesson's goal was reached."""

    score: int
    """Points, 0 to 100."""

    passed: bool
    """Whether it was completed with enough points."""

    duration: timedelta
    """How long it took, on the rehearsal's clock."""

    times: Mapping[Place, timedelta]
    """How long each step took; a step that was never reached is missing."""

    mistakes: Mapping[Mistake, int]
    """How often each kind of mistake was made."""

    mistakes_at: Mapping[Place, int]
    """How many mistakes were made at each step."""

    hints: int
    """How many hints were asked for."""

    helped: int
    """How often the instructor intervened."""

    next_lessons: tuple[str, ...]
    """Built-in scenarios to rehearse next, the most needed first."""


class Assessment:
    """Counts what happens; `note` is a listener of the rehearsal."""

    def __init__(self, lesson: Lesson, began_at: datetime, begins: Place = Place.LOGIN) -> None:
        """Begin to count.

        Args:
            lesson: How the scenario is assessed.
            began_at: When the rehearsal began, on its clock (aware).
            begins: The step at which it did.
        """
        self.lesson = lesson
        self.began_at = began_at
        self.reached = False
        """Whether the lesson's goal is reached."""
        self.skipped = False
        """Whether the instructor did a part of it."""
        self.hints = 0
        """How many hints were asked for."""
        self.helped = 0
        """How often the instructor intervened."""
        self.mistakes: Tally[Mistake] = Tally()
        """How often each kind of mistake was made, those that belong to the lesson left out."""
        self.mistakes_at: Tally[Place] = Tally()
        """How many mistakes were made at each step."""
        self.times: dict[Place, timedelta] = {}
        """How long each step took until now."""
        self._begins = begins
        self._place: Place | None = begins
        self._since: datetime | None = None
        self._ended_at: datetime | None = None

    @classmethod
    def of(cls, rehearsal: Rehearsal) -> "Assessment":
        """Return an assessment that listens to a rehearsal from now on."""
        begins = rehearsal.state.trail[0]
        lesson = rehearsal.deal.scenario.lesson
        assessment = cls(lesson, rehearsal.began_at, begins)
        rehearsal.listeners.append(assessment.note)
        return assessment

    def note(self, happening: Happening) -> None:
        """Count what happened."""
        if happening.after.number == 0 and begins_again(happening.deed, self._begins):
            self._begin_again(happening.at)
            return
        if isinstance(happening.deed, ClockSet):
            self._move(happening.deed.by)
            return
        if self.reached:
            return
        self._clock(happening.at)
        moved = happening.after.moved_by_hand - happening.before.moved_by_hand
        self._since = happening.at + min(moved, timedelta())
        self._count_help(happening)
        if mistake := mistake_in(happening):
            self._count(mistake)
        self._place = happening.after.place
        if is_goal(self.lesson.goal, happening):
            self.reached, self._ended_at = True, happening.at

    def is_over(self, state: State) -> bool:
        """Tell whether the lesson has ended: its goal is reached, and the customer is done.

        Where the goal is a refusal, nothing more is to be done, nor where only the desk helps; else
        one is back at the log-in.
        """
        at_end = isinstance(state.stage, AtLogin | Unsupported)
        is_done = at_end or self.lesson.goal is Goal.REFUSED
        return self.reached and is_done

    def result(self, at: datetime) -> Result:
        """Return how it went until a moment (aware)."""
        at = self._ended_at or at
        if not self.reached:
            self._clock(at)
        lost = MISTAKE_COST * self.mistakes.total() + HINT_COST * self.hints
        score = max(0, FULL_MARKS - lost) if self.reached else 0
        return Result(
            completed=self.reached,
            score=score,
            passed=self.reached and not self.skipped and score >= self.lesson.pass_mark,
            duration=max(timedelta(), at - self.began_at),
            times=dict(self.times),
            mistakes=dict(self.mistakes),
            mistakes_at=dict(self.mistakes_at),
            hints=self.hints,
            helped=self.helped,
            next_lessons=next_lessons(self.mistakes),
        )

    def _move(self, by: timedelta) -> None:
        """Take all moments along when the clock is set: what took a minute took a minute."""
        self.began_at += by
        self._since = self._since and self._since + by
        self._ended_at = self._ended_at and self._ended_at + by

    def _begin_again(self, at: datetime) -> None:
        fresh = Assessment(self.lesson, at, self._begins)
        self.__dict__.update(fresh.__dict__)

    def _clock(self, at: datetime) -> None:
        """Count the time since the last happening to the step where it was spent."""
        spent = max(timedelta(), at - (self._since or self.began_at))
        self._since = at
        if self._place is not None:
            self.times[self._place] = self.times.get(self._place, timedelta()) + spent

    def _count_help(self, happening: Happening) -> None:
        deed = happening.deed
        if isinstance(deed, Pressed) and deed.button is Button.HINT:
            self.hints += 1
        if isinstance(deed, InstructorDeed):
            self.helped += 1
            self.skipped |= isinstance(deed, Jumped | ShownNextCode)

    def _count(self, mistake: Mistake) -> None:
        if mistake in self.lesson.expected:
            return
        self.mistakes[mistake] += 1
        if self._place is not None:
            self.mistakes_at[self._place] += 1


def begins_again(deed: Deed, first: Place = Place.LOGIN) -> bool:
    """Tell whether somebody begins from the beginning, so that nothing before it counts.

    Args:
        deed: What happened.
        first: The step with which the lesson begins.
    """
    match deed:
        case Pressed(Button.AGAIN) | Renewed():
            return True
        case Jumped(place):
            return place is first
        case _:
            return False


def mistake_in(happening: Happening) -> Mistake | None:
    """Return the mistake that the customer made, or None."""
    if isinstance(happening.deed, Prepared):
        preparation = happening.after.preparation
        return preparation.rejections[0].reason if preparation and preparation.rejections else None
    before, after = happening.before.visit, happening.after.visit
    if after.stage != before.stage:
        if isinstance(after.stage, TimedOut):
            idle = happening.at - before.active_at >= before.rules.idle_time_out
            return Slip.TIMED_OUT if idle else None
        if isinstance(happening.deed, Sent):
            return _slip_in(happening)
        return None
    if isinstance(happening.deed, Sent) and happening.answer.trouble is None and after.rejections:
        return after.rejections[0].reason
    return None


def _slip_in(happening: Happening) -> Slip | None:
    """Return what the customer did wrong who has turned the page, or None."""
    before, after = happening.before, happening.after
    practice = before.practice
    if isinstance(after.visit.stage, Locked):
        return Slip.LOCKED_OUT
    if _is_left(happening):
        return None if practice.leaving_is_right(before.visit) else Slip.CANCELLED
    is_at_end = isinstance(after.visit.stage, practice.end)
    if is_at_end and not practice.is_as_meant(after.visit, after.note):
        return practice.wrong_end
    return None


def is_goal(goal: Goal, happening: Happening) -> bool:
    """Tell whether this is what the lesson aims at."""
    if not isinstance(happening.deed, Sent | Jumped | Prepared):
        return False
    before, after = happening.before, happening.after
    practice, visit = before.practice, after.visit
    if not before.is_last_task:
        return False
    match goal:
        case Goal.ENROLLED | Goal.COMPLETED:
            is_at_end = isinstance(visit.stage, practice.end)
            return is_at_end and practice.is_as_meant(visit, after.note)
        case Goal.REFUSED:
            return bool(practice.refusals & {rejection.reason for rejection in visit.rejections})
        case Goal.LEFT:
            return _is_left(happening) and practice.leaving_is_right(before.visit)
        case Goal.DESK:
            return isinstance(after.stage, Unsupported)


def _is_left(happening: Happening) -> bool:
    """Tell whether the customer has left the procedure."""
    deed = happening.deed
    return isinstance(deed, Sent) and isinstance(deed.event, Cancel)


def next_lessons(mistakes: Mapping[Mistake, int]) -> tuple[str, ...]:
    """Return what to rehearse next: what went wrong most often first, each once."""
    worst_first = sorted(mistakes, key=lambda mistake: -mistakes[mistake])
    names = (NEXT_LESSON[mistake] for mistake in worst_first if mistake in NEXT_LESSON)
    return tuple(dict.fromkeys(names))


def next_mode(mode: Mode, result: Result) -> Mode:
    """Return the mode to go on with: one harder after a rehearsal that was passed."""
    if not result.passed:
        return mode
    modes = list(Mode)
    return modes[min(modes.index(mode) + 1, len(modes) - 1)]
