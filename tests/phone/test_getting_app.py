"""Step (1): the right store, a phone that is new enough, the first launch; and nothing else."""

from itertools import product

import pytest

from otp_tui.phone.getting_app import (
    TRANSITIONS,
    AtStore,
    ChooseStore,
    ChoosingStore,
    Event,
    GettingApp,
    GoBack,
    IllegalStep,
    Install,
    Installed,
    Launched,
    OpenApp,
    SayTooOld,
    Stage,
    Unsupported,
    advance,
)
from otp_tui.phone.handset import OLDEST, STORE_OF, Handset, Store, System
from otp_tui.phone.rejection import AppReason

STAGES: tuple[Stage, ...] = (
    ChoosingStore(),
    AtStore(Store.APP_STORE),
    AtStore(Store.GOOGLE_PLAY),
    Unsupported(),
    Installed(),
    Launched(),
)
EVENTS: tuple[Event, ...] = (
    *map(ChooseStore, Store),
    *(Install(), SayTooOld(), OpenApp(), GoBack()),
)
NEW, OLD = Handset(System.ANDROID, "14"), Handset(System.ANDROID, "5.1.1")


@pytest.mark.parametrize(
    ("system", "version", "runs"),
    [
        (System.IOS, "12", True),
        (System.IOS, "12.0.1", True),
        (System.IOS, "17.5", True),
        (System.IOS, "11.4", False),
        (System.IOS, "9", False),
        (System.ANDROID, "6", True),
        (System.ANDROID, "6.0.1", True),
        (System.ANDROID, "14", True),
        (System.ANDROID, "5.1.1", False),
    ],
)
def test_the_app_runs_from_the_document_s_versions_on(
    system: System, version: str, *, runs: bool
) -> None:
    assert Handset(system, version).runs_app == runs


def test_the_document_s_figures() -> None:
    assert OLDEST == {System.IOS: 12, System.ANDROID: 6}
    assert STORE_OF == {System.IOS: Store.APP_STORE, System.ANDROID: Store.GOOGLE_PLAY}


def walk(handset: Handset, *events: Event) -> GettingApp:
    """Return how things stand after some events."""
    getting = GettingApp(handset)
    for event in events:
        getting = advance(getting, event)
    return getting


@pytest.mark.parametrize("system", System)
def test_the_right_way_leads_to_the_open_app(system: System) -> None:
    handset = Handset(system, "20")
    done = walk(handset, ChooseStore(handset.store), Install(), OpenApp())
    assert (done.stage, done.refused) == (Launched(), None)


@pytest.mark.parametrize(("system", "store"), product(System, Store))
def test_only_the_phone_s_own_store_is_entered(system: System, store: Store) -> None:
    tried = walk(Handset(system, "20"), ChooseStore(store))
    if store is STORE_OF[system]:
        assert (tried.stage, tried.refused) == (AtStore(store), None)
    else:
        assert (tried.stage, tried.refused) == (ChoosingStore(), AppReason.OTHER_STORE)


def test_an_old_phone_gets_no_app_and_who_says_so_is_right() -> None:
    refused = walk(OLD, ChooseStore(Store.GOOGLE_PLAY), Install())
    assert (refused.stage, refused.refused) == (AtStore(Store.GOOGLE_PLAY), AppReason.TOO_OLD)
    seen = advance(refused, SayTooOld())
    assert (seen.stage, seen.refused) == (Unsupported(), None)
    assert advance(seen, GoBack()).stage == ChoosingStore()


def test_a_good_phone_is_not_given_up() -> None:
    refused = walk(NEW, ChooseStore(Store.GOOGLE_PLAY), SayTooOld())
    assert refused.refused is AppReason.NEW_ENOUGH
    assert advance(refused, Install()) == GettingApp(NEW, Installed())


@pytest.mark.parametrize(("stage", "event", "handset"), product(STAGES, EVENTS, (NEW, OLD)))
def test_every_event_does_what_the_table_says_or_nothing(
    stage: Stage, event: Event, handset: Handset
) -> None:
    before = GettingApp(handset, stage)
    targets = TRANSITIONS.get((type(stage), type(event)))
    if targets is None:
        with pytest.raises(IllegalStep):
            advance(before, event)
        return
    after = advance(before, event)
    assert type(after.stage) in targets
    assert (after.refused is None) != (after.stage == stage)
