"""How 限度額変更 is practised: the limit from a note, reading from when it counts, proof."""

from datetime import timedelta
from typing import Final

from otp_tui.bank.flow import AnyVisit
from otp_tui.bank.later import LaterField, LaterReason
from otp_tui.bank.limit_change import EnterLimit, NewLimit
from otp_tui.bank.limits import day_of, limit_on
from otp_tui.bank.orders import Entering, Order
from otp_tui.scenario.procedures.limit_change import FLOW
from otp_tui.text.procedure_words import ProcedureWords
from otp_tui.tour.orders import order_practice
from otp_tui.tour.practice import Fact, Form, Practice, Values
from otp_tui.values import replace

ENTRY: Final = Form(
    "enter-limit",
    EnterLimit,
    lambda values: EnterLimit(values[LaterField.LIMIT]),
    (LaterField.LIMIT,),
)


def _facts_of_order(order: Order, words: ProcedureWords) -> tuple[Fact, ...]:
    """Return the limit that is ordered."""
    if not isinstance(order, NewLimit):
        return ()
    return (_limit("new-limit", order.limit, words),)


def _is_as_noted(order: Order, note: Values) -> bool:
    return isinstance(order, NewLimit) and note[LaterField.LIMIT] == str(order.limit)


def _limit(label: str, yen: int, words: ProcedureWords) -> Fact:
    return Fact(words.labels[label], words.labels["yen"].format(amount=yen))


_ORDER: Final = order_practice(FLOW, ENTRY, _facts_of_order, _is_as_noted)


def _facts(visit: AnyVisit, words: ProcedureWords) -> tuple[Fact, ...]:
    """Return the limit of today and, of what is ordered, from which day it counts."""
    today = day_of(visit.active_at)
    now = _limit("limit", limit_on(visit, today), words)
    if isinstance(visit.stage, Entering):
        return (now,)
    ordered = _ORDER.facts(visit, words)
    tomorrow = words.labels["from-format"].format(day=today + timedelta(days=1))
    return (*ordered, Fact(words.labels["from"], tomorrow), now) if ordered else ()


PRACTICE: Final[Practice] = replace(
    _ORDER, facts=_facts, refusals=_ORDER.refusals | {LaterReason.LIMIT_TOO_HIGH}
)
"""The whole of it."""
