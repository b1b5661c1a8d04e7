"""Faults on the screen: nothing typed is lost, nothing is sent twice, nobody is stuck."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import AtLogin, Completed, Counter, Identifying, Locked, Registering
from otp_tui.scenario.faults import (
    CodeEndsSoon,
    HiddenToken,
    LockedOut,
    Maintenance,
    Slow,
    Unreachable,
)
from otp_tui.text.ja import JAPANESE
from otp_tui.values import replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from otp_tui.clock import HandClock
    from otp_tui.scenario.deal import Deal
    from otp_tui.scenario.faults import Fault
    from otp_tui.ui.app import RehearsalApp
    from tests.conftest import MakeApp
    from tests.ui.conftest import Hand, Rehearse

LATE = timedelta(seconds=45)


def faulty(
    make_app: MakeApp, handbook: Deal, *faults: Fault, clock: HandClock | None = None
) -> RehearsalApp:
    """Return the handbook's app in which something goes wrong."""
    return make_app(scenario=replace(handbook.scenario, faults=faults), clock=clock)


def test_what_was_typed_stays_when_the_bank_cannot_be_reached(
    rehearse: Rehearse, make_app: MakeApp, handbook: Deal, right: dict[str, str]
) -> None:
    async def story(hand: Hand) -> None:
        await hand.press("enter", until=hand.on_a_new_page())
        await hand.set(contract_id=right["contract_id"], password=right["password"])
        await hand.focus(Field.PASSWORD)
        await hand.press("enter")
        assert isinstance(hand.app.stage, Identifying)
        said = JAPANESE.line.unreachable.format(kept=JAPANESE.line.kept)
        assert hand.problems == {"page": said}
        assert "TR-51" in hand.app.export_screenshot()
        assert all(hand.values.values())
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Registering)

    rehearse(story, app=faulty(make_app, handbook, Unreachable(2)))


def test_a_maintenance_is_said_until_it_is_over(
    rehearse: Rehearse, make_app: MakeApp, handbook: Deal
) -> None:
    at = handbook.visit.active_at
    until = at + timedelta(seconds=30)

    async def story(hand: Hand) -> None:
        await hand.press("enter")
        said = JAPANESE.line.maintenance.format(until=JAPANESE.line.until.format(at=until), kept="")
        assert f"({until:%H:%M}まで)" in said
        assert hand.problems == {"page": said}
        await hand.press("f8")
        await hand.press("enter", until=hand.on_a_new_page())

    app = faulty(make_app, handbook, Maintenance(at, until))
    rehearse(story, app=app)


def test_a_slow_answer_comes_when_the_stopped_clock_is_moved_on_and_nothing_is_sent_twice(
    rehearse: Rehearse, make_app: MakeApp, handbook: Deal
) -> None:
    async def story(hand: Hand) -> None:
        waiting = JAPANESE.line.waiting + JAPANESE.frame.clock_stands_answer
        first = hand.app.step
        await hand.press("enter", "enter", "enter", "escape")
        assert hand.problems == {"page": waiting}
        assert hand.app.is_waiting
        assert hand.app.step is first
        assert hand.app.rehearsal.state.submits == 1
        # The instructor, too, waits.
        await hand.app.instruct("to-receipt")
        assert hand.problems == {"page": JAPANESE.instructor.not_now}
        await hand.press("f8")
        assert hand.app.is_waiting
        assert hand.app.step is first
        await hand.press("f8", until=hand.on_a_new_page())
        assert not hand.app.is_waiting
        assert isinstance(hand.app.stage, Identifying)
        assert hand.problems == {}
        assert hand.app.rehearsal.state.submits == 1

    rehearse(story, app=faulty(make_app, handbook, Slow(1, LATE)))


def test_keys_belong_to_the_page_that_is_shown_while_an_answer_is_awaited(
    rehearse: Rehearse, make_app: MakeApp, handbook: Deal
) -> None:
    async def story(hand: Hand) -> None:
        offered = hand.app.offered()
        await hand.press("enter")
        assert hand.app.is_waiting
        said = hand.problems
        await hand.press("f9")
        assert hand.problems == said
        await hand.resize((81, 24))
        assert hand.app.offered() == offered

    rehearse(story, app=faulty(make_app, handbook, Slow(1, LATE)))


def test_a_slow_refusal_is_shown_when_it_comes(
    rehearse: Rehearse, make_app: MakeApp, handbook: Deal
) -> None:
    async def story(hand: Hand) -> None:
        await hand.press("enter", until=hand.on_a_new_page())
        await hand.set(contract_id="99912345678", password="chigau123")
        await hand.focus(Field.PASSWORD)
        await hand.press("enter")
        assert hand.app.is_waiting
        assert "(TR-11)" not in "".join(hand.problems.values())
        await hand.press("f8", "f8")
        assert not hand.app.is_waiting
        assert "(TR-11)" in hand.problems["password"]
        assert hand.values["password"] == ""

    rehearse(story, app=faulty(make_app, handbook, Slow(2, LATE)))


def test_a_slow_answer_comes_by_itself_on_a_running_clock(
    rehearse: Rehearse,
    make_app: MakeApp,
    handbook: Deal,
    make_clock: Callable[..., HandClock],
) -> None:
    clock, late = make_clock(running=True), timedelta(milliseconds=1)

    async def story(hand: Hand) -> None:
        turned = hand.on_a_new_page()
        hand.key_ahead("enter")
        await hand.settle(lambda: hand.app.is_waiting)
        assert hand.problems == {"page": JAPANESE.line.waiting}
        assert isinstance(hand.app.rehearsal.visit.stage, Identifying)
        clock.step(late)
        await hand.app.tick()
        await hand.settle(turned)
        assert not hand.app.is_waiting

    rehearse(story, app=faulty(make_app, handbook, Slow(1, late), clock=clock))


def test_a_hidden_token_shows_no_code_until_it_is_opened(
    rehearse: Rehearse, make_app: MakeApp, handbook: Deal
) -> None:
    async def story(hand: Hand) -> None:
        assert hand.app.panel is not None
        assert not hand.app.panel.phone.big_code.display
        assert not hand.sees("SKOH99999999")
        await hand.press("f4")
        assert hand.app.panel.phone.big_code.display
        assert hand.sees("SKOH99999999")

    rehearse(story, app=faulty(make_app, handbook, HiddenToken()))


def test_a_code_that_ends_soon_changes_while_it_is_typed(
    rehearse: Rehearse, make_app: MakeApp, handbook: Deal, right: dict[str, str]
) -> None:
    async def story(hand: Hand) -> None:
        assert hand.app.panel is not None
        await hand.app.instruct("to-register")
        await hand.focus(Field.CODE)
        assert hand.sees("あと30秒")
        await hand.type(right["code"][:1])
        assert hand.sees("あと4秒")
        await hand.type(right["code"][1:])
        assert hand.sees("あと4秒")
        assert hand.app.panel.phone.big_code.code == right["code"]
        await hand.set(serial=right["serial"], first_cell=right["first_cell"])
        await hand.focus(Field.SECOND_CELL)
        await hand.type(right["second_cell"])
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Completed)

    rehearse(story, app=faulty(make_app, handbook, CodeEndsSoon(4)))


def test_a_customer_who_is_locked_out_can_be_unlocked(
    rehearse: Rehearse, make_app: MakeApp, handbook: Deal
) -> None:
    async def story(hand: Hand) -> None:
        assert isinstance(hand.app.stage, Locked)
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, AtLogin)
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Identifying)

    rehearse(story, app=faulty(make_app, handbook, LockedOut(Counter.CODE)))
