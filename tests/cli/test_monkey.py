"""A short while with the monkey; `python -m tests.monkey` lets it loose for longer."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.cli.conftest import LEFT
from tests.monkey.acts import BY_KEY
from tests.monkey.run import GROWTH, OFTEN, WARM, Manner, growth, let_loose

CAN_REST: Final = pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="tells of no threads: nobody knows when it rests"
)

SEEDS: Final = {
    2: "overlays on top of each other",
    3: "a click on a page that was gone",
    11: "an overlay that was closed twice",
}
"""What each one found that long runs began with. Each find has a test of its own."""

EVENTS: Final = 200

STAND_IN: Final = r"""
import os, sys, termios, tty
before = termios.tcgetattr(0)
tty.setraw(0)
sys.stdout.write("{enters}" + "drawn " * 400)
sys.stdout.flush()
while b"\x11" not in (typed := os.read(0, 4096)):
    {does}
    sys.stdout.write("".join(f"\x1b[{{row}};1H" for row in range(1, 25)))
    sys.stdout.flush()
termios.tcsetattr(0, termios.TCSANOW, before)
sys.stdout.write("{leaves}")
{last}
"""
"""A program that takes all that is typed and draws, as far as the monkey can see."""

LEAVES: Final = b"".join(LEFT.values()).decode().replace("\x1b", r"\x1b")
ENTERS: Final = r"\x1b[?1049h"


def stand_in(does: str, last: str) -> tuple[str, ...]:
    """Return the command that starts it.

    Args:
        does: What it does whenever something was typed.
        last: What it does when it has left the screen.
    """
    code = STAND_IN.format(enters=ENTERS, leaves=LEAVES, does=does, last=last)
    return sys.executable, "-c", code


@CAN_REST
@pytest.mark.parametrize("seed", SEEDS)
def test_it_does_no_harm(tmp_path: Path, seed: int) -> None:
    seen = let_loose(seed, EVENTS, tmp_path, manner=Manner(patient=True))
    assert seen.events >= EVENTS


@CAN_REST
@pytest.mark.parametrize(
    ("does", "last", "said"),
    [
        ("raise LookupError", "", r"exit code 1 after Ctrl\+Q.*LookupError"),
        ("continue", "", "hangs"),
        ("pass", 'sys.stdout.write("too much")', r"after Ctrl\+Q it said:.*too much"),
        ("pass", "sys.exit(3)", "exit code 3"),
        ("pass", r'sys.stdout.write("\x1b[?1000h")', "mouse clicks"),
        ("pass", "tty.setcbreak(0)", "attributes"),
        (r'sys.stdout.write(f"\x1b[7;7H{len(typed)}")', "", r"painted in parts, .*\(6, 6,"),
        (
            r"""sys.stdout.write("".join(f"\x1b[{row};1H" for row in range(1, 25)))
    sys.stdout.write(f"\x1b[{5 + (12 in typed)};7H")
    sys.stdout.flush()
    continue""",
            "",
            "cursor: ",
        ),
    ],
    ids=["crash", "hang", "words", "code", "modes", "attributes", "cells", "cursor"],
)
def test_it_sees_what_is_wrong(tmp_path: Path, does: str, last: str, said: str) -> None:
    wanted = re.compile(said, re.DOTALL)
    manner = Manner(seconds=3, program=stand_in(does, last), endings=(BY_KEY,))
    with pytest.raises(AssertionError, match=wanted):
        let_loose(1, 20, tmp_path, manner=manner)


@CAN_REST
def test_it_sees_nothing_wrong_where_nothing_is(tmp_path: Path) -> None:
    manner = Manner(program=stand_in("pass", ""), endings=(BY_KEY,))
    assert let_loose(1, 20, tmp_path, manner=manner).endings == [BY_KEY.name]


def test_a_leak_is_told_from_memory_that_varies() -> None:
    varies = [80_000_000 + 9_000_000 * (probe % 3) for probe in range(WARM + 2 * OFTEN)]
    leaks = [held + 40_000 * probe for probe, held in enumerate(varies)]
    assert growth(leaks[: WARM + OFTEN]) == growth(varies) == 0
    assert growth(leaks) > GROWTH
