"""The transcript and the table of words in the room's README come from the program.

Run as a program, this file writes them there.
"""

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from otp_tui import line
from otp_tui.clock import HandClock
from otp_tui.line.person import World
from otp_tui.line.talk import Talk
from otp_tui.line.words import Word, ascii_word
from otp_tui.scenario.deal import deal
from otp_tui.scenario.files import find_scenario
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.rehearsal import Rehearsal
from tests.line.conftest import Typist
from tests.readme_blocks import assert_fresh, write

README = Path(line.__file__).with_name("README.md")

TYPED = (
    *("", "カード", "99912345678", "wrong123", "renshu2020"),
    *("番号", "skoh99999999", "SKOH99999999", "782274", "41", "84", "", "", ""),
)
"""What is typed in the transcript: some of it wrong, some of it asked for."""

EXAMPLES = re.compile(r"```sh\n(.*?)```", re.DOTALL)


def transcript() -> str:
    """Return what stands in a terminal when the handbook's lesson was rehearsed."""
    scenario = find_scenario("handbook")
    assert scenario.clock.start is not None
    clock = HandClock(scenario.clock.start)
    typist = Typist(TYPED, clock, hides=True)
    dealt = deal(scenario, scenario.seed or 0, clock.now())
    world = World(typist, lambda _: None, lambda _: False)
    assert Talk(Rehearsal(dealt, clock), JAPANESE, world).run()
    lines = [re.sub(r"\*+$", "", said).rstrip() for said in typist.heard]
    return "\n".join(["```text", *lines, "```"])


def words_table() -> str:
    """Return the words as a table: in Japanese, in ASCII, and what they do."""
    texts = JAPANESE.plain
    rows = [
        f"| {texts.words[word.value]} | `{ascii_word(word)}` | {texts.word_help[word.value]} |"
        for word in Word
    ]
    return "\n".join(["| word | ASCII | what it does |", "|---|---|---|", *rows])


BLOCKS: Mapping[str, str] = {"words": words_table(), "transcript": transcript()}
"""What stands between the markers of each name."""


@pytest.mark.parametrize("name", BLOCKS)
def test_the_readme_shows_what_the_program_says(name: str) -> None:
    assert_fresh(README, name, BLOCKS, __name__)


def test_the_transcript_goes_to_the_end_and_shows_no_secret() -> None:
    said = BLOCKS["transcript"]
    assert JAPANESE.receipt.done in said
    assert "TR-11" in said
    asked = [found for found in said.splitlines() if found.startswith("ログインパスワード(")]
    assert len(asked) == 2
    assert all(found.endswith("):") for found in asked)


def test_the_examples_do_what_they_say(tmp_path: Path) -> None:
    (examples,) = EXAMPLES.findall(README.read_text(encoding="utf-8"))
    for example in examples.splitlines():
        command = example.replace("otp-tui", f"{sys.executable} -m otp_tui")
        done = subprocess.run(  # noqa: S603 - our own example
            ["/bin/sh", "-c", command],
            capture_output=True,
            cwd=tmp_path,
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")


if __name__ == "__main__":
    write(README, BLOCKS)
