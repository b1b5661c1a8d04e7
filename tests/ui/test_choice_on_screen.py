"""A field that lets choose: by keys, by letters, by mouse; and what it does not take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.later import AccountKind, LaterField
from otp_tui.scenario.files import find_scenario
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.deeds import Jumped
from otp_tui.tour.practice import Place
from otp_tui.ui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from otp_tui.text.languages import Language
    from otp_tui.ui.app import RehearsalApp
    from tests.conftest import MakeApp
    from tests.ui.conftest import Hand, Rehearse, Size

KIND = LaterField.ACCOUNT_KIND
NAMES = [kind.value for kind in AccountKind]


@pytest.fixture
def asked(make_app: MakeApp) -> Callable[[Language], RehearsalApp]:
    """Return what makes an app of a transfer in a language."""
    scenario = find_scenario("transfer")
    return lambda language: make_app(scenario=scenario, language=language)


async def come_to_choose(hand: Hand) -> None:
    """Go where a payee is entered, and there to the kind of account."""
    await hand.go(Jumped(Place.ENTER))
    await hand.focus(KIND)


def kind(hand: Hand) -> str:
    """Return what is chosen."""
    return hand.values[KIND.value]


def test_keys_and_letters_choose_and_nothing_else_gets_in(
    rehearse: Rehearse, asked: Callable[[Language], RehearsalApp]
) -> None:
    async def story(hand: Hand) -> None:
        await come_to_choose(hand)
        await hand.press("enter")
        assert "TR-07" in hand.problems[KIND.value]
        assert hand.focused == KIND.value
        for key, chosen in (
            ("right", 0),
            ("right", 1),
            ("space", 2),
            ("down", 0),
            ("left", 2),
            ("up", 1),
            ("普", 0),
            ("3", 2),
            ("２", 1),
        ):
            await hand.press(key)
            assert kind(hand) == NAMES[chosen], key
        assert KIND.value not in hand.problems
        await hand.press("backspace", "delete", "ctrl+u", "ctrl+w", "ctrl+k", "ctrl+x", "home")
        await hand.paste(" 普通\n")
        assert kind(hand) == NAMES[0]
        await hand.type("x")
        assert kind(hand) == NAMES[0]
        assert hand.problems["page"] == JAPANESE.choosing.how
        await hand.press("enter")
        assert hand.focused == LaterField.ACCOUNT_NUMBER.value

    rehearse(story, app=asked("ja"))


@pytest.mark.parametrize(
    ("language", "size", "rows"),
    [("ja", (80, 24), 1), ("ja", (120, 40), 2), ("en", (60, 20), 2), ("ja-easy", (40, 16), 2)],
)
def test_a_click_chooses_wherever_the_options_stand(
    rehearse: Rehearse,
    asked: Callable[[Language], RehearsalApp],
    language: Language,
    size: Size,
    rows: int,
) -> None:
    async def story(hand: Hand) -> None:
        await come_to_choose(hand)
        choice = hand.field(KIND).entry
        assert isinstance(choice, Choice)
        assert choice.size.height == rows
        for name in reversed(NAMES):
            await hand.settle(lambda: choice.region.bottom <= hand.app.step.region.bottom)
            lines = [choice.render_line(y).text for y in range(rows)]
            label = hand.app.texts.choosing.options[KIND][name]
            row = next(y for y, line in enumerate(lines) if label in line)
            before = lines[row].partition(label)[0]
            await hand.click(choice, (len(before.encode("shift_jis")) + 1, row))
            assert kind(hand) == name
            shown = "".join(choice.render_line(y).text for y in range(rows))
            assert shown.partition("(*)")[2].strip().startswith(label)
            assert shown.count("(*)") == 1

    rehearse(story, app=asked(language), size=size)
