"""The scenarios that come with the program."""

from datetime import datetime, time, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from otp_tui.bank.card import Challenge
from otp_tui.bank.desk import SupportDesk
from otp_tui.bank.rules import Rules
from otp_tui.clock import JST
from otp_tui.scenario.built_in import BUILT_IN, built_in_names
from otp_tui.scenario.deal import deal
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.model import ClockPlan, Person

NOW = datetime(2026, 1, 1, 12, tzinfo=JST)


def test_standard_and_handbook_come_with_the_program() -> None:
    assert {"handbook", "standard"} <= set(built_in_names())
    assert list(built_in_names()) == sorted(built_in_names())


@pytest.mark.parametrize("name", built_in_names())
def test_every_built_in_scenario_reads_and_deals(name: str) -> None:
    scenario = find_scenario(name)
    dealt = deal(scenario, 1, scenario.clock.start or NOW)
    assert scenario.name == name
    assert dealt.token.serial == dealt.visit.customer.serial


@pytest.mark.parametrize("name", built_in_names())
def test_what_came_of_a_built_in_scenario_can_be_kept_by_it(name: str) -> None:
    first, again = (find_scenario(name) for _ in range(2))
    assert {first: "played"}[again] == "played"


@pytest.mark.parametrize("name", built_in_names())
def test_a_built_in_scenario_says_something_to_its_reader(name: str) -> None:
    scenario = find_scenario(name)
    assert scenario.title
    assert scenario.summary


def test_the_handbook_holds_the_documents_figures_to_the_character() -> None:
    scenario = find_scenario("handbook")
    assert scenario.person == Person(
        contract_id="99912345678",
        password="renshu2020",
        card=("27", "41", "63", "18", "95", "30", "52", "84"),
        serial="SKOH99999999",
    )
    assert scenario.clock == ClockPlan(datetime(2020, 11, 26, 19, 40, tzinfo=JST))
    assert scenario.challenge == Challenge("イ", "ク")
    assert scenario.receipt_number == "0411040847IT"
    assert scenario.seed == 20201126
    assert scenario.rules == Rules()


def test_the_standard_scenario_leaves_everything_open() -> None:
    scenario = find_scenario("standard")
    assert (scenario.person, scenario.clock, scenario.rules) == (Person(), ClockPlan(), Rules())
    assert (scenario.seed, scenario.challenge, scenario.receipt_number) == (None, None, None)


def test_the_institution_is_the_documents_where_nothing_else_is_said() -> None:
    institution = find_scenario("standard").institution
    assert institution.desk == SupportDesk(
        "しんきんEBサポートデスク", "0120-985-317", time(9, 0), time(17, 30)
    )
    assert institution.name == "見本信用金庫"


def test_the_store_links_search_for_the_beginning_of_the_documents_words() -> None:
    stores = find_scenario("standard").institution.stores
    apple, google = urlsplit(stores.app_store), urlsplit(stores.google_play)
    assert (apple.hostname, google.hostname) == ("apps.apple.com", "play.google.com")
    words = "しんきん（個人）"
    assert parse_qs(apple.query)["term"] == [words]
    assert parse_qs(google.query)["q"] == [words]


def test_a_built_in_scenario_can_also_be_named_as_a_file() -> None:
    assert find_scenario(str(BUILT_IN / "handbook.toml")) == find_scenario("handbook")


def test_the_handbook_deals_the_same_whatever_the_seed() -> None:
    dealt = [deal(find_scenario("handbook"), seed, NOW) for seed in (1, 2)]
    customers = [one.visit.customer for one in dealt]
    assert customers[0] == customers[1]
    assert {one.visit.draws.receipt_number(0) for one in dealt} == {"0411040847IT"}
    assert [one.token.clock_error for one in dealt] == [timedelta(), timedelta()]
