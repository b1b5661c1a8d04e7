"""What a terminal sends, taken apart: keys, mouse, pastes, and what is to be ignored.

The framework's own parser takes a megabyte one character at a time, types escape sequences that it
does not know or that came in two parts into the field, lets a pasted one change the size, and waits
for ever for the end of a paste. So sequences are told apart here, and the framework's parser is
only asked what a known one means. No clock is read: whoever feeds this says when nothing comes.
"""

import re
from codecs import getincrementaldecoder, lookup
from collections.abc import Iterator
from typing import Final

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser
from textual.message import Message

from otp_tui.text.printable import UNREADABLE

PASTE_KEPT: Final = 4096
"""Characters of a paste that are kept: a hundred times what a field takes."""

NOBODY_TYPES: Final = 64
"""Characters, all of them printable, that come at once only as a paste without its marks."""

NOBODY_PRESSES: Final = 1000
"""Keys of any kind that come at once only as a paste without its marks."""

LONGEST: Final = 256
"""Characters that are kept of a sequence whose end has not come."""

FARTHEST: Final = 10_000
"""Greatest column or row of a mouse report that is believed."""

SHORT_REST, LONG_REST, PASTE_REST = 1, 10, 20
"""Pauses after which a lone Esc is a key, a broken sequence is dropped, a paste is at its end."""

CONTINUATIONS: Final = [bytes([code]) for code in range(0x80, 0xC0)]
"""Bytes that go on with a character of UTF-8 (RFC 3629, section 3)."""

PASTE_BEGINS: Final = "\x1b[200~"
PASTE_ENDS: Final = "\x1b[201~"

PART: Final = re.compile(
    r"""
    [^\x1b]+                                # plain characters
    | \x1b (?:
        \[ (?: \[[ -~]                      # function keys of the Linux console
             | \d+\$                        # keys with Shift of rxvt
             | M...                         # a mouse report of the oldest kind
             | <[-\d;]*[Mm]                 # a mouse report; some terminals send negative numbers
             | (?![M\[])[0-?]*[ -/]*[@-~] ) # any other control sequence (ECMA-48, 5.4)
        | O[ -~]                            # keypad and function keys
        | [\]P_] [^\x07\x1b]* (?:\x07|\x1b\\)   # an answer that nobody asked for
        | [^\x1b\[\]OP_]                    # Alt and a key
    )
    """,
    re.DOTALL | re.VERBOSE,
)
"""One thing that is complete."""

UNFINISHED: Final = re.compile(
    r"\x1b(?:\[(?:[0-?]*[ -/]*|<[-\d;]*|\[|M.{0,2})|O|[\]P_][^\x07\x1b]*\x1b?)?", re.DOTALL
)
"""The beginning of a sequence whose end may still come."""

MOUSE: Final = re.compile(r"\x1b\[<(\d{1,4});(\d{1,9});(\d{1,9})[Mm]")
FOCUS: Final = frozenset({"\x1b[I", "\x1b[O"})
SYNCHRONIZED: Final = re.compile(r"\x1b\[\?2026;\d\$y")
"""The terminal says whether it shows what is written as a whole."""


class HungUp(Message):
    """The terminal is gone: there is nothing more to read, ever."""


