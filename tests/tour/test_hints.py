"""What to do next: each hint has its moment, and none of them tells the answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from otp_tui.bank.card import LETTERS, Challenge
from otp_tui.bank.card_reading import ReadCard
from otp_tui.bank.events import Identify, Register, Start
from otp_tui.bank.later import AnyField
from otp_tui.bank.rejection import Field, Reason
from otp_tui.clock import JST, HandClock
from otp_tui.phone.getting_app import ChooseStore, Install, OpenApp, SayTooOld
from otp_tui.phone.handset import Store
from otp_tui.scenario.deal import deal
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.model import Beginning
from otp_tui.scenario.script import Button, Manner, Type
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.deeds import Cleared, Deed, Injected, Jumped, Mishap, Prepared, Pressed
from otp_tui.tour.hints import FINDINGS, Advice, Hint, advise, beginning, finding
from otp_tui.tour.instructor import CHOICES
from otp_tui.tour.line import Trouble
from otp_tui.tour.practice import Place
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.script import as_shown, challenge_of, neighbours, text_to_type
from otp_tui.tour.sentences import hint_sentence
from otp_tui.values import replace

AT = datetime(2020, 11, 26, 19, 40, tzinfo=JST)

fixed = settings(deadline=None, derandomize=True, database=None, max_examples=150)

Values = Mapping[Field, str | Manner]
"""What the fields hold."""


def rehearsal(
    seed: int = 7, *deeds: Deed, name: str = "handbook", begins: Beginning | None = None
) -> Rehearsal:
    """Return a rehearsal in which some things happened, its clock held by hand.

    Args:
        seed: What decides the numbers.
        deeds: What happened.
        name: Which scenario it is.
        begins: With which step it begins; None for what the scenario says.
    """
    scenario = find_scenario(name)
    scenario = replace(scenario, begins=begins or scenario.begins)
    begun = Rehearsal(deal(scenario, seed, AT), HandClock(AT))
    for deed in deeds:
        begun.do(deed)
    return begun


def held(tried: Rehearsal, values: Values) -> dict[AnyField, str]:
    """Return what the fields hold now."""
    return {
        field: how
        if isinstance(how, str)
        else text_to_type(Type(field, how), tried.state, tried.clock.now())
        for field, how in values.items()
    }


def advice(tried: Rehearsal, values: Values | None = None, *, finished: bool = False) -> Advice:
    """Return what to do next."""
    now = tried.clock.now()
    return advise(tried.state, held(tried, values or {}), now, finished=finished)


IDENTIFY, REGISTER, RECEIPT = (
    Jumped(place) for place in (Place.IDENTIFY, Place.REGISTER, Place.RECEIPT)
)
ID, PASSWORD = Field.CONTRACT_ID, Field.PASSWORD
SERIAL, CODE, FIRST, SECOND = Field.SERIAL, Field.CODE, Field.FIRST_CELL, Field.SECOND_CELL
RIGHT = Manner.AS_SHOWN


@dataclass(frozen=True)
class Moment:
    """A moment at which something is said."""

    hint: Hint
    deeds: tuple[Deed, ...]
    values: Values
    field: Field | None = None
    later: float = 0


READ = (Jumped(Place.CARD),)
STORE_PAGE = (Jumped(Place.APP), Prepared(ChooseStore(Store.APP_STORE)))
INSTALLED = (*STORE_PAGE, Prepared(Install()))
KNOWN = Prepared(ReadCard("99912345678", "95", "30"))
"""The handbook's card, read rightly with the seed of these tests."""

