"""Makes a scenario out of a TOML text, or says everything that is wrong with it.

What a file holds is untrusted: each value is checked, an unknown key is an error, and nothing of
it is ever taken for markup, a path or a command.
"""

import re
import tomllib
from datetime import time
from hashlib import sha256

from otp_tui.bank.desk import SupportDesk
from otp_tui.bank.later import LaterReason
from otp_tui.bank.rejection import ReadingReason, Reason
from otp_tui.bank.rules import PRACTICE_PREFIX, Rules
from otp_tui.bank.stages import Counter, Standing
from otp_tui.phone.handset import USUAL, Handset, System
from otp_tui.phone.rejection import AppReason
from otp_tui.scenario import checks
from otp_tui.scenario.errand import AccountPlan, Errand, ProcedureName, Task
from otp_tui.scenario.fault_reader import read_fault
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.model import (
    Beginning,
    ClockPlan,
    Goal,
    Institution,
    Lesson,
    Person,
    Scenario,
    Slip,
    Stores,
)
from otp_tui.scenario.problems import Problem, ScenarioError, Wrong, lines_of
from otp_tui.scenario.script_reader import read_script
from otp_tui.scenario.section import Section
from otp_tui.scenario.seed import MAX_SEED
from otp_tui.scenario.translation import read_tellings
from otp_tui.values import replace

MOST_YEN = 999_999_999
"""The largest amount, in yen: as many digits as the bank's fields take."""

MANY_PROBLEMS = 50
"""How many problems are told at once, at the most."""

MANY_DOTS = 200
"""Dots on a line beyond which it is not read: nested keys take time with the square of them."""

_STORE_SEARCH = "%E3%81%97%E3%82%93%E3%81%8D%E3%82%93%EF%BC%88%E5%80%8B%E4%BA%BA%EF%BC%89"
"""The beginning of the document's search words, しんきん（個人）, as a link holds them: with all of
them the QR code would not fit a terminal of 80x24."""


def read_scenario(text: str, file: str, name: str) -> Scenario:
    """Return the scenario that a TOML text describes.

    Args:
        text: The file's content.
        file: What the file is called in an error.
        name: Short name of the scenario.

    Raises:
        ScenarioError: something is wrong; it names everything that is.
    """
    try:
        root = Section(lines_of(text), tomllib.loads(_bounded(text)))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        place = re.search(r"line (\d+)", str(error))
        line = int(place[1]) if place else len(text.splitlines()) or 1
        raise ScenarioError(file, (Problem(Wrong.SYNTAX, line=line),)) from None
    scenario = scenario_of(root, name)
    _check_goal(root, scenario)
    if problems := root.problems():
        in_order = sorted(problems, key=lambda problem: problem.line)
        raise ScenarioError(file, tuple(in_order[:MANY_PROBLEMS]))
    return replace(scenario, digest=sha256(text.encode()).hexdigest())


def _bounded(text: str) -> str:
    """Return the text, unless a line of it would take the TOML reader minutes.

    Raises:
        ValueError: a line has far more dots than any key, so its keys may be nested that deep.
    """
    for number, line in enumerate(text.splitlines(), start=1):
        if line.count(".") > MANY_DOTS:
            message = f"too many dots (at line {number})"
            raise ValueError(message)
    return text


def scenario_of(root: Section, name: str) -> Scenario:
    """Return the scenario of a file's sections; `root` remembers what is wrong with it."""
    title = root.require("title", checks.text, name)
    rules = _rules(root.section("rules"))
    bank = root.section("bank")
    which = checks.one_of(ProcedureName)
    first = root.take("procedure", which, ProcedureName.ENROLMENT)
    names = (first, *root.take("then", checks.several(which), ()))
    errands = {name: _errand(name, root, rules) for name in dict.fromkeys(names)}
    return Scenario(
        name=name,
        title=title,
        summary=root.take("summary", checks.text, ""),
        seed=root.take("seed", checks.whole(0, MAX_SEED), None),
        begins=_begins(first, root),
        institution=_institution(root.section("institution")),
        person=_person(root.section("customer"), root.section("phone"), rules),
        clock=_clock(root.section("clock")),
        rules=rules,
        procedure=first,
        errand=errands[first],
        then=tuple(Task(name, errands[name]) for name in names[1:]),
        account=_account(root.section("account")),
        challenge=bank.take("challenge", checks.challenge, None),
        receipt_number=bank.take("receipt_number", checks.receipt_number, None),
        faults=tuple(fault for table in root.tables("fault") if (fault := read_fault(table))),
        lesson=_lesson(root.section("lesson"), names),
        script=read_script(root),
        tellings=read_tellings(root, title=checks.text, summary=checks.text),
    )


def _check_goal(root: Section, scenario: Scenario) -> None:
    """Remember it if the goal cannot be reached: the phone decides whether the app can be had."""
    to_desk = scenario.lesson.goal is Goal.DESK
    ends_at_desk = scenario.begins is Beginning.APP and not scenario.person.handset.runs_app
    if to_desk and not ends_at_desk:
        root.complain("lesson.goal", Wrong.GOAL_DESK)
    if ends_at_desk and not to_desk:
        root.complain("phone.version", Wrong.PHONE_TOO_OLD)


