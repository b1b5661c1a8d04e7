"""The app: what each key does to the rehearsal that the host screen shows."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType

from otp_tui.bank.events import Cancel, ReturnToLogin
from otp_tui.bank.stages import Completed, Identifying, Registering, TimedOut
from otp_tui.ui import commands, pages
from otp_tui.ui.host_app import HostApp
from otp_tui.ui.screens.overlay import Overlay
from otp_tui.ui.screens.step import Step
from otp_tui.ui.widgets.entry import Entry
from otp_tui.ui.widgets.push_button import PushButton


class RehearsalApp(HostApp):
    """Shows a rehearsal and sends to it what the person does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *commands.IN_ORDER,
        *(command.binding for command in commands.EVERYWHERE if command is not commands.QUIT),
    ]

    _asked_to_cancel: Step | None = None
    """The page on which F9 was pressed once."""

    async def action_enter(self) -> None:
        """Enter: leave the field, press the button, or close what is on top."""
        focused = self.screen.focused
        if isinstance(self.screen, Overlay):
            self.screen.action_close()
        elif isinstance(focused, Entry):
            await focused.caught_up()
            if event := self.step.entered(focused):
                await self.submit(event)
        elif isinstance(focused, PushButton) and self._page_was_seen:
            if focused is self.step.query_one(self.step.MAIN):
                await self.submit(self.step.intent())
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
        """F4: open the token app; where there is no room beside the page, show the phone."""
        if self.is_small or self.rehearsal.token_is_open:
            self.push_screen(pages.phone_screen(self.rehearsal, self.texts))
        self.open_token()

    @on(PushButton.Pressed, "#open-token")
    def open_token(self) -> None:
        """「アプリを開く」."""
        self.rehearsal.open_token()
        if self.panel is not None:
            self.panel.phone.open()
        self._offer_keys()

    @on(Step.StoreAsked)
    def show_store(self, message: Step.StoreAsked) -> None:
        """Show a store's QR code on top."""
        self.push_screen(pages.store_screen(self.rehearsal, self.texts, message.store))

    async def action_step_clock(self) -> None:
        """F8: a stopped clock goes on by one time step."""
        if self.rehearsal.clock.stopped:
            self.rehearsal.step_clock()
            await self.tick()
            self.step.inform(self.texts.frame.clock_stepped)

    async def action_cancel(self) -> None:
        """F9."""
        if not isinstance(self.stage, Identifying | Registering):
            return
        if self._asked_to_cancel is self.step:
            await self.send(Cancel())
        else:
            self._asked_to_cancel = self.step
            self.step.inform(self.texts.frame.cancel_again)

    async def action_back(self) -> None:
        """Esc: back, where the real page can."""
        match self.stage:
            case Identifying():
                await self.send(Cancel())
            case Completed() | TimedOut():
                await self.send(ReturnToLogin())
            case Registering():
                self.step.inform(self.texts.frame.no_back)
            case _:
                pass

    def action_help_quit(self) -> None:
        """Ctrl+C: say how to quit."""
        self.step.inform(self.texts.frame.quit_hint)

    @on(PushButton.Pressed, "#again")
    async def begin_again(self) -> None:
        """「もう1度はじめから練習する」."""
        self.rehearsal.restart()
        await self.turn_page()

    @on(PushButton.Pressed, "#help-link")
    def help_pressed(self) -> None:
        """「? この画面のヘルプ」."""
        self.action_show_help()
