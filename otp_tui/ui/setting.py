"""What an app needs of the world outside."""

from collections.abc import Callable
from datetime import date

from otp_tui.tour import looks
from otp_tui.tour.assessment import Result
from otp_tui.values import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """What an app needs of the world outside."""

    is_public_holiday: Callable[[date], bool]
    """Asked about a day when the support desk's hours are shown."""

    on_settled: Callable[[], None] = lambda: None
    """Called once, when everything stands on the screen for the first time."""

    on_attempt_end: Callable[[Result], str] = lambda _: ""
    """Called when somebody begins again; returns what is to be told, or an empty text."""

    enter_pause: float = 0
    """Seconds for which a new page's button takes no Enter: a key that is held down must not press
    what nobody has read."""

    theme: str = looks.DARK
    """The colour scheme to begin with: one of `looks.THEMES`."""

    has_256_colours: bool = False
    """Whether the terminal shows so many and no more."""

    blanks_only: bool = False
    """Whether pictures are drawn with coloured blanks alone, because the terminal shows characters
    of ambiguous width in two cells, and blocks are among them."""

    typed_ahead: str = ""
    """What was typed before the app began to listen, as the terminal sent it."""

    still: bool = False
    """Whether nothing moves by itself but the code and the seconds."""
