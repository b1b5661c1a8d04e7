"""What a scenario leaves open is drawn here, from the seed alone."""

from dataclasses import dataclass
from datetime import datetime

from otp_tui.bank.card import CELL_DIGITS, LETTERS, Card
from otp_tui.bank.customer import Customer
from otp_tui.bank.draws import Draws, draw
from otp_tui.bank.enrolment import Enrolment
from otp_tui.bank.rules import PRACTICE_PREFIX
from otp_tui.phone.token import Token
from otp_tui.scenario.faults import WrongSerial
from otp_tui.scenario.model import Scenario

CLEAR_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Capital letters that nobody takes for a digit: no I and no O."""

CLEAR_PASSWORD = "abcdefghjkmnpqrstuvwxyz23456789"  # noqa: S105 - an alphabet
"""Characters of a practice password that nobody takes for another."""

PASSWORD_LENGTH = 8
"""Characters of a drawn practice password."""


@dataclass(frozen=True, slots=True)
class Deal:
    """A scenario with everything decided: the two sides, ready to begin."""

    scenario: Scenario
    """Where it comes from."""

    seed: int
    """What was drawn from: the same seed deals the same again."""

    enrolment: Enrolment
    """The bank's side, at the log-in page."""

    token: Token
    """The phone's side."""


def deal(scenario: Scenario, seed: int, at: datetime) -> Deal:
    """Decide what the scenario leaves open. `at` (aware) is the moment the rehearsal begins."""
    person = scenario.person
    customer = Customer(
        contract_id=person.contract_id or _contract_id(scenario, seed),
        password=person.password or _word(seed, "password", CLEAR_PASSWORD, PASSWORD_LENGTH),
        card=Card(person.card or _card(seed)),
        serial=person.serial or _serial(seed),
    )
    enrolment = Enrolment(
        customer=customer,
        draws=Draws(seed, scenario.challenge, scenario.receipt_number),
        active_at=at,
        rules=scenario.rules,
        registered_serial=customer.serial if person.registered else None,
    )
    printed = next((f.serial for f in scenario.faults if isinstance(f, WrongSerial)), "")
    return Deal(scenario, seed, enrolment, Token(customer.serial, person.clock_error, printed))


def _word(seed: int, label: str, alphabet: str, length: int) -> str:
    """Return `length` characters of an alphabet."""
    draws = (draw(seed, f"{label} {place}", len(alphabet)) for place in range(length))
    return "".join(alphabet[index] for index in draws)


def _digits(seed: int, label: str, length: int) -> str:
    return _word(seed, label, "0123456789", length)


def _contract_id(scenario: Scenario, seed: int) -> str:
    """Return a contract ID that nobody can have: it begins as practice ones do."""
    length = scenario.rules.contract_id_digits - len(PRACTICE_PREFIX)
    return PRACTICE_PREFIX + _digits(seed, "contract ID", length)


def _card(seed: int) -> tuple[str, ...]:
    return tuple(_digits(seed, f"card {letter}", CELL_DIGITS) for letter in LETTERS)


def _serial(seed: int) -> str:
    """Return a serial number that begins as the document's does."""
    return f"SK{_word(seed, 'serial letters', CLEAR_LETTERS, 2)}{_digits(seed, 'serial', 8)}"
