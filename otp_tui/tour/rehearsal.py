"""A rehearsal under way: the bank's side, the phone's side and the clock that both read.

Everything that happens goes through `Rehearsal.do`; who wants to know it listens. The journal, the
assessment and a replay are made of nothing else.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from otp_tui import otp
from otp_tui.bank.events import TimePassed
from otp_tui.bank.flow import AnyEvent, AnyVisit
from otp_tui.clock import Clock
from otp_tui.phone.token import Reading, Token
from otp_tui.scenario.deal import Deal
from otp_tui.scenario.mode import Mode
from otp_tui.tour import instructor, learner
from otp_tui.tour.deeds import (
    ClockSet,
    Deed,
    InstructorDeed,
    LearnerDeed,
    Noticed,
    Reached,
    Rewound,
    Sent,
    Waited,
)
from otp_tui.tour.line import Answer
from otp_tui.tour.state import Change, State, beginning
from otp_tui.values import dataclass, replace

WARNING: Final = timedelta(minutes=1)
"""How long before an idle time-out the customer is warned."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened."""

    deed: Deed
    """What."""

    at: datetime
    """When, on the rehearsal's clock (aware): the moment before it."""

    before: State
    """How things stood."""

    after: State
    """How things stand."""

    answer: Answer
    """What came back; where nobody was asked, the bank's side as it is."""


Listener: TypeAlias = Callable[[Happening], None]


class Rehearsal:
    """The one place that changes while somebody rehearses. Every face shows it and sends to it."""

    def __init__(self, deal: Deal, clock: Clock, mode: Mode | None = None) -> None:
        """Begin.

        Args:
            deal: What is rehearsed.
            clock: What time it is.
            mode: How much help the learner gets; None for what the scenario says.
        """
        self.deal = deal
        self.clock = clock
        self.mode = mode or deal.scenario.lesson.mode
        self.listeners: list[Listener] = []
        self.began_at = clock.now()
        self.state = beginning(deal, self.began_at)
        self._marks: dict[int, State] = {}

    # --- What there is --------------------------------------------------------------------------

    @property
    def visit(self) -> AnyVisit:
        """The bank's side."""
        return self.state.visit

    @property
    def token(self) -> Token:
        """The phone's side."""
        return self.state.token

    @property
    def token_is_open(self) -> bool:
        """Whether the token app is open."""
        return self.state.token_is_open

    def reading(self) -> Reading:
        """Return what the phone shows now."""
        return self.token.reading(self.clock.now())

    def idle_time_left(self) -> timedelta:
        """Return how long the customer may still do nothing; a year where that does not matter."""
        if not self.state.practice.flow.has_session(self.visit):
            return timedelta(days=365)
        return self.visit.rules.idle_time_out - (self.clock.now() - self.visit.active_at)

    def is_time_short(self) -> bool:
        """Tell whether the customer is to be warned of an idle time-out."""
        return self.idle_time_left() <= WARNING

    # --- What happens ---------------------------------------------------------------------------

    def do(self, deed: Deed) -> Answer:
        """Let something happen now, and tell who listens.

        Raises:
            IllegalEvent: the present stage does not know the event; nothing has happened.
        """
        self.follow_clock()
        return self._do(deed)

    def follow_clock(self) -> None:
        """Take note if the computer's clock was set: everything that waits waits on as before."""
        if by := self.clock.follow():
            self._do(ClockSet(by))

    def _do(self, deed: Deed) -> Answer:
        at, before = self.clock.now(), self.state
        change = self._change(deed, at)
        if change.speed is not None:
            self.clock.pace(change.speed)
        self.state = change.state
        if change.jump:
            self.clock.step(change.jump)
            moved = self.state.moved_by_hand + change.jump
            self.state = replace(self.state, moved_by_hand=moved)
        happening = Happening(deed, at, before, self.state, change.answer)
        for listen in self.listeners:
            listen(happening)
        return change.answer

    def submit(self, event: AnyEvent) -> Answer:
        """Let the customer send something to the bank now, over a line that may be faulty.

        Raises:
            IllegalEvent: the present stage does not know the event.
        """
        return self.do(Sent(event))

    def look(self) -> Reading:
        """Return what the phone shows now; the bank, too, notices what time it is."""
        self.follow_clock()
        now = self.clock.now()
        noticed = self.state.practice.flow.advance(self.visit, TimePassed(), now)
        if noticed.stage != self.visit.stage:
            self.do(Noticed())
        return self.reading()

    def wait(self, by: timedelta = timedelta(seconds=otp.TIME_STEP)) -> None:
        """Move the clock on by hand, by one time step if nothing else is said."""
        self.do(Waited(by))

    def _change(self, deed: Deed, at: datetime) -> Change:
        if isinstance(deed, LearnerDeed):
            return learner.change(self.state, deed, at, self.deal)
        if isinstance(deed, InstructorDeed):
            return instructor.change(self.state, deed, at, self.deal)
        if isinstance(deed, Rewound):
            return self._rewind(deed.step, at)
        if isinstance(deed, Reached):
            self._marks.setdefault(deed.step, self.state)
        return Change(self.state, Answer(self.visit))

    def _rewind(self, step: int, at: datetime) -> Change:
        """Go back to a mark; where the clock was moved by hand since then, move it back."""
        mark = self._marks.get(step, self.state)
        back = mark.moved_by_hand - self.state.moved_by_hand
        visit = replace(mark.visit, active_at=at + back)
        after = replace(mark, visit=visit, moved_by_hand=self.state.moved_by_hand)
        return Change(after, Answer(visit), jump=back)
