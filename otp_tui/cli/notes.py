"""`otp-tui notes`: follows a demonstration's journal, and shows the presenter what comes next."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Final

from otp_tui.cli.arguments import Options
from otp_tui.cli.journal_reader import said_of, scenario_of_journal
from otp_tui.cli.output import complain, has_reader, say
from otp_tui.cli.time_and_chance import pause, real_time
from otp_tui.scenario.files import script_of
from otp_tui.text.ja_command_line import COMMAND_LINE, SCENARIO
from otp_tui.text.printable import printable
from otp_tui.tour.journal import BadJournal, Journal
from otp_tui.tour.progress import Progress, progress_of
from otp_tui.tour.replay import read_journal

LOOK_EVERY: Final = 0.25
"""Seconds between two looks at the file."""

CLEAR: Final = "\x1b[H\x1b[J"
"""Goes to a terminal's first cell and clears the rest of it."""


def follow(options: Options) -> int:
    """Show the notes of the present step until the demonstration ends; return the exit code."""
    path = options.journal or Path()
    is_terminal = sys.stdout is not None and sys.stdout.isatty()
    try:
        return _follow(path, is_terminal=is_terminal)
    except BadJournal as bad:
        complain(f"{said_of(bad, path)}\n")
        return 2
    except OSError:
        file = printable(str(path))
        complain(SCENARIO.whole_file.format(file=file, problem=SCENARIO.unreadable) + "\n")
        return 2
    except KeyboardInterrupt:
        say("\n")
        return 130


def _follow(path: Path, *, is_terminal: bool) -> int:
    """Say what has changed, as often as it changes. On a terminal the page is written anew.

    Raises:
        BadJournal: the file is no journal, or its lesson is another now.
        OSError: the file is there and cannot be read.
    """
    failed = say(COMMAND_LINE.notes_waiting.format(path=printable(str(path))) + "\n")
    before = ""
    while not failed and has_reader():
        if (journal := _look(path)) is not None:
            script = script_of(scenario_of_journal(journal.heading, path))
            progress = progress_of(journal, script)
            time = _time(journal.heading.started, real_time()) if is_terminal else ""
            page = notes_page(progress, time)
            if page != before:
                failed = say(f"{CLEAR}{page}" if is_terminal else page)
                before = page
            if progress.ended:
                return failed
        pause(LOOK_EVERY)
    return 1


def _look(path: Path) -> Journal | None:
    """Return the journal as it is now, or None if there is none yet.

    Raises:
        BadJournal: the file is no journal.
        OSError: the file is there and cannot be read.
    """
    try:
        text = path.read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        return None
    return read_journal(text) if "\n" in text else None


def _time(started: datetime | None, now: datetime) -> str:
    """Return how long the demonstration has taken."""
    if started is None:
        return ""
    minutes, seconds = divmod(max(0, round((now - started).total_seconds())), 60)
    return COMMAND_LINE.notes_time.format(minutes=minutes, seconds=seconds) + "\n"


def notes_page(progress: Progress, time: str) -> str:
    """Return the presenter's page."""
    words = COMMAND_LINE
    place = {"step": progress.step + 1, "count": progress.count}
    lines = [
        words.notes_step.format(**place, caption=progress.caption),
        words.notes_note.format(note=progress.note) if progress.note else "",
        words.notes_next.format(caption=progress.next_caption) if progress.next_caption else "",
        words.notes_ended if progress.ended else "",
    ]
    return time + "".join(f"{line}\n" for line in lines if line)
