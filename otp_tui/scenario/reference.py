"""What a scenario file may hold, read off the reader itself: it cannot differ from it."""

import re
from datetime import time, timedelta
from enum import Enum
from typing import Final

from otp_tui.bank.rules import Rules
from otp_tui.scenario.errand import ProcedureName
from otp_tui.scenario.fault_reader import KINDS
from otp_tui.scenario.problems import sentence
from otp_tui.scenario.procedures import read_errand
from otp_tui.scenario.reader import scenario_of
from otp_tui.scenario.script_reader import VERBS, read_step
from otp_tui.scenario.section import KeyRow, Section
from otp_tui.text.words import ScenarioProblems, ScenarioReference

OTHERS: Final = tuple(one for one in ProcedureName if one is not ProcedureName.ENROLMENT)
"""The procedures whose keys a scenario has only if it names them."""


def rows() -> list[KeyRow]:
    """Return every key outside the faults, in the order of their sections."""
    root = Section({}, {})
    scenario_of(root, "")
    found = [*filter(_in_one_language, root.rows()), *_rows_of_procedures()]
    return sorted(found, key=lambda row: row.key.count("."))


def _rows_of_procedures() -> list[KeyRow]:
    """Return the keys that only a scenario of some procedure has."""
    root = Section({}, {})
    for procedure in OTHERS:
        read_errand(procedure, root, Rules())
    return root.rows()


def _in_one_language(row: KeyRow) -> bool:
    """Tell whether a key is to be explained: those of one other language stand for all."""
    return not re.search(r"\btext\.(?!en\b)", row.key)


def fault_rows(kind: str) -> list[KeyRow]:
    """Return the keys of a kind of fault, less `kind`."""
    table = Section({}, {})
    KINDS[kind](table)
    return table.rows()


def script_rows() -> list[KeyRow]:
    """Return the keys of a step of the script, and of what is done in it."""
    step = Section({}, {}, "step.")
    read_step(step)
    found = [row for row in step.rows() if _in_one_language(row)]
    for read in VERBS.values():
        action = Section({}, {}, "step.do[].")
        read(action)
        found += action.rows()
    return found


def toml(value: object) -> str:
    """Return a default as a scenario file would say it; empty for none."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case Enum():
            return f'"{value.value}"'
        case tuple():
            return "[]"
        case timedelta():
            return str(int(value.total_seconds()))
        case time():
            return value.isoformat()
        case str():
            return f'"{value}"'
        case _:
            return str(value)


def starting_point(words: ScenarioReference, problems: ScenarioProblems) -> str:
    """Return a commented scenario file to begin with: valid as it is, every key explained."""
    lines = [words.head, f'title = "{words.title}"', ""]
    section = ""
    for row in rows():
        here, _, name = row.key.rpartition(".")
        if row.key == "title":
            continue
        if here != section:
            section = here
            is_other = section.partition(".")[0] in {one.value for one in ProcedureName}
            lines += ["", f"# [{section}]" if is_other else f"[{section}]"]
        lines += [
            f"# {words.keys[row.key]} {_expected(row, problems)}",
            f"# {name} = {toml(row.default)}".rstrip(),
        ]
    lines += ["", words.faults]
    for kind, explained in words.fault_kinds.items():
        lines += ["", f"# {explained}", "# [[fault]]", f'# kind = "{kind}"']
        lines += [f"# {row.key} = {toml(row.default)}".rstrip() for row in fault_rows(kind)]
    lines += ["", "", words.script, "# [[step]]"]
    for row in script_rows():
        if not row.key.startswith("step.do"):
            example = f'"{words.script_example}"' if row.key.endswith("caption") else ""
            lines.append(f"# {row.key.removeprefix('step.')} = {example}".rstrip())
    lines.append('# do = [{ press = "button" }]')
    for row in script_rows():
        if row.key.startswith("step.do"):
            name = row.key.removeprefix("step.do[].")
            lines.append(f"#   {name}: {words.keys[row.key]} {_expected(row, problems)}")
    return "\n".join(lines) + "\n"


def reference(words: ScenarioReference, problems: ScenarioProblems) -> str:
    """Return the reference as Markdown tables."""
    lines = []
    for table in (rows(), script_rows()):
        lines += [words.table_head, "|---|---|---|---|"]
        lines += [_row(row, words, problems) for row in table]
        lines.append("")
    lines += [words.fault_table_head, "|---|---|---|"]
    for kind, explained in words.fault_kinds.items():
        keys = " ".join(f"`{row.key}`: {_expected(row, problems)}" for row in fault_rows(kind))
        lines.append(f"| `{kind}` | {explained} | {keys} |")
    return "\n".join(lines) + "\n"


def _row(row: KeyRow, words: ScenarioReference, problems: ScenarioProblems) -> str:
    cells = (f"`{row.key}`", words.keys[row.key], _expected(row, problems), _shown(row, words))
    return f"| {' | '.join(cells)} |"


def _expected(row: KeyRow, problems: ScenarioProblems) -> str:
    """Return what a key's value has to be, in a sentence."""
    expected = row.expected
    return sentence(expected.wrong, expected.values, problems) if expected else ""


def _shown(row: KeyRow, words: ScenarioReference) -> str:
    default = toml(row.default)
    return f"`{default}`" if default else words.drawn
