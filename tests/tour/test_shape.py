"""A shape says what was typed without telling it, and a text of it is answered alike."""

import json
import unicodedata
from datetime import datetime, timedelta

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from otp_tui import otp
from otp_tui.bank.checks import LATE_STEPS, check_format, match_code
from otp_tui.bank.events import Identify, Start
from otp_tui.bank.rejection import Field, Reason
from otp_tui.clock import JST, HandClock
from otp_tui.phone.token import Token
from otp_tui.scenario.deal import deal
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.script import Manner, Type
from otp_tui.tour.deed_writer import values_of
from otp_tui.tour.deeds import Typed
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.script import FULL_WIDTH, as_shown, text_to_type
from otp_tui.tour.shape import CLASSES, LIMIT, Shape, shape_of, text_of
from otp_tui.tour.state import State
from otp_tui.values import replace

STANDARD = find_scenario("standard")
NOON = datetime(2026, 1, 1, 12, 0, 7, tzinfo=JST)

fixed = settings(deadline=None, derandomize=True, database=None, max_examples=150)

seeds = st.integers(0, 10**6)
fields = st.sampled_from(list(Field))
keys = st.sampled_from("0123456789abzABOZ０９ａＺあ.-/ ﾊ")
"""What the keys of a Japanese keyboard type."""

typed = st.one_of(
    st.text(keys, max_size=20),
    st.text(st.characters(min_codepoint=32, max_codepoint=0xFFFF, codec="utf-8"), max_size=12),
    st.text("0123456789", min_size=2, max_size=12),
    st.text("0123456789", max_size=9).map("999".__add__),
    st.text("0123456789０９", max_size=9).map("９99".__add__),
    st.from_regex(r"[A-Z]{4}[0-9]{8}|[a-z]{4}[0-9]{8}|[0-9A-Za-z]{6,12}", fullmatch=True),
)
"""Any text that may be typed."""


def registering(seed: int = 7, at: datetime = NOON, **token: timedelta | str) -> State:
    """Return how things stand at step (5), the phone being as is said."""
    dealt = deal(STANDARD, seed, at)
    rehearsal = Rehearsal(dealt, HandClock(at))
    rehearsal.submit(Start())
    customer = dealt.visit.customer
    rehearsal.submit(Identify(customer.contract_id, customer.password))
    assert not rehearsal.visit.rejections
    kept = rehearsal.state
    error, printed = token.get("clock_error"), token.get("printed_serial")
    return replace(
        kept,
        in_hand=Token(
            kept.token.serial,
            error if isinstance(error, timedelta) else timedelta(),
            printed if isinstance(printed, str) else "",
        ),
    )


def again(field: Field, text: str, state: State, at: datetime = NOON) -> str:
    """Return the text that is made again from a text's shape."""
    return text_of(field, shape_of(field, text, state, at), state, at)


def answer(field: Field, text: str, state: State, at: datetime = NOON) -> object:
    """Return all that the bank can say of a text in a field."""
    visit = state.visit
    bad_form = check_format(field, text, visit.rules)
    if bad_form is not None:
        return bad_form
    if field is Field.CODE:
        serial = visit.customer.serial
        return match_code(serial, text, at, visit.rules, visit.last_step)
    customer = visit.customer
    right = {
        Field.CONTRACT_ID: customer.contract_id,
        Field.PASSWORD: customer.password,
        Field.SERIAL: customer.serial,
    }
    return text == right.get(field, as_shown(field, state, at))


def as_journalled(field: Field, text: str, state: State) -> str:
    """Return what the journal says of what was typed."""
    return json.dumps(values_of(Typed(field, text), state, NOON)["text"], ensure_ascii=False)


@fixed
@given(fields, typed, seeds, st.integers(-900, 900), st.none() | st.integers(-3, 3))
@example(Field.CONTRACT_ID, "９９９１２３４５６７８", 1, 0, None)
@example(Field.CONTRACT_ID, "99", 1, 0, None)
@example(Field.CONTRACT_ID, "99912345678901", 1, 0, None)
@example(Field.CONTRACT_ID, "9912345678", 1, 0, None)
@example(Field.SERIAL, "skab12345678", 1, 0, None)
@example(Field.CODE, "000000", 1, 0, 0)
def test_a_text_made_again_is_answered_alike(
    field: Field, text: str, seed: int, error: int, used: int | None
) -> None:
    state = registering(seed, clock_error=timedelta(seconds=error))
    last_step = None if used is None else otp.time_step_at(NOON) + used
    state = replace(state, visit=replace(state.visit, last_step=last_step))
    assume(not is_odd(text))
    assert answer(field, again(field, text, state), state) == answer(field, text, state)
    assert len(again(field, text, state)) == len(text)


