"""The enrolment: there is nothing to say about it but that it is what the customer wants to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from otp_tui.bank.account import Account
from otp_tui.bank.enrolment import ENROLMENT, Enrolment
from otp_tui.bank.flow import AnyVisit, flow_of
from otp_tui.bank.later import AnyField
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import Standing
from otp_tui.scenario.section import Section

FLOW: Final = flow_of(Enrolment, ENROLMENT)


@dataclass(frozen=True, slots=True)
class Enrolling:
    """The customer wants to begin to use a token; there is nothing to note."""

    @property
    def standing(self) -> Standing:
        """No token was ever registered."""
        return Standing.NONE

    def begin(self, account: Account) -> AnyVisit:
        """Return the bank's side at the log-in page."""
        return FLOW.begin(account)

    def note(self, _seed: int) -> Mapping[AnyField, str]:
        """Return an empty note."""
        return {}


def read(_root: Section, _rules: Rules) -> Enrolling:
    """Return what a scenario file says of it: nothing."""
    return Enrolling()
