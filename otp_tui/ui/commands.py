"""The keys that work everywhere, each declared once for the bindings and the bottom line."""

from collections.abc import Callable
from typing import Final

from textual.binding import Binding

from otp_tui.text.catalogue import Keys
from otp_tui.values import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One key and what it does."""

    key: str
    """The key as Textual names it."""

    shown: str
    """The key as the bottom line shows it."""

    action: str
    """The action that it runs."""

    label: Callable[[Keys], str]
    """What the bottom line calls it."""

    @property
    def binding(self) -> Binding:
        """Return the binding of the key to its action."""
        return Binding(self.key, self.action, show=False)


HELP: Final = Command("f1", "F1", "app.show_help", lambda keys: keys.help)
CARD: Final = Command("f2", "F2", "app.show_card", lambda keys: keys.card)
QR: Final = Command("f3", "F3", "app.show_qr", lambda keys: keys.qr)
PHONE: Final = Command("f4", "F4", "app.show_phone", lambda keys: keys.phone)
HINT: Final = Command("f5", "F5", "app.show_hint", lambda keys: keys.hint)
COLOURS: Final = Command("f6", "F6", "app.switch_colours", lambda keys: keys.colours)
INSTRUCTOR: Final = Command("f7", "F7", "app.show_instructor", lambda keys: keys.instructor)
STEP_CLOCK: Final = Command("f8", "F8", "app.step_clock", lambda keys: keys.step_clock)
CANCEL: Final = Command("f9", "F9", "app.cancel", lambda keys: keys.cancel)
BACK: Final = Command("escape", "Esc", "app.back", lambda keys: keys.back)
QUIT: Final = Command("ctrl+q", "Ctrl+Q", "app.quit", lambda keys: keys.quit)
DRAW: Final = Command("space", "Space", "screen.draw_otherwise", lambda keys: keys.draw)
CLOSE: Final = Command("escape", "Esc", "screen.close", lambda keys: keys.close)

IN_ORDER: Final = (
    Binding("enter", "app.enter", show=False, priority=True),
    Binding("tab", "app.move_focus(1)", show=False, priority=True),
    Binding("shift+tab", "app.move_focus(-1)", show=False, priority=True),
)
"""Keys after which the next key belongs elsewhere. The app handles them itself, in the order of
the keyboard: what is typed ahead on a slow line must not land in the field that was left."""

SUSPEND: Final = Binding("ctrl+z", "app.suspend_process", show=False, priority=True)
"""Stops the program, as a shell's user expects; for them, and not for the bottom line."""

EVERYWHERE: Final = (
    HELP,
    CARD,
    QR,
    PHONE,
    HINT,
    COLOURS,
    INSTRUCTOR,
    STEP_CLOCK,
    CANCEL,
    BACK,
    QUIT,
)
"""Every command but those of what opens on top."""
