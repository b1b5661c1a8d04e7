"""The house keeps its rules: who may know whom, and who may read time, chance, files and text."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import otp_tui

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PACKAGE = Path(otp_tui.__file__).parent
SOURCES = {
    file.relative_to(PACKAGE).as_posix(): ast.parse(file.read_text(encoding="utf-8"))
    for file in sorted(PACKAGE.rglob("*.py"))
}


def imports(tree: ast.Module) -> Iterator[str]:
    """Give the full name of everything that a module imports, anywhere in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def calls(tree: ast.Module) -> Iterator[str]:
    """Give what is called, as it is written."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


def within(name: str, packages: set[str]) -> bool:
    """Tell whether something stands in one of some packages."""
    parts = name.split(".")
    return any(".".join(parts[:length]) in packages for length in range(1, len(parts) + 1))


def offenders(
    seen: Callable[[ast.Module], Iterator[str]],
    offends: Callable[[str], bool],
    *,
    only: tuple[str, ...] = ("",),
    free: tuple[str, ...] = (),
) -> dict[str, list[str]]:
    """Return what offends, by module: in those whose path begins with `only`, not with `free`."""
    found = {
        name: [one for one in seen(tree) if offends(one)]
        for name, tree in SOURCES.items()
        if name.startswith(only) and not name.startswith(free or ("-",))
    }
    assert found, "no module has such a path"
    return {name: offences for name, offences in found.items() if offences}


def test_the_modules_are_there() -> None:
    assert len(SOURCES) > 50


# --- Time and chance --------------------------------------------------------------------------

CHANCE = {"random", "secrets", "time", "uuid", "numpy", "os.urandom"}
READS = {"now", "utcnow", "today", "time_ns", "monotonic", "perf_counter", "urandom"}


def reads_time_or_chance(called: str) -> bool:
    """Tell whether a call asks the computer. A clock that was handed in is called a clock."""
    owner, _, method = called.rpartition(".")
    return bool(owner) and method in READS and not owner.endswith("clock")


def test_nobody_but_the_command_line_has_time_or_chance() -> None:
    assert not offenders(imports, lambda one: within(one, CHANCE), free=("cli/",))
    assert not offenders(calls, reads_time_or_chance, free=("cli/",))


def test_the_command_line_reads_them_in_one_module() -> None:
    readers = offenders(calls, reads_time_or_chance) | offenders(
        imports, lambda one: within(one, CHANCE)
    )
    assert list(readers) == ["cli/time_and_chance.py"]


# --- Who knows whom ---------------------------------------------------------------------------

PURE = ("bank/", "phone/", "otp.py")
OUTSIDE = {"os", "io", "pathlib", "tempfile", "shutil", "signal", "logging"}
WAITING = {"threading", "asyncio", "socket", "multiprocessing", "concurrent", "select"}
FACES = {"textual", "rich", "curses"}
NETWORK = {
    *("socket", "ssl", "http", "ftplib", "smtplib", "xmlrpc", "socketserver", "webbrowser"),
    *("urllib.request", "urllib.error", "urllib.robotparser", "urllib3", "requests", "httpx"),
    *("aiohttp", "asyncio.open_connection", "asyncio.start_server", "asyncio.streams"),
}
RUNS = {"subprocess", "pickle", "ctypes", "runpy", "multiprocessing"}


def test_bank_phone_and_otp_touch_nothing_outside() -> None:
    assert not offenders(imports, lambda one: within(one, OUTSIDE | WAITING | FACES), only=PURE)
    touching = {"open", "print", "input", "eval", "exec", "compile", "__import__"}
    assert not offenders(calls, lambda one: one in touching, only=PURE)
    assert not offenders(
        calls, lambda one: one.endswith((".open", "read_text", "write_text")), only=PURE
    )


def test_the_bank_knows_the_standard_library_and_the_codes_only() -> None:
    ours = {"otp_tui.bank", "otp_tui.otp", "otp_tui.clock", "otp_tui.values"}
    known = {*sys.stdlib_module_names, *ours}
    assert not offenders(imports, lambda one: not within(one, known), only=("bank/",))


def test_nothing_talks_to_a_network() -> None:
    assert not offenders(imports, lambda one: within(one, NETWORK))


def test_nothing_runs_another_program_or_unknown_code() -> None:
    ends_only = (
        "multiprocessing.active_children"  # It starts none: those that draw are ended by it.
    )
    assert not offenders(imports, lambda one: within(one, RUNS) and one != ends_only)
    assert not offenders(calls, lambda one: one in {"eval", "exec", "os.system", "os.popen"})


def test_nobody_knows_the_command_line() -> None:
    ours = ("cli/", "__main__.py")
    assert not offenders(imports, lambda one: within(one, {"otp_tui.cli"}), free=ours)


def test_only_faces_know_the_framework() -> None:
    faces = ("ui/", "gallery/")
    assert not offenders(imports, lambda one: within(one, FACES), free=faces)


# --- Files ------------------------------------------------------------------------------------


def test_every_style_sheet_stands_beside_its_module() -> None:
    styles = sorted(PACKAGE.rglob("*.tcss"))
    assert styles
    assert not [style for style in styles if not style.with_suffix(".py").exists()]


def test_every_module_says_what_lives_there() -> None:
    assert not [name for name, tree in SOURCES.items() if not ast.get_docstring(tree)]


# --- Words ------------------------------------------------------------------------------------

DATA = {
    "アイウエオカキク",  # the card's letters
    "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\u30fc",  # dashes in a paste
    *("９", "０１２３４５６７８９", "あ", "あいうえお", "＝"),  # classes of typed characters
    "＜＞ ",  # around the labels of the document's buttons
    *("ミホン タロウ", "レンシュウ ハナコ", "ミホン ショウテン", "レンシュウ ジロウ"),  # payees
    *("ベツジン ゴロウ", "ベツジン ウメコ"),  # and who would like to be one
    *("しんきんEBサポートデスク", "見本信用金庫"),  # where no scenario says another
}
"""Japanese that is no sentence of ours."""


def is_japanese(text: str) -> bool:
    """Tell whether a text has kana, kanji or full-width characters."""
    return any("\u3040" <= one <= "\u9fff" or "\uff01" <= one <= "\uff60" for one in text)


def literals(tree: ast.Module) -> Iterator[str]:
    """Give every string that is no docstring."""
    explanations = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if id(node) not in explanations:
                yield text


def test_every_sentence_stands_in_the_catalogue() -> None:
    found = offenders(literals, lambda one: is_japanese(one) and one not in DATA, free=("text/",))
    assert not found


def test_nothing_writes_to_the_terminal_but_the_command_line() -> None:
    streams = ("sys.stdout", "sys.stderr", "sys.__std")
    assert not offenders(calls, lambda one: one == "print")
    assert not offenders(calls, lambda one: one.startswith(streams), free=("cli/",))
