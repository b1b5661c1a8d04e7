"""What the arguments mean. Help and errors are in the language that is given."""

import argparse
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final, Literal, NoReturn, TypeAlias, TypeVar

from otp_tui import __version__
from otp_tui.cli.values import AMBIGUOUS, QR_KINDS, Ambiguous, Format, QrKind, Values
from otp_tui.scenario.mode import Mode
from otp_tui.text.languages import LANGUAGES, Language, words_of
from otp_tui.text.printable import printable
from otp_tui.text.words import CommandLine, Words
from otp_tui.tour.looks import LIGHT, THEMES
from otp_tui.values import dataclass

Command: TypeAlias = Literal[
    "rehearse", "demo", "notes", "replay", "token", "shots", "handout", "scenarios"
]

COMMANDS: Final[tuple[Command, ...]] = (
    "rehearse",
    "demo",
    "notes",
    "replay",
    "token",
    "shots",
    "handout",
    "scenarios",
)
"""The commands; the first is meant where none is said."""

PLAIN_OPTION: Final = "--plain"
"""The option that asks for lines instead of screens."""

VALUES_OF: Final[Mapping[str, int]] = {
    **dict.fromkeys(("--ambiguous", "--at", "--check", "--format", "--jobs", "--journal"), 1),
    **dict.fromkeys(("--lang", "--mode", "--new", "--out", "--record", "--seed", "--size"), 1),
    "--theme": 1,
    "--qr": 2,
}
"""How many values stand behind each option that has any."""

DEFAULT_SIZES: Final = ((120, 40), (80, 24))
"""Columns and rows of the pictures where nothing is said."""


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    command: Command = "rehearse"
    """What to do."""

    language: Language = LANGUAGES[0]
    """What the program speaks."""

    scenario: str = "standard"
    """Name of a built-in scenario, or a file."""

    at: datetime | None = None
    """When the clock begins (aware), or None."""

    frozen: bool = False
    """Whether the clock stands still."""

    seed: int | None = None
    """What chance follows from, or None."""

    theme: str = ""
    """The colour scheme, or an empty text for what suits the terminal."""

    ambiguous: Ambiguous = "auto"
    """How wide the terminal shows characters of ambiguous width; `auto` is to be found out."""

    still: bool = False
    """Whether nothing moves by itself."""

    qr: tuple[QrKind, Path] | None = None
    """Kind and file of the picture into which `token` draws its QR code, or None."""

    as_json: bool = False
    """Whether `token` prints JSON."""

    out: Path = Path()
    """Folder of the pictures, or file of the handout."""

    scenarios: tuple[str, ...] = ()
    """Names or files of all scenarios to draw, without repetition; empty for `scenario` alone."""

    every: bool = False
    """Whether to draw all built-in scenarios, too."""

    themes: tuple[str, ...] = THEMES[:1]
    """Colour schemes of the pictures, without repetition."""

    languages: tuple[Language, ...] = ()
    """Languages of the pictures, without repetition; empty for the first there is."""

    formats: tuple[Format, ...] = ()
    """Kinds of the pictures, without repetition; empty for the first."""

    jobs: int | None = None
    """Processes that draw at the same time, or None for what suits the computer."""

    index: bool = False
    """Whether a page that shows all pictures is written though there is one scenario only."""

    sizes: tuple[tuple[int, int], ...] = DEFAULT_SIZES
    """Columns and rows of the pictures."""

    check: str = ""
    """The scenario file to check, or none."""

    new: Path | None = None
    """The scenario file to begin, or None."""

    mode: Mode | None = None
    """How much help the learner gets, or None for what the scenario says."""

    record: Path | None = None
    """The file to which the result is added, or None."""

    journal: Path | None = None
    """The file that holds everything that happens, or None; of `replay` and `notes`, the one to
    read."""

    step: bool = False
    """Whether a demo waits at each picture's name."""

    plain: bool = False
    """Whether to rehearse in lines and prompts, without a screen."""

    debug: bool = False
    """Whether a crash shows where it happened."""


_Word = TypeVar("_Word", bound=str)


class BadArguments(Exception):  # noqa: N818 - the arguments are bad, not the program
    """Arguments that cannot be followed; the message says why, and where help is."""

    def __init__(self, said: str, words: CommandLine) -> None:
        super().__init__(f"{printable(said)}\n{words.see_help}")


class _Parser(argparse.ArgumentParser):
    """Raises `BadArguments` instead of printing English and ending the program."""

    words: CommandLine
    """What is said."""

    def error(self, message: str) -> NoReturn:
        """Say what the parser has no exception for."""
        words = self.words
        if found := re.match(r"unrecognized arguments: (.*)", message, re.DOTALL):
            raise BadArguments(words.unknown_argument.format(name=found[1]), words)
        if found := re.match(r"the following arguments are required: (.*)", message):
            raise BadArguments(words.required_argument.format(name=found[1]), words)
        raise BadArguments(words.bad_arguments, words)


