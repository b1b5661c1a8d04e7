"""Whatever the instructor chooses at whatever stage: it happens, or it cannot."""

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.enrolment import IllegalEvent
from otp_tui.bank.events import Expire, Identify, Lock, Start, Unlock
from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Counter,
    Identifying,
    Locked,
    Registering,
    Stage,
    TimedOut,
)
from otp_tui.clock import HandClock
from otp_tui.scenario.deal import Deal, deal
from otp_tui.scenario.faults import HiddenToken, LockedOut, Unreachable, WrongSerial
from otp_tui.scenario.script import Button
from otp_tui.tour.deeds import (
    Cleared,
    Injected,
    Instructed,
    Jumped,
    Mishap,
    Paced,
    Pressed,
    Reached,
    Renewed,
    Rewound,
    ShiftedPhone,
    ShownNextCode,
    Typed,
)
from otp_tui.tour.instructor import AT_A_BUTTON, CHOICES, can, next_code, other_serial
from otp_tui.tour.line import Trouble
from otp_tui.tour.practice import Place
from otp_tui.tour.procedures.enrolment import PRACTICE
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.values import replace

if TYPE_CHECKING:
    from otp_tui.tour.deeds import Deed

ALL: dict[str, "Deed"] = {name: deed for group in CHOICES.values() for name, deed in group.items()}
"""Every choice by name."""

NOT_EVERYWHERE: dict[str, set[type[Stage]]] = {
    "expire": {Identifying, Registering},
    "unlock": {Locked},
    **{f"lock-{one.value}": {AtLogin, Identifying, Registering} for one in Counter},
    **{f"to-{place.value}": set() for place in Place if place not in PRACTICE.trail},
}
"""Choices that only some stages know."""

WAITING: dict[str, set[type[Stage]]] = {
    name: {AtLogin, Identifying, Registering} for name in ("unreachable", "slow", "expired")
}
"""Choices that wait for a button that asks something of the bank: where there is none, they are not
offered, though a journal may hold them."""

STAGES: tuple[type[Stage], ...] = (
    AtLogin,
    Identifying,
    Registering,
    Completed,
    Locked,
    TimedOut,
)


def begun(handbook: Deal) -> Rehearsal:
    """Return a rehearsal of the handbook, its clock held by hand."""
    return Rehearsal(handbook, HandClock(handbook.visit.active_at))


def at_stage(handbook: Deal, stage: type[Stage]) -> Rehearsal:
    """Return a rehearsal at a stage."""
    rehearsal = begun(handbook)
    ways: dict[type[Stage], tuple[Deed, ...]] = {
        AtLogin: (),
        Identifying: (Jumped(Place.IDENTIFY),),
        Registering: (Jumped(Place.REGISTER),),
        Completed: (Jumped(Place.RECEIPT),),
        Locked: (ALL["lock-card"],),
        TimedOut: (Jumped(Place.REGISTER), ALL["expire"]),
    }
    for deed in ways[stage]:
        rehearsal.do(deed)
    assert isinstance(rehearsal.visit.stage, stage)
    return rehearsal


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.__name__)
@pytest.mark.parametrize("name", ALL)
def test_each_choice_at_each_stage_can_be_and_happens_or_cannot(
    handbook: Deal, name: str, stage: type[Stage]
) -> None:
    rehearsal, deed = at_stage(handbook, stage), ALL[name]
    possible = stage in NOT_EVERYWHERE.get(name, set(STAGES))
    offered = stage in WAITING.get(name, set(STAGES))
    assert can(deed, rehearsal.state) == (possible and offered)
    before = rehearsal.state
    if possible:
        rehearsal.do(deed)
        return
    with pytest.raises(IllegalEvent):
        rehearsal.do(deed)
    assert rehearsal.state is before