class InputFailed(Message):
    """Reading failed as it never should."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class TerminalInput:
    """Makes messages of bytes."""

    def __init__(self, encoding: str = "utf-8") -> None:
        """Begin.

        Args:
            encoding: The terminal's. What it does not know becomes U+FFFD, REPLACEMENT CHARACTER.
        """
        self._decoder = getincrementaldecoder(encoding)(errors="replace")
        self._is_utf_8 = lookup(encoding).name == "utf-8"
        self._meaning = XTermParser()
        self._rest = ""
        self._pasted: str | None = None
        self._pauses = 0

    def feed(self, data: bytes) -> list[Message]:
        """Return what is said by some bytes and what came before them."""
        self._pauses = 0
        said = []
        if self._breaks_off(data):
            # What is no text does not take along what is typed after it.
            said += self._go_on(self._decoder.decode(b"", final=True))
        return said + self._go_on(self._decoder.decode(data))

    def _breaks_off(self, data: bytes) -> bool:
        """Tell whether a character has begun that some bytes do not go on with (RFC 3629)."""
        begun, _ = self._decoder.getstate()
        return self._is_utf_8 and bool(begun) and data[:1] not in CONTINUATIONS

    def _go_on(self, text: str) -> list[Message]:
        """Return what is said by a text and what came before it."""
        text, self._rest = self._rest + text, ""
        return list(self._take_apart(text))

    @property
    def is_unfinished(self) -> bool:
        """Whether something has begun whose end may still come, or may never."""
        return bool(self._rest) or self._pasted is not None

    def idle(self) -> list[Message]:
        """Return what is meant by what came before, now that nothing came for 0.1 seconds."""
        self._pauses += 1
        if self._pasted is not None:
            return list(self._paste_ends("")) if self._pauses >= PASTE_REST else []
        if self._pauses >= (SHORT_REST if len(self._rest) <= len("\x1b[") else LONG_REST):
            rest, self._rest = self._rest, ""
            if rest == "\x1b":
                return [events.Key("escape", rest)]
        return []

    def _take_apart(self, text: str) -> Iterator[Message]:
        while text:
            if self._pasted is not None:
                body, found, text = text.partition(PASTE_ENDS)
                if not found:
                    self._keep_pasting(body)
                    return
                yield from self._paste_ends(body)
            elif part := PART.match(text):
                text = text[part.end() :]
                yield from self._say(part[0])
            elif UNFINISHED.fullmatch(text):
                self._rest = text[:LONGEST]
                return
            else:
                yield from self._give_up(text[1])
                text = text[1:] if text[1] == "\x1b" else self._after_broken(text)

    def _say(self, part: str) -> Iterator[Message]:
        """Say what a complete part means, if it means anything."""
        if part == PASTE_BEGINS:
            self._pasted = ""
        elif not part.startswith("\x1b"):
            is_paste = (
                len(part) > NOBODY_PRESSES
                or (len(part) > NOBODY_TYPES and part.isprintable())
                or UNREADABLE in part
            )
            yield from [events.Paste(part)] if is_paste else self._meaning.feed(part)
        elif _is_known(part):
            yield from self._meaning.feed(part)

    @staticmethod
    def _give_up(following: str) -> Iterator[Message]:
        """Say what is meant by a sequence that something else breaks off: a second Esc, the key."""
        if following == "\x1b":
            yield events.Key("escape", "\x1b")

    @staticmethod
    def _after_broken(text: str) -> str:
        """Return what follows a sequence that is none."""
        begun = UNFINISHED.match(text)
        broken = begun[0] if begun else text[0]
        return text[len(broken.removesuffix("\x1b") if len(broken) > 1 else broken) :]

    def _keep_pasting(self, body: str) -> None:
        """Keep the beginning of what is pasted, and what may be the beginning of its end."""
        kept = body.rfind("\x1b", max(0, len(body) - len(PASTE_ENDS)))
        if kept >= 0 and PASTE_ENDS.startswith(body[kept:]):
            body, self._rest = body[:kept], body[kept:]
        self._pasted = ((self._pasted or "") + body)[:PASTE_KEPT]

    def _paste_ends(self, body: str) -> Iterator[Message]:
        """Say what was pasted. A longer one than is kept stays longer than any field takes."""
        pasted = ((self._pasted or "") + body)[:PASTE_KEPT]
        self._pasted, self._rest = None, ""
        yield events.Paste(pasted)


def _is_known(sequence: str) -> bool:
    """Tell whether a sequence means something to us."""
    if mouse := MOUSE.fullmatch(sequence):
        return all(1 <= int(place) <= FARTHEST for place in mouse.groups()[1:])
    if sequence.endswith("R") and ";" in sequence:
        return False  # Where the cursor stands: the framework would move the mouse by it.
    return (
        sequence in ANSI_SEQUENCES_KEYS
        or sequence in FOCUS
        or SYNCHRONIZED.fullmatch(sequence) is not None
    )
