"""Any procedure after any other, any event in any order: what must hold in a token's whole life.

Two customers go the same way, as in `test_any_order`: everything public about them is the same but
serial numbers; if the bank shows the same of both at every moment, it shows no secret.
"""

from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from otp_tui import otp
from otp_tui.bank.account import Account, account_of, hold
from otp_tui.bank.card import Challenge
from otp_tui.bank.draws import Draws
from otp_tui.bank.end_of_use import ConfirmingEnd, Ended, Proving, ProvingByCard, UseToken
from otp_tui.bank.enrolment import Enrolment
from otp_tui.bank.events import (
    Confirm,
    GiveCells,
    GiveCode,
    Register,
    Start,
)
from otp_tui.bank.exchange import GivingOldCode, Referred, ReportLost, Reset
from otp_tui.bank.later import LaterReason
from otp_tui.bank.limit_change import EnterLimit, NewLimit
from otp_tui.bank.limits import MoneyOrder
from otp_tui.bank.orders import (
    Authorising,
    AuthorisingByCard,
    Confirming,
    Entering,
    Order,
    Ordered,
)
from otp_tui.bank.payment import Bill, EnterBill
from otp_tui.bank.procedure import IllegalEvent, Visit, begin
from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Identifying,
    Registering,
    TimedOut,
)
from otp_tui.bank.transfer import EnterPayee, Payee, Transfer
from otp_tui.values import replace
from tests.bank.life import (
    FLOWS,
    NAME,
    ON,
    PAYEES,
    PRESSED,
    SERIALS,
    START,
    WITH,
    WITHOUT,
    Make,
    cells,
    code,
    registration,
    went_on,
)
from tests.bank.test_any_order import DISTINCTIVE, ONE, TWIN, login

if TYPE_CHECKING:
    from datetime import date

    from tests.bank.test_any_order import Side


