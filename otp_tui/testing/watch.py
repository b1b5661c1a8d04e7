"""Watches a test run: which snapshots nobody asks for, and what goes into the report.

Under xdist the workers tell the controller, and the controller judges.
"""

from collections.abc import Generator, Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol, TypedDict

import pytest

from otp_tui.testing.asked import COMPARISONS, asked_of
from otp_tui.testing.told import Files, FileTold

TOLD: str = "otp_tui"
"""The name under which a test's report and a worker carry what is ours."""


class ReportTold(TypedDict):
    """What is known of a test's pictures."""

    compared: list[str]
    """The files of all accepted SVGs that it was compared with."""

    same: int
    """How many are as accepted."""

    entries: list[dict[str, str]]
    """The others, as the report's entries."""


FIXTURE: Final = "rehearsal"
"""The fixture whose user may take pictures."""


class Worker(Protocol):
    """A worker of xdist's, as its controller sees it."""

    workeroutput: Mapping[str, Files]


class Watch:
    """Watches one test run in one process."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._files: Files = {}
        self._in_python: dict[str, set[str]] = {}
        self._passed: set[str] = set()
        self._told: list[ReportTold] = []
        self._unused: list[Path] = []
        self._report = str(config.getoption("otp_report"))

    @property
    def _is_worker(self) -> bool:
        return hasattr(self._config, "workerinput")

    # --- In the process that runs the tests -----------------------------------------------------

    def pytest_itemcollected(self, item: pytest.Item) -> None:
        """Note which tests in Python may take pictures, whether they are selected or not."""
        if FIXTURE in getattr(item, "fixturenames", ()):
            self._in_python.setdefault(str(item.path), set()).add(_node_id(item.nodeid))

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note which files are tested, and whether they are as a whole."""
        named = {
            str(Path(arg.split("::")[0]).resolve()) for arg in session.config.args if "::" in arg
        }
        chosen = {_node_id(item.nodeid) for item in session.items}
        for path, tests in self._in_python.items():
            whole = tests <= chosen and path not in named
            self._files[path] = FileTold(tests=sorted(tests), whole=whole, in_python=True)
        selected: dict[str, set[str]] = {}
        for item in session.items:
            if item.get_closest_marker("scenario"):
                selected.setdefault(str(item.path), set()).add(item.name)
        for item in session.items:
            all_of_it: set[str] = getattr(item.parent, "tests", set())
            if (path := str(item.path)) in selected and path not in self._files and all_of_it:
                whole = selected[path] == all_of_it
                told = FileTold(tests=sorted(all_of_it), whole=whole, in_python=False)
                self._files[path] = told

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Let a test's report carry its pictures."""
        report = yield
        compared = item.stash.get(COMPARISONS, [])
        if report.when == "call" and compared:
            vars(report)[TOLD] = ReportTold(
                compared=[one.file for one in compared],
                same=sum(one.is_same for one in compared),
                entries=[
                    {
                        "test": _node_id(item.nodeid),
                        "picture": one.name,
                        "message": one.message,
                        "accepted": one.svg or "",
                        "now": one.now.svg,
                    }
                    for one in compared
                    if self._report and not one.is_same
                ],
            )
        return report

    # --- In the process that tells the person ---------------------------------------------------

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Worker) -> None:
        """Take over what a worker knows of the scenario files."""
        self._files.update(getattr(node, "workeroutput", {}).get(TOLD, {}))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep what passed, and what goes into the report."""
        if report.when == "call" and report.passed:
            self._passed.add(_node_id(report.nodeid))
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
        terminalreporter.write_sep("-", "snapshots that no test asks for")
        for line in self._unused_shown():
            terminalreporter.write_line(line)
        count = f"{len(self._unused)} unused"
        said = "deleted" if is_update else "delete them with --snapshot-update"
        terminalreporter.write_line(f"{count}: {said}")

    # --- Judging --------------------------------------------------------------------------------

    def _judge(self, session: pytest.Session) -> None:
        """Find unused snapshots. They are deleted if snapshots are updated, else the run fails."""
        from otp_tui.testing import unused  # noqa: PLC0415 - only where used
        from otp_tui.testing.judging import Seen, unused_snapshots  # noqa: PLC0415

        compared = [Path(file) for told in self._told for file in told["compared"]]
        seen = Seen(self._files, compared, self._passed)
        self._unused = unused_snapshots(seen, asked_of(self._config))
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


def _node_id(node_id: str) -> str:
    """Return a test's node id without the group that xdist adds."""
    return node_id.partition("@")[0]
