"""A rehearsal that is assessed, and that does what a test says."""

from datetime import timedelta

from otp_tui.bank.events import Identify, Register, Start
from otp_tui.bank.flow import AnyEvent
from otp_tui.clock import HandClock
from otp_tui.scenario.deal import Deal, deal
from otp_tui.scenario.faults import Fault
from otp_tui.scenario.model import Lesson
from otp_tui.tour.assessment import Assessment, Result
from otp_tui.tour.deeds import Deed, Sent
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.values import replace


class Assessed:
    """A rehearsal of the handbook that is assessed."""

    def __init__(
        self, handbook: Deal, *faults: Fault, lesson: Lesson | None = None, registered: bool = False
    ) -> None:
        scenario = replace(
            handbook.scenario,
            faults=faults,
            lesson=lesson or Lesson(),
            person=replace(handbook.scenario.person, registered=registered),
        )
        at = handbook.visit.active_at
        self.rehearsal = Rehearsal(deal(scenario, handbook.seed, at), HandClock(at))
        self.assessment = Assessment.of(self.rehearsal)

    def after(self, seconds: float, what: AnyEvent | Deed) -> None:
        """Let something happen some seconds later."""
        self.rehearsal.clock.step(timedelta(seconds=seconds))
        if not isinstance(what, Deed):
            self.rehearsal.do(Sent(what))
        else:
            self.rehearsal.do(what)

    def do(self, *whats: AnyEvent | Deed) -> None:
        """Let things happen at once."""
        for what in whats:
            self.after(0, what)

    def identify(self, password: str | None = None) -> Identify:
        """Return a log-in, right unless the password is said."""
        customer = self.rehearsal.deal.visit.customer
        return Identify(customer.contract_id, password or customer.password)

    def register(self, *, code: str | None = None, cell: str = "41") -> Register:
        """Return a registration, right unless something is said."""
        return Register("SKOH99999999", code or self.rehearsal.look().code, cell, "84")

    def finish(self) -> None:
        """Do what is right from the log-in page to the receipt."""
        self.do(Start(), self.identify(), self.register())

    def result(self) -> Result:
        """Return how it went until now."""
        return self.assessment.result(self.rehearsal.clock.now())


def seconds(result: Result) -> dict[str, float]:
    """Return how long each step took, in seconds."""
    return {place.value: time.total_seconds() for place, time in result.times.items()}
