"""How 利用開始 is practised (document, steps (3) to (6))."""

from typing import Final

from otp_tui.bank.events import Register, Start
from otp_tui.bank.flow import AnyEvent, AnyVisit
from otp_tui.bank.rejection import Reason
from otp_tui.bank.stages import AtLogin, Completed, Identifying, Registering
from otp_tui.scenario.procedures.enrolment import FLOW
from otp_tui.tour.practice import (
    CANCEL,
    IDENTIFY,
    REGISTER,
    RETURN,
    Page,
    Place,
    Practice,
    Values,
    identity_of,
    plain,
)
from otp_tui.values import replace


def _way(visit: AnyVisit, _note: Values, code: str) -> AnyEvent | None:
    customer = visit.customer
    match visit.stage:
        case AtLogin():
            return Start()
        case Identifying():
            return identity_of(visit)
        case Registering(challenge):
            return Register(customer.serial, code, *customer.card.answer(challenge))
        case _:
            return None


PRACTICE: Final = Practice(
    flow=FLOW,
    places={
        AtLogin: Place.LOGIN,
        Identifying: Place.IDENTIFY,
        Registering: Place.REGISTER,
        Completed: Place.RECEIPT,
    },
    pages={
        AtLogin: Page(plain("start", Start())),
        Identifying: Page(IDENTIFY, back=CANCEL),
        Registering: Page(REGISTER),
        Completed: Page(RETURN, back=RETURN),
    },
    end=Completed,
    way=_way,
    readied=lambda visit: replace(visit, registered_serial=None),
    refusals=frozenset({Reason.ALREADY_REGISTERED}),
)
"""The whole of it."""