MOMENTS = [
    Moment(Hint.STORE, STORE_PAGE[:1], {}),
    Moment(Hint.VERSION, STORE_PAGE, {}),
    Moment(Hint.FIRST_LAUNCH, INSTALLED, {}),
    Moment(Hint.APP_SHOWS, (*INSTALLED, Prepared(OpenApp())), {}),
    Moment(Hint.CONTRACT_ID, READ, {}, ID),
    Moment(Hint.DIFFERENT, READ, {ID: Manner.WRONG}, ID),
    Moment(Hint.FIRST_CELL, READ, {ID: RIGHT}, FIRST),
    Moment(Hint.NEIGHBOUR, READ, {ID: RIGHT, FIRST: "18"}, FIRST),
    Moment(Hint.SWAPPED, READ, {ID: RIGHT, FIRST: RIGHT, SECOND: Manner.SWAPPED}, SECOND),
    Moment(Hint.CHECK, READ, {ID: RIGHT, FIRST: RIGHT, SECOND: RIGHT}),
    Moment(Hint.READY, (*READ, KNOWN), {}),
    Moment(Hint.START, (), {}),
    Moment(Hint.RECEIPT, (RECEIPT,), {}),
    Moment(Hint.LOCKED, (CHOICES["mishap"]["lock-card"],), {}),
    Moment(Hint.TIMED_OUT, (IDENTIFY, CHOICES["mishap"]["expire"]), {}),
    Moment(Hint.CONTRACT_ID, (IDENTIFY,), {}, ID),
    Moment(Hint.CONTRACT_ID, (IDENTIFY,), {PASSWORD: RIGHT}, ID),
    Moment(Hint.PASSWORD, (IDENTIFY,), {ID: RIGHT}, PASSWORD),
    Moment(Hint.NEXT, (IDENTIFY,), {ID: RIGHT, PASSWORD: RIGHT}),
    Moment(Hint.GO_ON, (IDENTIFY,), {ID: "9991"}, ID),
    Moment(Hint.DIFFERENT, (IDENTIFY,), {ID: Manner.WRONG}, ID),
    Moment(Hint.TOO_LONG, (IDENTIFY,), {ID: "999123456780"}, ID),
    Moment(Hint.FULL_WIDTH, (IDENTIFY,), {ID: "９"}, ID),
    Moment(Hint.FULL_WIDTH, (IDENTIFY,), {ID: RIGHT, PASSWORD: Manner.FULL_WIDTH}, PASSWORD),
    Moment(Hint.TOO_LONG, (IDENTIFY,), {ID: RIGHT, PASSWORD: "renshu20200"}, PASSWORD),
    Moment(Hint.DIFFERENT_PASSWORD, (IDENTIFY,), {ID: RIGHT, PASSWORD: Manner.LETTER_O}, PASSWORD),
    Moment(Hint.DIFFERENT_PASSWORD, (IDENTIFY,), {ID: RIGHT, PASSWORD: "x"}, PASSWORD),
    Moment(Hint.OTHER_CASE, (IDENTIFY,), {ID: RIGHT, PASSWORD: "RENSHU2020"}, PASSWORD),
    Moment(Hint.OTHER_CASE, (IDENTIFY,), {ID: RIGHT, PASSWORD: "R"}, PASSWORD),
    Moment(Hint.OPEN_TOKEN, (REGISTER, Injected(Mishap.HIDDEN_TOKEN)), {}, SERIAL),
    Moment(Hint.OPEN_TOKEN, (REGISTER, Injected(Mishap.HIDDEN_TOKEN)), {SERIAL: RIGHT}, SERIAL),
    Moment(Hint.OPEN_TOKEN, (REGISTER, Injected(Mishap.HIDDEN_TOKEN)), {SERIAL: "あ"}, SERIAL),
    Moment(Hint.SERIAL, (REGISTER,), {}, SERIAL),
    Moment(Hint.LOWER_CASE, (REGISTER,), {SERIAL: Manner.LOWER_CASE}, SERIAL),
    Moment(Hint.LOWER_CASE, (REGISTER,), {SERIAL: "sk"}, SERIAL),
    Moment(Hint.LETTER_O, (REGISTER,), {SERIAL: Manner.LETTER_O}, SERIAL),
    Moment(Hint.LETTER_O, (REGISTER,), {SERIAL: "SK0"}, SERIAL),
    Moment(Hint.DIFFERENT, (REGISTER,), {SERIAL: Manner.WRONG}, SERIAL),
    Moment(Hint.TOO_LONG, (REGISTER,), {SERIAL: "SKOH999999999"}, SERIAL),
    Moment(Hint.GO_ON, (REGISTER,), {SERIAL: "SKOH"}, SERIAL),
    Moment(Hint.CODE, (REGISTER,), {SERIAL: RIGHT}, CODE),
    Moment(Hint.CODE, (REGISTER,), {SERIAL: RIGHT}, CODE, later=24),
    Moment(Hint.CODE_SOON, (REGISTER,), {SERIAL: RIGHT}, CODE, later=25),
    Moment(Hint.GO_ON, (REGISTER,), {SERIAL: RIGHT, CODE: "7822"}, CODE),
    Moment(Hint.CODE_CHANGED, (REGISTER,), {SERIAL: RIGHT, CODE: "7822"}, CODE, later=30),
    Moment(Hint.FIRST_CELL, (REGISTER,), {SERIAL: RIGHT, CODE: "782274"}, FIRST, later=30),
    Moment(Hint.OLD_CODE, (REGISTER,), {SERIAL: RIGHT, CODE: "782274"}, CODE, later=60),
    Moment(Hint.OLD_CODE, (REGISTER,), {SERIAL: RIGHT, CODE: Manner.OLD}, CODE),
    Moment(Hint.DIFFERENT_CODE, (REGISTER,), {SERIAL: RIGHT, CODE: Manner.WRONG}, CODE),
    Moment(Hint.DIFFERENT_CODE, (REGISTER,), {SERIAL: RIGHT, CODE: "7822745"}, CODE),
    Moment(Hint.DIFFERENT_CODE, (REGISTER,), {SERIAL: RIGHT, CODE: "78-2"}, CODE),
    Moment(Hint.FIRST_CELL, (REGISTER,), {SERIAL: RIGHT, CODE: RIGHT}, FIRST),
    Moment(Hint.GO_ON, (REGISTER,), {SERIAL: RIGHT, CODE: RIGHT, FIRST: "4"}, FIRST),
    Moment(Hint.SWAPPED, (REGISTER,), {SERIAL: RIGHT, CODE: RIGHT, FIRST: "84"}, FIRST),
    Moment(Hint.NEIGHBOUR, (REGISTER,), {SERIAL: RIGHT, CODE: RIGHT, FIRST: "63"}, FIRST),
    Moment(Hint.DIFFERENT_CELL, (REGISTER,), {SERIAL: RIGHT, CODE: RIGHT, FIRST: "00"}, FIRST),
    Moment(Hint.DIFFERENT_CELL, (REGISTER,), {SERIAL: RIGHT, CODE: RIGHT, FIRST: "410"}, FIRST),
    Moment(Hint.SECOND_CELL, (REGISTER,), {SERIAL: RIGHT, CODE: RIGHT, FIRST: RIGHT}, SECOND),
    Moment(Hint.SUBMIT, (REGISTER,), {SERIAL: RIGHT, CODE: RIGHT, FIRST: RIGHT, SECOND: RIGHT}),
]


