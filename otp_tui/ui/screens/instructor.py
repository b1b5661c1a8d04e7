"""The instructor's controls: one list, in groups. What is chosen is the screen's result."""

from collections.abc import Iterable, Mapping
from typing import Final, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from otp_tui.text.catalogue import Catalogue
from otp_tui.tour.deeds import Deed
from otp_tui.tour.sentences import choice_sentence
from otp_tui.ui.screens.overlay import Overlay
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.in_order import actions_of, run_at_once

MOVING: Final = actions_of(OptionList.BINDINGS, without={"select"})
"""The keys that move through the list, and what they do."""


class Choices(OptionList):
    """A list that takes its keys in the order of the keyboard."""

    async def _on_key(self, event: events.Key) -> None:
        await run_at_once(self, event, MOVING)

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        """Move by what is seen, if anything is: the framework fails where there is no room."""
        if self.scrollable_content_region:
            super()._move_page(direction)


class InstructorScreen(Overlay):
    """Up, down and Enter, or the mouse."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    AUTO_FOCUS = "OptionList"
    OPENED_BY = "show_instructor"

    def __init__(
        self,
        texts: Catalogue,
        choices: Mapping[str, Mapping[str, Deed]],
        steps: Mapping[str, str],
    ) -> None:
        """Make the list.

        Args:
            texts: What is said.
            choices: What can be chosen, in groups, by name.
            steps: What each step of the lesson is called, by the value of its place.
        """
        super().__init__(texts)
        self._choices = choices
        self._steps = steps

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield from self.banner()
        yield Static(self.texts.instructor.heading, markup=False, classes="heading")
        yield Choices(*self._options(), markup=False, compact=True)
        yield self.key_bar()

    def _options(self) -> Iterable[Option]:
        words = self.texts.instructor
        for group, choices in self._choices.items():
            yield Option(Content.styled(words.groups[group], "bold"), disabled=True)
            for choice, deed in choices.items():
                said = choice_sentence(choice, deed, words, self._steps)
                yield Option(Content(f"  {said}"), id=choice)

    def action_enter(self) -> None:
        """Choose, once the list is there and after the arrow keys that came before."""
        for options in self.query(OptionList):
            options.call_later(options.action_select)

    @on(OptionList.OptionSelected)
    def choose(self, message: OptionList.OptionSelected) -> None:
        """Close with what was chosen."""
        message.stop()
        self.close_with(message.option.id)
