"""The tables of all procedures: what is legal where, where it leads, what an illegal event does."""

import copy
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from otp_tui.bank.account import Account
from otp_tui.bank.end_of_use import (
    END_OF_USE,
    ConfirmingEnd,
    Ended,
    EndOfUse,
    Proving,
    ProvingByCard,
    UseCard,
    UseToken,
)
from otp_tui.bank.enrolment import ENROLMENT, Enrolment
from otp_tui.bank.events import (
    Cancel,
    Confirm,
    Correct,
    Expire,
    Identify,
    Lock,
    ReturnToLogin,
    Start,
    TimePassed,
    Unlock,
)
from otp_tui.bank.exchange import EXCHANGE, Exchange, GivingOldCode, Referred, ReportLost, Reset
from otp_tui.bank.limit_change import LIMIT_CHANGE, EnterLimit, LimitChange
from otp_tui.bank.orders import (
    Authorising,
    AuthorisingByCard,
    Confirming,
    Entering,
    Ordered,
    OrderEvent,
)
from otp_tui.bank.payment import PAYMENT, Payment
from otp_tui.bank.phishing import PHISHING, AskedForAll, GaveAway, GiveAll, Phishing
from otp_tui.bank.procedure import Control, EventT, IllegalEvent, Procedure, Visit, VisitT, begin
from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Counter,
    Identifying,
    Locked,
    Registering,
    TimedOut,
)
from otp_tui.bank.transfer import TRANSFER, Transfer
from otp_tui.values import replace
from tests.bank.flows import (
    BILL,
    CELLS,
    CHANGING,
    FRESH,
    IN_USE,
    LOGIN,
    LOST,
    NEW,
    NOW,
    TABLES,
    driven,
    give,
    pay,
    registration,
)

CONTROL: tuple[Control, ...] = (
    Cancel(),
    ReturnToLogin(),
    TimePassed(),
    Unlock(),
    Lock(Counter.CARD),
    Expire(),
)


@dataclass(frozen=True)
class Case:
    """One event at one stage of one procedure."""

    flow: str
    before: Visit[object]
    event: object
    send: Callable[[datetime], Visit[object]]

    def __str__(self) -> str:
        return f"{self.flow}-{type(self.before.stage).__name__}-{type(self.event).__name__}"

    @property
    def pair(self) -> tuple[type[object], type[object]]:
        return type(self.before.stage), type(self.event)

    @property
    def targets(self) -> tuple[type[object], ...]:
        """Where the table says that it leads; nowhere if it is illegal."""
        return TABLES[self.flow].get(self.pair, ())


def cases(
    flow: str,
    procedure: Procedure[VisitT, EventT],
    stages: Mapping[type[object], VisitT],
    events: tuple[EventT, ...],
) -> Iterator[Case]:
    """Give every event at every stage."""
    first, second, *_ = stages.values()
    stages = {
        **stages,
        Locked: procedure.advance(first, Lock(Counter.LOGIN), NOW),
        TimedOut: procedure.advance(second, Expire(), NOW),
    }
    for stage, visit in stages.items():
        assert type(visit.stage) is stage, (flow, visit.stage)
        busy = replace(visit, failures={Counter.CARD: 2}, last_step=5)
        for event in (*CONTROL, *events):
            yield Case(flow, busy, event, sender(procedure, busy, event))


def sender(
    procedure: Procedure[VisitT, EventT], visit: VisitT, event: EventT | Control
) -> Callable[[datetime], Visit[object]]:
    return lambda at: procedure.advance(visit, event, at)


def order_stages(
    procedure: Procedure[VisitT, OrderEvent | EventT], kind: type[VisitT], entry: EventT
) -> dict[type[object], VisitT]:
    """Return a procedure in which something is ordered, at each stage."""

    def way(account: Account, *events: OrderEvent | EventT) -> VisitT:
        return driven(procedure, begin(kind, account), *events)

    to_code = (LOGIN, entry, Confirm())
    return {
        AtLogin: way(IN_USE),
        Entering: way(IN_USE, LOGIN),
        Confirming: way(IN_USE, LOGIN, entry),
        Authorising: way(IN_USE, *to_code),
        AuthorisingByCard: way(FRESH, *to_code),
        Ordered: way(IN_USE, *to_code, give(NOW)),
    }


