"""The words that can be typed at any prompt. None of them can stand in a field of the bank's."""

import re
import unicodedata
from enum import Enum
from typing import Final

from otp_tui.text.words import Plain


class Word(Enum):
    """What can be asked for. The value behind a `?` is the word in ASCII."""

    HELP = "help"
    READ = "read"
    HINT = "hint"
    CODE = "code"
    CARD = "card"
    COPY = "copy"
    PREVIOUS = "previous"
    WAIT = "wait"
    PHONE = "phone"
    CLOCK = "clock"
    APP = "app"
    KEY = "key"
    DESK = "desk"
    BACK = "back"
    CANCEL = "cancel"
    RESULT = "result"
    AGAIN = "again"
    TEACH = "teach"
    QUIT = "quit"


MARK: Final = "?"
"""Begins every word in ASCII. No field holds it."""

SHORTEST_PART: Final = 3
"""Characters of a part of an answer that is taken for it."""

SHORT: Final = {MARK: Word.HELP, "=": Word.COPY}
"""Words of one character."""


def ascii_word(word: Word) -> str:
    """Return a word as it is typed without a Japanese keyboard."""
    return MARK + word.value


def folded(text: str) -> str:
    """Return a text as words are compared: in any width, in any case, quoted or not, no spaces."""
    return "".join(unicodedata.normalize("NFKC", text).split()).strip("\u300c\u300d<>").casefold()


def word_in(text: str, texts: Plain) -> Word | None:
    """Return the word that a text is, or None if it is none."""
    words = {
        **SHORT,
        **{ascii_word(word): word for word in Word},
        **{folded(texts.words[word.value]): word for word in Word},
    }
    return words.get(folded(text))


def choice_in(text: str, texts: Plain) -> str | None:
    """Return what stands behind the word for the instructor's controls, or None if it is not there.

    Whoever types a number need not type a space before it: none is left between two words.
    """
    said = folded(text)
    for word in (ascii_word(Word.TEACH), folded(texts.words[Word.TEACH.value])):
        if said.startswith(word) and said != word:
            return said.removeprefix(word)
    return None


def is_called(text: str, label: str) -> bool:
    """Tell whether a text names a button: by its whole label, or by a part that brackets divide."""
    return folded(text) in {folded(part) for part in (label, *re.split(r"[()]", label)) if part}


def is_part(text: str, label: str) -> bool:
    """Tell whether a text is a part of an answer: one that is long enough to mean it."""
    return len(folded(text)) >= SHORTEST_PART and folded(text) in folded(label)


def is_meant_as_word(text: str) -> bool:
    """Tell whether a text looks like a word in ASCII, though there may be none such."""
    return folded(text).startswith(MARK)
