"""A scenario file as pytest sees it: a collector, with an item for each picture and look."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from otp_tui.scenario.files import find_scenario, script_of
from otp_tui.scenario.model import Scenario
from otp_tui.scenario.problems import ScenarioError, said_of
from otp_tui.testing.asked import Asked
from otp_tui.testing.comparing import compare
from otp_tui.testing.looks import Look
from otp_tui.testing.playing import play_script
from otp_tui.text.languages import LANGUAGES, words_of


class ScenarioFile(pytest.File):
    """Collects the pictures of a scenario's script."""

    looks: tuple[Look, ...] = ()
    """How each picture is taken."""

    tests: frozenset[str] | set[str] = frozenset()
    """Names of all its tests, once they are collected, whether they are selected or not."""

    @classmethod
    def of(cls, parent: pytest.Collector, path: Path, asked: Asked) -> "ScenarioFile":
        """Return the collector of a file."""
        made: ScenarioFile = cls.from_parent(parent, path=path)
        made.looks = asked.looks
        return made

    def collect(self) -> Iterable[pytest.Item]:
        """Return an item for each picture and look, those of one run side by side.

        Raises:
            CollectError: the file is no scenario, or its script takes no picture.
        """
        try:
            scenario = find_scenario(str(self.path))
        except ScenarioError as error:
            words = words_of(self.looks[0].lang if self.looks else LANGUAGES[0])
            raise self.CollectError(said_of(error, words.scenario)) from None
        names = [step.picture for step in script_of(scenario) if step.picture]
        if not names:
            message = f"{self.path}: no step of the script has a picture, so nothing is compared"
            raise self.CollectError(message)
        items = [
            ScenarioPicture.of(self, scenario, look, name) for look in self.looks for name in names
        ]
        self.tests = {item.name for item in items}
        return items


class ScenarioPicture(pytest.Item):
    """Compares one picture of a scenario with the accepted one."""

    scenario: Scenario
    """Whose script is played."""

    look: Look
    """How the picture is taken."""

    picture: str
    """Its name in the script."""

    obj = play_script
    """What is tested: syrupy wants to know."""

    @classmethod
    def of(
        cls, parent: ScenarioFile, scenario: Scenario, look: Look, picture: str
    ) -> "ScenarioPicture":
        """Return the item of a picture."""
        made: ScenarioPicture = cls.from_parent(parent, name=f"scenario[{picture}-{look}]")
        made.scenario, made.look, made.picture = scenario, look, picture
        made.add_marker("scenario")
        if made.config.pluginmanager.hasplugin("xdist"):
            # With `--dist loadgroup` a script is played by one worker only.
            made.add_marker(pytest.mark.xdist_group(f"{scenario.name}-{look}"))
        return made

    def runtest(self) -> None:
        """Play the script, if none of its other pictures did, and compare."""
        run = play_script(self.scenario, self.look)
        if self.picture not in run.pictures:
            pytest.fail(run.stopped, pytrace=False)
        name = f"{self.picture}-{self.look}"
        comparison = compare(self, 0, name, run.pictures[self.picture])
        if not comparison.is_same:
            pytest.fail(comparison.message, pytrace=False)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Return where it comes from."""
        return self.path, None, self.name
