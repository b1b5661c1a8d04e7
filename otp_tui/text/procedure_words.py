"""What has to be said of one procedure: each language is one value for each procedure.

`text/ja_transfer.py` holds the Japanese of 振込, and so on: adding a procedure touches no other.
"""

from collections.abc import Mapping

from otp_tui.values import dataclass


@dataclass(frozen=True, slots=True)
class PageWords:
    """What stands on one page of the bank, and what is said about it."""

    heading: str
    """What the page is called."""

    says: str
    """What it asks."""

    button: str
    """What its button is called."""

    help: str
    """What to do here."""

    hint: str
    """What to do next, where every field is filled or there is none."""


@dataclass(frozen=True, slots=True)
class ProcedureWords:
    """What is said of one procedure. The bank's own screens are not public: our own words."""

    title: str
    """What the bank calls it."""

    trail: Mapping[str, str]
    """What each step is called, by the value of its `Place`."""

    pages: Mapping[str, PageWords]
    """By the name of the stage."""

    labels: Mapping[str, str]
    """What the pages' facts are called."""

    note_heading: str
    """What the customer's note is called."""

    ends: Mapping[str, str]
    """What is said at the end, by the value of the lesson's `Goal`."""

    keys: Mapping[str, str]
    """What a scenario file can say about it, by key."""

    misdirected: str | None = None
    """What is said on the receipt of something that the customer did not want; None where the
    bank can do nothing else than what was wanted."""
