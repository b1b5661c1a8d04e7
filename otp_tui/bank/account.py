"""What the bank remembers about a customer beyond one procedure. No `repr` shows a secret."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import TypeVar

from otp_tui import otp
from otp_tui.bank.customer import Customer
from otp_tui.bank.draws import Draws
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import Counter, Standing
from otp_tui.values import dataclass, field, fields, replace


@dataclass(frozen=True, slots=True)
class Account:
    """Everything that outlasts a procedure: the next one begins with it."""

    customer: Customer
    """Whose it is. Its serial number is that of the phone in the customer's hand."""

    draws: Draws
    """What chance decides."""

    active_at: datetime
    """When the customer last did something: aware."""

    rules: Rules = field(default_factory=Rules)
    """What the bank decides by."""

    failures: Mapping[Counter, int] = field(default_factory=dict)
    """Failures in a row of each kind; a kind that is missing has none."""

    last_step: int | None = None
    """Time step of the newest code accepted of the token in the customer's hand, or None: no code
    of it or before is accepted again."""

    other_steps: Mapping[str, int] = field(default_factory=dict)
    """The same of every other token that was once in the customer's hand, by serial number."""

    registered_serial: str | None = None
    """Serial number of the token in use, or None."""

    ended_at: datetime | None = None
    """When the use of a token last ended (aware), or None."""

    lost_at: datetime | None = None
    """When the phone with the token in use was reported lost (aware), or None."""

    locked: Counter | None = None
    """What failed too often, or None."""

    turn: int = 0
    """How many receipts were given: each is followed by another pair of cells."""

    spent: Mapping[date, int] = field(default_factory=dict, repr=False)
    """Yen moved on each day in Asia/Tokyo; a day that is missing has none."""

    paid_bills: frozenset[tuple[str, ...]] = field(default=frozenset(), repr=False)
    """The numbers of every bill that was paid, in reading order: none is paid twice."""

    limits: Mapping[date, int] = field(default_factory=dict, repr=False)
    """Yen a day that the customer chose, by the first day it counts; before it, the rules' limit
    counts."""

    @property
    def standing(self) -> Standing:
        """What the customer's token is to the bank."""
        if self.registered_serial is not None:
            return Standing.IN_USE if self.lost_at is None else Standing.LOST
        return Standing.NONE if self.ended_at is None else Standing.ENDED


AccountT = TypeVar("AccountT", bound=Account)
"""An account, or a procedure under way, which holds one."""


def as_kind(kind: type[AccountT], account: Account) -> AccountT:
    """Return the same account as another kind of one; what that kind adds begins afresh."""
    return kind(**{each.name: getattr(account, each.name) for each in fields(Account)})


def account_of(account: Account) -> Account:
    """Return what outlasts a procedure: the account alone."""
    return as_kind(Account, account)


def last_step_of(account: Account, serial: str) -> int | None:
    """Return the time step of the newest code that was accepted of a token, or None."""
    if serial == account.customer.serial:
        return account.last_step
    return account.other_steps.get(serial)


def use_up(account: AccountT, serial: str, step: int) -> AccountT:
    """Accept no code of a token of a time step, or before it, any more."""
    if serial == account.customer.serial:
        return replace(account, last_step=step)
    return replace(account, other_steps={**account.other_steps, serial: step})


def hold(account: AccountT, serial: str) -> AccountT:
    """Put a phone with another token into the customer's hand. The token in use stays in use."""
    customer = replace(account.customer, serial=serial)
    steps = dict(account.other_steps)
    if account.last_step is not None:
        steps[account.customer.serial] = account.last_step
    newest = steps.pop(serial, None)
    return replace(account, customer=customer, last_step=newest, other_steps=steps)


def moved(account: AccountT, by: timedelta, at: datetime) -> AccountT:
    """Return the account after the clock by which it is kept was set.

    The customer has been idle for as long as before. A used code that lies too far ahead now to
    come soon is forgotten: else no code would be accepted until that moment came again.

    Args:
        account: What the bank remembered.
        by: By how much the clock was set; negative for back.
        at: What it shows since then (aware).
    """
    soon = otp.time_step_at(at) + account.rules.drift_window
    last_step = account.last_step
    return replace(
        account,
        active_at=account.active_at + by,
        last_step=last_step if last_step is None or last_step <= soon else None,
        other_steps={one: step for one, step in account.other_steps.items() if step <= soon},
    )


def register_token(account: AccountT, serial: str) -> AccountT:
    """Take a token into use; it replaces the one before it."""
    return replace(account, registered_serial=serial, ended_at=None, lost_at=None)


def end_use(account: AccountT, at: datetime) -> AccountT:
    """End the use of the token (`at` is aware): no code of it counts any more."""
    return replace(account, registered_serial=None, ended_at=at, lost_at=None)
