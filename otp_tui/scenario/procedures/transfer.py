"""A transfer: to whom, how much, and who may sit between customer and bank."""

from collections.abc import Mapping
from typing import Final

from otp_tui.bank.account import Account
from otp_tui.bank.draws import draw
from otp_tui.bank.flow import AnyVisit, flow_of
from otp_tui.bank.later import AccountKind, AnyField, LaterField
from otp_tui.bank.later_checks import check_form, lengths
from otp_tui.bank.procedure import begin
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import Standing
from otp_tui.bank.transfer import TRANSFER, Payee, Transfer
from otp_tui.scenario import checks
from otp_tui.scenario.problems import Wrong
from otp_tui.scenario.section import Section
from otp_tui.values import dataclass, field, replace

NAMES: Final = ("ミホン タロウ", "レンシュウ ハナコ", "ミホン ショウテン", "レンシュウ ジロウ")
"""Names of payees that are drawn: samples, nobody's."""

STRANGERS: Final = ("ベツジン ゴロウ", "ベツジン ウメコ")
"""Names of those whom somebody else would like to be paid."""

KINDS: Final = (AccountKind.ORDINARY, AccountKind.CURRENT)
"""Kinds of accounts that are drawn: most people have to do with these two."""

MOST_DRAWN: Final = 9
"""How many times 10,000 yen an amount is that is drawn, at the most: anybody may move as much."""

FLOW: Final = flow_of(Transfer, TRANSFER)


@dataclass(frozen=True, slots=True)
class PayeePlan:
    """Whom money goes to. What is None is drawn from the seed."""

    names: tuple[str, ...]
    """What the payee may be called where the file says nothing."""

    bank: str | None = field(default=None, repr=False)
    """Bank code: four half-width digits."""

    branch: str | None = field(default=None, repr=False)
    """Branch code: three half-width digits."""

    kind: AccountKind | None = field(default=None, repr=False)
    """What kind of account it is."""

    number: str | None = field(default=None, repr=False)
    """Account number: seven half-width digits."""

    name: str | None = field(default=None, repr=False)
    """The payee's name in katakana."""

    def drawn(self, seed: int) -> Payee:
        """Return the payee whom a seed decides on."""
        about = self.names[0]
        return Payee(
            bank=self.bank or f"{draw(seed, f'{about} bank', 9999) + 1:04d}",
            branch=self.branch or f"{draw(seed, f'{about} branch', 999) + 1:03d}",
            kind=self.kind or KINDS[draw(seed, f"{about} kind", len(KINDS))],
            number=self.number or f"{draw(seed, f'{about} number', 9_999_999) + 1:07d}",
            name=self.name or self.names[draw(seed, f"{about} name", len(self.names))],
        )


@dataclass(frozen=True, slots=True)
class Transferring:
    """What the customer wants to transfer."""

    payee: PayeePlan
    """To whom."""

    amount: int | None = field(default=None, repr=False)
    """Yen, or None for what the seed says."""

    stranger: PayeePlan | None = None
    """Whom somebody between customer and bank puts in the payee's place, or None."""

    @property
    def standing(self) -> Standing:
        """A token is in use."""
        return Standing.IN_USE

    def begin(self, account: Account) -> AnyVisit:
        """Return the bank's side at the log-in page."""
        transfer = begin(Transfer, account)
        if self.stranger is None:
            return transfer
        return replace(transfer, substitute=self.stranger.drawn(account.draws.seed))

    def note(self, seed: int) -> Mapping[AnyField, str]:
        """Return what stands on the customer's note."""
        payee = self.payee.drawn(seed)
        return {
            LaterField.BANK: payee.bank,
            LaterField.BRANCH: payee.branch,
            LaterField.ACCOUNT_KIND: payee.kind.value if payee.kind else "",
            LaterField.ACCOUNT_NUMBER: payee.number,
            LaterField.PAYEE_NAME: payee.name,
            LaterField.AMOUNT: str(self.amount or 10_000 * (1 + draw(seed, "amount", MOST_DRAWN))),
        }


def read(root: Section, rules: Rules) -> Transferring:
    """Return what a scenario file says under `[transfer]`."""
    section = root.section("transfer")
    payee = _payee(section, rules, NAMES)
    amount = section.take("amount", checks.whole(1, 999_999_999), None)
    has_stranger = section.has("stranger")
    stranger = _payee(section.section("stranger"), rules, STRANGERS)
    return Transferring(payee, amount, stranger if has_stranger else None)


def _payee(section: Section, rules: Rules, names: tuple[str, ...]) -> PayeePlan:
    def digits(field: LaterField) -> checks.Check[str]:
        length, _ = lengths(field, rules)
        return checks.matching(rf"[0-9]{{{length}}}", Wrong.DIGITS_ONLY, length=length)

    def name(value: object) -> str:
        if isinstance(value, str) and check_form(LaterField.PAYEE_NAME, value, rules) is None:
            return value
        raise checks.Unfit(Wrong.KATAKANA, limit=rules.payee_name_max)

    return PayeePlan(
        names,
        bank=section.take("bank", digits(LaterField.BANK), None),
        branch=section.take("branch", digits(LaterField.BRANCH), None),
        kind=section.take("kind", checks.one_of(AccountKind), None),
        number=section.take("number", digits(LaterField.ACCOUNT_NUMBER), None),
        name=section.take("name", name, None),
    )
