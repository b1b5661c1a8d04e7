"""`otp-tui shots`: exact pictures of each step, of many scenarios, in many kinds."""

import os
import sys
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, contextmanager
from itertools import product
from multiprocessing import active_children
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from otp_tui.cli.arguments import Options
from otp_tui.cli.drawing import PIXELS, Drawn, Task, draw
from otp_tui.cli.output import complain, say
from otp_tui.cli.signals import end_silently_by_interrupts
from otp_tui.cli.time_and_chance import set_up
from otp_tui.cli.whole_file import write_whole
from otp_tui.gallery.fonts import PicturesMissing, find_font
from otp_tui.gallery.sheet import draw_sheet
from otp_tui.scenario.built_in import built_in_names
from otp_tui.text.languages import LANGUAGES, Language, tag_of, words_of
from otp_tui.text.printable import printable
from otp_tui.text.words import Pictures
from otp_tui.tour.looks import THEMES
from otp_tui.values import replace

if TYPE_CHECKING:
    from otp_tui.gallery.sheet import Picture

WORTH_A_PROCESS: Final = 3
"""From so many tasks on it is quicker to start further processes than to do without."""

NEVER: Final = 1_000_000
"""Tasks after which a process would be replaced."""

INDEX: Final = "index.html"
"""The page that shows all pictures of a folder."""


class CannotDraw(Exception):  # noqa: N818 - nothing is wrong with the program
    """The pictures cannot be drawn here; the message says why."""


def draw_shots(options: Options) -> int:
    """Draw the pictures, with the clock standing still; return the exit code."""
    languages = options.languages or LANGUAGES[:1]
    words = words_of(options.language)
    texts = words.pictures
    path = options.out
    try:
        dealt = _dealt(options, texts)
        path.mkdir(parents=True, exist_ok=True)
        with _font(options, texts) as font:
            tasks = [task for one in dealt for task in _tasks(one, languages, font)]
            written: list[Picture] = []
            with closing(_all_drawn(tasks, options.jobs)) as all_drawn:
                for drawn in _with_progress(all_drawn, len(tasks), texts):
                    for one in drawn:
                        path = options.out / one.picture.file
                        write_whole(path, one.content)
                        written.append(one.picture)
        if options.index or len(dealt) > 1:
            path = options.out / INDEX
            sheet = draw_sheet(written, words_of(languages[0]).pictures, tag_of(languages[0]))
            write_whole(path, sheet.encode())
    except CannotDraw as error:
        complain(f"{error}\n")
        return 2
    except PicturesMissing:
        complain(f"{texts.extra_missing}\n")
        return 2
    except OSError:
        complain(words.command_line.cannot_write.format(path=printable(str(path))) + "\n")
        return 1
    where = printable(str(options.out))
    return say(words.command_line.drawn.format(count=len(written), folder=where) + "\n")


def _dealt(options: Options, texts: Pictures) -> list[Options]:
    """Return what was asked for of each scenario; its seed and moment are the same in all pictures.

    Raises:
        CannotDraw: two scenarios have one name, so that their pictures would have, too.
        ScenarioError: a scenario is missing or wrong.
    """
    asked = options.scenarios or (() if options.every else (options.scenario,))
    told: dict[str, Options] = {}
    for name in dict.fromkeys((*asked, *(built_in_names() if options.every else ()))):
        deal, clock = set_up(replace(options, scenario=name), stopped=True)
        if deal.scenario.name in told:
            raise CannotDraw(texts.same_name.format(name=printable(deal.scenario.name)))
        one = replace(options, scenario=name, seed=deal.seed, at=clock.now())
        told[deal.scenario.name] = one
    return list(told.values())


@contextmanager
def _font(options: Options, texts: Pictures) -> Iterator[Path]:
    """Put the font that is needed, if one is, into the pictures' folder until they are drawn.

    It goes nowhere else: nothing is written but what the command line names.

    Raises:
        CannotDraw: there is no Japanese font.
        OSError: it cannot be written.
    """
    if not PIXELS & set(options.formats):
        yield options.out
        return
    found = find_font()
    if found is None:
        raise CannotDraw(texts.no_font)
    with TemporaryDirectory(prefix=".", dir=options.out) as folder:
        file = Path(folder) / "screen.otf"
        file.write_bytes(found.for_screens())
        yield file


def _tasks(options: Options, languages: Sequence[Language], font: Path) -> Iterator[Task]:
    """Yield what is to be drawn of a scenario, in the order in which it was asked for."""
    for size, theme, language in product(options.sizes, options.themes, languages):
        suffix = f"-{theme}" if len(options.themes) > 1 or theme != THEMES[0] else ""
        suffix += f"-{language}" if len(languages) > 1 or language != LANGUAGES[0] else ""
        told = replace(options, theme=theme)
        yield Task(told, size, language, suffix, font)


def _all_drawn(tasks: Sequence[Task], jobs: int | None) -> Generator[list[Drawn], None, None]:
    """Draw all, in the order of the tasks, in as many processes as are asked for or of use."""
    jobs = min(jobs or (_cores() if len(tasks) >= WORTH_A_PROCESS else 1), len(tasks))
    if jobs == 1:
        yield from map(draw, tasks)
    else:
        # With a limit of tasks the processes begin anew instead of as copies (Python's manual,
        # ProcessPoolExecutor): a copy of a process with threads may stand still for ever.
        pool = ProcessPoolExecutor(
            jobs, initializer=end_silently_by_interrupts, max_tasks_per_child=NEVER
        )
        try:
            yield from pool.map(draw, tasks)
        except (
            BaseException
        ):  # Who stops in the middle, by a signal or a full disk, waits for none.
            for process in active_children():
                process.terminate()
            raise
        finally:
            pool.shutdown(cancel_futures=True)


def _cores() -> int:
    """Return how many processes this one may run at the same time."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _with_progress(
    drawn: Iterator[list[Drawn]], count: int, texts: Pictures
) -> Iterator[list[Drawn]]:
    """Give on what is drawn; tell a person who waits at a terminal how far it is."""
    watched = sys.stderr is not None and sys.stderr.isatty() and count > 1
    for done, one in enumerate(drawn, start=1):
        if watched:
            complain("\r" + texts.progress.format(done=done, count=count))
        yield one
    if watched:
        complain("\r\x1b[K")
