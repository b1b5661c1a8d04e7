"""The log-in page with its 「利用開始」 (document, step (3))."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from otp_tui.bank.enrolment import Enrolment
from otp_tui.bank.events import CustomerEvent, Start
from otp_tui.bank.rules import Rules
from otp_tui.text.catalogue import Catalogue
from otp_tui.ui.screens.step import Step
from otp_tui.ui.widgets.prose import Prose
from otp_tui.ui.widgets.push_button import PushButton


class LoginStep(Step):
    """Where the customer begins, and comes back to at the end."""

    def __init__(
        self,
        texts: Catalogue,
        rules: Rules,
        institution: str,
        enrolment: Enrolment,
        *,
        ended: bool,
    ) -> None:
        """Make the page.

        Args:
            texts: What is said.
            rules: What the bank decides by.
            institution: Whose page it is.
            enrolment: The bank's side: whether a token is in use, and since when.
            ended: Whether the lesson's goal is reached.
        """
        super().__init__(texts, rules)
        self._institution = institution
        self._registered_serial = enrolment.registered_serial
        self._enrolled_now = enrolment.turn > 0
        self._ended = ended

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
        yield from self._end_of_rehearsal()
        yield self.main_button(texts.start)

    def _end_of_rehearsal(self) -> Iterable[Widget]:
        """Return what is said and offered at the end; hidden until then."""
        texts = self.texts.login
        shown = "gap end" if self._ended else "gap end -hidden"
        yield Prose(texts.well_done, classes=f"say {shown}")
        yield PushButton(texts.result, id="result", classes=f"-main {shown}")
        yield PushButton(texts.again, id="again", classes=f"-main {shown}")

    def end(self) -> None:
        """Say that the lesson's goal is reached on this page, and offer what comes next."""
        if self._ended:
            return
        self._ended = True
        self.query(".end").remove_class("-hidden")
        self.screen.set_focus(self.beginning)

    @property
    def beginning(self) -> Widget:
        """The button, or, at the end, the one that shows the result."""
        return self.query_one("#result" if self._ended else self.MAIN)

    def intent(self) -> CustomerEvent:
        """「利用開始」."""
        return Start()
