"""Reads the `[[step]]` tables of a scenario file: its script."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

from otp_tui.bank.later import AnyField, LaterField
from otp_tui.bank.rejection import Field
from otp_tui.scenario import checks
from otp_tui.scenario.problems import Wrong
from otp_tui.scenario.script import Action, Button, Manner, Press, Script, Step, Type, Wait
from otp_tui.scenario.section import FOUND_LIMIT, Section
from otp_tui.scenario.translation import read_tellings
from otp_tui.text.printable import printable

TYPED_LIMIT: Final = 40
"""Characters that a script may type into a field."""

NOTE_LIMIT: Final = 600
"""Characters of a presenter's note."""

FIELDS: Final[Mapping[str, AnyField]] = {field.value: field for field in (*Field, *LaterField)}
"""Every field that a script may type into, by its name."""

FITTING: Final[Mapping[Manner, set[AnyField]]] = {
    Manner.LOWER_CASE: {Field.SERIAL},
    Manner.LETTER_O: {Field.SERIAL, Field.PASSWORD},
    Manner.SWAPPED: {Field.FIRST_CELL, Field.SECOND_CELL},
    Manner.NEIGHBOUR: {Field.FIRST_CELL, Field.SECOND_CELL},
    Manner.OLD: {Field.CODE},
    Manner.FIRST_HALF: {Field.CODE},
    Manner.MIXED: {Field.CODE},
    Manner.USED: {Field.CODE},
}
"""Fields for which a manner means something; the others mean something for each."""


def _type(table: Section) -> Action:
    where = table.take("type", checks.named(FIELDS), None)
    manner = table.take("manner", checks.one_of(Manner), Manner.AS_SHOWN)
    text = table.take("text", checks.typed(TYPED_LIMIT), None)
    seconds_left = table.take("seconds_left", checks.whole(1, 29), None)
    if where and where not in FITTING.get(manner, {where}):
        fitting = (one.value for one in Manner if where in FITTING.get(one, {where}))
        table.complain("manner", Wrong.MANNER_FIELD, allowed=", ".join(fitting))
    if text is not None and manner is not Manner.AS_SHOWN:
        table.complain("text", Wrong.MANNER_OR_TEXT)
    return Type(where or Field.CONTRACT_ID, manner, text, seconds_left)


def _press(table: Section) -> Action:
    return Press(table.take("press", checks.one_of(Button), Button.MAIN))


def _wait(table: Section) -> Action:
    return Wait(table.take("wait", checks.seconds(1, 86400), timedelta(seconds=1)))


VERBS: Final[dict[str, Callable[[Section], Action]]] = {
    "type": _type,
    "press": _press,
    "wait": _wait,
}
"""How each kind of action is read; its key says which kind it is."""


def _action(table: Section) -> Action | None:
    verb = next((verb for verb in VERBS if table.has(verb)), None)
    if verb is None:
        found = printable(", ".join(table.names), FOUND_LIMIT)
        table.complain("", Wrong.VERB, allowed=", ".join(VERBS), found=found)
        table.ignore()
        return None
    return VERBS[verb](table)


def read_step(table: Section) -> Step:
    """Return the step that a table describes."""
    note = checks.prose(NOTE_LIMIT)
    return Step(
        caption=table.require("caption", checks.text, ""),
        note=table.take("note", note, ""),
        picture=table.take("picture", checks.picture, ""),
        do=tuple(action for one in table.tables("do") if (action := _action(one))),
        tellings=read_tellings(table, caption=checks.text, note=note),
    )


def read_script(root: Section) -> Script:
    """Return the script of a scenario file."""
    tables = root.tables("step")
    steps = tuple(read_step(table) for table in tables)
    taken: set[str] = set()
    for table, step in zip(tables, steps, strict=True):
        if step.picture in taken:
            table.complain("picture", Wrong.PICTURE_TWICE)
        taken |= {step.picture} - {""}
    return steps
