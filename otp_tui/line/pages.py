"""What is said of each of the bank's pages, of card, phone, desk and result: line by line."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from otp_tui import otp
from otp_tui.bank.card import LETTERS
from otp_tui.bank.customer import Receipt
from otp_tui.bank.desk import SupportDesk
from otp_tui.bank.flow import AnyVisit
from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Identifying,
    Locked,
    Registering,
    TimedOut,
)
from otp_tui.line.spoken import spelled
from otp_tui.phone.token import Token
from otp_tui.scenario.model import Stores
from otp_tui.text.catalogue import Catalogue
from otp_tui.text.desk import hours_sentence
from otp_tui.tour.assessment import Result
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.sentences import (
    mistake_sentences,
    next_sentences,
    phone_name,
    time_sentences,
    verdict_sentence,
)
from otp_tui.tour.sheet import Sheet, note_facts, page_words, sheet_of, steps_gone_through, words_of
from otp_tui.tour.state import State

if TYPE_CHECKING:
    from collections.abc import Mapping

AROUND: Final = "＜＞ "
"""What stands around a button's label: the document's arrows, which nobody wants to hear."""

# --- The bank's pages -------------------------------------------------------------------------


def page_lines(rehearsal: Rehearsal, texts: Catalogue) -> Iterator[str]:
    """Give what stands on the page of the present stage."""
    words = words_of(rehearsal)
    if sheet := sheet_of(rehearsal, words):
        yield from _sheet_lines(sheet, texts)
        return
    visit, institution = rehearsal.visit, rehearsal.deal.scenario.institution
    match visit.stage:
        case AtLogin():
            yield texts.frame.trail[0]
            yield institution.name
            yield texts.login.title
            yield from _login_lines(visit, texts)
        case Identifying():
            yield texts.frame.trail[1]
            yield from (texts.bank.title, texts.identify.heading, texts.identify.instruction)
        case Registering():
            yield texts.frame.trail[2]
            yield from (texts.bank.title, texts.register.heading)
            yield texts.plain.no_token
        case Completed(receipt):
            yield texts.frame.trail[3]
            yield from _receipt_lines(receipt, texts)
        case Locked(counter):
            ended = texts.ended
            yield from (ended.locked_title, ended.locked[counter], ended.locked_next)
        case _:
            minutes = f"{visit.rules.idle_time_out.total_seconds() / 60:g}"
            yield texts.ended.timed_out_title
            yield texts.ended.timed_out.format(minutes=minutes)


def _sheet_lines(sheet: Sheet, texts: Catalogue) -> Iterator[str]:
    """Give what stands on a page that is told by its procedure's words."""
    plain = texts.plain
    yield from (sheet.title, sheet.words.heading)
    if sheet.warning:
        yield sheet.warning
    yield sheet.words.says
    for fact in sheet.facts:
        yield plain.about.format(field=fact.label, what=fact.value)
    for _, label in sheet.others:
        yield plain.other_button.format(label=label.strip(AROUND))


def _login_lines(visit: AnyVisit, texts: Catalogue) -> Iterator[str]:
    words = texts.login
    if visit.registered_serial is None:
        yield from (words.about, words.token, words.invitation)
        return
    if visit.turn > 0:
        yield from (words.in_use, words.next_time)
    else:
        yield words.already
    yield texts.plain.about.format(field=words.in_use_serial, what=visit.registered_serial)


def _receipt_lines(receipt: Receipt, texts: Catalogue) -> Iterator[str]:
    words, plain = texts.receipt, texts.plain
    yield words.done
    yield f"{words.number}{receipt.number}"
    yield plain.spelled.format(spelled=spelled(receipt.number, plain.between))
    yield f"{words.at}{words.at_format.format(at=receipt.at)}"
    yield plain.about.format(field=words.serial, what=receipt.serial)
    yield words.next_time


def button_label(rehearsal: Rehearsal, texts: Catalogue) -> str:
    """Return what the button of the present page is called."""
    if said := page_words(rehearsal.visit, words_of(rehearsal)):
        return said.button.strip(AROUND)
    labels: Mapping[type[object], str] = {
        AtLogin: texts.login.start,
        Identifying: texts.identify.next,
        Registering: texts.register.submit,
        Completed: texts.receipt.back,
        Locked: texts.ended.unlock,
        TimedOut: texts.ended.back,
    }
    return labels[type(rehearsal.visit.stage)].strip(AROUND)


