"""`otp-tui scenarios`: lists the built-in ones, checks a file, or begins a new one."""

import sys
from pathlib import Path

from otp_tui.cli.arguments import Options
from otp_tui.scenario.files import built_in_names, find_scenario
from otp_tui.scenario.reference import starting_point
from otp_tui.text.ja_command_line import COMMAND_LINE


def scenarios(options: Options) -> int:
    """List, check or begin; return the exit code.

    Raises:
        ScenarioError: the file to check is not right; it says everything that is wrong.
    """
    if options.check:
        found = find_scenario(options.check)
        sys.stdout.write(COMMAND_LINE.checked.format(file=options.check, title=found.title) + "\n")
        return 0
    if options.new is not None:
        return _begin(options.new)
    for name in built_in_names():
        sys.stdout.write(f"{name:20}{find_scenario(name).summary}\n")
    return 0


def _begin(file: Path) -> int:
    """Write a starting point; never over a file that is there."""
    if file.suffix != ".toml":
        sys.stderr.write(COMMAND_LINE.bad_suffix.format(path=file) + "\n")
        return 2
    try:
        with file.open("x", encoding="utf-8", newline="\n") as new:
            new.write(starting_point())
    except FileExistsError:
        sys.stderr.write(COMMAND_LINE.file_exists.format(path=file) + "\n")
        return 2
    except OSError:
        sys.stderr.write(COMMAND_LINE.cannot_write.format(path=file) + "\n")
        return 1
    sys.stdout.write(COMMAND_LINE.begun.format(path=file) + "\n")
    return 0