SAID_OF_WHAT_IS_HELD = {
    *(Hint.FULL_WIDTH, Hint.LETTER_O, Hint.LOWER_CASE, Hint.SWAPPED, Hint.NEIGHBOUR),
    *(Hint.OLD_CODE, Hint.USED_CODE, Hint.CODE_CHANGED, Hint.TOO_LONG),
    *(
        Hint.OTHER_CASE,
        Hint.DIFFERENT,
        Hint.DIFFERENT_PASSWORD,
        Hint.DIFFERENT_CODE,
        Hint.DIFFERENT_CELL,
    ),
}
"""Hints that say what is wrong with what a field holds, not what to do with it."""


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda moment: moment.hint.value)
def test_each_moment_has_its_hint(moment: Moment) -> None:
    tried = rehearsal(7, Jumped(Place.LOGIN), *moment.deeds, begins=Beginning.APP)
    tried.clock.step(timedelta(seconds=moment.later))
    said = advice(tried, moment.values)
    assert (said.hint, said.field) == (moment.hint, moment.field)
    asked = challenge_of(tried.state)
    letters = {FIRST: asked.first, SECOND: asked.second}
    assert said.letter == (letters.get(moment.field, "") if moment.field else "")
    assert said.is_finding == (moment.hint in SAID_OF_WHAT_IS_HELD)


def test_the_letters_of_the_exercise_and_those_of_the_bank_are_each_pointed_at() -> None:
    assert challenge_of(rehearsal(7, begins=Beginning.CARD).state) == Challenge("オ", "カ")
    assert challenge_of(rehearsal(7, REGISTER).state) == Challenge("イ", "ク")


def test_who_cannot_have_the_app_is_sent_to_the_desk() -> None:
    seen = (STORE_PAGE[1], Prepared(SayTooOld()))
    tried = rehearsal(7, *seen, name="phone-too-old")
    assert advice(tried) == Advice(Hint.ASK_DESK)
    assert advice(tried, finished=True) == Advice(Hint.FINISHED)


