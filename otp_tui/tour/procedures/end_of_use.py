"""How 利用中止 is practised: proof by code or card, reading what the end means, confirming it."""

from typing import Final

from otp_tui.bank.end_of_use import (
    ConfirmingEnd,
    Ended,
    Proving,
    ProvingByCard,
    UseCard,
    UseToken,
)
from otp_tui.bank.events import Confirm, GiveCells, GiveCode
from otp_tui.bank.flow import AnyEvent, AnyVisit
from otp_tui.bank.later import LaterReason
from otp_tui.bank.stages import AtLogin
from otp_tui.scenario.procedures.end_of_use import FLOW
from otp_tui.text.procedure_words import ProcedureWords
from otp_tui.tour.practice import (
    CANCEL,
    CONFIRM,
    GIVE_CELLS,
    GIVE_CODE,
    IDENTIFY,
    RETURN,
    Fact,
    Page,
    Place,
    Practice,
    Values,
    identity_of,
    plain,
    receipt_facts,
)

USE_CARD: Final = plain("use-card", UseCard())
USE_TOKEN: Final = plain("use-token", UseToken())


def _way(visit: AnyVisit, _note: Values, code: str) -> AnyEvent | None:
    match visit.stage:
        case AtLogin():
            return identity_of(visit)
        case ProvingByCard(_, challenge):
            return GiveCells(*visit.customer.card.answer(challenge))
        case Proving():
            return GiveCode(code)
        case ConfirmingEnd():
            return Confirm()
        case _:
            return None


def _facts(visit: AnyVisit, words: ProcedureWords) -> tuple[Fact, ...]:
    """Return whose use ends, and what may be moved a day before it and after it."""
    labels = words.labels

    def limit(label: str, yen: int) -> Fact:
        return Fact(labels[label], labels["yen"].format(amount=yen))

    match visit.stage:
        case Proving(serial) | ProvingByCard(serial):
            return (Fact(labels["in-use"], serial),)
        case ConfirmingEnd() as asked:
            in_use = Fact(labels["in-use"], asked.serial)
            after = limit("limit-after", asked.limit_after)
            return (in_use, limit("limit", asked.limit), after)
        case Ended(receipt, now):
            was = Fact(labels["was-in-use"], receipt.serial)
            numbers = receipt_facts(receipt.number, receipt.at, words)
            return (*numbers, was, limit("limit", now))
        case _:
            return ()


PRACTICE: Final = Practice(
    FLOW,
    {
        AtLogin: Place.LOGIN,
        Proving: Place.AUTHORISE,
        ProvingByCard: Place.AUTHORISE,
        ConfirmingEnd: Place.CONFIRM,
        Ended: Place.RECEIPT,
    },
    {
        AtLogin: Page(IDENTIFY),
        Proving: Page(GIVE_CODE, others=(USE_CARD,)),
        ProvingByCard: Page(GIVE_CELLS, back=USE_TOKEN, others=(USE_TOKEN,)),
        ConfirmingEnd: Page(CONFIRM, back=CANCEL, others=(CANCEL,)),
        Ended: Page(RETURN, back=RETURN),
    },
    end=Ended,
    facts=_facts,
    refusals=frozenset({LaterReason.NO_TOKEN}),
    way=_way,
)
"""The whole of it."""
