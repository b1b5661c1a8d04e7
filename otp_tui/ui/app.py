"""The Textual app: one host screen, whose page follows the bank's stage."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal
from textual.widget import Widget
from textual.widgets import Static

from otp_tui.bank.enrolment import Enrolment, IllegalEvent
from otp_tui.bank.events import Cancel, Event, ReturnToLogin
from otp_tui.bank.stages import Completed, Identifying, Registering, Stage, TimedOut
from otp_tui.text.catalogue import Catalogue
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui import commands, pages
from otp_tui.ui.house_app import HouseApp
from otp_tui.ui.screens.overlay import Overlay
from otp_tui.ui.screens.step import Step
from otp_tui.ui.widgets.entry import Entry
from otp_tui.ui.widgets.key_bar import KeyBar
from otp_tui.ui.widgets.push_button import PushButton
from otp_tui.ui.widgets.trail import Trail

if TYPE_CHECKING:
    from otp_tui.ui.widgets.side_panel import SidePanel


class RehearsalApp(HouseApp):
    """Shows a rehearsal and sends to it what the person does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *commands.IN_ORDER,
        *(command.binding for command in commands.EVERYWHERE if command is not commands.QUIT),
    ]

    def __init__(
        self,
        rehearsal: Rehearsal,
        texts: Catalogue,
        is_public_holiday: Callable[[date], bool],
        *,
        on_settled: Callable[[], None] = lambda: None,
        light: bool = False,
        debug: bool = False,
    ) -> None:
        """Make the app.

        Args:
            rehearsal: What is rehearsed.
            texts: What is said.
            is_public_holiday: Asked about a day when the support desk's hours are shown.
            on_settled: Called once, when everything stands on the screen for the first time.
            light: Whether to begin with the light colours.
            debug: Whether a crash shows where it happened.
        """
        frame, crashed = texts.frame, texts.command_line.crashed
        super().__init__(frame.app_title, crashed, light=light, debug=debug)
        self.rehearsal = rehearsal
        self.texts = texts
        self._is_public_holiday = is_public_holiday
        self._on_settled = on_settled
        self.step: Step = pages.page(rehearsal, texts, self._desk)
        self.panel: SidePanel | None = None
        self._page_was_seen = True

    # --- Laying out -----------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Lay out the host screen; the panel's contents come after the first paint."""
        frame = self.texts.frame
        yield Static(frame.banner, markup=False, classes="banner -long")
        yield Static(frame.banner_short, markup=False, classes="banner -short")
        yield Trail(frame.trail)
        with Horizontal(id="body"):
            yield Container(self.step, id="bank")
            yield Container(id="side")
        yield KeyBar(self.texts.keys)
        yield Static(frame.too_small, markup=False, id="too-small")

    def on_mount(self) -> None:
        """Show where the customer stands, and begin to follow the clock."""
        self._follow()
        self.screen.set_focus(self.step.beginning)
        self.call_after_refresh(self._mount_panel)

    async def _mount_panel(self) -> None:
        from otp_tui.ui.widgets.side_panel import SidePanel  # noqa: PLC0415 - after the first paint

        self.panel = SidePanel(self.rehearsal.deal, self.rehearsal.look(), self.texts.phone)
        await self.query_one("#side").mount(self.panel)
        self._follow()
        self._await_tick()
        pages.load_all()
        self._on_settled()

    def on_resize(self) -> None:
        """Offer the keys that make sense at the new size, once the app has it."""
        self.call_after_refresh(self._offer_keys)

    def _offer_keys(self) -> None:
        self.screen_stack[0].query_one(KeyBar).show(self.offered())

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
        await self.send(message.event)

    async def send(self, event: Event) -> None:
        """Let something happen at the bank, and show the answer."""
        before = self.rehearsal.enrolment
        try:
            after = self.rehearsal.send(event)
        except IllegalEvent:
            return  # A second press of a button whose page is gone already.
        await self._show(before, after)

    async def _show(self, before: Enrolment, after: Enrolment) -> None:
        """Turn the page, or show on the present one what was refused."""
        if after.stage == before.stage:
            self.step.refuse(after.rejections)
            return
        step = pages.page(self.rehearsal, self.texts, self._desk)
        with self.batch_update():
            await self.step.remove()
            self.step = step
            host = self.screen_stack[0]
            await host.query_one("#bank").mount(step)
            host.set_focus(step.beginning)
            self._follow()
        self._page_was_seen = False
        self.call_after_refresh(self._page_is_seen)

    def _page_is_seen(self) -> None:
        """From now on Enter may press the page's button: before, it was meant for another page."""
        self._page_was_seen = True

    def _follow(self) -> None:
        """Let what surrounds the page say where the customer stands."""
        host = self.screen_stack[0]
        host.query_one(Trail).show(pages.trail_place(self.stage))
        self._offer_keys()
        if self.panel is not None:
            self.panel.show_card(card=isinstance(self.stage, Identifying | Registering))

    def _await_tick(self) -> None:
        """Wake up when the clock's next second begins. A stopped clock has none."""
        if not self.rehearsal.clock.stopped:
            rest = 1_000_000 - self.rehearsal.clock.now().microsecond
            self.set_timer(rest / 1_000_000, self._tick_and_wait)

    async def _tick_and_wait(self) -> None:
        await self.tick()
        self._await_tick()

    async def tick(self) -> None:
        """Show what the phone shows now, and whether the bank has timed out."""
        before = self.rehearsal.enrolment
        reading = self.rehearsal.look()
        if self.panel is not None:
            self.panel.phone.show(reading)
        if isinstance(self.screen, Overlay):
            self.screen.follow(reading)
        if self.rehearsal.enrolment.stage != before.stage:
            await self._show(before, self.rehearsal.enrolment)

    # --- Keys -----------------------------------------------------------------------------------

    def offered(self) -> tuple[commands.Command, ...]:
        """Return the keys that do something now."""
        cannot = {
            commands.PHONE: not self.is_small,
            commands.STEP_CLOCK: not self.rehearsal.clock.stopped,
            commands.CANCEL: not isinstance(self.stage, Registering),
            commands.BACK: not isinstance(self.stage, Identifying | Completed | TimedOut),
        }
        return tuple(key for key in commands.EVERYWHERE if not cannot.get(key, False))

    async def action_enter(self) -> None:
        """Enter: leave the field, press the button, or close what is on top."""
        focused = self.screen.focused
        if isinstance(self.screen, Overlay):
            self.screen.action_close()
        elif isinstance(focused, Entry):
            await focused.caught_up()
            if event := self.step.entered(focused):
                await self.send(event)
        elif isinstance(focused, PushButton) and self._page_was_seen:
            if focused is self.step.query_one(self.step.MAIN):
                await self.send(self.step.intent())
            else:
                focused.action_press()

    async def action_move_focus(self, by: int) -> None:
        """Tab and Shift+Tab: the next place, or the one before."""
        if isinstance(self.screen.focused, Entry):
            await self.screen.focused.caught_up()
        if by > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()

    def action_show_help(self) -> None:
        """F1."""
        self.push_screen(pages.help_screen(self.rehearsal, self.texts, self._desk()))

    def action_show_card(self) -> None:
        """F2: the card's tab where there are tabs, else the card on top."""
        if self.panel is not None and self.is_wide:
            self.panel.show_card(card=not self.panel.has_class("-card"))
        else:
            self.push_screen(pages.card_screen(self.rehearsal, self.texts))

    def action_show_qr(self) -> None:
        """F3."""
        self.push_screen(pages.key_qr_screen(self.rehearsal, self.texts))

    def action_show_phone(self) -> None:
        """F4."""
        self.push_screen(pages.phone_screen(self.rehearsal, self.texts))

    @on(Step.StoreAsked)
    def show_store(self, message: Step.StoreAsked) -> None:
        """Show a store's QR code on top."""
        self.push_screen(pages.store_screen(self.rehearsal, self.texts, message.store))

    async def action_step_clock(self) -> None:
        """F8: a stopped clock goes on by one time step."""
        if self.rehearsal.clock.stopped:
            self.rehearsal.step_clock()
            await self.tick()
            self.step.notice(self.texts.frame.clock_stepped)

    async def action_cancel(self) -> None:
        """F9."""
        await self.send(Cancel())

    async def action_back(self) -> None:
        """Esc: back, where the real page can."""
        match self.stage:
            case Identifying():
                await self.send(Cancel())
            case Completed() | TimedOut():
                await self.send(ReturnToLogin())
            case Registering():
                self.step.notice(self.texts.frame.no_back)
            case _:
                pass

    def action_help_quit(self) -> None:
        """Ctrl+C: say how to quit."""
        self.step.notice(self.texts.frame.quit_hint)

    @on(PushButton.Pressed, "#help-link")
    def help_pressed(self) -> None:
        """「? この画面のヘルプ」."""
        self.action_show_help()
