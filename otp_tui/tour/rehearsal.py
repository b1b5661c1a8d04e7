"""A rehearsal under way: the bank's side, the phone's side and the clock that both read."""

from datetime import timedelta

from otp_tui import otp
from otp_tui.bank.enrolment import Enrolment, advance
from otp_tui.bank.events import Event, TimePassed
from otp_tui.clock import Clock
from otp_tui.phone.token import Reading
from otp_tui.scenario.deal import Deal


class Rehearsal:
    """The one place that changes while somebody rehearses. Every face shows it and sends to it."""

    def __init__(self, deal: Deal, clock: Clock) -> None:
        self.deal = deal
        self.clock = clock
        self.enrolment: Enrolment = deal.enrolment

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

    def step_clock(self) -> None:
        """Move the clock on by hand, by one time step."""
        self.clock.step(timedelta(seconds=otp.TIME_STEP))
