"""Keeps what a rehearsal leaves behind, where that is asked for: its journal and its record."""

import shutil
from collections.abc import Callable
from pathlib import Path

from otp_tui.cli.arguments import Options
from otp_tui.cli.line_file import LineFile, append_whole, is_writable
from otp_tui.cli.output import complain, say
from otp_tui.cli.time_and_chance import real_time
from otp_tui.text.languages import words_of
from otp_tui.text.printable import printable
from otp_tui.tour.assessment import Result
from otp_tui.tour.deeds import Ended
from otp_tui.tour.journal import Heading, happening_line, heading_line
from otp_tui.tour.looks import THEMES
from otp_tui.tour.record import Responses, record_line
from otp_tui.tour.rehearsal import Happening, Rehearsal
from otp_tui.tour.replay import is_journal


class CannotKeep(Exception):  # noqa: N818 - said of a file
    """A file that cannot be written; the message says which."""


class Keeper:
    """Listens to one rehearsal and writes what was asked for. Without files it does nothing."""

    def __init__(self, options: Options, rehearsal: Rehearsal) -> None:
        """Open the files.

        Raises:
            CannotKeep: one of them cannot be written.
        """
        self._options = options
        self._words = words_of(options.language).command_line
        self._rehearsal = rehearsal
        self._responses = Responses.of(rehearsal)
        self._tell: Callable[[str], None] = lambda _: None
        if options.record and options.journal and _are_one(options.record, options.journal):
            raise CannotKeep(_about(self._words.same_file, options.record))
        if options.record is not None and not is_writable(options.record):
            raise CannotKeep(_about(self._words.cannot_write, options.record))
        self._journal = self._begin_journal(options.journal) if options.journal else None

    def _begin_journal(self, path: Path) -> LineFile:
        if not may_be_overwritten(path):
            raise CannotKeep(_about(self._words.not_a_journal, path))
        try:
            journal = LineFile(path)
        except (OSError, ValueError):
            raise CannotKeep(_about(self._words.cannot_write, path)) from None
        columns, rows = shutil.get_terminal_size()
        rehearsal, options = self._rehearsal, self._options
        heading = Heading(
            scenario=options.scenario,
            digest=rehearsal.deal.scenario.digest,
            seed=rehearsal.deal.seed,
            at=rehearsal.began_at,
            mode=rehearsal.mode,
            speed=rehearsal.clock.speed,
            is_real=rehearsal.clock.is_real,
            columns=columns,
            rows=rows,
            theme=options.theme or THEMES[0],
            demo=options.command == "demo",
            started=real_time() if options.command == "demo" else None,
        )
        journal.write(heading_line(heading))
        if journal.failed:
            raise CannotKeep(_about(self._words.cannot_write, path))
        rehearsal.listeners.append(self._note)
        return journal

    def tell_by(self, tell: Callable[[str], None]) -> None:
        """Say by which way the person is told what goes wrong while the screen is on."""
        self._tell = tell

    def _note(self, happening: Happening) -> None:
        """Write down what happened; when that fails for the first time, say so."""
        if self._journal is None or self._options.journal is None or self._journal.failed:
            return
        self._journal.write(happening_line(happening))
        if self._journal.failed:
            self._tell(_about(self._words.journal_stopped, self._options.journal))

    def end_attempt(self, result: Result) -> str:
        """Add the result of one attempt to the record; return what the person is to be told."""
        path = self._options.record
        if path is None:
            return ""
        sentence = self._words.recorded if self._add(path, result) else self._words.not_recorded
        return _about(sentence, path)

    def _add(self, path: Path, result: Result) -> bool:
        line = record_line(self._rehearsal, result, self._responses, real_time())
        self._responses.given.clear()
        return append_whole(path, line)

    def end(self, result: Result) -> bool:
        """End everything, and say on the terminal how it went; return whether all was written."""
        self._rehearsal.do(Ended())
        return self._end_journal() & self._end_record(result)

    def _end_journal(self) -> bool:
        if self._journal is None or self._options.journal is None:
            return True
        self._journal.close()
        if self._journal.failed:
            complain(_about(self._words.journal_stopped, self._options.journal) + "\n")
        return not self._journal.failed

    def _end_record(self, result: Result) -> bool:
        path = self._options.record
        if path is None:
            return True
        if self._add(path, result):
            return say(_about(self._words.recorded, path) + "\n") == 0
        complain(_about(self._words.not_recorded, path) + "\n")
        return False


def may_be_overwritten(path: Path) -> bool:
    """Tell whether a journal may be written here: nothing is there, or an older journal."""
    try:
        with path.open("rb") as file:
            first = file.readline(10_000)
    except FileNotFoundError:
        return True
    except (OSError, ValueError):
        return False
    return not first or is_journal(first.decode("utf-8", "replace"))


def _are_one(one: Path, other: Path) -> bool:
    """Tell whether two names are those of one file."""
    try:
        return one.resolve() == other.resolve()
    except (OSError, ValueError):
        return False


def _about(sentence: str, path: Path) -> str:
    return sentence.format(path=printable(str(path)))