def test_what_waits_for_a_button_is_offered_again_where_there_is_one(handbook: Deal) -> None:
    for stage in (Completed, Locked, TimedOut):
        rehearsal = at_stage(handbook, stage)
        assert not any(can(Injected(mishap), rehearsal.state) for mishap in AT_A_BUTTON)
        assert all(can(Injected(mishap), rehearsal.state) for mishap in set(Mishap) - AT_A_BUTTON)
        rehearsal.do(Renewed())
        assert all(can(Injected(mishap), rehearsal.state) for mishap in Mishap)


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.__name__)
@pytest.mark.parametrize("place", PRACTICE.trail)
def test_one_can_jump_to_each_step_from_everywhere(
    handbook: Deal, place: Place, stage: type[Stage]
) -> None:
    rehearsal = at_stage(handbook, stage)
    rehearsal.do(ShiftedPhone(timedelta(hours=5)))
    rehearsal.wait(timedelta(days=1))
    answer = rehearsal.do(Jumped(place))
    assert rehearsal.state.place is place
    assert answer.visit == rehearsal.visit
    assert rehearsal.visit.rejections == ()
    assert not any(rehearsal.visit.failures.values())
    assert (rehearsal.visit.registered_serial is not None) == (place is Place.RECEIPT)
    # Who jumps has done something just now: there is no time-out to come.
    assert rehearsal.visit.active_at == rehearsal.clock.now()
    rehearsal.look()
    assert rehearsal.state.place is place


def test_a_registered_customer_is_brought_to_the_steps_too(handbook: Deal) -> None:
    person = replace(handbook.scenario.person, registered=True)
    scenario = replace(handbook.scenario, person=person)
    rehearsal = begun(deal(scenario, handbook.seed, handbook.visit.active_at))
    for place in PRACTICE.trail:
        rehearsal.do(Jumped(place))
        assert rehearsal.state.place is place


@pytest.mark.parametrize("seed", range(12))
def test_a_renewal_asks_for_another_pair_from_the_beginning(handbook: Deal, seed: int) -> None:
    rehearsal = begun(replace(handbook, seed=seed))
    pairs = [rehearsal.visit.draws.challenge(rehearsal.visit.turn)]
    for _ in range(6):
        rehearsal.submit(Start())
        rehearsal.submit(Identify("", ""))
        rehearsal.do(Renewed())
        visit = rehearsal.visit
        assert (visit.stage, visit.rejections, visit.failures) == (AtLogin(), (), {})
        pairs.append(visit.draws.challenge(visit.turn))
    assert all(one != next_one for one, next_one in pairwise(pairs))
    rehearsal.submit(Start())
    customer = rehearsal.visit.customer
    rehearsal.submit(Identify(customer.contract_id, customer.password))
    assert rehearsal.visit.stage == Registering(pairs[-1])


def test_a_renewal_lifts_a_lock_out(handbook: Deal) -> None:
    scenario = replace(handbook.scenario, faults=(LockedOut(Counter.LOGIN),))
    rehearsal = begun(deal(scenario, handbook.seed, handbook.visit.active_at))
    assert isinstance(rehearsal.visit.stage, Locked)
    rehearsal.do(Renewed())
    assert isinstance(rehearsal.visit.stage, AtLogin)


@pytest.mark.parametrize("mishap", Mishap)
def test_what_was_injected_is_cleared(handbook: Deal, mishap: Mishap) -> None:
    rehearsal = begun(handbook)
    before = rehearsal.state
    rehearsal.do(Injected(mishap))
    assert rehearsal.state != before
    rehearsal.do(Cleared())
    assert rehearsal.state == before


def test_clearing_clears_the_scenario_s_own_faults_and_the_phone_s_clock(handbook: Deal) -> None:
    faults = (Unreachable(1), HiddenToken(), WrongSerial("SKQH00000000"))
    person = replace(handbook.scenario.person, clock_error=timedelta(minutes=5))
    scenario = replace(handbook.scenario, faults=faults, person=person)
    rehearsal = begun(deal(scenario, handbook.seed, handbook.visit.active_at))
    rehearsal.do(Cleared())
    assert (rehearsal.state.faults, rehearsal.token_is_open) == ((), True)
    assert rehearsal.token.shown_serial == "SKOH99999999"
    assert rehearsal.look() == begun(handbook).look()
    assert rehearsal.submit(Start()).trouble is None


