"""Which language the program speaks: what was asked for, or what the computer is set to."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from otp_tui.text.languages import LANGUAGES, Language

VARIABLE: Final = "OTP_TUI_LANG"
"""The environment variable that chooses a language, by its code."""

LOCALE: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The variables that say the language of messages; the first that is set decides (POSIX.1-2024,
XBD 8.2)."""


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Return the language of all that is said.

    `--lang` comes before `OTP_TUI_LANG`, and both before the locale. Where nothing is set, and in
    the locales C and POSIX, it is Japanese; a locale of any other language means English. A code
    that there is none of counts as not said: what is wrong with it is said later.
    """
    for asked in (*_asked(arguments), environment.get(VARIABLE, "")):
        for language in LANGUAGES:
            if asked == language:
                return language
    locale = next((said for name in LOCALE if (said := environment.get(name))), "C")
    return "ja" if re.match(r"(ja|C|POSIX)(?![A-Za-z])", locale) else "en"


def _asked(arguments: Sequence[str]) -> Iterator[str]:
    """Yield what stands behind each `--lang`."""
    for place, argument in enumerate(arguments):
        if argument == "--lang":
            yield from arguments[place + 1 : place + 2]
        elif argument.startswith("--lang="):
            yield argument.removeprefix("--lang=")
