"""What the learner's deeds do: typing, pressing, waiting."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.events import Cancel, Identify, ReturnToLogin, Start
from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import AtLogin, Identifying, TimedOut
from otp_tui.clock import HandClock
from otp_tui.scenario.deal import Deal, deal
from otp_tui.scenario.faults import CodeEndsSoon, Fault, HiddenToken, Unreachable, WrongSerial
from otp_tui.scenario.script import Button
from otp_tui.tour.deeds import Ended, Noticed, Pressed, Resized, Sent, Typed, View, Viewed, Went
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.values import replace

if TYPE_CHECKING:
    from otp_tui.tour.rehearsal import Happening


def rehearsal(handbook: Deal, *faults: Fault, error: timedelta = timedelta()) -> Rehearsal:
    """Return a rehearsal in which some things go wrong, its clock held by hand."""
    person = replace(handbook.scenario.person, clock_error=error)
    scenario = replace(handbook.scenario, faults=faults, person=person)
    at = handbook.visit.active_at
    return Rehearsal(deal(scenario, handbook.seed, at), HandClock(at))


# --- The code ends soon -----------------------------------------------------------------------


def test_the_clock_jumps_once_when_the_code_is_begun(handbook: Deal) -> None:
    tried = rehearsal(handbook, CodeEndsSoon(4))
    began, first = tried.clock.now(), tried.look()
    tried.do(Typed(Field.CODE, "7"))
    assert tried.clock.now() == began + timedelta(seconds=26)
    assert (tried.look().code, tried.look().seconds_left) == (first.code, 4)
    assert tried.state.moved_by_hand == timedelta(seconds=26)
    tried.clock.step(timedelta(seconds=4))
    assert tried.look().code != first.code
    for text in ("78", "", "7", "782274"):
        tried.do(Typed(Field.CODE, text))
    assert tried.clock.now() == began + timedelta(seconds=30)


@pytest.mark.parametrize(
    ("field", "text"), [(Field.CODE, ""), (Field.SERIAL, "S"), (Field.FIRST_CELL, "4")]
)
def test_the_clock_does_not_jump_for_anything_else(handbook: Deal, field: Field, text: str) -> None:
    tried = rehearsal(handbook, CodeEndsSoon(4), Unreachable(1))
    before, began = tried.state, tried.clock.now()
    tried.do(Typed(field, text))
    assert (tried.state, tried.clock.now()) == (before, began)
    tried.do(Typed(Field.CODE, "7"))
    assert tried.clock.now() > began
    assert tried.state.faults == (Unreachable(1),)


@pytest.mark.parametrize(("later", "left"), [(25, 4), (26, 4), (27, 3), (29, 1)])
def test_a_code_that_ends_soon_anyway_ends_when_it_does(
    handbook: Deal, later: int, left: int
) -> None:
    tried = rehearsal(handbook, CodeEndsSoon(4))
    tried.clock.step(timedelta(seconds=later))
    tried.do(Typed(Field.CODE, "7"))
    assert tried.look().seconds_left == left
    tried.wait()
    tried.do(Typed(Field.CODE, "78"))
    assert tried.look().seconds_left == left


def test_it_is_the_phone_s_code_that_ends_soon(handbook: Deal) -> None:
    tried = rehearsal(handbook, CodeEndsSoon(10), error=timedelta(seconds=7))
    assert tried.look().seconds_left == 23
    tried.do(Typed(Field.CODE, "7"))
    assert tried.look().seconds_left == 10


def test_nothing_jumps_where_nothing_goes_wrong(handbook: Deal) -> None:
    tried = rehearsal(handbook)
    before, began = tried.state, tried.clock.now()
    tried.do(Typed(Field.CODE, "782274"))
    assert (tried.state, tried.clock.now()) == (before, began)


# --- Pressing ---------------------------------------------------------------------------------


def test_the_phone_s_clock_is_set_right(handbook: Deal) -> None:
    tried = rehearsal(handbook, error=timedelta(minutes=-5))
    wrong = tried.look()
    tried.do(Pressed(Button.PHONE_CLOCK))
    assert tried.token.clock_error == timedelta()
    assert tried.look().code != wrong.code
    assert tried.look() == rehearsal(handbook).look()


def test_again_is_from_the_beginning_with_all_its_faults(handbook: Deal) -> None:
    faults = (CodeEndsSoon(4), HiddenToken(), WrongSerial("SKQH99999999"))
    tried = rehearsal(handbook, *faults, error=timedelta(minutes=5))
    beginning = tried.state
    tried.do(Pressed(Button.PHONE))
    tried.do(Pressed(Button.PHONE_CLOCK))
    tried.submit(Start())
    tried.do(Typed(Field.CODE, "1"))
    tried.wait(timedelta(minutes=1))
    moved = tried.state.moved_by_hand
    tried.do(Pressed(Button.AGAIN))
    assert tried.state == replace(beginning, moved_by_hand=moved)


@pytest.mark.parametrize(
    "button", sorted(set(Button) - {Button.PHONE, Button.PHONE_CLOCK, Button.AGAIN}, key=str)
)
def test_every_other_button_changes_nothing(handbook: Deal, button: Button) -> None:
    tried = rehearsal(handbook, HiddenToken(), error=timedelta(minutes=5))
    tried.submit(Start())
    before = tried.state
    tried.do(Pressed(button))
    assert tried.state == before


@pytest.mark.parametrize("deed", [Went("code"), Viewed(View.COLOURS), Resized(80, 24), Ended()])
def test_what_the_screen_alone_does_changes_nothing(
    handbook: Deal, deed: Went | Viewed | Resized | Ended
) -> None:
    tried = rehearsal(handbook, CodeEndsSoon(4))
    before, began = tried.state, tried.clock.now()
    answer = tried.do(deed)
    assert (tried.state, tried.clock.now(), answer.visit) == (before, began, before.visit)


# --- Sending, waiting, noticing ---------------------------------------------------------------


def test_only_what_asks_the_bank_for_something_is_a_submit(handbook: Deal) -> None:
    tried = rehearsal(handbook)
    customer = handbook.visit.customer
    counts = []
    for event in (
        Start(),
        Identify("", ""),
        Cancel(),
        Start(),
        Identify(customer.contract_id, customer.password),
    ):
        tried.submit(event)
        counts.append(tried.state.submits)
    assert counts == [1, 2, 2, 3, 4]
    tried.wait(timedelta(minutes=10))
    tried.look()
    tried.submit(ReturnToLogin())
    assert tried.state.submits == 4


def test_what_did_not_arrive_is_a_submit_too(handbook: Deal) -> None:
    tried = rehearsal(handbook, Unreachable(1))
    tried.submit(Start())
    assert (tried.state.submits, tried.visit.stage) == (1, AtLogin())


def test_waiting_moves_the_clock_and_is_remembered(handbook: Deal) -> None:
    tried = rehearsal(handbook)
    began = tried.clock.now()
    tried.wait()
    tried.wait(timedelta(seconds=-12))
    assert tried.clock.now() == began + timedelta(seconds=18)
    assert tried.state.moved_by_hand == timedelta(seconds=18)


def test_the_bank_notices_only_what_there_is_to_notice(handbook: Deal) -> None:
    tried = rehearsal(handbook)
    tried.submit(Start())
    tried.do(Noticed())
    assert isinstance(tried.visit.stage, Identifying)
    tried.clock.step(timedelta(minutes=10))
    tried.do(Noticed())
    assert isinstance(tried.visit.stage, TimedOut)


def test_looking_tells_the_listeners_once_that_time_is_over(handbook: Deal) -> None:
    tried = rehearsal(handbook)
    told: list[Happening] = []
    tried.listeners.append(told.append)
    tried.submit(Start())
    tried.clock.step(timedelta(minutes=10))
    for _ in range(3):
        tried.look()
    assert [happening.deed for happening in told] == [Sent(Start()), Noticed()]


def test_a_listener_hears_what_happened_when_and_from_what_to_what(handbook: Deal) -> None:
    tried = rehearsal(handbook)
    told: list[Happening] = []
    tried.listeners.append(told.append)
    began, before = tried.clock.now(), tried.state
    tried.wait()
    answer = tried.submit(Start())
    waited, started = told
    assert (waited.at, waited.before, waited.after.visit) == (began, before, before.visit)
    assert started.at == began + timedelta(seconds=30)
    assert (started.before, started.after, started.answer) == (waited.after, tried.state, answer)


def test_the_time_left_matters_in_the_middle_only(handbook: Deal) -> None:
    tried = rehearsal(handbook)
    assert tried.idle_time_left() == timedelta(days=365)
    tried.submit(Start())
    tried.clock.step(timedelta(minutes=9))
    assert tried.idle_time_left() == timedelta(minutes=1)
