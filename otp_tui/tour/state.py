"""All that changes in a rehearsal but the time."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from otp_tui.bank.account import Account, account_of
from otp_tui.bank.card import Challenge
from otp_tui.bank.flow import AnyVisit
from otp_tui.bank.later import AnyField
from otp_tui.bank.rejection import Field
from otp_tui.phone.getting_app import Installed
from otp_tui.phone.token import Token
from otp_tui.scenario.deal import Deal, old_phone
from otp_tui.scenario.errand import Task
from otp_tui.scenario.faults import Fault, HiddenToken
from otp_tui.scenario.model import Beginning
from otp_tui.tour import line
from otp_tui.tour.line import Answer, Trouble
from otp_tui.tour.practice import Form, Page, Place, Practice, Values, cells_asked
from otp_tui.tour.preparation import NO_APP, STEP_ONE, Preparation, ReadingCard, begun, steps_before
from otp_tui.tour.procedures import enrolment, practice_of
from otp_tui.values import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class State:
    """How things stand."""

    visit: AnyVisit
    """The bank's side."""

    in_hand: Token
    """The phone in the customer's hand: the new one, if there are two."""

    opening: AnyVisit
    """The bank's side as it was when the present procedure began."""

    tasks: tuple[Task, ...]
    """The procedures of the rehearsal, in order."""

    number: int = 0
    """Which of them is present, 0 being the first."""

    old_phone: Token | None = None
    """The customer's other phone, whose token is or was in use; None if there is none."""

    faults: tuple[Fault, ...] = ()
    """What goes wrong from now on."""

    token_is_open: bool = True
    """Whether the token app is open."""

    submits: int = 0
    """How often the customer asked something of the bank: 利用開始, 次へ, 登録."""

    trouble: Trouble | None = None
    """Why the bank did not get what was asked of it last, or None."""

    moved_by_hand: timedelta = timedelta()
    """By how much the clock was moved by hand."""

    practice: Practice = field(default=enrolment.PRACTICE, repr=False)
    """How the procedure is practised."""

    note: Mapping[AnyField, str] = field(default_factory=dict, repr=False)
    """What stands on the customer's note: what to type, by field, in reading order."""

    was_other_case: bool = False
    """Whether the password that was sent last was right but for capital and small letters."""

    entered: Values = field(default_factory=dict, repr=False)
    """What was typed to order something, by field, while it is under way: it can be corrected."""

    begins: Beginning = Beginning.LOGIN
    """With which step the lesson begins."""

    preparation: Preparation | None = None
    """Where the customer stands before the log-in page, or None from there on."""

    @property
    def task(self) -> Task:
        """The present procedure."""
        return self.tasks[self.number]

    @property
    def is_last_task(self) -> bool:
        """Whether no procedure comes after the present one."""
        return self.number == len(self.tasks) - 1

    @property
    def stage(self) -> object:
        """What the customer has in front of them."""
        return self.visit.stage if self.preparation is None else self.preparation.stage

    @property
    def page(self) -> Page:
        """What can be done there."""
        return self.preparation.page if self.preparation else self.practice.page_of(self.visit)

    @property
    def place(self) -> Place | None:
        """The step to which the customer has come; None for a lock-out and a time-out."""
        return self.preparation.place if self.preparation else self.practice.place_of(self.visit)

    @property
    def trail(self) -> tuple[Place, ...]:
        """The steps of the lesson, each once, in order."""
        return (*steps_before(self.begins), *self.practice.trail)

    @property
    def cells(self) -> Challenge | None:
        """The cells of the card that are asked for now, or None."""
        if self.preparation is None:
            return cells_asked(self.visit)
        stage = self.preparation.stage
        return stage.asked if isinstance(stage, ReadingCard) else None

    @property
    def has_app(self) -> bool:
        """Whether the token app is on the phone.

        Who has never had a token, and does not get one here, has no app either.
        """
        began = self.opening
        had_token = began.registered_serial is not None or began.ended_at is not None
        return (had_token or self.gets_token) and not isinstance(self.stage, NO_APP)

    @property
    def gets_token(self) -> bool:
        """Whether a page of the present procedure asks for the serial number of a new token."""
        return any(Field.SERIAL in page.fields for page in self.practice.pages.values())

    @property
    def was_launched(self) -> bool:
        """Whether the token app has been opened for the first time."""
        return self.has_app and not isinstance(self.stage, Installed)

    @property
    def is_phone_another(self) -> bool:
        """Whether the phone in the hand is not the one whose token is in use."""
        return self.visit.registered_serial not in {None, self.in_hand.serial}

    @property
    def is_key_of_use(self) -> bool:
        """Whether a real phone could follow what comes: a token begins to be used, on one phone."""
        return self.gets_token and self.old_phone is None and not self.is_phone_another

    @property
    def token(self) -> Token:
        """The phone whose numbers the present page is about.

        Where no serial number is asked for, that is the one whose token is in use.
        """
        old = self.old_phone
        if old is None or old.serial != self.visit.registered_serial:
            return self.in_hand
        return self.in_hand if Field.SERIAL in self.page.fields else old

    @property
    def other_phone(self) -> Token | None:
        """The customer's phone that the present page is not about, or None."""
        return self.old_phone if self.token is self.in_hand else self.in_hand

    @property
    def is_phone_missing(self) -> bool:
        """Whether the page asks for a code of a phone that the customer has no more."""
        fields, in_use = self.page.fields, self.visit.registered_serial
        asks_in_use = Field.CODE in fields and Field.SERIAL not in fields
        return asks_in_use and in_use not in {None, self.token.serial}

    @property
    def others(self) -> tuple[Form, ...]:
        """What the present page's further buttons send, in order."""
        page = self.page
        return (*page.others, *page.if_phone_is_missing) if self.is_phone_missing else page.others

    def with_token(self, token: Token) -> "State":
        """Return the state with another reading of the phone that the page is about."""
        if self.token is self.in_hand:
            return replace(self, in_hand=token)
        return replace(self, old_phone=token)


