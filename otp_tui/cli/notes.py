"""`otp-tui notes`: follows a demonstration's journal, and shows the presenter what comes next."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Final

from otp_tui.cli.arguments import Options
from otp_tui.cli.journal_reader import said_of, scenario_of_journal
from otp_tui.cli.output import complain, has_reader, say
from otp_tui.cli.signals import EndedBySignal
from otp_tui.cli.time_and_chance import pause, real_time
from otp_tui.scenario.files import script_of
from otp_tui.scenario.script import Script
from otp_tui.text.languages import Language, words_of
from otp_tui.text.printable import printable
from otp_tui.text.words import CommandLine
from otp_tui.tour.journal import BadJournal
from otp_tui.tour.progress import Progress, progress_of
from otp_tui.tour.replay import read_journal

LOOK_EVERY: Final = 0.25
"""Seconds between two looks at the file."""

CLEAR: Final = "\x1b[H\x1b[J"
"""Goes to a terminal's first cell and clears the rest of it."""


def follow(options: Options) -> int:
    """Show the notes of the present step until the demonstration ends; return the exit code."""
    path, words = options.journal or Path(), words_of(options.language)
    is_terminal = sys.stdout is not None and sys.stdout.isatty()
    try:
        return _follow(path, options.language, is_terminal=is_terminal)
    except BadJournal as bad:
        complain(f"{said_of(bad, path, words.command_line)}\n")
        return 2
    except OSError:
        file, said = printable(str(path)), words.scenario
        complain(said.whole_file.format(file=file, problem=said.unreadable) + "\n")
        return 2
    except EndedBySignal as ending:  # Ctrl+C is the usual way to leave.
        say("\n")
        return ending.exit_code


def _follow(path: Path, language: Language, *, is_terminal: bool) -> int:
    """Say what has changed, as often as it changes. On a terminal the page is written anew.

    Raises:
        BadJournal: the file is no journal, or its lesson is another now.
        OSError: the file is there and cannot be read.
    """
    words = words_of(language).command_line
    failed = say(words.notes_waiting.format(path=printable(str(path))) + "\n")
    follower, before = _Follower(path, language), ""
    while not failed and has_reader():
        if progress := follower.look():
            time = _time(follower.started, real_time(), words) if is_terminal else ""
            page = notes_page(progress, time, words)
            if page != before:
                failed = say(f"{CLEAR}{page}" if is_terminal else page)
                before = page
            if progress.ended:
                return failed
        pause(LOOK_EVERY)
    return 1


class _Follower:
    """Reads a journal when it has grown, and its lesson once."""

    started: datetime | None = None
    """When the demonstration began (aware), as far as it is known."""

    _script: Script = ()
    """The lesson's script."""

    _progress: Progress | None = None
    """Where the demonstration stood when the journal was last read."""

    def __init__(self, path: Path, language: Language) -> None:
        self._path = path
        self._language = language
        self._content = b""
        self._digest = ""

    def look(self) -> Progress | None:
        """Return where the demonstration stands now, or None if there is none yet.

        Raises:
            BadJournal: the file is no journal, or its lesson is another now.
            OSError: the file is there and cannot be read.
        """
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return self._progress
        if content != self._content and b"\n" in content:
            self._content = content
            self._progress = self._read(content.decode("utf-8", "replace"))
        return self._progress

    def _read(self, text: str) -> Progress:
        journal = read_journal(text)
        heading = journal.heading
        if heading.digest != self._digest:
            self._script = script_of(scenario_of_journal(heading, self._path, self._language))
            self._digest = heading.digest
        self.started = heading.started
        return progress_of(journal, self._script)


def _time(started: datetime | None, now: datetime, words: CommandLine) -> str:
    """Return how long the demonstration has taken."""
    if started is None:
        return ""
    minutes, seconds = divmod(max(0, round((now - started).total_seconds())), 60)
    return words.notes_time.format(minutes=minutes, seconds=seconds) + "\n"


def notes_page(progress: Progress, time: str, words: CommandLine) -> str:
    """Return the presenter's page."""
    place = {"step": progress.step + 1, "count": progress.count}
    lines = [
        words.notes_step.format(**place, caption=progress.caption),
        words.notes_note.format(note=progress.note) if progress.note else "",
        words.notes_next.format(caption=progress.next_caption) if progress.next_caption else "",
        words.notes_ended if progress.ended else "",
    ]
    return time + "".join(f"{line}\n" for line in lines if line)
