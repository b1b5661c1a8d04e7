"""`otp-tui replay`: shows a journal's rehearsal again."""

from pathlib import Path

from otp_tui.cli.arguments import Options
from otp_tui.cli.cell_width import Question
from otp_tui.cli.journal_reader import CannotReplay, Found, find_journal, said_of
from otp_tui.cli.keeping import KeepsNothing
from otp_tui.cli.output import complain
from otp_tui.scenario.files import script_of
from otp_tui.text.languages import catalogue_of, words_of
from otp_tui.text.printable import printable
from otp_tui.tour.journal import BadJournal
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.replay import held_clock, replayed
from otp_tui.values import replace


def replay(options: Options) -> int:
    """Show the journal; return the exit code."""
    path, words = options.journal or Path(), words_of(options.language)
    try:
        found = find_journal(path, options.language)
        replayed(found.journal, found.deal)  # What cannot happen is said before anything is shown.
    except CannotReplay as error:
        complain(f"{error}\n")
        return 2
    except BadJournal as bad:
        complain(f"{said_of(bad, path, words.command_line)}\n")
        return 2
    code = _show(found, options)
    if found.journal.cut_off:
        complain(words.command_line.journal_cut_off.format(path=printable(str(path))) + "\n")
    return code


def _show(found: Found, options: Options) -> int:
    """Show it on the screen; what draws is imported here, after all that can be wrong with it."""
    from otp_tui.cli import rehearse  # noqa: PLC0415

    if not rehearse.can_show_screens(words_of(options.language)):
        return 2
    heading = found.journal.heading
    clock = held_clock(heading)
    rehearsal = Rehearsal(found.deal, clock, heading.mode)
    told = replace(options, theme=options.theme or heading.theme)
    with Question(options.ambiguous) as question:
        from otp_tui.ui.journal_show import JournalShow  # noqa: PLC0415 - while the terminal answers
        from otp_tui.ui.presenter import PresenterApp  # noqa: PLC0415

        setting = rehearse.setting(told, answer=question.answer())
    app = PresenterApp(rehearsal, catalogue_of(options.language), setting, on_top=not heading.demo)
    script = script_of(found.deal.scenario) if heading.demo else ()
    app.present(JournalShow(app, found.journal, clock, script))
    return rehearse.run(app, KeepsNothing(), options)
