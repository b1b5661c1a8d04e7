"""How each procedure is practised: a module each, of the procedure's name; none knows another.

A module offers `PRACTICE`, a `tour.practice.Practice`.
"""

from importlib import import_module

from otp_tui.scenario.errand import ProcedureName
from otp_tui.tour.practice import Practice


class NoPractice(TypeError):  # noqa: N818 - said of a module
    """A module that does not say how its procedure is practised."""


def practice_of(procedure: ProcedureName) -> Practice:
    """Return how a procedure is practised.

    Raises:
        NoPractice: its module does not say it.
    """
    name = procedure.value.replace("-", "_")
    practice = import_module(f"{__name__}.{name}").PRACTICE
    if not isinstance(practice, Practice):
        raise NoPractice(name)
    return practice
