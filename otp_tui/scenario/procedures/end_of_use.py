"""The end of use: nothing is to be said about it but that it is what the customer wants."""

from typing import Final

from otp_tui.bank.end_of_use import END_OF_USE, EndOfUse
from otp_tui.bank.flow import flow_of
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import Standing
from otp_tui.scenario.errand import PlainErrand
from otp_tui.scenario.section import Section

FLOW: Final = flow_of(EndOfUse, END_OF_USE)


def read(_root: Section, _rules: Rules) -> PlainErrand:
    """Return what a scenario file says of it: nothing."""
    return PlainErrand(FLOW, Standing.IN_USE)
