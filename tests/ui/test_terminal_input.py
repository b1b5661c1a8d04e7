"""Bytes from a terminal: what they mean, in whatever pieces they come, and what means nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser

from otp_tui.ui.terminal_input import PASTE_KEPT, PASTE_REST, TerminalInput

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.message import Message

CHUNK = 4096
"""Bytes that a terminal's kernel hands over at once."""

MEGABYTE = 256 * CHUNK


def said(messages: Iterable[Message]) -> list[str]:
    """Return what messages say, comparably."""
    return [_said(message) for message in messages]


def _said(message: Message) -> str:
    if isinstance(message, events.Key):
        return message.key
    if isinstance(message, events.Paste):
        return f"paste {message.text}"
    if isinstance(message, events.MouseEvent):
        return f"{type(message).__name__} {message.x} {message.y} {message.button}"
    return type(message).__name__


def fed(data: bytes, size: int = CHUNK, encoding: str = "utf-8") -> list[Message]:
    """Return what some bytes say that come in pieces of a size, and then nothing for long."""
    taken = TerminalInput(encoding)
    pieces = [data[start : start + size] for start in range(0, len(data), size)]
    messages = [message for piece in pieces for message in taken.feed(piece)]
    return messages + [message for _ in range(PASTE_REST) for message in taken.idle()]


# --- What is meant ----------------------------------------------------------------------------


@pytest.mark.parametrize("size", [CHUNK, 1])
def test_every_key_that_the_framework_knows_is_the_same_key(size: int) -> None:
    for sequence in ANSI_SEQUENCES_KEYS:
        expected = list(XTermParser().feed(sequence))
        if any(isinstance(message, events.CursorPosition) for message in expected):
            expected = []  # A function key for some, an answer that nobody asked for to most.
        if len(sequence) > 1 and sequence != "\x1b\x1b":  # Esc twice is Esc twice to us.
            assert said(fed(sequence.encode(), size)) == said(expected), sequence


STREAMS = [
    (b"ab\x7f\x15\x1b[D\r\t", ["a", "b", "backspace", "ctrl+u", "left", "enter", "tab"]),
    (b"\x1b", ["escape"]),
    (b"\x1b\x1b", ["escape", "escape"]),
    (b"\x1b\x1b[A", ["escape", "up"]),
    (b"1\x1b[200~4 5\n\x1b[201~\x1b[D", ["1", "paste 4 5\n", "left"]),
    (b"\x1b[200~\x1b[48;1;1;0;0t\x1b[201~x", ["paste \x1b[48;1;1;0;0t", "x"]),
    (b"\x1b[200~\x1b[20\x1b[201~x", ["paste \x1b[20", "x"]),
    (b"\x1b[200~no end", ["paste no end"]),
    (b"\x1b[<0;3;4M\x1b[<0;3;4m", ["MouseDown 2 3 1", "MouseUp 2 3 1"]),
    ("あＡ".encode(), ["あ", "Ａ"]),
]


@pytest.mark.parametrize("size", [CHUNK, 3, 1])
@pytest.mark.parametrize(("data", "expected"), STREAMS)
def test_what_a_stream_of_bytes_says(data: bytes, expected: list[str], size: int) -> None:
    assert said(fed(data, size)) == expected


NOTHING = [
    b"\x1b[48;1;1;0;0t",
    b"\x1b[48;99999999;99999999;1;1t",
    b"\x1b[?2048;2$y",
    b"\x1b[5;5R",
    b"\x1b[999999999R",
    b"\x1b[113;5u",
    b"\x1b[<0;-3;-4M",
    b"\x1b[<999999999999;1;1M",
    b"\x1b[<0;99999999999999999999;1M",
    b"\x1b[<0;10001;1M",
    b"\x1b[<0;0;1M",
    b"\x1b[<;;M",
    b"\x1b[<0;1",
    b"\x1b[M!!!",
    b"\x1b[",
    b"\x1bO",
    b"\x1b]52;c;aGFjaw==\x07",
    b"\x1b]0;no end",
    b"\x1bP1$r0m\x1b\\",
    b"\x1b_Gi=1;OK\x1b\\",
    b"\x1b[" + b"1;" * 5000 + b"m",
    b"\x1b[201~",
    b"\x1bx",
]
"""Answers that nobody asked for, lies, and what is cut off: the field is not to show any of it."""


@pytest.mark.parametrize("size", [CHUNK, 1])
@pytest.mark.parametrize("data", NOTHING)
def test_what_means_nothing_is_not_typed(data: bytes, size: int) -> None:
    assert said(fed(data, size)) == []
    assert said(fed(data + b"\x1b[A", size)) == ["up"]


@pytest.mark.parametrize("encoding", ["shift_jis", "euc_jp", "utf-16-le"])
def test_text_of_another_encoding_is_no_error(encoding: str) -> None:
    data = "番号１２３".encode(encoding)
    assert all(isinstance(one, events.Paste) and "�" in one.text for one in fed(data))
    assert "番号" in "".join(
        one.character or "" for one in fed(data, 1, encoding) if isinstance(one, events.Key)
    )


ANY_PIECES = st.lists(
    st.one_of(
        st.binary(max_size=20),
        st.sampled_from(NOTHING + [data for data, _ in STREAMS]),
        st.text(max_size=5).map(lambda text: text.encode(errors="surrogatepass")),
    ),
    max_size=20,
)


@given(ANY_PIECES)
@settings(max_examples=300, deadline=None)
def test_no_bytes_are_an_error_and_nothing_else_is_said(pieces: list[bytes]) -> None:
    taken = TerminalInput()
    messages = [message for piece in pieces for message in taken.feed(piece)]
    for _ in range(PASTE_REST):
        messages += taken.idle()
    known = (events.Key, events.Paste, events.MouseEvent, events.AppFocus, events.AppBlur)
    assert all(isinstance(message, known) for message in messages)
    assert said(taken.feed(b"\x1b[A"))[-1] == "up"  # Behind what was left of a character.


# --- Much of it -------------------------------------------------------------------------------


def test_a_pasted_megabyte_is_one_message_and_is_not_kept() -> None:
    taken = fed(b"\x1b[200~" + b"9" * MEGABYTE + b"\x1b[201~")
    assert said(taken) == ["paste " + "9" * PASTE_KEPT]


@pytest.mark.parametrize("text", [b"9", b"99999 99999\r", b"\r", "あ".encode()])
def test_a_megabyte_without_the_marks_of_a_paste_is_few_messages(text: bytes) -> None:
    taken = fed((text * MEGABYTE)[:MEGABYTE])
    assert all(isinstance(message, events.Paste) for message in taken)
    assert len(taken) == MEGABYTE // CHUNK


@pytest.mark.parametrize("begun", [b"\x1b[", b"\x1b]", b"\x1bP", b"\x1b[<"])
def test_a_sequence_without_end_is_not_kept(begun: bytes) -> None:
    assert len(fed(begun + b"1" * MEGABYTE)) <= MEGABYTE // CHUNK + 1


def test_a_character_that_breaks_off_takes_nothing_along_that_is_typed_after_it() -> None:
    taken = TerminalInput()
    assert said(taken.feed(b"\xc8\xc8\xe6")) == ["paste \ufffd\ufffd"]
    assert said(taken.feed(b"\x15" + b"9")) == ["paste \ufffd", "ctrl+u", "9"]
    assert said(taken.feed("番".encode()[:1])) == []
    assert said(taken.feed("番".encode()[1:])) == ["番"]
