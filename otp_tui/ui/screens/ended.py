"""The pages on which the procedure has ended without a token: locked out, or timed out."""

from collections.abc import Iterable

from textual.widget import Widget

from otp_tui.bank.events import ReturnToLogin, Unlock
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import Counter
from otp_tui.text.catalogue import Catalogue
from otp_tui.ui.screens.step import Step
from otp_tui.ui.widgets.prose import Prose


class LockedStep(Step):
    """Too many failures. In a rehearsal the customer may lift it, as the branch would."""

    def __init__(self, texts: Catalogue, rules: Rules, counter: Counter, desk: Widget) -> None:
        super().__init__(texts, rules)
        self._counter = counter
        self._desk = desk

    def title(self) -> str:
        """Return that nothing can be done."""
        return self.texts.ended.locked_title

    def contents(self) -> Iterable[Widget]:
        """Return what failed too often, and who helps."""
        words = self.texts.ended
        yield Prose(words.locked[self._counter], classes="say gap")
        yield Prose(words.locked_next, classes="say gap")
        yield self.main_button(words.unlock)
        self._desk.add_class("gap")
        yield self._desk

    def intent(self) -> Unlock:
        """Lift the lock-out."""
        return Unlock()


class TimedOutStep(Step):
    """Nothing was done for too long."""

    @property
    def _minutes(self) -> str:
        return f"{self.rules.idle_time_out.total_seconds() / 60:g}"

    def title(self) -> str:
        """Return that the time is over."""
        return self.texts.ended.timed_out_title

    def contents(self) -> Iterable[Widget]:
        """Return what happened, and the way back."""
        words = self.texts.ended
        yield Prose(words.timed_out.format(minutes=self._minutes), classes="say gap")
        yield self.main_button(words.back)

    def intent(self) -> ReturnToLogin:
        """Go back to the log-in page."""
        return ReturnToLogin()
