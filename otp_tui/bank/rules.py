"""The rules that the bank follows: one table, any row of which a scenario may set otherwise."""

from datetime import timedelta
from enum import Enum

from otp_tui.values import dataclass, field


class Source(Enum):
    """Where a rule comes from."""

    RFC = "RFC 6238"
    ASSUMPTION = "our assumption: the bank publishes nothing about it"
    VARIES = "our assumption: the banks differ"


@dataclass(frozen=True, slots=True)
class Rules:
    """Every number the bank decides by. `metadata["source"]` of each says who says so."""

    contract_id_digits: int = field(default=11, metadata={"source": Source.ASSUMPTION})
    """Digits of a contract ID (契約者ID)."""

    password_min: int = field(default=6, metadata={"source": Source.ASSUMPTION})
    """Fewest characters of a log-in password."""

    password_max: int = field(default=12, metadata={"source": Source.ASSUMPTION})
    """Most characters of a log-in password."""

    drift_window: int = field(default=1, metadata={"source": Source.RFC})
    """Time steps by which a code may be early or late (RFC 6238 section 5.2 recommends one)."""

    lock_out_after: int = field(default=7, metadata={"source": Source.ASSUMPTION})
    """Failures in a row, of one kind, that lock the customer out."""

    idle_time_out: timedelta = field(
        default=timedelta(minutes=10), metadata={"source": Source.ASSUMPTION}
    )
    """How long a customer may do nothing between log-in page and receipt."""

    limit_without_token: int = field(default=100_000, metadata={"source": Source.VARIES})
    """Yen that may be moved a day without a token; above it, the token is asked for."""

    limit_with_token: int = field(default=1_000_000, metadata={"source": Source.VARIES})
    """Yen that may be moved a day with a token, until the customer chooses another limit."""

    highest_limit: int = field(default=5_000_000, metadata={"source": Source.VARIES})
    """Yen a day that a customer may choose as limit; a new limit counts from the next day, 0:00."""

    payee_name_max: int = field(default=30, metadata={"source": Source.VARIES})
    """Most characters of a payee's name."""

    collector_digits: int = field(default=5, metadata={"source": Source.VARIES})
    """Digits of a collecting institution's number (収納機関番号)."""

    payer_digits_min: int = field(default=6, metadata={"source": Source.VARIES})
    """Fewest digits of a payer's number (お客様番号、納付番号)."""

    payer_digits_max: int = field(default=20, metadata={"source": Source.VARIES})
    """Most digits of a payer's number."""

    confirmation_digits_min: int = field(default=4, metadata={"source": Source.VARIES})
    """Fewest digits of a confirmation number (確認番号)."""

    confirmation_digits_max: int = field(default=6, metadata={"source": Source.VARIES})
    """Most digits of a confirmation number."""

    highest_bill: int = field(default=50_000, metadata={"source": Source.ASSUMPTION})
    """Most yen of a bill that is drawn for a payment."""


PRACTICE_PREFIX = "999"
"""How every contract ID of a rehearsal begins, so that a real one is known and refused at once."""
