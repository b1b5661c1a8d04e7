"""The support desk (document, step (7)), and whether it answers right now."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeAlias

from textual.content import Content
from textual.widgets import Static

from otp_tui.bank.desk import SupportDesk
from otp_tui.text.catalogue import Desk
from otp_tui.text.desk import hours_sentence
from otp_tui.ui.styles import styles_beside

HolidayCheck: TypeAlias = Callable[[date], bool]
"""Tells whether a day is a public holiday in Japan."""


class DeskNote(Static):
    """Name, number and hours, and open or closed at the moment it is drawn up."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(
        self, desk: SupportDesk, at: datetime, is_public_holiday: HolidayCheck, texts: Desk
    ) -> None:
        is_open = desk.is_open(at, is_public_holiday)
        super().__init__(
            Content.assemble(
                (f"{texts.heading}\n", "bold"),
                f"{desk.name}  {texts.number.format(number=desk.number)}\n",
                hours_sentence(desk, texts),
                "\n",
                (texts.open if is_open else texts.closed, "bold"),
            )
        )
