"""One host screen, whose page follows the bank's stage and whose phone follows the clock."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.widget import Widget
from textual.widgets import Static

from otp_tui.bank.enrolment import Enrolment, IllegalEvent
from otp_tui.bank.events import Event
from otp_tui.bank.rejection import Reason
from otp_tui.bank.stages import Completed, Identifying, Registering, Stage, TimedOut
from otp_tui.text.catalogue import Catalogue
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui import commands, pages
from otp_tui.ui.house_app import HouseApp
from otp_tui.ui.screens.overlay import Overlay
from otp_tui.ui.screens.step import Step
from otp_tui.ui.widgets.key_bar import KeyBar
from otp_tui.ui.widgets.trail import Trail

if TYPE_CHECKING:
    from otp_tui.ui.widgets.side_panel import SidePanel


NEED_THE_NEXT_CODE: Final = {Reason.OLD_CODE, Reason.REUSED_CODE, Reason.SPENT_CODE}
"""Rejections after which a customer waits for the phone's next code."""

WARNING: Final = timedelta(minutes=1)
"""How long before an idle time-out the customer is warned."""


class HostApp(HouseApp):
    """Lays out the host screen and follows the bank and the clock."""

    def __init__(
        self,
        rehearsal: Rehearsal,
        texts: Catalogue,
        is_public_holiday: Callable[[date], bool],
        *,
        on_settled: Callable[[], None] = lambda: None,
        enter_pause: float = 0,
        light: bool = False,
        debug: bool = False,
    ) -> None:
        """Make the app.

        Args:
            rehearsal: What is rehearsed.
            texts: What is said.
            is_public_holiday: Asked about a day when the support desk's hours are shown.
            on_settled: Called once, when everything stands on the screen for the first time.
            enter_pause: Seconds for which a new page's button takes no Enter: a key that is held
                down must not press what nobody has read.
            light: Whether to begin with the light colours.
            debug: Whether a crash shows where it happened.
        """
        frame, crashed = texts.frame, texts.command_line.crashed
        super().__init__(frame.app_title, crashed, light=light, debug=debug)
        self.rehearsal = rehearsal
        self.texts = texts
        self._is_public_holiday = is_public_holiday
        self._on_settled = on_settled
        self._enter_pause = enter_pause
        self.step: Step = pages.page(rehearsal, texts, self._desk)
        self.panel: SidePanel | None = None
        self._is_settled = False
        self._end_with: int | None = None
        self._is_waiting = False
        self._is_warned: Step | None = None
        self._page_was_seen = True
        self._trail = Trail(texts.frame.trail)
        self._bank = Container(self.step, id="bank")
        self._side = Container(id="side")
        self._key_bar = KeyBar(texts.keys)

    # --- Laying out -----------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Lay out the host screen; the panel's contents come after the first paint."""
        frame = self.texts.frame
        yield Static(frame.banner, markup=False, classes="banner -long")
        yield Static(frame.banner_short, markup=False, classes="banner -short")
        yield self._trail
        with Horizontal(id="body"):
            yield self._bank
            yield self._side
        yield self._key_bar
        yield Static(frame.too_small, markup=False, id="too-small")

    def on_mount(self) -> None:
        """Show where the customer stands, and begin to follow the clock."""
        self._follow()
        self._begin()
        self.call_after_refresh(self._mount_panel)

    async def _mount_panel(self) -> None:
        from otp_tui.ui.widgets.side_panel import SidePanel  # noqa: PLC0415 - after the first paint

        self.panel = SidePanel(
            self.rehearsal.deal,
            self.rehearsal.look(),
            self.texts.phone,
            is_open=self.rehearsal.token_is_open,
            is_real_time=self.rehearsal.clock.is_real,
        )
        await self._side.mount(self.panel)
        self._follow()
        self._await_tick()
        pages.load_all()
        self._on_settled()
        self._is_settled = True
        if self._end_with is not None:
            self.exit(return_code=self._end_with)

    def end(self, return_code: int) -> None:
        """End the program with an exit code; while it is still starting, as soon as it stands."""
        if self._is_settled:
            self.exit(return_code=return_code)
        else:
            self._end_with = return_code

    def on_resize(self) -> None:
        """Offer the keys that make sense at the new size, once the app has it."""
        self.call_after_refresh(self._offer_keys)

    def _offer_keys(self) -> None:
        self._key_bar.show(self.offered())

    def _desk(self) -> Widget:
        from otp_tui.ui.widgets.desk_note import DeskNote  # noqa: PLC0415 - not for the first page

        institution = self.rehearsal.deal.scenario.institution
        now = self.rehearsal.clock.now()
        return DeskNote(institution.desk, now, self._is_public_holiday, self.texts.desk)

    # --- Following the bank and the clock -------------------------------------------------------

    @property
    def stage(self) -> Stage:
        """Where the customer stands."""
        return self.rehearsal.enrolment.stage

    @on(Step.Sent)
    async def receive(self, message: Step.Sent) -> None:
        """Pass on what the customer wants."""
        message.stop()
        await self.submit(message.event)

    async def submit(self, event: Event) -> None:
        """Let the customer send something, over a line that may be slow or broken."""
        before = self.rehearsal.enrolment
        if self._is_waiting:
            return
        try:
            answer = self.rehearsal.submit(event)
        except IllegalEvent:
            return  # A second press of a button whose page is gone already.
        if answer.trouble is not None:
            self.step.notice(pages.trouble(answer.trouble, self.texts))
        elif answer.delay:
            self._is_waiting = True
            self.step.inform(self.texts.line.waiting)
            self.set_timer(answer.delay.total_seconds(), partial(self._arrive, before))
        else:
            await self._show(before, answer.enrolment)

    async def _arrive(self, before: Enrolment) -> None:
        """Show a late answer."""
        self._is_waiting = False
        self.step.notice("")
        await self._show(before, self.rehearsal.enrolment)

    async def send(self, event: Event) -> None:
        """Let something happen at the bank that no fault touches, and show it."""
        if not self._is_waiting:
            before = self.rehearsal.enrolment
            await self._show(before, self.rehearsal.send(event))

    async def _show(self, before: Enrolment, after: Enrolment) -> None:
        """Turn the page, or show on the present one what was refused."""
        if after.stage == before.stage:
            self.step.refuse(after.rejections)
            needs_next = {rejection.reason for rejection in after.rejections} & NEED_THE_NEXT_CODE
            if needs_next and self.rehearsal.clock.stopped:
                self.step.inform(self.texts.frame.clock_stands)
            return
        await self.turn_page()

    async def turn_page(self) -> None:
        """Show the page of the present stage."""
        step = pages.page(self.rehearsal, self.texts, self._desk)
        with self.batch_update():
            await self.step.remove()
            self.step = step
            await self._bank.mount(step)
            self._begin()
            self._follow()
        self._page_was_seen = False
        if self._enter_pause:
            self.set_timer(self._enter_pause, self._page_is_seen)
        else:
            self.call_after_refresh(self._page_is_seen)

    def _begin(self) -> None:
        """Put the focus where the customer begins: a field in view, a button below its text."""
        beginning = self.step.beginning
        beginning.screen.set_focus(beginning, scroll_visible=False)
        if self.step.fields:
            self.call_after_refresh(beginning.scroll_visible, animate=False)

    def _page_is_seen(self) -> None:
        """From now on Enter may press the page's button: before, it was meant for another page."""
        self._page_was_seen = True

    def _follow(self) -> None:
        """Let what surrounds the page say where the customer stands."""
        self._trail.show(pages.trail_place(self.stage))
        self._offer_keys()
        if self.panel is not None:
            self.panel.show_card(card=isinstance(self.stage, Identifying | Registering))

    def _await_tick(self) -> None:
        """Wake up when the clock's next second begins. A stopped clock has none."""
        if not self.rehearsal.clock.stopped:
            clock = self.rehearsal.clock
            rest = 1_000_000 - clock.now().microsecond
            self.set_timer(rest / 1_000_000 / clock.speed, self._tick_and_wait)

    async def _tick_and_wait(self) -> None:
        await self.tick()
        self._await_tick()

    async def tick(self) -> None:
        """Show what the phone shows now, and whether the bank has timed out."""
        if not self.screen_stack:
            return  # The program is ending.
        before = self.rehearsal.enrolment
        reading = self.rehearsal.look()
        if self.panel is not None:
            self.panel.phone.show(reading)
        if isinstance(self.screen, Overlay):
            self.screen.follow(reading)
        if self.rehearsal.enrolment.stage != before.stage:
            await self._show(before, self.rehearsal.enrolment)
        elif self._is_warned is not self.step and self.rehearsal.idle_time_left() <= WARNING:
            self._is_warned = self.step
            self.step.inform(self.texts.frame.time_is_short)

    # --- What is offered ---------------------------------------------------------------------

    def offered(self) -> tuple[commands.Command, ...]:
        """Return the keys that do something now."""
        cannot = {
            commands.PHONE: not self.is_small and self.rehearsal.token_is_open,
            commands.STEP_CLOCK: not self.rehearsal.clock.stopped,
            commands.CANCEL: not isinstance(self.stage, Registering),
            commands.BACK: not isinstance(self.stage, Identifying | Completed | TimedOut),
        }
        return tuple(key for key in commands.EVERYWHERE if not cannot.get(key, False))
