"""What a scenario leaves open is drawn from the seed alone."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from otp_tui.bank.card import Challenge
from otp_tui.bank.checks import check_format
from otp_tui.bank.rejection import Field
from otp_tui.bank.rules import PRACTICE_PREFIX, Rules
from otp_tui.bank.stages import AtLogin
from otp_tui.clock import JST
from otp_tui.scenario.deal import Deal, deal
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.model import Person
from otp_tui.values import replace

NOW = datetime(2026, 1, 1, 12, tzinfo=JST)
STANDARD = find_scenario("standard")

seeds = st.integers(0, 2**63 - 1)
fixed = settings(deadline=None, derandomize=True, database=None, max_examples=100)


def refused(dealt: Deal) -> list[Field]:
    """Return the fields in which the bank would refuse the form of what was dealt."""
    customer, rules = dealt.visit.customer, dealt.visit.rules
    typed = [
        (Field.CONTRACT_ID, customer.contract_id),
        (Field.PASSWORD, customer.password),
        (Field.SERIAL, customer.serial),
        (Field.CODE, dealt.token.reading(NOW).code),
        *((Field.FIRST_CELL, number) for number in customer.card.numbers),
    ]
    return [field for field, text in typed if check_format(field, text, rules)]


def test_seed_7_deals_the_same_on_every_machine() -> None:
    dealt = deal(STANDARD, 7, NOW)
    customer = dealt.visit.customer
    assert (customer.contract_id, customer.password) == ("99917130747", "2m85ghmz")
    assert customer.card.numbers == ("94", "67", "12", "68", "41", "23", "96", "02")
    assert customer.serial == "SKUR54359325"
    assert dealt.visit.draws.challenge(0) == Challenge("ウ", "キ")
    assert dealt.visit.draws.receipt_number(0) == "0662858673IT"


@fixed
@given(seed=seeds)
def test_the_same_seed_deals_the_same_and_another_seed_another(seed: int) -> None:
    assert deal(STANDARD, seed, NOW) == deal(STANDARD, seed, NOW)
    other = deal(STANDARD, seed + 1, NOW).visit.customer
    assert deal(STANDARD, seed, NOW).visit.customer != other


@fixed
@given(seed=seeds)
def test_all_that_is_drawn_has_the_form_that_the_bank_asks_for(seed: int) -> None:
    dealt = deal(STANDARD, seed, NOW)
    assert refused(dealt) == []
    assert dealt.visit.customer.contract_id.startswith(PRACTICE_PREFIX)
    assert len(dealt.visit.customer.card.numbers) == 8


@fixed
@given(seed=seeds, digits=st.integers(6, 20))
def test_a_drawn_contract_id_has_as_many_digits_as_the_rules_say(seed: int, digits: int) -> None:
    ruled = replace(STANDARD, rules=Rules(contract_id_digits=digits))
    assert refused(deal(ruled, seed, NOW)) == []


def test_what_the_scenario_says_is_not_drawn() -> None:
    card = ("11", "22", "33", "44", "55", "66", "77", "88")
    person = Person("99900000001", "abcdef1", card, "AAAA00000000")
    customer = deal(replace(STANDARD, person=person), 7, NOW).visit.customer
    said = (customer.contract_id, customer.password, customer.card.numbers, customer.serial)
    assert said == ("99900000001", "abcdef1", card, "AAAA00000000")


def test_a_deal_is_at_the_login_page_at_the_moment_it_begins() -> None:
    visit = deal(STANDARD, 7, NOW).visit
    assert visit.stage == AtLogin()
    assert (visit.active_at, visit.rules) == (NOW, STANDARD.rules)
    assert (visit.failures, visit.last_step, visit.turn) == ({}, None, 0)


def test_the_phone_has_the_banks_token_and_its_own_clock_error() -> None:
    slow = replace(STANDARD, person=Person(clock_error=timedelta(minutes=-5)))
    dealt = deal(slow, 7, NOW)
    assert dealt.token.serial == dealt.visit.customer.serial
    assert dealt.token.clock_error == timedelta(minutes=-5)


def test_only_who_is_registered_has_a_token_in_use() -> None:
    registered = replace(STANDARD, person=Person(registered=True))
    dealt = deal(registered, 7, NOW)
    assert dealt.visit.registered_serial == dealt.token.serial
    assert deal(STANDARD, 7, NOW).visit.registered_serial is None


def test_no_repr_of_a_deal_or_a_scenario_shows_a_password_or_a_card() -> None:
    card = ("81", "82", "83", "84", "85", "86", "87", "89")
    person = Person(password="HimitsuKagi7", card=card)
    scenario = replace(STANDARD, person=person)
    for shown in (repr(scenario), repr(deal(scenario, 7, NOW)), repr(deal(STANDARD, 7, NOW))):
        assert "HimitsuKagi7" not in shown
        assert "2m85ghmz" not in shown
        assert "'8" not in shown
        assert "'94'" not in shown
