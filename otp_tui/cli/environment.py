"""What the environment may say, and what not: nobody's settings change a rehearsal's pictures."""

import os


def forget_the_framework_s_settings() -> None:
    """Drop what makes the framework write files, change drivers or colours; keep the rest.

    It reads its settings when it is imported, so this comes before that. What the snapshot plugin
    tells its workers is not the framework's. iTerm2 loses what a
    Japanese input method commits while the kitty keyboard protocol is on, so that is off.
    """
    for name in list(os.environ):
        if name.startswith("TEXTUAL") and not name.startswith("TEXTUAL_SNAPSHOT"):
            del os.environ[name]
    os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"


def forget_the_terminal_s_colours() -> None:
    """Draw pictures in full colour, whatever the terminal can do."""
    os.environ.pop("NO_COLOR", None)
