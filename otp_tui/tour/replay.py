"""Reads a journal, and lets what it holds happen again. What a file holds is untrusted. Pure."""

import json
from collections.abc import Mapping

from otp_tui.bank.enrolment import IllegalEvent
from otp_tui.clock import HandClock
from otp_tui.scenario.deal import Deal
from otp_tui.scenario.mode import Mode
from otp_tui.tour import deed_reader
from otp_tui.tour.deeds import Deed
from otp_tui.tour.journal import MARK, VERSION, BadJournal, Entry, Flaw, Heading, Journal
from otp_tui.tour.looks import THEMES
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.state import State
from otp_tui.tour.untrusted import (
    Unreadable,
    moment_in,
    size_of,
    speed_in,
    text_in,
    whole_in,
)


def is_journal(line: str) -> bool:
    """Tell whether a line is the first one of a journal, of whatever version."""
    try:
        return MARK in _values(line, 1)
    except BadJournal:
        return False


def read_journal(text: str) -> Journal:
    """Return the journal that a text holds. A last line without its end is left out.

    Raises:
        BadJournal: it is none, or of another version, or damaged.
    """
    lines = text.split("\n")
    whole, rest = lines[:-1], lines[-1]
    if not whole:
        raise BadJournal(Flaw.NO_JOURNAL, 1)
    heading = _heading(_values(whole[0], 1))
    entries = tuple(
        _entry(_values(line, number), number) for number, line in enumerate(whole[1:], start=2)
    )
    return Journal(heading, entries, cut_off=bool(rest))


def _values(line: str, number: int) -> Mapping[str, object]:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        raise BadJournal(Flaw.NO_JOURNAL if number == 1 else Flaw.DAMAGED, number)
    return values


def _heading(values: Mapping[str, object]) -> Heading:
    if MARK not in values:
        raise BadJournal(Flaw.NO_JOURNAL, 1)
    if type(values[MARK]) is not int or values[MARK] != VERSION:
        raise BadJournal(Flaw.OTHER_VERSION, 1, found=str(values[MARK])[:20], known=VERSION)
    try:
        columns, rows = size_of(values["size"])
        return Heading(
            scenario=text_in(values, "scenario"),
            digest=text_in(values, "digest"),
            seed=whole_in(values, "seed"),
            at=moment_in(values, "at"),
            mode=Mode(values["mode"]),
            speed=speed_in(values),
            is_real=values["is_real"] is True,
            columns=columns,
            rows=rows,
            theme=_theme_in(values),
            demo=values["demo"] is True,
            started=moment_in(values, "started") if values["started"] else None,
        )
    except (Unreadable, KeyError, ValueError, TypeError, OverflowError):
        raise BadJournal(Flaw.DAMAGED, 1) from None


def _theme_in(values: Mapping[str, object]) -> str:
    """Return the colour scheme.

    Raises:
        Unreadable: it is no text.
        ValueError: there is none of that name.
    """
    return THEMES[THEMES.index(text_in(values, "theme"))]


def _entry(values: Mapping[str, object], number: int) -> Entry:
    try:
        return Entry(number, moment_in(values, "at"), values)
    except (Unreadable, KeyError, ValueError, TypeError):
        raise BadJournal(Flaw.DAMAGED, number) from None


def deed_of(entry: Entry, state: State) -> Deed:
    """Return what happened, when things stand as they did.

    Raises:
        BadJournal: the line says nothing that can happen.
    """
    try:
        return deed_reader.deed_of(entry.values, state, entry.at)
    except (Unreadable, KeyError, ValueError, TypeError, OverflowError):
        raise BadJournal(Flaw.DAMAGED, entry.line) from None


def held_clock(heading: Heading) -> HandClock:
    """Return a clock that stands at the beginning and looks as the journal's did."""
    return HandClock(heading.at, heading.speed, is_real=heading.is_real)


def replayed(journal: Journal, deal: Deal) -> Rehearsal:
    """Return the rehearsal as it stands at the end of a journal, without a screen.

    Raises:
        BadJournal: something in it cannot happen.
    """
    clock = held_clock(journal.heading)
    rehearsal = Rehearsal(deal, clock, journal.heading.mode)
    for entry in journal.entries:
        replay(entry, rehearsal, clock)
    return rehearsal


def replay(entry: Entry, rehearsal: Rehearsal, clock: HandClock) -> Deed:
    """Let an entry of a journal happen again; return what it was.

    Raises:
        BadJournal: it cannot happen.
    """
    clock.at = entry.at
    deed = deed_of(entry, rehearsal.state)
    try:
        rehearsal.do(deed)
    except (IllegalEvent, OverflowError, ValueError):
        raise BadJournal(Flaw.DAMAGED, entry.line) from None
    return deed
