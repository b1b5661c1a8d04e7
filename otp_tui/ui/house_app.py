"""What makes any app of ours: styles, sizes, colours, exact pictures, and how it fails."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual import events
from textual._compositor import CompositorUpdate
from textual.app import App, ScreenStackError
from textual.binding import Binding
from textual.dom import NoScreen
from textual.geometry import Offset, Size
from textual.reactive import Reactive
from textual.widget import MountError
from textual.worker import WorkerFailed

from otp_tui.tour import looks
from otp_tui.ui.filters import Colourless, Few, PlainBlack, Unambiguous
from otp_tui.ui.house_styles import HouseStylesheet
from otp_tui.ui.painted import Painted
from otp_tui.ui.screens.frugal import FrugalScreen
from otp_tui.ui.styles import BLANKS_ONLY, STILL
from otp_tui.ui.themes import ELSEWHERE, THEMES
from otp_tui.ui.widgets.entry import Entry
from otp_tui.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType
    from textual.filter import LineFilter
    from textual.screen import Screen
    from textual.theme import Theme
    from textual.timer import Timer, TimerCallback

    from otp_tui.gallery.frame import Frame
    from otp_tui.ui.setting import Setting
    from otp_tui.ui.stopping_driver import StoppingDriver
    from otp_tui.ui.terminal_input import InputFailed

SLIM: Final = 50
"""Columns below which title and help link stand on two lines."""
MEDIUM: Final = 80
"""Columns from which the phone stands beside the bank's page."""
WIDE: Final = 112
"""Columns from which the QR code does, too."""
LOW: Final = 24
"""Rows from which the phone stands beside the bank's page."""
TALL: Final = 36
"""Rows from which there is air between the lines."""

IS_GONE: Final = (MountError, NoScreen, ScreenStackError)
"""What the framework raises when something is asked of a part that is closed or about to be."""


