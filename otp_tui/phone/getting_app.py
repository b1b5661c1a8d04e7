"""Getting the token app: the store, the check of the version, the first launch (document, (1)).

    advance(getting, event) -> GettingApp

Three outcomes, as at the bank: the next stage; the same stage with `refused`, which says why; or
`IllegalStep`, for what the stage does not know.
"""

from collections.abc import Mapping
from typing import Final, TypeAlias

from otp_tui.phone.handset import Handset, Store
from otp_tui.phone.rejection import AppReason
from otp_tui.values import dataclass, field, replace

# --- Where the customer stands ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ChoosingStore:
    """Reads where the app is found, and chooses a store (document, step (1))."""


@dataclass(frozen=True, slots=True)
class AtStore:
    """Reads the app's page in the phone's store (document, step (1))."""

    store: Store
    """Which."""


@dataclass(frozen=True, slots=True)
class Unsupported:
    """The phone is too old for the app, and the customer has seen it (document, step (1))."""


@dataclass(frozen=True, slots=True)
class Installed:
    """The app is on the phone and was never opened (document, step (1))."""


@dataclass(frozen=True, slots=True)
class Launched:
    """The app is open: it shows serial number and code (document, step (1))."""


Stage: TypeAlias = ChoosingStore | AtStore | Unsupported | Installed | Launched
"""Where the customer stands."""


# --- What can happen --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ChooseStore:
    """A store is chosen (document, step (1))."""

    store: Store
    """Which."""


@dataclass(frozen=True, slots=True)
class Install:
    """「インストール」 is pressed (document, step (1))."""


@dataclass(frozen=True, slots=True)
class SayTooOld:
    """The customer says that the phone is too old for the app."""


@dataclass(frozen=True, slots=True)
class OpenApp:
    """The app is opened for the first time (document, step (1))."""


@dataclass(frozen=True, slots=True)
class GoBack:
    """Back to the choice of a store."""


Event: TypeAlias = ChooseStore | Install | SayTooOld | OpenApp | GoBack
"""What can happen."""

TRANSITIONS: Final[Mapping[tuple[type[object], type[object]], tuple[type[object], ...]]] = {
    (ChoosingStore, ChooseStore): (AtStore, ChoosingStore),
    (AtStore, Install): (Installed, AtStore),
    (AtStore, SayTooOld): (Unsupported, AtStore),
    (AtStore, GoBack): (ChoosingStore,),
    (Unsupported, GoBack): (ChoosingStore,),
    (Installed, OpenApp): (Launched,),
}
"""Which stage knows which event, and where it can lead."""


class IllegalStep(Exception):  # noqa: N818 - the event is at fault, not the program
    """An event that the present stage does not know."""


@dataclass(frozen=True, slots=True)
class GettingApp:
    """A customer on the way to the app."""

    handset: Handset
    """The phone in their hand."""

    stage: Stage = field(default_factory=ChoosingStore)
    """Where they stand."""

    refused: AppReason | None = None
    """What was wrong with the last event; None if it was right."""


def advance(getting: GettingApp, event: Event) -> GettingApp:
    """Return how things stand after an event.

    Raises:
        IllegalStep: the stage does not know the event.
    """
    stage, handset = getting.stage, getting.handset
    if (type(stage), type(event)) not in TRANSITIONS:
        message = f"{type(event).__name__} at {type(stage).__name__}"
        raise IllegalStep(message)
    match event:
        case ChooseStore(store):
            right = store is handset.store
            return _at(getting, AtStore(store) if right else AppReason.OTHER_STORE)
        case Install():
            return _at(getting, Installed() if handset.runs_app else AppReason.TOO_OLD)
        case SayTooOld():
            return _at(getting, AppReason.NEW_ENOUGH if handset.runs_app else Unsupported())
        case OpenApp():
            return _at(getting, Launched())
        case GoBack():
            return _at(getting, ChoosingStore())


def _at(getting: GettingApp, outcome: Stage | AppReason) -> GettingApp:
    """Go on to a stage, or stay for a reason."""
    if isinstance(outcome, AppReason):
        return replace(getting, refused=outcome)
    return replace(getting, stage=outcome, refused=None)
