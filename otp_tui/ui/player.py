"""Plays a script on the app, as fast as the app follows, and takes the pictures."""

from collections.abc import Callable, Sequence

from textual.pilot import Pilot

from otp_tui.tour.script import Action, Fill, Picture, Press
from otp_tui.ui.app import RehearsalApp


async def settle(pilot: Pilot[None], until: Callable[[], bool] = lambda: True) -> None:
    """Wait until the app has done all it was asked for, and a condition holds.

    Raises:
        RuntimeError: the app has ended, so that the condition can never hold.
    """
    await pilot.pause()
    while not until():
        if not pilot.app.is_running:
            message = "the app has ended before that came true"
            raise RuntimeError(message)
        await pilot.pause()
    await pilot.pause()


async def play(app: RehearsalApp, pilot: Pilot[None], action: Action) -> None:
    """Do one thing that a customer does, and wait until the app has answered."""
    match action:
        case Fill(field, text):
            form_field = next(shown for shown in app.step.fields if shown.field is field)
            form_field.value = text
            form_field.entry.focus()
            await settle(pilot, lambda: form_field.entry.has_focus)
            form_field.entry.cursor_to_end()
        case Press():
            before = app.step
            before.query_one(before.MAIN).focus()
            before.press()
            await settle(pilot, lambda: app.step is not before and app.step.has_focus_within)
        case Picture():
            await settle(pilot)


async def pictures(
    app: RehearsalApp, size: tuple[int, int], script: Sequence[Action]
) -> dict[str, str]:
    """Return the SVG of each picture that a script asks for, by its name.

    Args:
        app: An app that does not run yet.
        size: Columns and rows of the terminal.
        script: What to do. Nothing in it may be refused.
    """
    taken: dict[str, str] = {}
    async with app.run_test(size=size) as pilot:
        await settle(pilot, lambda: app.panel is not None and app.step.has_focus_within)
        for action in script:
            await play(app, pilot, action)
            if isinstance(action, Picture):
                taken[action.name] = app.export_screenshot()
    return taken
