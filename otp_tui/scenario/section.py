"""A section of a scenario file: hands out checked values and remembers what is wrong."""

from collections.abc import Mapping
from typing import Final, TypeVar

from otp_tui.scenario import checks
from otp_tui.scenario.problems import Problem, Wrong, line_of
from otp_tui.text.printable import printable
from otp_tui.values import dataclass

SECRETS: Final = {"contract_id", "password", "card", "text"}
"""Keys whose values are not repeated in an error: somebody may have put real ones there."""

FOUND_LIMIT: Final = 40
"""Characters of a wrong value that an error repeats."""

T = TypeVar("T")
D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key that a scenario file may have."""

    key: str
    """Its dotted name."""

    check: checks.Check[object]
    """What accepts its value."""

    default: object
    """What is taken where it is missing; None if that is drawn or nothing."""

    @property
    def expected(self) -> checks.Unfit | None:
        """What its value has to be, as it is said of one that is not; None if all is accepted."""
        try:
            self.check(object())
        except checks.Unfit as unfit:
            return unfit
        return None


class Section:
    """One section of the file: hands out each key once and remembers what is wrong."""

    def __init__(self, lines: dict[str, int], values: Mapping[str, object], path: str = "") -> None:
        self._lines = lines
        self._values = values
        self._path = path
        self._known: dict[str, KeyRow | None] = {}
        self._sections: list[Section] = []
        self._problems: list[Problem] = []

    def take(self, key: str, check: checks.Check[T], default: D) -> T | D:
        """Return the checked value of a key, or the default if it is missing or unfit."""
        self._known[key] = KeyRow(f"{self._path}{key}", check, default)
        if key not in self._values:
            return default
        try:
            return check(self._values[key])
        except checks.Unfit as unfit:
            self.complain(key, unfit.wrong, **unfit.values)
            return default

    def _found(self, key: str) -> str:
        """Say what the file has there; what is or may hold a secret is not repeated."""
        value = self._values.get(key)
        within = value if isinstance(value, list) else [value]
        if key in SECRETS or key not in self._known:
            return ""
        if any(one is None or isinstance(one, dict) for one in within):
            return ""
        import json  # noqa: PLC0415 - only for what is wrong

        try:
            as_json = isinstance(value, str | list | bool)
            said = json.dumps(value, ensure_ascii=False, default=str) if as_json else str(value)
        except ValueError:  # A whole number of thousands of digits.
            return ""
        return printable(said, FOUND_LIMIT)

    def require(self, key: str, check: checks.Check[T], stand_in: T) -> T:
        """Return the checked value of a key that must be there; if it is not fit, a stand-in."""
        if key not in self._values:
            self.complain(key, Wrong.MISSING)
        return self.take(key, check, stand_in)

    def section(self, key: str) -> "Section":
        """Return a section within, an empty one if it is missing."""
        self._known[key] = None
        values = self._values.get(key, {})
        if not isinstance(values, dict):
            self.complain(key, Wrong.SECTION, name=key)
            values = {}
        section = Section(self._lines, values, f"{self._path}{key}.")
        self._sections.append(section)
        return section

    def has(self, key: str) -> bool:
        """Tell whether the file has a key here."""
        return key in self._values

    @property
    def names(self) -> tuple[str, ...]:
        """The keys that the file has here."""
        return tuple(self._values)

    def ignore(self) -> None:
        """Complain about nothing else here: it is wrong as a whole."""
        self._values = {}

    def given(self, key: str, otherwise: str) -> str:
        """Return the first of two keys that the file has."""
        return key if key in self._values else otherwise

    def complain(self, key: str, wrong: Wrong, **values: object) -> None:
        """Remember what is wrong with a key, and what the file has there."""
        dotted = f"{self._path}{key}".rstrip(".")
        line = line_of(self._lines, dotted)
        self._problems.append(Problem(wrong, values, dotted, line, self._found(key)))

    def problems(self) -> list[Problem]:
        """Return what is wrong here and within, keys that nobody asked for included."""
        for key in self._values:
            if key not in self._known:
                allowed = ", ".join(self._known)
                name = printable(key, checks.TEXT_LIMIT)
                self.complain(name, Wrong.UNKNOWN_KEY, allowed=allowed)
        within = [problem for section in self._sections for problem in section.problems()]
        return self._problems + within

    def tables(self, key: str) -> list["Section"]:
        """Return the sections of an array of tables, `[[key]]`; none if it is missing."""
        self._known[key] = None
        values = self._values.get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
            self.complain(key, Wrong.TABLES, name=key)
            return []
        sections = [
            Section(self._lines, value, f"{self._path}{key}[{place}].")
            for place, value in enumerate(values)
        ]
        self._sections += sections
        return sections

    def rows(self) -> list[KeyRow]:
        """Return every key that was asked for, here and within: the scenario file's reference."""
        here = [row for row in self._known.values() if row is not None]
        return here + [row for section in self._sections for row in section.rows()]
