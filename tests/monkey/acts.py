"""What the monkey does: random acts, all of them from one seed."""

from dataclasses import dataclass
from random import Random
from signal import SIGHUP, SIGINT, SIGQUIT, SIGTERM
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

SCRIPTS: Final = (
    "0123456789",
    "999999",
    "abcXYZ",
    "１２３ＡＢＣ",
    "あいうエオ漢字ー、。「」",
    "한글ελλάдаنعمעברית",
    "e\u0301a\u0300か\u3099\u0e01\u0e33",
    "😀👨\u200d👩\u200d👧🇯🇵✈\ufe0f👍🏽",
    "\u202e\u2066\u200b\u200e\ufeff\u061c\u3164",
    "[bold][/][@click=app.quit]$x\\{}",
    " \u3000\u00a0-‐ー",
)
"""Characters that people and attackers type."""

KEYS: Final = (
    *("\r", "\t", "\x1b[Z", "\x7f", "\x15", "\x0b", "\x17", "\x01", "\x05", "\x03", "\x18", "\x16"),
    *("\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[H", "\x1b[F", "\x1b[3~", "\x1b[5~", "\x1b[6~"),
    *("\x1b[1;2C", "\x1b[1;2D", "\x1b[1;2H", "\x1b[1;5C", "\x1b[1;5D", "\x1b", "\x1b\x1b", " "),
    *("\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[15~", "\x1b[17~", "\x1b[18~", "\x1b[19~"),
    "\x1b[20~",
)
"""Keys that edit, move, and do things; the one that quits is left to the mouse."""

BROKEN: Final = (
    *("\x1b[", "\x1b[<", "\x1b[<0;1", "\x1bO", "\x1b]0;", "\x1bP1$r", "\x1b[200~", "\x1b[201~"),
    *("\x1b[48;1;1;0;0t", "\x1b[48;99999999;99999999;1;1t", "\x1b[?2048;2$y", "\x1b[?2026;2$y"),
    *("\x1b[5;5R", "\x1b[999999999R", "\x1b[113;5u", "\x1b[I", "\x1b[O", "\x1b[M!!", "\x1b[[Z"),
    *("\x1b[<0;-3;-4M", "\x1b[<999999999999;1;1M", "\x1b[<0;99999999999999999999;1M", "\x00"),
    "\x1b[" + "1;" * 200,
)
"""Sequences that are cut off, unknown, or lies."""


QUITS: Final = b"\x11"

LENGTHS: Final = (300, 3_000, 100_000)
"""Events after which a program that the mouse has not quit is ended."""


@dataclass(frozen=True, slots=True)
class Types:
    """Sends bytes."""

    data: bytes

    events: int
    """How many keys, pastes, mouse reports and sequences they are."""

    clicks_in: int = 0
    """The row in which the mouse's button is let go, 1 the first; 0 if it is not."""


@dataclass(frozen=True, slots=True)
class Resizes:
    """Makes the terminal another size, in columns and rows."""

    size: tuple[int, int]


Act: TypeAlias = Types | Resizes


@dataclass(frozen=True, slots=True)
class Ending:
    """A way to end the program."""

    name: str

    signal: int = 0
    """Number of the signal that is sent; 0 if a key is pressed."""

    @property
    def exit_code(self) -> int:
        """Return the exit code that README promises for it."""
        return 128 + self.signal if self.signal else 0


BY_KEY: Final = Ending("Ctrl+Q")
ENDINGS: Final = (
    BY_KEY,
    *(Ending(one.name, one) for one in (SIGINT, SIGTERM, SIGHUP, SIGQUIT)),
)


class Monkey:
    """Draws acts."""

    def __init__(self, seed: int, right: tuple[str, ...]) -> None:
        """Begin.

        Args:
            seed: What decides all.
            right: What a customer would type, so that every page is reached.
        """
        self._chance = Random(seed)
        self._right = right
        self._kinds: dict[Callable[[], Act], int] = {
            self._text: 30,
            self._keys: 40,
            self._right_thing: 8,
            self._mouse: 25,
            self._paste: 6,
            self._broken: 6,
            self._bytes: 4,
            self._size: 4,
        }

    def act(self) -> Act:
        """Return what comes next."""
        (kind,) = self._chance.choices(list(self._kinds), list(self._kinds.values()))
        return kind()

    def length(self) -> int:
        """Return after how many events the program is ended, if it runs so long."""
        return self._chance.choice(LENGTHS)

    def ending(self, ways: tuple[Ending, ...]) -> Ending:
        """Return in which of some ways it is ended then."""
        return self._chance.choice(ways)

    def _draw(self, longest: int) -> str:
        script = self._chance.choice(SCRIPTS)
        return "".join(self._chance.choices(script, k=self._chance.randint(1, longest)))

    def _text(self) -> Act:
        text = self._draw(6)
        return Types(text.encode(), len(text))

    def _keys(self) -> Act:
        keys = self._chance.choices(KEYS, k=self._chance.randint(1, 3))
        return Types("".join(keys).encode(), len(keys))

    def _right_thing(self) -> Act:
        typed = self._chance.choice(self._right)
        return Types(typed.encode(), len(typed))

    def _mouse(self) -> Act:
        x, y = self._chance.randint(1, 130), self._chance.randint(1, 42)
        button = self._chance.choice((0, 0, 0, 0, 2, 32, 35, 35, 64, 65, 4, 66, 128, 255))
        report = f"\x1b[<{button};{x};{y}"
        states = "Mm" if self._chance.random() < 0.8 else "M"
        data = "".join(report + state for state in states).encode()
        return Types(data, len(states), clicks_in=y if "m" in states else 0)

    def _paste(self) -> Act:
        longest = self._chance.choice((5, 50, 500, 50_000))
        return Types(f"\x1b[200~{self._draw(longest)}\x1b[201~".encode(), 1)

    def _broken(self) -> Act:
        return Types(self._chance.choice(BROKEN).encode(), 1)

    def _bytes(self) -> Act:
        if self._chance.random() < 0.5:
            encoding = self._chance.choice(("shift_jis", "euc_jp", "utf-16-le"))
            sent = "本物の番号１２３".encode(encoding)
        else:
            sent = self._chance.randbytes(self._chance.randint(1, 8))
        sent = sent.replace(QUITS, b"")
        return Types(sent, len(sent))

    def _size(self) -> Act:
        widest, tallest = self._chance.choice(((400, 120), (130, 42), (12, 6)))
        return Resizes((self._chance.randint(1, widest), self._chance.randint(1, tallest)))
