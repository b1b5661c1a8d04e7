"""What is rehearsed: which procedure, with which account, and what the customer wants to do."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from otp_tui.values import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from otp_tui.bank.account import Account
    from otp_tui.bank.flow import AnyVisit, Flow
    from otp_tui.bank.later import AnyField
    from otp_tui.bank.stages import Counter, Standing


class ProcedureName(Enum):
    """The procedures of the bank that can be rehearsed. The value names one in every room."""

    ENROLMENT = "enrolment"
    """利用開始."""
    TRANSFER = "transfer"
    """振込."""
    PAYMENT = "payment"
    """収納サービス."""
    LIMIT_CHANGE = "limit-change"
    """限度額変更: another limit a day."""
    EXCHANGE = "exchange"
    """トークン交換: the phone was changed, or is lost."""
    END_OF_USE = "end-of-use"
    """利用中止: no token any more."""
    PHISHING = "phishing"
    """A page that asks for the whole card, which no bank does."""


@dataclass(frozen=True, slots=True)
class AccountPlan:
    """What the bank knows of the customer when the rehearsal begins."""

    standing: Standing | None = None
    """What the customer's token is to the bank, or None for what the procedure asks for."""

    locked: Counter | None = None
    """What has failed too often, or None: the customer is locked out then."""

    spent: int = field(default=0, repr=False)
    """Yen that were moved today already."""

    limit: int | None = field(default=None, repr=False)
    """Yen a day that the customer has chosen as limit, or None for the bank's."""


@runtime_checkable
class Errand(Protocol):
    """What the customer wants to do in a procedure."""

    @property
    def standing(self) -> Standing:
        """What the customer's token is to the bank where the scenario says nothing."""

    def begin(self, account: Account) -> AnyVisit:
        """Return the bank's side at the log-in page."""

    def note(self, seed: int) -> Mapping[AnyField, str]:
        """Return what stands on the customer's note: what to type, by field."""


@dataclass(frozen=True, slots=True)
class PlainErrand:
    """An errand of which nothing is to be said: there is nothing to note."""

    flow: Flow
    """The procedure."""

    standing: Standing
    """What the customer's token is to the bank where the scenario says nothing."""

    def begin(self, account: Account) -> AnyVisit:
        """Return the bank's side at the log-in page."""
        return self.flow.begin(account)

    def note(self, _seed: int) -> Mapping[AnyField, str]:
        """Return an empty note."""
        return {}


@dataclass(frozen=True, slots=True)
class Task:
    """One procedure of a rehearsal: a rehearsal is one, or several in order."""

    procedure: ProcedureName
    """Which."""

    errand: Errand
    """What the customer wants to do in it."""


@runtime_checkable
class LosesPhone(Protocol):
    """An errand of somebody who may have lost the phone with the token in use."""

    @property
    def is_phone_lost(self) -> bool:
        """Whether it is lost."""
