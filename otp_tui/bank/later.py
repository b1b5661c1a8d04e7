"""What the procedures after the receipt ask for and say no to, beyond what enrolment does."""

from collections.abc import Mapping
from enum import Enum
from typing import TypeAlias

from otp_tui.bank.card import LETTERS
from otp_tui.bank.rejection import Field, Reason, Refused
from otp_tui.values import dataclass


class LaterField(Enum):
    """A field of the screens after the receipt. The value names it in scripts and on screens."""

    BANK = "bank"
    """Bank code (金融機関コード)."""
    BRANCH = "branch"
    """Branch code (支店コード)."""
    ACCOUNT_KIND = "account-kind"
    """What kind of account the payee has (預金種目): one of `AccountKind`."""
    ACCOUNT_NUMBER = "account-number"
    PAYEE_NAME = "payee-name"
    AMOUNT = "amount"
    COLLECTOR = "collector"
    """Number of the collecting institution (収納機関番号)."""
    PAYER = "payer"
    """Number of the payer (お客様番号、納付番号)."""
    CONFIRMATION = "confirmation"
    """Confirmation number (確認番号)."""
    LIMIT = "limit"
    """Yen a day."""
    CELL_1 = "cell-1"
    """The number under ア, and so on to ク, where a trap asks for all of them."""
    CELL_2 = "cell-2"
    CELL_3 = "cell-3"
    CELL_4 = "cell-4"
    CELL_5 = "cell-5"
    CELL_6 = "cell-6"
    CELL_7 = "cell-7"
    CELL_8 = "cell-8"


class AccountKind(Enum):
    """What kind of account a payee has (預金種目)."""

    ORDINARY = "ordinary"
    """普通."""
    CURRENT = "current"
    """当座."""
    SAVINGS = "savings"
    """貯蓄."""


class LaterReason(Enum):
    """Why something was refused after the receipt; the codes go on with those of `Reason`."""

    NOT_KATAKANA = "TR-06"
    """A name that holds something else than katakana, capital letters and digits."""
    NOT_CHOSEN = "TR-07"
    """None of what a field lets choose was chosen."""
    SAME_TOKEN = "TR-27"  # noqa: S105 - a code of ours
    """The serial number of the token in use, where the new phone's is asked."""
    NO_TOKEN = "TR-42"  # noqa: S105 - a code of ours
    """The customer uses no token: there is nothing to exchange or to end."""
    PHONE_LOST = "TR-43"
    """The phone was reported lost: only the desk helps."""
    NEEDS_TOKEN = "TR-61"  # noqa: S105 - a code of ours
    """So much a day needs a token."""
    OVER_LIMIT = "TR-62"
    """More than the customer's limit of the day."""
    LIMIT_TOO_HIGH = "TR-63"
    """A limit above what the bank lets anybody choose."""
    NO_SUCH_BILL = "TR-64"
    """Numbers that belong to no bill. Which of them is wrong, the bank cannot know."""
    BILL_PAID = "TR-65"
    """A bill that was paid before."""


AnyField: TypeAlias = Field | LaterField
"""A field of any of the bank's screens."""

AnyReason: TypeAlias = Reason | LaterReason
"""Why something was refused, on any of them."""

AnyRefused: TypeAlias = Refused[AnyReason, AnyField]
"""What any procedure of the bank says no to."""


CELLS_OF_CARD: Mapping[AnyField, str] = dict(
    zip(
        (
            LaterField.CELL_1,
            LaterField.CELL_2,
            LaterField.CELL_3,
            LaterField.CELL_4,
            LaterField.CELL_5,
            LaterField.CELL_6,
            LaterField.CELL_7,
            LaterField.CELL_8,
        ),
        LETTERS,
        strict=True,
    )
)
"""The fields of a trap that asks for the whole card, each with its letter."""


CHOICES: Mapping[AnyField, tuple[str, ...]] = {
    LaterField.ACCOUNT_KIND: tuple(kind.value for kind in AccountKind),
}
"""Fields into which nothing is typed: what each lets choose. It holds one of these, or nothing."""


def named_field(name: str) -> AnyField:
    """Return the field of a name.

    Raises:
        ValueError: there is none.
    """
    return Field(name) if name in {field.value for field in Field} else LaterField(name)


@dataclass(frozen=True, slots=True)
class LaterRejection(Refused[AnyReason, AnyField]):
    """One thing that was wrong with what the customer sent after the receipt."""
