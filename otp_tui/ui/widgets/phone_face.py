"""The face of the customer's phone: app name, serial number, code, time left."""

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from otp_tui.text.catalogue import Phone
from otp_tui.tour.preparation import STEP_ONE
from otp_tui.tour.sentences import handset_sentence
from otp_tui.tour.state import State
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.big_code import BigCode
from otp_tui.ui.widgets.countdown import Countdown
from otp_tui.ui.widgets.push_button import PushButton


class PhoneFace(Vertical):
    """The token app. `follow` is called once a second and repaints only what changed."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(
        self, state: State, at: datetime, texts: Phone, *, can_set_clock: bool = False
    ) -> None:
        """Make the phone.

        Args:
            state: How the phone stands.
            at: The moment (aware) of the rehearsal's clock; the phone's own may be another.
            texts: What is said on it.
            can_set_clock: Whether its clock can be set.
        """
        super().__init__(classes="-can-set" if can_set_clock else "")
        self._texts = texts
        reading = state.token.reading(at)
        self.big_code = BigCode(reading.code)
        self.countdown = Countdown(texts.seconds_left, reading.seconds_left)
        self._serial = Static(classes="serial")
        self._handset = Static(markup=False, classes="handset")
        self._clock = Static(markup=False, classes="clock")
        self._shown: tuple[object, ...] = ()
        self.follow(state, at)

    def compose(self) -> ComposeResult:
        """Lay out the app."""
        with Horizontal(classes="top"):
            yield Static(self._texts.heading, markup=False, classes="heading")
            yield self._clock
        yield self._handset
        with Vertical(classes="app-name"):
            for part in self._texts.app:
                yield Static(part, markup=False)
        yield Static(self._texts.no_app, markup=False, classes="no-app")
        yield self._serial
        yield self.big_code
        yield self.countdown
        yield PushButton(self._texts.open_app, id="open-token")
        yield PushButton(self._texts.set_clock, id="set-clock")

    def follow(self, state: State, at: datetime) -> None:
        """Show how the phone stands at a moment (aware); what has not changed costs nothing."""
        token = state.token
        reading = token.reading(at)
        self.big_code.show(reading.code)
        self.countdown.show(reading.seconds_left)
        clock = self._texts.clock.format(at=at + token.clock_error)
        shown = (token.shown_serial, clock, state.token_is_open, state.stage)
        if shown == self._shown:
            return
        self._shown = shown
        serial = Content.assemble(f"{self._texts.serial} ", (token.shown_serial, "bold"))
        self._serial.update(serial)
        self._clock.update(clock)
        self.set_class(not state.token_is_open, "-closed")
        self.set_class(not state.has_app, "-no-app")
        getting = state.preparation if isinstance(state.stage, STEP_ONE) else None
        self.set_class(getting is not None, "-getting-app")
        if getting is not None:
            self._handset.update(handset_sentence(getting.handset, self._texts))
