"""A transfer (振込): payee and amount, what is about to happen, proof, receipt."""

from collections.abc import Mapping

from otp_tui.bank.later import AccountKind, LaterField
from otp_tui.bank.limits import MoneyOrder
from otp_tui.bank.orders import OrderEvent, OrderStage, order_procedure
from otp_tui.bank.procedure import Procedure, Visit
from otp_tui.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Payee:
    """Whom money goes to. No `repr` shows anything of it."""

    bank: str = field(repr=False)
    """Bank code (金融機関コード): four half-width digits."""

    branch: str = field(repr=False)
    """Branch code (支店コード): three half-width digits."""

    kind: AccountKind | None = field(repr=False)
    """What kind of account it is (預金種目); None if that was not chosen."""

    number: str = field(repr=False)
    """Account number (口座番号): seven half-width digits."""

    name: str = field(repr=False)
    """Name in katakana (受取人名)."""


@dataclass(frozen=True, slots=True)
class Remittance(MoneyOrder):
    """An order to transfer money."""

    payee: Payee
    """Whom the money goes to."""

    typed: Payee
    """Whom the customer typed. Where it is another, somebody sits between customer and bank."""

    @property
    def is_as_typed(self) -> bool:
        """Whether the money goes where the customer wants it to go."""
        return self.payee == self.typed


@dataclass(frozen=True, slots=True)
class EnterPayee:
    """「確認」 is pressed under payee and amount."""

    payee: Payee
    """As typed."""

    amount: str = field(repr=False)
    """Yen, as typed."""

    @property
    def typed(self) -> Mapping[LaterField, str]:
        """What was typed, by field, in reading order."""
        return {
            LaterField.BANK: self.payee.bank,
            LaterField.BRANCH: self.payee.branch,
            LaterField.ACCOUNT_KIND: self.payee.kind.value if self.payee.kind else "",
            LaterField.ACCOUNT_NUMBER: self.payee.number,
            LaterField.PAYEE_NAME: self.payee.name,
            LaterField.AMOUNT: self.amount,
        }


@dataclass(frozen=True, slots=True)
class Transfer(Visit[OrderStage]):
    """Everything the bank remembers about a transfer under way."""

    substitute: Payee | None = None
    """A fault, a man in the browser: whom he puts in place of any payee that is typed. The page
    that the customer confirms comes from the bank and shows it; cancelling is right."""


def _remittance(transfer: Transfer, entry: EnterPayee) -> Remittance:
    return Remittance(int(entry.amount), transfer.substitute or entry.payee, entry.payee)


TRANSFER: Procedure[Transfer, OrderEvent | EnterPayee] = order_procedure(EnterPayee, _remittance)
"""The flow as a whole."""
