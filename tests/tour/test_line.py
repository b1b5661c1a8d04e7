"""What goes wrong on the line between customer and bank, and that nothing else changes."""

from datetime import timedelta

import pytest

from otp_tui.bank.events import Cancel, Identify, Start
from otp_tui.bank.stages import AtLogin, Counter, Identifying, Locked, Registering, TimedOut
from otp_tui.clock import HandClock
from otp_tui.scenario.deal import Deal, deal
from otp_tui.scenario.faults import (
    Expired,
    Fault,
    HiddenToken,
    LockedOut,
    Maintenance,
    Slow,
    Unreachable,
    WrongSerial,
)
from otp_tui.scenario.script import Button
from otp_tui.tour.deeds import Pressed, Sent
from otp_tui.tour.line import Trouble, is_closed
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.values import replace


def rehearsal(handbook: Deal, *faults: Fault) -> Rehearsal:
    scenario = replace(handbook.scenario, faults=faults)
    at = handbook.visit.active_at
    return Rehearsal(deal(scenario, handbook.seed, at), HandClock(at))


def identify(handbook: Deal) -> Identify:
    customer = handbook.visit.customer
    return Identify(customer.contract_id, customer.password)


def test_an_unreachable_bank_gets_nothing_and_answers_the_next_time(handbook: Deal) -> None:
    tried = rehearsal(handbook, Unreachable(2))
    tried.submit(Start())
    answer = tried.submit(identify(handbook))
    assert answer.trouble is Trouble.UNREACHABLE
    assert isinstance(tried.visit.stage, Identifying)
    assert tried.visit.failures == {}
    assert isinstance(tried.submit(identify(handbook)).visit.stage, Registering)


def test_a_slow_bank_answers_late_but_rightly(handbook: Deal) -> None:
    tried = rehearsal(handbook, Slow(1, timedelta(seconds=7)))
    answer = tried.submit(Start())
    assert answer.delay == timedelta(seconds=7)
    assert isinstance(answer.visit.stage, Identifying)
    assert not tried.submit(identify(handbook)).delay


def test_a_session_can_expire_at_a_submit(handbook: Deal) -> None:
    tried = rehearsal(handbook, Expired(1), Expired(2))
    assert isinstance(tried.submit(Start()).visit.stage, Identifying)
    assert isinstance(tried.submit(identify(handbook)).visit.stage, TimedOut)


@pytest.mark.parametrize(
    ("minutes", "trouble"),
    [(-1, None), (0, Trouble.MAINTENANCE), (59, Trouble.MAINTENANCE), (60, None)],
)
def test_nothing_arrives_during_maintenance(
    handbook: Deal, minutes: int, trouble: Trouble | None
) -> None:
    begins = handbook.visit.active_at
    tried = rehearsal(handbook, Maintenance(begins, begins + timedelta(hours=1)))
    tried.clock.step(timedelta(minutes=minutes))
    answer = tried.submit(Start())
    assert answer.trouble is trouble
    assert answer.until == (begins + timedelta(hours=1) if trouble else None)


@pytest.mark.parametrize(
    ("minutes", "closed"), [(-1, False), (0, True), (59, True), (60, False), (90, True)]
)
def test_the_bank_is_closed_from_the_beginning_to_before_the_end(
    handbook: Deal, minutes: int, *, closed: bool
) -> None:
    begins = handbook.visit.active_at
    hour = timedelta(hours=1)
    faults = (
        Unreachable(1),
        Maintenance(begins, begins + hour),
        Maintenance(begins + 1.5 * hour, begins + 2 * hour),
    )
    assert is_closed(faults, begins + timedelta(minutes=minutes)) == closed
    assert not is_closed((Unreachable(1), Slow(1, hour)), begins)


def test_only_of_a_maintenance_is_known_when_it_ends(handbook: Deal) -> None:
    tried = rehearsal(handbook, Unreachable(1), Slow(2, timedelta(seconds=7)))
    for event in (Start(), Start(), identify(handbook)):
        assert tried.submit(event).until is None


def test_the_maintenance_that_is_on_says_when_it_ends(handbook: Deal) -> None:
    begins = handbook.visit.active_at
    first, second, third = (begins + timedelta(minutes=minutes) for minutes in (10, 20, 30))
    tried = rehearsal(handbook, Maintenance(begins, first), Maintenance(second, third))
    assert tried.submit(Start()).until == first
    tried.clock.step(timedelta(minutes=25))
    assert tried.submit(Start()).until == third


@pytest.mark.parametrize("counter", Counter)
def test_a_customer_can_be_locked_out_from_the_beginning(handbook: Deal, counter: Counter) -> None:
    assert rehearsal(handbook, LockedOut(counter)).visit.stage == Locked(counter)


def test_a_phone_can_show_a_wrong_serial_number_and_the_right_code(handbook: Deal) -> None:
    tried = rehearsal(handbook, WrongSerial("SKQH99999999"))
    assert tried.deal.token.shown_serial == "SKQH99999999"
    assert tried.look() == rehearsal(handbook).look()


def test_a_token_can_be_hidden_until_it_is_opened(handbook: Deal) -> None:
    tried = rehearsal(handbook, HiddenToken())
    assert not tried.token_is_open
    tried.do(Pressed(Button.PHONE))
    assert tried.token_is_open
    assert rehearsal(handbook).token_is_open


def test_faults_touch_nothing_but_what_a_customer_submits(handbook: Deal) -> None:
    tried = rehearsal(handbook, Unreachable(1), Unreachable(3))
    assert tried.submit(Start()).trouble is Trouble.UNREACHABLE
    tried.submit(Start())
    tried.do(Sent(Cancel()))
    assert isinstance(tried.visit.stage, AtLogin)
    assert tried.submit(Start()).trouble is Trouble.UNREACHABLE
