"""How what is ordered, confirmed and authorised is practised; what a procedure adds, it says."""

from collections.abc import Callable, Mapping
from typing import Final

from otp_tui.bank.events import Confirm, Correct, GiveCells, GiveCode
from otp_tui.bank.flow import AnyEvent, AnyVisit, Flow
from otp_tui.bank.later import LaterReason
from otp_tui.bank.orders import (
    Authorising,
    AuthorisingByCard,
    Confirming,
    Entering,
    Order,
    Ordered,
)
from otp_tui.bank.stages import AtLogin
from otp_tui.text.procedure_words import ProcedureWords
from otp_tui.tour.practice import (
    CANCEL,
    CONFIRM,
    GIVE_CELLS,
    GIVE_CODE,
    IDENTIFY,
    RETURN,
    Fact,
    Form,
    Page,
    Place,
    Practice,
    Values,
    identity_of,
    plain,
    receipt_facts,
)

CORRECT: Final = plain("correct", Correct())

REFUSALS: Final = frozenset(
    {LaterReason.NEEDS_TOKEN, LaterReason.OVER_LIMIT, LaterReason.PHONE_LOST}
)
"""Why the bank does not do what somebody orders."""


def order_of(visit: AnyVisit) -> Order | None:
    """Return what is about to happen or was done, or None while nothing was ordered."""
    match visit.stage:
        case (
            Confirming(order)
            | Authorising(order)
            | AuthorisingByCard(order, _)
            | Ordered(_, _, order)
        ):
            return order
        case _:
            return None


def order_practice(
    flow: Flow,
    entry: Form,
    facts: Callable[[Order, ProcedureWords], tuple[Fact, ...]],
    is_as_noted: Callable[[Order, Values], bool],
    is_meddled_with: Callable[[Order], bool] = lambda _: False,
) -> Practice:
    """Return how one kind of order is practised.

    Args:
        flow: The procedure.
        entry: What is typed to order it.
        facts: Returns what the bank shows of an order.
        is_as_noted: Tells whether an order is what stands on the customer's note.
        is_meddled_with: Tells whether an order is not what was typed.
    """

    def way(visit: AnyVisit, note: Values, code: str) -> AnyEvent | None:
        customer = visit.customer
        match visit.stage:
            case AtLogin():
                return identity_of(visit)
            case Entering():
                return entry.make(note)
            case Confirming():
                return Confirm()
            case Authorising():
                return GiveCode(code)
            case AuthorisingByCard(_, challenge):
                return GiveCells(*customer.card.answer(challenge))
            case _:
                return None

    def is_as_meant(visit: AnyVisit, note: Values) -> bool:
        order = order_of(visit)
        return order is not None and is_as_noted(order, note)

    def leaving_is_right(visit: AnyVisit) -> bool:
        order = order_of(visit)
        return order is not None and is_meddled_with(order)

    def shown(visit: AnyVisit, words: ProcedureWords) -> tuple[Fact, ...]:
        order = order_of(visit)
        return () if order is None else (*_receipt(visit, words), *facts(order, words))

    return Practice(
        flow=flow,
        places=PLACES,
        pages={
            AtLogin: Page(IDENTIFY),
            Entering: Page(entry),
            Confirming: Page(CONFIRM, back=CORRECT, others=(CORRECT, CANCEL)),
            Authorising: Page(GIVE_CODE),
            AuthorisingByCard: Page(GIVE_CELLS),
            Ordered: Page(RETURN, back=RETURN),
        },
        end=Ordered,
        way=way,
        refusals=REFUSALS,
        is_as_meant=is_as_meant,
        leaving_is_right=leaving_is_right,
        facts=shown,
    )


PLACES: Final[Mapping[type[object], Place]] = {
    AtLogin: Place.LOGIN,
    Entering: Place.ENTER,
    Confirming: Place.CONFIRM,
    Authorising: Place.AUTHORISE,
    AuthorisingByCard: Place.AUTHORISE,
    Ordered: Place.RECEIPT,
}
"""The step to which each stage of an order belongs."""


def _receipt(visit: AnyVisit, words: ProcedureWords) -> tuple[Fact, ...]:
    """Return number and time of a receipt."""
    if not isinstance(visit.stage, Ordered):
        return ()
    return receipt_facts(visit.stage.number, visit.stage.at, words)
