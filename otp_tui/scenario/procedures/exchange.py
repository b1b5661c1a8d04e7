"""An exchange of the token: the new phone, and whether the old one is still there."""

from collections.abc import Mapping
from typing import Final

from otp_tui.bank.account import Account, hold
from otp_tui.bank.exchange import EXCHANGE, Exchange
from otp_tui.bank.flow import AnyVisit, flow_of
from otp_tui.bank.later import AnyField
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import Standing
from otp_tui.scenario import checks
from otp_tui.scenario.drawn import drawn_serial
from otp_tui.scenario.section import Section
from otp_tui.values import dataclass

FLOW: Final = flow_of(Exchange, EXCHANGE)


@dataclass(frozen=True, slots=True)
class Exchanging:
    """The customer has a new phone, and wants to use its token."""

    serial: str | None = None
    """Serial number of the new phone's token, or None for what the seed says."""

    is_phone_lost: bool = False
    """Whether the old phone is lost."""

    @property
    def standing(self) -> Standing:
        """The old phone's token is in use."""
        return Standing.IN_USE

    def begin(self, account: Account) -> AnyVisit:
        """Return the bank's side at the log-in page, the new phone in the customer's hand."""
        serial = self.serial or drawn_serial(account.draws.seed, "new serial")
        return FLOW.begin(hold(account, serial))

    def note(self, _seed: int) -> Mapping[AnyField, str]:
        """Return an empty note."""
        return {}


def read(root: Section, _rules: Rules) -> Exchanging:
    """Return what a scenario file says under `[exchange]`."""
    section = root.section("exchange")
    return Exchanging(
        section.take("serial", checks.serial, None),
        bool(section.take("lost", checks.flag, None)),
    )
