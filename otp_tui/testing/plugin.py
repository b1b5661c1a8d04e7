"""pytest's entry point. It is loaded in every test run, so it imports nothing heavy by itself."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from otp_tui.testing.asked import LISTS, add_options, asked_of, places_asked, places_in_file
from otp_tui.testing.watch import Watch

if TYPE_CHECKING:
    from otp_tui.scenario.mode import Mode
    from otp_tui.scenario.model import Scenario
    from otp_tui.testing.driver import Driver


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare `--otp-scenarios` and its like."""
    add_options(parser)


def pytest_configure(config: pytest.Config) -> None:
    """Check what is asked for, and let pytest look where the scenarios are."""
    config.addinivalue_line("markers", "scenario: a picture of a scenario's script (otp-tui)")
    if any(config.getoption(name) or config.getini(name) for name in LISTS):
        asked_of(config)
    _look_there_too(config, places_asked(config), instead=True)
    if config.args_source is not config.ArgsSource.ARGS:
        _look_there_too(config, places_in_file(config), instead=False)
    config.pluginmanager.register(Watch(config), "otp_tui-watch")


def _look_there_too(config: pytest.Config, places: Sequence[Path], *, instead: bool) -> None:
    """Collect in some folders and files, unless they are within what is collected already.

    Args:
        config: Of the test run.
        places: Absolute paths.
        instead: Whether they stand for all that pytest would collect if nothing is named.
    """
    if not places:
        return
    if instead and config.args_source is not config.ArgsSource.ARGS:
        config.args[:] = []
    for place in places:
        named = [(config.invocation_params.dir / arg).resolve() for arg in config.args]
        if not any(one == place or one in place.parents for one in named):
            config.args.append(str(place))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a TOML file that is asked for, or that is named."""
    if file_path.suffix != ".toml":
        return None
    if not parent.session.isinitpath(file_path) and not asked_of(parent.config).holds(file_path):
        return None
    from otp_tui.testing.scenario_file import ScenarioFile  # noqa: PLC0415 - only where used

    return ScenarioFile.of(parent, file_path, asked_of(parent.config))


class Rehearse(Protocol):
    """Begins a rehearsal."""

    def __call__(
        self,
        scenario: "Scenario | Path | str",
        size: tuple[int, int] = (80, 24),
        theme: str = "dark",
        lang: str = "ja",
        mode: "Mode | str | None" = None,
    ) -> "Driver":
        """Begin a rehearsal, and return what drives it.

        Args:
            scenario: Name of a built-in one, or a file; its path begins at the test's folder.
            size: Columns and rows of the terminal.
            theme: One of `otp_tui.tour.looks.THEMES`.
            lang: `ja`.
            mode: `guided`, `practice` or `exam`; None for what the scenario says.
        """


@pytest.fixture
def rehearsal(request: pytest.FixtureRequest) -> Iterator[Rehearse]:
    """Return what begins a rehearsal; it ends with the test."""
    from otp_tui.scenario.mode import Mode  # noqa: PLC0415 - only where used
    from otp_tui.testing.driver import Driver, scenario_for  # noqa: PLC0415
    from otp_tui.testing.looks import look_of  # noqa: PLC0415

    with ExitStack() as ending:

        def begin(
            scenario: "Scenario | Path | str",
            size: tuple[int, int] = (80, 24),
            theme: str = "dark",
            lang: str = "ja",
            mode: "Mode | str | None" = None,
        ) -> Driver:
            look = look_of(size, theme, lang)
            found = scenario_for(request.node, scenario)
            driver = Driver(request.node, found, look, None if mode is None else Mode(mode))
            ending.callback(driver.close)
            driver.begin()
            return driver

        yield begin
