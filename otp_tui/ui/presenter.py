"""The app with a show on it: a demonstration of a script, or a journal's rehearsal again."""

from collections.abc import AsyncIterator
from typing import Final, Protocol, TypeAlias

from textual import events
from textual.app import ComposeResult
from textual.timer import Timer

from otp_tui.bank.later import AnyField
from otp_tui.text.catalogue import Catalogue
from otp_tui.tour.deeds import Reached
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui.app import RehearsalApp
from otp_tui.ui.setting import Setting
from otp_tui.ui.widgets.caption_bar import CaptionBar, Progress

SPEEDS: Final = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
"""How many times as fast a show can go."""

SOON: Final = 0.001
"""Seconds that every stroke is given, so that what it did is on the screen."""

BACK_KEY: Final = "f5"
"""The key with which the presenter gives the keyboard back to the show."""


class Show(Protocol):
    """Scenes, one after the other, each in strokes."""

    @property
    def length(self) -> int:
        """How many scenes there are."""

    def caption(self, scene: int) -> str:
        """Return what the room reads during a scene, 0 being the first."""

    def note(self, scene: int) -> str:
        """Return what the presenter reads."""

    def waits(self, scene: int) -> bool:
        """Tell whether a show in steps waits after a scene."""

    def mark(self, scene: int) -> int:
        """Return the mark under which the rehearsal remembers how a scene begins."""

    def strokes(self, scene: int) -> AsyncIterator[float]:
        """Play a scene; yield after each stroke the seconds until the next."""


HeldValues: TypeAlias = dict[int, dict[AnyField, str]]
"""What the page's fields held at the beginning of each scene."""


