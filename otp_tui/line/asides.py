"""What the words do that leave the customer where they are: read, hear, copy, wait."""

from collections.abc import Iterable
from datetime import timedelta

from otp_tui import otp
from otp_tui.bank.events import Cancel
from otp_tui.line import before_login, pages
from otp_tui.line.person import World
from otp_tui.line.spoken import thoughts
from otp_tui.line.words import Word, ascii_word
from otp_tui.phone.getting_app import Installed, OpenApp, Unsupported
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.script import Button
from otp_tui.text.catalogue import Catalogue
from otp_tui.text.procedure_words import PageWords, ProcedureWords
from otp_tui.tour.assessment import Assessment
from otp_tui.tour.deeds import Prepared, Pressed
from otp_tui.tour.hints import Advice
from otp_tui.tour.preparation import STEP_ONE, Preparation
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.sentences import handset_sentence, help_on, hint_sentence
from otp_tui.tour.sheet import end_sentence, page_words, practice_title, words_of


class Asides:
    """Speaks of everything around the procedure."""

    def __init__(self, rehearsal: Rehearsal, texts: Catalogue, world: World) -> None:
        """Begin to count, too.

        Args:
            rehearsal: What is rehearsed.
            texts: What is said.
            world: Who is talked to, and what else there is.
        """
        self.rehearsal = rehearsal
        self.texts = texts
        self.world = world
        self.assessment = Assessment.of(rehearsal)
        self._lies_open = False

    @property
    def words(self) -> ProcedureWords | None:
        """What is said of the present procedure."""
        return words_of(self.rehearsal)

    @property
    def _page_words(self) -> PageWords | None:
        """What the procedure says of the present page, if anything."""
        return page_words(self.rehearsal.visit, self.words)

    def tell(self, *texts: str) -> None:
        """Say some texts, one thought a line."""
        for text in texts:
            for thought in thoughts(text):
                self.world.person.tell(thought)

    def open(self, button: Button, lines: Iterable[str]) -> None:
        """Say what lies on top of the page on the screens, until the next line comes."""
        self.rehearsal.do(Pressed(button))
        self._lies_open = True
        self.tell(*lines)

    def close(self) -> None:
        """Note that what was said last is done with."""
        if self._lies_open:
            self._lies_open = False
            self.rehearsal.do(Pressed(Button.CLOSE))

    # --- What there is --------------------------------------------------------------------------

    @property
    def is_over(self) -> bool:
        """Whether the lesson has ended."""
        return self.assessment.is_over(self.rehearsal.state)

    @property
    def can_cancel(self) -> bool:
        """Whether the customer can leave the procedure from the present page."""
        return self.rehearsal.state.practice.flow.knows(self.rehearsal.visit, Cancel)

    @property
    def well_done(self) -> str:
        """What is said at the end of the lesson."""
        return end_sentence(self.rehearsal, self.words, self.texts.login.well_done)

    def knows(self, word: Word) -> bool:
        """Tell whether a word does something now."""
        state, mode = self.rehearsal.state, self.rehearsal.mode
        on_form = bool(state.page.fields)
        match word:
            case Word.HINT | Word.TEACH:
                return mode is not Mode.EXAM
            case Word.COPY:
                return on_form and mode is not Mode.EXAM
            case Word.PREVIOUS:
                return on_form
            case Word.CANCEL:
                return self.can_cancel
            case Word.PHONE:
                return not self.rehearsal.token_is_open
            case Word.BACK:
                return state.page.back is not None
            case Word.KEY:
                return state.was_launched
            case Word.RESULT | Word.AGAIN:
                return self.is_over
            case _:
                return True

    # --- What is said ---------------------------------------------------------------------------

    def introduce(self) -> None:
        """Say what this is."""
        texts, scenario = self.texts, self.rehearsal.deal.scenario
        mode = texts.results.modes[self.rehearsal.mode.value]
        title = practice_title(self.rehearsal, texts)
        self.tell(title, texts.frame.banner, texts.plain.intro)
        self.tell(texts.plain.intro_card, texts.plain.intro_help)
        self.tell(texts.plain.lesson.format(title=scenario.title, mode=mode), scenario.summary)

    def page(self) -> None:
        """Say what stands on the present page."""
        state = self.rehearsal.state
        if state.preparation is not None:
            self.tell(*before_login.page_lines(state.preparation, self.texts))
            self._end_before_login(state.preparation)
            return
        self.tell(*pages.page_lines(self.rehearsal, self.texts))
        if state.page.points_to_desk:
            self.desk()
        if asked := state.cells:
            if self.words is None:
                self.tell(self.texts.register.card_instruction)
            said = self.texts.plain.challenge.format(first=asked.first, second=asked.second)
            self.tell(said)
        if self.is_over:
            self.tell(self.well_done)

    def _end_before_login(self, preparation: Preparation) -> None:
        """Where the phone is too old, say whom to ask."""
        if isinstance(preparation.stage, Unsupported):
            self.desk()
        if self.is_over:
            self.tell(self.well_done)

    def help(self) -> None:
        """Say what to do here, and which words there are."""
        texts, deal = self.texts, self.rehearsal.deal
        plain = texts.plain
        state, visit = self.rehearsal.state, self.rehearsal.visit
        advice = help_on(state, visit, texts, self._page_words)
        lines = [advice, plain.words_heading]
        for word in filter(self.knows, Word):
            said, does = plain.words[word.value], plain.word_help[word.value]
            lines.append(plain.word_line.format(word=said, ascii=ascii_word(word), help=does))
        lines.append(texts.help.lesson.format(title=deal.scenario.title, seed=deal.seed))
        self.open(Button.HELP, lines)

    def card(self) -> None:
        """Say what stands on the card."""
        self.open(Button.CARD, pages.card_lines(self.rehearsal, self.texts))

    def phone(self) -> None:
        """Say what the phone shows, if its app is open."""
        preparation = self.rehearsal.state.preparation
        if preparation is not None and isinstance(preparation.stage, STEP_ONE):
            self.tell(handset_sentence(preparation.handset, self.texts.phone))
        if not self.rehearsal.state.has_app:
            self.tell(self.texts.phone.no_app)
            return
        if not self.rehearsal.token_is_open:
            self.tell(self.texts.plain.token_closed)
            return
        state, now = self.rehearsal.state, self.rehearsal.clock.now()
        self.open(Button.PHONE, pages.phone_lines(state, now, self.texts))

    def open_phone(self) -> None:
        """Open the token app, and say what it shows."""
        if isinstance(self.rehearsal.state.stage, Installed):
            self.rehearsal.do(Prepared(OpenApp()))
            self.tell(self.texts.plain.token_opened)
        elif self.rehearsal.state.has_app and not self.rehearsal.token_is_open:
            self.rehearsal.do(Pressed(Button.PHONE))
            self.tell(self.texts.plain.token_opened)
        self.phone()

    def key(self) -> None:
        """Say the token's key, once there is one."""
        if not self.rehearsal.state.was_launched:
            self.tell(self.texts.plain.not_now)
            return
        serial, is_real = self.rehearsal.state.in_hand.serial, self.rehearsal.clock.is_real
        self.open(Button.QR, pages.key_lines(serial, self.texts, is_real_time=is_real))

    def app(self) -> None:
        """Say how the token app is found."""
        self.rehearsal.do(Pressed(Button.NO_TOKEN))
        stores = self.rehearsal.deal.scenario.institution.stores
        self.tell(*pages.app_lines(stores, self.texts))

    def desk(self) -> None:
        """Say whom to call."""
        institution, now = self.rehearsal.deal.scenario.institution, self.rehearsal.clock.now()
        is_holiday = self.world.is_public_holiday
        self.tell(*pages.desk_lines(institution.desk, now, is_holiday, self.texts))

    def result(self) -> None:
        """Say how it went."""
        result = self.assessment.result(self.rehearsal.clock.now())
        self.open(Button.RESULT, pages.result_lines(self.rehearsal, result, self.texts))

    def hint(self, advice: Advice) -> None:
        """Say what to do next, where that is allowed; in practice it is counted."""
        if self.rehearsal.mode is Mode.EXAM:
            self.tell(self.texts.hints.none_in_exam)
            return
        if self.rehearsal.mode is Mode.PRACTICE:
            self.rehearsal.do(Pressed(Button.HINT))
        self.advise(advice)

    def advise(self, advice: Advice) -> None:
        """Say a hint."""
        self.tell(hint_sentence(advice, self.texts.hints, self._page_words, self.texts.plain.hints))

    # --- What is done ---------------------------------------------------------------------------

    def set_phone_clock(self) -> None:
        """Set the phone's clock right."""
        words = self.texts.phone
        is_right = not self.rehearsal.token.clock_error
        self.rehearsal.do(Pressed(Button.PHONE_CLOCK))
        self.tell(words.clock_is_right if is_right else words.clock_was_set)

    def wait(self) -> None:
        """Let time pass until the phone shows the next code, and say it; not in an exam."""
        clock = self.rehearsal.clock
        if clock.stopped:
            self.move_clock(otp.TIME_STEP)
        else:
            self.world.pause(self.rehearsal.reading().seconds_left / clock.speed)
        self.rehearsal.look()
        if not self.rehearsal.token_is_open:
            return
        self.tell(self.texts.plain.waited)
        if self.rehearsal.mode is not Mode.EXAM:
            self.phone()

    def await_answer(self, seconds: float) -> None:
        """Wait for a late answer, on the rehearsal's clock; one that stands is moved on."""
        self.tell(self.texts.line.waiting)
        clock = self.rehearsal.clock
        if clock.stopped:
            self.move_clock(seconds)
        else:
            self.world.pause(seconds / clock.speed)

    def move_clock(self, seconds: float) -> None:
        """Move the clock on by hand, and say so."""
        self.rehearsal.wait(timedelta(seconds=seconds))
        self.tell(self.texts.frame.clock_stepped.format(seconds=round(seconds)))
