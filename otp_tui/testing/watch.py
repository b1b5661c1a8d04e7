"""Watches a test run: which snapshots nobody asks for, and what goes into the report.

Under xdist the workers tell the controller, and the controller judges.
"""

from collections.abc import Generator, Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeAlias, TypedDict

import pytest

from otp_tui.testing.asked import COMPARISONS, Asked, asked_of

TOLD: str = "otp_tui"
"""The name under which a test's report and a worker carry what is ours."""


class FileTold(TypedDict):
    """What is known of a scenario file."""

    tests: list[str]
    """Names of its tests."""

    whole: bool
    """Whether all of them are selected."""


class ReportTold(TypedDict):
    """What is known of a test's pictures."""

    same: int
    """How many are as accepted."""

    entries: list[dict[str, str]]
    """The others, as the report's entries."""


Files: TypeAlias = dict[str, FileTold]
"""By path."""


class Worker(Protocol):
    """A worker of xdist's, as its controller sees it."""

    workeroutput: Mapping[str, Files]


class Watch:
    """Watches one test run in one process."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._files: Files = {}
        self._told: list[ReportTold] = []
        self._unused: list[Path] = []
        self._report = str(config.getoption("otp_report"))

    @property
    def _is_worker(self) -> bool:
        return hasattr(self._config, "workerinput")

    # --- In the process that runs the tests -----------------------------------------------------

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note which scenario files are tested, and whether they are as a whole."""
        selected: dict[str, set[str]] = {}
        for item in session.items:
            if item.get_closest_marker("scenario"):
                selected.setdefault(str(item.path), set()).add(item.name)
        for item in session.items:
            tests: set[str] = getattr(item.parent, "tests", set())
            if (path := str(item.path)) in selected and path not in self._files and tests:
                whole = selected[path] == tests
                self._files[path] = FileTold(tests=sorted(tests), whole=whole)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Let a test's report carry its pictures, if a page of them is asked for."""
        report = yield
        compared = item.stash.get(COMPARISONS, [])
        if self._report and report.when == "call" and compared:
            vars(report)[TOLD] = ReportTold(
                same=sum(one.is_same for one in compared),
                entries=[
                    {
                        "test": item.nodeid.partition("@")[0],
                        "picture": one.name,
                        "message": one.message,
                        "accepted": one.svg or "",
                        "now": one.now.svg,
                    }
                    for one in compared
                    if not one.is_same
                ],
            )
        return report

    # --- In the process that tells the person ---------------------------------------------------

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Worker) -> None:
        """Take over what a worker knows of the scenario files."""
        self._files.update(getattr(node, "workeroutput", {}).get(TOLD, {}))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep what goes into the report."""
        if TOLD in vars(report) and not self._is_worker:
            self._told.append(vars(report)[TOLD])

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Judge, and write the report; a worker only tells."""
        if self._is_worker:
            vars(self._config)["workeroutput"][TOLD] = self._files
            return
        if self._files and not self._config.getoption("collectonly"):
            self._judge(session)
        if self._report:
            self._write_report()

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say which snapshots are unused."""
        if not self._unused:
            return
        is_update = self._config.getoption("update_snapshots")
        terminalreporter.write_sep("-", "snapshots that no scenario asks for")
        for line in self._unused_shown():
            terminalreporter.write_line(line)
        count = f"{len(self._unused)} unused"
        said = "deleted" if is_update else "delete them with --snapshot-update"
        terminalreporter.write_line(f"{count}: {said}")

    # --- Judging --------------------------------------------------------------------------------

    def _judge(self, session: pytest.Session) -> None:
        """Find unused snapshots. They are deleted if snapshots are updated, else the run fails."""
        from otp_tui.testing import unused  # noqa: PLC0415 - only where used

        asked = asked_of(self._config)
        whole = {
            Path(path).resolve(): told["tests"]
            for path, told in self._files.items()
            if told["whole"]
        }
        for file, tests in whole.items():
            self._unused += unused.unused_of(file, tests, other_looks=asked.are_all)
        for place in asked.places:
            if _is_whole(place, asked, whole):
                self._unused += unused.orphans(place)
        if self._config.getoption("update_snapshots"):
            unused.delete(self._unused)
        elif self._unused and not self._config.getoption("warn_unused_snapshots"):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def _write_report(self) -> None:
        from otp_tui.testing.report import Entry, report_page  # noqa: PLC0415 - only where used

        entries = [Entry(**entry) for told in self._told for entry in told["entries"]]
        same = sum(told["same"] for told in self._told)
        file = self._config.invocation_params.dir / self._report
        file.parent.mkdir(parents=True, exist_ok=True)
        page = report_page(entries, same, self._unused_shown())
        file.write_text(page, encoding="utf-8", newline="\n")

    def _unused_shown(self) -> Sequence[str]:
        root = self._config.rootpath
        return [
            str(file.relative_to(root) if file.is_relative_to(root) else file)
            for file in self._unused
        ]


def _is_whole(place: Path, asked: Asked, whole: Mapping[Path, list[str]]) -> bool:
    """Tell whether every scenario of a folder is tested."""
    return place.is_dir() and all(
        file in whole for file in place.rglob("*.toml") if asked.holds(file)
    )