ORDER_EVENTS: tuple[OrderEvent, ...] = (LOGIN, Confirm(), Correct(), give(NOW), CELLS)
ENROLLING = begin(Enrolment, FRESH)
EXCHANGING = begin(Exchange, CHANGING)
ENDING = begin(EndOfUse, IN_USE)
TRAPPED = begin(Phishing, IN_USE)
CASES = [
    *cases(
        "enrolment",
        ENROLMENT,
        {
            AtLogin: ENROLLING,
            Identifying: driven(ENROLMENT, ENROLLING, Start()),
            Registering: driven(ENROLMENT, ENROLLING, Start(), LOGIN),
            Completed: driven(ENROLMENT, ENROLLING, Start(), LOGIN, registration(NOW)),
        },
        (Start(), LOGIN, registration(NOW)),
    ),
    *cases("transfer", TRANSFER, order_stages(TRANSFER, Transfer, pay(1)), (*ORDER_EVENTS, pay(1))),
    *cases("payment", PAYMENT, order_stages(PAYMENT, Payment, BILL), (*ORDER_EVENTS, BILL)),
    *cases(
        "limit-change",
        LIMIT_CHANGE,
        order_stages(LIMIT_CHANGE, LimitChange, EnterLimit("1")),
        (*ORDER_EVENTS, EnterLimit("1")),
    ),
    *cases(
        "exchange",
        EXCHANGE,
        {
            AtLogin: EXCHANGING,
            GivingOldCode: driven(EXCHANGE, EXCHANGING, LOGIN),
            Registering: driven(EXCHANGE, EXCHANGING, LOGIN, give(NOW)),
            Completed: driven(EXCHANGE, EXCHANGING, LOGIN, give(NOW), registration(NOW, NEW)),
            Referred: driven(EXCHANGE, begin(Exchange, LOST), LOGIN),
        },
        (LOGIN, give(NOW), registration(NOW, NEW), ReportLost(), Reset()),
    ),
    *cases(
        "end-of-use",
        END_OF_USE,
        {
            AtLogin: ENDING,
            Proving: driven(END_OF_USE, ENDING, LOGIN),
            ProvingByCard: driven(END_OF_USE, ENDING, LOGIN, UseCard()),
            ConfirmingEnd: driven(END_OF_USE, ENDING, LOGIN, give(NOW)),
            Ended: driven(END_OF_USE, ENDING, LOGIN, UseCard(), CELLS, Confirm()),
        },
        (LOGIN, give(NOW), UseCard(), CELLS, UseToken(), Confirm()),
    ),
    *cases(
        "phishing",
        PHISHING,
        {
            AtLogin: TRAPPED,
            AskedForAll: driven(PHISHING, TRAPPED, LOGIN),
            GaveAway: driven(PHISHING, TRAPPED, LOGIN, GiveAll(("27",))),
        },
        (LOGIN, GiveAll(("27",))),
    ),
]
LEGAL = [case for case in CASES if case.targets]
ILLEGAL = [case for case in CASES if not case.targets]


@pytest.mark.parametrize("flow", TABLES)
def test_every_row_of_the_table_has_its_case(flow: str) -> None:
    assert {case.pair for case in LEGAL if case.flow == flow} == set(TABLES[flow])
    stages = {type(case.before.stage) for case in CASES if case.flow == flow}
    table = TABLES[flow]
    assert stages == {stage for stage, _ in table}
    assert {target for targets in table.values() for target in targets} == stages


@pytest.mark.parametrize("case", ILLEGAL, ids=str)
def test_an_illegal_event_raises_and_leaves_everything_alone(case: Case) -> None:
    before = copy.deepcopy(case.before)
    with pytest.raises(IllegalEvent) as caught:
        case.send(NOW + timedelta(hours=1))
    stage, event = case.pair
    assert str(caught.value) == f"{event.__name__} at {stage.__name__}"
    assert case.before == before


@pytest.mark.parametrize("case", LEGAL, ids=str)
@pytest.mark.parametrize("waited", [timedelta(), timedelta(hours=1)], ids=["at-once", "late"])
def test_a_legal_event_leads_where_the_table_says(case: Case, waited: timedelta) -> None:
    before = copy.deepcopy(case.before)
    after = case.send(NOW + waited)
    assert type(after.stage) in case.targets
    assert case.before == before


IN_THE_MIDDLE = [
    case
    for case in LEGAL
    if TimedOut in case.targets
    and not isinstance(case.before.stage, TimedOut)
    and not isinstance(case.event, Expire)
]


@pytest.mark.parametrize("case", IN_THE_MIDDLE, ids=str)
def test_who_waits_too_long_is_timed_out_and_nothing_else_has_happened(case: Case) -> None:
    almost = case.send(NOW + timedelta(minutes=9, seconds=59))
    assert not isinstance(almost.stage, TimedOut)
    over = case.send(NOW + timedelta(minutes=10))
    assert over == replace(case.before, stage=TimedOut(), rejections=())


@pytest.mark.parametrize("flow", TABLES)
def test_every_procedure_has_what_all_have(flow: str) -> None:
    table = TABLES[flow]
    assert table[Locked, Unlock] == (AtLogin,)
    assert table[TimedOut, ReturnToLogin] == (AtLogin,)
    for stage in {stage for stage, _ in table}:
        assert (stage, TimePassed) in table
        way_out = {Cancel, ReturnToLogin, Unlock} & {one for here, one in table if here is stage}
        assert bool(way_out) == (stage is not AtLogin), "nobody is stuck"


@pytest.mark.parametrize("kind", [Transfer, Payment, LimitChange, Exchange, EndOfUse, Phishing])
@pytest.mark.parametrize("counter", Counter)
def test_who_is_locked_out_is_so_in_every_procedure(
    kind: type[Visit[object]], counter: Counter
) -> None:
    locked = driven(ENROLMENT, begin(Enrolment, IN_USE), Lock(counter))
    assert begin(kind, locked).stage == Locked(counter)
    unlocked = driven(ENROLMENT, begin(Enrolment, locked), Unlock())
    assert begin(kind, unlocked).stage == AtLogin()


def test_failures_in_a_row_count_across_procedures() -> None:
    wrong = Identify(LOGIN.contract_id, "wrong1")
    transfer = driven(TRANSFER, begin(Transfer, IN_USE), *[wrong] * 4)
    payment = driven(PAYMENT, begin(Payment, transfer), *[wrong] * 2)
    assert payment.rejections[0].attempts_left == 1
    assert driven(PAYMENT, payment, wrong).stage == Locked(Counter.LOGIN)
