"""What an app needs of the world outside."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from otp_tui.tour.assessment import Result


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

    light: bool = False
    """Whether to begin with the light colours."""
