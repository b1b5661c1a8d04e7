"""What somebody types stands in no file, whatever it is and wherever it is typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.rejection import Reason
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.replay import read_journal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Open

ENTER, TAB, CTRL_Q = "\r", "\t", "\x11"
SHIFT_HOME, BACKSPACE = "\x1b[1;2H", "\x7f"
BEGIN_PASTE, END_PASTE = "\x1b[200~", "\x1b[201~"

FOREIGN_ID, FOREIGN_PASSWORD = "12345678901", "Geheim7788"
BURSTS = (
    f"99912345678{FOREIGN_ID}{FOREIGN_PASSWORD}",
    "９９９１２３４５６７８ｇｅｈｅｉｍ７７８８これは秘密です",
    "999ABCD12345678renshu2020SKOH99999999",
)
"""What is typed into every field. Each begins as a practice contract ID does: another is cleared at
once."""

SENT = ("99912345678", FOREIGN_ID, FOREIGN_PASSWORD, "renshu2020", "SKOH99999999")
"""What is sent to the bank."""

WHAT_IS_NOT_TYPED = re.compile(
    r'"(?:at|started|timestamp|digest|duration)":"[^"]*"|"(?:urn:otp-tui:)?seed":\d+'
    r'|urn:otp-tui:[a-z:]*|"shape":"[9aA９あ.=＝]*"'
)
"""What stands in a journal and a record whatever is typed: moments, the lesson and its seed; and
shapes, if they name classes of characters and nothing else."""

LIMIT = 40
"""Characters that a field takes."""

SHORTEST = 4
"""Characters of the shortest part of a secret that is looked for."""


def last_typed(journal: Path) -> int:
    """Return how many characters the field holds that was typed into last, or -1."""
    entries = read_journal(journal.read_text(encoding="utf-8")).entries
    for entry in reversed(entries):
        match entry.values:
            case {"do": "type", "text": {"length": int() as length}}:
                return length
            case {"do": "type", "text": {"shape": str() as classes}}:
                return len(classes)
    return -1


def parts(secret: str) -> set[str]:
    """Return all parts of a secret, and the whole."""
    ends = range(SHORTEST, len(secret) + 1)
    return {secret[end - SHORTEST : end] for end in ends} | {secret}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return an empty home."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def test_nothing_that_is_typed_is_kept(
    open_terminal: Open, tmp_path: Path, home: Path, cells: tuple[str, str], code: str
) -> None:
    places = {"HOME": home, "XDG_CACHE_HOME": home, "XDG_STATE_HOME": home, "TMPDIR": home}
    terminal = open_terminal(
        *("rehearse", "handbook", "--frozen", "--record", "r.jsonl", "--journal", "j.jsonl"),
        env={name: str(place) for name, place in places.items()},
    )
    journal = tmp_path / "j.jsonl"

    def wait_until_typed(length: int) -> None:
        terminal.wait_for_file(lambda: last_typed(journal) == length, f"{length} characters")

    def type_all() -> None:
        for burst in BURSTS:
            terminal.send(burst)
            wait_until_typed(len(burst))
            terminal.send(f"{BEGIN_PASTE}{burst}{END_PASTE}")
            wait_until_typed(LIMIT)
            terminal.send(SHIFT_HOME + BACKSPACE)
            wait_until_typed(0)

    def type_and_leave(text: str) -> None:
        type_all()
        terminal.send(text + TAB)

    terminal.wait_for_screen(JAPANESE.login.invitation)
    terminal.send(ENTER)
    terminal.wait_for_screen(JAPANESE.identify.heading)
    type_all()
    terminal.send(FOREIGN_ID)
    terminal.wait_for_screen(Reason.NOT_PRACTICE_ID.value)
    type_and_leave("99912345678")
    type_all()
    terminal.send(FOREIGN_PASSWORD + ENTER)
    terminal.wait_for_screen(Reason.WRONG_LOGIN.value)
    terminal.send("renshu2020" + ENTER)
    terminal.wait_for_screen(JAPANESE.register.card_heading)
    for answer in ("SKOH99999999", code, *cells):
        type_and_leave(answer)
    terminal.send(ENTER)
    terminal.wait_for_screen("0411040847IT")
    terminal.send(CTRL_Q)
    assert terminal.exit_code() == 0

    files = [journal, tmp_path / "r.jsonl"]
    assert sorted(file for file in tmp_path.rglob("*") if file.is_file()) == files
    for file in files:
        assert file.stat().st_mode & 0o777 == 0o600
        content = file.read_text(encoding="utf-8")
        assert content.count("shape") > 0
        kept = WHAT_IS_NOT_TYPED.sub("", content)
        for secret in {*BURSTS, *SENT, code, "".join(cells)}:
            assert not {part for part in parts(secret) if part in kept}
        for number in (*cells, "27", "41", "63", "18", "95", "30", "52", "84"):
            assert f'"{number}"' not in kept
