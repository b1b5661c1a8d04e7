"""The instructor's controls in lines: said as a numbered list, chosen by number or by name."""

from collections.abc import Mapping

from otp_tui.line.asides import Asides
from otp_tui.line.spoken import spelled
from otp_tui.scenario.mode import Mode
from otp_tui.tour import instructor
from otp_tui.tour.deeds import Deed, Jumped, Pressed, Renewed, StandingSet, Waited
from otp_tui.tour.instructor import choices_of
from otp_tui.tour.sentences import choice_sentence, done_sentence
from otp_tui.tour.sheet import steps_of


def name_of(choice: str, deeds: Mapping[str, Deed]) -> str:
    """Return the name of a choice that was typed as number or name; empty if there is none.

    Args:
        choice: As typed.
        deeds: What can be chosen, by name, in the order of its number from 1.
    """
    names = {str(number): name for number, name in enumerate(deeds, 1)}
    return names.get(choice, choice if choice in deeds else "")


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

    @property
    def _choices(self) -> Mapping[str, Mapping[str, Deed]]:
        """What can be chosen, in groups."""
        return choices_of(self._rehearsal.state.trail)

    @property
    def _deeds(self) -> Mapping[str, Deed]:
        """All of it, by name, in order."""
        return {name: deed for group in self._choices.values() for name, deed in group.items()}

    @property
    def _steps(self) -> Mapping[str, str]:
        """What the steps of the present procedure are called."""
        return steps_of(self._rehearsal, self._texts)

    def tell(self) -> None:
        """Say what can be chosen, and how."""
        words, plain = self._texts.instructor, self._texts.plain
        if self._rehearsal.mode is Mode.EXAM:
            self._asides.tell(words.none_in_exam)
            return
        self._asides.tell(plain.teach_heading, plain.teach_how)
        numbers = {name: number for number, name in enumerate(self._deeds, 1)}
        for group, choices in self._choices.items():
            self._asides.tell(words.groups[group])
            for name, deed in choices.items():
                said = choice_sentence(name, deed, words, self._steps)
                line = plain.teach_line.format(number=numbers[name], choice=said, name=name)
                self._asides.tell(line)

    def choose(self, choice: str) -> bool:
        """Let a choice happen, and say so; return whether the page begins anew.

        Args:
            choice: Its number or its name.
        """
        words, name = self._texts.instructor, name_of(choice, self._deeds)
        if self._rehearsal.mode is Mode.EXAM:
            self._asides.tell(words.none_in_exam)
        elif not name:
            self._asides.tell(self._texts.plain.teach_unknown)
        elif not instructor.can(self._deeds[name], self._rehearsal.state):
            self._asides.tell(words.not_now)
        else:
            return self._carry_out(name, self._deeds[name])
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
        words = self._texts.instructor
        self._asides.tell(done_sentence(name, deed, words, self._steps, said))
        return isinstance(deed, Jumped | Renewed | StandingSet)