def registered(tried: Rehearsal, code: str, first: str = "41") -> None:
    """Send a registration whose code or first cell may be wrong."""
    serial = tried.token.shown_serial
    assert not tried.submit(Register(serial, code, first, "84")).trouble


def test_a_code_that_was_used_up_waits_for_the_next_one() -> None:
    tried = rehearsal(7, REGISTER)
    code = tried.look().code
    registered(tried, code, first="00")
    used = Advice(Hint.USED_CODE, CODE, is_finding=True)
    assert advice(tried, {SERIAL: RIGHT}) == Advice(Hint.NEXT_CODE, CODE)
    assert advice(tried, {SERIAL: RIGHT, CODE: code}) == used
    tried.wait()
    assert advice(tried, {SERIAL: RIGHT}).hint is Hint.CODE
    assert advice(tried, {SERIAL: RIGHT, CODE: code}) == used


def test_capitals_are_told_of_until_the_password_is_typed_anew() -> None:
    tried = rehearsal(7, IDENTIFY)
    right, wrong = "renshu2020", "RENSHU2020"
    told = Advice(Hint.OTHER_CASE, PASSWORD, is_finding=True)
    tried.submit(Identify("99912345678", wrong))
    assert advice(tried, {ID: RIGHT}) == told
    assert advice(tried, {ID: RIGHT, PASSWORD: right[:2]}).hint is Hint.GO_ON
    tried.submit(Identify("99912345678", wrong.replace("U", "X")))
    assert advice(tried, {ID: RIGHT}) == Advice(Hint.PASSWORD, PASSWORD)
    tried.submit(Identify("99912345678", wrong))
    tried.submit(Identify("", right))
    assert not tried.state.was_other_case


@pytest.mark.parametrize("choice", ["phone-slow", "phone-fast"])
def test_a_phone_whose_clock_is_wrong_is_set_right_after_the_refusal(choice: str) -> None:
    tried = rehearsal(7, REGISTER, CHOICES["phone"][choice])
    assert advice(tried, {SERIAL: RIGHT}).hint is Hint.CODE
    registered(tried, tried.look().code)
    assert advice(tried, {SERIAL: RIGHT}) == Advice(Hint.PHONE_CLOCK, CODE)
    assert advice(tried, {SERIAL: RIGHT, CODE: RIGHT}) == Advice(Hint.PHONE_CLOCK, CODE)
    begun = tried.look().code[:3]
    assert advice(tried, {SERIAL: RIGHT, CODE: begun}).hint is Hint.GO_ON
    tried.do(Pressed(Button.PHONE_CLOCK))
    assert advice(tried, {SERIAL: RIGHT}).hint is Hint.CODE
    assert advice(tried, {SERIAL: RIGHT, CODE: RIGHT}).hint is Hint.FIRST_CELL


def test_a_code_that_was_only_wrong_says_nothing_of_the_phone_s_clock() -> None:
    tried = rehearsal(7, REGISTER, CHOICES["phone"]["phone-slow"])
    registered(tried, "000000")
    assert [one.reason for one in tried.visit.rejections] == [Reason.WRONG_CODE]
    assert advice(tried, {SERIAL: RIGHT}).hint is Hint.CODE
    assert advice(tried, {SERIAL: RIGHT, CODE: RIGHT}).hint is Hint.FIRST_CELL


@pytest.mark.parametrize("how", [RIGHT, Manner.FIRST_HALF, Manner.WRONG, Manner.FULL_WIDTH, "x"])
@pytest.mark.parametrize("field", [SERIAL, CODE])
def test_whatever_is_typed_the_token_is_opened_first(field: Field, how: str | Manner) -> None:
    tried = rehearsal(7, REGISTER)
    now = tried.clock.now()
    typed = held(tried, {field: how})[field]
    before = finding(field, typed, tried.state, now)
    assert before is not Hint.OPEN_TOKEN
    tried.do(Injected(Mishap.HIDDEN_TOKEN))
    assert finding(field, typed, tried.state, now) is Hint.OPEN_TOKEN
    assert advice(tried, {SERIAL: typed}) == Advice(Hint.OPEN_TOKEN, SERIAL)
    assert advice(tried, {SERIAL: RIGHT, CODE: RIGHT}).hint is Hint.OPEN_TOKEN
    tried.do(Pressed(Button.PHONE))
    assert finding(field, typed, tried.state, now) is before


