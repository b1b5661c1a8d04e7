"""The clock that goes by itself, made of two hand-made sources: whatever is set, it is right."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from otp_tui import otp
from otp_tui.cli.running_clock import WAS_SET, RunningClock
from otp_tui.clock import JST
from tests.conftest import Computer

AT = datetime(2020, 11, 26, 19, 40, tzinfo=JST)
HOUR = timedelta(hours=1)

fixed = settings(deadline=None, derandomize=True, database=None)


@pytest.mark.parametrize("by", [3600, -3600, 86400 * 400, -0.75, 0.75])
def test_it_goes_by_the_computer_s_clock_that_was_set_and_says_by_how_much(by: float) -> None:
    computer = Computer(AT)
    clock = computer.clock()
    computer.wait(100)
    computer.set(by)
    assert clock.now() == AT + timedelta(seconds=100)  # As long as nobody asks.
    computer.wait(7)
    assert clock.follow() == timedelta(seconds=by)
    assert clock.now() == computer.at
    assert clock.follow() == timedelta()
    computer.wait(1)
    assert clock.now() == computer.at


def test_a_clock_that_is_regulated_was_not_set_until_it_is_far_off() -> None:
    computer = Computer(AT)
    clock = computer.clock()
    said = []
    for _ in range(12):
        computer.wait(3600)
        computer.set(-0.1)
        said.append(clock.follow())
        assert abs(clock.now() - computer.at) < WAS_SET
    assert [by.total_seconds() for by in said if by] == pytest.approx([-0.5, -0.5])


def test_sleep_is_time_that_passes() -> None:
    computer = Computer(AT)
    clock = computer.clock()
    computer.wait(8 * 3600)
    assert clock.follow() == timedelta()
    assert clock.now() == AT + 8 * HOUR


@pytest.mark.parametrize("speed", [0, 0.5, 1, 60])
def test_a_clock_that_shows_another_time_never_follows(speed: float) -> None:
    computer = Computer(AT)
    began = AT - 24 * HOUR
    clock = RunningClock(computer.wall, computer.steady, began, speed)
    computer.set(-5000)
    computer.wait(10)
    computer.set(7000)
    assert clock.follow() == timedelta()
    assert clock.now() == began + timedelta(seconds=10 * speed)


def test_one_that_is_moved_by_hand_goes_its_own_way_from_then_on() -> None:
    for steps in (True, False):
        computer = Computer(AT)
        clock = computer.clock()
        assert clock.is_real
        if steps:
            clock.step(HOUR)
        else:
            clock.pace(1)
        assert not clock.is_real
        before = clock.now()
        computer.set(-999)
        computer.wait(3)
        assert clock.follow() == timedelta()
        assert clock.now() == before + timedelta(seconds=3)


def test_another_speed_begins_where_it_stands() -> None:
    computer = Computer(AT)
    clock = computer.clock()
    for speed in (0.5, 0, 60, 1):
        computer.wait(10)
        before = clock.now()
        clock.pace(speed)
        assert (clock.now(), clock.speed, clock.stopped) == (before, speed, speed == 0)
        computer.wait(10)
        assert clock.now() == before + timedelta(seconds=10 * speed)


def test_any_zone_is_told_in_japan_s() -> None:
    computer = Computer(AT.astimezone(UTC))
    clock = computer.clock()
    assert (clock.now(), clock.now().tzinfo) == (AT, JST)
    computer.set(60)
    clock.follow()
    assert (clock.now(), clock.now().tzinfo) == (AT + timedelta(minutes=1), JST)


happenings = st.lists(
    st.tuples(
        st.floats(0, 1e6, allow_nan=False),
        st.one_of(st.just(0.0), st.floats(-1e7, 1e7, allow_nan=False)),
        st.booleans(),
    ),
    max_size=20,
)
"""How many seconds pass, by how many the clock is set then, and whether anybody asks."""


@fixed
@given(happenings)
def test_whatever_happens_time_that_passes_and_settings_are_told_apart(
    told: list[tuple[float, float, bool]],
) -> None:
    computer = Computer(AT)
    clock = computer.clock()
    passed = moved = timedelta()
    for wait, by, asks in (*told, (0.0, 0.0, True)):
        before = clock.now()
        computer.wait(wait)
        assert clock.now() >= before
        computer.set(by)
        passed += timedelta(seconds=wait)
        if asks:
            moved += clock.follow()
            assert abs(clock.now() - computer.at) < WAS_SET
    assert abs(clock.now() - (AT + passed + moved)) < timedelta(milliseconds=1)


MOMENTS = {
    "midnight": datetime(2026, 3, 9, 23, 59, 59, tzinfo=JST),
    "leap day": datetime(2024, 2, 28, 23, 59, 59, tzinfo=JST),
    "no leap day": datetime(2023, 2, 28, 23, 59, 59, tzinfo=JST),
    "end of a leap day": datetime(2024, 2, 29, 23, 59, 59, tzinfo=JST),
    "year's end": datetime(2025, 12, 31, 23, 59, 59, tzinfo=JST),
    "century": datetime(2099, 12, 31, 23, 59, 59, tzinfo=JST),
    "where 32 bits end": datetime(2038, 1, 19, 12, 14, 7, tzinfo=JST),
}
NEXT = {
    "midnight": (2026, 3, 10),
    "leap day": (2024, 2, 29),
    "no leap day": (2023, 3, 1),
    "end of a leap day": (2024, 3, 1),
    "year's end": (2026, 1, 1),
    "century": (2100, 1, 1),
    "where 32 bits end": (2038, 1, 19),
}


@pytest.mark.parametrize("name", MOMENTS)
def test_each_second_over_a_boundary(name: str) -> None:
    computer = Computer(MOMENTS[name])
    clock = computer.clock()
    left = otp.seconds_left(clock.now())
    steps = {otp.time_step_at(clock.now())}
    for second in range(1, 60):
        computer.wait(1)
        now = clock.now()
        assert now - MOMENTS[name] == timedelta(seconds=second)
        left = left - 1 or otp.TIME_STEP
        assert otp.seconds_left(now) == left
        steps.add(otp.time_step_at(now))
        if second == 1:
            assert (now.year, now.month, now.day) == NEXT[name]
    assert len(steps) in {2, 3}
