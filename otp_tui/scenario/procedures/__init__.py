"""What a scenario says about one procedure: a module each, of the procedure's name.

A module offers `read(root, rules) -> Errand`. None knows another.
"""

from importlib import import_module

from otp_tui.bank.rules import Rules
from otp_tui.scenario.errand import Errand, ProcedureName
from otp_tui.scenario.section import Section


class NoErrand(TypeError):  # noqa: N818 - said of a module
    """A module that reads no errand."""


def read_errand(procedure: ProcedureName, root: Section, rules: Rules) -> Errand:
    """Return what the customer is to do, as a scenario file says.

    Args:
        procedure: Which procedure is rehearsed.
        root: The file.
        rules: What the bank decides by.

    Raises:
        NoErrand: the procedure's module does not read one.
    """
    name = procedure.value.replace("-", "_")
    errand = import_module(f"{__name__}.{name}").read(root, rules)
    if not isinstance(errand, Errand):
        raise NoErrand(name)
    return errand
