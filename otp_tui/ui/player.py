"""Plays a script on the app, as fast as the app follows, and takes the pictures."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Final

from textual.app import App
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import Screen

from otp_tui.bank.later import AnyField
from otp_tui.gallery.cast import Moment
from otp_tui.gallery.frame import Frame
from otp_tui.scenario.script import Action, Press, Script, Type, Wait
from otp_tui.tour.script import keystrokes, text_to_type, wait_before
from otp_tui.ui.app import RehearsalApp
from otp_tui.ui.screens.overlay import Overlay
from otp_tui.ui.show import KEY, READING, THOUGHT

ROUNDS: Final = 4
"""Rounds of the event loop in which nothing may wait to be done before the app is at rest: what
happens asks for more, by way of the framework's own tasks, too."""

MOST_PAUSES: Final = 50
"""How often it is looked whether the app is at rest. One that plays by itself never is."""


LOOK_AGAIN: Final = 0.002
"""Seconds after which it is looked again whether something has come true."""

MOST_ROUNDS: Final = 50
"""Rounds of the event loop after which a pause is made though something still waits."""


async def settle(pilot: Pilot[None], until: Callable[[], bool] | None = None) -> None:
    """Wait until the app has done all it was asked for, and a condition holds.

    Raises:
        RuntimeError: the app has ended, so that the condition can never hold.
    """
    await _come_to_rest(pilot)
    if until is None or until():
        return
    while not until():
        if not pilot.app.is_running:
            message = "the app has ended before that came true"
            raise RuntimeError(message)
        await asyncio.sleep(LOOK_AGAIN)  # What is awaited now comes of a timer.
        await _come_to_rest(pilot)


async def _come_to_rest(pilot: Pilot[None]) -> None:
    """Let everything happen that is under way, a scrolling that ends with the next frame included.

    Where something takes longer than some rounds, a pause waits for it: it asks every part whether
    it has done all, which is dear. One without a length would wait until the processor is idle:
    long, on a machine that is not.
    """
    for _ in range(MOST_PAUSES):
        if await _rests(pilot) and pilot.app.is_running:
            pilot.app.screen._on_timer_update()  # noqa: SLF001 - as a pause does: paint at once
        else:
            await pilot.pause(0)
        await pilot.app.animator.wait_until_complete()
        if await _rests(pilot, at_most=ROUNDS) and not _is_to_be_painted(pilot.app.screen):
            return


async def _rests(pilot: Pilot[None], at_most: int = MOST_ROUNDS) -> bool:
    """Go round the event loop until nothing happens any more; tell whether that came true."""
    calm = 0
    for _ in range(at_most):
        calm = 0 if _is_at_work(pilot.app) else calm + 1
        await asyncio.sleep(0)
        if calm == ROUNDS:
            return True
    return False


def _is_to_be_painted(screen: Screen[object]) -> bool:
    """Tell whether a screen waits for its next frame."""
    return bool(
        screen._layout_required  # noqa: SLF001 - there is no public way
        or screen._scroll_required  # noqa: SLF001
        or screen._repaint_required  # noqa: SLF001
        or screen._dirty_widgets  # noqa: SLF001
        or screen._callbacks  # noqa: SLF001
    )


def _is_at_work(app: App[None]) -> bool:
    """Tell whether the app, or any part of it, does something or has something to do.

    Scroll bars are no children of what they scroll, but the app knows them, too.
    """
    parts = [app, *app._registry]  # noqa: SLF001 - there is no public way
    return not all(_awaits_a_message(part) for part in parts)


def _awaits_a_message(node: MessagePump) -> bool:
    """Tell whether something that takes messages has dealt with all and waits for the next."""
    ready: asyncio.Event = node._message_queue.ready_event  # noqa: SLF001 - there is no public way
    return not ready.is_set() and bool(ready._waiters)  # noqa: SLF001


async def fill(app: RehearsalApp, pilot: Pilot[None], field: AnyField, text: str) -> None:
    """Put a text into a field of the present page, and leave the cursor behind it.

    Raises:
        RuntimeError: something lies on top of the page.
    """
    if isinstance(app.screen, Overlay):
        message = "something lies on top of the page"
        raise RuntimeError(message)  # noqa: TRY004 - nobody gave a wrong type
    form_field = next(shown for shown in app.step.fields if shown.field is field)
    form_field.entry.focus()
    await settle(pilot, lambda: form_field.entry.has_focus)
    form_field.value = text
    await settle(pilot)


async def play(app: RehearsalApp, pilot: Pilot[None], action: Action) -> None:
    """Do one thing that a customer does, and wait until the app has answered."""
    rehearsal = app.rehearsal
    match action:
        case Type(field):
            if wait := wait_before(action, rehearsal.state, rehearsal.clock.now()):
                await app.wait(wait)
            text = text_to_type(action, rehearsal.state, rehearsal.clock.now())
            await fill(app, pilot, field, text)
        case Press(button):
            await app.press(button)
            await settle(pilot)
        case Wait(by):
            await app.wait(by)
            await settle(pilot)


async def pictures(app: RehearsalApp, size: tuple[int, int], script: Script) -> dict[str, Frame]:
    """Return each picture that a script asks for, by its name.

    Args:
        app: An app that does not run yet.
        size: Columns and rows of the terminal.
        script: What to do.
    """
    taken = await scenes(app, size, script)
    return {step.picture: frame for step, frame in zip(script, taken, strict=True) if step.picture}


async def scenes(app: RehearsalApp, size: tuple[int, int], script: Script) -> list[Frame]:
    """Return the screen after each step of a script; the arguments are those of `pictures`."""
    taken = []
    async with app.run_test(size=size) as pilot:
        await begin(app, pilot)
        for step in script:
            for action in step.do:
                await play(app, pilot, action)
            taken.append(app.frame())
    return taken


async def recording(app: RehearsalApp, size: tuple[int, int], script: Script) -> list[Moment]:
    """Return a script as it looks when a person plays it, key by key, without haste.

    Each step begins with a marker, its caption; the last moment before the next marker shows the
    same screen as the step's picture. The arguments are those of `pictures`.
    """
    moments: list[Moment] = []
    at = 0.0
    async with app.run_test(size=size) as pilot:
        await begin(app, pilot)
        for step in script:
            moments.append(Moment(at, app.frame(), step.caption))
            at += THOUGHT + READING * len(step.caption)
            for action in step.do:
                if isinstance(action, Type):
                    async for _ in type_out(app, pilot, action):
                        moments.append(Moment(at, app.frame()))
                        at += KEY
                await play(app, pilot, action)
                moments.append(Moment(at, app.frame()))
                at += THOUGHT
        moments.append(Moment(at, app.frame()))
    return moments


async def begin(app: RehearsalApp, pilot: Pilot[None]) -> None:
    """Wait until the app shows its first page whole."""
    await settle(pilot, lambda: app.panel is not None and app.step.has_focus_within)


async def type_out(app: RehearsalApp, pilot: Pilot[None], action: Type) -> AsyncIterator[None]:
    """Type all but the last character; yield after each key."""
    rehearsal = app.rehearsal
    if wait := wait_before(action, rehearsal.state, rehearsal.clock.now()):
        await app.wait(wait)
    text = text_to_type(action, rehearsal.state, rehearsal.clock.now())
    if not text:
        return
    await fill(app, pilot, action.field, "")
    yield
    for held in keystrokes(action.field, text)[:-1]:
        app.put(action.field, held)
        await settle(pilot)
        yield