# --- What the customer holds ------------------------------------------------------------------


def card_lines(rehearsal: Rehearsal, texts: Catalogue) -> Iterator[str]:
    """Give what stands on the note, if there is one, and on the card (document, step (2)).

    The password that one has to know comes last.
    """
    words, plain, customer = texts.phone, texts.plain, rehearsal.visit.customer
    if spoken := words_of(rehearsal):
        yield spoken.note_heading
        for fact in note_facts(rehearsal.state, texts):
            yield plain.about.format(field=fact.label, what=fact.value)
    yield words.card_heading
    yield plain.about.format(field=words.card_contract_id, what=customer.contract_id)
    yield plain.spelled.format(spelled=spelled(customer.contract_id, plain.between))
    yield words.card_cells
    for letter in LETTERS:
        number = spelled(customer.card.number(letter), plain.between)
        yield plain.card_cell.format(letter=letter, spelled=number)
    yield plain.about.format(field=words.password_heading, what=customer.password)
    yield plain.spelled.format(spelled=spelled(customer.password, plain.between))


def phone_lines(state: State, at: datetime, texts: Catalogue) -> Iterator[str]:
    """Give what the open token app shows at a moment (aware), and then the other phone's.

    The phone that the page is about comes first.
    """
    yield from _numbers_of(state.token, phone_name(state.token, state, texts.phone), at, texts)
    if other := state.other_phone:
        name = texts.phone.two.other.format(phone=phone_name(other, state, texts.phone))
        yield from _numbers_of(other, name, at, texts)


def _numbers_of(token: Token, name: str, at: datetime, texts: Catalogue) -> Iterator[str]:
    """Give what one phone shows at a moment (aware)."""
    words, plain = texts.phone, texts.plain
    reading = token.reading(at)
    yield name
    yield plain.about.format(field=words.serial, what=token.shown_serial)
    yield plain.spelled.format(spelled=spelled(token.shown_serial, plain.between))
    yield plain.clock.format(at=at + token.clock_error)
    yield plain.digits.format(spelled=spelled(reading.code, plain.between))
    yield plain.seconds_left.format(seconds=reading.seconds_left)


def key_lines(serial: str, texts: Catalogue, *, is_real_time: bool) -> Iterator[str]:
    """Give what a real authenticator app needs to show the same codes."""
    yield texts.plain.key.format(key=otp.key_in_groups(serial))
    yield texts.plain.key_link.format(uri=otp.key_uri(serial))
    if not is_real_time:
        yield texts.phone.qr_other_time


def app_lines(stores: Stores, texts: Catalogue) -> Iterator[str]:
    """Give how the token app is found (document, step (1))."""
    words = texts.no_token
    yield from (words.heading, words.instruction, words.search_words)
    for name, system, link in (
        (words.app_store, words.app_store_system, stores.app_store),
        (words.google_play, words.google_play_system, stores.google_play),
    ):
        yield texts.plain.about.format(field=name, what=system)
        yield link


# --- Beside the procedure ---------------------------------------------------------------------


def desk_lines(
    desk: SupportDesk, at: datetime, is_public_holiday: Callable[[date], bool], texts: Catalogue
) -> Iterator[str]:
    """Give whom to call, and whether somebody answers at a moment (aware; document, step (7))."""
    words = texts.desk
    yield words.heading
    yield desk.name
    yield words.number.format(number=desk.number)
    yield hours_sentence(desk, words)
    yield words.open if desk.is_open(at, is_public_holiday) else words.closed


def result_lines(rehearsal: Rehearsal, result: Result, texts: Catalogue) -> Iterator[str]:
    """Give how the rehearsal went."""
    words, scenario = texts.results, rehearsal.deal.scenario
    yield words.heading
    yield words.lesson.format(title=scenario.title, mode=words.modes[rehearsal.mode.value])
    yield verdict_sentence(result, words)
    if result.completed:
        yield words.score.format(score=result.score, pass_mark=scenario.lesson.pass_mark)
    yield words.times_heading
    yield from time_sentences(
        result, words, steps_gone_through(rehearsal, words), clock_stood=rehearsal.clock.stopped
    )
    yield words.mistakes_heading
    yield from mistake_sentences(result, words)
    yield words.next_heading
    yield from next_sentences(result, rehearsal.mode, words, scenario.language)
