"""What is said of each of the bank's pages, of card, phone, desk and result: line by line."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from otp_tui import otp
from otp_tui.bank.card import LETTERS
from otp_tui.bank.customer import Customer, Receipt
from otp_tui.bank.desk import SupportDesk
from otp_tui.bank.enrolment import Enrolment
from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Identifying,
    Locked,
    Registering,
    TimedOut,
)
from otp_tui.line.spoken import spelled
from otp_tui.scenario.model import Institution, Stores
from otp_tui.text.catalogue import Catalogue
from otp_tui.text.desk import hours_sentence
from otp_tui.tour.assessment import Result
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.sentences import (
    mistake_sentences,
    next_sentences,
    time_sentences,
    verdict_sentence,
)
from otp_tui.tour.state import State

if TYPE_CHECKING:
    from collections.abc import Mapping

    from otp_tui.bank.stages import (
        Stage,
    )

AROUND: Final = "＜＞ "
"""What stands around a button's label: the document's arrows, which nobody wants to hear."""

# --- The bank's pages -------------------------------------------------------------------------


def page_lines(enrolment: Enrolment, institution: Institution, texts: Catalogue) -> Iterator[str]:
    """Give what stands on the page of the present stage."""
    match enrolment.stage:
        case AtLogin():
            yield texts.frame.trail[0]
            yield institution.name
            yield texts.login.title
            yield from _login_lines(enrolment, texts)
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
            words = texts.ended
            yield from (words.locked_title, words.locked[counter], words.locked_next)
        case TimedOut():
            minutes = f"{enrolment.rules.idle_time_out.total_seconds() / 60:g}"
            yield texts.ended.timed_out_title
            yield texts.ended.timed_out.format(minutes=minutes)


def _login_lines(enrolment: Enrolment, texts: Catalogue) -> Iterator[str]:
    words = texts.login
    if enrolment.registered_serial is None:
        yield from (words.about, words.token, words.invitation)
        return
    if enrolment.turn > 0:
        yield from (words.in_use, words.next_time)
    else:
        yield words.already
    yield texts.plain.about.format(field=words.in_use_serial, what=enrolment.registered_serial)


def _receipt_lines(receipt: Receipt, texts: Catalogue) -> Iterator[str]:
    words, plain = texts.receipt, texts.plain
    yield words.done
    yield f"{words.number}{receipt.number}"
    yield plain.spelled.format(spelled=spelled(receipt.number, plain.between))
    yield f"{words.at}{words.at_format.format(at=receipt.at)}"
    yield plain.about.format(field=words.serial, what=receipt.serial)
    yield words.next_time


def button_label(enrolment: Enrolment, texts: Catalogue) -> str:
    """Return what the button of the present page is called."""
    labels: Mapping[type[Stage], str] = {
        AtLogin: texts.login.start,
        Identifying: texts.identify.next,
        Registering: texts.register.submit,
        Completed: texts.receipt.back,
        Locked: texts.ended.unlock,
        TimedOut: texts.ended.back,
    }
    return labels[type(enrolment.stage)].strip(AROUND)


# --- What the customer holds ------------------------------------------------------------------


def card_lines(customer: Customer, texts: Catalogue) -> Iterator[str]:
    """Give what stands on the card, and the password that one has to know (document, step (2))."""
    words, plain = texts.phone, texts.plain
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
    """Give what the open token app shows at a moment (aware)."""
    words, plain, token = texts.phone, texts.plain, state.token
    reading = token.reading(at)
    yield words.heading
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
    yield from time_sentences(result, words, clock_stood=rehearsal.clock.stopped)
    yield words.mistakes_heading
    yield from mistake_sentences(result, words)
    yield words.next_heading
    yield from next_sentences(result, rehearsal.mode, words, scenario.language)
