"""What a page of the bank's says, whichever procedure it belongs to: each face shows it its way."""

from collections.abc import Mapping

from otp_tui.bank.card import Challenge
from otp_tui.bank.flow import AnyVisit
from otp_tui.bank.later import AnyField
from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import AtLogin
from otp_tui.scenario.errand import Task
from otp_tui.text.catalogue import Catalogue, Results
from otp_tui.text.languages import procedure_words_of
from otp_tui.text.procedure_words import PageWords, ProcedureWords
from otp_tui.tour.practice import Fact, Form, cells_asked
from otp_tui.tour.preparation import BEFORE_LOGIN
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.state import State
from otp_tui.values import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the bank's in words."""

    title: str
    """What the bank calls the procedure; on the log-in page, whose it is."""

    words: PageWords
    """What the page says and asks."""

    facts: tuple[Fact, ...]
    """What it shows."""

    fields: tuple[AnyField, ...]
    """What is typed, in reading order."""

    cells: Challenge | None
    """The cells of the card that it asks for, or None."""

    form: Form
    """What its button sends."""

    others: tuple[tuple[Form, str], ...]
    """What its further buttons send, and what they are called."""

    warning: str
    """What is said of something that went wrong unnoticed; empty for nothing."""

    is_receipt: bool
    """Whether it is the last one."""

    points_to_desk: bool
    """Whether it is there to say whom to call."""


def words_of(rehearsal: Rehearsal) -> ProcedureWords | None:
    """Return what is said of the present procedure; None for the enrolment."""
    return _words_of(rehearsal.state.task, rehearsal)


def _words_of(task: Task, rehearsal: Rehearsal) -> ProcedureWords | None:
    return procedure_words_of(task.procedure.value, rehearsal.deal.scenario.language)


def steps_gone_through(rehearsal: Rehearsal, texts: Results) -> Mapping[str, str]:
    """Return what the steps of all procedures are called, by the value of their place, in order.

    A step that several of them have is called as in the first.
    """
    told = (_words_of(task, rehearsal) for task in rehearsal.state.tasks)
    names: dict[str, str] = {}
    for words in told:
        steps = words.trail if words else texts.steps
        names |= {place: step for place, step in steps.items() if place not in names}
    return names


def page_words(visit: AnyVisit, words: ProcedureWords | None) -> PageWords | None:
    """Return what the procedure's words say of the page of a visit, or None."""
    return words.pages.get(type(visit.stage).__name__) if words else None


def practice_title(rehearsal: Rehearsal, texts: Catalogue) -> str:
    """Return what the rehearsal is called: by the procedure that is rehearsed."""
    words = words_of(rehearsal)
    return texts.frame.practice.format(procedure=words.title) if words else texts.frame.app_title


def next_sentence(rehearsal: Rehearsal, texts: Catalogue) -> str:
    """Say what comes now, where one procedure has led into the next."""
    words = words_of(rehearsal)
    procedure = words.title if words else texts.bank.title
    return texts.frame.next_practice.format(procedure=procedure)


def sheet_of(rehearsal: Rehearsal, words: ProcedureWords | None) -> Sheet | None:
    """Return the present page in words, or None where no procedure's words tell it.

    The log-in page is called as whose it is, as in the enrolment.
    """
    state = rehearsal.state
    said = page_words(state.visit, words)
    if words is None or said is None or state.preparation is not None:
        return None
    practice, visit, page = state.practice, state.visit, state.page
    institution = rehearsal.deal.scenario.institution
    is_receipt = isinstance(visit.stage, practice.end)
    is_wrong = is_receipt and not practice.is_as_meant(visit, state.note)
    return Sheet(
        title=institution.name if isinstance(visit.stage, AtLogin) else words.title,
        words=said,
        facts=practice.facts(visit, words),
        fields=page.fields,
        cells=cells_asked(visit),
        form=page.form,
        others=tuple((form, words.labels[form.name]) for form in state.others),
        warning=words.misdirected or "" if is_wrong else "",
        is_receipt=is_receipt,
        points_to_desk=page.points_to_desk,
    )


def end_sentence(rehearsal: Rehearsal, words: ProcedureWords | None, usual: str) -> str:
    """Return what is said at the end of a lesson; the enrolment has its usual sentence."""
    if words is None:
        return usual
    return words.ends[rehearsal.deal.scenario.lesson.goal.value]


def note_facts(state: State, texts: Catalogue) -> tuple[Fact, ...]:
    """Return what stands on the customer's note, in reading order."""
    names = texts.hints.fields
    held = state.note.items()
    return tuple(Fact(names[field], as_called(field, value, texts)) for field, value in held)


def as_called(field: AnyField, value: str, texts: Catalogue) -> str:
    """Return what a field holds, as it is said: what is chosen has a name in each language."""
    return texts.choosing.options.get(field, {}).get(value, value)


def is_note_needed(state: State) -> bool:
    """Tell whether the customer looks at the note now, and not at the card."""
    fields = state.page.fields
    asks_card = Field.CONTRACT_ID in fields or Field.FIRST_CELL in fields
    return bool(state.note) and not asks_card


def steps_of(rehearsal: Rehearsal, texts: Catalogue) -> Mapping[str, str]:
    """Return what each step of the lesson is called, by the value of its place, in order."""
    words, state = words_of(rehearsal), rehearsal.state
    before = dict(zip(BEFORE_LOGIN, texts.preparing.trail, strict=True))
    trail = state.practice.trail
    told = texts.frame.trail if words is None else [words.trail[place.value] for place in trail]
    names = {**before, **dict(zip(trail, told, strict=True))}
    return {place.value: names[place] for place in state.trail}
