"""Puts into words how a rehearsal stands, for every face. Pure; each language is a catalogue."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from otp_tui.bank.flow import AnyVisit
from otp_tui.bank.stages import AtLogin, Completed, Identifying, Locked, Registering, TimedOut
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.model import Mode
from otp_tui.text.catalogue import Help, Hints, Instructor, Line, Results
from otp_tui.text.languages import Language
from otp_tui.text.procedure_words import PageWords, ProcedureWords
from otp_tui.tour.assessment import Result, next_mode
from otp_tui.tour.deeds import Deed, Jumped
from otp_tui.tour.hints import Advice
from otp_tui.tour.line import Answer, Trouble
from otp_tui.tour.practice import Place

# --- What to do -------------------------------------------------------------------------------


def help_sentence(visit: AnyVisit, texts: Help, page: PageWords | None) -> str:
    """Say what to do where the customer stands; `page` is what the procedure says of it, if any."""
    if page is not None:
        return page.help
    match visit.stage:
        case AtLogin():
            return texts.login if visit.registered_serial is None else texts.in_use
        case Identifying():
            return texts.identify
        case Registering():
            return texts.register
        case Completed():
            return texts.receipt
        case Locked():
            return texts.locked
        case TimedOut():
            return texts.timed_out
        case _:
            return texts.receipt


def hint_sentence(
    advice: Advice,
    texts: Hints,
    page: PageWords | None,
    instead: Mapping[str, str] | None = None,
) -> str:
    """Say what to do next.

    Args:
        advice: What.
        texts: How it is said.
        page: What the procedure says of the present page, if anything.
        instead: Hints that a face says otherwise.
    """
    about = ""
    name = texts.fields[advice.field] if advice.field else ""
    if advice.is_finding and advice.field is not None:
        about = texts.about.format(field=name)
    hints = {**texts.hints, **(instead or {})}
    said = hints[advice.hint.value].format(
        letter=advice.letter, field=name, page=page.hint if page else ""
    )
    return f"{texts.lead}{about}{said}"


def trouble_sentence(answer: Answer, texts: Line, *, has_fields: bool) -> str:
    """Say that nothing arrived at the bank, and that what the page's fields hold is kept."""
    kept = texts.kept if has_fields else ""
    if answer.trouble is Trouble.MAINTENANCE:
        until = texts.until.format(at=answer.until) if answer.until else ""
        return texts.maintenance.format(until=until, kept=kept)
    return texts.unreachable.format(kept=kept)


# --- What the instructor can do -----------------------------------------------------------------


def choice_sentence(name: str, deed: Deed, texts: Instructor, steps: Mapping[str, str]) -> str:
    """Say what can be chosen; `steps` are the procedure's, by the value of their place."""
    if isinstance(deed, Jumped):
        return texts.jump.format(step=steps[deed.to.value])
    return texts.choices[name]


def done_sentence(
    name: str, deed: Deed, texts: Instructor, steps: Mapping[str, str], code: str
) -> str:
    """Say what was done; `code` is the next one, in case it is to be shown."""
    if isinstance(deed, Jumped):
        return texts.jumped.format(step=steps[deed.to.value])
    return texts.done[name].format(code=code)


# --- How it went ------------------------------------------------------------------------------


def minutes(duration: timedelta) -> str:
    """Return a duration as minutes and seconds."""
    whole = round(duration.total_seconds())
    return f"{whole // 60:2d}:{whole % 60:02d}"


def verdict_sentence(result: Result, texts: Results) -> str:
    """Say whether the lesson's goal was reached, and whether well enough."""
    if not result.completed:
        return texts.not_completed
    return f"{texts.completed}{texts.passed if result.passed else texts.failed}"


def time_sentences(
    result: Result, texts: Results, words: ProcedureWords | None, *, clock_stood: bool
) -> Iterator[str]:
    """Say how long each step took; `words` are the procedure's, if it is not the enrolment."""
    steps = words.trail if words else texts.steps
    if clock_stood:
        yield texts.clock_stood
        return
    for place in Place:
        if place in result.times:
            mistakes = result.mistakes_at.get(place, 0)
            line = texts.time_with_mistakes if mistakes else texts.time
            time = minutes(result.times[place])
            yield line.format(step=steps[place.value], time=time, count=mistakes)


def mistake_sentences(result: Result, texts: Results) -> Iterator[str]:
    """Say what went wrong, and how much help there was."""
    if not result.mistakes:
        yield texts.no_mistakes
    for mistake, count in result.mistakes.items():
        said = texts.mistakes[str(mistake.value)]
        yield texts.mistake.format(mistake=said, count=count)
    if result.hints:
        yield texts.hints.format(count=result.hints)
    if result.helped:
        yield texts.helped.format(count=result.helped)


def next_sentences(result: Result, mode: Mode, texts: Results, language: Language) -> Iterator[str]:
    """Say what to practise next; lessons are called as they are in a language."""
    for name in result.next_lessons:
        yield texts.next_lesson.format(title=find_scenario(name, language).title, name=name)
    harder = next_mode(mode, result)
    if harder is not mode:
        yield texts.next_mode.format(mode=texts.modes[harder.value], name=harder.value)
    elif not result.next_lessons:
        yield texts.nothing_next