def test_a_hidden_token_hides_no_card() -> None:
    tried = rehearsal(7, REGISTER, Injected(Mishap.HIDDEN_TOKEN))
    now = tried.clock.now()
    assert finding(FIRST, "41", tried.state, now) is None
    assert finding(FIRST, "00", tried.state, now) is Hint.DIFFERENT_CELL


# --- Maintenance ------------------------------------------------------------------------------


def test_who_pressed_during_maintenance_waits_until_it_is_over() -> None:
    tried = rehearsal(7, Injected(Mishap.MAINTENANCE))
    assert advice(tried) == Advice(Hint.START)
    assert tried.submit(Start()).trouble is Trouble.MAINTENANCE
    assert advice(tried) == Advice(Hint.MAINTENANCE)
    tried.wait(timedelta(minutes=30) - timedelta(seconds=1))
    assert advice(tried) == Advice(Hint.MAINTENANCE)
    tried.wait(timedelta(seconds=1))
    assert advice(tried) == Advice(Hint.START)


def test_maintenance_comes_before_what_a_form_asks_for() -> None:
    tried = rehearsal()
    tried.submit(Start())
    tried.do(Injected(Mishap.MAINTENANCE))
    tried.submit(Identify("", ""))
    assert advice(tried, {ID: "９"}) == Advice(Hint.MAINTENANCE)
    tried.do(Cleared())
    assert advice(tried, {ID: "９"}) == Advice(Hint.FULL_WIDTH, ID, is_finding=True)


# --- Cells beside the right one ---------------------------------------------------------------


def asked_for(first: str, second: str) -> Rehearsal:
    """Return a rehearsal at step (5) in which the bank asks for two cells."""
    scenario = replace(find_scenario("handbook"), challenge=Challenge(first, second))
    begun = Rehearsal(deal(scenario, 7, AT), HandClock(AT))
    begun.do(REGISTER)
    return begun


@pytest.mark.parametrize(
    ("letter", "other", "beside"),
    [("ア", "ク", "イ"), ("イ", "ク", "ウア"), ("オ", "ア", "カエ"), ("ク", "ア", "キ")],
)
@pytest.mark.parametrize("field", [FIRST, SECOND])
def test_a_cell_has_its_neighbours_on_both_sides(
    field: Field, letter: str, other: str, beside: str
) -> None:
    tried = asked_for(*((letter, other) if field is FIRST else (other, letter)))
    card = tried.visit.customer.card
    numbers = tuple(card.number(one) for one in beside)
    assert neighbours(field, tried.state) == numbers
    now = tried.clock.now()
    assert text_to_type(Type(field, Manner.NEIGHBOUR), tried.state, now) == numbers[0]
    for one in LETTERS:
        found = finding(field, card.number(one), tried.state, now)
        if one == letter:
            assert found is None
        elif one == other:
            assert found is Hint.SWAPPED
        else:
            assert found is (Hint.NEIGHBOUR if one in beside else Hint.DIFFERENT_CELL)


def test_a_wrong_print_is_no_fault_until_the_bank_has_refused_it() -> None:
    tried = rehearsal(7, REGISTER, Injected(Mishap.WRONG_SERIAL))
    assert advice(tried, {SERIAL: RIGHT}).hint is Hint.CODE
    registered(tried, tried.look().code)
    assert advice(tried, {SERIAL: RIGHT}) == Advice(Hint.WRONG_PRINT, SERIAL)
    assert advice(tried, {SERIAL: tried.token.serial}).hint is Hint.CODE


def test_who_has_a_token_already_and_who_has_finished_are_told_so() -> None:
    tried = rehearsal(name="already-registered")
    assert advice(tried) == Advice(Hint.ALREADY)
    assert advice(tried, finished=True) == Advice(Hint.FINISHED)
    assert advice(rehearsal(), finished=True) == Advice(Hint.FINISHED)


