"""A lesson's texts in other languages than the file's own: `text.en.title` beside `title`."""

from collections.abc import Sequence

from otp_tui.scenario import checks
from otp_tui.scenario.model import Scenario
from otp_tui.scenario.script import Step, Telling
from otp_tui.scenario.section import Section
from otp_tui.text.languages import LANGUAGES, Language
from otp_tui.values import replace


def read_tellings(table: Section, **texts: checks.Check[str]) -> tuple[Telling, ...]:
    """Return what a table says in other languages.

    Args:
        table: The file itself, or a step of it.
        texts: What accepts each of its texts, by key.
    """
    section = table.section("text")
    return tuple(
        Telling(language, key, said)
        for language in LANGUAGES
        for within in (section.section(language),)
        for key, check in texts.items()
        if (said := within.take(key, check, ""))
    )


def in_language(scenario: Scenario, language: Language) -> Scenario:
    """Return a scenario with its texts in a language, as far as the file has them in it."""
    return replace(
        scenario,
        language=language,
        title=_told(scenario.tellings, language, "title", scenario.title),
        summary=_told(scenario.tellings, language, "summary", scenario.summary),
        script=tuple(_step(step, language) for step in scenario.script),
    )


def _step(step: Step, language: Language) -> Step:
    return replace(
        step,
        caption=_told(step.tellings, language, "caption", step.caption),
        note=_told(step.tellings, language, "note", step.note),
    )


def _told(tellings: Sequence[Telling], language: Language, key: str, own: str) -> str:
    """Return a text in a language, or the file's own where it is missing."""
    found = (one.said for one in tellings if (one.language, one.key) == (language, key))
    return next(found, own)