@dataclass(frozen=True, slots=True)
class Change:
    """What a deed does."""

    state: State
    """How things stand after it."""

    answer: Answer
    """What comes back."""

    jump: timedelta = timedelta()
    """By how much the clock is moved by hand."""

    speed: float | None = None
    """At which speed the clock goes on, or None for the same."""


def beginning(deal: Deal, at: datetime) -> State:
    """Return how things stand when a rehearsal begins at a moment (aware)."""
    faults, practice = deal.scenario.faults, practice_of(deal.scenario.procedure)
    begins = deal.scenario.begins
    preparation = begun(deal.scenario, deal.visit.draws.reading(), begins)
    is_open = preparation is None or not isinstance(preparation.stage, STEP_ONE)
    return State(
        visit=line.begin(practice.flow, deal.visit, faults, at),
        in_hand=deal.token,
        opening=deal.visit,
        tasks=deal.scenario.tasks,
        old_phone=deal.old_phone,
        faults=faults,
        token_is_open=is_open and not any(isinstance(fault, HiddenToken) for fault in faults),
        practice=practice,
        note=deal.note,
        begins=begins,
        preparation=preparation,
    )


def going_on(state: State) -> State:
    """Return how things stand when the next procedure begins; the account goes on as it is."""
    return opened(state, account_of(state.visit), state.number + 1)


def opened(state: State, account: Account, number: int) -> State:
    """Return how things stand when a procedure begins with an account."""
    task = state.tasks[number]
    visit = task.errand.begin(account)
    return replace(
        state,
        visit=visit,
        opening=visit,
        number=number,
        in_hand=_same_phone(state, visit.customer.serial),
        old_phone=_kept_phone(state, visit, task),
        practice=practice_of(task.procedure),
        note=task.errand.note(visit.draws.seed),
        entered={},
    )


def _same_phone(state: State, serial: str) -> Token:
    """Return the phone with a token: as it is, if the customer holds it."""
    return state.in_hand if state.in_hand.serial == serial else Token(serial)


def _kept_phone(state: State, visit: AnyVisit, task: Task) -> Token | None:
    """Return the customer's other phone in a procedure that begins, or None."""
    other = old_phone(visit, task.errand)
    return other and _same_phone(state, other.serial)
