"""Each procedure is whole by itself: a module in each room, and none that knows another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from otp_tui.scenario.errand import ProcedureName
from otp_tui.scenario.files import find_scenario, script_of
from otp_tui.scenario.model import Goal
from otp_tui.text.languages import LANGUAGES, PROCEDURES, procedure_words_of
from otp_tui.tour.procedures import practice_of
from tests.architecture.test_house import SOURCES, imports

if TYPE_CHECKING:
    from otp_tui.text.languages import Language

OTHERS = [name for name in ProcedureName if name is not ProcedureName.ENROLMENT]
ROOMS = ("scenario/procedures/", "tour/procedures/")


def test_every_procedure_is_named_in_each_room() -> None:
    assert set(PROCEDURES) == {name.value for name in OTHERS}
    modules = {f"{name.value.replace('-', '_')}.py" for name in ProcedureName}
    for room in ROOMS:
        assert modules | {"__init__.py"} == {
            path.removeprefix(room) for path in SOURCES if path.startswith(room)
        }


def test_no_procedure_s_module_knows_another() -> None:
    names = {name.value.replace("-", "_") for name in ProcedureName}
    for path, tree in SOURCES.items():
        room, _, own = path.removesuffix(".py").rpartition("/")
        if f"{room}/" in ROOMS and own in names:
            known = {part for one in imports(tree) for part in one.split(".")[1:4]}
            assert not known & (names - {own}), path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", OTHERS)
def test_every_page_step_and_button_has_its_words(name: ProcedureName, language: Language) -> None:
    practice, words = practice_of(name), procedure_words_of(name.value, language)
    assert words is not None
    assert set(words.pages) == {stage.__name__ for stage in practice.pages}
    assert set(words.trail) == {place.value for place in practice.trail}
    assert set(practice.pages) == set(practice.places)
    buttons = {form.name for page in practice.pages.values() for form in page.others}
    assert buttons <= set(words.labels)
    enrolments = {Goal.ENROLLED.value, Goal.DESK.value}
    assert set(words.ends) == {goal.value for goal in Goal} - enrolments


@pytest.mark.parametrize("name", ProcedureName)
def test_every_button_sends_what_its_page_s_stage_knows(name: ProcedureName) -> None:
    practice = practice_of(name)
    for stage, page in practice.pages.items():
        sent = {(stage, form.kind) for form in page.sends}
        assert sent <= set(practice.flow.transitions)


@pytest.mark.parametrize("name", ProcedureName)
def test_every_procedure_has_a_usual_lesson(name: ProcedureName) -> None:
    usual = {"enrolment": "standard", "phishing": "card-trap"}.get(name.value, name.value)
    scenario = find_scenario(usual)
    assert scenario.procedure is name
    assert script_of(scenario) == scenario.script