@pytest.mark.parametrize("submits", [0, 1, 2])
def test_a_mishap_waits_for_the_next_button(handbook: Deal, submits: int) -> None:
    def prepared(mishap: Mishap) -> Rehearsal:
        rehearsal = begun(handbook)
        rehearsal.submit(Start())
        for _ in range(submits):
            rehearsal.submit(Identify("", ""))
        rehearsal.do(Injected(mishap))
        return rehearsal

    wrong = Identify("", "")
    assert prepared(Mishap.UNREACHABLE).submit(wrong).trouble is Trouble.UNREACHABLE
    assert prepared(Mishap.SLOW).submit(wrong).delay == timedelta(seconds=5)
    assert isinstance(prepared(Mishap.EXPIRED).submit(wrong).visit.stage, TimedOut)
    assert prepared(Mishap.MAINTENANCE).submit(wrong).trouble is Trouble.MAINTENANCE
    over = prepared(Mishap.UNREACHABLE)
    over.submit(wrong)
    assert over.submit(wrong).trouble is None


def test_a_maintenance_lasts_half_an_hour(handbook: Deal) -> None:
    rehearsal = begun(handbook)
    rehearsal.do(Injected(Mishap.MAINTENANCE))
    rehearsal.wait(timedelta(minutes=29, seconds=59))
    assert rehearsal.submit(Start()).trouble is Trouble.MAINTENANCE
    rehearsal.wait(timedelta(seconds=1))
    assert rehearsal.submit(Start()).trouble is None


def test_the_phone_is_turned_against_the_learner(handbook: Deal) -> None:
    rehearsal = begun(handbook)
    code = rehearsal.look().code
    rehearsal.do(Injected(Mishap.WRONG_SERIAL))
    assert rehearsal.token.shown_serial == other_serial("SKOH99999999") == "SKOH99999990"
    assert rehearsal.look().code == code
    rehearsal.do(Injected(Mishap.HIDDEN_TOKEN))
    assert not rehearsal.token_is_open
    rehearsal.do(Pressed(Button.PHONE))
    rehearsal.do(Injected(Mishap.CODE_ENDS_SOON))
    rehearsal.do(Typed(Field.CODE, "7"))
    assert rehearsal.look().seconds_left == 4
    assert rehearsal.token_is_open


def test_the_phone_s_clock_is_shifted_further_and_set_right(handbook: Deal) -> None:
    rehearsal = begun(handbook)
    for name, minutes in [("phone-slow", -5), ("phone-slow", -10), ("phone-fast", -5)]:
        rehearsal.do(ALL[name])
        assert rehearsal.token.clock_error == timedelta(minutes=minutes)
    rehearsal.do(ALL["phone-right"])
    assert rehearsal.token.clock_error == timedelta()


@pytest.mark.parametrize(("name", "speed"), [("stop", 0), ("half", 0.5), ("usual", 1)])
def test_the_clock_goes_at_another_speed(handbook: Deal, name: str, speed: float) -> None:
    rehearsal = Rehearsal(handbook, HandClock(handbook.visit.active_at, 1, is_real=True))
    before = rehearsal.state
    rehearsal.do(ALL[name])
    assert (rehearsal.clock.speed, rehearsal.clock.stopped) == (speed, speed == 0)
    assert not rehearsal.clock.is_real
    assert rehearsal.state == before


def test_the_usual_speed_is_one_in_one(handbook: Deal) -> None:
    assert ALL["usual"] == Paced(1)
    rehearsal = begun(handbook)
    rehearsal.do(Paced(7.5))
    rehearsal.do(ShownNextCode())
    assert rehearsal.clock.speed == 7.5


