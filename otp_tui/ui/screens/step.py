"""What all of the bank's pages have in common: title, help, fields, and how Enter moves on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from otp_tui.bank.flow import AnyEvent
from otp_tui.bank.later import AnyField, AnyRefused
from otp_tui.bank.later_checks import check_field
from otp_tui.bank.rejection import Reason, Refused
from otp_tui.bank.rules import Rules
from otp_tui.text.catalogue import Catalogue
from otp_tui.text.refusals import sentence_on_typed
from otp_tui.ui.screens.frugal import FrugalScreen
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.entry import LIMIT, Entry
from otp_tui.ui.widgets.form_field import FormField
from otp_tui.ui.widgets.prose import Prose
from otp_tui.ui.widgets.push_button import PushButton

TO_TYPE_ANEW: Final = {Reason.FULL_WIDTH, Reason.LOWER_CASE}
"""Rejections after which nothing that was typed can stay: what is typed next takes its place. Who
changes to half-width letters and types again would else add to what is there."""


class Step(VerticalScroll, can_focus=False):
    """One page of the bank. It shows what it is given and says what the customer wants."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    class Sent(Message):
        """The customer wants something of the bank."""

        def __init__(self, event: AnyEvent) -> None:
            super().__init__()
            self.event = event

    class StoreAsked(Message):
        """The customer wants to see a store's QR code (document, step (1))."""

        def __init__(self, store: str) -> None:
            super().__init__()
            self.store = store

    MAIN: ClassVar[str] = "#main"
    """Selector of the page's button, which Enter in the last field presses."""

    def __init__(self, texts: Catalogue, rules: Rules) -> None:
        super().__init__()
        self.texts = texts
        self.rules = rules
        self._notice = Prose("", classes="problem")
        self._room = Size()
        self._fields: tuple[FormField, ...] | None = None

    # What a page says of itself.

    def title(self) -> str:
        """Return the page's title."""
        return self.texts.bank.title

    def contents(self) -> Iterable[Widget]:
        """Return what stands under the title."""
        raise NotImplementedError

    def intent(self) -> AnyEvent:
        """Return what the page's button asks for."""
        raise NotImplementedError

    # What every page does.

    def compose(self) -> ComposeResult:
        """Lay out title, help and contents."""
        with Horizontal(classes="title-line"):
            yield Static(self.title(), markup=False, classes="title")
            yield PushButton(self.texts.bank.help_link, id="help-link", classes="-link")
        yield from self.contents()
        yield self._notice

    @property
    def beginning(self) -> Widget:
        """Where the customer begins: the first field, or the button if there is none."""
        fields = self.fields
        return fields[0].entry if fields else self.query_one(self.MAIN)

    @property
    def fields(self) -> tuple[FormField, ...]:
        """The page's fields, in reading order."""
        if not self.is_mounted:
            return tuple(self.query(FormField))
        if self._fields is None:  # None comes or goes any more.
            self._fields = tuple(self.query(FormField))
        return self._fields

    def main_button(self, label: str) -> PushButton:
        """Return the page's button."""
        return PushButton(label, id="main", classes="-main")

    def refuse(self, rejections: tuple[AnyRefused, ...]) -> None:
        """Show each rejection at its field, empty what is void, and go to the first such field."""
        self.show_refused(rejections, {one.field: self._sentence(one) for one in rejections})

    def show_refused(
        self, rejections: Sequence[Refused[object, AnyField]], said: Mapping[AnyField | None, str]
    ) -> None:
        """Do the same with what is said about each field, or about none."""
        cleared = {field for rejection in rejections for field in rejection.clears}
        for field in self.fields:
            field.refuse(said.get(field.field, ""))
            if field.field in cleared:
                field.value = ""
        self.notice(said.get(None, ""))
        to_mend = [field for field in self.fields if field.field in said.keys() | cleared]
        if to_mend:
            self.screen.set_focus(to_mend[0].entry, scroll_visible=False)
            if any(
                one.field is to_mend[0].field and one.reason in TO_TYPE_ANEW for one in rejections
            ):
                to_mend[0].entry.select_all()
            self.call_after_refresh(self.if_there(partial(self._bring_into_view, to_mend)))

    def _bring_into_view(self, fields: Sequence[FormField]) -> None:
        """Scroll so that much is seen: the last problem, but the first field above all."""
        self.see(fields[-1].problem, fields[0])

    def see(self, *parts: Widget) -> None:
        """Scroll so that each of these is seen if there is room for it, the last above all.

        When the framework lays out what has changed depends on what else there is to do, and what
        has no place yet is not scrolled to: so everything is given its place first.
        """
        for part in parts:
            if isinstance(self.screen, FrugalScreen):
                self.screen.lay_out()
            part.scroll_visible(animate=False, immediate=True)
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar._set_dirty()  # noqa: SLF001 - a new one would stay as it was drawn

    def if_there(self, do: Callable[[], None]) -> Callable[[], None]:
        """Return what does something later, unless another page has taken this one's place."""

        def do_if_there() -> None:
            if self.is_attached:
                do()

        return do_if_there

    def on_resize(self, event: events.Resize) -> None:
        """Keep in view where the customer types, whatever took room away or gave some."""
        if event.size != self._room:
            self._room = event.size
            self.call_after_refresh(self.if_there(self._keep_in_view))

    def _keep_in_view(self) -> None:
        focused = self.screen.focused
        if isinstance(focused, Entry) and self in focused.ancestors:
            focused.scroll_visible(animate=False)

    def inform(self, sentence: str) -> None:
        """Show a sentence that says nothing bad."""
        self.notice(sentence)
        self._notice.add_class("-calm")

    def notice(self, sentence: str) -> None:
        """Show a sentence that belongs to no field, or none."""
        self._notice.remove_class("-calm")
        if sentence or self._notice.display:
            self._notice.display = bool(sentence)
            self._notice.update(sentence)
        if sentence:
            self.call_after_refresh(self.if_there(self._see_notice))

    def _see_notice(self) -> None:
        """Scroll to what is said to the page, and away from where somebody types only for that."""
        if self._notice.display:
            self.see(*(field for field in self.fields if field.entry.has_focus), self._notice)

    def end(self) -> None:
        """Say that the lesson's goal is reached on this page, if it can be."""

    def press(self) -> None:
        """Do what the page's button does."""
        self.post_message(self.Sent(self.intent()))

    def _sentence(self, rejection: AnyRefused) -> str:
        typed = {field.field: field.value for field in self.fields}
        return sentence_on_typed(rejection, typed, self.texts.refusals, self.rules)

    @on(PushButton.Pressed, "#main")
    def main_pressed(self, message: PushButton.Pressed) -> None:
        """Do what the button does."""
        message.stop()
        self.press()

    def entered(self, entry: Entry) -> AnyEvent | None:
        """Enter was pressed in a field: go on to the next, or return what the button asks for.

        What is wrong with its form is said at once, and the cursor stays to mend it. A field
        further on that is filled already, as its form asks, needs no second look.
        """
        fields = self.fields
        place = next(n for n, field in enumerate(fields) if field.entry is entry)
        field = fields[place]
        wrong = check_field(field.field, field.value, self.rules)
        field.refuse(self._sentence(wrong) if wrong else "")
        if wrong:
            if wrong.clears:
                self.refuse((wrong,))
            elif wrong.reason in TO_TYPE_ANEW:
                entry.select_all()
            return None
        for later in fields[place + 1 :]:
            if check_field(later.field, later.value, self.rules):
                self.screen.set_focus(later.entry)
                return None
        return self.intent()

    @on(Input.Changed)
    def begin_again(self, message: Input.Changed) -> None:
        """Typing takes back what was said about the field."""
        if message.input.value:  # A page that has just wiped it has said why.
            next(field for field in self.fields if field.entry is message.input).refuse("")
            self.notice("")

    @on(Entry.PasteCut)
    def paste_cut(self) -> None:
        """Say that a paste was too long."""
        self.inform(self.texts.frame.pasted_cut.format(length=LIMIT))

    @on(Entry.NotChosen)
    def not_chosen(self) -> None:
        """Say how to choose."""
        self.inform(self.texts.choosing.how)

    @on(Entry.NotTaken)
    def not_taken(self, message: Entry.NotTaken) -> None:
        """Say that something came that no field takes."""
        said = self.texts.typing
        self.inform(said.not_taken if message.is_text else said.unreadable)
