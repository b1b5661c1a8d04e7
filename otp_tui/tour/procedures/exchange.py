"""How トークン交換 is practised: a code of the old phone, then the new phone's numbers.

Whoever has lost the old phone says so, and is told whom to call: that is right, and the end.
"""

from typing import Final

from otp_tui.bank.events import GiveCode, Register
from otp_tui.bank.exchange import GivingOldCode, Referred, ReportLost
from otp_tui.bank.flow import AnyEvent, AnyVisit
from otp_tui.bank.later import LaterReason
from otp_tui.bank.stages import AtLogin, Completed, Registering
from otp_tui.scenario.procedures.exchange import FLOW
from otp_tui.text.procedure_words import ProcedureWords
from otp_tui.tour.practice import (
    GIVE_CODE,
    IDENTIFY,
    REGISTER,
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

REPORT_LOST: Final = plain("report-lost", ReportLost())


def _way(visit: AnyVisit, _note: Values, code: str) -> AnyEvent | None:
    customer = visit.customer
    match visit.stage:
        case AtLogin():
            return identity_of(visit)
        case GivingOldCode():
            return GiveCode(code)
        case Registering(challenge):
            return Register(customer.serial, code, *customer.card.answer(challenge))
        case _:
            return None


def _facts(visit: AnyVisit, words: ProcedureWords) -> tuple[Fact, ...]:
    """Return the serial number of the phone that is asked, and on the receipt all of it."""
    labels = words.labels
    match visit.stage:
        case GivingOldCode():
            return (Fact(labels["in-use"], visit.registered_serial or ""),)
        case Completed(receipt):
            serial = Fact(labels["serial"], receipt.serial)
            return (*receipt_facts(receipt.number, receipt.at, words), serial)
        case _:
            return ()


PRACTICE: Final = Practice(
    flow=FLOW,
    places={
        AtLogin: Place.LOGIN,
        GivingOldCode: Place.AUTHORISE,
        Referred: Place.AUTHORISE,
        Registering: Place.REGISTER,
        Completed: Place.RECEIPT,
    },
    pages={
        AtLogin: Page(IDENTIFY),
        GivingOldCode: Page(GIVE_CODE, if_phone_is_missing=(REPORT_LOST,)),
        Referred: Page(RETURN, back=RETURN, points_to_desk=True),
        Registering: Page(REGISTER),
        Completed: Page(RETURN, back=RETURN),
    },
    end=Completed,
    way=_way,
    refusals=frozenset({LaterReason.PHONE_LOST}),
    facts=_facts,
)
"""The whole of it."""
