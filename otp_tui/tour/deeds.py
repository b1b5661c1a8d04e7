"""Everything that can happen in a rehearsal, as data: what the journal holds and replays.

No `repr` shows what was typed.
"""

from datetime import timedelta
from enum import Enum
from typing import TypeAlias

from otp_tui import values
from otp_tui.bank.events import Expire, Lock, Unlock
from otp_tui.bank.flow import AnyEvent
from otp_tui.bank.later import AnyField
from otp_tui.bank.stages import Standing
from otp_tui.scenario.script import Button
from otp_tui.tour.practice import Place
from otp_tui.tour.preparation import Event as PreparationEvent
from otp_tui.values import dataclass


class View(Enum):
    """What changes on the screen and nowhere else."""

    COLOURS = "colours"
    TAB_CARD = "tab-card"
    TAB_QR = "tab-qr"
    APP_STORE = "app-store"
    GOOGLE_PLAY = "google-play"
    INSTRUCTOR = "instructor"


class Mishap(Enum):
    """A fault that the instructor lets happen, or something that works against the learner."""

    UNREACHABLE = "unreachable"
    SLOW = "slow"
    EXPIRED = "expired"
    MAINTENANCE = "maintenance"
    WRONG_SERIAL = "wrong-serial"
    HIDDEN_TOKEN = "hidden-token"  # noqa: S105 - the name of a fault
    CODE_ENDS_SOON = "code-ends-soon"


# --- The learner ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Typed:
    """A field holds something else now."""

    field: AnyField
    """Which."""

    text: str = values.field(repr=False)
    """What it holds now, whole."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The customer sends something to the bank."""

    event: AnyEvent
    """What."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The customer does something before the log-in page; the bank does not hear of it."""

    event: PreparationEvent
    """What."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """Something was pressed that the bank does not hear of."""

    button: Button
    """What."""


@dataclass(frozen=True, slots=True)
class Waited:
    """The clock was moved on by hand."""

    by: timedelta
    """By how much."""


@dataclass(frozen=True, slots=True)
class ClockSet:
    """Somebody, or the network, set the computer's clock, by which the rehearsal's goes."""

    by: timedelta
    """By how much; negative for back."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """Time passed, and the bank noticed: an idle time-out."""


# --- The screen -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Went:
    """The focus went to another place of the page."""

    to: str
    """Id of the place."""


@dataclass(frozen=True, slots=True)
class Viewed:
    """The screen shows something else."""

    view: View
    """What."""


@dataclass(frozen=True, slots=True)
class Resized:
    """The terminal has another size."""

    columns: int
    """Cells in a row."""

    rows: int
    """Rows."""


# --- The instructor -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Jumped:
    """To a step of the procedure, everything before it done rightly."""

    to: Place
    """Which."""


@dataclass(frozen=True, slots=True)
class Injected:
    """From now on something goes wrong."""

    mishap: Mishap
    """What."""


@dataclass(frozen=True, slots=True)
class Cleared:
    """Nothing goes wrong any more: all faults are gone, and the phone's clock is right."""


@dataclass(frozen=True, slots=True)
class ShiftedPhone:
    """The phone's clock was shifted."""

    by: timedelta
    """By how much it goes faster now; negative for slower."""


@dataclass(frozen=True, slots=True)
class Paced:
    """The rehearsal's clock goes at another speed."""

    speed: float
    """Seconds that pass on it in a second; 0 if it is stopped."""


@dataclass(frozen=True, slots=True)
class ShownNextCode:
    """The next code was shown."""


@dataclass(frozen=True, slots=True)
class Instructed:
    """What only the branch or the bank does."""

    event: Lock | Unlock | Expire
    """What."""


@dataclass(frozen=True, slots=True)
class StandingSet:
    """The customer's token is something else to the bank now; the log-in page is shown."""

    standing: Standing
    """What."""


@dataclass(frozen=True, slots=True)
class Renewed:
    """From the beginning, with another challenge."""


# --- The presenter --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reached:
    """A step of the script begins."""

    step: int
    """Which, 0 being the first."""


@dataclass(frozen=True, slots=True)
class Rewound:
    """Back to the beginning of a step of the script that was reached before."""

    step: int
    """Which, 0 being the first."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The program was left."""


LearnerDeed: TypeAlias = Typed | Sent | Prepared | Pressed | Waited | ClockSet | Noticed
ScreenDeed: TypeAlias = Went | Viewed | Resized | Ended
InstructorDeed: TypeAlias = (
    Jumped
    | Injected
    | Cleared
    | ShiftedPhone
    | Paced
    | ShownNextCode
    | Instructed
    | StandingSet
    | Renewed
)
PresenterDeed: TypeAlias = Reached | Rewound
Deed: TypeAlias = LearnerDeed | ScreenDeed | InstructorDeed | PresenterDeed
