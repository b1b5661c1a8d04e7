"""What does not work yet. A test that passes moves to where it belongs."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from otp_tui.clock import HandClock
    from tests.conftest import MakeApp


def test_a_tick_that_comes_while_the_program_ends_does_no_harm(
    make_app: MakeApp, make_clock: Callable[..., HandClock]
) -> None:
    app = make_app(clock=make_clock(running=True))

    async def story() -> None:
        async with app.run_test() as pilot:
            await pilot.pause()
        await app.tick()

    asyncio.run(story())
