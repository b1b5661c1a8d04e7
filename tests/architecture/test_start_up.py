"""What each part of the program imports: the core knows no terminal, and nobody waits for it."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import otp_tui

PACKAGE = Path(otp_tui.__file__).parent
BEFORE_THE_FIRST_PAINT = Path(__file__).with_name("before_the_first_paint.txt")
"""Our modules, and the packages of others, that are there when the first page is painted."""

CORE = ("bank", "phone", "scenario", "tour", "text")
FOR_A_REHEARSAL = "import otp_tui.cli.rehearse, otp_tui.ui.app"
"""What brings all that is there when the first page is painted."""

SLOW = {"segno", "jpholiday", "xml.sax", "importlib.metadata", "urllib.request", "email"}
"""What costs time and is not needed before the first paint."""


def module_name(file: Path) -> str:
    """Return the dotted name of a module of ours."""
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


CORE_MODULES = sorted(
    [module_name(file) for folder in CORE for file in (PACKAGE / folder).rglob("*.py")]
    + ["otp_tui", "otp_tui.otp", "otp_tui.clock", "otp_tui.values"]
)


@cache
def loaded_after(code: str) -> frozenset[str]:
    """Return the modules that a new interpreter has loaded after some code."""
    shown = "import sys; print('\\n', *sys.modules, sep='\\n')"
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", f"{code}\n{shown}"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    return frozenset(done.stdout.rpartition("\n\n")[2].split())


def loaded_by_command(*arguments: str) -> frozenset[str]:
    """Return the modules that are loaded when a command has ended."""
    code = f"from otp_tui.cli import main\ntry: main({list(arguments)})\nexcept SystemExit: pass"
    return loaded_after(code)


def languages(modules: frozenset[str]) -> set[str]:
    """Return the modules of ours that hold sentences."""
    held = re.compile(r"otp_tui\.text\.(ja|en|easy)(_\w+)?")
    return {found[1] for name in modules if (found := held.fullmatch(name))}


def tops(modules: frozenset[str]) -> set[str]:
    """Return the packages that modules belong to."""
    return {name.partition(".")[0] for name in modules}


@pytest.mark.parametrize("module", ["otp_tui.bank.enrolment", "otp_tui.bank.card", "otp_tui.otp"])
def test_a_module_of_the_core_brings_no_terminal(module: str) -> None:
    assert not {"textual", "rich"} & tops(loaded_after(f"import {module}"))


def test_the_whole_core_brings_no_terminal() -> None:
    assert len(CORE_MODULES) > 20
    loaded = loaded_after("\n".join(f"import {name}" for name in CORE_MODULES))
    assert set(CORE_MODULES) <= loaded
    # Nothing is imported by the core that waits for events, either.
    assert not {"textual", "rich", "asyncio", "socket"} & tops(loaded)


def test_the_bank_brings_the_standard_library_and_pyotp_only() -> None:
    bank = [name for name in CORE_MODULES if name.startswith("otp_tui.bank")]
    before = loaded_after("import pyotp")
    loaded = tops(loaded_after("\n".join(f"import {name}" for name in bank)) - before)
    assert loaded <= {"otp_tui", *sys.stdlib_module_names}


@pytest.mark.parametrize("asked", ["--help", "--version"])
def test_help_and_version_bring_nothing_slow(asked: str) -> None:
    loaded = loaded_by_command(asked)
    assert not {"textual", "rich", "pyotp", "segno", "jpholiday", "asyncio"} & tops(loaded)
    assert not SLOW & loaded


def test_a_token_brings_no_terminal_and_nothing_slow() -> None:
    loaded = loaded_by_command("token", "handbook")
    assert "otp_tui.cli.token" in loaded
    assert not {"textual", "rich", "asyncio"} & tops(loaded)
    assert not SLOW & loaded


@pytest.mark.parametrize("arguments", [("--help",), ("token", "handbook"), ("scenarios",)])
def test_what_shows_no_screen_reads_no_python(arguments: tuple[str, ...]) -> None:
    """The standard library's dataclasses do, when they come: 7 ms."""
    assert not {"dataclasses", "inspect", "ast"} & loaded_by_command(*arguments)


