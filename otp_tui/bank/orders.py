"""What the procedures share in which a customer orders something of the bank.

Log-in, the order, the page that shows what is about to happen, the proof, the receipt. A procedure
adds what is ordered and how it is entered.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol, TypeAlias, TypeVar

from otp_tui.bank.account import Account, AccountT
from otp_tui.bank.card import Challenge
from otp_tui.bank.events import Confirm, Correct, GiveCells, GiveCode, Identify
from otp_tui.bank.later import LaterField, LaterReason, LaterRejection
from otp_tui.bank.later_checks import check_forms
from otp_tui.bank.procedure import Procedure, Table, VisitT, reject, whole_table
from otp_tui.bank.proof import give_cells, give_code, identify
from otp_tui.bank.stages import AtLogin, Locked, Standing
from otp_tui.values import dataclass, replace


class Order(Protocol):
    """Something that a customer orders."""

    def refusal(self, account: Account, at: datetime) -> LaterRejection | None:
        """Say why it cannot be done at a moment (aware), or None."""

    def carry_out(self, account: AccountT, at: datetime) -> AccountT:
        """Return the account after it was done at a moment (aware)."""


@dataclass(frozen=True, slots=True)
class Entering:
    """Asked what is ordered."""


@dataclass(frozen=True, slots=True)
class Confirming:
    """Shown what is about to happen, which may differ from what was typed: to be read."""

    order: Order
    """What is about to happen."""


@dataclass(frozen=True, slots=True)
class Authorising:
    """Asked for the one-time password of the token in use."""

    order: Order
    """What was confirmed: this and nothing else is done."""


@dataclass(frozen=True, slots=True)
class AuthorisingByCard:
    """Asked for two cells of the card: the customer uses no token."""

    order: Order
    """What was confirmed: this and nothing else is done."""

    challenge: Challenge
    """The two cells that are asked for."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """It is done."""

    number: str
    """Receipt number (受付番号)."""

    at: datetime
    """Receipt time (受付時刻): aware, in Asia/Tokyo."""

    order: Order
    """What was done."""


OrderStage: TypeAlias = Entering | Confirming | Authorising | AuthorisingByCard | Ordered
OrderEvent: TypeAlias = Identify | Confirm | Correct | GiveCode | GiveCells


class Entry(Protocol):
    """The event in which an order is entered."""

    @property
    def typed(self) -> Mapping[LaterField, str]:
        """What was typed, by field, in reading order."""


EntryT = TypeVar("EntryT", bound=Entry)
"""How one procedure's order is entered."""


def order_procedure(
    entry: type[EntryT], order_of: Callable[[VisitT, EntryT], Order | LaterRejection]
) -> Procedure[VisitT, OrderEvent | EntryT]:
    """Return the flow of one kind of order.

    Args:
        entry: The event in which the order is entered.
        order_of: Makes the order out of a well-formed entry, or says why there is none.
    """

    def answer(visit: VisitT, event: OrderEvent | EntryT, at: datetime) -> VisitT:
        if isinstance(event, OrderEvent):
            return _answer(visit, event, at)
        if badly_formed := check_forms(event.typed, visit.rules):
            return reject(visit, *badly_formed)
        order = order_of(visit, event)
        if isinstance(order, LaterRejection):
            return reject(visit, order)
        if refusal := order.refusal(visit, at):
            return reject(visit, refusal)
        return replace(visit, stage=Confirming(order))

    return Procedure(_table(entry), answer)


def _table(entry: type[object]) -> Table:
    return whole_table(
        {
            (AtLogin, Identify): (Entering, AtLogin, Locked),
            (Entering, entry): (Confirming, Entering),
            (Confirming, Confirm): (Authorising, AuthorisingByCard, Confirming),
            (Confirming, Correct): (Entering,),
            (Authorising, GiveCode): (Ordered, Authorising, Locked),
            (AuthorisingByCard, GiveCells): (Ordered, AuthorisingByCard, Locked),
        },
        ends=(Ordered,),
    )


def _answer(visit: VisitT, event: OrderEvent, at: datetime) -> VisitT:
    """Do what a legal event asks for. Whether the order can be done is asked anew each time."""
    match visit.stage, event:
        case AtLogin(), Identify():
            return identify(visit, event, _admit)
        case Confirming(), Correct():
            return replace(visit, stage=Entering())
        case ((Confirming(order) | Authorising(order) | AuthorisingByCard(order)), _) if (
            refusal := order.refusal(visit, at)
        ):
            return reject(visit, refusal)
        case Confirming(order), Confirm():
            return _ask_for_proof(visit, order)
        case Authorising(order), GiveCode():
            return give_code(visit, event, at, lambda right: _carry_out(right, order, at))
        case AuthorisingByCard(order, challenge), GiveCells():
            return give_cells(visit, event, challenge, lambda right: _carry_out(right, order, at))
        case _:
            return visit


def _admit(visit: VisitT) -> VisitT:
    """Let in who is logged in, unless somebody else may hold the token."""
    if visit.standing is Standing.LOST:
        return reject(visit, LaterRejection(LaterReason.PHONE_LOST))
    return replace(visit, stage=Entering())


def _ask_for_proof(visit: VisitT, order: Order) -> VisitT:
    """Ask for the code of the token in use; of who has none, for the card."""
    if visit.registered_serial is not None:
        return replace(visit, stage=Authorising(order))
    challenge = visit.draws.challenge(visit.turn)
    return replace(visit, stage=AuthorisingByCard(order, challenge))


def _carry_out(visit: VisitT, order: Order, at: datetime) -> VisitT:
    number = visit.draws.drawn_receipt_number(visit.turn)
    done = order.carry_out(visit, at)
    return replace(done, stage=Ordered(number, at, order), turn=visit.turn + 1)
