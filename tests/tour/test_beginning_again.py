"""Who begins from the beginning is assessed from the beginning."""

from datetime import timedelta

import pytest

from otp_tui.bank.events import Cancel, Identify, Register, ReturnToLogin, Start
from otp_tui.bank.rejection import Reason
from otp_tui.scenario.deal import Deal
from otp_tui.scenario.model import Lesson
from otp_tui.scenario.script import Button
from otp_tui.tour.assessment import begins_again
from otp_tui.tour.deeds import (
    Deed,
    Jumped,
    Paced,
    Pressed,
    Reached,
    Renewed,
    Rewound,
    Sent,
    ShownNextCode,
)
from otp_tui.tour.instructor import CHOICES
from otp_tui.tour.practice import Place
from tests.tour.assessed import Assessed, seconds

AGAIN: tuple[Deed, ...] = (Pressed(Button.AGAIN), Renewed(), Jumped(Place.LOGIN))
"""What begins from the beginning, whoever does it."""


@pytest.mark.parametrize("again", AGAIN, ids=str)
@pytest.mark.parametrize("place", [Place.REGISTER, Place.RECEIPT])
def test_beginning_again_starts_afresh(handbook: Deal, again: Deed, place: Place) -> None:
    tried = Assessed(handbook, lesson=Lesson(pass_mark=100))
    tried.do(ShownNextCode(), Start(), Identify("", ""), Pressed(Button.HINT), Jumped(place))
    spoilt = tried.result()
    assert (spoilt.mistakes, spoilt.hints, spoilt.helped) == ({Reason.EMPTY: 1}, 1, 2)
    assert spoilt.completed == (place is Place.RECEIPT)
    tried.after(100, again)
    fresh = tried.result()
    assert (fresh.completed, fresh.duration, fresh.hints, fresh.helped) == (
        False,
        timedelta(),
        0,
        0,
    )
    assert (fresh.mistakes, fresh.mistakes_at, fresh.next_lessons) == ({}, {}, ())
    tried.after(7, Start())
    visit = tried.rehearsal.visit
    cells = visit.customer.card.answer(visit.draws.challenge(visit.turn))
    code = tried.rehearsal.look().code
    tried.do(tried.identify(), Register("SKOH99999999", code, *cells))
    result = tried.result()
    assert (result.passed, result.helped, result.duration) == (True, 0, timedelta(seconds=7))
    assert seconds(result) == {"login": 7, "identify": 0, "register": 0}
    assert result.mistakes_at == {}


@pytest.mark.parametrize("again", AGAIN, ids=str)
def test_help_after_beginning_again_is_counted(handbook: Deal, again: Deed) -> None:
    tried = Assessed(handbook)
    tried.do(Jumped(Place.REGISTER), again, Paced(1), Jumped(Place.RECEIPT))
    result = tried.result()
    assert (result.completed, result.passed, result.helped) == (True, False, 2)


def test_nothing_else_begins_again() -> None:
    every = {deed for group in CHOICES.values() for deed in group.values()}
    every |= {Pressed(button) for button in Button}
    every |= {Sent(Start()), Sent(Cancel()), Sent(ReturnToLogin()), Reached(0), Rewound(0)}
    assert {deed for deed in every if begins_again(deed)} == set(AGAIN)
