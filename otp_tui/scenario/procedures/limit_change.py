"""Another limit a day: how high the customer wants it to be."""

from collections.abc import Mapping
from typing import Final

from otp_tui.bank.account import Account
from otp_tui.bank.draws import draw
from otp_tui.bank.flow import AnyVisit, flow_of
from otp_tui.bank.later import AnyField, LaterField
from otp_tui.bank.limit_change import LIMIT_CHANGE, LimitChange
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import Standing
from otp_tui.scenario import checks
from otp_tui.scenario.section import Section
from otp_tui.values import dataclass, field

FLOW: Final = flow_of(LimitChange, LIMIT_CHANGE)

STEP: Final = 100_000
"""Yen of which a limit that is drawn is a multiple."""

MOST_DRAWN: Final = 20
"""How many times as much it is, at the most."""


@dataclass(frozen=True, slots=True)
class Limiting:
    """The limit that the customer wants."""

    highest: int
    """Yen: the highest limit that the bank lets anybody choose."""

    limit: int | None = field(default=None, repr=False)
    """Yen a day, or None for what the seed says."""

    @property
    def standing(self) -> Standing:
        """A token is in use."""
        return Standing.IN_USE

    def begin(self, account: Account) -> AnyVisit:
        """Return the bank's side at the log-in page."""
        return FLOW.begin(account)

    def note(self, seed: int) -> Mapping[AnyField, str]:
        """Return what stands on the customer's note."""
        drawn = STEP * (1 + draw(seed, "limit", MOST_DRAWN))
        return {LaterField.LIMIT: str(self.limit or min(drawn, self.highest))}


def read(root: Section, rules: Rules) -> Limiting:
    """Return what a scenario file says under `[limit-change]`."""
    section = root.section("limit-change")
    amount = checks.whole(1, 999_999_999)
    return Limiting(rules.highest_limit, section.take("limit", amount, None))
