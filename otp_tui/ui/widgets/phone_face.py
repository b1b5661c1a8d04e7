"""The face of the customer's phone: app name, serial number, code, time left."""

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from otp_tui.text.catalogue import Phone
from otp_tui.tour.preparation import STEP_ONE
from otp_tui.tour.sentences import handset_sentence, phone_name
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
        self.set_class(state.old_phone is not None, "-two")
        self._texts = texts
        reading = state.token.reading(at)
        self.big_code = BigCode(reading.code)
        self.countdown = Countdown(texts.seconds_left, reading.seconds_left)
        self._heading = Static(markup=False, classes="heading")
        self._other = Static(markup=False, classes="other-phone")
        self._other.display = state.other_phone is not None
        self._serial = Static(classes="serial")
        self._handset = Static(markup=False, classes="handset")
        self._clock = Static(markup=False, classes="clock")
        self._shown: tuple[object, ...] = ()
        self._shown_other: tuple[str, str] | None = None
        self.follow(state, at)

    def compose(self) -> ComposeResult:
        """Lay out the app."""
        with Horizontal(classes="top"):
            yield self._heading
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
        yield self._other

    def follow(self, state: State, at: datetime) -> None:
        """Show how the phone stands at a moment (aware); what has not changed costs nothing."""
        token = state.token
        reading = token.reading(at)
        self.big_code.show(reading.code)
        self.countdown.show(reading.seconds_left)
        self._show_other(state, at)
        clock = self._texts.clock.format(at=at + token.clock_error)
        shown = (token.shown_serial, clock, state.token_is_open, state.stage)
        if shown == self._shown:
            return
        self._shown = shown
        # Each has its room, whatever it says.
        serial = Content.assemble(f"{self._texts.serial} ", (token.shown_serial, "bold"))
        self._serial.update(serial, layout=False)
        self._heading.update(phone_name(token, state, self._texts), layout=False)
        self._clock.update(clock, layout=False)
        self.set_class(not state.token_is_open, "-closed")
        self.set_class(not state.has_app, "-no-app")
        getting = state.preparation if isinstance(state.stage, STEP_ONE) else None
        self.set_class(getting is not None, "-getting-app")
        if getting is not None:
            self._handset.update(handset_sentence(getting.handset, self._texts))

    def _show_other(self, state: State, at: datetime) -> None:
        """Show the numbers of the customer's other phone, small: the page is not about it."""
        other = state.other_phone
        if other is None:
            return
        shown = other.shown_serial, other.reading(at).code
        if shown == self._shown_other:
            return
        self._shown_other = shown
        name = self._texts.two.other.format(phone=phone_name(other, state, self._texts))
        self._other.update(f"{name}\n{'  '.join(shown)}")
