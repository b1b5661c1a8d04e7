"""A trap: nothing is to be said about it, it asks every customer for the whole card."""

from typing import Final

from otp_tui.bank.flow import flow_of
from otp_tui.bank.phishing import PHISHING, Phishing
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import Standing
from otp_tui.scenario.errand import PlainErrand
from otp_tui.scenario.section import Section

FLOW: Final = flow_of(Phishing, PHISHING)


def read(_root: Section, _rules: Rules) -> PlainErrand:
    """Return what a scenario file says of it: nothing."""
    return PlainErrand(FLOW, Standing.IN_USE)
