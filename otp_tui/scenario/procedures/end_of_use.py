"""The end of use: nothing is to be said about it but that it is what the customer wants."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from otp_tui.bank.account import Account
from otp_tui.bank.end_of_use import END_OF_USE, EndOfUse
from otp_tui.bank.flow import AnyVisit, flow_of
from otp_tui.bank.later import AnyField
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import Standing
from otp_tui.scenario.section import Section

FLOW: Final = flow_of(EndOfUse, END_OF_USE)


@dataclass(frozen=True, slots=True)
class Ending:
    """The customer wants to use no token any more; there is nothing to note."""

    @property
    def standing(self) -> Standing:
        """A token is in use."""
        return Standing.IN_USE

    def begin(self, account: Account) -> AnyVisit:
        """Return the bank's side at the log-in page."""
        return FLOW.begin(account)

    def note(self, _seed: int) -> Mapping[AnyField, str]:
        """Return an empty note."""
        return {}


def read(_root: Section, _rules: Rules) -> Ending:
    """Return what a scenario file says of it: nothing."""
    return Ending()
