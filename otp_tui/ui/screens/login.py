"""The log-in page with its 「利用開始」 (document, step (3))."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from otp_tui.bank.events import Event, Start
from otp_tui.bank.rules import Rules
from otp_tui.text.catalogue import Catalogue
from otp_tui.ui.screens.step import Step
from otp_tui.ui.widgets.prose import Prose
from otp_tui.ui.widgets.push_button import PushButton


class LoginStep(Step):
    """Where the customer begins, and comes back to at the end."""

    def __init__(
        self, texts: Catalogue, rules: Rules, institution: str, registered_serial: str | None
    ) -> None:
        super().__init__(texts, rules)
        self._institution = institution
        self._registered_serial = registered_serial

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
            yield Static(texts.in_use, markup=False, classes="heading gap")
            yield Prose(texts.next_time, classes="say")
            yield Prose(serial, classes="say gap")
            yield Prose(texts.well_done, classes="say gap")
            yield PushButton(texts.again, id="again", classes="-main")
        yield self.main_button(texts.start)

    @property
    def beginning(self) -> Widget:
        """The button, or, at the end, the one that begins the rehearsal again."""
        return self.query_one("#main" if self._registered_serial is None else "#again")

    def intent(self) -> Event:
        """「利用開始」."""
        return Start()