def test_every_hint_has_a_moment() -> None:
    elsewhere = {
        *(Hint.NEXT_CODE, Hint.USED_CODE, Hint.PHONE_CLOCK, Hint.WRONG_PRINT),
        *(Hint.ALREADY, Hint.FINISHED, Hint.MAINTENANCE, Hint.ASK_DESK),
        *(
            Hint.FROM_NOTE,
            Hint.CHOOSE,
            Hint.DIFFERENT_CHOICE,
            Hint.PAGE,
        ),  # see test_transfer_practice
        Hint.OTHER_PHONE,  # see test_exchange_practice
    }
    assert {moment.hint for moment in MOMENTS} == set(Hint) - elsewhere


@pytest.mark.parametrize("field", Field)
def test_nothing_is_wrong_with_what_is_shown(field: Field) -> None:
    tried = rehearsal(7, REGISTER)
    now = tried.clock.now()
    shown = as_shown(field, tried.state, now)
    assert finding(field, shown, tried.state, now) is None
    for length in range(1, len(shown)):
        assert finding(field, shown[:length], tried.state, now) is Hint.GO_ON


# --- Never the answer -------------------------------------------------------------------------

typed = st.sampled_from(list(Manner)) | st.text("0123456789abSKOｱ９", max_size=12)
STAGES: tuple[Callable[[], tuple[Deed, ...]], ...] = (
    tuple,
    lambda: (IDENTIFY,),
    lambda: (REGISTER,),
    lambda: (RECEIPT,),
    lambda: (CHOICES["mishap"]["lock-login"],),
    lambda: (IDENTIFY, CHOICES["mishap"]["expire"]),
    lambda: (REGISTER, Injected(Mishap.HIDDEN_TOKEN)),
)


@fixed
@given(
    seed=st.integers(0, 10**6),
    stage=st.sampled_from(STAGES),
    values=st.dictionaries(st.sampled_from(list(Field)), typed),
    later=st.integers(0, 90),
)
def test_no_advice_tells_the_answer(
    seed: int, stage: Callable[[], tuple[Deed, ...]], values: Values, later: int
) -> None:
    tried = rehearsal(seed, *stage(), name="standard")
    tried.clock.step(timedelta(seconds=later))
    said = advice(tried, values)
    sentence = hint_sentence(said, JAPANESE.hints, None)
    customer = tried.visit.customer
    answers = (
        customer.contract_id,
        customer.password,
        customer.serial,
        tried.look().code,
        *customer.card.numbers,
    )
    assert not [answer for answer in answers if answer in sentence]
    assert not [text for text in held(tried, values).values() if len(text) > 1 and text in sentence]
    assert "{" not in sentence


@fixed
@given(
    field=st.sampled_from(list(Field)),
    text=st.text(min_size=1, max_size=20),
    later=st.integers(0, 90),
)
def test_whatever_is_typed_something_is_said_or_nothing_is_wrong(
    field: Field, text: str, later: int
) -> None:
    tried = rehearsal(7, REGISTER)
    now = tried.clock.now() + timedelta(seconds=later)
    found = finding(field, text, tried.state, now)
    assert found is not None or text == as_shown(field, tried.state, now)


# --- The catalogue ----------------------------------------------------------------------------


def test_a_sentence_names_a_letter_where_the_advice_does() -> None:
    with_letter = {hint for hint, said in JAPANESE.hints.hints.items() if "{letter}" in said}
    assert with_letter == {"first-cell", "second-cell", "swapped", "neighbour", "different-cell"}
    fields = {moment.field for moment in MOMENTS if moment.hint.value in with_letter}
    assert fields == {FIRST, SECOND}


def test_what_is_to_be_done_with_an_empty_field_is_no_finding() -> None:
    tried = rehearsal(7, REGISTER)
    now = tried.clock.now()
    assert not {beginning(field, tried.state, now) for field in Field} & FINDINGS


def test_a_hint_is_needed_only_where_the_bank_would_refuse() -> None:
    tried = rehearsal()
    tried.submit(Start())
    customer = tried.visit.customer
    assert advice(tried, {ID: RIGHT, PASSWORD: RIGHT}).hint is Hint.NEXT
    assert not tried.submit(Identify(customer.contract_id, customer.password)).visit.rejections
    everything = dict.fromkeys((SERIAL, CODE, FIRST, SECOND), RIGHT)
    assert advice(tried, everything).hint is Hint.SUBMIT
    registered(tried, tried.look().code)
    assert advice(tried).hint is Hint.RECEIPT