class PresenterApp(RehearsalApp):
    """Plays a show; the keyboard belongs to the presenter.

    Space pauses, right goes to the next scene, left back to the beginning of this one or to the one
    before, + and - change the speed, Enter takes the keyboard over and F5 gives it back, N shows
    the note, H hides the bar, Q ends.
    """

    _performed: Show | None = None
    """What is shown."""

    _strokes: AsyncIterator[float] | None = None
    """What is still to come of the present scene."""

    _beat: Timer | None = None
    """Until the next stroke."""

    def __init__(
        self,
        rehearsal: Rehearsal,
        texts: Catalogue,
        setting: Setting,
        *,
        in_steps: bool = False,
        on_top: bool = False,
        hurry: float = 1,
    ) -> None:
        """Make the app; give it its show by `present` before it runs.

        Args:
            rehearsal: What is shown.
            texts: What is said.
            setting: What the app needs of the world.
            in_steps: Whether it waits after each scene that has a picture.
            on_top: Whether the bar lies over the screen, which then is as it was without a show.
            hurry: How many times as fast as a person it is played at the speed of 1.
        """
        super().__init__(rehearsal, texts, setting)
        self._in_steps = in_steps
        self._on_top = on_top
        self._hurry = hurry
        self._held: HeldValues = {}
        self._shows_note = False
        self._is_hidden = False
        self._bar = CaptionBar(texts.show, on_top=on_top)
        self.scene = 0
        """The scene that is shown, 0 being the first."""
        self.played = 0
        """How many strokes of it were played."""
        self.paused = False
        """Whether the show stands still."""
        self.is_handed_over = False
        """Whether the keyboard belongs to the rehearsal."""
        self.has_ended = False
        """Whether everything was shown."""
        self.speed = SPEEDS.index(1.0)
        """Which of the speeds."""

    def present(self, show: Show) -> None:
        """Say what is shown."""
        self._performed = show

    def compose(self) -> ComposeResult:
        """Lay out the host screen, and the bar under it."""
        yield from super().compose()
        yield self._bar

    def settled(self) -> None:
        """Begin, when everything stands on the screen."""
        super().settled()
        self._enter(0)
        self._go_on(SOON)

    # --- The show -------------------------------------------------------------------------------

    def _enter(self, scene: int) -> None:
        """Begin a scene."""
        if self._performed is None:
            return
        self.scene, self.played = scene, 0
        self._strokes = self._performed.strokes(scene)
        self.rehearsal.do(Reached(self._performed.mark(scene)))
        self._held.setdefault(scene, {each.field: each.value for each in self.step.fields})
        self._say()

    def _go_on(self, pause: float) -> None:
        """Play the next stroke after some seconds."""
        self._hold()
        self._beat = self.set_timer(max(SOON, pause / SPEEDS[self.speed] / self._hurry), self._play)

    def _hold(self) -> None:
        if self._beat is not None:
            self._beat.stop()

    async def _play(self) -> None:
        """Play a stroke, and go on unless the show stands still."""
        pause = await self._stroke()
        if pause is None:
            pause = self._next_scene()
        if pause is not None and not self.paused and not self.is_handed_over:
            self._go_on(pause)
        self._say()

    async def _stroke(self) -> float | None:
        """Play a stroke of the scene; return the seconds until the next, or None at its end."""
        if self._strokes is None:
            return None
        self.played += 1
        return await anext(self._strokes, None)

    def _next_scene(self) -> float | None:
        """Begin the next scene; return None if that is to wait, or if this was the last one."""
        if self._performed is None:
            return None
        if self.scene + 1 >= self._performed.length:
            self.has_ended = True
            return None
        waits = self._in_steps and self._performed.waits(self.scene)
        self._enter(self.scene + 1)
        self.paused |= waits
        return None if waits else SOON

    def _say(self) -> None:
        """Let the bar say what is shown, and what the keys do."""
        if self._performed is None:
            return
        self._bar_in_sight().show(
            Progress(
                scene=self.scene,
                count=self._performed.length,
                caption=self._performed.caption(self.scene),
                note=self._performed.note(self.scene),
                speed=SPEEDS[self.speed],
                paused=self.paused,
                handed_over=self.is_handed_over,
                ended=self.has_ended,
                shows_note=self._shows_note,
                is_hidden=self._is_hidden,
            )
        )
        self.screen.set_class(not (self._on_top or self.is_handed_over), "-presented")

    def _bar_in_sight(self) -> CaptionBar:
        """Return the bar of what is on top; what opens there gets one of its own."""
        if self.screen is self.screen_stack[0]:
            return self._bar
        for bar in self.screen.query(CaptionBar):
            return bar
        bar = CaptionBar(self.texts.show, on_top=self._on_top)
        self.screen.mount(bar)
        return bar

    # --- The presenter's keys -------------------------------------------------------------------

    async def on_event(self, event: events.Event) -> None:
        """Take what is typed and clicked for the show, unless it is handed over."""
        if self.is_handed_over and not (isinstance(event, events.Key) and event.key == BACK_KEY):
            await super().on_event(event)
        elif isinstance(event, events.Key) and not event.is_forwarded:
            await self.steer(event.key.lower())
        elif not isinstance(event, events.InputEvent | events.Paste):
            await super().on_event(event)

    async def steer(self, key: str) -> None:
        """Do what a key of the presenter's does."""
        match key:
            case "space":
                self._pause()
            case "right":
                await self._skip()
            case "left":
                await self._go_back()
            case "plus" | "minus":
                change = 1 if key == "plus" else -1
                self.speed = min(max(self.speed + change, 0), len(SPEEDS) - 1)
            case "enter":
                self._hand_over()
            case "f5":
                await self._take_back()
            case _:
                self._arrange(key)
        self._say()

    def _arrange(self, key: str) -> None:
        """Do what the keys do that change nothing of the show."""
        match key:
            case "n":
                self._shows_note = not self._shows_note
            case "h":
                self._is_hidden = not self._is_hidden
            case "f6":
                self.action_switch_colours()
            case "q" | "ctrl+q" | "ctrl+c" | "escape":
                self.end(0)
            case "ctrl+z":
                self.action_suspend_process()
            case _:
                pass

    def _pause(self) -> None:
        self.paused = not self.paused
        if self.paused:
            self._hold()
        elif not self.has_ended:
            self._go_on(SOON)

    async def _skip(self) -> None:
        """Play the rest of the scene at once, and begin the next."""
        if self.has_ended or self.is_handed_over:
            return
        self._hold()
        while (pause := await self._stroke()) is not None:
            if self.is_waiting:  # Only time brings the answer.
                self._go_on(pause)
                return
        pause = self._next_scene()
        if pause is not None and not self.paused:
            self._go_on(pause)

    async def _go_back(self) -> None:
        """Go back to the beginning of the scene, or, from there, of the one before."""
        await self._return_to(self.scene if self.played > 1 else max(0, self.scene - 1))

    async def _return_to(self, scene: int) -> None:
        if self._performed is None:
            return
        self._hold()
        await self.rewind(self._performed.mark(scene))
        for field, text in self._held.get(scene, {}).items():
            self.put(field, text)
        self.has_ended = False
        self._enter(scene)
        if not self.paused:
            self._go_on(SOON)

    def _hand_over(self) -> None:
        """Give the keyboard to the rehearsal."""
        self._hold()
        self.is_handed_over = True
        self.step.beginning.focus()

    async def _take_back(self) -> None:
        """Go on with the show, from the beginning of the scene."""
        if self.is_handed_over:
            self.is_handed_over = False
            await self._return_to(self.scene)