class AnyProcedure(RuleBasedStateMachine):
    """Both customers' visits, and an independent account of what the bank has to remember."""

    def __init__(self) -> None:
        super().__init__()
        self.at = START
        self.flow = "enrolment"
        self.visits: dict[Side, Visit[object]] = {
            side: begin(Enrolment, Account(side.customer, Draws(1, Challenge("イ", "ク")), START))
            for side in (ONE, TWIN)
        }
        self.phone = 0
        self.active: int | None = None
        self.lost = False
        self.used: set[tuple[int, int]] = set()
        self.confirmed: Order | None = None
        self.spent: dict[date, int] = {}
        self.limits: list[tuple[date, int]] = []
        self.paid: set[EnterBill] = set()
        self.bills = 0

    @property
    def visit(self) -> Visit[object]:
        """The first customer's visit."""
        return self.visits[ONE]

    # What can happen.

    @rule(seconds=st.sampled_from([0, 1, 30, 30, 31, 300, 600, 1200, 86_400]))
    def wait(self, seconds: int) -> None:
        self.at += timedelta(seconds=seconds)

    @rule(name=st.sampled_from(sorted(FLOWS)))
    def begin_a_procedure(self, name: str) -> None:
        self.flow, self.confirmed = name, None
        for side, visit in self.visits.items():
            self.visits[side] = FLOWS[name].begin(account_of(visit))

    @rule(phone=st.sampled_from([0, 1]))
    def take_a_phone(self, phone: int) -> None:
        self.phone = phone
        for side, visit in self.visits.items():
            self.visits[side] = hold(visit, SERIALS[side][phone])

    @rule(substitute=st.sampled_from([None, *PAYEES]))
    def let_a_man_into_the_browser(self, substitute: Payee | None) -> None:
        for side, visit in self.visits.items():
            if isinstance(visit, Transfer):
                self.visits[side] = replace(visit, substitute=substitute)

    @rule(event=st.sampled_from(PRESSED))
    def press(self, event: object) -> None:
        self.send(lambda _: event)

    @rule(right=st.booleans())
    def log_in(self, *, right: bool) -> None:
        self.send(lambda side: login(side, right=right))

    @rule(phone=st.sampled_from([0, 1]), offset=st.integers(-2, 2))
    def give_code(self, phone: int, offset: int) -> None:
        step = otp.time_step_at(self.at) + offset
        self.send(lambda side: GiveCode(code(side, phone, step)))

    @rule(phone=st.sampled_from([0, 1]), offset=st.integers(-2, 2), right=st.booleans())
    def register(self, phone: int, offset: int, *, right: bool) -> None:
        step = otp.time_step_at(self.at) + offset
        self.send(lambda side: registration(side, phone, step, right=right))

    @rule(right=st.booleans())
    def give_cells(self, *, right: bool) -> None:
        self.send(lambda side: cells(side, right=right))

    @rule()
    def get_another_bill(self) -> None:
        self.bills += 1

    @rule(times=st.integers(1, 6))
    def pay_what_was_paid(self, times: int) -> None:
        if self.paid:
            self.begin_a_procedure("payment")
            self.do_the_right_thing(1, 1)
            bill = sorted(self.paid, key=lambda each: each.payer)[times % len(self.paid)]
            self.send(lambda _: bill)

    @rule(
        yen=st.sampled_from([1, 40_000, 60_000, WITHOUT, WITHOUT + 1, 600_000, WITH, WITH + 1]),
        payee=st.sampled_from(PAYEES),
    )
    def enter(self, yen: int, payee: Payee) -> None:
        self.send(lambda _: self.entry(yen, payee))

    @rule(
        name=st.sampled_from(sorted(FLOWS)),
        phone=st.sampled_from([0, 1]),
        times=st.integers(1, 6),
        yen=st.sampled_from([30_000, 60_000, WITHOUT, WITHOUT + 1, 600_000]),
        wait=st.sampled_from([0, 30, 60]),
    )
    def go_through_a_procedure(
        self, name: str, phone: int, times: int, yen: int, wait: int
    ) -> None:
        if name in {"exchange", "end"} and self.active is None:
            self.begin_a_procedure("enrolment")
            self.do_the_right_thing(4, yen)
        self.take_a_phone(1 - (self.active or 0) if name == "exchange" else phone)
        self.begin_a_procedure(name)
        self.wait(wait)
        self.do_the_right_thing(times, yen)

    @rule(
        name=st.sampled_from(["transfer", "payment", "exchange", "end"]),
        phone=st.sampled_from([0, 1]),
        offset=st.integers(-2, 2),
    )
    def give_a_code_where_one_is_asked(self, name: str, phone: int, offset: int) -> None:
        self.begin_a_procedure(name)
        self.do_the_right_thing(1 if name in {"exchange", "end"} else 3, 1)
        self.give_code(phone, offset)

    @rule(finds=st.booleans(), resets=st.booleans(), name=st.sampled_from(["end", "transfer"]))
    def lose_the_phone(self, name: str, *, finds: bool, resets: bool) -> None:
        if self.active is None:
            self.begin_a_procedure("enrolment")
            self.do_the_right_thing(3, 0)
        self.begin_a_procedure("exchange")
        self.do_the_right_thing(1, 0)
        self.press(ReportLost())
        if finds:
            self.begin_a_procedure(name)
            self.do_the_right_thing(1, 0)
            self.press(UseToken())
            self.give_code(self.active or 0, 0)
        if resets:
            self.begin_a_procedure("exchange")
            self.do_the_right_thing(2, 0)

    @rule(times=st.integers(1, 5), yen=st.sampled_from([30_000, 60_000, WITHOUT, 600_000]))
    def do_the_right_thing(self, times: int, yen: int) -> None:
        for _ in range(times):
            self.send(self.right_thing(yen))

    def entry(self, yen: int, payee: Payee) -> object:
        """Return what is ordered in the present procedure."""
        match self.flow:
            case "payment":
                return EnterBill("98765", str(987_000_000 + yen), f"{98_765 + self.bills}")
            case "limit":
                return EnterLimit(str(yen))
            case _:
                return EnterPayee(payee, str(yen))

    def right_thing(self, yen: int) -> Make:
        """Return what leads to the receipt, or back to where one can begin."""
        step = otp.time_step_at(self.at)
        match self.visit.stage:
            case AtLogin() if self.flow == "enrolment":
                return lambda _: Start()
            case AtLogin() | Identifying():
                return lambda side: login(side, right=True)
            case Entering():
                return lambda _: self.entry(yen, PAYEES[0])
            case Authorising() | GivingOldCode() | Proving():
                return lambda side: GiveCode(code(side, self.active or 0, step))
            case AuthorisingByCard() | ProvingByCard():
                return lambda side: cells(side, right=True)
            case Registering():
                return lambda side: registration(side, self.phone, step, right=True)
            case stage:
                return lambda _: ON[type(stage)]

    # What must hold.

    def send(self, make: Make) -> None:
        """Let the same thing happen to both, and judge what became of it."""
        before, illegal = self.visit, []
        for side, visit in self.visits.items():
            try:
                self.visits[side] = FLOWS[self.flow].send(visit, make(side), self.at)
            except IllegalEvent as found:
                illegal.append(str(found))
        assert len(illegal) in {0, 2}
        if illegal:
            assert illegal[0] == illegal[1]
            assert self.visit == before
        else:
            self.judge(make(ONE), before)

    def judge(self, event: object, before: Visit[object]) -> None:
        """Keep the account of a legal event."""
        after = self.visit
        accepted = isinstance(event, GiveCode | Register) and went_on(before, after)
        if isinstance(before.stage, Entering) and not isinstance(after.stage, TimedOut):
            self.order_was_entered(event)
        if isinstance(event, GiveCode) and not self.is_about_something_else():
            assert accepted == self.is_acceptable(event)
        if isinstance(event, GiveCode | Register) and accepted:
            self.code_was_accepted(event)
        if isinstance(after.stage, Ordered) and not isinstance(before.stage, Ordered):
            self.order_was_done(after.stage.order, event)
        elif isinstance(event, Confirm) and isinstance(before.stage, Confirming):
            self.confirmed = before.stage.order
        elif isinstance(after.stage, AtLogin | Entering | Confirming):
            self.confirmed = None
        if isinstance(after.stage, Completed) and isinstance(before.stage, Registering):
            self.active, self.lost = self.phone, False
        if isinstance(event, Reset) or (
            isinstance(after.stage, Ended) and not isinstance(before.stage, Ended)
        ):
            assert not isinstance(after.stage, Ended) or isinstance(before.stage, ConfirmingEnd)
            self.active, self.lost = None, False
        if isinstance(event, ReportLost) and isinstance(after.stage, Referred):
            self.lost = True

    def order_was_entered(self, event: object) -> None:
        """What is within the limit is shown, but a bill that was paid is refused for that."""
        shown = isinstance(self.visit.stage, Confirming)
        if isinstance(event, EnterPayee):
            total = self.spent.get(self.at.date(), 0) + int(event.amount)
            assert shown == (total <= self.limit())
        if isinstance(event, EnterBill):
            told = LaterReason.BILL_PAID in {one.reason for one in self.visit.rejections}
            assert told == (event in self.paid)
            assert not (told and shown)

    def is_about_something_else(self) -> bool:
        """Tell whether the bank did not look at a code at all: it is too late, or too much."""
        too_much = {LaterReason.NEEDS_TOKEN, LaterReason.OVER_LIMIT}
        reasons = {rejection.reason for rejection in self.visit.rejections}
        return isinstance(self.visit.stage, TimedOut) or bool(reasons & too_much)

    def is_acceptable(self, event: GiveCode) -> bool:
        """Tell whether a code is right, as the account says it."""
        if self.active is None or self.lost:
            return False
        now, active = otp.time_step_at(self.at), self.active
        used = [step for phone, step in self.used if phone == active]
        newest = max(used, default=-1)
        return event.code in {
            code(ONE, active, step) for step in (now - 1, now, now + 1) if step > newest
        }

    def code_was_accepted(self, event: GiveCode | Register) -> None:
        """A code is of the token that was asked for, in time, and was never accepted before."""
        phone = self.phone if isinstance(event, Register) else self.active
        assert phone is not None, "there is no token"
        assert isinstance(event, Register) or not self.lost
        now = otp.time_step_at(self.at)
        steps = [step for step in (now - 1, now, now + 1) if code(ONE, phone, step) == event.code]
        assert steps, "no code of this token, or not of this time"
        assert (phone, steps[0]) not in self.used, "used before"
        assert all(step < steps[0] for other, step in self.used if other == phone)
        self.used.add((phone, steps[0]))

    def order_was_done(self, order: Order, event: object) -> None:
        """What is done is what was confirmed, proved, and within the limit."""
        assert self.confirmed is order
        assert isinstance(event, GiveCells if self.active is None else GiveCode)
        self.confirmed = None
        day = self.at.date()
        if isinstance(order, NewLimit):
            self.limits.append((day + timedelta(days=1), order.limit))
            return
        assert isinstance(order, MoneyOrder)
        self.spent[day] = self.spent.get(day, 0) + order.amount
        assert self.spent[day] <= self.limit()
        if isinstance(order, Bill):
            assert order.numbers not in self.paid, "paid before"
            self.paid.add(order.numbers)

    def limit(self) -> int:
        """Return how many yen the customer may move today, as the account says it."""
        day = self.at.date()
        chosen = [limit for first, limit in self.limits if first <= day]
        limit = chosen[-1] if chosen else WITH
        return min(limit, WITHOUT) if self.active is None or self.lost else limit

    @invariant()
    def money_moves_only_when_an_order_is_done(self) -> None:
        assert self.visit.spent == self.spent

    @invariant()
    def a_bill_is_paid_when_its_order_is_done(self) -> None:
        assert self.visit.paid_bills == {bill.as_printed for bill in self.paid}

    @invariant()
    def the_token_in_use_is_the_last_one_registered(self) -> None:
        expected = None if self.active is None else SERIALS[ONE][self.active]
        assert self.visit.registered_serial == expected
        assert (self.visit.lost_at is not None) == self.lost

    @invariant()
    def no_secret_is_shown(self) -> None:
        shown, shown_of_twin = (repr(self.visits[side]) for side in (ONE, TWIN))
        for mine, theirs in zip(SERIALS[ONE], SERIALS[TWIN], strict=True):
            shown_of_twin = shown_of_twin.replace(theirs, mine)
        assert shown == shown_of_twin
        assert not DISTINCTIVE.search(shown)
        assert not [each for each in (NAME, "9876543", "98765", "987000001") if each in shown]


def test_whatever_happens_in_a_whole_life_no_rule_of_the_bank_is_broken() -> None:
    run_state_machine_as_test(
        AnyProcedure,
        settings=settings(
            deadline=None,
            derandomize=True,
            database=None,
            max_examples=200,
            stateful_step_count=50,
        ),
    )
