"""What the bank says no to. A rejection is a value: the customer stays where they are."""

from collections.abc import Mapping
from enum import Enum
from typing import Generic, TypeVar

from otp_tui.values import dataclass


class Field(Enum):
    """A field of the bank's screens. The value names it in scripts and on screens."""

    CONTRACT_ID = "contract-id"
    PASSWORD = "password"  # noqa: S105 - the name of a field
    SERIAL = "serial"
    CODE = "code"
    FIRST_CELL = "first-cell"
    SECOND_CELL = "second-cell"


class Reason(Enum):
    """Why something was refused. The values are our own codes: the bank's are not public."""

    EMPTY = "TR-01"
    """Nothing was typed."""
    FULL_WIDTH = "TR-02"
    """Full-width characters where half-width ones are asked (１２３)."""
    BAD_FORMAT = "TR-03"
    """The wrong length, or characters that the field never holds."""
    LOWER_CASE = "TR-04"
    """A serial number whose letters are small ones."""
    NOT_PRACTICE_ID = "TR-05"
    """A contract ID that may be somebody's real one."""
    WRONG_LOGIN = "TR-11"
    """Contract ID and log-in password do not belong together."""
    WRONG_SERIAL = "TR-21"
    """Not the serial number of the customer's token."""
    WRONG_CODE = "TR-22"
    """No code of this token, now or lately."""
    OLD_CODE = "TR-23"
    """A code of this token whose time is over."""
    EARLY_CODE = "TR-24"
    """A code of this token whose time has not come: the phone's clock is fast."""
    REUSED_CODE = "TR-25"
    """A code that was accepted before."""
    SPENT_CODE = "TR-26"
    """The code was right and is used up, though something else was wrong."""
    WRONG_CELL = "TR-31"
    """Not the numbers under (1) and (2)."""
    ALREADY_REGISTERED = "TR-41"
    """The customer uses a token already."""


class ReadingReason(Enum):
    """Why an answer about the card is wrong, in the exercise before the log-in page.

    The codes go on with those of `Reason`.
    """

    OTHER_ID = "TR-74"
    """Not the contract ID of the card."""
    OTHER_CELL = "TR-75"
    """Not the number under that letter."""


ReasonT_co = TypeVar("ReasonT_co", covariant=True)
FieldT_co = TypeVar("FieldT_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Refused(Generic[ReasonT_co, FieldT_co]):
    """One thing that was wrong with what a customer sent, in any procedure."""

    reason: ReasonT_co
    """Why."""

    field: FieldT_co | None = None
    """Where, or None if it is about no field."""

    attempts_left: int | None = None
    """Failures of this kind that remain before the lock-out, or None if it counts nothing."""

    @property
    def clears(self) -> tuple[Field, ...]:
        """Fields that the page empties; every other one keeps what was typed."""
        return _CLEARS.get(self.reason, ())


@dataclass(frozen=True, slots=True)
class Rejection(Refused[Reason, Field]):
    """One thing that was wrong with what the customer sent, where a token is enrolled or used."""


_CLEARS: Mapping[object, tuple[Field, ...]] = {
    Reason.NOT_PRACTICE_ID: (Field.CONTRACT_ID, Field.PASSWORD),
    Reason.WRONG_LOGIN: (Field.PASSWORD,),
    Reason.WRONG_CODE: (Field.CODE,),
    Reason.OLD_CODE: (Field.CODE,),
    Reason.EARLY_CODE: (Field.CODE,),
    Reason.REUSED_CODE: (Field.CODE,),
    Reason.SPENT_CODE: (Field.CODE,),
    Reason.WRONG_CELL: (Field.FIRST_CELL, Field.SECOND_CELL),
}
