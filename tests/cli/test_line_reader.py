"""Lines as they are read from any file: every end of line, any bytes, any length."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from otp_tui.cli.interruptions import Interruptions
from otp_tui.cli.line_reader import ENDLESS, KEPT, LineReader
from otp_tui.line.person import InputEnded

if TYPE_CHECKING:
    from collections.abc import Iterable


def read(chunks: Iterable[bytes], encoding: str = "utf-8") -> list[str]:
    """Return the lines of some bytes that come through a pipe."""
    source, sink = os.pipe()

    def write() -> None:
        for chunk in chunks:
            os.write(sink, chunk)
        os.close(sink)

    writer = threading.Thread(target=write)
    lines: list[str] = []
    try:
        with Interruptions() as interruptions:
            reader = LineReader(source, encoding, interruptions)
            writer.start()
            with suppress(InputEnded):
                while True:
                    lines.append(reader.next_line())
    finally:
        writer.join()
        os.close(source)
    return lines


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["lf", "crlf", "cr"])
def test_every_end_of_line_ends_a_line(end: bytes) -> None:
    assert read([end.join([b"a", b"", "番号".encode(), b""])]) == ["a", "", "番号"]


def test_an_end_of_line_that_comes_in_two_parts_is_one() -> None:
    assert read([b"a\r", b"\nb\n"]) == ["a", "b"]


def test_the_last_line_needs_no_end() -> None:
    assert read([b"a\nb"]) == ["a", "b"]


def test_nothing_is_no_line() -> None:
    assert read([]) == []


def test_bytes_that_are_no_text_stay_apart_from_text() -> None:
    (line,) = read(["あ".encode("shift_jis") + b"\n"])
    assert any("\ud800" <= one <= "\udfff" for one in line)
    assert read(["あ".encode("euc_jp") + b"\n"], "euc_jp") == ["あ"]


def test_of_a_long_line_the_beginning_is_kept_and_the_next_line_is_whole() -> None:
    long, after = read([b"x" * 10_000_000, b"\nafter\n"])
    assert (len(long), after) == (KEPT, "after")


def test_what_never_ends_has_an_end() -> None:
    with Path("/dev/zero").open("rb") as endless, Interruptions() as interruptions:
        reader = LineReader(endless.fileno(), "utf-8", interruptions)
        assert reader.next_line() == "\0" * KEPT
        with pytest.raises(InputEnded):
            reader.next_line()
    assert ENDLESS > KEPT


@pytest.mark.parametrize("descriptor", [-1, 1_000_000])
def test_what_is_no_file_has_no_lines(descriptor: int) -> None:
    with Interruptions() as interruptions, pytest.raises(InputEnded):
        LineReader(descriptor, "utf-8", interruptions).next_line()


@settings(deadline=None, derandomize=True, database=None, max_examples=50)
@given(st.lists(st.text(st.characters(exclude_characters="\r\n", codec="utf-8"), max_size=50)))
def test_whatever_is_written_is_read(lines: list[str]) -> None:
    text = "".join(f"{line}\n" for line in lines).encode()
    assert read([text[place : place + 7] for place in range(0, len(text), 7)]) == lines
