"""The instructor sets what the customer's token is to the bank: at any moment, in any lesson."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.events import Identify, Lock, ReturnToLogin, Unlock
from otp_tui.bank.exchange import GivingOldCode
from otp_tui.bank.later import LaterReason
from otp_tui.bank.orders import Authorising, AuthorisingByCard, Entering
from otp_tui.bank.rejection import Reason
from otp_tui.bank.stages import AtLogin, Completed, Counter, Locked, Standing
from otp_tui.clock import JST, HandClock
from otp_tui.scenario.deal import deal
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.reader import read_scenario
from otp_tui.tour.deeds import Instructed, Jumped, StandingSet
from otp_tui.tour.journal import Heading, heading_line, recorder
from otp_tui.tour.practice import Place
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.replay import read_journal, replayed

if TYPE_CHECKING:
    from otp_tui.tour.state import State

NOON = datetime(2026, 6, 10, 12, 0, tzinfo=JST)
LESSONS = ("standard", "transfer", "exchange", "end-of-use", "know-the-card", "start-again")


def begun(name: str) -> Rehearsal:
    """Return a rehearsal whose clock is held by hand."""
    return Rehearsal(deal(find_scenario(name), 7, NOON), HandClock(NOON))


def go(rehearsal: Rehearsal, until: type[object]) -> None:
    """Do what is right until a stage."""
    while not isinstance(rehearsal.visit.stage, until):
        state = rehearsal.state
        code = rehearsal.look().code
        rehearsal.submit(state.practice.way(state.visit, state.note, code) or ReturnToLogin())
        assert not rehearsal.visit.rejections


def after_log_in(rehearsal: Rehearsal) -> State:
    """Log in, and return how things stand."""
    customer = rehearsal.visit.customer
    rehearsal.submit(Identify(customer.contract_id, customer.password))
    return rehearsal.state


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("name", LESSONS)
def test_it_is_set_and_a_journal_holds_it(name: str, standing: Standing) -> None:
    rehearsal = begun(name)
    lines: list[str] = []
    rehearsal.listeners.append(recorder(lines.append))
    for one in (*Standing, standing):
        rehearsal.do(StandingSet(one))
        assert rehearsal.visit.standing is one
        assert isinstance(rehearsal.visit.stage, AtLogin)
    about = rehearsal.deal.scenario
    heading = Heading(
        name,
        about.digest,
        7,
        NOON,
        Mode.GUIDED,
        0,
        is_real=False,
        columns=80,
        rows=24,
        theme="dark",
    )
    again = replayed(read_journal("".join([heading_line(heading), *lines])), rehearsal.deal)
    assert again.state == rehearsal.state


@pytest.mark.parametrize(
    ("standing", "proof"),
    [(Standing.IN_USE, Authorising), (Standing.NONE, AuthorisingByCard)],
)
def test_a_transfer_is_proved_as_the_token_stands(standing: Standing, proof: type[object]) -> None:
    rehearsal = begun("transfer")
    go(rehearsal, Entering)
    rehearsal.do(StandingSet(standing))
    go(rehearsal, proof)


def test_who_has_a_token_already_cannot_enrol_and_who_has_none_can() -> None:
    rehearsal = begun("standard")
    go(rehearsal, Completed)
    rehearsal.do(StandingSet(Standing.NONE))
    rehearsal.wait()
    go(rehearsal, Completed)
    rehearsal.do(StandingSet(Standing.IN_USE))
    event = rehearsal.state.practice.way(rehearsal.visit, {}, "")
    rehearsal.submit(event)
    assert [one.reason for one in rehearsal.visit.rejections] == [Reason.ALREADY_REGISTERED]


def test_after_the_end_of_use_the_app_is_set_up_anew() -> None:
    rehearsal = begun("standard")
    before = rehearsal.token.serial
    rehearsal.do(StandingSet(Standing.ENDED))
    assert rehearsal.token.serial != before
    go(rehearsal, Completed)
    assert rehearsal.visit.registered_serial not in {None, before}


def test_both_phones_are_there_until_one_is_lost() -> None:
    rehearsal = begun("exchange")
    old = rehearsal.state.old_phone
    assert old is not None
    rehearsal.do(StandingSet(Standing.NONE))
    rehearsal.do(StandingSet(Standing.IN_USE))
    assert rehearsal.state.old_phone == old
    go(rehearsal, GivingOldCode)
    assert rehearsal.token == old
    rehearsal.do(StandingSet(Standing.LOST))
    assert rehearsal.state.old_phone is None
    state = after_log_in(rehearsal)
    assert [one.reason for one in state.visit.rejections] == [LaterReason.PHONE_LOST]


@pytest.mark.parametrize("procedure", ["enrolment", "transfer", "end-of-use"])
@pytest.mark.parametrize("counter", Counter)
def test_who_is_locked_out_at_the_beginning_goes_on_once_that_is_lifted(
    procedure: str, counter: Counter
) -> None:
    text = f"title = 'a'\nprocedure = '{procedure}'\n[account]\nlocked = '{counter.value}'\n"
    for lifted in (Instructed(Unlock()), Jumped(Place.LOGIN)):
        rehearsal = Rehearsal(deal(read_scenario(text, "a.toml", "a"), 7, NOON), HandClock(NOON))
        assert rehearsal.visit.stage == Locked(counter)
        rehearsal.do(lifted)
        go(rehearsal, rehearsal.state.practice.end)


def test_a_lock_out_is_lifted_by_nothing_but_unlocking() -> None:
    rehearsal = begun("transfer")
    rehearsal.do(Instructed(Lock(Counter.CODE)))
    rehearsal.do(StandingSet(Standing.NONE))
    assert rehearsal.visit.stage == Locked(Counter.CODE)
    rehearsal.do(Instructed(Unlock()))
    assert isinstance(rehearsal.visit.stage, AtLogin)
    assert rehearsal.visit.standing is Standing.NONE
