"""One practice customer, their accounts, and each procedure of the bank brought to each stage."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from otp_tui import otp
from otp_tui.bank.account import Account, hold, register_token
from otp_tui.bank.card import Card, Challenge
from otp_tui.bank.customer import Customer
from otp_tui.bank.draws import Draws
from otp_tui.bank.end_of_use import END_OF_USE
from otp_tui.bank.enrolment import ENROLMENT
from otp_tui.bank.events import GiveCells, GiveCode, Identify, Register
from otp_tui.bank.exchange import EXCHANGE
from otp_tui.bank.later import AccountKind
from otp_tui.bank.limit_change import LIMIT_CHANGE
from otp_tui.bank.payment import PAYMENT, EnterBill
from otp_tui.bank.phishing import PHISHING
from otp_tui.bank.procedure import Control, EventT, Procedure, Table, VisitT, begin
from otp_tui.bank.transfer import TRANSFER, EnterPayee, Payee, Transfer
from otp_tui.clock import JST
from otp_tui.values import replace

NOW = datetime(2020, 11, 26, 19, 40, tzinfo=JST)
"""The moment of the document's receipt, the beginning of a time step."""

STEP = timedelta(seconds=otp.TIME_STEP)

OLD, NEW = "SKOH99999999", "SKOH88888888"
"""Serial numbers of the phone that a customer begins with, and of the one that follows."""

CUSTOMER = Customer(
    "99912345678",
    "renshu2020",
    Card(("27", "41", "63", "18", "95", "30", "52", "84")),
    OLD,
)

FRESH = Account(CUSTOMER, Draws(1, Challenge("イ", "ク"), "0411040847IT"), NOW)
"""An account without a token."""

IN_USE = register_token(FRESH, OLD)
"""An account with a token in use."""

CHANGING = hold(IN_USE, NEW)
"""An account whose customer has a new phone, and the old one's token still in use."""

LOST = replace(CHANGING, lost_at=NOW)
"""An account whose customer has reported the old phone lost."""

LOGIN = Identify(CUSTOMER.contract_id, CUSTOMER.password)
CELLS = GiveCells("41", "84")
PAYEE = Payee("0001", "002", AccountKind.ORDINARY, "7770001", "シンキン ハナコ")
FRAUD = Payee("0009", "876", AccountKind.CURRENT, "7654321", "ドロボウ タロウ")
BILL = EnterBill("24680", "1357913579", "864200")

TABLES: Mapping[str, Table] = {
    "enrolment": ENROLMENT.transitions,
    "transfer": TRANSFER.transitions,
    "payment": PAYMENT.transitions,
    "limit-change": LIMIT_CHANGE.transitions,
    "exchange": EXCHANGE.transitions,
    "end-of-use": END_OF_USE.transitions,
    "phishing": PHISHING.transitions,
}
"""Every flow's table of transitions, by its name in the README."""


def pay(amount: int, payee: Payee = PAYEE) -> EnterPayee:
    """Return what orders a transfer."""
    return EnterPayee(payee, str(amount))


def code(at: datetime, serial: str = OLD) -> str:
    """Return what a phone shows at a moment."""
    return otp.code_at(otp.secret_of(serial), at)


def give(at: datetime, serial: str = OLD) -> GiveCode:
    """Return what gives the code of a moment."""
    return GiveCode(code(at, serial))


def registration(at: datetime, serial: str = OLD) -> Register:
    """Return the right registration of a phone."""
    return Register(serial, code(at, serial), CELLS.first_cell, CELLS.second_cell)


def driven(
    procedure: Procedure[VisitT, EventT],
    visit: VisitT,
    *events: EventT | Control,
    at: datetime = NOW,
) -> VisitT:
    """Return a visit after some events, all at one moment."""
    for event in events:
        visit = procedure.advance(visit, event, at)
    return visit


def reasons(visit: VisitT) -> list[object]:
    """Return why the last event was refused."""
    return [rejection.reason for rejection in visit.rejections]


def entering(account: Account = IN_USE) -> Transfer:
    """Return a transfer of which payee and amount are asked."""
    return driven(TRANSFER, begin(Transfer, account), LOGIN)
