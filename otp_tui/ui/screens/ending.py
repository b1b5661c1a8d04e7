"""What a page says at the end of a lesson, and offers then."""

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from otp_tui.bank.rules import Rules
from otp_tui.text.catalogue import Catalogue
from otp_tui.ui.screens.step import Step
from otp_tui.ui.widgets.form_field import FormField
from otp_tui.ui.widgets.prose import Prose
from otp_tui.ui.widgets.push_button import PushButton


class EndingStep(Step):
    """A page on which a lesson may end."""

    def __init__(self, texts: Catalogue, rules: Rules, said: str, *, ended: bool) -> None:
        """Make the page.

        Args:
            texts: What is said.
            rules: What the bank decides by.
            said: What is said at the end.
            ended: Whether the lesson's goal is reached.
        """
        super().__init__(texts, rules)
        self._said = said
        self._ended = ended

    def end_of_rehearsal(self) -> Iterable[Widget]:
        """Return what is said and offered at the end; hidden until then."""
        texts = self.texts.login
        shown = "gap end" if self._ended else "gap end -hidden"
        yield Prose(self._said, classes=f"say {shown}")
        yield PushButton(texts.result, id="result", classes=f"-main {shown}")
        yield PushButton(texts.again, id="again", classes=f"-main {shown}")

    def end(self) -> None:
        """Say that the lesson's goal is reached on this page, and offer what comes next."""
        if self._ended:
            return
        self._ended = True
        self.query(".end").remove_class("-hidden")
        self.screen.set_focus(self.beginning)

    def _bring_into_view(self, fields: Sequence[FormField]) -> None:
        """Scroll so that much is seen: at the end, the button that shows the result."""
        if self._ended:
            self.see(self.query_one("#result"))
        else:
            super()._bring_into_view(fields)

    @property
    def beginning(self) -> Widget:
        """Where the customer begins, or, at the end, the button that shows the result."""
        return self.query_one("#result") if self._ended else super().beginning
