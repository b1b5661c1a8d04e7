"""Finds a scenario: one that comes with the program, or a file of the user's."""

import re
from itertools import chain
from pathlib import Path

from otp_tui.scenario.built_in import BUILT_IN, built_in_names
from otp_tui.scenario.errand import ProcedureName
from otp_tui.scenario.model import Beginning, Scenario
from otp_tui.scenario.problems import Problem, ScenarioError, Wrong
from otp_tui.scenario.reader import read_scenario
from otp_tui.scenario.script import Script
from otp_tui.scenario.translation import in_language
from otp_tui.text.languages import LANGUAGES, Language
from otp_tui.text.printable import printable
from otp_tui.values import replace

SIZE_LIMIT = 2048
"""Size of a scenario file in KiB: far more than any lesson needs."""

_REASONS: dict[type[Exception], Wrong] = {
    FileNotFoundError: Wrong.NO_FILE,
    IsADirectoryError: Wrong.IS_FOLDER,
    PermissionError: Wrong.NO_PERMISSION,
}

USUAL = {ProcedureName.ENROLMENT: "standard", ProcedureName.PHISHING: "card-trap"}
"""The usual lesson of a procedure, where it is not called as the procedure is."""


def script_of(scenario: Scenario) -> Script:
    """Return a scenario's script; where it has none, that of the usual lesson of its kind."""
    if scenario.script:
        return scenario.script
    first = find_scenario(_usual(scenario), scenario.language).script
    later = (_usual_script(task.procedure, scenario.language) for task in scenario.then)
    return (*first, *chain.from_iterable(later))


def _usual_script(procedure: ProcedureName, language: Language) -> Script:
    """Return the script of a procedure that comes after another: its pictures bear its name."""
    script = find_scenario(_named_after(procedure), language).script
    return tuple(
        replace(step, picture=f"{procedure.value}-{step.picture}" if step.picture else "")
        for step in script
    )


def _named_after(procedure: ProcedureName) -> str:
    return USUAL.get(procedure, procedure.value)


def _usual(scenario: Scenario) -> str:
    """Return the name of the scenario whose script fits what comes first."""
    match scenario.begins:
        case Beginning.APP:
            return "get-the-app" if scenario.person.handset.runs_app else "phone-too-old"
        case Beginning.CARD:
            return "know-the-card"
        case Beginning.LOGIN:
            return _named_after(scenario.procedure)


def find_scenario(name_or_file: str, language: Language = LANGUAGES[0]) -> Scenario:
    """Return a built-in scenario by name, or the one in a file, told in a language.

    Raises:
        ScenarioError: there is none of that name, or something is wrong with the file.
    """
    if re.fullmatch(r"[a-z][a-z0-9-]*", name_or_file):
        built_in = BUILT_IN / f"{name_or_file}.toml"
        if built_in.is_file():
            found = read_scenario(_content(built_in), built_in.name, name_or_file)
            return in_language(found, language)
    if not name_or_file.endswith(".toml"):
        names = ", ".join(built_in_names())
        values = {"name": printable(name_or_file), "names": names}
        raise ScenarioError(name_or_file, (Problem(Wrong.NOT_FOUND, values),))
    path = Path(name_or_file)
    return in_language(read_scenario(_content(path), name_or_file, path.stem), language)


def _content(path: Path) -> str:
    """Return a scenario file's text.

    Raises:
        ScenarioError: it cannot be read, or is no text, or is too much of it.
    """
    try:
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT * 1024 + 1)
        if len(content) > SIZE_LIMIT * 1024:
            problem = Problem(Wrong.TOO_LARGE, {"limit": SIZE_LIMIT})
            raise ScenarioError(str(path), (problem,))
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ScenarioError(str(path), (Problem(Wrong.NOT_UTF8, line=line),)) from None
    except (OSError, ValueError) as error:
        wrong = _REASONS.get(type(error), Wrong.UNREADABLE)
        raise ScenarioError(str(path), (Problem(wrong),)) from None
