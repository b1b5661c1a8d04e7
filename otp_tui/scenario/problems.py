"""What is wrong with a scenario file: each problem names the file, the line and the key."""

import re
from collections.abc import Iterator, Mapping
from enum import Enum

from otp_tui.text.printable import printable
from otp_tui.text.words import ScenarioProblems
from otp_tui.values import dataclass, field


class Wrong(Enum):
    """What can be wrong. The values are names of the sentences in `ScenarioProblems`."""

    UNREADABLE = "unreadable"
    NO_FILE = "no_file"
    IS_FOLDER = "is_folder"
    NO_PERMISSION = "no_permission"
    NOT_UTF8 = "not_utf8"
    TOO_LARGE = "too_large"
    NOT_FOUND = "not_found"
    SYNTAX = "syntax"
    UNKNOWN_KEY = "unknown_key"
    MISSING = "missing"
    TEXT = "text"
    FLAG = "flag"
    NUMBER = "number"
    MOMENT = "moment"
    TIME_OF_DAY = "time_of_day"
    DIGITS = "digits"
    DIGITS_ONLY = "digits_only"
    KATAKANA = "katakana"
    PASSWORD = "password"  # noqa: S105 - the name of a sentence
    SERIAL = "serial"
    CARD = "card"
    CHALLENGE = "challenge"
    RECEIPT_NUMBER = "receipt_number"
    ANY_NUMBER = "any_number"
    WORD = "word"
    SECTION = "section"
    TABLES = "tables"
    ENDS_ORDER = "ends_order"
    HOURS_ORDER = "hours_order"
    PASSWORD_ORDER = "password_order"  # noqa: S105
    URL = "url"
    PROSE = "prose"
    TYPED = "typed"
    PICTURE = "picture"
    PICTURE_TWICE = "picture_twice"
    VERB = "verb"
    MANNER_FIELD = "manner_field"
    MANNER_OR_TEXT = "manner_or_text"
    VERSION = "version"
    GOAL_DESK = "goal_desk"
    PHONE_TOO_OLD = "phone_too_old"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, and where."""

    wrong: Wrong
    """What."""

    values: Mapping[str, object] = field(default_factory=dict)
    """What its sentence names."""

    key: str = ""
    """Dotted name of the key, or empty if it is about the whole file."""

    line: int = 0
    """Line of the file, 1 being the first, or 0 if it is about the whole file."""

    found: str = ""
    """What the file has there, printable, or empty where it is not to be repeated."""


class ScenarioError(Exception):
    """A scenario that cannot be rehearsed, with everything that is wrong with it."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(file, problems)
        self.file = file
        self.problems = problems


def sentence(wrong: Wrong, values: Mapping[str, object], words: ScenarioProblems) -> str:
    """Return what is wrong, in words."""
    said: str = getattr(words, wrong.value)
    return said.format(**values)


def said_of(error: ScenarioError, words: ScenarioProblems) -> str:
    """Return a line for each problem of a scenario."""
    return "\n".join(_line(error.file, problem, words) for problem in error.problems)


def _line(file: str, problem: Problem, words: ScenarioProblems) -> str:
    said = message(problem, words)
    if not problem.line:
        return words.whole_file.format(file=printable(file), problem=said)
    key = f" {problem.key}" if problem.key else ""
    return words.line.format(file=printable(file), line=problem.line, key=key, problem=said)


def message(problem: Problem, words: ScenarioProblems) -> str:
    """Return what was expected, and what is there instead."""
    found = words.found.format(value=problem.found) if problem.found else ""
    return sentence(problem.wrong, problem.values, words) + found


_HEADER = re.compile(r"\s*(\[{1,2})\s*([^\[\]#]+?)\s*\]{1,2}\s*(#.*)?")
_STRING = re.compile(r""""(?:[^"\\]|\\.)*"|'[^']*'|#.*""")
_LONG_QUOTES = re.compile(r'"{3}|\'{3}')
_ASSIGNMENT = re.compile(r"""\s*("[^"]*"|'[^']*'|[^"'=#{\s]+)\s*=""")


def lines_of(text: str) -> dict[str, int]:
    """Return the line of each key and section, by dotted name.

    The TOML reader of the standard library tells no lines, so this looks for keys where people
    write them: at the beginning of a line, under the header of their section. The tables of an
    array are counted, `[[fault]]` is `fault[0]`, `fault[1]` …, and so are inline ones, `{…}`.
    """
    lines: dict[str, int] = {}
    counts: dict[str, int] = {}
    here = array = ""
    for number, line in _outside_long_texts(text):
        if header := _HEADER.fullmatch(line):
            here = _within(header[2].strip("\"'"), counts)
            lines.setdefault(here, number)
            if header[1] == "[[":
                here = _next(here, counts)
                lines[here] = number
            continue
        if assignment := _ASSIGNMENT.match(line):
            name = assignment[1].strip("\"'")
            array = f"{here}.{name}" if here else name
            for end in (found.start() for found in re.finditer(r"\.|$", name)):
                lines.setdefault(f"{here}.{name[:end]}" if here else name[:end], number)
        for _ in range(_STRING.sub("", line).count("{")):
            lines[_next(array, counts)] = number
    return lines


def _outside_long_texts(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines that do not begin within a text of several lines, with their numbers."""
    quotes = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if not quotes:
            yield number, line
        for found in _LONG_QUOTES.findall(line):
            if not quotes:
                quotes = found
            elif quotes == found:
                quotes = ""


def _within(section: str, counts: dict[str, int]) -> str:
    """Return the name of a section, in the last table of the array that it belongs to."""
    array, dot, rest = section.partition(".")
    return f"{array}[{counts[array]}].{rest}" if dot and array in counts else section


def _next(array: str, counts: dict[str, int]) -> str:
    """Return the name of the next table of an array."""
    counts[array] = counts.get(array, -1) + 1
    return f"{array}[{counts[array]}]"


def line_of(lines: dict[str, int], key: str) -> int:
    """Return the line of a dotted key, or of the nearest section around it, or 1."""
    while key and key not in lines:
        key = key.rpartition(".")[0]
    return lines.get(key, 1)
