"""What a person can ask for, and what is said when it cannot be done."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from otp_tui import __version__
from otp_tui.cli.arguments import (
    COMMANDS,
    VALUES_OF,
    BadArguments,
    Options,
    information,
    parse,
)
from otp_tui.scenario.built_in import built_in_names
from otp_tui.scenario.files import SIZE_LIMIT
from otp_tui.scenario.mode import Mode
from otp_tui.text.ja_command_line import COMMAND_LINE, SCENARIO
from otp_tui.tour.looks import THEMES

if TYPE_CHECKING:
    from tests.cli.conftest import Call, Program

ANSWERED = {"--help", "--version", "--lang", "--debug"}
SHARED = {"--at", "--frozen", "--seed"} | ANSWERED
SCREENS = SHARED | {"--theme"}
IN_A_TERMINAL = {"--ambiguous", "--still"}
OPTIONS = {
    "scenarios": ANSWERED | {"--check", "--new"},
    "rehearse": SCREENS | {"--mode", "--record", "--journal", "--plain"} | IN_A_TERMINAL,
    "demo": SCREENS | {"--step", "--journal"} | IN_A_TERMINAL,
    "notes": ANSWERED,
    "replay": ANSWERED | IN_A_TERMINAL,
    "token": SHARED | {"--json", "--qr"},
    "shots": SHARED | {"--theme", "--out", "--size", "--all", "--format", "--jobs", "--index"},
    "handout": SHARED | {"--theme", "--out"},
}
NEEDED = {
    "shots": ["--out", "d"],
    "handout": ["--out", "d.html"],
    "notes": ["j.jsonl"],
    "replay": ["j.jsonl"],
}
VALUES = {
    "--ambiguous": "wide",
    "--qr": "png q.png",
    "--at": "2020-11-26",
    "--seed": "7",
    "--theme": "light",
    "--out": "d",
    "--size": "80x24",
    "--check": "x.toml",
    "--new": "x.toml",
    "--mode": "exam",
    "--lang": "ja",
    "--format": "png",
    "--jobs": "2",
    "--record": "r.jsonl",
    "--journal": "j.jsonl",
}
ENGLISH = re.compile(
    r"\b(usage|options?|optional|positional|arguments?|show|this|help|message|exit|program|version"
    r"|default|error|required|expected|invalid|choose|unrecognized|ignored)\b",
    re.IGNORECASE,
)
SEE_HELP = COMMAND_LINE.see_help


def explanations(help_text: str) -> dict[str, str]:
    """Return what help says about each long option."""
    found = re.findall(r"^  (?:-\w, )?(--\w+)(?: \w+)*  +(\S.*)$", help_text, re.MULTILINE)
    return dict(found)


def parsed(*arguments: str) -> tuple[Options | int, str, str]:
    """Return what was understood, or the exit code; what is told, and what is wrong."""
    try:
        if asked := information(arguments):
            return 0, asked, ""
        return parse(arguments), "", ""
    except BadArguments as error:
        return 2, "", f"{error}\n"


# --- Help and version -------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("asked", ["--help", "-h"])
def test_help_is_japanese(call: Call, command: str, asked: str) -> None:
    ran = call(*filter(None, [command, asked]))
    assert ran.code == 0
    assert not ran.err
    assert ran.out.startswith(COMMAND_LINE.usage)
    prose = re.sub(r"--?\w+", "", ran.out)
    assert not ENGLISH.findall(prose)
    assert "\x1b" not in ran.out


@pytest.mark.parametrize("command", COMMANDS)
def test_help_explains_every_option_of_a_command_and_no_other(call: Call, command: str) -> None:
    said = explanations(call(command, "--help").out)
    assert set(said) == OPTIONS[command]
    assert len(set(said.values())) == len(said)


def test_help_without_a_command_explains_every_command_and_option(call: Call) -> None:
    said = call("--help").out
    assert set(explanations(said)) == set().union(*OPTIONS.values())
    for command in COMMANDS:
        assert re.search(rf"^  {command} +\S", said, re.MULTILINE)
    assert COMMAND_LINE.scenario in said
    assert COMMAND_LINE.examples in said


def test_the_examples_of_the_help_can_be_asked_for() -> None:
    examples = re.findall(r"^  otp-tui((?: \S+)*)  ", COMMAND_LINE.examples, re.MULTILINE)
    assert len(examples) >= 4
    for example in examples:
        assert isinstance(parsed(*example.split())[0], Options)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_version(call: Call, command: str) -> None:
    ran = call(*filter(None, [command, "--version"]))
    assert (ran.code, ran.out, ran.err) == (0, f"otp-tui {__version__}\n", "")


def test_the_console_script_is_the_same_program(program: Program, call: Call) -> None:
    assert program("--version") == call("--version")
    assert Path(sys.executable).with_name("otp-tui").exists()


# --- What is understood -----------------------------------------------------------------------


def test_nothing_said_is_a_rehearsal_of_the_usual_enrolment() -> None:
    assert parsed()[0] == Options()
    assert parsed("rehearse")[0] == Options()


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("option", sorted(set().union(*OPTIONS.values()) - ANSWERED))
def test_a_command_knows_its_own_options_only(command: str, option: str) -> None:
    value = VALUES[option].split() if option in VALUES else []
    if (option, command) == ("--theme", "handout"):
        value = ["dark"]  # A handout is light where nothing is said.
    needed = [] if option == "--out" else NEEDED.get(command, [])
    found, _, err = parsed(command, option, *value, *needed)
    if option in OPTIONS[command]:
        assert isinstance(found, Options)
        assert found != parsed(command, *needed)[0]
    else:
        assert found == 2
        assert err.startswith(COMMAND_LINE.unknown_argument.partition("{")[0] + option)


def test_everything_that_pictures_can_be_told() -> None:
    asked = "shots handbook --out a/b --size 80x24 --size 400x120 --theme light --seed 5 --frozen"
    found, _, _ = parsed(*asked.split(), "--at", "2020-11-26T10:40:00Z")
    assert isinstance(found, Options)
    assert (found.command, found.scenario, found.out) == ("shots", "handbook", Path("a/b"))
    assert found.sizes == ((80, 24), (400, 120))
    assert (found.theme, found.seed, found.frozen) == ("light", 5, True)
    assert found.at is not None
    assert found.at.isoformat() == "2020-11-26T19:40:00+09:00"


def test_everything_that_a_rehearsal_can_be_told() -> None:
    asked = "handbook --mode exam --record r.jsonl --journal j.jsonl --theme light --debug"
    expected = Options(
        scenario="handbook",
        mode=Mode.EXAM,
        record=Path("r.jsonl"),
        journal=Path("j.jsonl"),
        theme="light",
        debug=True,
    )
    assert parsed(*asked.split())[0] == expected
    assert parsed("rehearse", *asked.split())[0] == expected


@pytest.mark.parametrize(
    "arguments",
    [
        ("--plain", "rehearse", "handbook"),
        ("rehearse", "--plain", "handbook"),
        ("rehearse", "handbook", "--plain"),
        ("--plain", "handbook"),
        ("handbook", "--plain"),
    ],
    ids=" ".join,
)
def test_lines_instead_of_screens_can_be_asked_for_before_the_command_too(
    arguments: tuple[str, ...],
) -> None:
    assert parsed(*arguments)[0] == Options(scenario="handbook", plain=True)


@pytest.mark.parametrize("command", ["demo", "token", "scenarios"])
def test_what_shows_screens_alone_cannot_be_asked_for_in_lines(command: str) -> None:
    for arguments in ((command, "--plain"), ("--plain", command)):
        code, _, said = parsed(*arguments)
        assert code == 2
        assert COMMAND_LINE.unknown_argument.partition("{")[0] in said


@pytest.mark.parametrize("mode", Mode)
def test_every_mode_can_be_asked_for(mode: Mode) -> None:
    assert parsed("--mode", mode.value)[0] == Options(mode=mode)


def test_a_demonstration_can_be_told_to_wait_and_to_keep_a_journal() -> None:
    expected = Options(command="demo", scenario="a.toml", step=True, journal=Path("j.jsonl"))
    assert parsed("demo", "a.toml", "--step", "--journal", "j.jsonl")[0] == expected


@pytest.mark.parametrize("command", ["notes", "replay"])
def test_a_journal_to_read_is_a_file(command: Literal["notes", "replay"]) -> None:
    expected = Options(command=command, journal=Path("a/絵 1.jsonl"))
    assert parsed(command, "a/絵 1.jsonl")[0] == expected


@pytest.mark.parametrize(
    "said", ["2020-11-26T19:40:00", "2020-11-26 19:40", "2020-11-26T05:40:00-05:00"]
)
def test_a_moment_is_japanese_unless_it_says_otherwise(said: str) -> None:
    found, _, _ = parsed("--at", said)
    assert isinstance(found, Options)
    assert found.at is not None
    assert found.at.isoformat() == "2020-11-26T19:40:00+09:00"


# --- What is refused --------------------------------------------------------------------------

REFUSED = {
    "unknown option": (["--nix"], COMMAND_LINE.unknown_argument.format(name="--nix")),
    "unknown short option": (["-x"], COMMAND_LINE.unknown_argument.format(name="-x")),
    "abbreviated option": (["--froz"], COMMAND_LINE.unknown_argument.format(name="--froz")),
    "second scenario": (["handbook", "b"], COMMAND_LINE.unknown_argument.format(name="b")),
    "at without value": (["--at"], COMMAND_LINE.missing_argument.format(name="--at")),
    "seed without value": (
        ["token", "--seed"],
        COMMAND_LINE.missing_argument.format(name="--seed"),
    ),
    "theme without value": (["--theme"], COMMAND_LINE.missing_argument.format(name="--theme")),
    "size without value": (
        ["shots", "--out", "d", "--size"],
        COMMAND_LINE.missing_argument.format(name="--size"),
    ),
    "out without value": (["shots", "--out"], COMMAND_LINE.missing_argument.format(name="--out")),
    "mode without value": (["--mode"], COMMAND_LINE.missing_argument.format(name="--mode")),
    "record without value": (["--record"], COMMAND_LINE.missing_argument.format(name="--record")),
    "journal without value": (
        ["demo", "--journal"],
        COMMAND_LINE.missing_argument.format(name="--journal"),
    ),
    "step with a value": (["demo", "--step=1"], COMMAND_LINE.needless_value.format(name="--step")),
    "second journal": (["replay", "a", "b"], COMMAND_LINE.unknown_argument.format(name="b")),
    "mode of a demonstration": (
        ["demo", "--mode=exam"],
        COMMAND_LINE.unknown_argument.format(name="--mode=exam"),
    ),
    "no out": (["shots"], COMMAND_LINE.required_argument.format(name="--out")),
} | {
    f"{option[2:]} {value!a}".replace("\\", "~"): (
        ["shots", "--out", "d", f"{option}={value}"],
        sentence.format(value=value, allowed=", ".join(THEMES)),
    )
    for option, sentence, values in (
        ("--at", COMMAND_LINE.bad_at, ["", "x", "19:40", "2020-13-01", "２０２０-11-26"]),
        ("--at", COMMAND_LINE.bad_at, ["0001-01-01", "9999-12-31T23:59:59-01:00", "1969-12-31"]),
        ("--at", COMMAND_LINE.bad_at, ["1999-12-31T14:59:59Z", "2100-01-01T00:00:00+09:00"]),
        ("--seed", COMMAND_LINE.bad_seed, ["", "-1", "1.5", "x", "0x1", "７", "9" * 19, "1_000"]),
        ("--theme", COMMAND_LINE.bad_theme, ["", "Dark", "blue", "dark "]),
        ("--size", COMMAND_LINE.bad_size, ["", "80", "80x", "x24", "39x24", "80x11", "401x24"]),
        ("--size", COMMAND_LINE.bad_size, ["80x121", "80×24", "80X24", "080x024x1", "８０x24"]),
    )
    for value in values
}


REFUSED |= {
    f"mode {value!a}".replace("\\", "~"): (
        [f"--mode={value}"],
        COMMAND_LINE.bad_mode.format(value=value),
    )
    for value in ("", "Exam", "exam ", "試験", "none")
}


@pytest.mark.parametrize("command", ["notes", "replay"])
def test_a_journal_must_be_named(command: str) -> None:
    code, _, err = parsed(command)
    assert code == 2
    assert "JOURNAL" in err
    assert err.endswith(f"\n{SEE_HELP}\n")


@pytest.mark.parametrize(("arguments", "sentence"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_done_is_said_in_one_sentence(arguments: list[str], sentence: str) -> None:
    assert parsed(*arguments) == (2, "", f"{sentence}\n{SEE_HELP}\n")


@pytest.mark.parametrize("command", ["rehearse", "demo", "token", "shots"])
def test_an_unknown_scenario_is_answered_with_those_there_are(call: Call, command: str) -> None:
    out = ["--out", "d"] if command == "shots" else []
    ran = call(command, "nix", *out)
    sentence = SCENARIO.not_found.format(name="nix", names=", ".join(built_in_names()))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"{SCENARIO.whole_file.format(file='nix', problem=sentence)}\n"


@pytest.mark.parametrize(
    "name", ["", "../builtin/handbook", "HANDBOOK", "ハンドブック", "handbook "]
)
def test_what_is_no_name_of_ours_is_no_scenario(call: Call, name: str) -> None:
    ran = call("token", name)
    assert ran.code == 2
    assert SCENARIO.not_found.format(name=name, names=", ".join(built_in_names())) in ran.err


def test_every_mistake_in_a_scenario_file_is_shown_at_its_place(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "lesson.toml"
    lines = [
        'title = ""',
        "colour = 1",
        "[customer]",
        'serial = "skoh99999999"',
        "[rules]",
        "lock_out_after = 0",
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    ran = call("token", str(file))
    assert (ran.code, ran.out) == (2, "")
    places = [
        SCENARIO.line.format(file=file, line=line, key=f" {key}", problem="")
        for line, key in (
            (1, "title"),
            (2, "colour"),
            (4, "customer.serial"),
            (6, "rules.lock_out_after"),
        )
    ]
    said = ran.err.splitlines()
    for place in places:
        assert any(line.startswith(place) and len(line) > len(place) for line in said)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"title = ", SCENARIO.syntax),
        (b'title = "\x82\xa0"', SCENARIO.not_utf8),
        (b"# " * SIZE_LIMIT * 1024, SCENARIO.too_large.format(limit=SIZE_LIMIT)),
    ],
    ids=["syntax", "not utf-8", "too large"],
)
def test_a_file_that_is_no_scenario(
    call: Call, tmp_path: Path, content: bytes, problem: str
) -> None:
    file = tmp_path / "lesson.toml"
    file.write_bytes(content)
    ran = call("token", str(file))
    assert ran.code == 2
    assert ran.err.startswith(str(file))
    assert ran.err.endswith(f"{problem}\n")


def test_a_file_that_is_not_there(call: Call, tmp_path: Path) -> None:
    ran = call("token", str(tmp_path / "none.toml"))
    assert ran.code == 2
    assert str(tmp_path / "none.toml") in ran.err


# --- What somebody typed is not trusted -------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ["--\x1b[31m"],
        ["a", "b\x1b]0;x\x07"],
        ["--at", "\x1b[31m\x9b1m"],
        ["--seed", "\x1b[31m\r\n"],
        ["--theme", "\x1b[31m\x7f"],
        ["--mode", "\x1b[31m\x7f"],
        ["shots", "--out", "d", "--size", "\x1b[31m\u202e"],
    ],
    ids=["option", "second scenario", "at", "seed", "theme", "mode", "size"],
)
def test_control_characters_are_not_echoed(arguments: list[str]) -> None:
    code, out, err = parsed(*arguments)
    assert (code, out) == (2, "")
    assert all(character.isprintable() or character == "\n" for character in err)


def test_a_key_of_a_scenario_file_is_not_echoed_raw(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "lesson.toml"
    file.write_text('title = "x"\n"\\u001b[31m" = 1\n', encoding="utf-8")
    ran = call("token", str(file))
    assert ran.code == 2
    assert "[31m" in ran.err
    assert "\x1b" not in ran.err


SAID = "--json --frozen --debug -h --help --version -- - -1 --at= handbook x.toml %s {name} @file"
WORDS = st.sampled_from([*COMMANDS, *VALUES, *VALUES.values(), *SAID.split()])


@given(st.lists(WORDS | st.text(max_size=30), max_size=8))
def test_any_arguments_are_understood_or_refused(arguments: list[str]) -> None:
    found, out, err = parsed(*arguments)
    if isinstance(found, Options):
        assert not out + err
    elif found == 0:
        assert out
        assert not err
    else:
        assert found == 2
        assert not out
        assert err.endswith(f"\n{SEE_HELP}\n")
        assert all(character.isprintable() or character == "\n" for character in err)


def test_it_is_known_which_options_have_values() -> None:
    said = re.findall(
        r"^  (--[a-z]+)((?: [A-Z][A-Za-z|.]*)*)(?:  |$)", information(["--help"]), re.MULTILINE
    )
    assert {name: len(values.split()) for name, values in said if values} == VALUES_OF
    assert len(said) > len(VALUES_OF) + 5


@pytest.mark.parametrize(
    "before",
    [
        ("--lang", "en"),
        ("--lang=en", "--frozen"),
        ("--still", "--theme", "light", "--plain"),
        ("--journal", "demo"),
    ],
)
def test_options_may_stand_before_the_command(before: tuple[str, ...]) -> None:
    asked = parse([*before, "rehearse", "handbook"])
    assert asked == parse(["rehearse", *before, "handbook"])
    assert (asked.command, asked.scenario) == ("rehearse", "handbook")
