"""Guided, practice and exam: how much help there is, and the result at the end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from otp_tui.bank.rejection import Field
from otp_tui.bank.stages import AtLogin, Completed, Identifying, Registering
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.mode import Mode
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.hints import FINDINGS, Hint
from otp_tui.ui import commands
from otp_tui.ui.widgets.guide_line import GuideLine
from tests.ui.conftest import squeezed

if TYPE_CHECKING:
    from collections.abc import Callable

    from otp_tui.clock import HandClock
    from tests.conftest import MakeApp
    from tests.ui.conftest import Hand, Rehearse

HINTS = JAPANESE.hints
RESULTS = JAPANESE.results
SECOND = timedelta(seconds=1)


def pointed(hand: Hand) -> Hint | None:
    """Return what the guide line says; see that it stands on the screen."""
    line = hand.app.screen_stack[0].query_one(GuideLine)
    assert line.display == (line.advice is not None)
    if line.advice is None:
        assert not hand.sees(HINTS.lead)
        return None
    said = {**HINTS.hints, **(HINTS.standing if hand.app.rehearsal.clock.stopped else {})}
    hint = said[line.advice.hint.value].format(letter=line.advice.letter, phone=HINTS.phones[""])
    about = ""
    if line.advice.hint in FINDINGS:
        assert line.advice.field is not None
        about = HINTS.about.format(field=HINTS.fields[line.advice.field])
    assert hand.sees(f"{HINTS.lead}{about}{hint}")
    return line.advice.hint


async def hint_for(hand: Hand, field: Field, text: str) -> Hint | None:
    """Return what is pointed at when a field holds a text."""
    hand.field(field).value = text
    await hand.settle()
    return pointed(hand)


def test_the_guide_points_at_each_next_thing(rehearse: Rehearse, right: dict[str, str]) -> None:
    async def story(hand: Hand) -> None:
        assert pointed(hand) is Hint.START
        assert commands.HINT not in hand.app.offered()
        await hand.press("enter", until=hand.on_a_new_page())
        for field, hint, go_on in (
            (Field.CONTRACT_ID, Hint.CONTRACT_ID, Hint.GO_ON),
            (Field.PASSWORD, Hint.PASSWORD, Hint.GO_ON),
        ):
            text = right[field.value.replace("-", "_")]
            assert pointed(hand) is hint
            assert await hint_for(hand, field, text[:3]) is go_on
            await hint_for(hand, field, text)
        assert pointed(hand) is Hint.NEXT
        await hand.focus(Field.PASSWORD)
        await hand.press("enter", until=hand.on_a_new_page())
        for field, hint in (
            (Field.SERIAL, Hint.SERIAL),
            (Field.CODE, Hint.CODE),
            (Field.FIRST_CELL, Hint.FIRST_CELL),
            (Field.SECOND_CELL, Hint.SECOND_CELL),
        ):
            text = right[field.value.replace("-", "_")]
            assert pointed(hand) is hint
            assert await hint_for(hand, field, text[:1]) is Hint.GO_ON
            await hint_for(hand, field, text)
        assert pointed(hand) is Hint.SUBMIT
        await hand.focus(Field.SECOND_CELL)
        await hand.press("enter", until=hand.on_a_new_page())
        assert pointed(hand) is Hint.RECEIPT
        await hand.press("enter", until=hand.on_a_new_page())
        assert pointed(hand) is Hint.FINISHED
        assert hand.focused == "result"
        await hand.press("tab")
        assert hand.focused == "again"
        await hand.press("enter", until=hand.on_a_new_page())
        assert pointed(hand) is Hint.START
        assert hand.focused == "main"
        assert not hand.sees(RESULTS.show)

    rehearse(story)


def test_the_guide_says_what_is_wrong_with_what_is_typed(
    rehearse: Rehearse, right: dict[str, str]
) -> None:
    async def story(hand: Hand) -> None:
        assert await hint_for(hand, Field.CONTRACT_ID, "９９９") is Hint.FULL_WIDTH
        assert hand.sees("次に：【契約者ID】全角です。")
        assert await hint_for(hand, Field.CONTRACT_ID, "9990") is Hint.DIFFERENT
        assert await hint_for(hand, Field.CONTRACT_ID, "999123456789") is Hint.TOO_LONG
        await hand.app.instruct("to-register")
        assert await hint_for(hand, Field.SERIAL, "SKOI") is Hint.DIFFERENT
        assert await hint_for(hand, Field.SERIAL, "skoh") is Hint.LOWER_CASE
        assert await hint_for(hand, Field.SERIAL, "SK0H") is Hint.LETTER_O
        await hint_for(hand, Field.SERIAL, right["serial"])
        assert await hint_for(hand, Field.CODE, "１２３") is Hint.FULL_WIDTH
        assert await hint_for(hand, Field.CODE, "000000") is Hint.DIFFERENT_CODE
        # The code as it was, three time steps later.
        await hint_for(hand, Field.CODE, right["code"])
        await hand.press("f8", "f8", "f8")
        assert pointed(hand) is Hint.OLD_CODE
        await hint_for(hand, Field.CODE, hand.app.rehearsal.reading().code)
        assert await hint_for(hand, Field.FIRST_CELL, right["second_cell"]) is Hint.SWAPPED
        assert await hint_for(hand, Field.FIRST_CELL, "63") is Hint.NEIGHBOUR
        await hint_for(hand, Field.FIRST_CELL, right["first_cell"])
        # A wrong cell makes the bank use the code up.
        await hint_for(hand, Field.SECOND_CELL, "00")
        await hand.focus(Field.SECOND_CELL)
        await hand.press("enter", until=lambda: "code" in hand.problems)
        assert pointed(hand) is Hint.NEXT_CODE
        assert hand.sees("F8"), "who waits for a clock that stands waits for ever"
        used = hand.app.rehearsal.reading().code
        assert await hint_for(hand, Field.CODE, used) is Hint.USED_CODE

    rehearse(story, at=Identifying)


def test_in_practice_a_hint_comes_when_it_is_asked_for(
    rehearse: Rehearse, right: dict[str, str]
) -> None:
    async def story(hand: Hand) -> None:
        hints = iter((Hint.START, Hint.CONTRACT_ID))
        assert commands.HINT in hand.app.offered()
        for count in (1, 2):
            assert pointed(hand) is None
            await hand.press("f5")
            assert pointed(hand) is next(hints)
            assert hand.app.assessment.hints == count
            if count == 1:
                await hand.press("enter", until=hand.on_a_new_page())
        await hand.type(right["contract_id"][:4])
        assert pointed(hand) is None
        await hand.type("0")
        assert pointed(hand) is None

    rehearse(story, mode=Mode.PRACTICE)


def test_an_exam_gives_no_help_and_ends_with_its_result(
    rehearse: Rehearse, right: dict[str, str], make_clock: Callable[..., HandClock]
) -> None:
    clock = make_clock(running=True)

    async def story(hand: Hand) -> None:
        assert commands.HINT not in hand.app.offered()
        assert commands.PHONE in hand.app.offered()
        assert commands.CARD in hand.app.offered()
        assert pointed(hand) is None
        assert not hand.sees("お客さまのスマホ")
        assert not hand.sees("お客様カード(見本)")
        for key, said in (
            ("f5", HINTS.none_in_exam),
            ("f7", JAPANESE.instructor.none_in_exam),
        ):
            await hand.press(key)
            assert hand.problems == {"page": said}
            assert hand.sees(said)
        for key, shown in (("f2", "お客様カード(見本)"), ("f4", "SKOH99999999")):
            await hand.press(key)
            await hand.opened()
            assert hand.sees(shown)
            await hand.press(key)
            await hand.closed()
            assert not hand.sees(shown)
        assert hand.app.assessment.hints == 0

        clock.at += SECOND * 5
        await hand.press("enter", until=hand.on_a_new_page())
        clock.at += SECOND * 61
        await hand.set(contract_id=right["contract_id"], password="chigau123")
        await hand.focus(Field.PASSWORD)
        await hand.press("enter", until=lambda: "password" in hand.problems)
        await hand.type(right["password"])
        await hand.press("enter", until=hand.on_a_new_page())
        code = hand.app.rehearsal.reading().code
        await hand.set(serial=right["serial"], code=code, first_cell=right["first_cell"])
        await hand.focus(Field.SECOND_CELL)
        await hand.type(right["second_cell"])
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Completed)
        await hand.press("enter")
        await hand.opened()
        assert isinstance(hand.app.stage, AtLogin)
        lesson = hand.app.rehearsal.deal.scenario
        for said in (
            RESULTS.lesson.format(title=lesson.title, mode=RESULTS.modes["exam"]),
            RESULTS.completed + RESULTS.passed,
            RESULTS.score.format(score=90, pass_mark=80),
            RESULTS.time.format(step=RESULTS.steps["login"], time="0:05"),
            RESULTS.time_with_mistakes.format(step=RESULTS.steps["identify"], time="1:01", count=1),
            RESULTS.mistake.format(mistake=RESULTS.mistakes["TR-11"], count=1),
            RESULTS.next_lesson.format(
                title=find_scenario("wrong-password").title, name="wrong-password"
            ),
        ):
            assert hand.sees(said), said
        await hand.press("escape")
        await hand.closed()
        assert hand.focused == "result"

    rehearse(story, mode=Mode.EXAM, clock=clock, size=(120, 40))


def test_a_result_names_hints_help_and_what_comes_next(rehearse: Rehearse) -> None:
    async def story(hand: Hand) -> None:
        await hand.press("f5")
        await hand.app.instruct("to-receipt")
        await hand.settle(lambda: isinstance(hand.app.stage, Completed))
        await hand.press("enter", until=hand.on_a_new_page())
        await hand.press("enter")
        await hand.opened()
        for said in (
            RESULTS.completed + RESULTS.failed,
            RESULTS.score.format(score=95, pass_mark=80),
            RESULTS.clock_stood,
            RESULTS.no_mistakes,
            RESULTS.hints.format(count=1),
            RESULTS.helped.format(count=1),
        ):
            assert hand.sees(said), said

    rehearse(story, mode=Mode.PRACTICE)


def test_the_lesson_of_the_slow_phone_can_be_done_by_keys_alone(
    rehearse: Rehearse, make_app: MakeApp
) -> None:
    async def fill_in(hand: Hand, *texts: str) -> None:
        for text in texts:
            await hand.type(text)
            await hand.press("enter")

    async def story(hand: Hand) -> None:
        rehearsal = hand.app.rehearsal
        customer = rehearsal.visit.customer
        await hand.press("enter", until=hand.on_a_new_page())
        await fill_in(hand, customer.contract_id, customer.password)
        assert isinstance(hand.app.stage, Registering)
        await hand.settle(lambda: hand.focused == "serial")
        cells = customer.card.answer(hand.app.stage.challenge)
        await fill_in(hand, customer.serial, rehearsal.reading().code, *cells)
        assert "(TR-23)" in hand.problems["code"]
        assert pointed(hand) is Hint.PHONE_CLOCK
        await hand.press("f4")
        await hand.opened()
        assert hand.sees("19:35")
        assert hand.focused == "set-clock"
        before = rehearsal.reading().code
        await hand.press("enter")
        assert rehearsal.reading().code != before
        assert hand.sees("19:40")
        assert hand.text_in(await hand.opened()).count(squeezed(JAPANESE.phone.clock_was_set)) == 1
        await hand.press("f4")
        await hand.closed()
        assert hand.problems["page"] == JAPANESE.phone.clock_was_set
        assert hand.sees("19:40")
        assert pointed(hand) is Hint.CODE
        assert hand.focused == "code"
        await hand.type(rehearsal.reading().code)
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Completed)
        await hand.press("enter", until=hand.on_a_new_page())
        assert pointed(hand) is Hint.FINISHED

    rehearse(story, app=make_app(scenario=find_scenario("phone-clock-slow")), size=(120, 40))


def test_a_slow_phone_can_be_set_right_before_anything_is_refused(
    rehearse: Rehearse, make_app: MakeApp
) -> None:
    async def story(hand: Hand) -> None:
        await hand.app.instruct("to-register")
        await hand.press("f4")
        await hand.opened()
        assert hand.sees("19:35")
        before = hand.app.rehearsal.reading().code
        await hand.click("PhoneScreen #set-clock")
        assert hand.sees("19:40")
        assert hand.app.rehearsal.reading().code != before
        await hand.press("f4")
        await hand.closed()
        assert hand.problems["page"] == JAPANESE.phone.clock_was_set
        await fill_as_shown(hand)
        await hand.press("enter", until=hand.on_a_new_page())
        assert isinstance(hand.app.stage, Completed)

    rehearse(story, app=make_app(scenario=find_scenario("phone-clock-slow")), size=(60, 20))


async def fill_as_shown(hand: Hand) -> None:
    """Fill the form (5) as card and phone show it, and go to its last field."""
    assert isinstance(hand.app.stage, Registering)
    customer = hand.app.rehearsal.visit.customer
    first, second = customer.card.answer(hand.app.stage.challenge)
    await hand.set(
        serial=customer.serial,
        code=hand.app.rehearsal.reading().code,
        first_cell=first,
        second_cell=second,
    )
    await hand.focus(Field.SECOND_CELL)
