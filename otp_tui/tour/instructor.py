"""What the instructor's controls do to a rehearsal. Pure."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Final

from otp_tui import otp
from otp_tui.bank.account import account_of, last_step_of
from otp_tui.bank.draws import Draws
from otp_tui.bank.events import Expire, Lock, Unlock
from otp_tui.bank.flow import AnyVisit
from otp_tui.bank.procedure import IllegalEvent
from otp_tui.bank.stages import AtLogin, Counter, Locked, Standing, TimedOut
from otp_tui.phone.token import Token
from otp_tui.scenario.deal import Deal, in_standing
from otp_tui.scenario.faults import (
    CodeEndsSoon,
    Expired,
    Fault,
    HiddenToken,
    Maintenance,
    Slow,
    Unreachable,
    WrongSerial,
)
from otp_tui.scenario.model import Beginning
from otp_tui.scenario.script import Button
from otp_tui.tour.deeds import (
    Cleared,
    Deed,
    Injected,
    Instructed,
    InstructorDeed,
    Jumped,
    Mishap,
    Paced,
    Pressed,
    Renewed,
    ShiftedPhone,
    ShownNextCode,
    StandingSet,
    Waited,
)
from otp_tui.tour.line import Answer
from otp_tui.tour.practice import Place
from otp_tui.tour.preparation import BEFORE_LOGIN, STEP_ONE, begun
from otp_tui.tour.state import Change, State, beginning, opened
from otp_tui.values import replace

CHOICES: Final[Mapping[str, Mapping[str, Deed]]] = {
    "jump": {f"to-{place.value}": Jumped(place) for place in Place},
    "mishap": {
        **{mishap.value: Injected(mishap) for mishap in Mishap},
        "expire": Instructed(Expire()),
        **{f"lock-{counter.value}": Instructed(Lock(counter)) for counter in Counter},
        "clear": Cleared(),
    },
    "phone": {
        "phone-slow": ShiftedPhone(timedelta(minutes=-5)),
        "phone-fast": ShiftedPhone(timedelta(minutes=5)),
        "phone-right": Pressed(Button.PHONE_CLOCK),
    },
    "clock": {
        "stop": Paced(0),
        "half": Paced(0.5),
        "usual": Paced(1),
        "step": Waited(timedelta(seconds=otp.TIME_STEP)),
    },
    "account": {f"token-{standing.value}": StandingSet(standing) for standing in Standing},
    "help": {
        "next-code": ShownNextCode(),
        "unlock": Instructed(Unlock()),
        "renew": Renewed(),
    },
}
"""What the instructor can choose, in groups. The names are those of the catalogue."""


AT_A_BUTTON: Final = {Mishap.UNREACHABLE, Mishap.SLOW, Mishap.EXPIRED}
"""What happens when something is asked of the bank: not where there is nothing to ask."""


def choices_of(trail: Collection[Place]) -> Mapping[str, Mapping[str, Deed]]:
    """Return what the instructor can choose in a lesson, in groups: its own steps alone."""
    return {
        group: {
            name: deed
            for name, deed in choices.items()
            if not isinstance(deed, Jumped) or deed.to in trail
        }
        for group, choices in CHOICES.items()
    }


def choice_of(deed: Deed) -> str:
    """Return the name of the choice that lets a deed of the instructor's happen; else empty."""
    if not isinstance(deed, InstructorDeed):
        return ""
    return next(
        (name for group in CHOICES.values() for name, chosen in group.items() if chosen == deed),
        "",
    )


def can(deed: Deed, state: State) -> bool:
    """Tell whether something that the instructor chooses can happen now."""
    at_bank = state.preparation is None
    if isinstance(deed, Injected) and deed.mishap in AT_A_BUTTON:
        is_at_end = isinstance(state.visit.stage, Locked | TimedOut | state.practice.end)
        return at_bank and not is_at_end
    if isinstance(deed, Jumped):
        return deed.to in state.trail
    if not isinstance(deed, Instructed):
        return True
    return at_bank and state.practice.flow.knows(state.visit, type(deed.event))


def next_code(state: State, at: datetime) -> str:
    """Return the code that the phone shows next."""
    return state.token.reading(at + timedelta(seconds=otp.TIME_STEP)).code


LATE: Final = timedelta(seconds=5)
"""How late a slow answer is."""

MAINTENANCE: Final = timedelta(minutes=30)
"""How long a maintenance lasts."""

LAST_SECONDS: Final = 4
"""How long the code is still shown when it ends soon."""


def change(state: State, deed: InstructorDeed, at: datetime, deal: Deal) -> Change:
    """Return what a deed of the instructor's does at a moment (aware).

    Raises:
        IllegalEvent: the present stage does not know the event.
    """
    speed = deed.speed if isinstance(deed, Paced) else None
    after = _after(state, deed, at, deal)
    return Change(after, Answer(after.visit), speed=speed)


