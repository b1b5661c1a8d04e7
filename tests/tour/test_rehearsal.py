"""Both sides and their clock, from the log-in page to the token in use."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from otp_tui.bank.enrolment import IllegalEvent
from otp_tui.bank.events import Cancel, Identify, Register, ReturnToLogin, Start
from otp_tui.bank.flow import AnyEvent
from otp_tui.bank.later import AnyField
from otp_tui.bank.rejection import Field, Reason
from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Identifying,
    Registering,
    TimedOut,
)
from otp_tui.clock import JST, HandClock
from otp_tui.phone.token import Reading
from otp_tui.scenario.deal import deal
from otp_tui.scenario.files import find_scenario, script_of
from otp_tui.scenario.script import Press, Type, Wait
from otp_tui.tour.deeds import Typed
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.tour.script import text_to_type

HANDBOOK = datetime(2020, 11, 26, 19, 40, tzinfo=JST)


def rehearsal(name: str = "handbook", seed: int = 7) -> Rehearsal:
    """Return a rehearsal that has not begun, with a clock that stands."""
    return Rehearsal(deal(find_scenario(name), seed, HANDBOOK), HandClock(HANDBOOK))


def pressed(stage: object, typed: Mapping[AnyField, str]) -> AnyEvent:
    """Return what the page's button sends, with what stands in its fields."""
    match stage:
        case AtLogin():
            return Start()
        case Identifying():
            return Identify(typed[Field.CONTRACT_ID], typed[Field.PASSWORD])
        case Registering():
            cells = typed[Field.FIRST_CELL], typed[Field.SECOND_CELL]
            return Register(typed[Field.SERIAL], typed[Field.CODE], *cells)
        case _:
            return ReturnToLogin()


def play(under_way: Rehearsal) -> dict[str, object]:
    """Play the whole script; return the stage at each picture."""
    pictures: dict[str, object] = {}
    typed: dict[AnyField, str] = {}
    for step in script_of(under_way.deal.scenario):
        for action in step.do:
            match action:
                case Type(field):
                    text = text_to_type(action, under_way.state, under_way.clock.now())
                    under_way.do(Typed(field, text))
                    typed[field] = text
                case Press():
                    under_way.submit(pressed(under_way.visit.stage, typed))
                    assert under_way.visit.rejections == ()
                case Wait(by):
                    under_way.wait(by)
        if step.picture:
            pictures[step.picture] = under_way.visit.stage
    return pictures


def test_the_script_of_the_handbook_leads_to_the_documents_receipt() -> None:
    under_way = rehearsal()
    pictures = play(under_way)
    assert {name: type(stage) for name, stage in pictures.items()} == {
        "1-login": AtLogin,
        "2-identify": Identifying,
        "3-register": Registering,
        "4-receipt": Completed,
        "5-in-use": AtLogin,
    }
    last = pictures["4-receipt"]
    assert isinstance(last, Completed)
    receipt = (last.receipt.number, last.receipt.at, last.receipt.serial)
    assert receipt == ("0411040847IT", HANDBOOK, "SKOH99999999")
    assert under_way.visit.registered_serial == "SKOH99999999"


@pytest.mark.parametrize("seed", range(20))
def test_the_script_leads_to_a_receipt_whatever_was_drawn(seed: int) -> None:
    pictures = play(rehearsal("standard", seed))
    assert isinstance(pictures["4-receipt"], Completed)


def test_the_script_types_the_code_of_the_moment_when_it_is_typed() -> None:
    under_way = rehearsal()
    code = Type(Field.CODE)
    assert code in [action for step in script_of(under_way.deal.scenario) for action in step.do]
    first = text_to_type(code, under_way.state, under_way.clock.now())
    assert first == under_way.look().code
    under_way.wait()
    assert text_to_type(code, under_way.state, under_way.clock.now()) == under_way.look().code
    assert under_way.look().code != first


def test_after_the_script_the_token_is_in_use_and_cannot_be_started_again() -> None:
    under_way = rehearsal()
    play(under_way)
    after = under_way.submit(Start()).visit
    assert [rejection.reason for rejection in after.rejections] == [Reason.ALREADY_REGISTERED]


def test_looking_shows_the_phone_and_lets_the_bank_notice_the_time() -> None:
    under_way = rehearsal()
    under_way.submit(Start())
    under_way.clock.step(timedelta(minutes=9, seconds=59))
    assert under_way.look() == under_way.deal.token.reading(under_way.clock.now())
    assert isinstance(under_way.visit.stage, Identifying)
    under_way.clock.step(timedelta(seconds=1))
    under_way.look()
    assert isinstance(under_way.visit.stage, TimedOut)


def test_looking_alone_changes_nothing() -> None:
    under_way = rehearsal()
    before = under_way.submit(Start()).visit
    assert under_way.look() == Reading("782274", 30)
    assert under_way.visit == before


def test_stepping_the_clock_shows_the_next_code_for_its_whole_time() -> None:
    under_way = rehearsal()
    first = under_way.look()
    under_way.wait()
    assert under_way.clock.now() == HANDBOOK + timedelta(seconds=30)
    second = under_way.look()
    assert second.code != first.code
    assert second.seconds_left == 30


def test_what_happens_is_stamped_with_the_clock_of_the_rehearsal() -> None:
    under_way = rehearsal()
    under_way.wait()
    assert under_way.submit(Start()).visit.active_at == HANDBOOK + timedelta(seconds=30)


def test_an_illegal_event_leaves_the_rehearsal_where_it_was() -> None:
    under_way = rehearsal()
    before = under_way.visit
    with pytest.raises(IllegalEvent, match="Cancel at AtLogin"):
        under_way.submit(Cancel())
    assert under_way.visit is before


def test_a_stopped_clock_stands_until_it_is_stepped_and_tells_japanese_time() -> None:
    clock = HandClock(datetime(2020, 11, 26, 10, 40, tzinfo=UTC))
    assert clock.stopped
    assert clock.now() == clock.now() == HANDBOOK
    assert clock.now().tzinfo is JST
    clock.step(timedelta(seconds=30))
    assert clock.now() == HANDBOOK + timedelta(seconds=30)
