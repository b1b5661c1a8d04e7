"""Faults are read from `[[fault]]` tables, and a mistake in one is named on its line."""

from datetime import datetime, timedelta

import pytest

from otp_tui.bank.stages import Counter
from otp_tui.clock import JST
from otp_tui.scenario.faults import (
    CodeEndsSoon,
    Expired,
    Fault,
    HiddenToken,
    LockedOut,
    Maintenance,
    Slow,
    Unreachable,
    WrongSerial,
)
from otp_tui.scenario.problems import ScenarioError
from otp_tui.scenario.reader import read_scenario

MAINTENANCE = 'kind = "maintenance"\nbegins = 2020-11-26T19:00:00+09:00'


def faults_of(*tables: str) -> tuple[Fault, ...]:
    text = 'title = "a"\n' + "".join(f"[[fault]]\n{table}\n" for table in tables)
    return read_scenario(text, "lesson.toml", "lesson").faults


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ('kind = "unreachable"\nsubmit = 2', Unreachable(2)),
        ('kind = "unreachable"', Unreachable(1)),
        ('kind = "slow"\nsubmit = 3\nseconds = 8', Slow(3, timedelta(seconds=8))),
        ('kind = "expired"\nsubmit = 3', Expired(3)),
        ('kind = "locked-out"\ncounter = "card"', LockedOut(Counter.CARD)),
        ('kind = "wrong-serial"\nserial = "SKQH99999999"', WrongSerial("SKQH99999999")),
        ('kind = "hidden-token"', HiddenToken()),
        ('kind = "code-ends-soon"', CodeEndsSoon(4)),
        ('kind = "code-ends-soon"\nseconds_left = 29', CodeEndsSoon(29)),
        (
            f"{MAINTENANCE}\nends = 2020-11-26T20:00:00+09:00",
            Maintenance(
                datetime(2020, 11, 26, 19, tzinfo=JST), datetime(2020, 11, 26, 20, tzinfo=JST)
            ),
        ),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else "toml",
)
def test_each_kind_of_fault_is_read(table: str, fault: Fault) -> None:
    assert faults_of(table) == (fault,)


def test_several_faults_are_read_in_their_order() -> None:
    assert faults_of('kind = "hidden-token"', 'kind = "unreachable"') == (
        HiddenToken(),
        Unreachable(1),
    )


@pytest.mark.parametrize(
    ("table", "key", "line"),
    [
        ("submit = 1", "fault[1].kind", 4),
        ('kind = "fire"', "fault[1].kind", 5),
        ('kind = "slow"\nsubmit = 0', "fault[1].submit", 6),
        ('kind = "slow"\nseconds = "long"', "fault[1].seconds", 6),
        ('kind = "locked-out"', "fault[1].counter", 4),
        ('kind = "locked-out"\ncounter = "pin"', "fault[1].counter", 6),
        ('kind = "wrong-serial"\nserial = "sk"', "fault[1].serial", 6),
        ('kind = "code-ends-soon"\nseconds_left = 0', "fault[1].seconds_left", 6),
        ('kind = "code-ends-soon"\nseconds_left = 30', "fault[1].seconds_left", 6),
        ('kind = "hidden-token"\nsubmit = 1', "fault[1].submit", 6),
        (
            f"{MAINTENANCE}\nends = 2020-11-26T18:00:00+09:00",
            "fault[1].ends",
            7,
        ),
    ],
    ids=str,
)
def test_a_mistake_in_a_fault_is_named_on_its_line(table: str, key: str, line: int) -> None:
    with pytest.raises(ScenarioError) as caught:
        faults_of('kind = "hidden-token"', table)
    places = [(problem.key, problem.line) for problem in caught.value.problems]
    assert (key, line) in places


def test_faults_that_are_no_tables_are_refused() -> None:
    with pytest.raises(ScenarioError):
        read_scenario('title = "a"\nfault = 1\n', "lesson.toml", "lesson")
