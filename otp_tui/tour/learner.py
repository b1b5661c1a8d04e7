"""What the learner's deeds do to a rehearsal. Pure."""

from dataclasses import replace
from datetime import datetime, timedelta

from otp_tui.bank.enrolment import advance, moved
from otp_tui.bank.events import Identify, Register, Start, TimePassed
from otp_tui.scenario.deal import Deal
from otp_tui.scenario.script import Button
from otp_tui.tour import line
from otp_tui.tour.deeds import ClockSet, LearnerDeed, Noticed, Pressed, Sent, Typed, Waited
from otp_tui.tour.line import Answer
from otp_tui.tour.state import Change, State, beginning


def change(state: State, deed: LearnerDeed, at: datetime, deal: Deal) -> Change:
    """Return what a deed of the learner's does at a moment (aware).

    Raises:
        IllegalEvent: the present stage does not know the event.
    """
    match deed:
        case Sent():
            return _sent(state, deed, at)
        case Typed():
            return _typed(state, deed, at)
        case Pressed(button):
            after = _pressed(state, button, at, deal)
            return Change(after, Answer(after.enrolment))
        case Waited(by):
            return Change(state, Answer(state.enrolment), jump=by)
        case ClockSet(by):
            enrolment = moved(state.enrolment, by, at)
            return Change(replace(state, enrolment=enrolment), Answer(enrolment))
        case Noticed():
            enrolment = advance(state.enrolment, TimePassed(), at)
            return Change(replace(state, enrolment=enrolment), Answer(enrolment))


def _sent(state: State, deed: Sent, at: datetime) -> Change:
    asked = isinstance(deed.event, Start | Identify | Register)
    submits = state.submits + asked
    answer = line.send(state.enrolment, deed.event, at, state.faults, submits)
    trouble = answer.trouble
    after = replace(state, enrolment=answer.enrolment, submits=submits, trouble=trouble)
    return Change(after, answer)


def _typed(state: State, deed: Typed, at: datetime) -> Change:
    """Typing changes nothing, unless the code is to end soon."""
    left = state.token.reading(at).seconds_left
    jump = line.hurry(state.faults, deed.field, deed.text, left)
    faults = line.after_typing(state.faults, deed.field, deed.text)
    after = state if faults == state.faults else replace(state, faults=faults)
    return Change(after, Answer(state.enrolment), jump)


def _pressed(state: State, button: Button, at: datetime, deal: Deal) -> State:
    match button:
        case Button.PHONE:
            return replace(state, token_is_open=True)
        case Button.PHONE_CLOCK:
            return replace(state, token=replace(state.token, clock_error=timedelta()))
        case Button.AGAIN:
            return replace(beginning(deal, at), moved_by_hand=state.moved_by_hand)
        case _:
            return state
