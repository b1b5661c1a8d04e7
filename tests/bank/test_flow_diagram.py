"""The diagram and the table of rules in the bank's README are drawn from the code.

Run as a program, this file writes them there.
"""

import re
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

import pytest

from otp_tui import bank
from otp_tui.bank.enrolment import TRANSITIONS
from otp_tui.bank.events import Event
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import Stage

README = Path(bank.__file__).with_name("README.md")


def with_step(kind: type[Stage] | type[Event]) -> str:
    """Return the name of a stage or event with the document's step that its docstring names."""
    step = re.search(r"document, step (\(\d\))", kind.__doc__ or "")
    return f"{kind.__name__} {step[1]}" if step else kind.__name__


def diagram() -> str:
    """Return the table of transitions as a mermaid state diagram."""
    events: dict[tuple[type[Stage], type[Stage]], list[str]] = {}
    for (stage, event), targets in TRANSITIONS.items():
        for target in targets:
            events.setdefault((stage, target), []).append(with_step(event))
    stages = dict.fromkeys(stage for stage, _ in events)
    lines = [
        "```mermaid",
        "stateDiagram-v2",
        *(f'    state "{with_step(stage)}" as {stage.__name__}' for stage in stages),
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


BLOCKS: Mapping[str, str] = {"flow": diagram(), "rules": rules_table()}
"""What stands between the markers of each name."""


def block(name: str) -> re.Pattern[str]:
    """Return what finds a block between its markers."""
    return re.compile(rf"(?<=<!-- {name}: begin -->\n).*?(?=\n<!-- {name}: end -->)", re.DOTALL)


def refreshed(text: str, name: str) -> str:
    """Return the README with one block as it has to be today."""
    return block(name).sub(lambda _: BLOCKS[name], text)


def write_readme() -> None:
    """Put the blocks of today into the README."""
    text = README.read_text(encoding="utf-8")
    for name in BLOCKS:
        text = refreshed(text, name)
    README.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", BLOCKS)
def test_the_readme_shows_what_the_code_says(name: str) -> None:
    found = block(name).search(README.read_text(encoding="utf-8"))
    assert found, f"{README} has no markers <!-- {name}: begin --> and <!-- {name}: end -->"
    hint = f"{README} is stale. Write it anew: python tests/bank/{Path(__file__).name}"
    assert found[0] == BLOCKS[name], hint


def test_a_stale_block_is_found_and_written_anew() -> None:
    stale = "before\n<!-- rules: begin -->\nold\n\\1\n<!-- rules: end -->\nafter\n"
    found = block("rules").search(refreshed(stale, "rules"))
    assert found
    assert found[0] == rules_table()


def test_every_transition_of_the_table_is_in_the_diagram() -> None:
    drawn = diagram()
    for (stage, event), targets in TRANSITIONS.items():
        for target in targets:
            arrow = rf"{stage.__name__} --> {target.__name__}: .*\b{event.__name__}\b"
            assert re.search(arrow, drawn)


if __name__ == "__main__":
    write_readme()
