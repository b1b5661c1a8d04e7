"""Which page belongs to which stage, and what opens on top: made here out of a rehearsal."""

from collections.abc import Callable

from textual.widget import Widget

from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Identifying,
    Locked,
    Registering,
    Stage,
    TimedOut,
)
from otp_tui.phone.qr import fitting_code, fitting_link
from otp_tui.text.catalogue import Catalogue
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui.screens.ended import LockedStep, TimedOutStep
from otp_tui.ui.screens.hand import CardScreen, PhoneScreen
from otp_tui.ui.screens.help import HelpScreen
from otp_tui.ui.screens.identify import IdentifyStep
from otp_tui.ui.screens.login import LoginStep
from otp_tui.ui.screens.qr import QrScreen
from otp_tui.ui.screens.receipt import ReceiptStep
from otp_tui.ui.screens.register import RegisterStep
from otp_tui.ui.screens.step import Step
from otp_tui.ui.widgets.side_panel import key_in_groups


def page(rehearsal: Rehearsal, texts: Catalogue, desk: Callable[[], Widget]) -> Step:
    """Return the page of the present stage."""
    enrolment = rehearsal.enrolment
    rules = enrolment.rules
    match enrolment.stage:
        case AtLogin():
            institution = rehearsal.deal.scenario.institution.name
            return LoginStep(texts, rules, institution, enrolment.registered_serial)
        case Identifying():
            return IdentifyStep(texts, rules)
        case Registering(challenge):
            return RegisterStep(texts, rules, challenge)
        case Completed(receipt):
            return ReceiptStep(texts, rules, receipt, desk())
        case Locked(counter):
            return LockedStep(texts, rules, counter, desk())
        case TimedOut():
            return TimedOutStep(texts, rules)


def trail_place(stage: Stage) -> int | None:
    """Return which of the four steps of the trail a stage is, 0 being the first."""
    order: tuple[type[Stage], ...] = (AtLogin, Identifying, Registering, Completed)
    return order.index(type(stage)) if type(stage) in order else None


def help_screen(rehearsal: Rehearsal, texts: Catalogue, desk: Widget) -> HelpScreen:
    """Return the help of the present stage."""
    deal = rehearsal.deal
    lesson = texts.help.lesson.format(title=deal.scenario.title, seed=deal.seed)
    return HelpScreen(texts, rehearsal.enrolment, lesson, desk)


def card_screen(rehearsal: Rehearsal, texts: Catalogue) -> CardScreen:
    """Return the customer's card."""
    return CardScreen(texts, rehearsal.enrolment.customer)


def phone_screen(rehearsal: Rehearsal, texts: Catalogue) -> PhoneScreen:
    """Return the customer's phone."""
    return PhoneScreen(texts, rehearsal.deal.token.serial, rehearsal.look())


def key_qr_screen(rehearsal: Rehearsal, texts: Catalogue) -> QrScreen:
    """Return the QR code of the key URI."""
    words, serial = texts.phone, rehearsal.deal.token.serial
    return QrScreen(
        texts,
        heading=words.qr_heading,
        fit=lambda columns, rows: fitting_code(serial, columns, rows),
        say=(words.qr_instruction, f"{words.qr_key}\n{key_in_groups(serial)}"),
        too_small=words.qr_too_small,
    )


def store_screen(rehearsal: Rehearsal, texts: Catalogue, store: str) -> QrScreen:
    """Return the QR code of a store's page (document, step (1))."""
    words, stores = texts.no_token, rehearsal.deal.scenario.institution.stores
    name, system, url = (
        (words.app_store, words.app_store_system, stores.app_store)
        if store == "app-store"
        else (words.google_play, words.google_play_system, stores.google_play)
    )
    return QrScreen(
        texts,
        heading=name,
        fit=lambda columns, rows: fitting_link(url, columns, rows),
        say=(system, texts.phone.store_instruction, words.search_words),
        too_small=texts.phone.store_too_small,
    )
