"""The talk: asks for one line after the other, and lets happen what it says."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from otp_tui.line import before_login, pages
from otp_tui.line.asides import Asides
from otp_tui.line.entered import LIMIT, Unusable, content_of
from otp_tui.line.person import InputEnded
from otp_tui.line.procedure import Procedure
from otp_tui.line.teaching import Teaching
from otp_tui.line.words import (
    Word,
    choice_in,
    is_called,
    is_meant_as_word,
    is_part,
    word_in,
)
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.script import Button
from otp_tui.text.refusals import format_of
from otp_tui.tour.deeds import Pressed
from otp_tui.tour.sheet import next_sentence, sheet_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from otp_tui.bank.flow import AnyEvent
    from otp_tui.bank.later import AnyField
    from otp_tui.line.person import World
    from otp_tui.text.catalogue import Catalogue
    from otp_tui.tour.practice import Form
    from otp_tui.tour.rehearsal import Rehearsal


class Left(Exception):  # noqa: N818 - said of a person
    """The person leaves."""


class Talk:
    """A rehearsal, talked through from its beginning until somebody leaves or the input ends."""

    def __init__(self, rehearsal: Rehearsal, texts: Catalogue, world: World) -> None:
        """Begin.

        Args:
            rehearsal: What is rehearsed.
            texts: What is said.
            world: Who is talked to, and what else there is.
        """
        self._rehearsal = rehearsal
        self._texts = texts
        self._plain = texts.plain
        self._world = world
        self._asides = Asides(rehearsal, texts, world)
        self._procedure = Procedure(self._asides)
        self._teaching = Teaching(self._asides)
        self._page: object = None
        self._number = rehearsal.state.number
        self._was_over = False
        self._is_told_result = False
        self._is_warned = False
        self._is_told_that_input_hides = not world.person.hides
        self._words = self._what_words_do()
        self.assessment = self._asides.assessment

    def run(self) -> bool:
        """Talk to the end; return whether the goal was reached, or the person left on purpose."""
        try:
            self._asides.introduce()
            while True:
                self._turn()
        except Left:
            self._asides.tell(self._plain.left)
            return True
        except InputEnded:
            words, reached = self._texts.results, self.assessment.reached
            self._asides.tell(self._plain.input_ended)
            self._asides.tell(words.completed if reached else words.not_completed)
            return reached

    # --- One line after the other ---------------------------------------------------------------

    def _turn(self) -> None:
        """Say what is new, ask for one line, and let happen what it says."""
        self._keep_up()
        asked = None if self._was_over else self._procedure.form.asked
        line = self._ask(asked)
        before = self._rehearsal.visit.stage
        self._rehearsal.look()
        self._asides.close()
        if self._rehearsal.visit.stage == before:
            self._take(line, asked)
        else:
            self._take_word(line)  # The session has timed out: nobody reads what else was typed.

    def _keep_up(self) -> None:
        """Say the page if it is a new one, or if the lesson has just ended on it."""
        self._rehearsal.look()
        stage, is_over = self._rehearsal.state.stage, self._asides.is_over
        if stage != self._page:
            self._page, self._is_warned = stage, False
            self._procedure.turn_page()
            self._tell_what_comes()
            self._asides.page()
        elif is_over and not self._was_over:
            self._asides.tell(self._asides.well_done)
        self._was_over = is_over
        if is_over and self._rehearsal.mode is Mode.EXAM and not self._is_told_result:
            self._tell_result()
        if not self._is_warned and self._rehearsal.is_time_short():
            self._is_warned = True
            self._asides.tell(self._texts.frame.time_is_short)

    def _tell_what_comes(self) -> None:
        """Say it if one procedure has led into the next."""
        number = self._rehearsal.state.number
        if number > self._number:
            self._asides.tell(next_sentence(self._rehearsal, self._texts))
        self._number = number

    def _ask(self, asked: AnyField | None) -> str:
        """Ask for a line: for a field, or for the page's button."""
        if not self._was_over:
            self._procedure.point()
        masked = self._procedure.masks(asked)
        if masked and not self._is_told_that_input_hides:
            self._is_told_that_input_hides = True
            self._asides.tell(self._plain.hidden)
        prompt = self._button_prompt() if asked is None else self._field_prompt(asked)
        return self._world.person.ask(prompt, masked=masked)

    def _field_prompt(self, asked: AnyField) -> str:
        """Return what a field is called, and what it wants."""
        if self._procedure.form.holds(asked):
            self._asides.tell(self._plain.keeps)
        form = format_of(asked, self._texts.refusals, self._rehearsal.visit.rules)
        return self._plain.field_prompt.format(field=self._procedure.name(asked), form=form)

    def _button_prompt(self) -> str:
        """Return what Enter does where no field is asked for."""
        if not self._was_over and self._procedure.choices:
            return before_login.choices_prompt(self._procedure.choices, self._texts)
        if not self._was_over:
            return self._plain.button_prompt.format(label=self._label)
        self._asides.tell(self._plain.end_choices)
        return self._plain.end_prompt if self._is_told_result else self._plain.result_prompt

    @property
    def _others(self) -> Sequence[tuple[Form, str]]:
        """What the page's further buttons send, and what they are called."""
        sheet = sheet_of(self._rehearsal, self._asides.words)
        return sheet.others if sheet else ()

    @property
    def _label(self) -> str:
        preparation = self._rehearsal.state.preparation
        if preparation is not None:
            return before_login.button_label(preparation.stage, self._texts).strip(pages.AROUND)
        return pages.button_label(self._rehearsal, self._texts)

    def _chosen(self, text: str) -> AnyEvent | None:
        """Return what the answer means that a text names, or None if it names none."""
        named = [on for label, on in self._procedure.choices.items() if is_part(text, label)]
        return named[0] if len(named) == 1 else None

    def _take(self, line: str, asked: AnyField | None) -> None:
        """Let happen what a line says."""
        text = content_of(line)
        if isinstance(text, Unusable):
            self._asides.tell(self._plain.unusable[text.value].format(limit=LIMIT))
            return
        doing = self._what_is_meant_by(text)
        if doing != self._procedure.cancel:
            self._procedure.do_not_cancel()
        if doing is not None:
            doing()
        elif form := next((one for one, label in self._others if is_called(text, label)), None):
            self._procedure.press_other(form)
        elif asked is not None and not is_meant_as_word(text):
            self._procedure.enter(asked, text or self._procedure.form.holds(asked))
        elif (event := self._chosen(text)) is not None:
            self._procedure.send(event)
        elif not text:
            self._press_enter()
        elif is_called(text, self._label):
            self._procedure.press()
        else:
            self._asides.tell(self._plain.unknown)

    def _take_word(self, line: str) -> None:
        """Let happen what a line says if it is a word."""
        self._keep_up()
        text = content_of(line)
        doing = None if isinstance(text, Unusable) else self._what_is_meant_by(text)
        if doing is not None:
            doing()

    def _press_enter(self) -> None:
        """Enter alone: the page's button, or, at the end, the result and then the way out."""
        if not self._was_over:
            self._procedure.press()
        elif self._is_told_result:
            raise Left
        else:
            self._tell_result()

    # --- Words ----------------------------------------------------------------------------------

    def _what_words_do(self) -> Mapping[Word, Callable[[], None]]:
        asides, procedure = self._asides, self._procedure
        return {
            Word.HELP: asides.help,
            Word.READ: self._read,
            Word.HINT: procedure.hint,
            Word.CODE: asides.phone,
            Word.CARD: asides.card,
            Word.COPY: procedure.copy,
            Word.PREVIOUS: procedure.go_to_previous,
            Word.WAIT: asides.wait,
            Word.PHONE: asides.open_phone,
            Word.CLOCK: asides.set_phone_clock,
            Word.APP: asides.app,
            Word.KEY: asides.key,
            Word.DESK: asides.desk,
            Word.BACK: procedure.go_back,
            Word.CANCEL: procedure.cancel,
            Word.RESULT: self._tell_result,
            Word.AGAIN: self._begin_again,
            Word.TEACH: self._teaching.tell,
            Word.QUIT: self._leave,
        }

    def _what_is_meant_by(self, text: str) -> Callable[[], None] | None:
        """Return what a text does that is a word, or None if it is none."""
        choice = choice_in(text, self._plain)
        if choice is not None:
            return partial(self._teach, choice)
        word = word_in(text, self._plain)
        return None if word is None else self._words[word]

    def _teach(self, choice: str) -> None:
        """Let happen what the instructor chooses."""
        if self._teaching.choose(choice):
            self._page = None

    def _read(self) -> None:
        """Say the page again, and what its fields hold."""
        self._asides.page()
        self._procedure.say_what_is_kept()

    def _tell_result(self) -> None:
        """Say how it went, once the lesson is over."""
        if self._asides.is_over:
            self._asides.result()
            self._is_told_result = True
        else:
            self._asides.tell(self._plain.not_now)

    def _begin_again(self) -> None:
        """From the beginning, once the lesson is over."""
        if not self._asides.is_over:
            self._asides.tell(self._plain.not_now)
            return
        said = self._world.on_attempt_end(self.assessment.result(self._rehearsal.clock.now()))
        self._rehearsal.do(Pressed(Button.AGAIN))
        self._page, self._is_told_result = None, False
        self._asides.tell(said)

    def _leave(self) -> None:
        raise Left
