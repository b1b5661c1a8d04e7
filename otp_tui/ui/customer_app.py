"""What each key and button of the customer's does to the rehearsal."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import ClassVar, TypeAlias

from textual import on
from textual.binding import BindingType

from otp_tui.bank.events import Cancel
from otp_tui.bank.flow import AnyEvent
from otp_tui.otp import TIME_STEP
from otp_tui.phone.getting_app import ChooseStore, Installed, OpenApp, SayTooOld
from otp_tui.phone.handset import Store
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.script import Button
from otp_tui.tour.deeds import Deed, Pressed, View, Viewed
from otp_tui.ui import commands, pages
from otp_tui.ui.host_app import HostApp
from otp_tui.ui.screens.overlay import Overlay
from otp_tui.ui.screens.step import Step
from otp_tui.ui.widgets.entry import Entry
from otp_tui.ui.widgets.fold import Fold
from otp_tui.ui.widgets.push_button import PushButton

Doing: TypeAlias = Callable[[], Awaitable[None] | None]
"""What pressing something does."""

Chosen: TypeAlias = Callable[[str | None], Awaitable[None]]
"""What is done with what was chosen in something on top; None if nothing was."""


class CustomerApp(HostApp):
    """Sends to the rehearsal what the customer does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *commands.IN_ORDER,
        commands.SUSPEND,
        *(command.binding for command in commands.EVERYWHERE if command is not commands.QUIT),
    ]

    _asked_to_cancel: Step | None = None
    """The page on which F9 was pressed once."""

    async def submit(self, event: AnyEvent) -> None:
        """Let the customer send something; an exam ends with its result."""
        await super().submit(event)
        if self.rehearsal.mode is Mode.EXAM and self.is_over:
            self.show_result()

    # --- Keys in order --------------------------------------------------------------------------

    async def action_enter(self) -> None:
        """Enter: leave the field, press the button, or close what is on top."""
        focused = self.screen.focused
        if isinstance(self.screen, Overlay):
            self.screen.action_enter()
        elif isinstance(focused, Entry):
            await focused.caught_up()
            await self._leave(focused)
        elif isinstance(focused, PushButton) and self._page_was_seen:
            if focused is self.step.query_one(self.step.MAIN):
                await self.submit(self.step.intent())
            else:
                focused.action_press()

    async def _leave(self, entry: Entry) -> None:
        """Leave a field: say what is wrong with it, go to the next, or send the page."""
        self.note_typing()
        self.rehearsal.do(Pressed(Button.ENTER))
        if event := self.step.entered(entry):
            await self.submit(event)

    async def action_move_focus(self, by: int) -> None:
        """Tab and Shift+Tab: the next place, or the one before."""
        if isinstance(self.screen.focused, Entry):
            await self.screen.focused.caught_up()
        if by > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()

    # --- What the customer can press ------------------------------------------------------------

    async def press(self, button: Button) -> None:
        """Press a button, or the key that stands for it."""
        doing: dict[Button, Doing] = {
            Button.MAIN: self._press_main,
            Button.ENTER: self.action_enter,
            Button.BACK: self.action_back,
            Button.CANCEL: self.action_cancel,
            Button.CLOSE: self.close_overlay,
            Button.HELP: self.action_show_help,
            Button.CARD: self.action_show_card,
            Button.QR: self.action_show_qr,
            Button.PHONE: self.action_show_phone,
            Button.HINT: self.action_show_hint,
            Button.NO_TOKEN: self._unfold,
            Button.APP_STORE: lambda: self.submit(ChooseStore(Store.APP_STORE)),
            Button.GOOGLE_PLAY: lambda: self.submit(ChooseStore(Store.GOOGLE_PLAY)),
            Button.STORE: lambda: self.submit(ChooseStore(self._own_store)),
            Button.APP_STORE_QR: lambda: self.show_store(Step.StoreAsked(View.APP_STORE.value)),
            Button.GOOGLE_PLAY_QR: lambda: self.show_store(Step.StoreAsked(View.GOOGLE_PLAY.value)),
            Button.TOO_OLD: lambda: self.submit(SayTooOld()),
            Button.PHONE_CLOCK: self.set_phone_clock,
            Button.RESULT: self.show_result,
            Button.AGAIN: self.begin_again,
            Button.CORRECT: lambda: self._press_other("correct"),
            Button.LEAVE: lambda: self._press_other("cancel"),
            Button.REPORT_LOST: lambda: self._press_other("report-lost"),
            Button.USE_CARD: lambda: self._press_other("use-card"),
            Button.USE_TOKEN: lambda: self._press_other("use-token"),
        }
        done = doing[button]()
        if done is not None:
            await done

    async def _press_main(self) -> None:
        self.screen.set_focus(self.step.query_one(self.step.MAIN), scroll_visible=False)
        await self.submit(self.step.intent())

    @property
    def _own_store(self) -> Store:
        return self.rehearsal.deal.scenario.person.handset.store

    async def _press_other(self, name: str) -> None:
        """Press a further button of the page, if it has one of this name."""
        for form in self.rehearsal.state.others:
            if form.name == name:
                await self.submit(form.make({}))

    def _unfold(self) -> None:
        for fold in self.step.query(Fold):
            fold.turn()

    def close_overlay(self) -> None:
        """Close what is on top."""
        if isinstance(self.screen, Overlay):
            self.screen.action_close()

    @on(Fold.Turned)
    def note_fold(self) -> None:
        """「トークンをご用意されていない場合はこちら」."""
        self.rehearsal.do(Pressed(Button.NO_TOKEN))

    async def action_switch(self, action: str) -> None:
        """Close what is on top, and do what a key does unless it is the one that opened it.

        All of that before the next key is looked at.
        """
        if isinstance(overlay := self.screen, Overlay):
            overlay.action_close()
            if action != overlay.OPENED_BY:
                await self.run_action(f"app.{action}")

    def lay_over(self, deed: Deed, overlay: Overlay, then: Chosen | None = None) -> None:
        """Lay something over the page. There is one such thing at most: another one makes room.

        Args:
            deed: What lets it open.
            overlay: What opens.
            then: What is done with what is chosen there.
        """
        self.close_overlay()
        self.rehearsal.do(deed)
        overlay.when_closed = self._note_closing
        self.push_screen(overlay, then)

    def _note_closing(self) -> None:
        self.rehearsal.do(Pressed(Button.CLOSE))

    def action_show_help(self) -> None:
        """F1."""
        overlay = pages.help_screen(self.rehearsal, self.texts, self.shown, self.desk())
        self.lay_over(Pressed(Button.HELP), overlay)

    def action_show_card(self) -> None:
        """F2: the card's tab where there are tabs, else the card on top."""
        has_tabs = self.is_wide and not self.in_hand and self.rehearsal.state.was_launched
        if self.panel is not None and has_tabs:
            card = not self.panel.card_is_open
            self.panel.show_card(card=card)
            self.rehearsal.do(Viewed(View.TAB_CARD if card else View.TAB_QR))
        else:
            self.lay_over(Pressed(Button.CARD), pages.card_screen(self.rehearsal, self.texts))

    def action_show_qr(self) -> None:
        """F3. Before the app is there, there is no key to show."""
        if self.rehearsal.state.was_launched:
            self.lay_over(Pressed(Button.QR), pages.key_qr_screen(self.rehearsal, self.texts))

    async def action_show_phone(self) -> None:
        """F4: open the token app; where there is no room beside the page, show the phone."""
        state = self.rehearsal.state
        if isinstance(state.stage, Installed):
            await self.submit(OpenApp())
        elif self.in_hand or state.token_is_open or not state.has_app:
            self.lay_over(Pressed(Button.PHONE), pages.phone_screen(self.rehearsal, self.texts))
            self._follow_phone()
            self.point()
        else:
            await self.do(Pressed(Button.PHONE))
        self._offer_keys()

    @on(PushButton.Pressed, "#open-token")
    async def open_token(self) -> None:
        """「アプリを開く」."""
        await self.action_show_phone()

    @on(PushButton.Pressed, "#set-clock")
    async def set_phone_clock(self) -> None:
        """「スマホの時計を合わせる」."""
        if self.is_waiting:
            return
        words = self.texts.phone
        is_right = not self.rehearsal.token.clock_error
        await self.do(Pressed(Button.PHONE_CLOCK))
        said = words.clock_is_right if is_right else words.clock_was_set
        self.step.inform(said)
        if isinstance(self.screen, Overlay):
            self.screen.tell(said)

    def action_show_hint(self) -> None:
        """F5: point at the next thing to do, where that is allowed."""
        match self.rehearsal.mode:
            case Mode.PRACTICE:
                self.rehearsal.do(Pressed(Button.HINT))
                self._guide_to(self.advice())
            case Mode.EXAM:
                self.step.inform(self.texts.hints.none_in_exam)
            case Mode.GUIDED:
                pass

    @on(PushButton.Pressed, "#result")
    def show_result(self) -> None:
        """「結果を見る」."""
        if isinstance(self.screen, Overlay):
            return
        result = self.assessment.result(self.rehearsal.clock.now())
        overlay = pages.result_screen(self.rehearsal, self.texts, result)
        self.lay_over(Pressed(Button.RESULT), overlay)

    @on(Step.StoreAsked)
    def show_store(self, message: Step.StoreAsked) -> None:
        """Show a store's QR code on top."""
        overlay = pages.store_screen(self.rehearsal, self.texts, message.store)
        self.lay_over(Viewed(View(message.store)), overlay)

    def action_switch_colours(self) -> None:
        """F6."""
        self.rehearsal.do(Viewed(View.COLOURS))
        super().action_switch_colours()

    async def action_step_clock(self) -> None:
        """F8: a stopped clock goes on by one time step."""
        if self.rehearsal.clock.stopped:
            await self.wait(timedelta(seconds=TIME_STEP))

    async def wait(self, by: timedelta) -> None:
        """Move the clock on by hand, and say so."""
        self.rehearsal.wait(by)
        if not self.is_waiting:
            seconds = round(by.total_seconds())
            self.say(self.texts.frame.clock_stepped.format(seconds=seconds))
        await self.tick()

    async def action_cancel(self) -> None:
        """F9."""
        if not self.can_cancel:
            return
        if self._asked_to_cancel is self.step:
            await self.submit(Cancel())
        else:
            self._asked_to_cancel = self.step
            self.rehearsal.do(Pressed(Button.CANCEL))
            self.step.inform(self.texts.frame.cancel_again)

    async def action_back(self) -> None:
        """Esc: back, where the real page can."""
        back = self.page.back
        if back is not None:
            await self.submit(back.make({}))
        elif self.can_cancel:
            self.rehearsal.do(Pressed(Button.BACK))
            self.step.inform(self.texts.frame.no_back)

    def action_help_quit(self) -> None:
        """Ctrl+C: say how to quit."""
        self.say(self.texts.frame.quit_hint)

    def action_ask_to_close(self, key: str) -> None:
        """Say that a key that does something on the page does nothing over it."""
        if any(command.key == key for command in self.offered()):
            self.say(self.texts.ends.close_first)

    @on(PushButton.Pressed, "#again")
    async def begin_again(self) -> None:
        """「もう1度はじめから練習する」."""
        result = self.assessment.result(self.rehearsal.clock.now())
        said = self._setting.on_attempt_end(result)
        self.rehearsal.do(Pressed(Button.AGAIN))
        await self.turn_page()
        if said:
            self.step.inform(said)

    @on(PushButton.Pressed, "#help-link")
    def help_pressed(self) -> None:
        """「? この画面のヘルプ」."""
        self.action_show_help()