def test_the_next_code_is_the_phone_s_next_one(handbook: Deal) -> None:
    rehearsal = begun(handbook)
    rehearsal.do(ALL["phone-fast"])
    told = next_code(rehearsal.state, rehearsal.clock.now())
    assert told != rehearsal.look().code
    rehearsal.wait()
    assert told == rehearsal.look().code


# --- The presenter ----------------------------------------------------------------------------


def test_rewinding_brings_back_how_things_stood_and_the_clock(handbook: Deal) -> None:
    rehearsal = begun(handbook)
    rehearsal.do(Jumped(Place.IDENTIFY))
    rehearsal.wait()
    rehearsal.do(Reached(3))
    before, then, code = rehearsal.state, rehearsal.clock.now(), rehearsal.look().code
    rehearsal.submit(Identify("", ""))
    rehearsal.do(Injected(Mishap.WRONG_SERIAL))
    rehearsal.do(Injected(Mishap.CODE_ENDS_SOON))
    rehearsal.do(ShiftedPhone(timedelta(minutes=5)))
    rehearsal.do(Typed(Field.CODE, "1"))
    rehearsal.wait(timedelta(minutes=2))
    rehearsal.do(Jumped(Place.RECEIPT))
    assert rehearsal.clock.now() > then
    answer = rehearsal.do(Rewound(3))
    assert rehearsal.clock.now() == then
    assert rehearsal.look().code == code
    visit = replace(before.visit, active_at=then)
    assert rehearsal.state == replace(before, visit=visit)
    assert answer.visit == visit


def test_time_that_passed_by_itself_is_not_turned_back(handbook: Deal) -> None:
    rehearsal = begun(handbook)
    rehearsal.do(Jumped(Place.REGISTER))
    rehearsal.do(Reached(0))
    rehearsal.clock.step(timedelta(minutes=9))
    rehearsal.wait()
    now = rehearsal.clock.now()
    rehearsal.do(Rewound(0))
    assert rehearsal.clock.now() == now - timedelta(seconds=30)
    rehearsal.clock.step(timedelta(minutes=9))
    rehearsal.look()
    assert isinstance(rehearsal.visit.stage, Registering)


def test_a_step_is_rewound_to_where_it_was_reached_first(handbook: Deal) -> None:
    rehearsal = begun(handbook)
    rehearsal.do(Reached(0))
    rehearsal.do(Jumped(Place.IDENTIFY))
    rehearsal.do(Reached(1))
    rehearsal.do(Jumped(Place.REGISTER))
    rehearsal.do(Reached(1))
    for step, stage in [(1, Identifying), (0, AtLogin), (1, Identifying)]:
        rehearsal.do(Rewound(step))
        assert isinstance(rehearsal.visit.stage, stage)


def test_a_step_that_was_never_reached_changes_nothing_but_the_idle_time(handbook: Deal) -> None:
    rehearsal = begun(handbook)
    rehearsal.do(Jumped(Place.IDENTIFY))
    rehearsal.clock.step(timedelta(minutes=1))
    before, then = rehearsal.state, rehearsal.clock.now()
    rehearsal.do(Rewound(5))
    visit = replace(before.visit, active_at=then)
    assert (rehearsal.state, rehearsal.clock.now()) == (replace(before, visit=visit), then)


def test_every_choice_has_a_name_of_its_own_and_something_to_do() -> None:
    assert sum(len(group) for group in CHOICES.values()) == len(ALL) == len(set(ALL.values()))
    assert {deed.mishap for deed in ALL.values() if isinstance(deed, Injected)} == set(Mishap)
    assert {deed.to for deed in ALL.values() if isinstance(deed, Jumped)} == set(Place)
    locks = {deed.event for deed in ALL.values() if isinstance(deed, Instructed)}
    assert locks == {Expire(), Unlock(), *(Lock(counter) for counter in Counter)}
