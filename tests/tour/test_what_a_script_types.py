"""What a script types, at the moment it is typed."""

from datetime import timedelta

import pytest

from otp_tui import otp
from otp_tui.bank.events import Identify, Register, Start
from otp_tui.bank.rejection import Field, Reason
from otp_tui.clock import HandClock
from otp_tui.scenario.deal import Deal, deal
from otp_tui.scenario.faults import WrongSerial
from otp_tui.scenario.script import Manner, Type
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.script import text_to_type, wait_before
from otp_tui.values import replace


def registering(handbook: Deal) -> Rehearsal:
    """Return the handbook's rehearsal at step (5)."""
    at = handbook.visit.active_at
    rehearsal = Rehearsal(handbook, HandClock(at))
    rehearsal.submit(Start())
    customer = handbook.visit.customer
    rehearsal.submit(Identify(customer.contract_id, customer.password))
    return rehearsal


def written(rehearsal: Rehearsal, field: Field, manner: Manner, text: str | None = None) -> str:
    """Return what is typed into a field in a manner, now."""
    return text_to_type(Type(field, manner, text), rehearsal.state, rehearsal.clock.now())


@pytest.mark.parametrize(
    ("field", "manner", "text"),
    [
        (Field.CONTRACT_ID, Manner.AS_SHOWN, "99912345678"),
        (Field.CONTRACT_ID, Manner.FULL_WIDTH, "９９９１２３４５６７８"),
        (Field.CONTRACT_ID, Manner.WRONG, "99912345677"),
        (Field.PASSWORD, Manner.AS_SHOWN, "renshu2020"),
        (Field.PASSWORD, Manner.FULL_WIDTH, "ｒｅｎｓｈｕ２０２０"),
        (Field.PASSWORD, Manner.LETTER_O, "renshu2O2O"),
        (Field.PASSWORD, Manner.WRONG, "renshu2027"),
        (Field.SERIAL, Manner.AS_SHOWN, "SKOH99999999"),
        (Field.SERIAL, Manner.LOWER_CASE, "skoh99999999"),
        (Field.SERIAL, Manner.LETTER_O, "SK0H99999999"),
        (Field.SERIAL, Manner.FULL_WIDTH, "ＳＫＯＨ９９９９９９９９"),
        (Field.SERIAL, Manner.WRONG, "SKOH99999997"),
        (Field.CODE, Manner.AS_SHOWN, "782274"),
        (Field.CODE, Manner.WRONG, "782277"),
        (Field.CODE, Manner.FIRST_HALF, "782"),
        (Field.FIRST_CELL, Manner.AS_SHOWN, "41"),
        (Field.FIRST_CELL, Manner.SWAPPED, "84"),
        (Field.FIRST_CELL, Manner.NEIGHBOUR, "63"),
        (Field.FIRST_CELL, Manner.WRONG, "47"),
        (Field.SECOND_CELL, Manner.AS_SHOWN, "84"),
        (Field.SECOND_CELL, Manner.SWAPPED, "41"),
        (Field.SECOND_CELL, Manner.NEIGHBOUR, "52"),
        (Field.SECOND_CELL, Manner.FULL_WIDTH, "８４"),
    ],
)
def test_each_manner_types_what_it_says(
    handbook: Deal, field: Field, manner: Manner, text: str
) -> None:
    assert written(registering(handbook), field, manner) == text


def test_a_text_that_is_given_is_typed_as_it_is(handbook: Deal) -> None:
    tried = registering(handbook)
    assert written(tried, Field.CODE, Manner.AS_SHOWN, "12 あ") == "12 あ"
    assert written(tried, Field.CODE, Manner.AS_SHOWN, "") == ""


def test_the_old_code_is_the_newest_that_the_bank_refuses_for_its_age(handbook: Deal) -> None:
    for window in (0, 1, 3):
        rules = replace(handbook.scenario.rules, drift_window=window)
        at = handbook.visit.active_at
        dealt = deal(replace(handbook.scenario, rules=rules), handbook.seed, at)
        tried = registering(dealt)
        cells = dealt.visit.customer.card.answer(dealt.visit.draws.challenge(0))
        old = written(tried, Field.CODE, Manner.OLD)
        answer = tried.submit(Register("SKOH99999999", old, *cells))
        assert [one.reason for one in answer.visit.rejections] == [Reason.OLD_CODE]
        step = otp.time_step_at(at) - window
        assert old == otp.code_of_step(otp.secret_of("SKOH99999999"), step - 1)


def test_the_used_code_is_the_one_that_the_bank_accepted(handbook: Deal) -> None:
    tried = registering(handbook)
    assert written(tried, Field.CODE, Manner.USED) == tried.look().code
    code = tried.look().code
    tried.submit(Register("SKOH99999999", code, "00", "00"))
    tried.wait()
    assert tried.look().code != code
    assert written(tried, Field.CODE, Manner.USED) == code


def test_a_mixed_code_begins_as_the_one_before_and_ends_as_the_one_that_is_shown(
    handbook: Deal,
) -> None:
    tried = registering(handbook)
    before = tried.look().code
    tried.wait()
    assert written(tried, Field.CODE, Manner.MIXED) == before[:3] + tried.look().code[3:]
    assert before[:3] != tried.look().code[:3]


def test_a_wrong_text_is_wrong_even_if_the_right_one_ends_with_a_seven(handbook: Deal) -> None:
    tried = registering(handbook)
    for _ in range(40):
        right, wrong = (written(tried, Field.CODE, one) for one in (Manner.AS_SHOWN, Manner.WRONG))
        assert wrong != right
        assert (wrong[:-1], wrong[-1].isdecimal()) == (right[:-1], True)
        tried.wait()


def test_a_wrong_print_on_the_phone_is_what_is_typed(handbook: Deal) -> None:
    scenario = replace(handbook.scenario, faults=(WrongSerial("SKQH00000000"),))
    tried = registering(deal(scenario, handbook.seed, handbook.visit.active_at))
    assert written(tried, Field.SERIAL, Manner.AS_SHOWN) == "SKQH00000000"
    assert written(tried, Field.SERIAL, Manner.LETTER_O) == "SKQHOOOOOOOO"


@pytest.mark.parametrize(
    ("later", "asked", "wait"), [(0, None, 0), (0, 5, 25), (25, 5, 0), (27, 5, 28), (0, 29, 1)]
)
def test_it_is_waited_until_the_code_is_shown_for_so_long(
    handbook: Deal, later: int, asked: int | None, wait: int
) -> None:
    tried = registering(handbook)
    tried.clock.step(timedelta(seconds=later))
    action = Type(Field.CODE, seconds_left=asked)
    waited = wait_before(action, tried.state, tried.clock.now())
    assert waited == timedelta(seconds=wait)
    left = tried.token.reading(tried.clock.now() + waited).seconds_left
    assert asked is None or left == asked


def test_the_script_shows_nothing_that_it_types() -> None:
    assert "Himitsu" not in repr(Type(Field.PASSWORD, text="Himitsu"))
