"""`otp-tui scenarios`: lists the built-in ones, checks a file, or begins a new one."""

from pathlib import Path

from otp_tui.cli.arguments import Options
from otp_tui.cli.output import complain, say
from otp_tui.scenario.built_in import built_in_names, summary_of
from otp_tui.text.languages import Language, reference_of, words_of
from otp_tui.text.printable import printable


def scenarios(options: Options) -> int:
    """List, check or begin; return the exit code.

    Raises:
        ScenarioError: the file to check is not right; it says everything that is wrong.
    """
    words = words_of(options.language).command_line
    if options.check:
        from otp_tui.scenario.files import find_scenario  # noqa: PLC0415 - the list needs it not

        found, file = find_scenario(options.check, options.language), printable(options.check)
        return say(words.checked.format(file=file, title=found.title) + "\n")
    if options.new is not None:
        return _begin(options.new, options.language)
    names = built_in_names()
    width = max(map(len, names)) + 2
    return say("".join(f"{one:{width}}{summary_of(one, options.language)}\n" for one in names))


def _begin(file: Path, language: Language) -> int:
    """Write a starting point; never over a file that is there."""
    from otp_tui.scenario.reference import starting_point  # noqa: PLC0415 - the list needs it not

    words = words_of(language)
    path = printable(str(file))
    if file.suffix != ".toml":
        complain(words.command_line.bad_suffix.format(path=path) + "\n")
        return 2
    try:
        with file.open("x", encoding="utf-8", newline="\n") as new:
            new.write(starting_point(reference_of(language), words.scenario))
    except FileExistsError:
        complain(words.command_line.file_exists.format(path=path) + "\n")
        return 2
    except (OSError, ValueError):
        complain(words.command_line.cannot_write.format(path=path) + "\n")
        return 1
    return say(words.command_line.begun.format(path=path) + "\n")
