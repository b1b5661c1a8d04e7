"""One host screen, whose page follows the bank's stage and whose phone follows the clock."""

import signal
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.widget import Widget
from textual.widgets import Input, Static

from otp_tui.bank.events import Cancel
from otp_tui.bank.flow import AnyEvent, AnyVisit
from otp_tui.bank.procedure import IllegalEvent
from otp_tui.phone.getting_app import ChoosingStore
from otp_tui.scenario.mode import Mode
from otp_tui.text.catalogue import Catalogue
from otp_tui.tour import looks
from otp_tui.tour.assessment import Assessment
from otp_tui.tour.deeds import ClockSet, Deed, Prepared, Resized, Typed, Went
from otp_tui.tour.hints import NEED_THE_NEXT_CODE, Advice, advise
from otp_tui.tour.practice import CANCEL, Page
from otp_tui.tour.preparation import Event as PreparationEvent
from otp_tui.tour.rehearsal import Happening, Rehearsal
from otp_tui.tour.sentences import misstep_sentence, trouble_sentence
from otp_tui.tour.sheet import (
    is_note_needed,
    next_sentence,
    page_words,
    practice_title,
    steps_of,
    words_of,
)
from otp_tui.tour.state import State
from otp_tui.ui import commands, pages
from otp_tui.ui.house_app import HouseApp
from otp_tui.ui.screens.overlay import Overlay
from otp_tui.ui.screens.step import Step
from otp_tui.ui.setting import Setting
from otp_tui.ui.stopping_driver import WentOn
from otp_tui.ui.widgets.guide_line import GuideLine
from otp_tui.ui.widgets.key_bar import KeyBar
from otp_tui.ui.widgets.prose import Prose
from otp_tui.ui.widgets.trail import Trail

if TYPE_CHECKING:
    from textual.timer import Timer

    from otp_tui.bank.later import AnyField
    from otp_tui.ui.widgets.side_panel import SidePanel


