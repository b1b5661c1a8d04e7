"""Any page of a procedure that is told by its words: facts, fields, card table, buttons."""

from collections.abc import Iterable, Sequence
from typing import Final

from textual import on
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from otp_tui.bank.flow import AnyEvent
from otp_tui.bank.later import CELLS_OF_CARD, CHOICES, AnyField, LaterField
from otp_tui.bank.rejection import Field
from otp_tui.bank.rules import Rules
from otp_tui.text.catalogue import Catalogue
from otp_tui.text.line_break import cells
from otp_tui.text.refusals import format_of
from otp_tui.tour.practice import MASKED
from otp_tui.tour.sheet import Sheet
from otp_tui.ui.screens.ending import EndingStep
from otp_tui.ui.screens.guarded import GuardedStep
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.card_table import CardTable
from otp_tui.ui.widgets.choice import Choice
from otp_tui.ui.widgets.fact_table import FactTable
from otp_tui.ui.widgets.form_field import FormField
from otp_tui.ui.widgets.prose import Prose
from otp_tui.ui.widgets.push_button import PushButton


class SheetStep(GuardedStep, EndingStep):
    """One page, laid out by what it asks."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(
        self,
        texts: Catalogue,
        rules: Rules,
        sheet: Sheet,
        desk: Widget,
        said_at_end: str,
        *,
        ended: bool,
    ) -> None:
        """Make the page.

        Args:
            texts: What every page says.
            rules: What the bank decides by.
            sheet: What this one says and asks.
            desk: Whom to call: on a receipt, and where nobody else helps.
            said_at_end: What is said when the lesson's goal is reached.
            ended: Whether it is.
        """
        super().__init__(texts, rules, said_at_end, ended=ended)
        self._sheet = sheet
        self._desk = desk
        self.set_class(sheet.points_to_desk, "-desk")

    def title(self) -> str:
        """Return what the bank calls the procedure, or whose log-in page it is."""
        return self._sheet.title

    def contents(self) -> Iterable[Widget]:
        """Return what the page says, shows and asks, in this order."""
        sheet = self._sheet
        done = "done gap" if sheet.is_receipt and not sheet.warning else "heading"
        yield Static(sheet.words.heading, markup=False, classes=done)
        if self._ended and not sheet.points_to_desk:
            yield from self.end_of_rehearsal()
        if sheet.warning:
            yield Prose(sheet.warning, classes="say warning")
        yield Prose(sheet.words.says, classes="say gap" if self._ended else "say")
        if sheet.points_to_desk:
            yield self._desk
        if sheet.facts:
            yield FactTable(sheet.facts, classes="shown")
        yield from self._form()
        if sheet.points_to_desk or not self._ended:
            yield from self.end_of_rehearsal()
        yield self.main_button(sheet.words.button)
        for form, label in sheet.others:
            yield PushButton(label, id=form.name, classes="other")
        if sheet.is_receipt:
            self._desk.add_class("gap")
            yield self._desk

    def _form(self) -> Iterable[Widget]:
        """Return the fields; the card's cells stand under its table, beside each other."""
        challenge = self._sheet.cells
        whole_card = [field for field in self._sheet.fields if field in CELLS_OF_CARD]
        for first, second in zip(whole_card[::2], whole_card[1::2], strict=True):
            pair = [(field, CELLS_OF_CARD[field]) for field in (first, second)]
            yield from _beside(pair, classes="cells spaced")
        for field in self._sheet.fields:
            if field not in CELLS_OF_CARD and (challenge is None or field not in CELLS):
                yield FormField(
                    field,
                    self._label(field),
                    required=self.texts.bank.required,
                    masked=field in MASKED,
                    entry=self._choice(field),
                )
        if challenge is not None:
            yield CardTable.asking(challenge)
            labels = f"(1)({challenge.first})", f"(2)({challenge.second})"
            yield from _beside(list(zip(CELLS, labels, strict=True)), classes="cells")

    def _choice(self, field: AnyField) -> Choice | None:
        """Return what a field is chosen from, or None if it is typed into."""
        options = self.texts.choosing.options.get(field)
        return Choice(options, id=f"entry-{field.value}") if options else None

    def _label(self, field: AnyField) -> str:
        """Return what a field is called, with its form where there is room for all of them."""
        texts = self.texts.refusals
        if field in CHOICES:
            return self.texts.choosing.label.format(field=texts.fields[field])
        asked = [
            one for one in self._sheet.fields if isinstance(one, LaterField) and one not in CHOICES
        ]
        long = {one: f"{texts.fields[one]} ({format_of(one, texts, self.rules)})" for one in asked}
        has_room = all(cells(label) <= LONGEST_LABEL for label in long.values())
        return long[field] if has_room and field in long else texts.fields[field]

    def intent(self) -> AnyEvent:
        """Return what the page's button sends."""
        return self._sheet.form.make({field.field: field.value for field in self.fields})

    @on(PushButton.Pressed, ".other")
    def other_pressed(self, message: PushButton.Pressed) -> None:
        """Do what one of the further buttons does."""
        message.stop()
        form = next(form for form, _ in self._sheet.others if form.name == message.button.id)
        self.post_message(self.Sent(form.make({})))


LONGEST_LABEL: Final = 38
"""Cells of a label that fits beside its mark on the smallest page that has room for both."""

CELLS = (Field.FIRST_CELL, Field.SECOND_CELL)
"""The fields of the card's cells."""


def _beside(labelled: Sequence[tuple[AnyField, str]], classes: str) -> Iterable[Widget]:
    """Return numbers of the card beside each other, and what is wrong with them below."""
    fields = [FormField(field, label, masked=True, inline=True) for field, label in labelled]
    yield Horizontal(*fields, classes=classes)
    for field in fields:
        yield field.problem
