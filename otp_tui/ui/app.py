"""The app: with what the instructor can do, and what a show does in the customer's place."""

from otp_tui.bank.later import AnyField
from otp_tui.scenario.mode import Mode
from otp_tui.tour import instructor
from otp_tui.tour.deeds import (
    Deed,
    Jumped,
    Pressed,
    Renewed,
    Rewound,
    StandingSet,
    View,
    Viewed,
    Waited,
)
from otp_tui.tour.sentences import done_sentence
from otp_tui.tour.sheet import steps_of
from otp_tui.ui import pages
from otp_tui.ui.customer_app import CustomerApp
from otp_tui.ui.screens.overlay import Overlay
from otp_tui.ui.screens.step import Step
from otp_tui.ui.widgets.entry import Entry


class RehearsalApp(CustomerApp):
    """Shows a rehearsal and sends to it what people do."""

    # --- The instructor -------------------------------------------------------------------------

    def action_show_instructor(self) -> None:
        """F7: the instructor's controls; there are none in an exam."""
        if self.rehearsal.mode is Mode.EXAM:
            self.step.inform(self.texts.instructor.none_in_exam)
        else:
            overlay = pages.instructor_screen(self.rehearsal, self.texts)
            self.lay_over(Viewed(View.INSTRUCTOR), overlay, self.instruct)

    async def instruct(self, choice: str | None) -> None:
        """Let the instructor's choice happen; say what has changed."""
        if choice is None:
            return
        words, state = self.texts.instructor, self.rehearsal.state
        deed = next(group[choice] for group in instructor.CHOICES.values() if choice in group)
        if self.is_waiting or not instructor.can(deed, state):
            self.step.inform(words.not_now)
            return
        if isinstance(deed, Waited):
            await self.wait(deed.by)
            return
        if isinstance(deed, Pressed):
            await self.press(deed.button)
            return
        await self.carry_out(deed)
        code = instructor.next_code(state, self.rehearsal.clock.now())
        steps, spoken = steps_of(self.rehearsal, self.texts), f"{code[:3]} {code[3:]}"
        said = done_sentence(choice, deed, words, steps, spoken)
        self.step.inform(said)

    async def carry_out(self, deed: Deed) -> None:
        """Let something happen from outside the page, and show what it changes."""
        before = self.step
        await self.do(deed)
        if isinstance(deed, Jumped | Renewed | StandingSet) and self.step is before:
            await self.turn_page()
        self._await_tick()
        await self.tick()
        self._offer_keys()

    # --- What a show does -----------------------------------------------------------------------

    def go_to(self, place: str) -> None:
        """Put the focus on a place of the host screen, if it is there."""
        host = self.screen_stack[0]
        for widget in host.query(f"#{place}"):
            host.set_focus(widget)

    def put(self, field: AnyField, text: str) -> None:
        """Let a field of the page hold a text, as if somebody had typed it."""
        for shown in self.step.fields:
            if shown.field is field and shown.value != text:
                shown.value = text
        self.note_typing()

    def leave_field(self) -> None:
        """Leave the field that has the focus, as Enter does, but send nothing."""
        focused = self.screen_stack[0].focused
        if isinstance(focused, Entry):
            self.step.entered(focused)

    async def view(self, view: View) -> None:
        """Let the screen show something else."""
        match view:
            case View.COLOURS:
                self.action_switch_colours()
            case View.INSTRUCTOR:
                self.action_show_instructor()
            case View.APP_STORE | View.GOOGLE_PLAY:
                self.show_store(Step.StoreAsked(view.value))
            case View.TAB_CARD | View.TAB_QR:
                if self.panel is not None and self.panel.card_is_open != (view is View.TAB_CARD):
                    self.action_show_card()

    async def rewind(self, step: int) -> None:
        """Go back to how things stood when a step of a script began; nothing is on top then."""
        while isinstance(self.screen, Overlay):
            await self.pop_screen()
        self._answer_is_due = None
        self.rehearsal.do(Rewound(step))
        await self.turn_page()
        await self.tick()
