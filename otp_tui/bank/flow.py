"""Any procedure of the bank, whichever it is: for who drives one without knowing it."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

from otp_tui.bank.account import Account
from otp_tui.bank.events import Expire
from otp_tui.bank.procedure import EventT, IllegalEvent, Procedure, Table, Visit, VisitT, begin
from otp_tui.values import dataclass

AnyVisit: TypeAlias = Visit[object]
"""A procedure under way, whichever it is."""

AnyEvent: TypeAlias = object
"""An event of some procedure. Which stage knows it, the procedure's table says."""


@dataclass(frozen=True, slots=True, eq=False)
class Flow:
    """A procedure of the bank with its visits. There is one of each; it equals itself alone."""

    transitions: Table
    """Which stage knows which event, and where it can lead."""

    begin: Callable[[Account], AnyVisit]
    """Returns a visit at its beginning."""

    advance: Callable[[AnyVisit, AnyEvent, datetime], AnyVisit]
    """Returns the visit after an event at a moment (aware); raises `IllegalEvent` where the stage
    does not know it."""

    def knows(self, visit: AnyVisit, event: type[object]) -> bool:
        """Tell whether the stage of a visit knows a kind of event."""
        return (type(visit.stage), event) in self.transitions

    def has_session(self, visit: AnyVisit) -> bool:
        """Tell whether the bank waits for the customer, and can time out."""
        return self.knows(visit, Expire)


def flow_of(kind: type[VisitT], procedure: Procedure[VisitT, EventT]) -> Flow:
    """Return the flow of a procedure and its kind of visit."""

    def begin_visit(account: Account) -> AnyVisit:
        return begin(kind, account)

    def advance(visit: AnyVisit, event: AnyEvent, at: datetime) -> AnyVisit:
        if not isinstance(visit, kind) or not procedure.knows(event, visit):
            raise IllegalEvent(visit.stage, event)
        return procedure.advance(visit, event, at)

    return Flow(procedure.transitions, begin_visit, advance)
