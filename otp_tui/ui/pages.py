"""Which page belongs to which stage, and what opens on top: made here out of a rehearsal.

The first page alone is imported at the start; `load_all` brings in the others once it is painted.
"""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Final

from textual.widget import Widget

from otp_tui.bank.flow import AnyVisit
from otp_tui.bank.stages import AtLogin, Completed, Identifying, Locked, Registering
from otp_tui.phone.getting_app import AtStore, ChoosingStore, Installed, Launched, Unsupported
from otp_tui.text.catalogue import Catalogue
from otp_tui.tour.instructor import choices_of
from otp_tui.tour.preparation import Preparation, ReadingCard, Ready
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.sentences import handset_sentence, help_on
from otp_tui.tour.sheet import end_sentence, page_words, sheet_of, steps_of, words_of
from otp_tui.tour.state import State
from otp_tui.ui.screens.login import LoginStep
from otp_tui.ui.screens.step import Step

if TYPE_CHECKING:
    from otp_tui.tour.assessment import Result
    from otp_tui.ui.screens.instructor import InstructorScreen
    from otp_tui.ui.screens.overlay import Overlay

LATER: Final = ("identify", "register", "receipt", "ended", "help", "hand", "qr", "result", "sheet")
"""Modules of `screens` that the first page does not need."""


def load_all() -> None:
    """Import what the next key press may need, before it is pressed."""
    for name in LATER:
        import_module(f"otp_tui.ui.screens.{name}")


def page(
    rehearsal: Rehearsal, texts: Catalogue, desk: Callable[[], Widget], *, ended: bool
) -> Step:
    """Return the page of the present stage; `ended` tells whether the lesson's goal is reached."""
    words, rules = words_of(rehearsal), rehearsal.visit.rules
    if preparation := rehearsal.state.preparation:
        return _page_before_login(preparation, rehearsal.state, texts, desk, ended)
    if sheet := sheet_of(rehearsal, words):
        from otp_tui.ui.screens.sheet import SheetStep

        said = end_sentence(rehearsal, words, texts.login.well_done)
        return SheetStep(texts, rules, sheet, desk(), said, ended=ended)
    visit = rehearsal.visit
    match visit.stage:
        case AtLogin():
            institution = rehearsal.deal.scenario.institution.name
            return LoginStep(texts, rules, institution, visit, ended=ended)
        case Identifying():
            from otp_tui.ui.screens.identify import IdentifyStep

            return IdentifyStep(texts, rules)
        case Registering(challenge):
            from otp_tui.ui.screens.register import RegisterStep

            return RegisterStep(texts, rules, challenge)
        case Completed(receipt):
            from otp_tui.ui.screens.receipt import ReceiptStep

            return ReceiptStep(texts, rules, receipt, desk())
        case Locked(counter):
            from otp_tui.ui.screens.ended import LockedStep

            return LockedStep(texts, rules, counter, desk())
        case _:
            from otp_tui.ui.screens.ended import TimedOutStep

            return TimedOutStep(texts, rules)


def _page_before_login(
    preparation: Preparation,
    state: State,
    texts: Catalogue,
    desk: Callable[[], Widget],
    ended: bool,  # noqa: FBT001 - as of `page`
) -> Step:
    """Return the page of a stage before the log-in page."""
    from otp_tui.ui.screens import preparing

    rules = state.visit.rules
    match preparation.stage:
        case ChoosingStore():
            return preparing.ChoosingStep(texts, rules)
        case AtStore(store):
            return preparing.StoreStep(texts, rules, store)
        case Unsupported():
            handset = handset_sentence(preparation.handset, texts.phone)
            return preparing.UnsupportedStep(texts, rules, handset, desk(), ended=ended)
        case Installed():
            return preparing.InstalledStep(texts, rules)
        case Launched():
            return preparing.LaunchedStep(texts, rules)
        case ReadingCard(asked):
            return preparing.CardStep(texts, rules, asked)
        case Ready():
            return preparing.ReadyStep(texts, rules)


def trail_place(rehearsal: Rehearsal, visit: AnyVisit) -> int | None:
    """Return which step of the trail is present, 0 being the first; None for none.

    Args:
        rehearsal: What is rehearsed.
        visit: The bank's side, as far as it has answered.
    """
    state = rehearsal.state
    place = state.place if state.preparation else state.practice.place_of(visit)
    return None if place is None else state.trail.index(place)


def note(rehearsal: Rehearsal, texts: Catalogue) -> Widget | None:
    """Return the customer's note, or None if there is none."""
    words = words_of(rehearsal)
    if words is None or not rehearsal.state.note:
        return None
    from otp_tui.ui.widgets.note_view import NoteView

    return NoteView(rehearsal.state, texts, words)


def help_screen(rehearsal: Rehearsal, texts: Catalogue, shown: AnyVisit, desk: Widget) -> "Overlay":
    """Return the help of the stage that is shown."""
    from otp_tui.ui.screens.help import HelpScreen

    deal = rehearsal.deal
    lesson = texts.help.lesson.format(title=deal.scenario.title, seed=deal.seed)
    about = page_words(shown, words_of(rehearsal))
    return HelpScreen(texts, help_on(rehearsal.state, shown, texts, about), lesson, desk)


def card_screen(rehearsal: Rehearsal, texts: Catalogue) -> "Overlay":
    """Return the customer's card."""
    from otp_tui.ui.screens.hand import CardScreen

    return CardScreen(texts, rehearsal.visit.customer, note(rehearsal, texts))


def phone_screen(rehearsal: Rehearsal, texts: Catalogue) -> "Overlay":
    """Return the customer's phone."""
    from otp_tui.ui.screens.hand import PhoneScreen

    return PhoneScreen(texts, rehearsal.state, rehearsal.clock.now())


def key_qr_screen(rehearsal: Rehearsal, texts: Catalogue) -> "Overlay":
    """Return the QR code of the key URI."""
    from otp_tui.ui.screens.qr import key_qr

    return key_qr(rehearsal.state.in_hand.serial, texts, is_real_time=rehearsal.clock.is_real)


def store_screen(rehearsal: Rehearsal, texts: Catalogue, store: str) -> "Overlay":
    """Return the QR code of a store's page (document, step (1))."""
    from otp_tui.ui.screens.qr import store_qr

    return store_qr(rehearsal.deal.scenario.institution.stores, texts, store)


def result_screen(rehearsal: Rehearsal, texts: Catalogue, result: "Result") -> "Overlay":
    """Return how the rehearsal went."""
    from otp_tui.ui.screens.result import ResultScreen

    return ResultScreen(texts, rehearsal, result)


def instructor_screen(rehearsal: Rehearsal, texts: Catalogue) -> "InstructorScreen":
    """Return the instructor's controls."""
    from otp_tui.ui.screens.instructor import InstructorScreen

    offered = choices_of(rehearsal.state.trail)
    return InstructorScreen(texts, offered, steps_of(rehearsal, texts))
