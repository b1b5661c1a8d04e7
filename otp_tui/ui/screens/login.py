"""The log-in page with its 「利用開始」 (document, step (3))."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from otp_tui.bank.events import Start
from otp_tui.bank.flow import AnyVisit
from otp_tui.bank.rules import Rules
from otp_tui.text.catalogue import Catalogue
from otp_tui.ui.screens.ending import EndingStep
from otp_tui.ui.widgets.prose import Prose


class LoginStep(EndingStep):
    """Where the customer begins, and comes back to at the end."""

    def __init__(
        self,
        texts: Catalogue,
        rules: Rules,
        institution: str,
        visit: AnyVisit,
        *,
        ended: bool,
    ) -> None:
        """Make the page.

        Args:
            texts: What is said.
            rules: What the bank decides by.
            institution: Whose page it is.
            visit: The bank's side: whether a token is in use, and since when.
            ended: Whether the lesson's goal is reached.
        """
        super().__init__(texts, rules, texts.login.well_done, ended=ended)
        self._institution = institution
        self._registered_serial = visit.registered_serial
        self._enrolled_now = visit.turn > 0

    def title(self) -> str:
        """Return whose page it is."""
        return self._institution

    def contents(self) -> Iterable[Widget]:
        """Return what a one-time password is, and how to begin; or that it is in use."""
        texts = self.texts.login
        yield Static(texts.title, markup=False, classes="heading")
        if self._registered_serial is None:
            yield Static(texts.about_heading, markup=False, classes="heading gap")
            yield Prose(texts.about, classes="say")
            yield Static(texts.token_heading, markup=False, classes="heading gap")
            yield Prose(texts.token, classes="say")
            yield Prose(texts.invitation, classes="say gap")
        else:
            serial = f"{texts.in_use_serial}: {self._registered_serial}"
            heading = texts.in_use if self._enrolled_now else texts.already
            yield Static(heading, markup=False, classes="heading gap")
            if self._enrolled_now:
                yield Prose(texts.next_time, classes="say")
            yield Prose(serial, classes="say gap")
        yield from self.end_of_rehearsal()
        yield self.main_button(texts.start)

    def intent(self) -> Start:
        """「利用開始」."""
        return Start()
