"""What the command line and the ini file ask of the plugin. Nothing heavy is imported here."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from otp_tui.tour.looks import THEMES
from otp_tui.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from otp_tui.testing.comparing import Comparison
    from otp_tui.testing.looks import Look

COMPARISONS: "Final[pytest.StashKey[list[Comparison]]]" = pytest.StashKey()
"""Where a test's item keeps what came of comparing its pictures."""

LISTS: Final = {
    "otp_sizes": ("sizes of the pictures in cells, as in 120x40,80x24", "SIZES"),
    "otp_themes": (f"colour schemes of the pictures: {','.join(THEMES)}", "THEMES"),
    "otp_langs": ("languages of the pictures: ja", "LANGS"),
}
"""Options that are lists, each with its help and its metavar; the ini file knows them, too."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for."""

    places: tuple[Path, ...]
    """Folders and files with scenarios: absolute."""

    looks: "tuple[Look, ...]"
    """How each picture is taken."""

    are_all: bool
    """Whether these are all looks that there are: the ini file lists them, and the command line did
    not choose among them."""

    def holds(self, path: Path) -> bool:
        """Tell whether a TOML file is a scenario that is asked for."""
        real = path.resolve()
        within = any(place == real or place in real.parents for place in self.places)
        return within and path.name != "pyproject.toml"


_ASKED: Final = pytest.StashKey[Asked]()
"""Where the configuration keeps what is asked for."""


def add_options(parser: pytest.Parser) -> None:
    """Declare the options."""
    group = parser.getgroup("otp-tui", "otp-tui: scenarios as snapshot tests")
    places = "collect the scenarios (*.toml) in this folder, or this one; may be given again"
    group.addoption("--otp-scenarios", action="append", default=[], metavar="DIR", help=places)
    parser.addini("otp_scenarios", places, type="paths", default=[])
    for name, (said, metavar) in LISTS.items():
        option = f"--{name.replace('_', '-')}"
        group.addoption(option, default="", metavar=metavar, help=said)
        parser.addini(name, said, default="")
    report = "write an HTML page with every picture that is not the accepted one"
    group.addoption("--otp-report", default="", metavar="FILE", help=report)


def places_asked(config: pytest.Config) -> "Sequence[Path]":
    """Return the folders and files that the command line names.

    Raises:
        pytest.UsageError: one of them is not there.
    """
    named: list[str] = config.getoption("otp_scenarios")
    places = [(config.invocation_params.dir / name).resolve() for name in named]
    for place in places:
        if not place.exists():
            message = f"--otp-scenarios: there is no {place}"
            raise pytest.UsageError(message)
    return places


def places_in_file(config: pytest.Config) -> "Sequence[Path]":
    """Return the folders and files that the ini file names."""
    named: list[Path] = config.getini("otp_scenarios")
    return [place.resolve() for place in named]


def read_asked(config: pytest.Config) -> Asked:
    """Return what is asked for.

    Raises:
        pytest.UsageError: a folder is not there, or a list names what there is not.
    """
    from otp_tui.testing.looks import BadLook, read_looks  # noqa: PLC0415 - only where used

    chosen: list[str] = [config.getoption(name) for name in LISTS]
    kept: list[str] = [config.getini(name) for name in LISTS]
    lists = [said or listed for said, listed in zip(chosen, kept, strict=True)]
    try:
        looks = read_looks(*lists)
    except BadLook as error:
        message = f"--otp-sizes, --otp-themes, --otp-langs: {error}"
        raise pytest.UsageError(message) from None
    places = (*places_asked(config), *places_in_file(config))
    return Asked(places, looks, any(kept) and not any(chosen))


def asked_of(config: pytest.Config) -> Asked:
    """Return what is asked for; it is read once.

    Raises:
        pytest.UsageError: a folder is not there, or a list names what there is not.
    """
    if _ASKED not in config.stash:
        config.stash[_ASKED] = read_asked(config)
    return config.stash[_ASKED]
