"""Puts into words when the support desk answers."""

from otp_tui.bank.desk import SupportDesk
from otp_tui.text.catalogue import Desk


def hours_sentence(desk: SupportDesk, texts: Desk) -> str:
    """Say the hours of a support desk."""
    opens, closes = (f"{time:%H:%M}".lstrip("0") for time in (desk.opens, desk.closes))
    return texts.hours.format(opens=opens, closes=closes)
