"""The programs that are measured side by side, and what tells how far each of them is."""

import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from otp_tui.text.ja import JAPANESE

HERE: Final = Path(__file__).parent
OURS: Final = (str(Path(sysconfig.get_path("scripts")) / "otp-tui"),)
"""How people start the program."""

ENTER: Final = "\r"


@dataclass(frozen=True, slots=True)
class Measured:
    """A program with a screen."""

    name: str
    command: tuple[str, ...]
    painted: str
    """What stands on the screen as soon as anything does."""

    settled: tuple[str, ...] = ()
    """What stands there when all does."""

    to_the_form: str = ""
    """What is typed to come to a page with a field, if there is one."""

    form: str = ""
    """What stands on that page; empty for a program that has none."""


HELLO: Final = Measured("hello", (sys.executable, str(HERE / "hello.py")), "hello, terminal")

FORM: Final = Measured(
    "form", (sys.executable, str(HERE / "form.py")), "seconds: 0", form="type here"
)

REHEARSAL: Final = Measured(
    "rehearsal",
    (*OURS, "handbook"),
    JAPANESE.login.invitation,
    settled=(JAPANESE.phone.heading, JAPANESE.keys.quit, "▄"),
    to_the_form=ENTER,
    form=JAPANESE.identify.heading,
)

ALL: Final = (HELLO, FORM, REHEARSAL)

COMMANDS: Final = {
    "--help": (*OURS, "--help"),
    "--version": (*OURS, "--version"),
    "scenarios": (*OURS, "scenarios"),
    "token": (*OURS, "token", "handbook"),
}
"""What shows no screen and has to be there at once."""

PLAIN: Final = (*OURS, "--plain", "handbook")
