"""What can happen, in enrolment and after it. No `repr` shows what was typed."""

from collections.abc import Mapping
from typing import TypeAlias

from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import Counter
from otp_tui.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Start:
    """「利用開始」 is pressed (document, step (3))."""


@dataclass(frozen=True, slots=True)
class Identify:
    """「次へ」 is pressed (document, step (4))."""

    contract_id: str = field(repr=False)
    """As typed."""

    password: str = field(repr=False)
    """As typed."""

    @property
    def typed(self) -> Mapping[Field, str]:
        """What was typed, by field, in reading order."""
        return {Field.CONTRACT_ID: self.contract_id, Field.PASSWORD: self.password}


@dataclass(frozen=True, slots=True)
class Register:
    """「登録」 is pressed (document, step (5))."""

    serial: str = field(repr=False)
    """As typed."""

    code: str = field(repr=False)
    """The one-time password, as typed."""

    first_cell: str = field(repr=False)
    """The number under (1), as typed."""

    second_cell: str = field(repr=False)
    """The number under (2), as typed."""

    @property
    def typed(self) -> Mapping[Field, str]:
        """What was typed, by field, in reading order."""
        return {
            Field.SERIAL: self.serial,
            Field.CODE: self.code,
            Field.FIRST_CELL: self.first_cell,
            Field.SECOND_CELL: self.second_cell,
        }


@dataclass(frozen=True, slots=True)
class GiveCode:
    """The one-time password of the token in use is given."""

    code: str = field(repr=False)
    """As typed."""

    @property
    def typed(self) -> Mapping[Field, str]:
        """What was typed, by field."""
        return {Field.CODE: self.code}


@dataclass(frozen=True, slots=True)
class GiveCells:
    """The two cells of the card that are asked for are given."""

    first_cell: str = field(repr=False)
    """The number under (1), as typed."""

    second_cell: str = field(repr=False)
    """The number under (2), as typed."""

    @property
    def typed(self) -> Mapping[Field, str]:
        """What was typed, by field, in reading order."""
        return {Field.FIRST_CELL: self.first_cell, Field.SECOND_CELL: self.second_cell}


@dataclass(frozen=True, slots=True)
class Confirm:
    """What is about to happen was read and is right."""


@dataclass(frozen=True, slots=True)
class Correct:
    """What is about to happen was read and is to be typed anew."""


@dataclass(frozen=True, slots=True)
class ReturnToLogin:
    """「ログイン画面に戻る」 is pressed (document, step (6))."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """The customer gives up and goes back to the log-in page."""


@dataclass(frozen=True, slots=True)
class TimePassed:
    """Nothing but time: the bank looks whether the customer is idle for too long."""


@dataclass(frozen=True, slots=True)
class Unlock:
    """The instructor does what a branch does: lifts the lock-out, all counters at zero."""


@dataclass(frozen=True, slots=True)
class Lock:
    """The instructor locks the customer out."""

    counter: Counter
    """As if this had failed too often."""


@dataclass(frozen=True, slots=True)
class Expire:
    """The instructor lets the session time out."""


Event: TypeAlias = (
    Start | Identify | Register | ReturnToLogin | Cancel | TimePassed | Unlock | Lock | Expire
)
"""What can happen to an enrolment."""
