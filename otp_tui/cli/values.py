"""Reads what stands behind an option; what is wrong with it is said in the language of the rest."""

import argparse
import re
from datetime import datetime
from typing import Final, Literal, TypeAlias

from otp_tui.clock import JST
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.seed import MAX_SEED
from otp_tui.text.languages import LANGUAGES, Language
from otp_tui.text.words import Words
from otp_tui.tour.looks import THEMES

Format: TypeAlias = Literal["svg", "png", "txt", "html", "cast", "cast3", "gif"]

FORMATS: Final[tuple[Format, ...]] = ("svg", "png", "txt", "html", "cast", "cast3", "gif")
"""The kinds of pictures; the first is taken where none is said."""

Ambiguous: TypeAlias = Literal["auto", "narrow", "wide"]

AMBIGUOUS: Final[tuple[Ambiguous, ...]] = ("auto", "narrow", "wide")
"""How wide a terminal shows characters of ambiguous width; the first is the usual."""

QrKind: TypeAlias = Literal["png", "svg"]

QR_KINDS: Final[tuple[QrKind, ...]] = ("png", "svg")
"""The kinds of pictures of a QR code alone."""

MAX_JOBS: Final = 64
"""As many processes as may be asked for."""


class Values:
    """A reader for each kind of value. All raise `ArgumentTypeError`, which says what is wrong."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def moment(self, value: str) -> datetime:
        """Read `--at`. A moment without an offset is Japanese time."""
        from otp_tui.scenario import checks  # noqa: PLC0415 - only where a moment is given

        try:
            moment = datetime.fromisoformat(value)
            return checks.moment(moment if moment.tzinfo else moment.replace(tzinfo=JST))
        except ValueError:
            raise argparse.ArgumentTypeError(
                self._words.command_line.bad_at.format(value=value)
            ) from None

    def seed(self, value: str) -> int:
        """Read `--seed`."""
        if re.fullmatch(r"[0-9]{1,19}", value) and int(value) <= MAX_SEED:
            return int(value)
        raise argparse.ArgumentTypeError(self._words.command_line.bad_seed.format(value=value))

    def theme(self, value: str) -> str:
        """Read `--theme`."""
        if value in THEMES:
            return value
        allowed = ", ".join(THEMES)
        raise argparse.ArgumentTypeError(
            self._words.command_line.bad_theme.format(value=value, allowed=allowed)
        )

    def ambiguous(self, value: str) -> Ambiguous:
        """Read `--ambiguous`."""
        for known in AMBIGUOUS:
            if value == known:
                return known
        raise argparse.ArgumentTypeError(self._words.terminals.bad_ambiguous.format(value=value))

    def language(self, value: str) -> Language:
        """Read `--lang`."""
        for known in LANGUAGES:
            if value == known:
                return known
        allowed = ", ".join(LANGUAGES)
        raise argparse.ArgumentTypeError(
            self._words.pictures.bad_lang.format(value=value, allowed=allowed)
        )

    def format(self, value: str) -> Format:
        """Read `--format`."""
        for known in FORMATS:
            if value == known:
                return known
        allowed = ", ".join(FORMATS)
        raise argparse.ArgumentTypeError(
            self._words.pictures.bad_format.format(value=value, allowed=allowed)
        )

    def jobs(self, value: str) -> int:
        """Read `--jobs`."""
        if re.fullmatch(r"[0-9]{1,2}", value) and 1 <= int(value) <= MAX_JOBS:
            return int(value)
        raise argparse.ArgumentTypeError(
            self._words.pictures.bad_jobs.format(value=value, limit=MAX_JOBS)
        )

    def mode(self, value: str) -> Mode:
        """Read `--mode`."""
        try:
            return Mode(value)
        except ValueError:
            raise argparse.ArgumentTypeError(
                self._words.command_line.bad_mode.format(value=value)
            ) from None

    def size(self, value: str) -> tuple[int, int]:
        """Read `--size`."""
        if match := re.fullmatch(r"([0-9]{2,3})x([0-9]{2,3})", value):
            columns, rows = int(match[1]), int(match[2])
            if 40 <= columns <= 400 and 12 <= rows <= 120:  # noqa: PLR2004 - the sentence says them
                return columns, rows
        raise argparse.ArgumentTypeError(self._words.command_line.bad_size.format(value=value))
