"""Who enrols, and what they hold in their hands at the end."""

from datetime import datetime

from otp_tui.bank.card import Card
from otp_tui.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Customer:
    """What the bank knows about the customer. No `repr` shows a secret."""

    contract_id: str
    """Contract ID (契約者ID) on the card: half-width digits."""

    password: str = field(repr=False)
    """Log-in password: half-width letters and digits."""

    card: Card
    """The confirmation password on the card."""

    serial: str
    """Serial number of the token that the customer's phone holds."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the bank confirms at the end (document, step (6))."""

    number: str
    """Receipt number (受付番号): ten digits and 「IT」."""

    at: datetime
    """Receipt time (受付時刻): aware, in Asia/Tokyo."""

    serial: str
    """Serial number of the token registered."""
