"""Whatever is typed, the bank refuses it by field or goes on; nothing fails."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.checks import check_format
from otp_tui.bank.events import Identify, Register, Start
from otp_tui.bank.rejection import Field
from otp_tui.bank.rules import Rules
from otp_tui.scenario.procedures.enrolment import FLOW
from tests.bad_inputs import bad_text

if TYPE_CHECKING:
    from otp_tui.scenario.deal import Deal

INPUTS = 2000
"""For each field."""


@pytest.mark.parametrize("field", Field, ids=lambda field: field.value)
def test_bad_input_is_refused_at_its_field(handbook: Deal, field: Field) -> None:
    at = handbook.visit.active_at
    customer = handbook.visit.customer
    right = {
        Field.CONTRACT_ID: customer.contract_id,
        Field.PASSWORD: customer.password,
        Field.SERIAL: customer.serial,
        Field.CODE: handbook.token.reading(at).code,
        Field.FIRST_CELL: "41",
        Field.SECOND_CELL: "84",
    }
    identifying = FLOW.advance(handbook.visit, Start(), at)
    registering = FLOW.advance(
        identifying, Identify(right[Field.CONTRACT_ID], right[Field.PASSWORD]), at
    )
    chance = Random(field.value)
    for _ in range(INPUTS):
        text = bad_text(chance)
        if text == right[field]:
            continue
        values = right | {field: text}
        wrong = check_format(field, text, Rules())
        assert wrong is None or wrong.field is field
        if field in {Field.CONTRACT_ID, Field.PASSWORD}:
            before = identifying
            event = Identify(values[Field.CONTRACT_ID], values[Field.PASSWORD])
            after = FLOW.advance(identifying, event, at)
        else:
            before = registering
            cells = (values[Field.FIRST_CELL], values[Field.SECOND_CELL])
            sent = Register(values[Field.SERIAL], values[Field.CODE], *cells)
            after = FLOW.advance(registering, sent, at)
        assert after.stage == before.stage, repr(text)
        assert after.rejections, repr(text)
        if wrong:
            assert field in {rejection.field for rejection in after.rejections}, repr(text)
