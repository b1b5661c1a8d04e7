"""What the learner's deeds do to a rehearsal. Pure."""

from datetime import datetime, timedelta

from otp_tui.bank.account import moved
from otp_tui.bank.events import TimePassed
from otp_tui.bank.flow import AnyEvent, AnyVisit
from otp_tui.bank.later import LaterField
from otp_tui.bank.procedure import IllegalEvent
from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import AtLogin
from otp_tui.phone.getting_app import OpenApp
from otp_tui.scenario.deal import Deal
from otp_tui.scenario.script import Button
from otp_tui.tour import line, preparation
from otp_tui.tour.deeds import (
    ClockSet,
    LearnerDeed,
    Noticed,
    Prepared,
    Pressed,
    Sent,
    Typed,
    Waited,
)
from otp_tui.tour.line import Answer
from otp_tui.tour.practice import Filled, Values
from otp_tui.tour.script import as_shown
from otp_tui.tour.state import Change, State, beginning, going_on
from otp_tui.values import replace


def change(state: State, deed: LearnerDeed, at: datetime, deal: Deal) -> Change:
    """Return what a deed of the learner's does at a moment (aware).

    Raises:
        IllegalEvent: the present stage does not know the event.
    """
    match deed:
        case Sent():
            return _sent(state, deed, at)
        case Prepared():
            after = _prepared(state, deed)
            return Change(after, Answer(after.visit))
        case Typed():
            return _typed(state, deed, at)
        case Pressed(button):
            after = _pressed(state, button, at, deal)
            return Change(after, Answer(after.visit))
        case Waited(by):
            return Change(state, Answer(state.visit), jump=by)
        case ClockSet(by):
            visit = moved(state.visit, by, at)
            return Change(replace(state, visit=visit), Answer(visit))
        case Noticed():
            visit = state.practice.flow.advance(state.visit, TimePassed(), at)
            return Change(replace(state, visit=visit), Answer(visit))


def _sent(state: State, deed: Sent, at: datetime) -> Change:
    if state.preparation is not None:
        raise IllegalEvent(state.stage, deed.event)
    submits = state.submits + line.is_submit(deed.event)
    flow = state.practice.flow
    answer = line.send(flow, state.visit, deed.event, at, state.faults, submits)
    trouble = answer.trouble
    entered = _entered(state, deed.event, answer.visit)
    after = replace(
        state,
        visit=answer.visit,
        submits=submits,
        trouble=trouble,
        entered=entered,
        was_other_case=_is_other_case(state, deed.event, at),
    )
    if _leads_on(state, deed.event, answer.visit):
        after = going_on(after)
    return Change(after, replace(answer, visit=after.visit))


def _leads_on(before: State, event: AnyEvent, visit: AnyVisit) -> bool:
    """Tell whether the present procedure has ended well, and another one is to follow."""
    has_ended = before.practice.is_ended_by(event, before.visit, before.note)
    return has_ended and isinstance(visit.stage, AtLogin) and not before.is_last_task


def _prepared(state: State, deed: Prepared) -> State:
    """Go on towards the log-in page. The app shows something from its first launch on."""
    if state.preparation is None:
        raise IllegalEvent(state.stage, deed.event)
    bank = state.visit
    after = preparation.advance(state.preparation, deed.event, bank.customer, bank.rules)
    is_open = state.token_is_open or isinstance(deed.event, OpenApp)
    return replace(state, preparation=after, token_is_open=is_open)


def _entered(state: State, event: AnyEvent, visit: AnyVisit) -> Values:
    """Return what was typed to order something, as long as it can be corrected."""
    if isinstance(visit.stage, AtLogin):
        return {}
    is_order = isinstance(event, Filled) and any(isinstance(one, LaterField) for one in event.typed)
    return event.typed if is_order and isinstance(event, Filled) else state.entered


def _is_other_case(state: State, event: AnyEvent, at: datetime) -> bool:
    """Tell whether a password is right but for capital and small letters: CapsLock, mostly."""
    typed = event.typed.get(Field.PASSWORD, "") if isinstance(event, Filled) else ""
    right = as_shown(Field.PASSWORD, state, at)
    return typed != right and typed.lower() == right.lower()


def _typed(state: State, deed: Typed, at: datetime) -> Change:
    """Typing changes nothing, unless the code is to end soon."""
    left = state.token.reading(at).seconds_left
    jump = line.hurry(state.faults, deed.field, deed.text, left)
    faults = line.after_typing(state.faults, deed.field, deed.text)
    after = state if faults == state.faults else replace(state, faults=faults)
    return Change(after, Answer(state.visit), jump)


def _pressed(state: State, button: Button, at: datetime, deal: Deal) -> State:
    match button:
        case Button.PHONE:
            return replace(state, token_is_open=state.was_launched)
        case Button.PHONE_CLOCK:
            return state.with_token(replace(state.token, clock_error=timedelta()))
        case Button.AGAIN:
            return replace(beginning(deal, at), moved_by_hand=state.moved_by_hand)
        case _:
            return state
