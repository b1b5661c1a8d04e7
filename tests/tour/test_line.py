"""What goes wrong on the line between customer and bank, and that nothing else changes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from otp_tui.bank.events import Cancel, Identify, Start
from otp_tui.bank.stages import AtLogin, Counter, Identifying, Locked, Registering, TimedOut
from otp_tui.clock import StoppedClock
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
from otp_tui.tour.line import Trouble
from otp_tui.tour.rehearsal import Rehearsal


def rehearsal(handbook: Deal, *faults: Fault) -> Rehearsal:
    scenario = replace(handbook.scenario, faults=faults)
    at = handbook.enrolment.active_at
    return Rehearsal(deal(scenario, handbook.seed, at), StoppedClock(at))


def identify(handbook: Deal) -> Identify:
    customer = handbook.enrolment.customer
    return Identify(customer.contract_id, customer.password)


def test_an_unreachable_bank_gets_nothing_and_answers_the_next_time(handbook: Deal) -> None:
    tried = rehearsal(handbook, Unreachable(2))
    tried.submit(Start())
    answer = tried.submit(identify(handbook))
    assert answer.trouble is Trouble.UNREACHABLE
    assert isinstance(tried.enrolment.stage, Identifying)
    assert tried.enrolment.failures == {}
    assert isinstance(tried.submit(identify(handbook)).enrolment.stage, Registering)


def test_a_slow_bank_answers_late_but_rightly(handbook: Deal) -> None:
    tried = rehearsal(handbook, Slow(1, timedelta(seconds=7)))
    answer = tried.submit(Start())
    assert answer.delay == timedelta(seconds=7)
    assert isinstance(answer.enrolment.stage, Identifying)
    assert not tried.submit(identify(handbook)).delay


def test_a_session_can_expire_at_a_submit(handbook: Deal) -> None:
    tried = rehearsal(handbook, Expired(1), Expired(2))
    assert isinstance(tried.submit(Start()).enrolment.stage, Identifying)
    assert isinstance(tried.submit(identify(handbook)).enrolment.stage, TimedOut)


@pytest.mark.parametrize(
    ("minutes", "trouble"),
    [(-1, None), (0, Trouble.MAINTENANCE), (59, Trouble.MAINTENANCE), (60, None)],
)
def test_nothing_arrives_during_maintenance(
    handbook: Deal, minutes: int, trouble: Trouble | None
) -> None:
    begins = handbook.enrolment.active_at
    tried = rehearsal(handbook, Maintenance(begins, begins + timedelta(hours=1)))
    tried.clock.step(timedelta(minutes=minutes))
    assert tried.submit(Start()).trouble is trouble


@pytest.mark.parametrize("counter", Counter)
def test_a_customer_can_be_locked_out_from_the_beginning(handbook: Deal, counter: Counter) -> None:
    assert rehearsal(handbook, LockedOut(counter)).enrolment.stage == Locked(counter)


def test_a_phone_can_show_a_wrong_serial_number_and_the_right_code(handbook: Deal) -> None:
    tried = rehearsal(handbook, WrongSerial("SKQH99999999"))
    assert tried.deal.token.shown_serial == "SKQH99999999"
    assert tried.look() == rehearsal(handbook).look()


def test_a_token_can_be_hidden_until_it_is_opened(handbook: Deal) -> None:
    tried = rehearsal(handbook, HiddenToken())
    assert not tried.token_is_open
    tried.open_token()
    assert tried.token_is_open
    assert rehearsal(handbook).token_is_open


def test_faults_touch_nothing_but_what_a_customer_submits(handbook: Deal) -> None:
    tried = rehearsal(handbook, Unreachable(1), Unreachable(3))
    assert tried.submit(Start()).trouble is Trouble.UNREACHABLE
    tried.submit(Start())
    tried.send(Cancel())
    assert isinstance(tried.enrolment.stage, AtLogin)
    assert tried.submit(Start()).trouble is Trouble.UNREACHABLE
