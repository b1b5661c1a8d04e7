"""`otp-tui handout`: a scenario as printed pages."""

from otp_tui.cli.arguments import Options
from otp_tui.cli.drawing import begin, run_quietly
from otp_tui.cli.output import complain, say
from otp_tui.cli.whole_file import write_whole
from otp_tui.gallery.fonts import PicturesMissing, find_font
from otp_tui.gallery.handout import SIZE, draw_handout, parts_of
from otp_tui.scenario.files import script_of
from otp_tui.text.languages import LANGUAGES, catalogue_of, tag_of, words_of
from otp_tui.text.printable import printable
from otp_tui.ui.player import scenes


def make_handout(options: Options) -> int:
    """Write the handout, with the clock standing still; return the exit code."""
    language = (options.languages or LANGUAGES)[0]
    words = words_of(options.language)
    path = printable(str(options.out))
    if options.out.suffix.lower() not in {".html", ".htm"}:
        complain(words.pictures.bad_handout.format(path=path) + "\n")
        return 2
    if not options.out.parent.is_dir():
        complain(words.command_line.cannot_write.format(path=path) + "\n")
        return 1
    deal, app = begin(options, language)
    script = script_of(deal.scenario)
    parts = parts_of(script, run_quietly(scenes(app, SIZE, script)))
    font = find_font()
    if font is None:
        complain(f"{words.pictures.no_font_for_handout}\n")
    try:
        written = draw_handout(deal.scenario, parts, catalogue_of(language), font, tag_of(language))
        write_whole(options.out, written.encode())
    except PicturesMissing:
        complain(f"{words.pictures.extra_missing}\n")
        return 2
    except OSError:
        complain(words.command_line.cannot_write.format(path=path) + "\n")
        return 1
    return say(words.pictures.handout_made.format(path=path) + "\n")
