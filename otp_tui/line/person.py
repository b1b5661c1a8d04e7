"""Who is talked to, and what a talk needs of the world outside."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from otp_tui.tour.assessment import Result
from otp_tui.values import dataclass


class InputEnded(Exception):  # noqa: N818 - said of the input
    """Nothing more will be typed: the end of a pipe, or Ctrl+D."""


class Person(Protocol):
    """Somebody, or some script, at the other end of the lines."""

    @property
    def hides(self) -> bool:
        """Whether what is typed can be hidden, because somebody types at a terminal."""

    def tell(self, line: str) -> None:
        """Say one line; it holds no end of line."""

    def ask(self, prompt: str, *, masked: bool) -> str:
        """Ask for a line; return it without its end, whatever it holds.

        Args:
            prompt: What is said right before it.
            masked: Whether nobody may see what is typed.

        Raises:
            InputEnded: there is no further line.
        """


@dataclass(frozen=True, slots=True)
class World:
    """What a talk needs of the world outside."""

    person: Person
    """Who is talked to."""

    pause: Callable[[float], None]
    """Lets some real seconds pass."""

    is_public_holiday: Callable[[date], bool]
    """Asked about a day when the support desk's hours are said."""

    on_attempt_end: Callable[[Result], str] = lambda _: ""
    """Called when somebody begins again; returns what is to be told, or an empty text."""
