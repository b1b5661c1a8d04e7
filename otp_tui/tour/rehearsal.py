"""A rehearsal under way: the bank's side, the phone's side and the clock that both read."""

from datetime import timedelta

from otp_tui import otp
from otp_tui.bank.enrolment import Enrolment, advance
from otp_tui.bank.events import Event, TimePassed
from otp_tui.bank.stages import Identifying, Registering
from otp_tui.clock import Clock
from otp_tui.phone.token import Reading
from otp_tui.scenario.deal import Deal
from otp_tui.scenario.faults import HiddenToken
from otp_tui.tour import line
from otp_tui.tour.line import Answer


class Rehearsal:
    """The one place that changes while somebody rehearses. Every face shows it and sends to it."""

    def __init__(self, deal: Deal, clock: Clock) -> None:
        self.deal = deal
        self.clock = clock
        faults = deal.scenario.faults
        self.token_is_open = not any(isinstance(fault, HiddenToken) for fault in faults)
        self.enrolment: Enrolment
        self.submits: int
        self.restart()

    def submit(self, event: Event) -> Answer:
        """Let the customer send something to the bank now, over a line that may be faulty.

        Raises:
            IllegalEvent: the present stage does not know the event.
        """
        faults = self.deal.scenario.faults
        answer = line.send(self.enrolment, event, self.clock.now(), faults, self.submits + 1)
        self.submits += 1
        self.enrolment = answer.enrolment
        return answer

    def open_token(self) -> None:
        """Open the token app on the phone."""
        self.token_is_open = True

    def send(self, event: Event) -> Enrolment:
        """Let something happen now; return what the bank's side is then.

        Raises:
            IllegalEvent: the present stage does not know the event.
        """
        self.enrolment = advance(self.enrolment, event, self.clock.now())
        return self.enrolment

    def look(self) -> Reading:
        """Return what the phone shows now; the bank, too, notices what time it is."""
        self.send(TimePassed())
        return self.deal.token.reading(self.clock.now())

    def idle_time_left(self) -> timedelta:
        """Return how long the customer may still do nothing; a year where that does not matter."""
        if not isinstance(self.enrolment.stage, Identifying | Registering):
            return timedelta(days=365)
        return self.enrolment.rules.idle_time_out - (self.clock.now() - self.enrolment.active_at)

    def restart(self) -> None:
        """Begin again, with the same numbers."""
        faults = self.deal.scenario.faults
        self.enrolment = line.begin(self.deal.enrolment, faults, self.clock.now())
        self.submits = 0

    def step_clock(self) -> None:
        """Move the clock on by hand, by one time step."""
        self.clock.step(timedelta(seconds=otp.TIME_STEP))
