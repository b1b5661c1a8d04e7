"""Why something cannot be done on the way to the app."""

from enum import Enum


class AppReason(Enum):
    """Why the app cannot be had in that way. The codes go on with those of the bank's reasons."""

    OTHER_STORE = "TR-71"
    """The store of the other system."""
    TOO_OLD = "TR-72"
    """The phone's system is too old for the app."""
    NEW_ENOUGH = "TR-73"
    """The phone was said to be too old, and is not."""