def is_odd(text: str) -> bool:
    """Tell whether a text has characters that Unicode folds and no keyboard types: ⁹, ㏨, ſ."""
    plain = "0123456789０１２３４５６７８９"
    return any(
        (one.isnumeric() and one not in plain) or (one.upper().isascii() and not one.isascii())
        for one in text
    )


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (Field.CONTRACT_ID, "⁹9912345678"),
        (Field.CONTRACT_ID, "99㏨"),
        (Field.SERIAL, "ſKOH12345678"),
    ],
    ids=["superscript", "ninth-day", "long-s"],
)
def test_a_text_of_odd_characters_is_answered_alike(field: Field, text: str) -> None:
    state = registering()
    assert answer(field, again(field, text, state), state) == answer(field, text, state)


@fixed
@given(fields, typed)
def test_a_text_made_again_has_the_same_classes_and_ceases_to_be_right_where_it_did(
    field: Field, text: str
) -> None:
    assume(not is_odd(text))
    state = registering()
    made = again(field, text, state)
    shown = as_shown(field, state, NOON)
    assert shown.startswith(made) == shown.startswith(text)
    assert [is_wide(one) for one in made] == [is_wide(one) for one in text]
    assert [one.isdecimal() for one in made] == [one.isdecimal() for one in text]


def is_wide(character: str) -> bool:
    """Tell whether a character takes two cells."""
    return unicodedata.east_asian_width(character) in "FW"


FORMS = {
    "as shown": lambda text: text,
    "full-width": lambda text: text.translate(FULL_WIDTH),
    "lower-case": str.lower,
}


@fixed
@given(fields, st.sampled_from(sorted(FORMS)), seeds, st.integers(-900, 900), st.integers(0, 12))
def test_the_beginning_of_what_is_shown_comes_back_to_the_character(
    field: Field, form: str, seed: int, error: int, length: int
) -> None:
    state = registering(seed, clock_error=timedelta(seconds=error))
    text = FORMS[form](as_shown(field, state, NOON))[:length]
    assert again(field, text, state) == text
    assert shape_of(field, text, state, NOON).is_right == (text == again_plain(field, text, state))


def again_plain(field: Field, text: str, state: State) -> str:
    """Return as many characters of what is shown as a text has."""
    return as_shown(field, state, NOON)[: len(text)]


@pytest.mark.parametrize("manner", [Manner.SWAPPED, Manner.NEIGHBOUR])
@pytest.mark.parametrize("field", [Field.FIRST_CELL, Field.SECOND_CELL])
@pytest.mark.parametrize("seed", range(5))
def test_a_number_from_elsewhere_on_the_card_comes_back(
    manner: Manner, field: Field, seed: int
) -> None:
    state = registering(seed)
    text = text_to_type(Type(field, manner), state, NOON)
    for form in FORMS.values():
        assert again(field, form(text), state) == form(text)
    assert shape_of(field, text, state, NOON).like in {manner.value, "shown", "swapped"}


@pytest.mark.parametrize("distance", range(-LATE_STEPS, LATE_STEPS + 1))
def test_a_code_of_ten_minutes_ago_or_to_come_comes_back(distance: int) -> None:
    state = registering(clock_error=timedelta(minutes=20))
    code = otp.code_of_step(otp.secret_of(state.token.serial), otp.time_step_at(NOON) + distance)
    assert shape_of(Field.CODE, code, state, NOON) == Shape(f"step{distance:+d}", 6)
    assert again(Field.CODE, code, state) == code
    assert again(Field.CODE, code.translate(FULL_WIDTH), state) == code.translate(FULL_WIDTH)


@pytest.mark.parametrize("manner", [Manner.LETTER_O, Manner.LOWER_CASE, Manner.FULL_WIDTH])
def test_a_serial_number_misread_or_misprinted_comes_back(manner: Manner) -> None:
    state = registering(printed_serial="SKOH00000000")
    text = text_to_type(Type(Field.SERIAL, manner), state, NOON)
    assert text != "SKOH00000000"
    assert again(Field.SERIAL, text, state) == text
    true = state.token.serial
    assert shape_of(Field.SERIAL, true, state, NOON) == Shape("true", 12)
    assert again(Field.SERIAL, true, state) == true


