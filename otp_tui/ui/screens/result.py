"""How the rehearsal went: time, mistakes, hints, passed or not, and what to practise next."""

from collections.abc import Iterable
from datetime import timedelta

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from otp_tui.scenario.files import find_scenario
from otp_tui.text.catalogue import Catalogue
from otp_tui.tour.assessment import Result, next_mode
from otp_tui.tour.deeds import Place
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui.screens.overlay import Overlay
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.prose import Prose


def minutes(duration: timedelta) -> str:
    """Return a duration as minutes and seconds."""
    whole = round(duration.total_seconds())
    return f"{whole // 60:2d}:{whole % 60:02d}"


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
        if not result.completed:
            yield Static(words.not_completed, markup=False, classes="verdict gap")
            return
        verdict = words.passed if result.passed else words.failed
        said = f"{words.completed}{verdict}"
        yield Static(
            said, markup=False, classes=f"verdict gap {'-passed' if result.passed else ''}"
        )
        pass_mark = lesson.lesson.pass_mark
        yield Prose(words.score.format(score=result.score, pass_mark=pass_mark))

    def _times(self) -> Iterable[Widget]:
        words, result = self.texts.results, self._result
        yield Static(words.times_heading, markup=False, classes="heading gap")
        if self._rehearsal.clock.stopped:
            yield Prose(words.clock_stood)
            return
        for place in Place:
            if place in result.times:
                mistakes = result.mistakes_at.get(place, 0)
                line = words.time_with_mistakes if mistakes else words.time
                time = minutes(result.times[place])
                step = words.steps[place.value]
                yield Prose(line.format(step=step, time=time, count=mistakes))

    def _mistakes(self) -> Iterable[Widget]:
        words, result = self.texts.results, self._result
        yield Static(words.mistakes_heading, markup=False, classes="heading gap")
        if not result.mistakes:
            yield Prose(words.no_mistakes)
        for mistake, count in result.mistakes.items():
            said = words.mistakes[str(mistake.value)]
            yield Prose(words.mistake.format(mistake=said, count=count))
        if result.hints:
            yield Prose(words.hints.format(count=result.hints))
        if result.helped:
            yield Prose(words.helped.format(count=result.helped))

    def _next(self) -> Iterable[Widget]:
        words, result, mode = self.texts.results, self._result, self._rehearsal.mode
        yield Static(words.next_heading, markup=False, classes="heading gap")
        for name in result.next_lessons:
            title = find_scenario(name).title
            yield Prose(words.next_lesson.format(title=title, name=name))
        harder = next_mode(mode, result)
        if harder is not mode:
            said = words.next_mode.format(mode=words.modes[harder.value], name=harder.value)
            yield Prose(said)
        elif not result.next_lessons:
            yield Prose(words.nothing_next)
