"""Draws a scenario in one size and colour scheme: what one process does at a time."""

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Final, TypeVar

from otp_tui.cli.arguments import Options
from otp_tui.cli.rehearse import setting
from otp_tui.cli.time_and_chance import set_up
from otp_tui.cli.values import FORMATS, Format
from otp_tui.gallery.cast import draw_cast
from otp_tui.gallery.frame import Frame
from otp_tui.gallery.page import draw_page
from otp_tui.gallery.raster import draw_gif, draw_png
from otp_tui.gallery.sheet import Picture
from otp_tui.gallery.svg import draw_svg
from otp_tui.gallery.text import draw_text
from otp_tui.scenario.deal import Deal
from otp_tui.scenario.files import script_of
from otp_tui.text.languages import Language, catalogue_of, tag_of
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.ui.app import RehearsalApp
from otp_tui.ui.player import pictures, recording
from otp_tui.ui.show import READING, THOUGHT
from otp_tui.values import dataclass, replace

PIXELS: Final[frozenset[Format]] = frozenset({"png", "gif"})
"""Kinds that need a font."""

RECORDINGS: Final[frozenset[Format]] = frozenset({"cast", "cast3"})
"""Kinds for which every key is played."""


_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Task:
    """What is drawn."""

    options: Options
    """What was asked for, with one scenario, its seed and moment, and one colour scheme."""

    size: tuple[int, int]
    """Columns and rows."""

    language: Language
    """What is said in it."""

    suffix: str
    """What comes after the size in the files' names."""

    font: Path
    """The font of pictures made of pixels, if one is asked for."""

    @property
    def formats(self) -> tuple[Format, ...]:
        """The kinds that are asked for."""
        return self.options.formats or FORMATS[:1]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A file that is to be written."""

    content: bytes
    """What is in it."""

    picture: Picture
    """Its name and what is said about it."""


def draw(task: Task) -> list[Drawn]:
    """Draw what a task asks for, in the order of the script.

    Raises:
        PicturesMissing: what draws pixels is not installed.
    """
    drawn = []
    if set(task.formats) - RECORDINGS:
        drawn += _stills(task)
    if RECORDINGS & set(task.formats):
        drawn += _recordings(task)
    return drawn


def run_quietly(work: Coroutine[object, object, _Found]) -> _Found:
    """Return what work comes to; what it leaves undone when a signal ends it, nobody is told."""
    with asyncio.Runner() as runner:
        runner.get_loop().set_exception_handler(lambda *_: None)
        return runner.run(work)


def begin(options: Options, language: Language) -> tuple[Deal, RehearsalApp]:
    """Return the scenario and an app that shows it, with its clock standing still."""
    deal, clock = set_up(replace(options, language=language), stopped=True)
    rehearsal = Rehearsal(deal, clock, options.mode)
    return deal, RehearsalApp(rehearsal, catalogue_of(language), setting(options))


def _stills(task: Task) -> list[Drawn]:
    """Draw each picture that the script names, and the one that shows them in turn."""
    deal, app = begin(task.options, task.language)
    script = script_of(deal.scenario)
    captions = {step.picture: step.caption for step in script}
    taken = run_quietly(pictures(app, task.size, script))
    kinds = [kind for kind in task.formats if kind not in RECORDINGS and kind != "gif"]
    drawn = [
        _file(task, deal, kind, _still(frame, kind, task), name, captions[name])
        for name, frame in taken.items()
        for kind in kinds
    ]
    if "gif" in task.formats and taken:
        shown = [(taken[name], THOUGHT + READING * len(captions[name])) for name in taken]
        drawn.append(_file(task, deal, "gif", draw_gif(shown, task.font)))
    return drawn


def _still(frame: Frame, kind: Format, task: Task) -> bytes:
    """Draw one screen."""
    match kind:
        case "png":
            return draw_png(frame, task.font)
        case "txt":
            return draw_text(frame).encode()
        case "html":
            return draw_page(frame, tag_of(task.language)).encode()
        case _:
            return draw_svg(frame).encode()


def _recordings(task: Task) -> list[Drawn]:
    """Record the whole script."""
    deal, app = begin(task.options, task.language)
    moments = run_quietly(recording(app, task.size, script_of(deal.scenario)))
    return [
        _file(task, deal, kind, draw_cast(moments, 2 if kind == "cast" else 3).encode())
        for kind in task.formats
        if kind in RECORDINGS
    ]


def _file(
    task: Task, deal: Deal, kind: Format, content: bytes, step: str = "", caption: str = ""
) -> Drawn:
    """Give a file its name."""
    scenario, (columns, rows) = deal.scenario, task.size
    ending = "-v3.cast" if kind == "cast3" else f".{kind}"
    size = f"{columns}x{rows}{task.suffix}{ending}"
    name = "-".join(filter(None, (scenario.name, step, size)))
    said = (scenario.name, scenario.title, scenario.summary, caption)
    return Drawn(content, Picture(name, kind, *said))