class HostApp(HouseApp):
    """Lays out the host screen and follows the bank and the clock."""

    _size_noted: Resized | None = None
    """The size of the terminal, as it was noted last."""

    _answer_is_due: datetime | None = None
    """When the bank's answer comes, on the rehearsal's clock, or None if none is awaited."""

    _next_tick: "Timer | None" = None
    """When the clock's next second begins."""

    def __init__(self, rehearsal: Rehearsal, texts: Catalogue, setting: Setting) -> None:
        """Make the app.

        Args:
            rehearsal: What is rehearsed.
            texts: What is said.
            setting: What it needs of the world.
        """
        super().__init__(practice_title(rehearsal, texts), setting)
        self.rehearsal = rehearsal
        self.assessment = Assessment.of(rehearsal)
        self.texts = texts
        self._setting = setting
        self.step: Step = self._new_page()
        self.panel: SidePanel | None = None
        self._is_settled = False
        self._to_tell = ""
        self._end_with: int | None = None
        self._is_warned: Step | None = None
        self._page_was_seen = True
        self._too_small = Prose(texts.frame.too_small, classes="too-small")
        self._was_said_there = False
        self._surrounds = _surroundings(rehearsal.state)
        self._words = words_of(rehearsal)
        self._trail = Trail(tuple(steps_of(rehearsal, texts).values()))
        self._bank = Container(self.step, id="bank")
        self._side = Container(id="side")
        self._guide = GuideLine(texts.hints)
        self.key_bar = KeyBar(texts.keys)
        self._typed: dict[AnyField, str] = {}
        self._before_answer = rehearsal.visit
        rehearsal.listeners.append(self._note_clock)

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
        yield self._guide
        yield self.key_bar
        yield self._too_small

    def on_mount(self) -> None:
        """Show where the customer stands, and begin to follow the clock."""
        self.screen.set_class(self.rehearsal.mode is Mode.EXAM, "-exam")
        if isinstance(self._driver, self.get_driver_class()):
            self._driver.farewell = self.texts.ends.suspended
        self._follow()
        self._begin()
        self.watch(self.screen, "focused", self._note_focus, init=False)
        self.call_after_refresh(self._settle)

    def _note_focus(self, focused: Widget | None) -> None:
        """Note where the focus went."""
        if focused is not None and focused.id:
            self.rehearsal.do(Went(focused.id))

    async def _settle(self) -> None:
        """Bring what the first paint could do without."""
        self.rehearsal.look()
        await self._mount_panel()
        self._follow()
        self._await_tick()
        self.call_after_refresh(self._stand)

    def _stand(self) -> None:
        """Be ready for the next page, now that all of this one is seen."""
        pages.load_all()
        self._is_settled = True
        self.settled()
        if self._end_with is not None:
            self.exit(return_code=self._end_with)

    async def _mount_panel(self) -> None:
        from otp_tui.ui.widgets.side_panel import SidePanel  # noqa: PLC0415 - after the first paint

        note = pages.note(self.rehearsal, self.texts)
        self.panel = SidePanel(self.rehearsal, self.texts.phone, note)
        await self._side.mount(self.panel)

    async def _turn_to_task(self) -> None:
        """Let what surrounds the page belong to the present procedure, if that is another one."""
        surrounds = _surroundings(self.rehearsal.state)
        if surrounds == self._surrounds:
            return
        if surrounds[0] > self._surrounds[0]:
            self._to_tell = next_sentence(self.rehearsal, self.texts)
        self._surrounds, self._words = surrounds, words_of(self.rehearsal)
        self.title = practice_title(self.rehearsal, self.texts)
        self._trail.tell(tuple(steps_of(self.rehearsal, self.texts).values()))
        if self.panel is not None:
            await self.panel.remove()
            await self._mount_panel()

    def settled(self) -> None:
        """Do what is to be done when everything stands on the screen for the first time."""
        self._setting.on_settled()

    def end(self, return_code: int) -> None:
        """End the program with an exit code; while it is still starting, as soon as it stands."""
        if self._is_settled:
            self.exit(return_code=return_code)
        else:
            self._end_with = return_code

    async def action_quit(self) -> None:
        """Ctrl+Q. It may be typed ahead, before everything stands."""
        self.end(0)

    def on_hung_up(self) -> None:
        """End when the terminal is gone, as the signal does that tells most programs of it."""
        self.end(128 + signal.SIGHUP)

    async def on_went_on(self, message: WentOn) -> None:
        """Paint everything anew after a stop: time has passed, and the terminal shows other things.

        Where the program could not stop, say so.
        """
        self.action_paint_anew()
        await self.tick()
        self._await_tick()
        if not message.was_stopped:
            self.say(self.texts.ends.cannot_suspend)

    def say(self, sentence: str) -> None:
        """Say something on what is on top: the page, or what has opened over it.

        Where there is no room for a page, it is said beside that.
        """
        if isinstance(self.screen, Overlay):
            self.screen.tell(sentence)
            return
        self.step.inform(sentence)
        if self._too_small.display:
            self._too_small.update(f"{sentence}\n{self.texts.frame.too_small}")
            self._was_said_there = True

    def on_resize(self, event: events.Resize) -> None:
        """Offer the keys that make sense at the new size, once the app has it."""
        size = Resized(event.size.width, event.size.height)
        if size != self._size_noted:
            self._size_noted = size
            self.rehearsal.do(size)
        if self._was_said_there:
            self._was_said_there = False
            self._too_small.update(self.texts.frame.too_small)
        self.call_after_refresh(self._offer_keys)

    def tell(self, sentence: str) -> None:
        """Tell the person something that belongs to no page: it is said on the next one, too."""
        self._to_tell = sentence
        self.step.inform(sentence)

    def _offer_keys(self) -> None:
        self.key_bar.show(self.offered())

    def desk(self) -> Widget:
        """Return the support desk's note, as it is at this moment."""
        from otp_tui.ui.widgets.desk_note import DeskNote  # noqa: PLC0415 - not for the first page

        institution = self.rehearsal.deal.scenario.institution
        now = self.rehearsal.clock.now()
        return DeskNote(institution.desk, now, self._setting.is_public_holiday, self.texts.desk)

    # --- Following the bank and the clock -------------------------------------------------------

    @property
    def stage(self) -> object:
        """Where the customer stands, as far as the bank has answered."""
        return self.shown.stage

    @property
    def shown(self) -> AnyVisit:
        """The bank's side, as far as it has answered."""
        return self._before_answer if self.is_waiting else self.rehearsal.visit

    @property
    def page(self) -> Page:
        """What can be done on the page that is shown."""
        state = self.rehearsal.state
        return state.page if state.preparation else state.practice.page_of(self.shown)

    @property
    def can_cancel(self) -> bool:
        """Whether the customer can leave the procedure from the page that is shown."""
        return self.rehearsal.state.practice.flow.knows(self.shown, Cancel)

    @property
    def is_over(self) -> bool:
        """Whether the lesson has ended."""
        return self.assessment.is_over(self.rehearsal.state)

    @property
    def is_waiting(self) -> bool:
        """Whether the bank's answer is still to come."""
        return self._answer_is_due is not None

    @on(Step.Sent)
    async def receive(self, message: Step.Sent) -> None:
        """Pass on what the customer wants."""
        message.stop()
        await self.submit(message.event)

    async def submit(self, event: AnyEvent) -> None:
        """Let the customer send something, over a line that may be slow or broken."""
        if self.is_waiting:
            return
        self.note_typing()
        if isinstance(event, PreparationEvent):
            await self._prepare(event)
            return
        before = self.rehearsal.visit
        try:
            answer = self.rehearsal.submit(event)
        except IllegalEvent:
            return  # A second press of a button whose page is gone already.
        if answer.trouble is not None:
            has_fields = bool(self.step.fields)
            said = trouble_sentence(answer, self.texts.line, has_fields=has_fields)
            self.step.notice(said)
        elif answer.delay:
            self._await_answer(before, answer.delay)
        else:
            await self._show(before, answer.visit)
        self.point()

    async def _prepare(self, event: PreparationEvent) -> None:
        """Let the customer do something before the log-in page; nothing is between."""
        before = self.rehearsal.state.stage
        try:
            self.rehearsal.do(Prepared(event))
        except IllegalEvent:
            return
        state = self.rehearsal.state
        if state.stage != before:
            await self.turn_page()
        elif state.preparation is not None:
            typed = {shown.field: shown.value for shown in self.step.fields}
            wrong = state.preparation.rejections
            said: dict[AnyField | None, str] = {
                one.field: misstep_sentence(one, typed, state, self.texts) for one in wrong
            }
            self.step.show_refused(wrong, said)
        self.point()

    def _await_answer(self, before: AnyVisit, delay: timedelta) -> None:
        """Wait for a late answer, on the rehearsal's clock."""
        self._before_answer = before
        self._answer_is_due = self.rehearsal.clock.now() + delay
        said = self.texts.line.waiting
        if self.rehearsal.clock.stopped:
            said += self.texts.frame.clock_stands_answer
        else:
            self.set_timer(delay.total_seconds() / self.rehearsal.clock.speed, self.tick)
        self.step.inform(said)

    async def _arrive(self) -> None:
        """Show a late answer."""
        self._answer_is_due = None
        self.step.notice("")
        await self._show(self._before_answer, self.rehearsal.visit)

    async def do(self, deed: Deed) -> None:
        """Let something happen that no fault touches, and show it."""
        if self.is_waiting:
            return
        before = self.rehearsal.visit
        after = self.rehearsal.do(deed).visit
        if after is not before:
            await self._show(before, after)
        self._follow_phone()
        self.point()

    async def _show(self, before: AnyVisit, after: AnyVisit) -> None:
        """Turn the page, or show on the present one what was refused."""
        if after.stage == before.stage:
            self.step.refuse(after.rejections)
            needs_next = {rejection.reason for rejection in after.rejections} & NEED_THE_NEXT_CODE
            phone_is_right = not self.rehearsal.token.clock_error
            if needs_next and phone_is_right and self.rehearsal.clock.stopped:
                self.step.inform(self.texts.frame.clock_stands)
            if self.is_over:
                self.step.end()
            return
        await self.turn_page()

    async def turn_page(self) -> None:
        """Show the page of the present stage."""
        step = self._new_page()
        with self.batch_update():
            await self.step.remove()
            # The framework looks at the same again later, and would lay out everything once more.
            await self._flush_next_callbacks()
            await self._turn_to_task()
            self.step = step
            self._typed = {}
            self._follow()  # First, so that all of it is laid out at once.
            await self._bank.mount(step)
            self._fill_in()
            self._begin()
            self.point()
        if self._to_tell:
            self.step.inform(self._to_tell)
            self._to_tell = ""
        self._page_was_seen = False
        if self._setting.enter_pause:
            self.set_timer(self._setting.enter_pause, self._page_is_seen)
        else:
            self.call_after_refresh(self._page_is_seen)

    def _new_page(self) -> Step:
        return pages.page(self.rehearsal, self.texts, self.desk, ended=self.is_over)

    def _begin(self) -> None:
        """Put the focus where the customer begins: a field in view, a button below its text."""
        beginning = self.step.beginning
        beginning.screen.set_focus(beginning, scroll_visible=False)
        if self.step.fields:
            show = partial(self.step.see, beginning)
            self.step.call_after_refresh(self.step.if_there(show))

    def _fill_in(self) -> None:
        """Let the fields hold what was typed into them before, where that is to be corrected."""
        entered = self.rehearsal.state.entered
        for shown in self.step.fields:
            if shown.field in entered:
                shown.value = entered[shown.field]

    def _page_is_seen(self) -> None:
        """From now on Enter may press the page's button: before, it was meant for another page."""
        self._page_was_seen = True

    def _follow(self) -> None:
        """Let what surrounds the page say where the customer stands."""
        self._trail.show(pages.trail_place(self.rehearsal, self.shown))
        self._offer_keys()
        if self.panel is not None:
            state = self.rehearsal.state
            needs_note = is_note_needed(state)
            needs_card = bool(self.page.fields) or needs_note
            self.panel.show_card(card=needs_card or not state.is_key_of_use)
            self.panel.show_note(note=needs_note)
            self.panel.show_token(token=state.was_launched)
            self.panel.show_where_codes_are(shown=isinstance(state.stage, ChoosingStore))
        self._follow_phone()
        self.point()

    def _follow_phone(self) -> None:
        """Show the phone as it is: open or closed, with its serial number and its clock."""
        if self.panel is not None:
            self.panel.phone.follow(self.rehearsal.state, self.rehearsal.clock.now())
        if isinstance(self.screen, Overlay):
            self.screen.follow(self.rehearsal.state, self.rehearsal.clock.now())

    def _note_clock(self, happening: Happening) -> None:
        """Take along the moment of a late answer when the clock is set."""
        if self._answer_is_due is not None and isinstance(happening.deed, ClockSet):
            self._answer_is_due += happening.deed.by

    def _await_tick(self) -> None:
        """Wake up when the clock's next second begins. A stopped clock has none.

        A slow one is looked at every second all the same: it may be set, and a computer may sleep.
        """
        if self._next_tick is not None:
            self._next_tick.stop()
        if not self.rehearsal.clock.stopped:
            clock = self.rehearsal.clock
            rest = 1 - clock.now().microsecond / 1_000_000
            self._next_tick = self.set_timer(min(1, rest / clock.speed), self._tick_and_wait)

    async def _tick_and_wait(self) -> None:
        await self.tick()
        self._await_tick()

    async def tick(self) -> None:
        """Show what the phone shows now, and whether the bank has answered or timed out."""
        if not self.screen_stack:
            return  # The program is ending.
        before = self.rehearsal.visit
        self.rehearsal.look()
        self._follow_phone()
        if self._answer_is_due is not None:
            if self.rehearsal.clock.now() >= self._answer_is_due:
                await self._arrive()
        elif self.rehearsal.visit.stage != before.stage:
            await self._show(before, self.rehearsal.visit)
        elif self._is_warned is not self.step and self.rehearsal.is_time_short():
            self._is_warned = self.step
            self.step.inform(self.texts.frame.time_is_short)
        self.point()

    # --- What is typed, and what is pointed at --------------------------------------------------

    @on(Input.Changed)
    def note_typing(self) -> None:
        """Note what the page's fields hold now."""
        for shown in self.step.fields:
            if shown.value != self._typed.get(shown.field, ""):
                self._typed[shown.field] = shown.value
                jumped = self.rehearsal.clock.now()
                self.rehearsal.do(Typed(shown.field, shown.value))
                if self.rehearsal.clock.now() != jumped:
                    self._follow_phone()
        self.point()

    def advice(self) -> Advice:
        """Return what to do next."""
        typed = {shown.field: shown.value for shown in self.step.fields}
        state, now = self.rehearsal.state, self.rehearsal.clock.now()
        return advise(state, typed, now, finished=self.is_over)

    def point(self) -> None:
        """Point at the next thing to do; in practice, a hint stays until it is followed."""
        if self.rehearsal.mode is Mode.GUIDED and not self.is_waiting:
            self._guide_to(self.advice())
        elif self._guide.advice is not None and self._guide.advice != self.advice():
            self._guide.show(None)

    def _guide_to(self, advice: Advice) -> None:
        """Point at something, in the words of the present page, and of the clock if it stands."""
        page = page_words(self.shown, self._words)
        self._guide.show(advice, page, clock_stands=self.rehearsal.clock.stopped)

    # --- What is offered ---------------------------------------------------------------------

    @property
    def in_hand(self) -> bool:
        """Whether card and phone are opened by hand: in an exam, or where there is no room."""
        return self.is_small or self.rehearsal.mode is Mode.EXAM

    @property
    def _phone_needs_a_hand(self) -> bool:
        """Whether the app on the phone has to be opened, or its clock to be set."""
        return not self.rehearsal.token_is_open or bool(self.rehearsal.token.clock_error)

    def offered(self) -> tuple[commands.Command, ...]:
        """Return the keys that do something now."""
        mode = self.rehearsal.mode
        cannot = {
            commands.PHONE: not (self.in_hand or self._phone_needs_a_hand),
            commands.HINT: mode is not Mode.PRACTICE,
            commands.COLOURS: looks.after(self.scheme) == self.scheme,
            commands.INSTRUCTOR: True,  # For the instructor, who knows it: not for learners.
            commands.STEP_CLOCK: not self.rehearsal.clock.stopped,
            commands.CANCEL: not self.can_cancel or self.page.back is CANCEL,
            commands.BACK: self.page.back is None,
            commands.QR: not self.rehearsal.state.was_launched,
        }
        return tuple(key for key in commands.EVERYWHERE if not cannot.get(key, False))


def _surroundings(state: State) -> tuple[int, str, bool]:
    """Return what the panel beside the page depends on: the procedure, and the phones there are."""
    return state.number, state.in_hand.serial, state.old_phone is not None
