"""The customer's side of the procedure: fields, the page's button, and what the bank says to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from otp_tui.bank.events import Cancel
from otp_tui.bank.later_checks import check_field
from otp_tui.bank.rejection import Field
from otp_tui.line import before_login
from otp_tui.line.form import Form
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.script import Button
from otp_tui.text.choosing import option_meant
from otp_tui.text.refusals import sentence_on_typed
from otp_tui.tour.deeds import Prepared, Pressed, Typed
from otp_tui.tour.hints import NEED_THE_NEXT_CODE, Hint, advise
from otp_tui.tour.practice import MASKED
from otp_tui.tour.preparation import Event as PreparationEvent
from otp_tui.tour.preparation import PreparationRejection, ReadingCard
from otp_tui.tour.script import as_shown
from otp_tui.tour.sentences import misstep_sentence, trouble_sentence
from otp_tui.tour.sheet import as_called

if TYPE_CHECKING:
    from collections.abc import Mapping

    from otp_tui.bank.flow import AnyEvent, AnyVisit
    from otp_tui.bank.later import AnyField, AnyRefused
    from otp_tui.line.asides import Asides
    from otp_tui.line.before_login import Choices
    from otp_tui.tour.hints import Advice
    from otp_tui.tour.practice import Form as Practised

ON_THE_PHONE: Final = {Field.SERIAL, Field.CODE}
"""Fields whose content the open token app shows."""

SAID_BY_THE_BANK: Final = {Hint.FULL_WIDTH, Hint.LOWER_CASE}
"""Hints that say what the refusal right before them has said."""


class Procedure:
    """Lets happen what belongs to the page, and says what comes of it."""

    def __init__(self, asides: Asides) -> None:
        """Begin at the present page.

        Args:
            asides: Who speaks, and of what.
        """
        self._asides = asides
        self._rehearsal = asides.rehearsal
        self._texts = asides.texts
        self._plain = asides.texts.plain
        self._said_last: Advice | None = None
        self._is_told_to_go_back = False
        self._is_asked_to_cancel = False
        state = asides.rehearsal.state
        self.form = Form(state.page, state.entered)

    def turn_page(self) -> None:
        """Begin the present page."""
        state = self._rehearsal.state
        self.form = Form(state.page, state.entered)
        self._is_asked_to_cancel = False
        self._said_last = None

    def name(self, field: AnyField) -> str:
        """Return what a field is called; a cell's with its letter on the card."""
        name = self._texts.refusals.fields[field]
        cells = self._rehearsal.state.cells
        if cells is None or field not in {Field.FIRST_CELL, Field.SECOND_CELL}:
            return name
        letter = cells.first if field is Field.FIRST_CELL else cells.second
        return self._plain.cell.format(field=name, letter=letter)

    def masks(self, field: AnyField | None) -> bool:
        """Tell whether nobody may see what a field of the page holds; reading is no secret."""
        return field in MASKED and not isinstance(self._rehearsal.state.stage, ReadingCard)

    # --- Hints ----------------------------------------------------------------------------------

    def _advice(self) -> Advice:
        state, now = self._rehearsal.state, self._rehearsal.clock.now()
        return advise(state, self.form.values, now, finished=self._asides.is_over)

    def hint(self) -> None:
        """Say what to do next."""
        self._asides.hint(self._advice())

    def point(self) -> None:
        """In a guided rehearsal, say what to do next, unless that was said last."""
        advice = self._advice()
        if self._rehearsal.mode is not Mode.GUIDED or advice == self._said_last:
            return
        self._said_last = advice
        if advice.hint in SAID_BY_THE_BANK and advice.field in self.form.refused:
            return
        self._asides.advise(advice)
        is_elsewhere = advice.is_finding and advice.field is not self.form.asked
        if is_elsewhere and not self._is_told_to_go_back:
            self._asides.tell(self._plain.go_back)
        self._is_told_to_go_back = False

    # --- Fields ---------------------------------------------------------------------------------

    def _put(self, field: AnyField, text: str) -> None:
        """Let a field hold a text. Typing the code may take so long that it is about to change."""
        if self.form.values[field] == text:
            return
        self.form.values[field] = text
        before = self._rehearsal.state.faults
        self._rehearsal.do(Typed(field, text))
        if self._rehearsal.state.faults != before:
            left = self._rehearsal.reading().seconds_left
            self._asides.tell(self._plain.code_hurries.format(seconds=left))

    def enter(self, field: AnyField, text: str) -> None:
        """Take what was typed into a field: say what is wrong, or go on, at last to the bank."""
        text = self._meant(field, text)
        self._put(field, text)
        self._rehearsal.do(Pressed(Button.ENTER))
        self.form.refused.discard(field)
        wrong = check_field(field, text, self._rehearsal.visit.rules)
        if wrong is not None:
            self._refuse((wrong,))
        elif self.form.is_filled():
            self.press()

    def _meant(self, field: AnyField, text: str) -> str:
        """Return what a field is to hold: where it lets choose, the option that was named."""
        options = self._texts.choosing.options.get(field)
        return (option_meant(text, options) or "") if options else text

    def copy(self) -> None:
        """Type what card or phone show for the field; in practice that is help, and counted."""
        field = self.form.asked
        if self._rehearsal.mode is Mode.EXAM:
            self._asides.tell(self._plain.no_copy_in_exam)
        elif field is None:
            self._asides.tell(self._plain.no_copy)
        elif field in ON_THE_PHONE and not self._rehearsal.token_is_open:
            self._asides.tell(self._plain.token_closed)
        else:
            if self._rehearsal.mode is Mode.PRACTICE:
                self._rehearsal.do(Pressed(Button.HINT))
            shown = as_shown(field, self._rehearsal.state, self._rehearsal.clock.now())
            self._asides.tell(self._plain.copied.format(field=self._texts.refusals.fields[field]))
            self.enter(field, shown)

    def go_to_previous(self) -> None:
        """Ask for the field before the present one."""
        if not self.form.fields:
            self._asides.tell(self._plain.not_now)
        elif not self.form.go_back():
            self._asides.tell(self._plain.first_field)

    def _refuse(self, rejections: tuple[AnyRefused | PreparationRejection, ...]) -> None:
        """Say what was wrong, and ask again for the fields that need it, and for no other."""
        values = dict(self.form.values)
        for rejection in rejections:
            said = self._sentence(rejection, values)
            name = self._texts.refusals.fields[rejection.field] if rejection.field else ""
            is_named = name in said or isinstance(rejection, PreparationRejection)
            self._asides.tell(said if is_named else self._plain.about.format(field=name, what=said))
            for field in self.form.fields:
                if field in rejection.clears:
                    self._put(field, "")
        touched = self.form.touched_by(rejections)
        self.form.refused.update(touched)
        self.form.ask_for(touched)
        self._said_last = None

    def _sentence(
        self, rejection: AnyRefused | PreparationRejection, values: Mapping[AnyField, str]
    ) -> str:
        if isinstance(rejection, PreparationRejection):
            return misstep_sentence(rejection, values, self._rehearsal.state, self._texts)
        rules = self._rehearsal.visit.rules
        return sentence_on_typed(rejection, values, self._texts.refusals, rules)

    def say_what_is_kept(self) -> None:
        """Say what the other fields still hold, so that somebody can mend that, too."""
        kept = {f: text for f, text in self.form.values.items() if text and f != self.form.asked}
        plain = self._plain
        shown = {
            self.name(field): as_called(field, text, self._texts)
            for field, text in kept.items()
            if not self.masks(field)
        }
        said = plain.kept if len(shown) == 1 else plain.about
        if len(shown) > 1:
            self._asides.tell(plain.kept_several)
        for name, value in shown.items():
            self._asides.tell(said.format(field=name, value=value, what=value))
        if len(kept) > len(shown):
            self._asides.tell(plain.kept_unseen)
        if kept:
            self._asides.tell(plain.go_back)
            self._is_told_to_go_back = True

    # --- The bank -------------------------------------------------------------------------------

    def press(self) -> None:
        """Press the page's button; where there are two, one of them has to be named."""
        if self.choices:
            self._asides.tell(self._texts.preparing.choose)
        else:
            self.send(self.form.intent())

    @property
    def choices(self) -> Choices:
        """The answers between which the page lets choose; none if it has one button."""
        return before_login.choices(self._rehearsal.state.stage, self._texts)

    def press_other(self, form: Practised) -> None:
        """Press one of the page's further buttons."""
        self._send(form.make({}))

    def go_back(self) -> None:
        """Back, where the real page can."""
        back = self._rehearsal.state.page.back
        if back is not None:
            self.send(back.make({}))
        elif self._asides.can_cancel:
            self._rehearsal.do(Pressed(Button.BACK))
            self._asides.tell(self._plain.no_back)
        else:
            self._asides.tell(self._plain.not_now)

    def cancel(self) -> None:
        """Leave the procedure, if it is said twice."""
        if not self._asides.can_cancel:
            self._asides.tell(self._plain.not_now)
        elif self._is_asked_to_cancel:
            self._send(Cancel())
        else:
            self._is_asked_to_cancel = True
            self._rehearsal.do(Pressed(Button.CANCEL))
            self._asides.tell(self._plain.cancel_again)

    def do_not_cancel(self) -> None:
        """Take something else than a second 「中止」 for a no."""
        self._is_asked_to_cancel = False

    def send(self, event: AnyEvent) -> None:
        """Let happen what the page's button, or one of its answers, is for."""
        if not isinstance(event, PreparationEvent):
            self._send(event)
            return
        self._rehearsal.do(Prepared(event))
        after = self._rehearsal.state.preparation
        if after is not None and after.rejections:
            self._refuse(after.rejections)
            self.say_what_is_kept()

    def _send(self, event: AnyEvent) -> None:
        """Send something to the bank, over a line that may be slow or broken."""
        before = self._rehearsal.visit
        answer = self._rehearsal.submit(event)
        if answer.trouble is not None:
            has_fields = bool(self.form.fields)
            said = trouble_sentence(answer, self._texts.line, has_fields=has_fields)
            self._asides.tell(said)
            self._said_last = None
            return
        if answer.delay:
            self._asides.await_answer(answer.delay.total_seconds())
        self._hear(before, answer.visit)

    def _hear(self, before: AnyVisit, after: AnyVisit) -> None:
        """Say what the bank refused; a new page is said with the next line."""
        if after.stage != before.stage or not after.rejections:
            return
        self._refuse(after.rejections)
        self.say_what_is_kept()
        reasons = {rejection.reason for rejection in after.rejections}
        if reasons & NEED_THE_NEXT_CODE and not self._rehearsal.token.clock_error:
            stands = self._rehearsal.clock.stopped
            self._asides.tell(self._plain.clock_stands if stands else self._plain.clock_runs)
