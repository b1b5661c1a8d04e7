"""`otp-tui scenarios`: lists the built-in ones, checks a file, or begins a new one."""

from pathlib import Path

from otp_tui.cli.arguments import Options
from otp_tui.cli.output import complain, say
from otp_tui.scenario.files import built_in_names, find_scenario
from otp_tui.scenario.reference import starting_point
from otp_tui.text.ja_command_line import COMMAND_LINE
from otp_tui.text.printable import printable


def scenarios(options: Options) -> int:
    """List, check or begin; return the exit code.

    Raises:
        ScenarioError: the file to check is not right; it says everything that is wrong.
    """
    if options.check:
        found, file = find_scenario(options.check), printable(options.check)
        return say(COMMAND_LINE.checked.format(file=file, title=found.title) + "\n")
    if options.new is not None:
        return _begin(options.new)
    names = built_in_names()
    width = max(map(len, names)) + 2
    return say("".join(f"{name:{width}}{find_scenario(name).summary}\n" for name in names))


def _begin(file: Path) -> int:
    """Write a starting point; never over a file that is there."""
    path = printable(str(file))
    if file.suffix != ".toml":
        complain(COMMAND_LINE.bad_suffix.format(path=path) + "\n")
        return 2
    try:
        with file.open("x", encoding="utf-8", newline="\n") as new:
            new.write(starting_point())
    except FileExistsError:
        complain(COMMAND_LINE.file_exists.format(path=path) + "\n")
        return 2
    except (OSError, ValueError):
        complain(COMMAND_LINE.cannot_write.format(path=path) + "\n")
        return 1
    return say(COMMAND_LINE.begun.format(path=path) + "\n")
