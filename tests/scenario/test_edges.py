"""Scenario files at the edges of what anybody would write."""

import pytest

from otp_tui.scenario.deal import deal
from otp_tui.scenario.problems import ScenarioError
from otp_tui.scenario.reader import MANY_PROBLEMS, read_scenario
from otp_tui.text.ja_command_line import SCENARIO
from tests.scenario.said import Said, all_said


def problems_of(text: str) -> tuple[Said, ...]:
    with pytest.raises(ScenarioError) as caught:
        read_scenario(text, "lesson.toml", "lesson")
    return all_said(caught.value)


@pytest.mark.parametrize("start", ["2000-01-01T00:00:00Z", "2099-12-31T23:59:59+09:00"])
@pytest.mark.parametrize("clock_error", [-86400, 86400])
def test_every_start_that_is_read_can_be_rehearsed(start: str, clock_error: int) -> None:
    text = f'title = "a"\nclock.start = {start}\nphone.clock_error = {clock_error}'
    scenario = read_scenario(text, "lesson.toml", "lesson")
    assert scenario.clock.start is not None
    assert deal(scenario, 1, scenario.clock.start).token.reading(scenario.clock.start).code


@pytest.mark.parametrize("start", ["1969-12-31 23:59:00+00:00", "9999-12-31 23:59:59+09:00"])
def test_a_start_beyond_the_calendars_is_refused(start: str) -> None:
    assert problems_of(f'title = "a"\n[clock]\nstart = {start}') == (
        Said(SCENARIO.moment + SCENARIO.found.format(value=start), "clock.start", 3),
    )


def test_an_unfit_title_is_named_once() -> None:
    message = SCENARIO.text.format(limit=120) + SCENARIO.found.format(value=5)
    assert problems_of("title = 5") == (Said(message, "title", 1),)


def test_a_japanese_title_may_hold_a_wide_space() -> None:
    read_scenario('title = "はじめての\u3000利用開始"', "lesson.toml", "lesson")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('title = "a"\n[[customer]]\nserial = 1', 2),
        ('title = "a"\n\n["customer"]\nserial = 5', 4),
        ('title = "a"\n"no such" = 1', 2),
    ],
    ids=["array-of-tables", "quoted-section", "quoted-key-with-a-space"],
)
def test_a_mistake_is_named_on_its_line(text: str, line: int) -> None:
    assert [problem.line for problem in problems_of(text)] == [line]


def test_a_file_of_unknown_keys_is_refused_at_once() -> None:
    lines = "\n".join(f"k{number} = 1" for number in range(8000))
    assert len(problems_of(f'title = "a"\n{lines}')) == MANY_PROBLEMS


def test_a_file_of_one_dotted_key_is_refused_at_once() -> None:
    assert problems_of(f'title = "a"\n{".".join("a" * 20000)} = 1')