def _begins(procedure: ProcedureName, root: Section) -> Beginning:
    """Return the first step; what comes before the log-in page belongs to the enrolment."""
    if procedure is not ProcedureName.ENROLMENT:
        return Beginning.LOGIN
    return root.take("begins", checks.one_of(Beginning), Beginning.LOGIN)


def _errand(procedure: ProcedureName, root: Section, rules: Rules) -> Errand:
    """Return what the customer is to do; the module of the procedure reads it."""
    from otp_tui.scenario import procedures  # noqa: PLC0415 - not where nothing is rehearsed

    return procedures.read_errand(procedure, root, rules)


def _account(section: Section) -> AccountPlan:
    amount = checks.whole(0, MOST_YEN)
    return AccountPlan(
        standing=section.take("token", checks.one_of(Standing), None),
        locked=section.take("locked", checks.one_of(Counter), None),
        spent=section.take("spent_today", amount, 0),
        limit=section.take("limit", amount, None),
    )


def _lesson(section: Section, procedures: tuple[ProcedureName, ...]) -> Lesson:
    usual = Lesson()
    reasons = (*Reason, *LaterReason, *ReadingReason, *AppReason, *Slip)
    mistakes = checks.several(checks.named({one.value: one for one in reasons}))
    goal = section.take("goal", checks.one_of(Goal), usual.goal)
    if goal is Goal.ENROLLED and procedures != (ProcedureName.ENROLMENT,):
        goal = Goal.COMPLETED
    return Lesson(
        mode=section.take("mode", checks.one_of(Mode), usual.mode),
        goal=goal,
        expected=section.take("expected", mistakes, usual.expected),
        pass_mark=section.take("pass_mark", checks.whole(0, 100), usual.pass_mark),
        reading=section.take("reading", checks.challenge, usual.reading),
    )


def _institution(section: Section) -> Institution:
    """Return the institution; what is not said is as in the document, step (1) and (7)."""
    desk = SupportDesk(
        name=section.take("desk_name", checks.text, "しんきんEBサポートデスク"),
        number=section.take("desk_number", checks.text, "0120-985-317"),
        opens=section.take("desk_opens", checks.time_of_day, time(9, 0)),
        closes=section.take("desk_closes", checks.time_of_day, time(17, 30)),
    )
    if desk.opens >= desk.closes:
        section.complain(section.given("desk_closes", "desk_opens"), Wrong.HOURS_ORDER)
    apple = f"https://apps.apple.com/jp/search?term={_STORE_SEARCH}"
    google = f"https://play.google.com/store/search?c=apps&q={_STORE_SEARCH}"
    stores = Stores(
        app_store=section.take("app_store", checks.url, apple),
        google_play=section.take("google_play", checks.url, google),
    )
    return Institution(section.take("name", checks.text, "見本信用金庫"), desk, stores)


def _person(customer: Section, phone: Section, rules: Rules) -> Person:
    length = rules.contract_id_digits
    rest = length - len(PRACTICE_PREFIX)
    contract_id = checks.matching(
        rf"{PRACTICE_PREFIX}[0-9]{{{rest}}}",
        Wrong.DIGITS,
        prefix=PRACTICE_PREFIX,
        length=length,
    )
    low, high = rules.password_min, rules.password_max
    password = checks.matching(
        rf"[0-9A-Za-z]{{{low},{max(low, high)}}}", Wrong.PASSWORD, low=low, high=high
    )
    return Person(
        contract_id=customer.take("contract_id", contract_id, None),
        password=customer.take("password", password, None),
        card=customer.take("card", checks.card, None),
        serial=customer.take("serial", checks.serial, None),
        registered=customer.take("registered", checks.flag, default=False),
        clock_error=phone.take("clock_error", checks.seconds(-86400, 86400), Person().clock_error),
        handset=_handset(phone),
    )


def _handset(phone: Section) -> Handset:
    system = phone.take("system", checks.one_of(System), System.IOS)
    return Handset(system, phone.take("version", checks.version, USUAL[system]))


def _clock(section: Section) -> ClockPlan:
    return ClockPlan(
        start=section.take("start", checks.moment, None),
        stopped=section.take("stopped", checks.flag, default=False),
        speed=section.take("speed", checks.number(0.1, 60), 1.0),
    )


def _rules(section: Section) -> Rules:
    usual = Rules()
    low = section.take("password_min", checks.whole(4, 32), usual.password_min)
    high = section.take("password_max", checks.whole(4, 32), usual.password_max)
    if low > high:
        section.complain(section.given("password_max", "password_min"), Wrong.PASSWORD_ORDER)
    yen = checks.whole(0, MOST_YEN)
    return Rules(
        contract_id_digits=section.take(
            "contract_id_digits", checks.whole(6, 20), usual.contract_id_digits
        ),
        password_min=low,
        password_max=high,
        drift_window=section.take("drift_window", checks.whole(0, 10), usual.drift_window),
        lock_out_after=section.take("lock_out_after", checks.whole(1, 99), usual.lock_out_after),
        idle_time_out=section.take("idle_time_out", checks.seconds(30, 86400), usual.idle_time_out),
        limit_without_token=section.take("limit_without_token", yen, usual.limit_without_token),
        limit_with_token=section.take("limit_with_token", yen, usual.limit_with_token),
        highest_limit=section.take("highest_limit", yen, usual.highest_limit),
    )
