"""What is wrong with a scenario file: each problem names the file, the line and the key."""

import re
from dataclasses import dataclass

from otp_tui.text.ja_command_line import SCENARIO
from otp_tui.text.printable import printable


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, and where."""

    message: str
    """What was expected, in a sentence."""

    key: str = ""
    """Dotted name of the key, or empty if it is about the whole file."""

    line: int = 0
    """Line of the file, 1 being the first, or 0 if it is about the whole file."""


class ScenarioError(Exception):
    """A scenario that cannot be rehearsed, with everything that is wrong with it."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(file, problems)
        self.file = file
        self.problems = problems

    def __str__(self) -> str:
        """Return a line for each problem."""
        return "\n".join(self._sentence(problem) for problem in self.problems)

    def _sentence(self, problem: Problem) -> str:
        if not problem.line:
            return SCENARIO.whole_file.format(file=printable(self.file), problem=problem.message)
        return SCENARIO.line.format(
            file=printable(self.file),
            line=problem.line,
            key=f" {problem.key}" if problem.key else "",
            problem=problem.message,
        )


_HEADER = re.compile(r"\s*(\[{1,2})\s*([^\[\]#]+?)\s*\]{1,2}\s*(#.*)?")
_ASSIGNMENT = re.compile(r"""\s*("[^"]*"|'[^']*'|[^"'=#\s]+)\s*=""")


def lines_of(text: str) -> dict[str, int]:
    """Return the line of each key and section, by dotted name.

    The TOML reader of the standard library tells no lines, so this looks for keys where people
    write them: at the beginning of a line, under the header of their section. The tables of an
    array are counted, `[[fault]]` is `fault[0]`, `fault[1]` …
    """
    lines: dict[str, int] = {}
    tables: dict[str, int] = {}
    here = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.fullmatch(line):
            here = header[2].strip("\"'")
            lines.setdefault(here, number)
            if header[1] == "[[":
                tables[here] = tables.get(here, -1) + 1
                here = f"{here}[{tables[here]}]"
                lines[here] = number
        elif assignment := _ASSIGNMENT.match(line):
            name = assignment[1].strip("\"'")
            lines.setdefault(f"{here}.{name}" if here else name, number)
    return lines


def line_of(lines: dict[str, int], key: str) -> int:
    """Return the line of a dotted key, or of its section, or 1."""
    return lines.get(key) or lines.get(key.rpartition(".")[0]) or 1
