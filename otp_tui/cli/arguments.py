"""What the arguments mean. Help and errors are Japanese, as everything that a person reads."""

import argparse
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Literal, NoReturn, TypeAlias

from otp_tui import __version__
from otp_tui.clock import JST
from otp_tui.scenario import checks
from otp_tui.scenario.reader import MAX_SEED
from otp_tui.text.ja_command_line import COMMAND_LINE
from otp_tui.text.printable import printable

Command: TypeAlias = Literal["rehearse", "token", "shots", "scenarios"]

COMMANDS: Final[tuple[Command, ...]] = ("rehearse", "token", "shots", "scenarios")
"""The commands; the first is meant where none is said."""

THEMES: Final = ("dark", "light")
"""The colour schemes; the first is taken where none is said."""

DEFAULT_SIZES: Final = ((120, 40), (80, 24))
"""Columns and rows of the pictures where nothing is said."""


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    command: Command = "rehearse"
    """What to do."""

    scenario: str = "standard"
    """Name of a built-in scenario, or a file."""

    at: datetime | None = None
    """When the clock begins (aware), or None."""

    frozen: bool = False
    """Whether the clock stands still."""

    seed: int | None = None
    """What chance follows from, or None."""

    light: bool = False
    """Whether the colours are light."""

    as_json: bool = False
    """Whether `token` prints JSON."""

    out: Path = Path()
    """Folder of the pictures."""

    sizes: tuple[tuple[int, int], ...] = DEFAULT_SIZES
    """Columns and rows of the pictures."""

    check: str = ""
    """The scenario file to check, or none."""

    new: Path | None = None
    """The scenario file to begin, or None."""

    debug: bool = False
    """Whether a crash shows where it happened."""


class BadArguments(Exception):  # noqa: N818 - the arguments are bad, not the program
    """Arguments that cannot be followed; the message says why, and where help is."""

    def __init__(self, said: str) -> None:
        super().__init__(f"{printable(said)}\n{COMMAND_LINE.see_help}")


class _Parser(argparse.ArgumentParser):
    """Raises `BadArguments` instead of printing English and ending the program."""

    def error(self, message: str) -> NoReturn:
        """Say what the parser has no exception for."""
        if found := re.match(r"unrecognized arguments: (.*)", message, re.DOTALL):
            raise BadArguments(COMMAND_LINE.unknown_argument.format(name=found[1]))
        if found := re.match(r"the following arguments are required: (.*)", message):
            raise BadArguments(COMMAND_LINE.missing_argument.format(name=found[1]))
        raise BadArguments(COMMAND_LINE.bad_arguments)


def _said(error: argparse.ArgumentError) -> str:
    """Return in Japanese what is wrong with an argument. Our own checks speak Japanese already."""
    if error.message == "expected one argument":
        return COMMAND_LINE.missing_argument.format(name=error.argument_name)
    if error.message.startswith("ignored explicit argument"):
        return COMMAND_LINE.needless_value.format(name=error.argument_name)
    return error.message


class _JapaneseHelp(argparse.RawTextHelpFormatter):
    """Leaves lines as they are, and says usage in Japanese."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Say the usage in Japanese."""
        super().add_usage(usage, actions, groups, prefix or COMMAND_LINE.usage)


def _moment(value: str) -> datetime:
    """Read `--at`. A moment without an offset is Japanese time."""
    try:
        moment = datetime.fromisoformat(value)
        return checks.moment(moment if moment.tzinfo else moment.replace(tzinfo=JST))
    except ValueError:
        raise argparse.ArgumentTypeError(COMMAND_LINE.bad_at.format(value=value)) from None


def _seed(value: str) -> int:
    """Read `--seed`."""
    if re.fullmatch(r"[0-9]{1,19}", value) and int(value) <= MAX_SEED:
        return int(value)
    raise argparse.ArgumentTypeError(COMMAND_LINE.bad_seed.format(value=value))


def _theme(value: str) -> str:
    """Read `--theme`."""
    if value in THEMES:
        return value
    raise argparse.ArgumentTypeError(COMMAND_LINE.bad_theme.format(value=value))


