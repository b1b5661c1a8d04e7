"""The page that no bank shows: answering is the mistake, leaving is right."""

import pytest

from otp_tui.bank.account import account_of
from otp_tui.bank.card import LETTERS
from otp_tui.bank.events import Cancel, ReturnToLogin
from otp_tui.bank.phishing import PHISHING, AskedForAll, GaveAway, GiveAll, Phishing
from otp_tui.bank.procedure import begin
from otp_tui.bank.rejection import Reason
from otp_tui.bank.stages import AtLogin
from tests.bank.flows import CUSTOMER, IN_USE, LOGIN, driven, reasons

TRAPPED = driven(PHISHING, begin(Phishing, IN_USE), LOGIN)


def test_the_trap_comes_after_a_right_login() -> None:
    assert TRAPPED.stage == AskedForAll()


def test_leaving_is_right_and_nothing_has_happened() -> None:
    left = driven(PHISHING, TRAPPED, Cancel())
    assert (left.stage, account_of(left)) == (AtLogin(), IN_USE)


@pytest.mark.parametrize("cells", [1, 2, len(LETTERS)])
def test_answering_is_the_mistake_even_in_part_even_wrongly(cells: int) -> None:
    for numbers in (CUSTOMER.card.numbers[:cells], ("x",) * cells):
        typed = (*numbers, *("",) * (len(LETTERS) - cells))
        caught = driven(PHISHING, TRAPPED, GiveAll(typed))
        assert caught.stage == GaveAway(cells)
        assert driven(PHISHING, caught, ReturnToLogin()).stage == AtLogin()


def test_an_empty_form_gives_nothing_away() -> None:
    asked = driven(PHISHING, TRAPPED, GiveAll(("",) * len(LETTERS)))
    assert (asked.stage, reasons(asked)) == (AskedForAll(), [Reason.EMPTY])


def test_nothing_that_is_typed_into_the_trap_is_kept_or_shown() -> None:
    event = GiveAll(("HIMITSU",) * len(LETTERS))
    caught = driven(PHISHING, TRAPPED, event)
    assert "HIMITSU" not in repr(caught) + repr(event)
    assert account_of(caught) == IN_USE
