"""What one process of a test run tells another about the files with tests of pictures."""

from typing import TypeAlias, TypedDict


class FileTold(TypedDict):
    """What is known of a file with tests of pictures."""

    tests: list[str]
    """Names of its tests; in Python, node ids."""

    whole: bool
    """Whether all of them are selected."""

    in_python: bool
    """Whether it is a test file in Python, whose pictures are known only when they are compared."""


Files: TypeAlias = dict[str, FileTold]
"""By path."""
