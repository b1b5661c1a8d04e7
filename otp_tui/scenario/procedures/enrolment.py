"""The enrolment: for the first time, or again with another serial number."""

from collections.abc import Mapping
from typing import Final

from otp_tui.bank.account import Account, hold
from otp_tui.bank.enrolment import ENROLMENT, Enrolment
from otp_tui.bank.flow import AnyVisit, flow_of
from otp_tui.bank.later import AnyField
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import Standing
from otp_tui.scenario import checks
from otp_tui.scenario.drawn import drawn_serial
from otp_tui.scenario.section import Section
from otp_tui.values import dataclass

FLOW: Final = flow_of(Enrolment, ENROLMENT)


@dataclass(frozen=True, slots=True)
class Enrolling:
    """The customer wants to begin to use a token; there is nothing to note."""

    serial: str | None = None
    """Serial number of the token with which somebody begins again whose last one's use has ended,
    or None for what the seed says."""

    @property
    def standing(self) -> Standing:
        """No token was ever registered."""
        return Standing.NONE

    def begin(self, account: Account) -> AnyVisit:
        """Return the bank's side at the log-in page.

        After the end of use the app is set up anew: it has another serial number.
        """
        if account.standing is not Standing.ENDED:
            return FLOW.begin(account)
        drawn = drawn_serial(account.draws.seed, f"serial after {account.turn}")
        return FLOW.begin(hold(account, self.serial or drawn))

    def note(self, _seed: int) -> Mapping[AnyField, str]:
        """Return an empty note."""
        return {}


def read(root: Section, _rules: Rules) -> Enrolling:
    """Return what a scenario file says under `[enrolment]`."""
    return Enrolling(root.section("enrolment").take("serial", checks.serial, None))
