"""The page that a failure ends with: plain words, type and place, and nothing of what was typed."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

import pytest

from otp_tui import __version__
from otp_tui.cli.crash import error_page
from otp_tui.otp import code_of_step
from otp_tui.text.ja_command_line import COMMAND_LINE, WORDS
from otp_tui.text.ja_ends import ENDS
from otp_tui.text.languages import LANGUAGES, words_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from otp_tui.text.languages import Language
    from tests.cli.conftest import Call, Program

SECRET = "Zq7Xw8Vu6"
BROKEN = "raise RuntimeError('Zq7Xw8Vu6 was typed')\n"


class Ours(Exception):  # noqa: N818 - what happens, not who we are
    """A type that is no builtin."""


def in_our_code() -> None:
    """Fail in the house's own code: a negative step."""
    code_of_step("A" * 32, -int(SECRET[2]))


def elsewhere() -> None:
    """Fail in nobody's code that we know."""
    raise Ours(SECRET)


def with_a_cause() -> None:
    """Fail because something failed."""
    try:
        code_of_step(SECRET, 1)
    except ValueError as error:
        raise Ours(SECRET) from error


def caught(fail: Callable[[], None]) -> Exception:
    """Return what is raised."""
    try:
        fail()
    except Exception as error:  # noqa: BLE001 - whatever it is
        return error
    raise AssertionError


@pytest.mark.parametrize("fail", [in_our_code, elsewhere, with_a_cause])
@pytest.mark.parametrize("debug", [False, True], ids=["usual", "debug"])
def test_no_message_and_no_variable_is_shown(fail: Callable[[], None], *, debug: bool) -> None:
    page = error_page(caught(fail), WORDS, debug=debug)
    assert SECRET not in page
    assert "locals" not in page
    assert "Traceback" not in page
    assert (ENDS.no_message in page) == debug
    assert (ENDS.ask_for_more in page) != debug


def test_type_and_place_are_named() -> None:
    page = error_page(caught(in_our_code), WORDS, debug=False)
    assert ENDS.kind.format(kind="ValueError") in page
    assert re.search(r"otp_tui/otp\.py:\d+ \(code_of_step\)", page)
    assert f"otp-tui {__version__}" in page
    assert sys.version.split()[0] in page
    assert page.startswith(COMMAND_LINE.crashed)
    assert page.endswith("\n")


def test_the_place_is_the_innermost_where_none_is_ours() -> None:
    page = error_page(caught(elsewhere), WORDS, debug=False)
    assert ENDS.kind.format(kind=f"{Ours.__module__}.Ours") in page
    assert "(elsewhere)" in page


def test_no_folder_of_this_machine_is_named() -> None:
    for debug in (False, True):
        page = error_page(caught(in_our_code), WORDS, debug=debug)
        assert os.sep + "otp_tui" not in page
        assert sys.prefix not in page


def test_with_debug_the_way_is_shown_with_its_cause() -> None:
    page = error_page(caught(with_a_cause), WORDS, debug=True)
    assert page.index("\nbinascii.Error\n") < page.index(f"\n{Ours.__module__}.Ours\n")
    assert "    raise Ours(SECRET) from error" in page


# --- The program as a whole -------------------------------------------------------------------


def with_module(folder: Path, name: str, content: str) -> dict[str, str]:
    """Put a module before all others; return the environment that finds it."""
    (folder / f"{name}.py").write_text(content, encoding="utf-8")
    path = os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH", "")]))
    return {"PYTHONPATH": path}


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("pyotp", ("token", "handbook")),
        ("textual", ("shots", "handbook", "--out", "d")),
        ("segno", ("shots", "handbook", "--out", "d", "--size", "120x40")),
        ("tomllib", ("scenarios",)),
    ],
)
@pytest.mark.parametrize("debug", [False, True], ids=["usual", "debug"])
def test_a_library_that_is_broken_ends_in_plain_words(
    program: Program, tmp_path: Path, module: str, arguments: tuple[str, ...], *, debug: bool
) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    ran = program(
        *arguments, *(["--debug"] if debug else []), env=with_module(folder, module, BROKEN)
    )
    assert ran.code == 1
    assert ran.err.startswith(COMMAND_LINE.crashed)
    assert ENDS.kind.format(kind="RuntimeError") in ran.err
    assert "Traceback" not in ran.err
    assert (SECRET in ran.err) == debug  # It stands in the source code, where nobody types.
    assert str(tmp_path) not in ran.err


def test_a_library_that_is_missing_is_named_by_its_place(program: Program, tmp_path: Path) -> None:
    broken = with_module(tmp_path, "pyotp", "import a_module_that_is_not_there\n")
    ran = program("token", "handbook", env=broken)
    assert ran.code == 1
    assert ENDS.kind.format(kind="ModuleNotFoundError") in ran.err
    assert "otp_tui/otp.py" in ran.err


@pytest.mark.parametrize("code", ["0", "1", "2", "129", "130", "131", "143"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_help_says_what_each_exit_code_means(call: Call, code: str, language: Language) -> None:
    said = words_of(language).ends.exit_codes
    assert said in call("--help", "--lang", language).out
    assert re.search(rf"(?<!\d){code} \S", said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_speaks_every_language(language: Language) -> None:
    words = words_of(language)
    page = error_page(caught(in_our_code), words, debug=False)
    assert words.command_line.crashed in page
    assert words.ends.report in page
    assert "{" not in page
