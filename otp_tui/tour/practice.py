"""How a procedure of the bank is practised, as data: its pages, what they ask, what is right.

Each procedure has a module in `procedures`; everything else in this room, and every face, works by
what that module says and knows no procedure. Pure.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum
from typing import Final, Protocol, TypeAlias, runtime_checkable

from otp_tui.bank.card import Challenge
from otp_tui.bank.events import (
    Cancel,
    Confirm,
    GiveCells,
    GiveCode,
    Identify,
    Register,
    ReturnToLogin,
    Unlock,
)
from otp_tui.bank.flow import AnyEvent, AnyVisit, Flow
from otp_tui.bank.later import CELLS_OF_CARD, AnyField, AnyReason
from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import Locked, TimedOut
from otp_tui.scenario.model import Slip
from otp_tui.text.procedure_words import ProcedureWords
from otp_tui.values import dataclass


class Place(Enum):
    """A step; those before the log-in page and of the enrolment are the document's, (1) to (6)."""

    APP = "app"
    CARD = "card"
    LOGIN = "login"
    IDENTIFY = "identify"
    ENTER = "enter"
    CONFIRM = "confirm"
    AUTHORISE = "authorise"
    REGISTER = "register"
    RECEIPT = "receipt"


Values: TypeAlias = Mapping[AnyField, str]
"""What the fields of a page hold; one that is missing is empty."""


MASKED: Final = frozenset(
    {Field.PASSWORD, Field.CODE, Field.FIRST_CELL, Field.SECOND_CELL, *CELLS_OF_CARD}
)
"""Fields whose content nobody may see."""


@runtime_checkable
class Filled(Protocol):
    """An event that carries what was typed."""

    @property
    def typed(self) -> Values:
        """What was typed, by field, in reading order."""


@runtime_checkable
class AsksCells(Protocol):
    """A stage at which the bank asks for two cells of the card."""

    @property
    def challenge(self) -> Challenge:
        """Which."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a customer sends: an event and the fields that it is made of."""

    name: str
    """What the journal calls it."""

    kind: type[object]
    """The event."""

    make: Callable[[Values], AnyEvent]
    """Makes the event of what was typed."""

    fields: tuple[AnyField, ...] = ()
    """What is typed, in reading order."""


@dataclass(frozen=True, slots=True)
class Page:
    """What one of the bank's pages asks, and what can be done on it."""

    form: Form
    """What its button sends."""

    back: Form | None = None
    """What Esc sends, or None where the bank's page has no way back."""

    others: tuple[Form, ...] = ()
    """What its further buttons send, in order."""

    if_phone_is_missing: tuple[Form, ...] = ()
    """What its further buttons send where the phone is lost whose code it asks for."""

    points_to_desk: bool = False
    """Whether it is there to say whom to call."""

    is_trap: bool = False
    """Whether it is a page that no bank shows: none of its fields is to be filled."""

    @property
    def fields(self) -> tuple[AnyField, ...]:
        """What is typed, in reading order."""
        return self.form.fields

    @property
    def sends(self) -> tuple[Form, ...]:
        """Everything that can be sent from it."""
        others = (*self.others, *self.if_phone_is_missing)
        return (self.form, *others, *((self.back,) if self.back else ()))


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a page shows: what it is, and how it is."""

    label: str
    """What it is."""

    value: str
    """How it is; untrusted where somebody typed it."""


@dataclass(frozen=True, slots=True)
class Practice:
    """How one procedure is practised."""

    flow: Flow
    """The procedure itself."""

    places: Mapping[type[object], Place]
    """The step to which each stage belongs, in the order of the procedure."""

    pages: Mapping[type[object], Page]
    """The page of each of its own stages, the log-in page included."""

    end: type[object]
    """The stage at which it has ended well."""

    way: Callable[[AnyVisit, Values, str], AnyEvent | None]
    """Returns what a customer sends who does everything rightly, or None at the end: of the
    visit, of what stands on the note, and of the code that the phone shows."""

    refusals: frozenset[AnyReason] = frozenset()
    """What the bank says to a customer for whom it cannot do this."""

    is_as_meant: Callable[[AnyVisit, Values], bool] = lambda _visit, _note: True
    """Tells whether what is under way, or done, is what stands on the note."""

    wrong_end: Slip = Slip.MISDIRECTED
    """What went wrong for a customer who comes to the end with something else."""

    leaving_is_right: Callable[[AnyVisit], bool] = lambda _: False
    """Tells whether somebody between customer and bank meddles, so that leaving is right."""

    readied: Callable[[AnyVisit], AnyVisit] = lambda visit: visit
    """Returns the bank's side as it lets the procedure be done, for who is shown a later step."""

    facts: Callable[[AnyVisit, ProcedureWords], tuple[Fact, ...]] = lambda _visit, _words: ()
    """Returns what the present page shows."""

    @property
    def forms(self) -> Mapping[str, Form]:
        """Everything that can be sent at its pages, by name."""
        sent = (form for page in self.pages.values() for form in page.sends)
        return {form.name: form for form in (*EVERYWHERE, *sent)}

    def is_ended_by(self, event: AnyEvent, visit: AnyVisit, note: Values) -> bool:
        """Tell whether an event ends the procedure as the customer wanted it to end.

        Args:
            event: What the customer sends.
            visit: The bank's side before it.
            note: What stands on the customer's note.
        """
        match event:
            case ReturnToLogin():
                return isinstance(visit.stage, self.end) and self.is_as_meant(visit, note)
            case Cancel():
                return self.leaving_is_right(visit)
            case _:
                return False

    def page_of(self, visit: AnyVisit) -> Page:
        """Return the present page."""
        return {**self.pages, **ENDS}[type(visit.stage)]

    def place_of(self, visit: AnyVisit) -> Place | None:
        """Return the step to which a visit has come; None for a lock-out and a time-out."""
        return self.places.get(type(visit.stage))

    @property
    def trail(self) -> tuple[Place, ...]:
        """The steps, each once, in order."""
        return tuple(dict.fromkeys(self.places.values()))


