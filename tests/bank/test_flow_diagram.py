"""The diagram and the table of rules in the bank's README are drawn from the code.

Run as a program, it writes them there: python -m tests.bank.test_flow_diagram
"""

import re
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

import pytest

from otp_tui import bank
from otp_tui.bank.procedure import Procedure, Table
from otp_tui.bank.rules import Rules
from otp_tui.values import fields
from tests.bank.flows import TABLES
from tests.readme_blocks import assert_fresh, block, refreshed, write

README = Path(bank.__file__).with_name("README.md")


def with_step(kind: type[object]) -> str:
    """Return the name of a stage or event with the document's step that its docstring names."""
    step = re.search(r"document, step (\(\d\))", kind.__doc__ or "")
    return f"{kind.__name__} {step[1]}" if step else kind.__name__


def without_step(kind: type[object]) -> str:
    """Return the name of a stage or event."""
    return kind.__name__


def diagram(table: Table, name: Callable[[type[object]], str]) -> str:
    """Return a table of transitions as a mermaid state diagram."""
    events: dict[tuple[type[object], type[object]], list[str]] = {}
    for (stage, event), targets in table.items():
        for target in targets:
            events.setdefault((stage, target), []).append(name(event))
    stages = dict.fromkeys(stage for stage, _ in events)
    lines = [
        "```mermaid",
        "stateDiagram-v2",
        *(f'    state "{name(stage)}" as {stage.__name__}' for stage in stages),
        f"    [*] --> {next(iter(stages)).__name__}",
        *(
            f"    {stage.__name__} --> {target.__name__}: {', '.join(names)}"
            for (stage, target), names in events.items()
        ),
        "```",
    ]
    return "\n".join(lines)


def rules_table() -> str:
    """Return the rules as a table: row, default, source."""
    rules = Rules()
    rows = [
        f"| `{row.name}` | {getattr(rules, row.name)} | {row.metadata['source'].value} |"
        for row in fields(Rules)
    ]
    return "\n".join(["| rule | default | source |", "|---|---|---|", *rows])


STEPS = {"enrolment": with_step}
"""Flows that the document describes: stages and events stand for its steps."""

BLOCKS: Mapping[str, str] = {
    **{name: diagram(table, STEPS.get(name, without_step)) for name, table in TABLES.items()},
    "rules": rules_table(),
}
"""What stands between the markers of each name."""


@pytest.mark.parametrize("name", BLOCKS)
def test_the_readme_shows_what_the_code_says(name: str) -> None:
    assert_fresh(README, name, BLOCKS, __name__)


def test_a_stale_block_is_found_and_written_anew() -> None:
    stale = "before\n<!-- rules: begin -->\nold\n\\1\n<!-- rules: end -->\nafter\n"
    found = block("rules").search(refreshed(stale, "rules", BLOCKS))
    assert found
    assert found[0] == rules_table()


@pytest.mark.parametrize("name", TABLES)
def test_every_transition_of_the_table_is_in_the_diagram(name: str) -> None:
    drawn = BLOCKS[name]
    for (stage, event), targets in TABLES[name].items():
        for target in targets:
            arrow = rf"{stage.__name__} --> {target.__name__}: .*\b{event.__name__}\b"
            assert re.search(arrow, drawn)


def test_every_flow_of_the_bank_is_drawn() -> None:
    modules = [import_module(f"otp_tui.bank.{path.stem}") for path in README.parent.glob("*.py")]
    found = {
        id(value.transitions)
        for module in modules
        for value in vars(module).values()
        if isinstance(value, Procedure)
    }
    assert found == {id(table) for table in TABLES.values()}


if __name__ == "__main__":
    write(README, BLOCKS)
