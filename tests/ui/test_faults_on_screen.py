"""Faults on the screen: nothing typed is lost, nothing is sent twice, nobody is stuck."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

from textual.pilot import Pilot

from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import Counter, Identifying, Locked, Registering
from otp_tui.scenario.deal import Deal
from otp_tui.scenario.faults import Fault, HiddenToken, LockedOut, Slow, Unreachable
from otp_tui.tour.script import Fill, Press
from otp_tui.ui.app import RehearsalApp
from otp_tui.ui.player import play, settle

MakeApp = Callable[..., RehearsalApp]
Story = Callable[[RehearsalApp, Pilot[None]], Awaitable[None]]


def tell(make_app: MakeApp, handbook: Deal, story: Story, *faults: Fault) -> None:
    app = make_app(scenario=replace(handbook.scenario, faults=faults))

    async def run() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot, lambda: app.panel is not None)
            await story(app, pilot)

    asyncio.run(run())


def identity(handbook: Deal) -> tuple[Fill, Fill]:
    customer = handbook.enrolment.customer
    return (
        Fill(Field.CONTRACT_ID, customer.contract_id),
        Fill(Field.PASSWORD, customer.password),
    )


def test_what_was_typed_stays_when_the_bank_cannot_be_reached(
    make_app: MakeApp, handbook: Deal
) -> None:
    async def story(app: RehearsalApp, pilot: Pilot[None]) -> None:
        await play(app, pilot, Press())
        for fill in identity(handbook):
            await play(app, pilot, fill)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.stage, Identifying)
        assert "TR-51" in app.export_screenshot()
        assert all(field.value for field in app.step.fields)
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.stage, Registering))

    tell(make_app, handbook, story, Unreachable(2))


def test_a_slow_answer_is_waited_for_and_nothing_is_sent_twice(
    make_app: MakeApp, handbook: Deal
) -> None:
    async def story(app: RehearsalApp, pilot: Pilot[None]) -> None:
        first = app.step
        await pilot.press("enter", "enter", "enter", "f9", "escape")
        assert app.step is first
        assert app.rehearsal.submits == 1
        await settle(pilot, lambda: app.step is not first)
        assert isinstance(app.stage, Identifying)

    tell(make_app, handbook, story, Slow(1, timedelta(seconds=1)))


def test_a_hidden_token_shows_no_code_until_it_is_opened(make_app: MakeApp, handbook: Deal) -> None:
    async def story(app: RehearsalApp, pilot: Pilot[None]) -> None:
        assert app.panel is not None
        assert not app.panel.phone.big_code.display
        assert "SKOH99999999" not in app.export_screenshot()
        await pilot.press("f4")
        await settle(pilot)
        assert app.panel.phone.big_code.display
        assert "SKOH99999999" in app.export_screenshot()

    tell(make_app, handbook, story, HiddenToken())


def test_a_customer_who_is_locked_out_can_be_unlocked(make_app: MakeApp, handbook: Deal) -> None:
    async def story(app: RehearsalApp, pilot: Pilot[None]) -> None:
        assert isinstance(app.stage, Locked)
        await play(app, pilot, Press())
        await play(app, pilot, Press())
        assert isinstance(app.stage, Identifying)

    tell(make_app, handbook, story, LockedOut(Counter.CODE))