# --- What a shape does not tell ---------------------------------------------------------------


def two_of(name: str) -> st.SearchStrategy[tuple[str, str]]:
    """Return pairs of characters of a class."""
    return st.tuples(st.sampled_from(CLASSES[name]), st.sampled_from(CLASSES[name]))


pairs = st.lists(
    st.sampled_from(sorted(CLASSES)).flatmap(two_of),
    min_size=4,
    max_size=20,
)
"""Two texts whose characters are of the same classes, place by place."""


@fixed
@given(fields, pairs)
def test_of_what_is_like_nothing_known_nothing_but_classes_is_told(
    field: Field, characters: list[tuple[str, str]]
) -> None:
    state = registering()
    one, other = ("".join(text) for text in zip(*characters, strict=True))
    shapes = [shape_of(field, text, state, NOON) for text in (one, other)]
    assume(not any(shape.like or "=" in shape.classes for shape in shapes))
    assume(not any("＝" in shape.classes for shape in shapes))
    assert shapes[0] == shapes[1]


@fixed
@given(fields, st.text("bcd2345678BCDEXYZ!-", min_size=4, max_size=20), seeds)
def test_a_foreign_text_stands_nowhere_in_the_journal(field: Field, text: str, seed: int) -> None:
    assert text not in as_journalled(field, text, registering(seed))


@fixed
@given(seeds, fields, st.integers(4, 12))
def test_the_practice_customer_s_values_stand_nowhere_in_the_journal(
    seed: int, field: Field, length: int
) -> None:
    state = registering(seed)
    customer = state.visit.customer
    known = (customer.contract_id, customer.password, *customer.card.numbers, customer.serial)
    for text in (*known, "".join(customer.card.numbers), as_shown(Field.CODE, state, NOON)):
        begun = text[:length]
        told = as_journalled(field, begun, state)
        # 9 is the name of the class of digits: a run of nines says no more than any digits.
        assert len(begun) < 4 or set(begun) == {"9"} or begun not in told
    for cell in (Field.FIRST_CELL, Field.SECOND_CELL):
        told = as_journalled(cell, as_shown(cell, state, NOON), state)
        assert json.loads(told) == {"like": "shown", "length": 2}


def test_a_contract_id_tells_only_that_it_begins_as_practice_ones_do() -> None:
    state = registering()
    assert shape_of(Field.CONTRACT_ID, "12345678901", state, NOON).classes == "9" * 11
    assert shape_of(Field.CONTRACT_ID, "99012345678", state, NOON).classes == "==" + "9" * 9
    assert shape_of(Field.CONTRACT_ID, "９９9５", state, NOON).classes == "＝＝=９"


def test_only_the_beginning_of_a_very_long_text_has_a_shape() -> None:
    state = registering()
    assert shape_of(Field.PASSWORD, "x-" * LIMIT, state, NOON).classes == "a." * (LIMIT // 2)


@pytest.mark.parametrize("shape", [Shape("nobody"), Shape(classes="?"), Shape(classes="9a9\n")])
def test_a_shape_that_there_is_not_makes_no_text(shape: Shape) -> None:
    with pytest.raises(ValueError, match=r".*"):
        text_of(Field.CODE, shape, registering(), NOON)


def test_a_wrong_number_is_never_made_up_to_be_a_right_one() -> None:
    for seed in range(30):
        state = registering(seed)
        for field in (Field.FIRST_CELL, Field.SECOND_CELL, Field.CODE):
            length = len(as_shown(field, state, NOON))
            made = text_of(field, Shape(classes="9" * length), state, NOON)
            assert shape_of(field, made, state, NOON).like == ""
            assert answer(field, made, state) in {False, Reason.WRONG_CODE}


def test_a_wrong_number_is_not_made_up_to_be_the_other_cell_s_either() -> None:
    # What would be made up first is the number under (2), and then the neighbour's.
    card = ("00", "41", "63", "00", "00", "00", "00", "52")
    scenario = find_scenario("handbook")
    person = replace(scenario.person, card=card)
    dealt = deal(replace(scenario, person=person), 7, NOON)
    state = Rehearsal(dealt, HandClock(NOON)).state
    assert text_of(Field.FIRST_CELL, Shape(classes="99"), state, NOON) == "74"
