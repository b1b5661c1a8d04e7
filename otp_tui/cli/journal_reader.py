"""Finds the journal that a person names, and the scenario that it is of."""

from pathlib import Path

from otp_tui.scenario.deal import Deal, deal
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.model import Scenario
from otp_tui.scenario.problems import ScenarioError
from otp_tui.text.languages import Language, words_of
from otp_tui.text.printable import printable
from otp_tui.text.words import CommandLine
from otp_tui.tour.journal import BadJournal, Flaw, Heading, Journal
from otp_tui.tour.replay import read_journal
from otp_tui.values import dataclass


class CannotReplay(Exception):  # noqa: N818 - said of a journal
    """A journal that cannot be shown; the message says why."""


@dataclass(frozen=True, slots=True)
class Found:
    """A journal, with all that is needed to let it happen again."""

    journal: Journal
    """What happened."""

    deal: Deal
    """What it happened with."""


def find_journal(path: Path, language: Language) -> Found:
    """Return the journal in a file, and what it was dealt, told in a language.

    Raises:
        CannotReplay: there is none, or its lesson is another now.
    """
    words = words_of(language)
    try:
        text = path.read_bytes().decode("utf-8", "replace")
    except (OSError, ValueError):
        said = words.scenario
        raise CannotReplay(
            said.whole_file.format(file=printable(str(path)), problem=said.unreadable)
        ) from None
    try:
        journal = read_journal(text)
        scenario = scenario_of_journal(journal.heading, path, language)
    except BadJournal as bad:
        raise CannotReplay(said_of(bad, path, words.command_line)) from None
    return Found(journal, deal(scenario, journal.heading.seed, journal.heading.at))


def scenario_of_journal(heading: Heading, path: Path, language: Language) -> Scenario:
    """Return the scenario that a journal is of; a file is looked for beside the journal, too.

    Raises:
        BadJournal: it is gone, or is another now.
    """
    name = heading.scenario
    for place in (name, str(path.parent / Path(name).name)):
        try:
            scenario = find_scenario(place, language)
        except ScenarioError:
            continue
        if scenario.digest == heading.digest:
            return scenario
    raise BadJournal(Flaw.OTHER_SCENARIO, 1, scenario=printable(name))


def said_of(bad: BadJournal, path: Path, words: CommandLine) -> str:
    """Return what is said about a journal that cannot be shown."""
    sentence = words.journals[bad.kind.value]
    values = {name: printable(str(value)) for name, value in bad.values.items()}
    return sentence.format(path=printable(str(path)), line=bad.line, **values)