def cells_asked(visit: AnyVisit) -> Challenge | None:
    """Return the cells of the card that the bank asks for now, or None."""
    return visit.stage.challenge if isinstance(visit.stage, AsksCells) else None


def identity_of(visit: AnyVisit) -> Identify:
    """Return the customer's contract ID and password, both right."""
    return Identify(visit.customer.contract_id, visit.customer.password)


def receipt_facts(number: str, at: datetime, words: ProcedureWords) -> tuple[Fact, Fact]:
    """Return number and time (aware) of a receipt."""
    labels = words.labels
    return Fact(labels["number"], number), Fact(labels["at"], labels["at-format"].format(at=at))


# --- What is sent in many procedures ----------------------------------------------------------


def plain(name: str, event: AnyEvent) -> Form:
    """Return what is sent without anything typed."""
    return Form(name, type(event), lambda _: event)


CANCEL = plain("cancel", Cancel())
CONFIRM = plain("confirm", Confirm())
RETURN = plain("return", ReturnToLogin())
UNLOCK = plain("unlock", Unlock())

IDENTIFY = Form(
    "identify",
    Identify,
    lambda values: Identify(values[Field.CONTRACT_ID], values[Field.PASSWORD]),
    (Field.CONTRACT_ID, Field.PASSWORD),
)

GIVE_CODE = Form("give-code", GiveCode, lambda values: GiveCode(values[Field.CODE]), (Field.CODE,))

GIVE_CELLS = Form(
    "give-cells",
    GiveCells,
    lambda values: GiveCells(values[Field.FIRST_CELL], values[Field.SECOND_CELL]),
    (Field.FIRST_CELL, Field.SECOND_CELL),
)

REGISTER = Form(
    "register",
    Register,
    lambda values: Register(
        values[Field.SERIAL],
        values[Field.CODE],
        values[Field.FIRST_CELL],
        values[Field.SECOND_CELL],
    ),
    (Field.SERIAL, Field.CODE, Field.FIRST_CELL, Field.SECOND_CELL),
)

EVERYWHERE = (CANCEL, RETURN, UNLOCK)
"""What every procedure knows."""

ENDS: Mapping[type[object], Page] = {
    Locked: Page(UNLOCK),
    TimedOut: Page(RETURN, back=RETURN),
}
"""The pages that every procedure has: locked out, and timed out."""
