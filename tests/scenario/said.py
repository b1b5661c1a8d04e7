"""What is wrong with a scenario file, as it is said in Japanese."""

from typing import NamedTuple

from otp_tui.scenario.problems import Problem, ScenarioError, message, said_of
from otp_tui.text.ja_command_line import SCENARIO


class Said(NamedTuple):
    """One problem, in words."""

    message: str
    """What was expected, and what is there."""

    key: str = ""
    """Dotted name of the key, or empty."""

    line: int = 0
    """Line of the file, or 0."""


def said(problem: Problem) -> Said:
    """Return a problem in words."""
    return Said(message(problem, SCENARIO), problem.key, problem.line)


def all_said(error: ScenarioError) -> tuple[Said, ...]:
    """Return everything that is wrong, in words."""
    return tuple(map(said, error.problems))


def lines(error: ScenarioError) -> str:
    """Return what a person is shown."""
    return said_of(error, SCENARIO)
