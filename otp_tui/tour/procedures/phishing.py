"""How the trap is practised that asks for all of ア to ク: noticing it and leaving is right."""

from typing import Final

from otp_tui.bank.flow import AnyEvent, AnyVisit
from otp_tui.bank.later import CELLS_OF_CARD
from otp_tui.bank.phishing import AskedForAll, GaveAway, GiveAll
from otp_tui.bank.stages import AtLogin
from otp_tui.scenario.model import Slip
from otp_tui.scenario.procedures.phishing import FLOW
from otp_tui.tour.practice import (
    CANCEL,
    IDENTIFY,
    RETURN,
    Form,
    Page,
    Place,
    Practice,
    Values,
    identity_of,
)

GIVE_ALL: Final = Form(
    "give-all",
    GiveAll,
    lambda values: GiveAll(tuple(values[field] for field in CELLS_OF_CARD)),
    tuple(CELLS_OF_CARD),
)


def _way(visit: AnyVisit, _note: Values, _code: str) -> AnyEvent | None:
    """Return the way to the trap, and no further: what comes after it is never right."""
    if isinstance(visit.stage, AtLogin):
        return identity_of(visit)
    return None


PRACTICE: Final = Practice(
    flow=FLOW,
    places={AtLogin: Place.LOGIN, AskedForAll: Place.ENTER, GaveAway: Place.RECEIPT},
    pages={
        AtLogin: Page(IDENTIFY),
        AskedForAll: Page(GIVE_ALL, back=CANCEL, others=(CANCEL,), is_trap=True),
        GaveAway: Page(RETURN, back=RETURN),
    },
    end=GaveAway,
    way=_way,
    is_as_meant=lambda _visit, _note: False,
    wrong_end=Slip.GAVE_AWAY,
    leaving_is_right=lambda visit: isinstance(visit.stage, AskedForAll),
)
"""The whole of it."""
