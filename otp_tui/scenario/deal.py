"""What a scenario leaves open is drawn here, from the seed alone."""

from collections.abc import Mapping
from datetime import datetime

from otp_tui.bank.account import Account, end_use, register_token
from otp_tui.bank.card import CELL_DIGITS, LETTERS, Card
from otp_tui.bank.customer import Customer
from otp_tui.bank.draws import Draws
from otp_tui.bank.flow import AnyVisit
from otp_tui.bank.later import AnyField
from otp_tui.bank.limits import day_of
from otp_tui.bank.rules import PRACTICE_PREFIX
from otp_tui.bank.stages import Standing
from otp_tui.phone.token import Token
from otp_tui.scenario.drawn import drawn_digits, drawn_serial, drawn_word
from otp_tui.scenario.errand import Errand, LosesPhone
from otp_tui.scenario.faults import WrongSerial
from otp_tui.scenario.model import Scenario
from otp_tui.values import dataclass, field, replace

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

    visit: AnyVisit
    """The bank's side, at the log-in page."""

    token: Token
    """The phone's side: the phone in the customer's hand."""

    old_phone: Token | None = None
    """The customer's other phone, whose token is in use still; None if there is none any more."""

    note: Mapping[AnyField, str] = field(default_factory=dict, repr=False)
    """What stands on the customer's note: what to type, by field, in reading order."""


def deal(scenario: Scenario, seed: int, at: datetime) -> Deal:
    """Decide what the scenario leaves open. `at` (aware) is the moment the rehearsal begins."""
    person = scenario.person
    customer = Customer(
        contract_id=person.contract_id or _contract_id(scenario, seed),
        password=person.password or drawn_word(seed, "password", CLEAR_PASSWORD, PASSWORD_LENGTH),
        card=Card(person.card or _card(seed)),
        serial=person.serial or drawn_serial(seed, "serial"),
    )
    account = Account(
        customer=customer,
        draws=Draws(seed, scenario.challenge, scenario.receipt_number),
        active_at=at,
        rules=scenario.rules,
    )
    visit = scenario.errand.begin(_as_planned(account, scenario, at))
    printed = next((f.serial for f in scenario.faults if isinstance(f, WrongSerial)), "")
    token = Token(visit.customer.serial, person.clock_error, printed)
    errand = scenario.errand
    return Deal(scenario, seed, visit, token, old_phone(visit, errand), errand.note(seed))


def old_phone(visit: AnyVisit, errand: Errand) -> Token | None:
    """Return the phone whose token is in use, if the customer holds another one and has both."""
    serial = visit.registered_serial
    if serial is None or serial == visit.customer.serial or visit.lost_at is not None:
        return None
    is_lost = isinstance(errand, LosesPhone) and errand.is_phone_lost
    return None if is_lost else Token(serial)


def _as_planned(account: Account, scenario: Scenario, at: datetime) -> Account:
    """Return the account as the scenario describes it at a moment (aware)."""
    plan, day = scenario.account, day_of(at)
    planned = in_standing(account, standing_of(scenario), at, account.customer.serial)
    return replace(
        planned,
        locked=plan.locked,
        spent={day: plan.spent} if plan.spent else {},
        limits={} if plan.limit is None else {day: plan.limit},
    )


def standing_of(scenario: Scenario) -> Standing:
    """Return what the customer's token is to the bank when a scenario begins."""
    if scenario.account.standing is not None:
        return scenario.account.standing
    return Standing.IN_USE if scenario.person.registered else scenario.errand.standing


def in_standing(account: Account, standing: Standing, at: datetime, serial: str) -> Account:
    """Return the account with a token that is to the bank as is said, at a moment (aware)."""
    match standing:
        case Standing.NONE:
            return replace(account, registered_serial=None, ended_at=None, lost_at=None)
        case Standing.IN_USE:
            return register_token(account, serial)
        case Standing.LOST:
            return replace(register_token(account, serial), lost_at=at)
        case Standing.ENDED:
            return end_use(register_token(account, serial), at)


def _contract_id(scenario: Scenario, seed: int) -> str:
    """Return a contract ID that nobody can have: it begins as practice ones do."""
    length = scenario.rules.contract_id_digits - len(PRACTICE_PREFIX)
    return PRACTICE_PREFIX + drawn_digits(seed, "contract ID", length)


def _card(seed: int) -> tuple[str, ...]:
    return tuple(drawn_digits(seed, f"card {letter}", CELL_DIGITS) for letter in LETTERS)