def _after(state: State, deed: InstructorDeed, at: datetime, deal: Deal) -> State:
    match deed:
        case Jumped(place):
            return _jump(state, place, deal, at)
        case Instructed(event):
            return replace(state, visit=state.practice.flow.advance(state.visit, event, at))
        case Injected(mishap):
            return _meet(state, fault_of(mishap, state, at))
        case Cleared():
            old = state.old_phone and replace(state.old_phone, clock_error=timedelta())
            in_hand = replace(state.in_hand, clock_error=timedelta(), printed_serial="")
            return replace(
                state, faults=(), in_hand=in_hand, old_phone=old, token_is_open=state.was_launched
            )
        case ShiftedPhone(by):
            error = state.token.clock_error + by
            return state.with_token(replace(state.token, clock_error=error))
        case StandingSet(standing):
            return _restanding(state, standing, at)
        case Renewed():
            begun = replace(beginning(deal, at), moved_by_hand=state.moved_by_hand)
            return replace(begun, visit=renewed(deal, state.visit, at))
        case Paced() | ShownNextCode():
            return state


def _restanding(state: State, standing: Standing, at: datetime) -> State:
    """Let the customer's token be something else to the bank, as a branch could.

    The procedure begins again. Both phones stay, unless one is lost.
    """
    old = state.old_phone
    serial = state.visit.registered_serial or (old or state.in_hand).serial
    account = in_standing(account_of(state.visit), standing, at, serial)
    after = opened(state, replace(account, active_at=at), state.number)
    return after if standing is Standing.LOST else replace(after, old_phone=after.old_phone or old)


def _jump(state: State, place: Place, deal: Deal, at: datetime) -> State:
    """Go to a step. The app is on the phone from the second one on.

    Raises:
        IllegalEvent: the lesson has no such step.
    """
    if place not in state.trail:
        raise IllegalEvent(state.stage, Jumped(place))
    begins = BEFORE_LOGIN.get(place, Beginning.LOGIN)
    bank = visit_at(Place.LOGIN if place in BEFORE_LOGIN else place, state, at)
    preparation = begun(deal.scenario, bank.draws.reading(), begins)
    launched = preparation is None or not isinstance(preparation.stage, STEP_ONE)
    is_open = launched and (state.token_is_open or not state.was_launched)
    return replace(state, visit=bank, preparation=preparation, token_is_open=is_open)


def _meet(state: State, fault: Fault) -> State:
    """Let a fault begin."""
    return replace(
        state,
        faults=(*state.faults, fault),
        in_hand=replace(state.in_hand, printed_serial=fault.serial)
        if isinstance(fault, WrongSerial)
        else state.in_hand,
        token_is_open=state.token_is_open and not isinstance(fault, HiddenToken),
    )


def visit_at(place: Place, state: State, at: datetime) -> AnyVisit:
    """Return the bank's side at a step, everything before it done rightly; nothing goes wrong."""
    practice = state.practice
    unlocked = replace(state.opening, stage=AtLogin(), locked=None, failures={}, active_at=at)
    visit = practice.readied(unlocked)
    while practice.place_of(visit) is not place:
        token = replace(
            replace(state, visit=visit, preparation=None).token, clock_error=timedelta()
        )
        code = token.reading(_when_unused(token, visit, at)).code
        event = practice.way(visit, state.note, code)
        if event is None:
            break
        visit = practice.flow.advance(visit, event, at)
        if visit.rejections:
            break
    return visit


def _when_unused(token: Token, visit: AnyVisit, at: datetime) -> datetime:
    """Return a moment (aware) whose code counts at another one: the next if that one's is used."""
    newest = last_step_of(visit, token.serial)
    is_used = newest is not None and newest >= otp.time_step_at(at)
    return at + timedelta(seconds=otp.TIME_STEP) if is_used else at


def renewed(deal: Deal, visit: AnyVisit, at: datetime) -> AnyVisit:
    """Return the bank's side at the beginning, with another challenge than before."""
    draws = Draws(deal.seed, None, deal.scenario.receipt_number)
    before = visit.draws.challenge(visit.turn)
    turn = visit.turn + 1
    while draws.challenge(turn) == before:
        turn += 1
    return replace(deal.visit, active_at=at, draws=draws, turn=turn)


def fault_of(mishap: Mishap, state: State, at: datetime) -> Fault:
    """Return the fault that lets a mishap happen now, or at the next press of a page's button."""
    submits = state.submits
    match mishap:
        case Mishap.UNREACHABLE:
            return Unreachable(submits + 1)
        case Mishap.SLOW:
            return Slow(submits + 1, LATE)
        case Mishap.EXPIRED:
            return Expired(submits + 1)
        case Mishap.MAINTENANCE:
            return Maintenance(at, at + MAINTENANCE)
        case Mishap.WRONG_SERIAL:
            return WrongSerial(other_serial(state.in_hand.serial))
        case Mishap.HIDDEN_TOKEN:
            return HiddenToken()
        case Mishap.CODE_ENDS_SOON:
            return CodeEndsSoon(LAST_SECONDS)


def other_serial(serial: str) -> str:
    """Return a serial number of the same form whose last digit is another."""
    return f"{serial[:-1]}{(int(serial[-1]) + 1) % 10}"
