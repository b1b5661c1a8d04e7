"""The types of a scenario. What is None is drawn from the seed when a rehearsal begins."""

from datetime import datetime, timedelta
from enum import Enum
from typing import TypeAlias

from otp_tui.bank.card import Challenge
from otp_tui.bank.desk import SupportDesk
from otp_tui.bank.later import AnyReason
from otp_tui.bank.rejection import ReadingReason
from otp_tui.bank.rules import Rules
from otp_tui.phone.handset import Handset
from otp_tui.phone.rejection import AppReason
from otp_tui.scenario.errand import AccountPlan, Errand, ProcedureName, Task
from otp_tui.scenario.faults import Fault
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.script import Script, Telling
from otp_tui.text.languages import LANGUAGES, Language
from otp_tui.values import dataclass, field


class Beginning(Enum):
    """With which step of the document a rehearsal begins."""

    APP = "app"
    """Step (1): getting the app."""
    CARD = "card"
    """Step (2): knowing the card."""
    LOGIN = "login"
    """Step (3): the log-in page."""


class Goal(Enum):
    """What has to be reached."""

    ENROLLED = "enrolled"
    """The receipt: the token is registered."""
    COMPLETED = "completed"
    """The receipt of any procedure, of what the customer wanted to do and nothing else."""
    REFUSED = "refused"
    """The bank refuses what it cannot do for this customer: a second token, too much money."""
    LEFT = "left"
    """The customer leaves where leaving is right: a fraud was noticed."""
    DESK = "desk"
    """The phone is too old for the app: the customer has seen it, and asks the support desk."""


class Slip(Enum):
    """What goes wrong for the customer without the bank saying no."""

    LOCKED_OUT = "locked-out"
    TIMED_OUT = "timed-out"
    CANCELLED = "cancelled"
    MISDIRECTED = "misdirected"
    """The bank did what it was told, and that is not what the customer wanted to do."""
    GAVE_AWAY = "gave-away"
    """Numbers of the card were typed into a page that no bank shows."""


Mistake: TypeAlias = AnyReason | ReadingReason | AppReason | Slip
"""What is counted against the learner."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """How a scenario is learnt and assessed."""

    mode: Mode = Mode.GUIDED
    """How much help there is unless the command line says otherwise."""

    goal: Goal = Goal.ENROLLED
    """What has to be reached."""

    expected: tuple[Mistake, ...] = ()
    """What belongs to the lesson: it is not counted against the learner."""

    pass_mark: int = 80
    """Points from which an exam is passed: 0 to 100."""

    reading: Challenge | None = None
    """The letters of the card whose numbers are asked for in step (2), or None for a draw."""


@dataclass(frozen=True, slots=True)
class Stores:
    """Where the token app is found (document, step (1))."""

    app_store: str
    """Link for iOS: ASCII."""

    google_play: str
    """Link for Android: ASCII."""


@dataclass(frozen=True, slots=True)
class Institution:
    """The credit union that is rehearsed."""

    name: str
    """What it is called on the screens."""

    desk: SupportDesk
    """Whom its customers call."""

    stores: Stores
    """Where its token app is found."""


@dataclass(frozen=True, slots=True)
class Person:
    """The practice customer: what stands on the card and on the phone."""

    contract_id: str | None = None
    """Contract ID (契約者ID): eleven half-width digits that begin with 999."""

    password: str | None = field(default=None, repr=False)
    """Log-in password: 6 to 12 half-width letters and digits."""

    card: tuple[str, ...] | None = field(default=None, repr=False)
    """The eight numbers under ア to ク, of two half-width digits."""

    serial: str | None = None
    """Serial number of the token: four capital letters and eight digits."""

    registered: bool = False
    """Whether the token is in use already."""

    clock_error: timedelta = timedelta()
    """By how much the phone's clock is fast; negative if it is slow."""

    handset: Handset = field(default_factory=Handset)
    """The phone."""


@dataclass(frozen=True, slots=True)
class ClockPlan:
    """When the rehearsal takes place."""

    start: datetime | None = None
    """The moment it begins (aware), or None for now."""

    stopped: bool = False
    """Whether time stands still from then on."""

    speed: float = 1.0
    """Seconds that pass on it in a second: from 0.1 to 60."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One lesson."""

    name: str
    """Short name: the file's, without its ending."""

    title: str
    """What it is called, for a person."""

    summary: str
    """What it teaches, in a sentence."""

    institution: Institution
    """Where it takes place."""

    procedure: ProcedureName
    """What is rehearsed, or what comes first."""

    errand: Errand
    """What the customer wants to do in it."""

    then: tuple[Task, ...] = ()
    """What comes after it, in order: the account goes on from one to the next."""

    begins: Beginning = Beginning.LOGIN
    """With which step it begins."""

    person: Person = field(default_factory=Person)
    """Who rehearses."""

    clock: ClockPlan = field(default_factory=ClockPlan)
    """When."""

    rules: Rules = field(default_factory=Rules)
    """What the bank decides by."""

    account: AccountPlan = field(default_factory=AccountPlan)
    """What the bank knows of the customer when it begins."""

    seed: int | None = None
    """What chance follows from, or None for a fresh one each time."""

    challenge: Challenge | None = None
    """The cells that the bank asks for, or None."""

    receipt_number: str | None = None
    """The receipt number that the bank gives, or None."""

    faults: tuple[Fault, ...] = ()
    """What goes wrong."""

    lesson: Lesson = field(default_factory=Lesson)
    """How it is learnt and assessed."""

    script: Script = ()
    """What the customer does in a demonstration; empty for the procedure's usual one."""

    tellings: tuple[Telling, ...] = ()
    """Title and summary in other languages."""

    language: Language = LANGUAGES[0]
    """The language in which it is told, as far as the file has its texts in it."""

    digest: str = ""
    """SHA-256 of the file's text, in hexadecimal: a journal names the very lesson it is of."""

    @property
    def tasks(self) -> tuple[Task, ...]:
        """All procedures, in order."""
        return (Task(self.procedure, self.errand), *self.then)