class HouseApp(App[None]):
    """The framework's app, with the house's rules."""

    CSS_PATH = str(Path(__file__).with_suffix(".tcss"))
    ENABLE_COMMAND_PALETTE = False
    # fmt: off
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares no class variable
        (0, "-tiny"), (40, "-slim"), (SLIM, "-narrow"), (MEDIUM, "-medium"), (WIDE, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-flat"), (12, "-low"), (LOW, "-usual"), (TALL, "-tall"),
    ]
    # fmt: on
    AUTO_FOCUS = None
    BINDINGS = [  # noqa: RUF012
        Binding("ctrl+l", "paint_anew", show=False, priority=True),
    ]

    theme: Reactive[str] = Reactive(THEMES[looks.DARK].name)
    """Name of the colour scheme. Ours from the beginning: another one would be parsed in vain."""

    failure: BaseException | None = None
    """What went wrong first, so that the program could not go on; None if nothing did."""

    def __init__(self, title: str, setting: Setting) -> None:
        """Make the app.

        Args:
            title: What the terminal's window and the pictures are called.
            setting: How it looks.
        """
        super().__init__()
        self.stylesheet = HouseStylesheet(self.get_css_variables())
        self.title = title
        # Nothing glides: a page is where it belongs at once, on a slow line, too, and no picture
        # depends on the moment at which it is taken.
        self.animation_level = "none"
        # Nothing hovers over a page: what is said stands on it.
        self._disable_notifications = self._disable_tooltips = True
        self._typed_ahead = setting.typed_ahead
        self._colourless = Colourless()
        self._plain_black = PlainBlack()
        self._few = Few(enabled=setting.has_256_colours)
        self._painted = Painted()
        self._unambiguous = Unambiguous(enabled=setting.blanks_only)
        self.set_class(setting.blanks_only, BLANKS_ONLY)
        self.set_class(setting.still, STILL)
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = THEMES[setting.theme].name

    def on_load(self) -> None:
        """Take what was typed ahead, before anything that is typed from now on."""
        if self._typed_ahead:
            from otp_tui.ui.terminal_input import TerminalInput  # noqa: PLC0415 - hardly ever

            for message in TerminalInput().feed(self._typed_ahead.encode()):
                self.post_message(message)

    def get_theme(self, theme_name: str) -> Theme | None:
        """Return a theme by name; ours exist before any is registered."""
        ours = {theme.name: theme for theme in THEMES.values()}
        return ours.get(theme_name) or super().get_theme(theme_name)

    def get_default_screen(self) -> FrugalScreen[None]:
        """Return the host screen."""
        return FrugalScreen(id="_default")

    def get_driver_class(self) -> type[StoppingDriver]:
        """Return what reads from the terminal and draws on it."""
        from otp_tui.ui.stopping_driver import StoppingDriver  # noqa: PLC0415 - only in a terminal

        return StoppingDriver

    def action_suspend_process(self) -> None:
        """Stop, together with all that the shell started, until the shell lets us go on."""
        if isinstance(self._driver, self.get_driver_class()):
            self._driver.stop(with_group=True)

    async def on_event(self, event: events.Event) -> None:
        """Take an event, unless it is a click on a page that is gone and still seen."""
        if isinstance(event, events.Resize):
            event = self._take_size(event)
        if isinstance(event, events.MouseDown) and self.screen_stack:
            clicked, _ = self.screen.get_widget_and_offset_at(event.x, event.y)
            if clicked is not None and clicked.parent is None:
                return
        await super().on_event(event)

    def _take_size(self, event: events.Resize) -> events.Resize:
        """Return a change of size with the size that the terminal has by now.

        The framework notes sizes as the kernel tells of them, and may be told of the next one in
        the middle of that: then the older size would come last, and stay.
        """
        self._painted.forget()  # What terminals make of what they show differs.
        size = self.terminal_size or event.size
        if size == self._size:  # It went and came back meanwhile: there is nothing to lay out.
            self.action_paint_anew()
        return events.Resize(size, size)

    @property
    def terminal_size(self) -> Size | None:
        """Columns and rows that the terminal has now; None where there is none."""
        if not isinstance(self._driver, self.get_driver_class()):
            return None
        return Size(*self._driver._get_terminal_size())  # noqa: SLF001 - there is no public way

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Send what the terminal does not show yet."""
        has_terminal = self._driver is not None and not self._closed and not self.is_headless
        is_sent = self._running and not self._batch_count and has_terminal
        if is_sent and isinstance(renderable, CompositorUpdate):
            compositor = screen._compositor  # noqa: SLF001 - there is no public way
            self._painted.fit(compositor.size)
            if self._painted.is_unknown:
                renderable = compositor.render_full_update()
            renderable = self._painted.news(renderable)
            if not renderable.pieces and self._previous_cursor_position == self.cursor_position:
                renderable = None
        super()._display(screen, renderable)

    def action_paint_anew(self) -> None:
        """Paint everything: the terminal may show anything."""
        self._painted.forget()
        self.refresh(layout=True)

    def on_caught_up(self) -> None:
        """Paint everything when the terminal takes something again: some was left out."""
        self.action_paint_anew()

    def on_input_failed(self, message: InputFailed) -> None:
        """Fail as anything else does that should not."""
        raise message.error

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's own cursor stands: where an input method is to open.

        The framework notes it when a caret moves, but not when the page below it does: on a new
        page, at another size. So it is asked for whenever something is drawn.
        """
        focused = self.focused
        if focused is None:
            return Offset(0, 0)
        return focused.cursor_screen_offset if isinstance(focused, Entry) else focused.region.offset

    @cursor_position.setter
    def cursor_position(self, place: Offset) -> None:
        pass

    @property
    def is_small(self) -> bool:
        """Whether there is room for the bank's page alone."""
        return self.size.width < MEDIUM or self.size.height < LOW

    @property
    def is_wide(self) -> bool:
        """Whether there is room for tabs beside the bank's page."""
        return self.size.width >= WIDE and not self.is_small

    def action_switch_colours(self) -> None:
        """Go on to the next colours, where there are others."""
        self.theme = THEMES[looks.after(self.scheme)].name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours that only our own themes name."""
        return dict(ELSEWHERE)

    @property
    def scheme(self) -> str:
        """The present colour scheme by the name that a person says; empty for the framework's."""
        return next((name for name, theme in THEMES.items() if theme.name == self.theme), "")

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what is changed of every line before it is written."""
        own: dict[str, list[LineFilter]] = {
            looks.MONO: [self._colourless],
            looks.SIXTEEN: [self._plain_black],
        }
        usual = own.get(self.scheme) or [*super().get_line_filters(), self._few]
        return [one for one in (*usual, self._unambiguous) if one.enabled]

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:  # noqa: ARG002
        """Return the present screen as an exact SVG: snapshots and pictures are all drawn here."""
        from otp_tui.gallery.svg import draw_svg  # noqa: PLC0415 - only for pictures

        frame = self.frame()
        return draw_svg(replace(frame, title=title) if title else frame)

    def frame(self) -> Frame:
        """Return the present screen, for any kind of picture."""
        from otp_tui.gallery.frame import Frame  # noqa: PLC0415 - only for pictures

        colours = self.theme_variables
        return Frame(
            tuple(self.screen._compositor.render_strips()),  # noqa: SLF001 - there is no public way
            columns=self.size.width,
            title=self.title or "",
            foreground=colours["foreground"],
            background=colours["background"],
        )

    def set_timer(
        self,
        delay: float,
        callback: TimerCallback | None = None,
        *,
        name: str | None = None,
        pause: bool = False,
    ) -> Timer:
        """Call a function once after a delay, however late it has become.

        The framework leaves out what it is too late for, be it the only time: should the machine
        stop the program for longer than the delay as the wait begins, the function is never called.
        Its own waits are among them: after the one of a change of size no other is noticed.
        """
        timer = super().set_timer(delay, callback, name=name, pause=pause)
        timer._skip = False  # noqa: SLF001 - there is no public way
        return timer

    def _handle_exception(self, error: Exception) -> None:
        """End after an error, and say nothing: the framework would print what was typed.

        Who runs the app finds the error in `failure`, and its exit code is 1. That a part which is
        being closed takes nothing more is no error of a program that was told to end.
        """
        if self._exit and isinstance(error, IS_GONE):
            self._close_messages_no_wait()
            return
        self._return_code = 1
        if self._exception is None:  # The framework's tests raise it again.
            self._exception = error
            self._exception_event.set()
        self.failure = self.failure or (error.error if isinstance(error, WorkerFailed) else error)
        self._close_messages_no_wait()

    def note_failure(self, error: object) -> None:
        """End after an error that happened beside the app's own work, such as in a task."""
        if self.is_running and isinstance(error, Exception):
            self._handle_exception(error)