def _said(error: argparse.ArgumentError, words: CommandLine) -> str:
    """Return what is wrong with an argument. Our own checks speak the language already."""
    if error.message in {"expected one argument", "expected 2 arguments"}:
        return words.missing_argument.format(name=error.argument_name)
    if error.message.startswith("ignored explicit argument"):
        return words.needless_value.format(name=error.argument_name)
    return error.message


class _Help(argparse.RawTextHelpFormatter):
    """Leaves lines as they are, and says usage in the language of the rest."""

    usage_heading = ""
    """What stands before the usage."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Say the usage."""
        super().add_usage(usage, actions, groups, prefix or self.usage_heading)


def _help(prog: str, words: CommandLine) -> _Help:
    """Return what lays out the help."""
    laid_out = _Help(prog)
    laid_out.usage_heading = words.usage
    return laid_out


def _parser(command: Command | None, words: Words) -> argparse.ArgumentParser:
    """Return the parser of a command, or the one that explains all of them."""
    texts = words.command_line
    commands = "\n".join(
        f"  {name:10} {said}"
        for name, said in (
            ("rehearse", texts.rehearse),
            ("demo", texts.demo),
            ("notes", texts.notes),
            ("replay", texts.replay),
            ("token", texts.token),
            ("shots", texts.shots),
            ("handout", words.pictures.handout),
            ("scenarios", texts.scenarios),
        )
    )
    parser = _Parser(
        prog="otp-tui",
        usage="\n       ".join((*texts.usages, *words.pictures.usages)),
        description=f"{texts.description}\n\n{texts.commands}:\n{commands}",
        epilog=f"{texts.examples}\n\n{words.ends.exit_codes}\n{words.plain.exit_codes}",
        formatter_class=lambda prog: _help(prog, texts),
        add_help=False,
        allow_abbrev=False,
        exit_on_error=False,
    )
    parser.words = texts
    options = parser.add_argument_group(texts.options)
    if command in {"notes", "replay"}:
        options.add_argument("journal", type=Path, metavar="JOURNAL", help=texts.journal_to_read)
        if command == "replay":
            _add_terminal_options(options, words)
    elif command != "scenarios":
        _add_rehearsal_options(options, command, words)
    if command in {None, "scenarios"}:
        options.add_argument("--check", metavar="FILE", help=texts.check)
        options.add_argument("--new", type=Path, metavar="FILE", help=texts.new)
    _add_language(options, command, words)
    options.add_argument("--debug", action="store_true", help=texts.debug)
    options.add_argument("-h", "--help", action="store_true", help=texts.help)
    options.add_argument("--version", action="store_true", help=texts.version)
    return parser


def _add_rehearsal_options(
    options: argparse._ArgumentGroup, command: Command | None, words: Words
) -> None:
    """Add the options of the commands that deal a scenario."""
    texts, pictures, values = words.command_line, words.pictures, Values(words)
    if command == "shots":
        options.add_argument("scenarios", nargs="*", metavar="NAME|FILE", help=pictures.scenarios)
    else:
        options.add_argument(
            "scenario", nargs="?", default="standard", metavar="NAME|FILE", help=texts.scenario
        )
    options.add_argument("--at", type=values.moment, metavar="TIME", help=texts.at)
    options.add_argument("--frozen", action="store_true", help=texts.frozen)
    options.add_argument("--seed", type=values.seed, metavar="N", help=texts.seed)
    if command in {"shots", "handout"}:
        said = pictures.themes if command == "shots" else pictures.paper_theme
        options.add_argument(
            "--theme", type=values.theme, action="append", metavar="COLOURS", help=said
        )
    elif command != "token":
        options.add_argument("--theme", type=values.theme, metavar="COLOURS", help=texts.theme)
    if command in {None, "token"}:
        options.add_argument("--json", action="store_true", help=texts.json)
        said = words.terminals.qr
        options.add_argument("--qr", nargs=2, metavar=("KIND", "FILE"), help=said)
    if command in {None, "shots"}:
        options.add_argument(
            "--out", type=Path, required=command == "shots", metavar="DIR", help=texts.out
        )
        options.add_argument(
            "--size", type=values.size, action="append", metavar="WxH", help=texts.size
        )
        _add_picture_options(options, words)
    if command == "handout":
        options.add_argument(
            "--out", type=Path, required=True, metavar="FILE", help=pictures.handout_out
        )
    if command in {None, "rehearse"}:
        options.add_argument(PLAIN_OPTION, action="store_true", help=words.plain.option)
        options.add_argument("--mode", type=values.mode, metavar="MODE", help=texts.mode)
        options.add_argument("--record", type=Path, metavar="FILE", help=texts.record)
    if command in {None, "demo"}:
        options.add_argument("--step", action="store_true", help=texts.step)
    if command in {None, "rehearse", "demo"}:
        _add_terminal_options(options, words)
        options.add_argument("--journal", type=Path, metavar="FILE", help=texts.journal)


