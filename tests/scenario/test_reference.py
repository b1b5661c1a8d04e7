"""The scenario file's reference says what the reader reads, and the starting point is valid.

Run this file to write the reference anew into `otp_tui/scenario/README.md`.
"""

import tomllib
from pathlib import Path

import pytest

import otp_tui.scenario
from otp_tui.scenario.built_in import built_in_names
from otp_tui.scenario.fault_reader import KINDS
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.reader import read_scenario
from otp_tui.scenario.reference import fault_rows, reference, rows, script_rows, starting_point
from otp_tui.text.languages import LANGUAGES, Language, reference_of, words_of

README = Path(otp_tui.scenario.__file__).with_name("README.md")
BEGIN, END = "<!-- reference: begin -->\n", "<!-- reference: end -->\n"


def written(language: Language = LANGUAGES[0]) -> str:
    """Return the starting point in a language."""
    return starting_point(reference_of(language), words_of(language).scenario)


def table(language: Language = LANGUAGES[0]) -> str:
    """Return the reference in a language."""
    return reference(reference_of(language), words_of(language).scenario)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_and_every_fault_is_explained(language: Language) -> None:
    words = reference_of(language)
    assert {row.key for row in (*rows(), *script_rows())} == words.keys.keys()
    assert words.fault_kinds.keys() == KINDS.keys()
    assert all(explained in table(language) for explained in words.keys.values())
    assert all(row.expected for row in (*rows(), *script_rows()))
    assert all(row.expected for kind in KINDS for row in fault_rows(kind))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_starting_point_is_a_scenario(language: Language) -> None:
    text = written(language)
    assert read_scenario(text, "new.toml", "new").title
    assert all(row.key.rpartition(".")[2] in text for row in rows())


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_line_of_the_starting_point_is_a_scenario_when_its_mark_is_taken_away(
    language: Language,
) -> None:
    defaults = [row for row in rows() if row.default not in {None, ""}]
    text = written(language)
    for row in defaults:
        name = row.key.rpartition(".")[2]
        text = text.replace(f"\n# {name} = ", f"\n{name} = ", 1)
    assert len(tomllib.loads(text)) > 1
    assert read_scenario(text, "new.toml", "new").rules.lock_out_after == 7


def test_the_readme_holds_the_reference() -> None:
    readme = README.read_text(encoding="utf-8")
    here = readme.partition(BEGIN)[2].partition(END)[0]
    assert here == table(), "write it anew with: python tests/scenario/test_reference.py"


@pytest.mark.parametrize("name", built_in_names())
def test_every_built_in_scenario_says_what_it_teaches(name: str) -> None:
    scenario = find_scenario(name)
    assert scenario.name == name
    assert scenario.title
    assert scenario.summary.endswith("。")


if __name__ == "__main__":
    before, _, rest = README.read_text(encoding="utf-8").partition(BEGIN)
    README.write_text(before + BEGIN + table() + END + rest.partition(END)[2], encoding="utf-8")
