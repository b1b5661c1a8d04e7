"""A journal holds what happened, each thing as a line of its own, and nothing that was typed."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from otp_tui.bank.events import Identify, Register, Start
from otp_tui.bank.rejection import Field, Reason
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.script import Button
from otp_tui.tour.deeds import Deed, Jumped, Prepared, Pressed, Sent, Typed
from otp_tui.tour.journal import heading_line
from otp_tui.tour.practice import Place
from otp_tui.tour.replay import read_journal
from otp_tui.values import replace
from tests.tour.journals import (
    DEAL,
    HEADING,
    PLAIN,
    WHOLE,
    Move,
    fixed,
    last_deed,
    let_happen,
    moves,
    recorded,
    way_to,
)

# --- Each deed by itself ----------------------------------------------------------------------


@pytest.mark.parametrize("deed", PLAIN, ids=str)
def test_each_deed_is_written_and_read_back(deed: Deed) -> None:
    dealt = WHOLE if isinstance(deed, Prepared | Jumped) else DEAL
    kept = recorded(dealt)
    for one in (*way_to(deed), deed):
        kept.rehearsal.do(one)
    assert last_deed(kept.text, dealt) == deed


def test_the_deeds_that_hold_what_was_typed_are_read_back() -> None:
    kept = recorded()
    customer = DEAL.visit.customer
    identify = Identify(customer.contract_id, customer.password)
    kept.rehearsal.do(Jumped(Place.IDENTIFY))
    kept.rehearsal.do(Typed(Field.CONTRACT_ID, customer.contract_id))
    assert last_deed(kept.text) == Typed(Field.CONTRACT_ID, customer.contract_id)
    kept.rehearsal.do(Sent(identify))
    assert last_deed(kept.text) == Sent(identify)
    kept.rehearsal.do(Jumped(Place.REGISTER))
    first, second = customer.card.answer(DEAL.visit.draws.challenge(0))
    register = Register(customer.serial, kept.rehearsal.look().code, first, second)
    kept.rehearsal.do(Sent(register))
    assert last_deed(kept.text) == Sent(register)


def test_the_first_line_is_read_back() -> None:
    for heading in (
        HEADING,
        replace(HEADING, scenario="練習/わたしの 教材.toml", speed=0, is_real=False, demo=True),
        replace(HEADING, theme="light", mode=Mode.EXAM, columns=1, rows=1, seed=2**63 - 1),
    ):
        text = heading_line(heading)
        assert text.count("\n") == 1
        assert read_journal(text).heading == heading


# --- Whole rehearsals -------------------------------------------------------------------------


@fixed
@given(st.lists(moves, max_size=12), st.text("bcdeDEFGH23456", min_size=6, max_size=12))
def test_no_password_stands_in_a_journal(played: list[Move], foreign: str) -> None:
    kept = recorded()
    kept.rehearsal.do(Jumped(Place.IDENTIFY))
    customer = DEAL.visit.customer
    for password in (foreign, customer.password, f"{customer.password}{foreign}"):
        kept.rehearsal.do(Typed(Field.PASSWORD, password))
        kept.rehearsal.do(Sent(Identify(customer.contract_id, password + "x")))
    let_happen(kept, played)
    told = "".join(kept.lines[1:])
    assert foreign not in told
    assert customer.password not in told
    assert customer.contract_id not in told


def test_a_journal_tells_what_the_bank_said() -> None:
    kept = recorded()
    kept.rehearsal.do(Sent(Start()))
    kept.rehearsal.do(Sent(Identify("", "")))
    kept.rehearsal.do(Sent(Identify("", "")))
    kept.rehearsal.do(Pressed(Button.HINT))
    said = [json.loads(line) for line in kept.lines[1:]]
    assert [line.get("stage") for line in said] == ["Identifying"] * 3 + [None]
    assert [line.get("trouble") for line in said] == [None, "unreachable", None, None]
    assert [line.get("refused") for line in said] == [None, None, [Reason.EMPTY.value] * 2, None]
