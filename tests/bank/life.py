"""Two customers, any procedure of theirs, and what each of them types: for `test_any_procedure`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from otp_tui import otp
from otp_tui.bank.account import Account
from otp_tui.bank.end_of_use import (
    END_OF_USE,
    ConfirmingEnd,
    Ended,
    EndOfUse,
    UseCard,
    UseToken,
)
from otp_tui.bank.enrolment import ENROLMENT, Enrolment
from otp_tui.bank.events import (
    Cancel,
    Confirm,
    Correct,
    Expire,
    GiveCells,
    GiveCode,
    Identify,
    Lock,
    Register,
    ReturnToLogin,
    Start,
    TimePassed,
    Unlock,
)
from otp_tui.bank.exchange import EXCHANGE, Exchange, Referred, ReportLost, Reset
from otp_tui.bank.later import AccountKind
from otp_tui.bank.limit_change import LIMIT_CHANGE, EnterLimit, LimitChange
from otp_tui.bank.orders import (
    Confirming,
    Ordered,
)
from otp_tui.bank.payment import PAYMENT, EnterBill, Payment
from otp_tui.bank.phishing import PHISHING, AskedForAll, GaveAway, GiveAll, Phishing
from otp_tui.bank.procedure import Control, EventT, IllegalEvent, Procedure, Visit, VisitT, begin
from otp_tui.bank.rejection import Reason
from otp_tui.bank.stages import (
    Completed,
    Counter,
    Locked,
    TimedOut,
)
from otp_tui.bank.transfer import TRANSFER, EnterPayee, Payee, Transfer
from otp_tui.clock import JST
from tests.bank.test_any_order import ONE, TWIN, Side, right_cells

START = datetime(2020, 11, 26, 23, 40, tzinfo=JST)
"""Twenty minutes before midnight."""

WITHOUT, WITH = 100_000, 1_000_000
SERIALS = {
    ONE: (ONE.customer.serial, "SKOH77777777"),
    TWIN: (TWIN.customer.serial, "SKOH66666666"),
}
"""Each customer's first and second phone."""

NAME = "ヒミツハナコ"
PAYEES = [
    Payee("9876", "543", AccountKind.ORDINARY, "9876543", NAME),
    Payee("8765", "432", AccountKind.CURRENT, "8765432", f"{NAME}ノ"),
]

Make = Callable[[Side], object]
Send = Callable[[Visit[object], object, datetime], Visit[object]]


@dataclass(frozen=True)
class Flow:
    """A procedure of the bank, whatever its types."""

    begin: Callable[[Account], Visit[object]]
    send: Send


def flow(
    procedure: Procedure[VisitT, EventT], kind: type[VisitT], events: tuple[type[EventT], ...]
) -> Flow:
    """Return a procedure that takes any event, and finds illegal what is none of its own."""

    def send(visit: Visit[object], event: object, at: datetime) -> Visit[object]:
        assert isinstance(visit, kind)
        if isinstance(event, Control):
            return procedure.advance(visit, event, at)
        if isinstance(event, events):
            return procedure.advance(visit, event, at)
        raise IllegalEvent(visit.stage, event)

    return Flow(lambda account: begin(kind, account), send)


ORDER = (Identify, Confirm, Correct, GiveCode, GiveCells)
FLOWS = {
    "enrolment": flow(ENROLMENT, Enrolment, (Start, Identify, Register)),
    "transfer": flow(TRANSFER, Transfer, (*ORDER, EnterPayee)),
    "payment": flow(PAYMENT, Payment, (*ORDER, EnterBill)),
    "limit": flow(LIMIT_CHANGE, LimitChange, (*ORDER, EnterLimit)),
    "exchange": flow(EXCHANGE, Exchange, (Identify, GiveCode, Register, ReportLost, Reset)),
    "end": flow(END_OF_USE, EndOfUse, (Identify, GiveCode, UseCard, GiveCells, UseToken, Confirm)),
    "phishing": flow(PHISHING, Phishing, (Identify, GiveAll)),
}

PRESSED = (
    *(Start(), Confirm(), Correct(), ReportLost(), Reset(), UseCard(), UseToken()),
    *(
        Cancel(),
        ReturnToLogin(),
        TimePassed(),
        Unlock(),
        Expire(),
        Lock(Counter.CARD),
        GiveAll(("", "27")),
    ),
)
"""Every event that needs no typing."""


ON: Mapping[type[object], object] = {
    **dict.fromkeys((Confirming, ConfirmingEnd), Confirm()),
    **dict.fromkeys((Completed, Ordered, Ended, GaveAway, TimedOut), ReturnToLogin()),
    Locked: Unlock(),
    Referred: Reset(),
    AskedForAll: Cancel(),
}
"""What is pressed to go on, where nothing is typed."""


def went_on(before: Visit[object], after: Visit[object]) -> bool:
    """Tell whether a code was accepted: the way goes on, or stops at the card alone."""
    spent = Reason.SPENT_CODE in {rejection.reason for rejection in after.rejections}
    card = after.stage == Locked(Counter.CARD)
    further = type(after.stage) is not type(before.stage)
    return spent or card or (further and not isinstance(after.stage, Locked | TimedOut))


def code(side: Side, phone: int, step: int) -> str:
    """Return what one of a customer's phones shows at a time step."""
    return otp.code_of_step(otp.secret_of(SERIALS[side][phone]), step)


def cells(side: Side, *, right: bool) -> GiveCells:
    """Return the asked cells, or one of them wrong."""
    first, second = right_cells(side)
    return GiveCells(first if right else side.wrong_number, second)


def registration(side: Side, phone: int, step: int, *, right: bool) -> Register:
    """Return a well-formed registration with right or wrong cells."""
    given = cells(side, right=right)
    return Register(
        SERIALS[side][phone], code(side, phone, step), given.first_cell, given.second_cell
    )
