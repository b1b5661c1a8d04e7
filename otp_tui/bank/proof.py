"""How customers prove who they are, in every procedure: ID and password, code, cells of the card.

Each proof is given what happens next; it happens only if the proof is right. Form is looked at
first and counts nothing.
"""

from collections.abc import Callable
from datetime import datetime

from otp_tui.bank.account import last_step_of, use_up
from otp_tui.bank.card import Challenge
from otp_tui.bank.checks import check_formats, match_code, same
from otp_tui.bank.events import GiveCells, GiveCode, Identify, Register
from otp_tui.bank.later import LaterReason, LaterRejection
from otp_tui.bank.procedure import VisitT, clear, fail, reject
from otp_tui.bank.rejection import Field, Reason, Rejection
from otp_tui.bank.stages import Counter


def identify(visit: VisitT, event: Identify, then: Callable[[VisitT], VisitT]) -> VisitT:
    """Look at contract ID and password, together."""
    if badly_formed := check_formats(event.typed, visit.rules):
        return reject(visit, *badly_formed)
    customer = visit.customer
    right = same(event.contract_id, customer.contract_id) & same(event.password, customer.password)
    if not right:
        return fail(visit, Counter.LOGIN, Reason.WRONG_LOGIN, Field.PASSWORD)
    return then(clear(visit, Counter.LOGIN))


def register(
    visit: VisitT,
    event: Register,
    challenge: Challenge,
    at: datetime,
    then: Callable[[VisitT], VisitT],
) -> VisitT:
    """Look at serial number, code and cells of the token in hand, in this order.

    A right code is used up by being looked at (document, step (5)).
    """
    if badly_formed := check_formats(event.typed, visit.rules):
        return reject(visit, *badly_formed)
    serial = visit.customer.serial
    if not same(event.serial, serial):
        return reject(visit, Rejection(Reason.WRONG_SERIAL, Field.SERIAL))
    cells = GiveCells(event.first_cell, event.second_cell)
    spent = Rejection(Reason.SPENT_CODE, Field.CODE)
    return _look_at_code(
        visit,
        serial,
        event.code,
        at,
        lambda right: _look_at_cells(right, cells, challenge, then, spent),
    )


def give_code(
    visit: VisitT, event: GiveCode, at: datetime, then: Callable[[VisitT], VisitT]
) -> VisitT:
    """Look at a code of the token in use."""
    if badly_formed := check_formats(event.typed, visit.rules):
        return reject(visit, *badly_formed)
    serial = visit.registered_serial
    if serial is None:
        return reject(visit, LaterRejection(LaterReason.NO_TOKEN))
    if visit.lost_at is not None:
        return reject(visit, LaterRejection(LaterReason.PHONE_LOST))
    return _look_at_code(visit, serial, event.code, at, then)


def give_cells(
    visit: VisitT, event: GiveCells, challenge: Challenge, then: Callable[[VisitT], VisitT]
) -> VisitT:
    """Look at two cells of the card."""
    if badly_formed := check_formats(event.typed, visit.rules):
        return reject(visit, *badly_formed)
    return _look_at_cells(visit, event, challenge, then)


def _look_at_code(
    visit: VisitT, serial: str, code: str, at: datetime, then: Callable[[VisitT], VisitT]
) -> VisitT:
    """Accept a code once, and none of its time step or before it again."""
    step = match_code(serial, code, at, visit.rules, last_step_of(visit, serial))
    if isinstance(step, Reason):
        return fail(visit, Counter.CODE, step, Field.CODE)
    return then(use_up(clear(visit, Counter.CODE), serial, step))


def _look_at_cells(
    visit: VisitT,
    event: GiveCells,
    challenge: Challenge,
    then: Callable[[VisitT], VisitT],
    *also: Rejection,
) -> VisitT:
    first, second = visit.customer.card.answer(challenge)
    right = same(event.first_cell, first) & same(event.second_cell, second)
    if not right:
        return fail(visit, Counter.CARD, Reason.WRONG_CELL, Field.FIRST_CELL, *also)
    return then(clear(visit, Counter.CARD))
