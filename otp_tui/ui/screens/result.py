"""How the rehearsal went: time, mistakes, hints, passed or not, and what to practise next."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from otp_tui.text.catalogue import Catalogue
from otp_tui.tour.assessment import Result
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.sentences import (
    mistake_sentences,
    next_sentences,
    time_sentences,
    verdict_sentence,
)
from otp_tui.tour.sheet import steps_gone_through
from otp_tui.ui.screens.overlay import Overlay
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.prose import Prose


class ResultScreen(Overlay):
    """One page of results."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, texts: Catalogue, rehearsal: Rehearsal, result: Result) -> None:
        super().__init__(texts)
        self._rehearsal = rehearsal
        self._result = result

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        yield from self.banner()
        with VerticalScroll(classes="sheet"):
            yield from self._verdict()
            yield from self._times()
            yield from self._mistakes()
            yield from self._next()
        yield self.key_bar()

    def _verdict(self) -> Iterable[Widget]:
        words, result, lesson = self.texts.results, self._result, self._rehearsal.deal.scenario
        mode = words.modes[self._rehearsal.mode.value]
        yield Static(words.heading, markup=False, classes="heading")
        yield Prose(words.lesson.format(title=lesson.title, mode=mode))
        passed = "-passed" if result.passed else ""
        said = verdict_sentence(result, words)
        yield Static(said, markup=False, classes=f"verdict gap {passed}")
        if result.completed:
            pass_mark = lesson.lesson.pass_mark
            yield Prose(words.score.format(score=result.score, pass_mark=pass_mark))

    def _times(self) -> Iterable[Widget]:
        words, stood = self.texts.results, self._rehearsal.clock.stopped
        steps = steps_gone_through(self._rehearsal, words)
        yield Static(words.times_heading, markup=False, classes="heading gap")
        yield from map(Prose, time_sentences(self._result, words, steps, clock_stood=stood))

    def _mistakes(self) -> Iterable[Widget]:
        words = self.texts.results
        yield Static(words.mistakes_heading, markup=False, classes="heading gap")
        yield from map(Prose, mistake_sentences(self._result, words))

    def _next(self) -> Iterable[Widget]:
        words, language = self.texts.results, self._rehearsal.deal.scenario.language
        yield Static(words.next_heading, markup=False, classes="heading gap")
        yield from map(Prose, next_sentences(self._result, self._rehearsal.mode, words, language))
