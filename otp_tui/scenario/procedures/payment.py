"""A payment: the bill that lies before the customer, and how much it is."""

from collections.abc import Mapping
from typing import Final

from otp_tui.bank.account import Account
from otp_tui.bank.draws import Draws, draw
from otp_tui.bank.flow import AnyVisit, flow_of
from otp_tui.bank.later import AnyField, LaterField
from otp_tui.bank.later_checks import lengths
from otp_tui.bank.payment import PAYMENT, Bill, EnterBill, Payment
from otp_tui.bank.procedure import begin
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import Standing
from otp_tui.scenario import checks
from otp_tui.scenario.problems import Wrong
from otp_tui.scenario.section import Section
from otp_tui.values import dataclass, field, replace

DIGITS: Final[Mapping[LaterField, int]] = {LaterField.PAYER: 10, LaterField.CONFIRMATION: 6}
"""How many digits a number has that is drawn, where the rules allow several lengths."""

FLOW: Final = flow_of(Payment, PAYMENT)


@dataclass(frozen=True, slots=True)
class Paying:
    """The bill that the customer wants to pay. What is None is drawn from the seed."""

    rules: Rules
    """What the bank decides by: how long the numbers are, and how much a bill may be."""

    collector: str | None = field(default=None, repr=False)
    """Number of the collecting institution: half-width digits."""

    payer: str | None = field(default=None, repr=False)
    """Number of the payer: half-width digits."""

    confirmation: str | None = field(default=None, repr=False)
    """Confirmation number: half-width digits."""

    amount: int | None = field(default=None, repr=False)
    """Yen."""

    @property
    def standing(self) -> Standing:
        """A token is in use."""
        return Standing.IN_USE

    def begin(self, account: Account) -> AnyVisit:
        """Return the bank's side at the log-in page. There is this bill and no other."""
        return replace(begin(Payment, account), due=self.bill(account.draws.seed))

    def bill(self, seed: int) -> Bill:
        """Return the bill that a seed decides on."""
        numbers = EnterBill(
            self.collector or self._drawn(LaterField.COLLECTOR, seed),
            self.payer or self._drawn(LaterField.PAYER, seed),
            self.confirmation or self._drawn(LaterField.CONFIRMATION, seed),
        )
        amount = Draws(seed).bill(numbers.as_printed, self.rules.highest_bill)
        return Bill(self.amount or amount, numbers)

    def note(self, seed: int) -> Mapping[AnyField, str]:
        """Return what stands on the bill. Its amount is read and not typed."""
        bill = self.bill(seed)
        return {
            LaterField.COLLECTOR: bill.numbers.collector,
            LaterField.PAYER: bill.numbers.payer,
            LaterField.CONFIRMATION: bill.numbers.confirmation,
            LaterField.AMOUNT: f"{bill.amount:,}",
        }

    def _drawn(self, field: LaterField, seed: int) -> str:
        low, high = lengths(field, self.rules)
        length = min(max(low, DIGITS.get(field, low)), high)
        return f"{draw(seed, f'bill {field.value}', 10**length):0{length}d}"


def read(root: Section, rules: Rules) -> Paying:
    """Return what a scenario file says under `[payment]`."""
    section = root.section("payment")

    def digits(field: LaterField) -> checks.Check[str]:
        low, high = lengths(field, rules)
        length = str(low) if low == high else f"{low}-{high}"
        return checks.matching(rf"[0-9]{{{low},{high}}}", Wrong.DIGITS_ONLY, length=length)

    return Paying(
        rules,
        collector=section.take("collector", digits(LaterField.COLLECTOR), None),
        payer=section.take("payer", digits(LaterField.PAYER), None),
        confirmation=section.take("confirmation", digits(LaterField.CONFIRMATION), None),
        amount=section.take("amount", checks.whole(1, 999_999_999), None),
    )
