"""Bad inputs for each field of the pages, through the widgets that take them.

Two thousand for each go through the bank's checks in `tests/bank`, which cost less; so many go
through the widgets with `BAD_INPUTS=2000 pytest tests/ui/test_bad_inputs_on_screen.py`.
"""

from __future__ import annotations

import os
from random import Random
from typing import TYPE_CHECKING

import pytest
from textual import events

from otp_tui.bank.checks import check_format
from otp_tui.bank.rejection import Field, Reason
from otp_tui.bank.stages import Identifying, Registering
from otp_tui.text.printable import is_plain
from otp_tui.ui.widgets.entry import LIMIT
from tests.bad_inputs import bad_text

if TYPE_CHECKING:
    from otp_tui.bank.stages import Stage
    from tests.ui.conftest import Hand, Rehearse

INPUTS = int(os.environ.get("BAD_INPUTS", "300"))
"""For each field."""

AT_ONCE = 300
"""Inputs of one test."""

FIELDS = [
    *((Identifying, field) for field in (Field.CONTRACT_ID, Field.PASSWORD)),
    *(
        (Registering, field)
        for field in (Field.SERIAL, Field.CODE, Field.FIRST_CELL, Field.SECOND_CELL)
    ),
]


@pytest.mark.parametrize("first", range(0, INPUTS, AT_ONCE))
@pytest.mark.parametrize(("at", "field"), FIELDS, ids=[field.value for _, field in FIELDS])
def test_bad_input_is_plain_content_or_refused(
    rehearse: Rehearse, at: type[Stage], field: Field, first: int
) -> None:
    async def story(hand: Hand) -> None:
        await hand.focus(field)
        chance, entry = Random(f"{field.value}{first or ''}"), hand.field(field).entry
        for number in range(min(AT_ONCE, INPUTS - first)):
            text = bad_text(chance)
            entry.clear()
            entry.on_paste(events.Paste(text))
            assert len(entry.value) <= LIMIT
            assert all(is_plain(character) for character in entry.value), repr(text)
            shown = entry.render_line(0).text
            assert (set(shown.strip()) <= {"*"}) if entry.masked else shown.isprintable()
            hand.app.step.entered(entry)
            wrong = check_format(field, entry.value, hand.app.step.rules)
            if wrong and not wrong.clears:
                said = hand.problems[field.value]
                # The one before may have been wiped since: it might have been a real one.
                assert wrong.reason.value in said or Reason.NOT_PRACTICE_ID.value in said, repr(
                    text
                )
            if number % 100 == 0:
                await hand.settle()
                await hand.focus(field)
        await hand.settle()
        assert hand.app.is_running
        assert hand.app.return_code is None

    rehearse(story, at=at)
