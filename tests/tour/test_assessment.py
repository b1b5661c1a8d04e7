"""How a rehearsal went: what is counted, and what is not."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.events import (
    Cancel,
    Identify,
    Lock,
    ReturnToLogin,
    Start,
    Unlock,
)
from otp_tui.bank.rejection import Field, Reason
from otp_tui.bank.stages import Counter, Locked, TimedOut
from otp_tui.clock import HandClock
from otp_tui.scenario.deal import Deal
from otp_tui.scenario.faults import Expired, Unreachable
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.model import Goal, Lesson, Slip
from otp_tui.scenario.script import Button
from otp_tui.tour.assessment import (
    NEXT_LESSON,
    next_lessons,
    next_mode,
)
from otp_tui.tour.deeds import (
    Cleared,
    Deed,
    Injected,
    Instructed,
    Jumped,
    Mishap,
    Paced,
    Pressed,
    ShiftedPhone,
    ShownNextCode,
    Typed,
    View,
    Viewed,
    Waited,
)
from otp_tui.tour.practice import Place
from otp_tui.tour.rehearsal import Rehearsal
from tests.tour.assessed import Assessed, seconds

if TYPE_CHECKING:
    from otp_tui.bank.flow import AnyEvent
    from otp_tui.scenario.model import Mistake


# --- Time -------------------------------------------------------------------------------------


def test_the_time_is_counted_to_the_step_where_it_was_spent(handbook: Deal) -> None:
    tried = Assessed(handbook)
    tried.after(3, Start())
    tried.after(5, Typed(Field.PASSWORD, "x"))
    tried.after(6, tried.identify())
    tried.after(20, Viewed(View.COLOURS))
    tried.after(1.5, tried.register())
    tried.after(100, ReturnToLogin())
    result = tried.result()
    assert seconds(result) == {"login": 3, "identify": 11, "register": 21.5}
    assert result.duration == timedelta(seconds=35.5)
    assert (result.completed, result.score, result.passed) == (True, 100, True)


def test_a_step_under_way_is_counted_until_now_and_only_once(handbook: Deal) -> None:
    tried = Assessed(handbook)
    tried.after(3, Start())
    tried.rehearsal.clock.step(timedelta(seconds=4))
    first = tried.result()
    assert seconds(first) == {"login": 3, "identify": 4}
    assert tried.result() == first
    tried.rehearsal.clock.step(timedelta(seconds=6))
    assert seconds(tried.result()) == {"login": 3, "identify": 10}
    assert tried.result().duration == timedelta(seconds=13)
    assert (first.completed, first.score, first.passed) == (False, 0, False)


def test_time_that_was_waited_by_hand_is_time(handbook: Deal) -> None:
    tried = Assessed(handbook)
    tried.do(Start(), Waited(timedelta(seconds=30)))
    assert seconds(tried.result()) == {"login": 0, "identify": 30}


def test_a_clock_that_is_turned_back_takes_no_time_away(handbook: Deal) -> None:
    tried = Assessed(handbook)
    tried.after(10, Start())
    tried.do(Waited(timedelta(seconds=-8)))
    tried.after(3, Cancel())
    times = seconds(tried.result())
    assert times["login"] == 10
    assert times["identify"] >= 0


def test_the_time_on_the_page_of_a_lock_out_belongs_to_no_step(handbook: Deal) -> None:
    tried = Assessed(handbook)
    tried.after(2, Instructed(Lock(Counter.CARD)))
    tried.after(500, Unlock())
    assert seconds(tried.result()) == {"login": 2}


# --- Mistakes ---------------------------------------------------------------------------------


def test_each_kind_of_mistake_is_counted_at_its_step(handbook: Deal) -> None:
    tried = Assessed(handbook)
    wrong = Identify("12345678901", "x")
    tried.do(Start(), Identify("", ""), wrong, tried.identify("wrong123"), tried.identify())
    tried.do(tried.register(code="７８２２７４"), tried.register(cell="00"))
    tried.do(tried.register())
    tried.rehearsal.wait()
    tried.do(tried.register())
    result = tried.result()
    assert result.mistakes == {
        Reason.EMPTY: 1,
        Reason.NOT_PRACTICE_ID: 1,
        Reason.WRONG_LOGIN: 1,
        Reason.FULL_WIDTH: 1,
        Reason.WRONG_CELL: 1,
        Reason.REUSED_CODE: 1,
    }
    assert result.mistakes_at == {Place.IDENTIFY: 3, Place.REGISTER: 3}
    assert (result.completed, result.score, result.passed) == (True, 40, False)
    assert result.next_lessons == (
        "wrong-password",
        "full-width-input",
        "wrong-card-cell",
        "reused-code",
    )


def test_what_belongs_to_the_lesson_is_not_counted(handbook: Deal) -> None:
    expected = (Reason.WRONG_LOGIN, Slip.CANCELLED)
    tried = Assessed(handbook, lesson=Lesson(expected=expected))
    tried.do(Start(), tried.identify("wrong123"), Cancel(), Start(), Identify("", ""))
    assert tried.result().mistakes == {Reason.EMPTY: 1}
    assert tried.result().mistakes_at == {Place.IDENTIFY: 1}


def test_leaving_the_procedure_is_a_slip(handbook: Deal) -> None:
    tried = Assessed(handbook)
    tried.do(Start(), Cancel())
    assert tried.result().mistakes == {Slip.CANCELLED: 1}
    assert tried.result().mistakes_at == {Place.IDENTIFY: 1}


LOCKING: dict[Counter, Reason] = {
    Counter.LOGIN: Reason.WRONG_LOGIN,
    Counter.CODE: Reason.WRONG_CODE,
    Counter.CARD: Reason.WRONG_CELL,
}


@pytest.mark.parametrize("counter", Counter)
def test_the_failure_that_locks_the_customer_out_is_counted_as_a_lock_out(
    handbook: Deal, counter: Counter
) -> None:
    tried = Assessed(handbook)
    tried.do(Start())
    if counter is not Counter.LOGIN:
        tried.do(tried.identify())
    for _ in range(7):
        wrong: dict[Counter, AnyEvent] = {
            Counter.LOGIN: tried.identify("wrong123"),
            Counter.CODE: tried.register(code="000000"),
            Counter.CARD: tried.register(cell="00"),
        }
        tried.do(wrong[counter])
        tried.rehearsal.wait()
    assert tried.rehearsal.visit.stage == Locked(counter)
    assert tried.result().mistakes == {LOCKING[counter]: 6, Slip.LOCKED_OUT: 1}


def test_a_lock_out_leads_to_the_lesson_about_lock_outs(handbook: Deal) -> None:
    tried = Assessed(handbook)
    tried.do(Start(), *[tried.identify("wrong123")] * 7)
    assert Slip.LOCKED_OUT in tried.result().mistakes
    assert NEXT_LESSON[Slip.LOCKED_OUT] in tried.result().next_lessons


def test_the_instructor_s_lock_out_and_time_out_are_nobody_s_mistake(handbook: Deal) -> None:
    tried = Assessed(handbook)
    tried.do(Instructed(Lock(Counter.CODE)), Unlock(), Start(), Jumped(Place.REGISTER))
    assert tried.result().mistakes == {}


def test_an_idle_time_out_is_a_slip_whoever_notices_it(handbook: Deal) -> None:
    for noticed in (Cancel(), None):
        tried = Assessed(handbook)
        tried.do(Start())
        tried.rehearsal.clock.step(timedelta(minutes=10))
        if noticed is None:
            tried.rehearsal.look()
        else:
            tried.do(noticed)
        assert isinstance(tried.rehearsal.visit.stage, TimedOut)
        assert tried.result().mistakes == {Slip.TIMED_OUT: 1}
        assert tried.result().next_lessons == ("session-timeout",)


def test_a_session_that_expires_by_a_fault_is_no_mistake(handbook: Deal) -> None:
    tried = Assessed(handbook, Expired(2))
    tried.do(Start(), tried.identify())
    assert isinstance(tried.rehearsal.visit.stage, TimedOut)
    tried.do(ReturnToLogin())
    tried.finish()
    assert (tried.result().mistakes, tried.result().score) == ({}, 100)


def test_what_did_not_arrive_repeats_no_mistake(handbook: Deal) -> None:
    tried = Assessed(handbook, Unreachable(3))
    tried.do(Start(), Identify("", ""), Identify("", ""))
    assert tried.result().mistakes == {Reason.EMPTY: 1}


def test_several_rejections_of_one_press_are_one_mistake(handbook: Deal) -> None:
    tried = Assessed(handbook)
    tried.do(Start(), Identify("", ""))
    assert len(tried.rehearsal.visit.rejections) == 2
    assert tried.result().mistakes == {Reason.EMPTY: 1}


# --- Help -------------------------------------------------------------------------------------


def test_hints_cost_half_a_mistake_each_and_nothing_else_that_is_pressed(handbook: Deal) -> None:
    tried = Assessed(handbook)
    tried.do(*[Pressed(Button.HINT)] * 3, *(Pressed(one) for one in OTHER_BUTTONS))
    tried.finish()
    result = tried.result()
    assert (result.hints, result.score, result.passed) == (3, 85, True)


OTHER_BUTTONS = [one for one in Button if one not in {Button.HINT, Button.AGAIN}]


@pytest.mark.parametrize(
    ("deed", "skipped"),
    [
        (ShownNextCode(), True),
        (ShiftedPhone(timedelta()), False),
        (Paced(1), False),
        (Cleared(), False),
        (Injected(Mishap.CODE_ENDS_SOON), False),
    ],
)
def test_the_instructor_s_help_is_counted_and_who_is_carried_does_not_pass(
    handbook: Deal, deed: Deed, *, skipped: bool
) -> None:
    tried = Assessed(handbook)
    tried.do(deed)
    tried.finish()
    result = tried.result()
    assert (result.completed, result.score, result.helped) == (True, 100, 1)
    assert result.passed != skipped


@pytest.mark.parametrize("place", [Place.IDENTIFY, Place.REGISTER])
def test_who_is_brought_to_a_step_does_not_pass(handbook: Deal, place: Place) -> None:
    tried = Assessed(handbook)
    tried.do(Jumped(place))
    if place is Place.IDENTIFY:
        tried.do(tried.identify())
    tried.do(tried.register())
    result = tried.result()
    assert (result.completed, result.passed, result.helped) == (True, False, 1)


def test_a_jump_to_the_receipt_completes_but_does_not_pass(handbook: Deal) -> None:
    tried = Assessed(handbook)
    tried.do(Jumped(Place.RECEIPT))
    result = tried.result()
    assert (result.completed, result.passed, result.helped) == (True, False, 1)


# --- The end ----------------------------------------------------------------------------------


def test_after_the_goal_nothing_is_counted(handbook: Deal) -> None:
    tried = Assessed(handbook)
    tried.finish()
    before = tried.result()
    tried.after(60, ReturnToLogin())
    tried.do(Start(), Pressed(Button.HINT), Jumped(Place.IDENTIFY), Identify("", ""), Cancel())
    assert tried.result() == before


@pytest.mark.parametrize(
    ("mistakes", "hints", "mark", "passed"),
    [
        (0, 0, 100, True),
        (2, 0, 80, True),
        (2, 1, 80, False),
        (2, 1, 75, True),
        (6, 9, 0, True),
        (6, 9, 1, False),
    ],
)
def test_the_pass_mark_decides(
    handbook: Deal, mistakes: int, hints: int, mark: int, *, passed: bool
) -> None:
    tried = Assessed(handbook, lesson=Lesson(pass_mark=mark))
    tried.do(Start(), *[Identify("", "")] * mistakes, *[Pressed(Button.HINT)] * hints)
    tried.do(tried.identify(), tried.register())
    result = tried.result()
    assert result.score == max(0, 100 - 10 * mistakes - 5 * hints)
    assert result.passed == passed


def test_the_goal_may_be_the_refusal(handbook: Deal) -> None:
    lesson = Lesson(goal=Goal.REFUSED, expected=(Reason.ALREADY_REGISTERED,))
    tried = Assessed(handbook, lesson=lesson, registered=True)
    assert not tried.result().completed
    tried.after(4, Start())
    result = tried.result()
    assert (result.completed, result.score, result.mistakes) == (True, 100, {})
    assert result.duration == timedelta(seconds=4)


def test_who_enrols_has_not_been_refused(handbook: Deal) -> None:
    tried = Assessed(handbook, lesson=Lesson(goal=Goal.REFUSED))
    tried.finish()
    assert not tried.result().completed
    tried.do(ReturnToLogin(), Start())
    assert tried.result().completed


def test_who_is_refused_has_not_enrolled(handbook: Deal) -> None:
    tried = Assessed(handbook, registered=True)
    tried.do(Start())
    result = tried.result()
    assert (result.completed, result.mistakes) == (False, {Reason.ALREADY_REGISTERED: 1})


# --- What next --------------------------------------------------------------------------------


def test_the_lesson_for_what_went_wrong_most_often_comes_first_and_each_once() -> None:
    mistakes: dict[Mistake, int] = {
        Reason.EMPTY: 9,
        Reason.LOWER_CASE: 1,
        Reason.OLD_CODE: 3,
        Reason.WRONG_SERIAL: 2,
        Slip.CANCELLED: 4,
        Slip.TIMED_OUT: 5,
    }
    assert next_lessons(mistakes) == ("session-timeout", "expired-code", "wrong-serial")
    assert next_lessons({}) == ()


def test_a_mode_is_passed_before_the_next_harder_one(handbook: Deal) -> None:
    tried = Assessed(handbook)
    not_yet = tried.result()
    tried.finish()
    passed = tried.result()
    assert [next_mode(mode, not_yet) for mode in Mode] == list(Mode)
    assert [next_mode(mode, passed) for mode in Mode] == [Mode.PRACTICE, Mode.EXAM, Mode.EXAM]


def test_the_mode_is_the_scenario_s_unless_another_is_said(handbook: Deal) -> None:
    clock = HandClock(handbook.visit.active_at)
    assert Rehearsal(handbook, clock).mode is handbook.scenario.lesson.mode
    assert Rehearsal(handbook, clock, Mode.EXAM).mode is Mode.EXAM
