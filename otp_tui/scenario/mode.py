"""How much help a learner gets. Apart from all else: the command line asks for it."""

from enum import Enum


class Mode(Enum):
    """How much help the learner gets."""

    GUIDED = "guided"
    """The next thing to do is pointed at; hints come without asking."""
    PRACTICE = "practice"
    """Hints come when they are asked for."""
    EXAM = "exam"
    """No hints; the learner opens card and phone; there is a score at the end."""
