"""What comes before the bank's log-in page: the app (document, (1)) and the card (document, (2)).

    advance(preparation, event, customer, rules) -> Preparation | None

Phone and bank do not know each other: here what each says of its step becomes one way. None is the
end of it, the log-in page. The three outcomes are those of every flow.
"""

from collections.abc import Mapping
from typing import Final, TypeAlias

from otp_tui.bank import card_reading
from otp_tui.bank.card import Challenge
from otp_tui.bank.card_reading import ReadCard
from otp_tui.bank.customer import Customer
from otp_tui.bank.procedure import IllegalEvent
from otp_tui.bank.rejection import Field, ReadingReason, Reason, Refused
from otp_tui.bank.rules import Rules
from otp_tui.bank.stages import AtLogin
from otp_tui.phone import getting_app
from otp_tui.phone.getting_app import (
    AtStore,
    ChooseStore,
    ChoosingStore,
    GettingApp,
    GoBack,
    Install,
    Installed,
    Launched,
    OpenApp,
    Unsupported,
)
from otp_tui.phone.handset import Handset, Store
from otp_tui.phone.rejection import AppReason
from otp_tui.scenario.model import Beginning, Scenario
from otp_tui.tour.practice import Form, Page, Place, plain
from otp_tui.values import dataclass, field, replace

PreparationReason: TypeAlias = Reason | ReadingReason | AppReason
"""Why something was refused before the log-in page."""


@dataclass(frozen=True, slots=True)
class PreparationRejection(Refused[PreparationReason, Field]):
    """One thing that was wrong."""

    @property
    def clears(self) -> tuple[Field, ...]:
        """Fields that the page empties: what was misread is read and typed anew."""
        if self.reason is Reason.NOT_PRACTICE_ID:
            return (Field.CONTRACT_ID,)
        return (self.field,) if self.field and isinstance(self.reason, ReadingReason) else ()


@dataclass(frozen=True, slots=True)
class ReadingCard:
    """Is asked what stands on the card (document, step (2))."""

    asked: Challenge
    """The letters whose numbers are asked for."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Has the app and knows the card: everything for the log-in page."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """「次へ」 is pressed."""


Stage: TypeAlias = getting_app.Stage | ReadingCard | Ready
"""Where a customer can stand before the log-in page."""

Event: TypeAlias = getting_app.Event | ReadCard | GoOn
"""What can happen there."""

BEFORE_LOGIN: Final = {Place.APP: Beginning.APP, Place.CARD: Beginning.CARD}
"""The steps before the log-in page, in order, and what begins with them."""

READ_CARD: Final = Form(
    "read-card",
    ReadCard,
    lambda values: ReadCard(
        values[Field.CONTRACT_ID], values[Field.FIRST_CELL], values[Field.SECOND_CELL]
    ),
    (Field.CONTRACT_ID, Field.FIRST_CELL, Field.SECOND_CELL),
)

_BACK: Final = plain("go-back", GoBack())
_ON: Final = plain("go-on", GoOn())

PAGES: Final[Mapping[type[object], Page]] = {
    ChoosingStore: Page(plain("choose-store", ChooseStore(Store.APP_STORE))),
    AtStore: Page(plain("install", Install()), back=_BACK),
    Unsupported: Page(_BACK, back=_BACK),
    Installed: Page(plain("open-app", OpenApp())),
    Launched: Page(_ON),
    ReadingCard: Page(READ_CARD),
    Ready: Page(_ON),
}
"""The page of each stage; what the second of two buttons asks for, its face knows."""

STEP_ONE: Final = (ChoosingStore, AtStore, Unsupported, Installed, Launched)
"""The stages of the document's step (1); the others are of step (2)."""

NO_APP: Final = (ChoosingStore, AtStore, Unsupported)
"""The stages at which the app is not on the phone."""

TRANSITIONS: Final[Mapping[tuple[type[object], type[object]], tuple[type[object], ...]]] = {
    **getting_app.TRANSITIONS,
    (Launched, GoOn): (ReadingCard,),
    (ReadingCard, ReadCard): (Ready, ReadingCard),
    (Ready, GoOn): (AtLogin,),
}
"""Which stage knows which event, and where it can lead. The diagram is drawn from this table."""


@dataclass(frozen=True, slots=True)
class Preparation:
    """A customer before the log-in page."""

    handset: Handset
    """The phone in their hand."""

    asked: Challenge
    """The letters of the card whose numbers are asked for in step (2)."""

    stage: Stage = field(default_factory=ChoosingStore)
    """Where they stand."""

    rejections: tuple[PreparationRejection, ...] = ()
    """What was wrong with the last event; empty if it was right."""

    @property
    def page(self) -> Page:
        """What can be done there."""
        return PAGES[type(self.stage)]

    @property
    def place(self) -> Place:
        """The step to which the stage belongs."""
        return Place.APP if isinstance(self.stage, STEP_ONE) else Place.CARD


def steps_before(begins: Beginning) -> tuple[Place, ...]:
    """Return the steps before the log-in page, of a lesson that begins with one of them."""
    if begins is Beginning.LOGIN:
        return ()
    places = tuple(BEFORE_LOGIN)
    return places[list(BEFORE_LOGIN.values()).index(begins) :]


def begun(scenario: Scenario, drawn: Challenge, begins: Beginning) -> Preparation | None:
    """Return where a customer stands who begins somewhere; None for the log-in page.

    Args:
        scenario: Whose phone and letters these are.
        drawn: The letters that are asked for where the scenario says nothing.
        begins: With which step.
    """
    asked = scenario.lesson.reading or drawn
    preparation = Preparation(scenario.person.handset, asked)
    match begins:
        case Beginning.APP:
            return preparation
        case Beginning.CARD:
            return replace(preparation, stage=ReadingCard(asked))
        case Beginning.LOGIN:
            return None


def advance(
    preparation: Preparation, event: Event, customer: Customer, rules: Rules
) -> Preparation | None:
    """Return how things stand after an event; None at the log-in page.

    Raises:
        IllegalEvent: the stage does not know the event.
    """
    stage = preparation.stage
    if (type(stage), type(event)) not in TRANSITIONS:
        raise IllegalEvent(stage, event)
    preparation = replace(preparation, rejections=())
    match stage, event:
        case Ready(), GoOn():
            return None
        case _, GoOn():
            return replace(preparation, stage=ReadingCard(preparation.asked))
        case _, ReadCard():
            return _judge(preparation, event, customer, rules)
        case ReadingCard() | Ready(), _:
            return preparation
        case _:
            return _go_for_app(preparation, GettingApp(preparation.handset, stage), event)


def _judge(
    preparation: Preparation, answer: ReadCard, customer: Customer, rules: Rules
) -> Preparation:
    """Step (2)."""
    wrong = card_reading.judge(answer, preparation.asked, customer, rules)
    if not wrong:
        return replace(preparation, stage=Ready())
    refused = tuple(PreparationRejection(reason, where) for reason, where in wrong)
    return replace(preparation, rejections=refused)


def _go_for_app(
    preparation: Preparation, getting: GettingApp, event: getting_app.Event
) -> Preparation:
    """Step (1)."""
    after = getting_app.advance(getting, event)
    refused = () if after.refused is None else (PreparationRejection(after.refused),)
    return replace(preparation, stage=after.stage, rejections=refused)