def _size(value: str) -> tuple[int, int]:
    """Read `--size`."""
    if match := re.fullmatch(r"([0-9]{2,3})x([0-9]{2,3})", value):
        columns, rows = int(match[1]), int(match[2])
        if 40 <= columns <= 400 and 12 <= rows <= 120:  # noqa: PLR2004 - the sentence says them
            return columns, rows
    raise argparse.ArgumentTypeError(COMMAND_LINE.bad_size.format(value=value))


def _parser(command: Command | None) -> argparse.ArgumentParser:
    """Return the parser of a command, or the one that explains all of them."""
    texts = COMMAND_LINE
    commands = "\n".join(
        f"  {name:10} {said}"
        for name, said in (
            ("rehearse", texts.rehearse),
            ("token", texts.token),
            ("shots", texts.shots),
            ("scenarios", texts.scenarios),
        )
    )
    parser = _Parser(
        prog="otp-tui",
        usage="\n       ".join(texts.usages),
        description=f"{texts.description}\n\n{texts.commands}:\n{commands}",
        epilog=texts.examples,
        formatter_class=_JapaneseHelp,
        add_help=False,
        allow_abbrev=False,
        exit_on_error=False,
    )
    options = parser.add_argument_group(texts.options)
    if command != "scenarios":
        _add_rehearsal_options(options, command)
    if command in {None, "scenarios"}:
        options.add_argument("--check", metavar="FILE", help=texts.check)
        options.add_argument("--new", type=Path, metavar="FILE", help=texts.new)
    options.add_argument("-h", "--help", action="store_true", help=texts.help)
    options.add_argument("--version", action="store_true", help=texts.version)
    return parser


def _add_rehearsal_options(options: argparse._ArgumentGroup, command: Command | None) -> None:
    """Add the options of the commands that deal a scenario."""
    texts = COMMAND_LINE
    options.add_argument(
        "scenario", nargs="?", default="standard", metavar="NAME|FILE", help=texts.scenario
    )
    options.add_argument("--at", type=_moment, metavar="TIME", help=texts.at)
    options.add_argument("--frozen", action="store_true", help=texts.frozen)
    options.add_argument("--seed", type=_seed, metavar="N", help=texts.seed)
    if command != "token":
        options.add_argument("--theme", type=_theme, metavar="COLOURS", help=texts.theme)
    if command in {None, "token"}:
        options.add_argument("--json", action="store_true", help=texts.json)
    if command in {None, "shots"}:
        options.add_argument(
            "--out", type=Path, required=command == "shots", metavar="DIR", help=texts.out
        )
        options.add_argument("--size", type=_size, action="append", metavar="WxH", help=texts.size)
    if command in {None, "rehearse"}:
        options.add_argument("--debug", action="store_true", help=texts.debug)


def information(arguments: Sequence[str]) -> str:
    """Return the help or the version if that is asked for, else an empty text."""
    if {"-h", "--help"} & set(arguments):
        return _parser(_command(arguments)).format_help()
    return f"otp-tui {__version__}\n" if "--version" in arguments else ""


def _command(arguments: Sequence[str]) -> Command | None:
    return next((name for name in COMMANDS if name in arguments[:1]), None)


def parse(arguments: Sequence[str]) -> Options:
    """Return what was asked for.

    Raises:
        BadArguments: something is wrong.
    """
    command = _command(arguments)
    parser = _parser(command or COMMANDS[0])
    try:
        given = vars(parser.parse_args(arguments[1:] if command else arguments))
    except argparse.ArgumentError as error:
        raise BadArguments(_said(error)) from None
    return Options(
        command=command or COMMANDS[0],
        scenario=given.get("scenario", "standard"),
        at=given.get("at"),
        frozen=given.get("frozen", False),
        seed=given.get("seed"),
        light=given.get("theme") == "light",
        as_json=given.get("json", False),
        out=given.get("out") or Path(),
        sizes=tuple(given.get("size") or DEFAULT_SIZES),
        check=given.get("check") or "",
        new=given.get("new"),
        debug=given.get("debug", False),
    )
