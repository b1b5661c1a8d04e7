"""Which page belongs to which stage, and what opens on top: made here out of a rehearsal.

The first page alone is imported at the start; `load_all` brings in the others once it is painted.
"""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Final

from textual.widget import Widget

from otp_tui.bank.enrolment import Enrolment
from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Identifying,
    Locked,
    Registering,
    Stage,
    TimedOut,
)
from otp_tui.text.catalogue import Catalogue
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui.screens.login import LoginStep
from otp_tui.ui.screens.step import Step

if TYPE_CHECKING:
    from otp_tui.tour.assessment import Result
    from otp_tui.ui.screens.instructor import InstructorScreen
    from otp_tui.ui.screens.overlay import Overlay

LATER: Final = ("identify", "register", "receipt", "ended", "help", "hand", "qr", "result")
"""Modules of `screens` that the first page does not need."""


def load_all() -> None:
    """Import what the next key press may need, before it is pressed."""
    for name in LATER:
        import_module(f"otp_tui.ui.screens.{name}")


def page(
    rehearsal: Rehearsal, texts: Catalogue, desk: Callable[[], Widget], *, ended: bool
) -> Step:
    """Return the page of the present stage; `ended` tells whether the lesson's goal is reached."""
    enrolment = rehearsal.enrolment
    rules = enrolment.rules
    match enrolment.stage:
        case AtLogin():
            institution = rehearsal.deal.scenario.institution.name
            return LoginStep(texts, rules, institution, enrolment, ended=ended)
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
        case TimedOut():
            from otp_tui.ui.screens.ended import TimedOutStep

            return TimedOutStep(texts, rules)


def trail_place(stage: Stage) -> int | None:
    """Return which of the four steps of the trail a stage is, 0 being the first."""
    order: tuple[type[Stage], ...] = (AtLogin, Identifying, Registering, Completed)
    return order.index(type(stage)) if type(stage) in order else None


def help_screen(
    rehearsal: Rehearsal, texts: Catalogue, shown: Enrolment, desk: Widget
) -> "Overlay":
    """Return the help of the stage that is shown."""
    from otp_tui.ui.screens.help import HelpScreen

    deal = rehearsal.deal
    lesson = texts.help.lesson.format(title=deal.scenario.title, seed=deal.seed)
    return HelpScreen(texts, shown, lesson, desk)


def card_screen(rehearsal: Rehearsal, texts: Catalogue) -> "Overlay":
    """Return the customer's card."""
    from otp_tui.ui.screens.hand import CardScreen

    return CardScreen(texts, rehearsal.enrolment.customer)


def phone_screen(rehearsal: Rehearsal, texts: Catalogue) -> "Overlay":
    """Return the customer's phone."""
    from otp_tui.ui.screens.hand import PhoneScreen

    return PhoneScreen(texts, rehearsal.state, rehearsal.clock.now())


def key_qr_screen(rehearsal: Rehearsal, texts: Catalogue) -> "Overlay":
    """Return the QR code of the key URI."""
    from otp_tui.ui.screens.qr import key_qr

    return key_qr(rehearsal.deal.token.serial, texts, is_real_time=rehearsal.clock.is_real)


def store_screen(rehearsal: Rehearsal, texts: Catalogue, store: str) -> "Overlay":
    """Return the QR code of a store's page (document, step (1))."""
    from otp_tui.ui.screens.qr import store_qr

    return store_qr(rehearsal.deal.scenario.institution.stores, texts, store)


def result_screen(rehearsal: Rehearsal, texts: Catalogue, result: "Result") -> "Overlay":
    """Return how the rehearsal went."""
    from otp_tui.ui.screens.result import ResultScreen

    return ResultScreen(texts, rehearsal, result)


def instructor_screen(texts: Catalogue) -> "InstructorScreen":
    """Return the instructor's controls."""
    from otp_tui.ui.screens.instructor import InstructorScreen

    return InstructorScreen(texts)
