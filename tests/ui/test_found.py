"""What does not work yet. A test that passes moves to where it belongs."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from otp_tui.bank.stages import AtLogin

if TYPE_CHECKING:
    from collections.abc import Callable

    from otp_tui.clock import StoppedClock
    from tests.ui.conftest import MakeAppAt


def test_a_tick_that_comes_while_the_program_ends_does_no_harm(
    make_app_at: MakeAppAt, make_clock: Callable[..., StoppedClock]
) -> None:
    app = make_app_at(AtLogin, clock=make_clock(running=True))

    async def story() -> None:
        async with app.run_test() as pilot:
            await pilot.pause()
        await app.tick()

    asyncio.run(story())
