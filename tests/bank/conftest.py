"""One practice customer and their enrolment, brought to each stage by right events alone."""

from collections.abc import Callable
from datetime import datetime

import pytest

from otp_tui import otp
from otp_tui.bank.card import LETTERS
from otp_tui.bank.customer import Customer
from otp_tui.bank.enrolment import Enrolment, advance
from otp_tui.bank.events import Expire, Identify, Lock, Register, Start
from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Counter,
    Identifying,
    Locked,
    Registering,
    Stage,
    TimedOut,
)
from otp_tui.values import replace
from tests.bank.flows import CUSTOMER, FRESH, NOW


@pytest.fixture(scope="session")
def now() -> datetime:
    """Return the moment of the document's receipt, the beginning of a time step."""
    return NOW


@pytest.fixture(scope="session")
def customer() -> Customer:
    """Return who enrols."""
    return CUSTOMER


@pytest.fixture(scope="session")
def right_login(customer: Customer) -> Identify:
    """Return the contract ID and password that belong together."""
    return Identify(customer.contract_id, customer.password)


@pytest.fixture(scope="session")
def code_at(customer: Customer) -> Callable[[datetime], str]:
    """Return what tells the code of a moment."""
    return lambda at: otp.code_at(otp.secret_of(customer.serial), at)


@pytest.fixture(scope="session")
def right_registration(
    customer: Customer, code_at: Callable[[datetime], str]
) -> Callable[[datetime], Register]:
    """Return what makes the right registration of a moment, for the cells イ and ク."""
    second, eighth = (customer.card.numbers[LETTERS.index(letter)] for letter in "イク")
    return lambda at: Register(customer.serial, code_at(at), second, eighth)


@pytest.fixture(scope="session")
def at_login(customer: Customer, now: datetime) -> Enrolment:
    """Return an enrolment that has not begun."""
    return Enrolment(customer, FRESH.draws, now)


@pytest.fixture(scope="session")
def identifying(at_login: Enrolment, now: datetime) -> Enrolment:
    """Return an enrolment at step (4)."""
    return advance(at_login, Start(), now)


@pytest.fixture(scope="session")
def registering(identifying: Enrolment, right_login: Identify, now: datetime) -> Enrolment:
    """Return an enrolment at step (5)."""
    return advance(identifying, right_login, now)


@pytest.fixture(scope="session")
def completed(
    registering: Enrolment, right_registration: Callable[[datetime], Register], now: datetime
) -> Enrolment:
    """Return an enrolment at step (6)."""
    return advance(registering, right_registration(now), now)


@pytest.fixture(scope="session")
def at_stage(
    at_login: Enrolment,
    identifying: Enrolment,
    registering: Enrolment,
    completed: Enrolment,
    now: datetime,
) -> dict[type[Stage], Enrolment]:
    """Return an enrolment at each stage, with something in every attribute."""
    busy: dict[type[Stage], Enrolment] = {
        AtLogin: at_login,
        Identifying: identifying,
        Registering: registering,
        Completed: completed,
        Locked: advance(identifying, Lock(Counter.LOGIN), now),
        TimedOut: advance(identifying, Expire(), now),
    }
    return {
        stage: replace(enrolment, failures={Counter.CARD: 2}, last_step=5)
        for stage, enrolment in busy.items()
    }
