"""The catalogue is whole: every reason has its sentence, and every sentence can be shown."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from itertools import product
from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.rejection import Field, Reason, Rejection
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import Counter
from otp_tui.clock import JST
from otp_tui.scenario.checks import WIDE_SPACE
from otp_tui.scenario.model import Mode, Slip
from otp_tui.text.ja import JAPANESE
from otp_tui.text.refusals import sentence
from otp_tui.tour.deeds import Place
from otp_tui.tour.hints import Hint
from otp_tui.tour.instructor import CHOICES
from otp_tui.tour.journal import Flaw

if TYPE_CHECKING:
    from collections.abc import Iterator


def sentences(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Give every string in the catalogue, with where it stands."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, within in value.items():
            yield from sentences(within, f"{path}.{key.name if isinstance(key, Enum) else key}")
    elif isinstance(value, tuple):
        for place, within in enumerate(value):
            yield from sentences(within, f"{path}.{place}")
    elif is_dataclass(value):
        for field in fields(value):
            yield from sentences(getattr(value, field.name), f"{path}.{field.name}".lstrip("."))
    else:
        message = f"{path} holds a {type(value)}"
        raise TypeError(message)


ALL = dict(sentences(JAPANESE))


def placeholders(text: str) -> set[str]:
    """Return the names of the values that a sentence waits for."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_the_catalogue_is_large() -> None:
    assert len(ALL) > 150


def test_every_terminal_agrees_how_wide_a_sentence_is() -> None:
    ambiguous = {
        place: [one for one in text if unicodedata.east_asian_width(one) == "A"]
        for place, text in ALL.items()
    }
    assert not {place: found for place, found in ambiguous.items() if found}


def test_every_sentence_is_plain_text() -> None:
    assert not [place for place, text in ALL.items() if not text]
    assert not {
        place: text
        for place, text in ALL.items()
        if not text.replace("\n", "").replace(WIDE_SPACE, "").isprintable()
        or not unicodedata.is_normalized("NFC", text)
    }


def test_every_placeholder_is_a_name() -> None:
    names = {place: placeholders(text) for place, text in ALL.items()}
    assert not {
        place: said for place, said in names.items() if not all(map(str.isidentifier, said))
    }


@pytest.mark.parametrize("reason", Reason)
def test_every_rejection_has_a_whole_sentence(reason: Reason) -> None:
    for field, left in product([None, *Field], [None, 3]):
        assert_whole(reason, field, left)


def assert_whole(reason: Reason, field: Field | None, left: int | None) -> None:
    """Check the sentence of one rejection."""
    texts = JAPANESE.refusals
    said = sentence(Rejection(reason, field, left), texts, Rules())
    assert reason.value in said
    assert not re.search(r"[{}]|None", said)
    if field and "field" in placeholders(texts.reasons[reason].what):
        assert texts.fields[field] in said
    assert (left is not None) == said.endswith(texts.attempts_left.format(left=left))


def test_every_name_has_its_words() -> None:
    texts = JAPANESE.refusals
    assert set(texts.reasons) == set(Reason)
    assert set(texts.fields) == set(texts.formats) == set(Field)
    assert set(JAPANESE.ended.locked) == set(Counter)


def test_every_hint_choice_and_result_has_its_words() -> None:
    hints, instructor, results = JAPANESE.hints, JAPANESE.instructor, JAPANESE.results
    assert set(hints.hints) == {hint.value for hint in Hint}
    assert set(instructor.groups) == set(CHOICES)
    names = {name for group in CHOICES.values() for name in group}
    assert set(instructor.choices) == names
    assert set(instructor.done) <= names
    assert set(results.mistakes) == {str(one.value) for one in (*Reason, *Slip)}
    assert set(results.modes) == {mode.value for mode in Mode}
    assert set(results.steps) == {place.value for place in Place}


def test_every_flaw_of_a_journal_has_its_sentence() -> None:
    assert set(JAPANESE.command_line.journals) == {flaw.value for flaw in Flaw}


def test_our_codes_look_like_ours_and_are_each_used_once() -> None:
    codes = [reason.value for reason in Reason]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"TR-[0-9]{2}", code) for code in codes)


def test_the_receipt_s_time_is_written_as_in_the_document() -> None:
    at = datetime(2020, 11, 26, 19, 40, tzinfo=JST)
    assert JAPANESE.receipt.at_format.format(at=at) == "2020年11月26日19時40分00秒"


def test_a_sentence_ends_like_one() -> None:
    ended = [
        refusal for reason in JAPANESE.refusals.reasons.values()
        for refusal in (reason.what, reason.next)
    ]  # fmt: skip
    assert not [text for text in ended if not text.endswith("。")]
