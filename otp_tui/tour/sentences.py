"""Puts into words how a rehearsal stands, for every face. Pure; each language is a catalogue."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from otp_tui.bank.flow import AnyVisit
from otp_tui.bank.later import AnyField
from otp_tui.bank.rejection import Field, Reason, Rejection
from otp_tui.bank.stages import AtLogin, Completed, Identifying, Locked, Registering, TimedOut
from otp_tui.phone.handset import Handset, Store
from otp_tui.phone.token import Token
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.mode import Mode
from otp_tui.text.catalogue import (
    Catalogue,
    Help,
    Hints,
    Instructor,
    Line,
    NoToken,
    Phone,
    Preparing,
    Results,
)
from otp_tui.text.languages import Language
from otp_tui.text.procedure_words import PageWords
from otp_tui.text.refusals import sentence_on_typed
from otp_tui.tour.assessment import Result, next_mode
from otp_tui.tour.deeds import Deed, Jumped
from otp_tui.tour.hints import Advice, hint_before_login
from otp_tui.tour.line import Answer, Trouble
from otp_tui.tour.practice import Place
from otp_tui.tour.preparation import PreparationRejection
from otp_tui.tour.script import challenge_of
from otp_tui.tour.state import State

# --- What to do -------------------------------------------------------------------------------


def handset_sentence(handset: Handset, texts: Phone) -> str:
    """Say which phone it is."""
    return texts.handset[handset.system].format(version=handset.version)


def store_sentences(store: Store, texts: NoToken) -> tuple[str, str]:
    """Say what a store is called, and what the app needs of phones that have it."""
    match store:
        case Store.APP_STORE:
            return texts.app_store, texts.app_store_system
        case Store.GOOGLE_PLAY:
            return texts.google_play, texts.google_play_system


def cell_label(number: int, letter: str, texts: Preparing) -> str:
    """Return what is asked for with the first or the second letter."""
    return texts.cell.format(number=f"({number})", letter=letter)


def misstep_sentence(
    rejection: PreparationRejection, typed: Mapping[AnyField, str], state: State, texts: Catalogue
) -> str:
    """Say what is wrong with what was done before the log-in page, and what to do next."""
    reason = rejection.reason
    if isinstance(reason, Reason):
        said = Rejection(reason, rejection.field)
        return sentence_on_typed(said, typed, texts.refusals, state.visit.rules)
    asked, refusal = challenge_of(state), texts.preparing.reasons[reason]
    letter = asked.second if rejection.field is Field.SECOND_CELL else asked.first
    what, todo = refusal.what.format(letter=letter), refusal.next.format(letter=letter)
    return texts.refusals.line.format(what=what, next=todo, code=reason.value)


def help_on(state: State, shown: AnyVisit, texts: Catalogue, page: PageWords | None) -> str:
    """Say what to do where the customer stands.

    Args:
        state: How things stand.
        shown: The bank's side, as far as it has answered.
        texts: What is said.
        page: What the procedure says of the page, if anything.
    """
    if state.preparation is None:
        return help_sentence(shown, texts.help, page)
    return texts.preparing.help[hint_before_login(state.preparation.stage).value]


def help_sentence(visit: AnyVisit, texts: Help, page: PageWords | None) -> str:
    """Say what to do at the bank; `page` is what the procedure says of the page, if anything."""
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


def phone_name(token: Token, state: State, texts: Phone) -> str:
    """Return what a phone of the customer's is called: by its age, if there are, or were, two."""
    if state.old_phone is None:
        return texts.two.new if state.is_phone_another else texts.heading
    return texts.two.old if token is state.old_phone else texts.two.new


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
        letter=advice.letter,
        field=name,
        phone=texts.phones[advice.phone],
        page=page.hint if page else "",
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
    result: Result, texts: Results, steps: Mapping[str, str], *, clock_stood: bool
) -> Iterator[str]:
    """Say how long each step took; `steps` are their names, by the value of their place."""
    if clock_stood:
        yield texts.clock_stood
        return
    for name, step in steps.items():
        place = Place(name)
        if place in result.times:
            mistakes = result.mistakes_at.get(place, 0)
            line = texts.time_with_mistakes if mistakes else texts.time
            yield line.format(step=step, time=minutes(result.times[place]), count=mistakes)


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
        yield texts.nothing_next if result.passed else texts.same_again
