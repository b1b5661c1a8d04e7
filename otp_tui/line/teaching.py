"""The instructor's controls in lines: said as a numbered list, chosen by number or by name."""

from collections.abc import Mapping
from typing import Final

from otp_tui.line.asides import Asides
from otp_tui.line.spoken import spelled
from otp_tui.scenario.model import Mode
from otp_tui.tour import instructor
from otp_tui.tour.deeds import Deed, Jumped, Pressed, Renewed, Waited
from otp_tui.tour.instructor import CHOICES

DEEDS: Final[Mapping[str, Deed]] = {
    name: deed for group in CHOICES.values() for name, deed in group.items()
}
"""What can be chosen, by name, in the order of its number from 1."""


def name_of(choice: str) -> str:
    """Return the name of a choice that was typed as number or name; empty if there is none."""
    names = {str(number): name for number, name in enumerate(DEEDS, 1)}
    return names.get(choice, choice if choice in DEEDS else "")


class Teaching:
    """Says what the instructor can do, and lets it happen. There is nothing in an exam."""

    def __init__(self, asides: Asides) -> None:
        """Begin.

        Args:
            asides: Who speaks, and of what.
        """
        self._asides = asides
        self._rehearsal = asides.rehearsal
        self._texts = asides.texts

    def tell(self) -> None:
        """Say what can be chosen, and how."""
        words, plain = self._texts.instructor, self._texts.plain
        if self._rehearsal.mode is Mode.EXAM:
            self._asides.tell(words.none_in_exam)
            return
        self._asides.tell(plain.teach_heading, plain.teach_how)
        numbers = {name: number for number, name in enumerate(DEEDS, 1)}
        for group, choices in CHOICES.items():
            self._asides.tell(words.groups[group])
            for name in choices:
                said = words.choices[name]
                line = plain.teach_line.format(number=numbers[name], choice=said, name=name)
                self._asides.tell(line)

    def choose(self, choice: str) -> bool:
        """Let a choice happen, and say so; return whether the page begins anew.

        Args:
            choice: Its number or its name.
        """
        words, name = self._texts.instructor, name_of(choice)
        if self._rehearsal.mode is Mode.EXAM:
            self._asides.tell(words.none_in_exam)
        elif not name:
            self._asides.tell(self._texts.plain.teach_unknown)
        elif not instructor.can(DEEDS[name], self._rehearsal.state):
            self._asides.tell(words.not_now)
        else:
            return self._carry_out(name, DEEDS[name])
        return False

    def _carry_out(self, name: str, deed: Deed) -> bool:
        match deed:
            case Waited(by):
                self._asides.move_clock(by.total_seconds())
                return False
            case Pressed():
                self._asides.set_phone_clock()
                return False
        code = instructor.next_code(self._rehearsal.state, self._rehearsal.clock.now())
        self._rehearsal.do(deed)
        said = spelled(code, self._texts.plain.between)
        self._asides.tell(self._texts.instructor.done[name].format(code=said))
        return isinstance(deed, Jumped | Renewed)