def _add_terminal_options(options: argparse._ArgumentGroup, words: Words) -> None:
    """Add what is said about the terminal in which the screens are shown."""
    texts, read = words.terminals, Values(words).ambiguous
    options.add_argument("--ambiguous", type=read, metavar="WIDTH", help=texts.ambiguous)
    options.add_argument("--still", action="store_true", help=texts.still)


def _qr_of(given: Sequence[str] | None, words: Words) -> tuple[QrKind, Path] | None:
    """Read what stands behind `--qr`.

    Raises:
        BadArguments: there is no such kind of picture.
    """
    if given is None:
        return None
    for known in QR_KINDS:
        if given[0] == known:
            return known, Path(given[1])
    raise BadArguments(words.terminals.bad_qr.format(value=given[0]), words.command_line)


def _add_picture_options(options: argparse._ArgumentGroup, words: Words) -> None:
    """Add what is said about many pictures at once."""
    texts, values = words.pictures, Values(words)
    options.add_argument("--all", action="store_true", help=texts.every)
    options.add_argument(
        "--format", type=values.format, action="append", metavar="KIND", help=texts.formats
    )
    options.add_argument("--jobs", type=values.jobs, metavar="N", help=texts.jobs)
    options.add_argument("--index", action="store_true", help=texts.with_index)


def _add_language(options: argparse._ArgumentGroup, command: Command | None, words: Words) -> None:
    """Add `--lang`; pictures may be asked for in several languages."""
    said = words.pictures.languages if command in {"shots", "handout"} else words.command_line.lang
    action = "append" if command == "shots" else "store"
    read = Values(words).language
    options.add_argument("--lang", type=read, action=action, metavar="CODE", help=said)


def _listed(given: Sequence[_Word] | _Word | None) -> tuple[_Word, ...]:
    """Return what was said once or several times, each once, in the order in which it was said."""
    if given is None:
        return ()
    return (given,) if isinstance(given, str) else tuple(dict.fromkeys(given))


def information(arguments: Sequence[str], language: Language = LANGUAGES[0]) -> str:
    """Return the help or the version if that is asked for, else an empty text."""
    if {"-h", "--help"} & set(arguments):
        return _parser(_command(_command_first(arguments)), words_of(language)).format_help()
    return f"otp-tui {__version__}\n" if "--version" in arguments else ""


def _command(arguments: Sequence[str]) -> Command | None:
    return next((name for name in COMMANDS if name in arguments[:1]), None)


def _command_first(arguments: Sequence[str]) -> Sequence[str]:
    """Return the arguments with the command first: options may stand before it, too."""
    place = _first_word(arguments)
    if place and _command(arguments[place:]):
        return [arguments[place], *arguments[:place], *arguments[place + 1 :]]
    return arguments


def _first_word(arguments: Sequence[str]) -> int:
    """Return the place of the first argument that is no option and belongs to none."""
    place = 0
    while place < len(arguments) and arguments[place].startswith("-"):
        name, equals, _ = arguments[place].partition("=")
        place += 1 if equals else 1 + VALUES_OF.get(name, 0)
    return place


def parse(arguments: Sequence[str], language: Language = LANGUAGES[0]) -> Options:
    """Return what was asked for; what is wrong with it is said in a language.

    Raises:
        BadArguments: something is wrong.
    """
    arguments = _command_first(arguments)
    command = _command(arguments)
    words = words_of(language)
    parser = _parser(command or COMMANDS[0], words)
    try:
        given = vars(parser.parse_args(arguments[1:] if command else arguments))
    except argparse.ArgumentError as error:
        raise BadArguments(_said(error, words.command_line), words.command_line) from None
    themes = _listed(given.get("theme"))
    scenarios = _listed(given.get("scenarios"))
    return Options(
        command=command or COMMANDS[0],
        language=language,
        scenario=given.get("scenario", scenarios[0] if scenarios else "standard"),
        at=given.get("at"),
        frozen=given.get("frozen", False),
        seed=given.get("seed"),
        theme=themes[-1] if themes else LIGHT if command == "handout" else "",
        ambiguous=given.get("ambiguous") or AMBIGUOUS[0],
        still=given.get("still", False),
        qr=_qr_of(given.get("qr"), words),
        as_json=given.get("json", False),
        out=given.get("out") or Path(),
        scenarios=scenarios,
        every=given.get("all", False),
        themes=themes if command == "shots" and themes else THEMES[:1],
        languages=_listed(given.get("lang")),
        formats=_listed(given.get("format")),
        jobs=given.get("jobs"),
        index=given.get("index", False),
        sizes=tuple(given.get("size") or DEFAULT_SIZES),
        check=given.get("check") or "",
        new=given.get("new"),
        mode=given.get("mode"),
        record=given.get("record"),
        journal=given.get("journal"),
        step=given.get("step", False),
        plain=given.get("plain", False),
        debug=given.get("debug", False),
    )
