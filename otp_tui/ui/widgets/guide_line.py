"""The line that points at the next thing to do."""

from otp_tui.text.catalogue import Hints
from otp_tui.text.procedure_words import PageWords
from otp_tui.tour.hints import Advice
from otp_tui.tour.sentences import hint_sentence
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.prose import Prose


class GuideLine(Prose):
    """One hint; without one it takes no room."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, texts: Hints) -> None:
        super().__init__("", classes="-empty")
        self._texts = texts
        self._advice: Advice | None = None
        self._page: PageWords | None = None
        self._clock_stands = False

    @property
    def advice(self) -> Advice | None:
        """What it says, or None."""
        return self._advice

    def show(
        self, advice: Advice | None, page: PageWords | None = None, *, clock_stands: bool = False
    ) -> None:
        """Say something else, or nothing; the same costs nothing.

        Args:
            advice: What, or None.
            page: What the procedure says of the present page, if anything.
            clock_stands: Whether time passes by hand alone.
        """
        if (advice, page, clock_stands) == (self._advice, self._page, self._clock_stands):
            return
        self._advice, self._page, self._clock_stands = advice, page, clock_stands
        self.set_class(advice is None, "-empty")
        if advice is not None:
            instead = self._texts.standing if clock_stands else None
            self.update(hint_sentence(advice, self._texts, page, instead))
