"""The rules that the bank follows: one table, any row of which a scenario may set otherwise."""

from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum


class Source(Enum):
    """Where a rule comes from."""

    RFC = "RFC 6238"
    ASSUMPTION = "our assumption: the bank publishes nothing about it"


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


PRACTICE_PREFIX = "999"
"""How every contract ID of a rehearsal begins, so that a real one is known and refused at once."""
