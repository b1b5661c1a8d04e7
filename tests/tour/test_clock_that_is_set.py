"""The computer's clock is set, sleeps, passes midnight: whatever waits, waits as long as before."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from otp_tui import otp
from otp_tui.bank.events import Identify, Register, ReturnToLogin, Start
from otp_tui.bank.rejection import Reason
from otp_tui.bank.stages import AtLogin, Completed, Identifying, Registering, TimedOut
from otp_tui.clock import JST
from otp_tui.scenario.deal import deal
from otp_tui.scenario.script import Button
from otp_tui.tour.assessment import Assessment
from otp_tui.tour.deeds import ClockSet, Noticed, Pressed
from otp_tui.tour.journal import Heading, heading_line, recorder
from otp_tui.tour.record import Responses, record_line
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.replay import read_journal, replayed
from otp_tui.values import replace

if TYPE_CHECKING:
    from otp_tui.scenario.deal import Deal
    from otp_tui.tour.deeds import Deed
    from tests.conftest import Computer

SETTINGS = (3600, -3600, 86400 * 366, -86400 * 3, 599, -599, 30, -30)


class Sitting:
    """A rehearsal in real time, on a computer that a test holds."""

    def __init__(self, handbook: Deal, computer: Computer) -> None:
        self.computer = computer
        self.deal = deal(handbook.scenario, handbook.seed, computer.at)
        self.rehearsal = Rehearsal(self.deal, computer.clock())
        self.assessment = Assessment.of(self.rehearsal)
        self.responses = Responses.of(self.rehearsal)
        self.lines: list[str] = []
        self.deeds: list[Deed] = []
        self.rehearsal.listeners.append(recorder(self.lines.append))
        self.rehearsal.listeners.append(lambda happening: self.deeds.append(happening.deed))

    def start(self) -> None:
        """Go to the page where contract ID and password are typed."""
        self.rehearsal.submit(Start())

    def identify(self) -> None:
        """Identify rightly."""
        customer = self.deal.visit.customer
        self.rehearsal.submit(Identify(customer.contract_id, customer.password))

    def register(self, code: str = "") -> None:
        """Register, rightly unless a code is said."""
        first, second = self.deal.visit.customer.card.answer(
            self.deal.visit.draws.challenge(self.rehearsal.visit.turn)
        )
        code = code or self.rehearsal.look().code
        self.rehearsal.submit(Register(self.deal.token.serial, code, first, second))

    @property
    def reasons(self) -> list[object]:
        """Why the bank refused what was sent last."""
        return [rejection.reason for rejection in self.rehearsal.visit.rejections]


@pytest.fixture
def sitting(handbook: Deal, computer: Computer) -> Sitting:
    """Return a rehearsal of the handbook that begins now."""
    return Sitting(handbook, computer)


@pytest.mark.parametrize("by", SETTINGS)
def test_the_code_is_the_one_of_the_computer_s_new_time(sitting: Sitting, by: int) -> None:
    computer = sitting.computer
    computer.wait(11)
    computer.set(by)
    reading = sitting.rehearsal.look()
    secret = otp.secret_of(sitting.deal.token.serial)
    assert reading.code == otp.code_at(secret, computer.at)
    assert reading.seconds_left == otp.seconds_left(computer.at)
    assert sitting.deeds == [ClockSet(timedelta(seconds=by))]


@pytest.mark.parametrize("by", SETTINGS)
def test_nobody_is_timed_out_and_nobody_gets_more_time(sitting: Sitting, by: int) -> None:
    sitting.start()
    sitting.computer.wait(300)
    sitting.computer.set(by)
    sitting.rehearsal.look()
    assert sitting.rehearsal.idle_time_left() == timedelta(seconds=300)
    sitting.computer.wait(299)
    sitting.rehearsal.look()
    assert isinstance(sitting.rehearsal.visit.stage, Identifying)
    sitting.computer.set(-by)
    sitting.computer.wait(1)
    sitting.rehearsal.look()
    assert isinstance(sitting.rehearsal.visit.stage, TimedOut)


@pytest.mark.parametrize("by", SETTINGS)
def test_what_is_sent_first_after_a_setting_is_not_too_late(sitting: Sitting, by: int) -> None:
    sitting.start()
    sitting.computer.set(by)
    sitting.identify()
    assert isinstance(sitting.rehearsal.visit.stage, Registering)


def test_who_is_away_while_the_computer_sleeps_was_idle(sitting: Sitting) -> None:
    sitting.start()
    sitting.computer.wait(3600)
    sitting.rehearsal.look()
    assert isinstance(sitting.rehearsal.visit.stage, TimedOut)
    assert sitting.deeds[-1] == Noticed()


@pytest.mark.parametrize("by", SETTINGS)
def test_after_a_setting_the_way_to_the_receipt_is_open(sitting: Sitting, by: int) -> None:
    sitting.start()
    sitting.identify()
    sitting.register()
    assert isinstance(sitting.rehearsal.visit.stage, Completed)
    sitting.rehearsal.submit(ReturnToLogin())
    sitting.rehearsal.do(Pressed(Button.AGAIN))
    sitting.computer.set(by)
    sitting.start()
    sitting.identify()
    sitting.register()
    stage = sitting.rehearsal.visit.stage
    assert isinstance(stage, Completed)
    assert stage.receipt.at == sitting.computer.at


def used_code(sitting: Sitting) -> str:
    """Use up a code by sending it with wrong cells; return it."""
    sitting.start()
    sitting.identify()
    code = sitting.rehearsal.look().code
    sitting.rehearsal.submit(Register(sitting.deal.token.serial, code, "00", "00"))
    assert Reason.WRONG_CELL in sitting.reasons
    return code


@pytest.mark.parametrize("by", [-3600, -61, -86400])
def test_a_code_of_a_future_that_is_gone_locks_nobody_out(sitting: Sitting, by: int) -> None:
    used_code(sitting)
    sitting.computer.set(by)
    sitting.register()
    assert isinstance(sitting.rehearsal.visit.stage, Completed)


@pytest.mark.parametrize("by", [-10, -29, 0, 10])
def test_a_used_code_that_is_still_near_stays_used(sitting: Sitting, by: int) -> None:
    code = used_code(sitting)
    sitting.computer.set(by)
    sitting.register(code)
    assert sitting.reasons == [Reason.REUSED_CODE]
    sitting.computer.wait(60)
    sitting.register()
    assert isinstance(sitting.rehearsal.visit.stage, Completed)


@pytest.mark.parametrize("by", SETTINGS)
def test_how_long_it_took_is_what_passed(sitting: Sitting, by: int) -> None:
    sitting.computer.wait(5)
    sitting.start()
    sitting.computer.wait(7)
    sitting.computer.set(by)
    sitting.computer.wait(8)
    sitting.identify()
    sitting.computer.wait(20)
    sitting.register()
    sitting.computer.set(by)
    sitting.computer.wait(100)
    result = sitting.assessment.result(sitting.computer.at)
    assert result.passed
    assert result.duration == timedelta(seconds=40)
    times = [time.total_seconds() for time in result.times.values()]
    assert times == pytest.approx([5, 15, 20])
    line = record_line(sitting.rehearsal, result, sitting.responses, sitting.computer.at)
    assert json.loads(line)["result"]["duration"] == "PT40S"
    assert "PT-" not in line


def test_a_clock_that_goes_back_by_hand_gives_no_negative_time(sitting: Sitting) -> None:
    result = sitting.assessment.result(sitting.rehearsal.began_at - timedelta(hours=1))
    assert result.duration == timedelta()
    assert all(time >= timedelta() for time in result.times.values())


def test_the_journal_leads_to_the_same_end_again(sitting: Sitting) -> None:
    sitting.start()
    sitting.identify()
    for by in SETTINGS[:6]:
        sitting.computer.wait(400)
        sitting.computer.set(by)
        sitting.register("000000")
    heading = Heading(
        scenario="handbook",
        digest=sitting.deal.scenario.digest,
        seed=sitting.deal.seed,
        at=sitting.rehearsal.began_at,
        mode=sitting.rehearsal.mode,
        speed=1,
        is_real=True,
        columns=80,
        rows=24,
        theme="dark",
    )
    journal = read_journal(heading_line(heading) + "".join(sitting.lines))
    assert [entry.values["do"] for entry in journal.entries].count("clock-set") == 6
    again = replayed(journal, sitting.deal)
    assert again.state == sitting.rehearsal.state


LEAP_DAY = datetime(2024, 2, 29, 23, 59, 58, tzinfo=JST)


@pytest.mark.parametrize(
    "at",
    [LEAP_DAY, LEAP_DAY.replace(year=2026, month=12, day=31), LEAP_DAY.replace(day=28)],
    ids=["leap-day", "year-s-end", "before-a-leap-day"],
)
def test_a_code_is_good_over_midnight(handbook: Deal, computer: Computer, at: datetime) -> None:
    computer.at = at
    sitting = Sitting(handbook, computer)
    sitting.start()
    sitting.identify()
    code = sitting.rehearsal.look().code
    computer.wait(4)
    sitting.register(code)
    stage = sitting.rehearsal.visit.stage
    assert isinstance(stage, Completed)
    assert stage.receipt.at == at + timedelta(seconds=4)
    assert stage.receipt.at.day == (at + timedelta(days=1)).day


def test_at_the_log_in_page_a_setting_changes_nothing_else(sitting: Sitting) -> None:
    before = sitting.rehearsal.state
    sitting.computer.set(1234)
    sitting.rehearsal.look()
    after = sitting.rehearsal.state
    assert isinstance(after.visit.stage, AtLogin)
    shifted = before.visit.active_at + timedelta(seconds=1234)
    assert after == replace(before, visit=replace(before.visit, active_at=shifted))