def test_the_list_of_scenarios_brings_nothing_to_read_one() -> None:
    loaded = loaded_by_command("scenarios")
    assert "otp_tui.scenario.built_in" in loaded
    assert not {"otp_tui.scenario.model", "otp_tui.scenario.reader", "textual"} & loaded


def test_a_rehearsal_in_lines_brings_no_terminal_and_nothing_slow() -> None:
    loaded = loaded_by_command("--plain", "handbook")
    assert "otp_tui.line.talk" in loaded
    assert not {"textual", "rich", "asyncio", "socket", "ssl"} & tops(loaded)
    assert not {name for name in loaded if name.startswith(("otp_tui.ui", "otp_tui.gallery"))}
    assert not SLOW & loaded


def test_a_rehearsal_brings_nothing_slow_before_it_begins() -> None:
    loaded = loaded_after(FOR_A_REHEARSAL)
    assert "otp_tui.ui.app" in loaded
    # `ssl` comes with asyncio; `http` and the others would come with what is slow.
    assert not SLOW & loaded
    assert not {"http", "zxingcpp", "hypothesis", "pytest", "markdown_it", "pygments"} & tops(
        loaded
    )


def test_nothing_is_drawn_with_before_the_terminal_is_asked_how_it_draws() -> None:
    """It answers meanwhile; and what cannot be begun is said before."""
    loaded = loaded_after("import otp_tui.cli.rehearse, otp_tui.cli.demo, otp_tui.cli.replay")
    assert not {"textual", "rich"} & tops(loaded)


def test_nothing_new_is_brought_before_the_first_paint() -> None:
    """What is brought costs time before anything is seen: whoever adds to the list has a reason."""
    modules = loaded_after(FOR_A_REHEARSAL)
    ours = {name for name in modules if name.partition(".")[0] == "otp_tui"}
    # What the framework needs of `typing_extensions` depends on the version of Python.
    known = {"otp_tui", "__main__", "typing_extensions", *sys.stdlib_module_names}
    others = tops(modules) - known - at_every_start()
    brought = "\n".join(sorted(ours | others)) + "\n"
    assert brought == BEFORE_THE_FIRST_PAINT.read_text(encoding="utf-8")


def at_every_start() -> set[str]:
    """Return what an interpreter brings by itself, such as hooks of installed packages."""
    return tops(loaded_after("pass"))


@pytest.mark.parametrize(("asked", "loaded"), [("ja", "ja"), ("en", "en"), ("ja-easy", "easy")])
def test_no_other_language_than_the_one_that_is_spoken_is_brought(asked: str, loaded: str) -> None:
    for arguments in (
        ("--help", "--lang", asked),
        ("token", "handbook", "--lang", asked),
        ("scenarios", f"--lang={asked}"),
        ("rehearse", "no-such-lesson", "--lang", asked),
    ):
        assert languages(loaded_by_command(*arguments)) == {loaded}, arguments
    code = f"from otp_tui.text.languages import catalogue_of; catalogue_of({asked!r})"
    assert languages(loaded_after(code)) == {loaded}


def test_help_brings_no_sentence_of_the_screens() -> None:
    assert "otp_tui.text.ja" not in loaded_by_command("--help")


def test_a_rehearsal_brings_no_language_before_it_is_known_which() -> None:
    assert not languages(
        loaded_after("import otp_tui.cli.demo, otp_tui.ui.presenter, otp_tui.ui.app")
    )


def test_ssl_comes_from_asyncio_alone() -> None:
    ours = {name for name in loaded_after(FOR_A_REHEARSAL) if name.startswith("ssl")}
    assert ours <= loaded_after("import asyncio")
