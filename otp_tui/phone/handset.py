"""The customer's phone as a thing: whose system it runs, and whether the token app runs on it."""

from collections.abc import Mapping
from enum import Enum
from typing import Final

from otp_tui.values import dataclass


class System(Enum):
    """What a phone runs on. The value names it in a scenario."""

    IOS = "ios"
    ANDROID = "android"


class Store(Enum):
    """Where the token app is found (document, step (1)). The value names it in scripts."""

    APP_STORE = "app-store"
    GOOGLE_PLAY = "google-play"


STORE_OF: Final[Mapping[System, Store]] = {
    System.IOS: Store.APP_STORE,
    System.ANDROID: Store.GOOGLE_PLAY,
}
"""The store of each system."""

OLDEST: Final[Mapping[System, int]] = {System.IOS: 12, System.ANDROID: 6}
"""First number of the oldest version on which the app runs (document, step (1))."""

USUAL: Final[Mapping[System, str]] = {System.IOS: "17.5", System.ANDROID: "14"}
"""The version of a practice phone where nothing else is said."""


@dataclass(frozen=True, slots=True)
class Handset:
    """A phone."""

    system: System = System.IOS
    """What it runs on."""

    version: str = USUAL[System.IOS]
    """Version of that: one to three numbers with dots between them, as in 17.5."""

    @property
    def store(self) -> Store:
        """The store that it has."""
        return STORE_OF[self.system]

    @property
    def runs_app(self) -> bool:
        """Whether its version is new enough for the token app."""
        return int(self.version.partition(".")[0]) >= OLDEST[self.system]
