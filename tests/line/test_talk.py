"""What a talk asks for, what it says, and what it lets happen."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from otp_tui import otp
from otp_tui.bank.rejection import Field, Reason
from otp_tui.bank.stages import AtLogin, Completed, Identifying, Registering, TimedOut
from otp_tui.clock import HandClock
from otp_tui.line.entered import LIMIT
from otp_tui.line.person import World
from otp_tui.line.talk import Talk
from otp_tui.scenario.deal import deal
from otp_tui.scenario.faults import CodeEndsSoon, HiddenToken
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.script import Button
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.deeds import Pressed, Sent, Typed
from otp_tui.tour.rehearsal import Rehearsal
from otp_tui.values import replace
from tests.line.conftest import Typist

if TYPE_CHECKING:
    from collections.abc import Callable

    from otp_tui.scenario.deal import Deal
    from otp_tui.tour.deeds import Deed
    from tests.line.conftest import TalkThrough

PLAIN = JAPANESE.plain
CONTRACT_ID, PASSWORD, SERIAL, CODE = "99912345678", "renshu2020", "SKOH99999999", "782274"
AT_FORM = ("", CONTRACT_ID, PASSWORD)
COPIED = ("=", "=", "=", "=")
TO_RECEIPT = (*AT_FORM, *COPIED)
TO_THE_END = (*TO_RECEIPT, "")
NAMES = JAPANESE.refusals.fields
FOREIGN = "12345678901"


def named(prompts: list[str]) -> list[Field]:
    """Return the fields that prompts ask for, in order; prompts of buttons are left out."""
    found = ((field for field in Field if one.startswith(NAMES[field])) for one in prompts)
    return [field for fields in found for field in fields]


def pressed(button: Button, deeds: list[Deed]) -> int:
    """Return how often something was pressed."""
    return sum(deed == Pressed(button) for deed in deeds)


@pytest.fixture
def deeds() -> list[Deed]:
    """Return where what happens is collected."""
    return []


@pytest.fixture
def collect(deeds: list[Deed]) -> Callable[[Rehearsal], None]:
    """Return what lets a rehearsal's deeds be collected."""

    def listen(rehearsal: Rehearsal) -> None:
        rehearsal.listeners.append(lambda happening: deeds.append(happening.deed))

    return listen


# --- The way ----------------------------------------------------------------------------------


def test_everything_typed_by_hand_leads_to_the_receipt_and_the_result(
    talk: TalkThrough, cells: tuple[str, str]
) -> None:
    talked = talk(*AT_FORM, SERIAL, CODE, *cells, "", "", "")
    assert talked.reached
    assert talked.assessment.reached
    assert "受付番号：0411040847IT" in talked.typist.told
    assert "受付時刻：2020年11月26日19時40分00秒" in talked.typist.told
    assert JAPANESE.results.heading in talked.typist.told
    assert talked.typist.told[-1] == PLAIN.left


def test_each_field_is_asked_for_once_by_name_and_form(talk: TalkThrough) -> None:
    talked = talk(*TO_RECEIPT)
    assert named(talked.typist.asked) == list(Field)
    said = dict(zip(Field, talked.typist.asked[1:7], strict=True))
    assert said[Field.CONTRACT_ID] == "契約者ID(半角数字11桁): "
    assert said[Field.FIRST_CELL].startswith("確認用パスワード(1)、カードの「イ」")
    assert said[Field.SECOND_CELL].startswith("確認用パスワード(2)、カードの「ク」")
    assert "(1)はカードの「イ」、(2)はカードの「ク」の下の数字です。" in talked.typist.told


def test_password_code_and_cells_are_masked(talk: TalkThrough) -> None:
    talked = talk(*TO_RECEIPT, hides=True)
    masked = {said for said, hidden in talked.typist.prompts if hidden}
    assert set(named(sorted(masked))) == {
        *(Field.PASSWORD, Field.CODE, Field.FIRST_CELL, Field.SECOND_CELL)
    }
    assert talked.typist.told.count(PLAIN.hidden) == 1


@pytest.mark.parametrize("word", ["利用開始", "「利用開始」", " 利用開始　"])
def test_a_button_can_be_called_by_its_name(talk: TalkThrough, word: str) -> None:
    assert isinstance(talk(word).rehearsal.visit.stage, Identifying)


def test_what_is_no_word_presses_no_button_and_is_not_said_back(talk: TalkThrough) -> None:
    talked = talk("hunter2")
    assert isinstance(talked.rehearsal.visit.stage, AtLogin)
    assert PLAIN.unknown.partition("。")[0] in talked.text
    assert not [line for line in talked.typist.told if "hunter2" in line]


# --- Refusals ---------------------------------------------------------------------------------


def test_a_rejected_log_in_asks_for_the_password_alone(talk: TalkThrough) -> None:
    talked = talk("", CONTRACT_ID, "wrong123", PASSWORD)
    asked = [Field.CONTRACT_ID, Field.PASSWORD, Field.PASSWORD, Field.SERIAL]
    assert named(talked.typist.asked) == asked
    assert PLAIN.kept.format(field="契約者ID", value=CONTRACT_ID) in talked.typist.told


def test_a_mistaken_contract_id_can_be_mended_after_a_rejection(talk: TalkThrough) -> None:
    talked = talk("", "99900000000", PASSWORD, "前", CONTRACT_ID, PASSWORD)
    assert isinstance(talked.rehearsal.visit.stage, Registering)


def test_a_rejected_code_asks_for_the_code_alone(talk: TalkThrough, cells: tuple[str, str]) -> None:
    talked = talk(*AT_FORM, SERIAL, "000000", *cells, "=")
    assert named(talked.typist.asked)[2:] == [
        *(Field.SERIAL, Field.CODE, Field.FIRST_CELL, Field.SECOND_CELL, Field.CODE)
    ]
    assert isinstance(talked.rehearsal.visit.stage, Completed)


def test_a_rejected_cell_asks_for_the_cells_and_for_the_next_code(talk: TalkThrough) -> None:
    talked = talk(*AT_FORM, "=", "=", "00", "00", "待つ", "=", "=", "=")
    rest = named(talked.typist.asked)[6:]
    assert rest == [Field.CODE, Field.CODE, Field.FIRST_CELL, Field.SECOND_CELL]
    assert PLAIN.clock_stands.partition("。")[0] in talked.text
    assert isinstance(talked.rehearsal.visit.stage, Completed)


def test_a_field_of_the_wrong_form_is_asked_for_again_at_once(talk: TalkThrough) -> None:
    talked = talk(*AT_FORM, "skoh99999999", "SKOH", "", SERIAL)
    assert named(talked.typist.asked)[2:] == [Field.SERIAL] * 4 + [Field.CODE]
    assert Reason.LOWER_CASE.value in talked.text
    assert JAPANESE.refusals.typed.format(count=4).strip() in talked.text


def test_full_width_is_explained(talk: TalkThrough) -> None:
    talked = talk("", "９９９１２３４５６７８")
    assert [line for line in talked.typist.told if "半角/全角" in line]
    assert Reason.FULL_WIDTH.value in talked.text


@pytest.mark.parametrize("foreign", [FOREIGN, "１２３４５６７８９０１", "1"])
def test_a_number_that_may_be_real_is_refused_and_kept_nowhere(
    talk: TalkThrough, foreign: str
) -> None:
    talked = talk("", foreign)
    said = [line for line in talked.typist.told if line.startswith(f"{NAMES[Field.CONTRACT_ID]}：")]
    assert ["消しました" in line for line in said] == [True]
    assert Reason.NOT_PRACTICE_ID.value in talked.text
    assert not [line for line in talked.typist.told if FOREIGN in line]


def test_what_was_refused_is_not_kept_by_enter_alone(talk: TalkThrough) -> None:
    talked = talk(*AT_FORM, "skoh99999999", "")
    assert PLAIN.keeps not in talked.typist.told
    assert Reason.EMPTY.value in talked.text


def test_what_was_right_is_kept_by_enter_alone(talk: TalkThrough) -> None:
    talked = talk("", CONTRACT_ID, "前", "", PASSWORD)
    assert PLAIN.keeps in talked.typist.told
    assert isinstance(talked.rehearsal.visit.stage, Registering)


def test_a_hint_does_not_repeat_a_refusal(talk: TalkThrough) -> None:
    talked = talk(*AT_FORM, "skoh99999999")
    assert JAPANESE.hints.hints["lower-case"].partition("。")[0] not in talked.text
    assert Reason.LOWER_CASE.value in talked.text


@pytest.mark.parametrize("reason", [Reason.WRONG_CODE, Reason.WRONG_CELL, Reason.NOT_PRACTICE_ID])
def test_a_rejection_names_its_field_first(talk: TalkThrough, reason: Reason) -> None:
    talked = talk("", FOREIGN, *AT_FORM[1:], "=", "000000", "=", "=", "=", "=", "待つ")
    wrong = talk(*AT_FORM, "=", "=", "00", "00")
    told = [*talked.typist.told, *wrong.typist.told]
    place = next(place for place, line in enumerate(told) if reason.value in line)
    before = " ".join(told[place - 2 : place + 1])
    assert any(name.partition("(")[0] in before for name in NAMES.values())


# --- Words ------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["番号", "?code", "？ｃｏｄｅ", "「番号」", "?CODE", " 番号　"])
def test_time_and_code_are_spoken_digit_by_digit(talk: TalkThrough, word: str) -> None:
    told = talk(word).typist.told
    assert "6桁の番号：7、8、2、2、7、4" in told
    assert "1文字ずつ：S、K、O、H、9、9、9、9、9、9、9、9" in told
    assert "スマホの時刻：19時40分" in told
    assert "番号が変わるまで、あと30秒です。" in told


def test_the_card_is_spoken_digit_by_digit(talk: TalkThrough) -> None:
    told = talk("カード").typist.told
    numbers = find_scenario("handbook").person.card
    assert numbers is not None
    for letter, number in zip("アイウエオカキク", numbers, strict=True):
        assert f"{letter}：{number[0]}、{number[1]}" in told
    assert "契約者ID(利用者番号)：99912345678" in told


def test_the_key_suits_a_real_authenticator(talk: TalkThrough) -> None:
    told = talk("鍵").typist.told
    assert PLAIN.key.format(key=otp.key_in_groups(SERIAL)) in told
    assert PLAIN.key_link.format(uri=otp.key_uri(SERIAL)) in told


def test_desk_and_how_to_get_the_app(talk: TalkThrough) -> None:
    talked = talk("窓口", "アプリ")
    assert "Tel 0120-985-317" in talked.typist.told
    assert JAPANESE.desk.closed in talked.typist.told
    assert JAPANESE.no_token.search_words in talked.typist.told


def test_help_says_what_to_do_and_the_words_of_the_page(talk: TalkThrough) -> None:
    at_login, at_form = talk("ヘルプ").text, talk("", "?").text
    assert JAPANESE.help.login.partition("。")[0] in at_login
    assert "前、または ?previous" in at_form
    assert "前、または ?previous" not in at_login


def test_help_of_an_exam_offers_no_help(talk: TalkThrough) -> None:
    said = talk("", "?", mode=Mode.EXAM).text
    assert "?hint" not in said
    assert "?copy" not in said


def test_reading_again_says_the_page_and_what_is_kept(talk: TalkThrough) -> None:
    talked = talk("", CONTRACT_ID, "読む")
    assert talked.typist.told.count(JAPANESE.identify.heading) == 2
    assert PLAIN.kept.format(field="契約者ID", value=CONTRACT_ID) in talked.typist.told


def test_an_app_that_is_closed_shows_nothing_until_it_is_opened(
    talk: TalkThrough, handbook: Deal
) -> None:
    scenario = replace(handbook.scenario, faults=(HiddenToken(),))
    dealt = deal(scenario, handbook.seed, handbook.visit.active_at)
    closed = talk(*AT_FORM, "番号", "=", deal=dealt)
    assert "6桁の番号：" not in closed.text
    assert named(closed.typist.asked)[-1] is Field.SERIAL
    opened = talk(*AT_FORM, "スマホ", *COPIED, deal=dealt)
    assert PLAIN.token_opened in opened.typist.told
    assert isinstance(opened.rehearsal.visit.stage, Completed)


def test_the_code_that_is_about_to_change_is_announced(talk: TalkThrough, handbook: Deal) -> None:
    scenario = replace(handbook.scenario, faults=(CodeEndsSoon(4),))
    dealt = deal(scenario, handbook.seed, handbook.visit.active_at)
    talked = talk(*AT_FORM, "=", "=", deal=dealt)
    assert PLAIN.code_hurries.format(seconds=4) in talked.typist.told


def test_back_leaves_the_form_where_the_real_page_can(talk: TalkThrough) -> None:
    assert isinstance(talk("", "戻る").rehearsal.visit.stage, AtLogin)
    stays = talk(*AT_FORM, "戻る")
    assert isinstance(stays.rehearsal.visit.stage, Registering)
    assert PLAIN.no_back.partition("。")[0] in stays.text


def test_cancelling_has_to_be_said_twice_in_a_row(talk: TalkThrough) -> None:
    assert isinstance(talk(*AT_FORM, "中止", "中止").rehearsal.visit.stage, AtLogin)
    stays = talk(*AT_FORM, "中止", "番号", "中止")
    assert isinstance(stays.rehearsal.visit.stage, Registering)


@pytest.mark.parametrize("word", ["前", "中止", "結果", "はじめから", "写す", "戻る", "?nix"])
def test_a_word_that_does_nothing_here_says_so(
    talk: TalkThrough, word: str, deeds: list[Deed], collect: Callable[[Rehearsal], None]
) -> None:
    talked = talk(word, listeners=[collect])
    said = {PLAIN.not_now, PLAIN.no_copy, PLAIN.unknown.partition("。")[0] + "。"}
    assert said & set(talked.typist.told)
    assert deeds == []


def test_the_phone_s_clock_is_set_right(talk: TalkThrough) -> None:
    scenario = find_scenario("phone-clock-slow")
    assert scenario.clock.start is not None
    dealt = deal(scenario, scenario.seed or 0, scenario.clock.start)
    talked = talk("時計", "時計", deal=dealt, clock=HandClock(scenario.clock.start))
    assert JAPANESE.phone.clock_was_set.partition("。")[0] in talked.text
    assert JAPANESE.phone.clock_is_right in talked.typist.told
    assert not talked.rehearsal.token.clock_error


def test_a_running_clock_is_waited_for(
    talk: TalkThrough, make_clock: Callable[..., HandClock]
) -> None:
    clock = make_clock(later=timedelta(seconds=12), running=True)
    talked = talk("待つ", clock=clock)
    assert talked.paused == [18]
    assert talked.rehearsal.reading().seconds_left == 30


# --- Modes ------------------------------------------------------------------------------------


def test_copying_is_free_in_a_guided_rehearsal(talk: TalkThrough) -> None:
    assert talk(*TO_THE_END).assessment.hints == 0


def test_copying_is_help_in_practice(talk: TalkThrough) -> None:
    talked = talk("", CONTRACT_ID, "写す", mode=Mode.PRACTICE)
    assert talked.assessment.hints == 1
    assert isinstance(talked.rehearsal.visit.stage, Registering)


def test_copying_is_refused_in_an_exam(talk: TalkThrough) -> None:
    talked = talk("", "=", "?copy", mode=Mode.EXAM)
    assert named(talked.typist.asked) == [Field.CONTRACT_ID] * 3
    assert PLAIN.no_copy_in_exam.partition("。")[0] in talked.text


def test_a_guided_rehearsal_says_what_to_do_without_being_asked(talk: TalkThrough) -> None:
    assert [line for line in talk("").typist.told if line.startswith(JAPANESE.hints.lead)]


def test_a_hint_in_practice_comes_when_it_is_asked_for_and_is_counted(talk: TalkThrough) -> None:
    talked = talk("", "ヒント", mode=Mode.PRACTICE)
    led = [line for line in talked.typist.told if line.startswith(JAPANESE.hints.lead)]
    assert led == [JAPANESE.hints.lead + JAPANESE.hints.hints["contract-id"]]
    assert talked.assessment.hints == 1


def test_a_hint_knows_what_is_wrong_with_what_was_typed(talk: TalkThrough) -> None:
    talked = talk(*AT_FORM, "skoh99999999", "ヒント", mode=Mode.PRACTICE)
    assert JAPANESE.hints.hints["lower-case"].partition("。")[0] in talked.text


def test_an_exam_gives_no_hint_and_ends_with_its_result(
    talk: TalkThrough, cells: tuple[str, str]
) -> None:
    talked = talk("ヒント", *AT_FORM, SERIAL, CODE, *cells, "", mode=Mode.EXAM)
    assert JAPANESE.hints.none_in_exam in talked.typist.told
    assert talked.typist.told.count(JAPANESE.results.heading) == 1
    assert JAPANESE.results.passed in talked.text
    assert not [line for line in talked.typist.told if line.startswith(JAPANESE.hints.lead)]


# --- Time -------------------------------------------------------------------------------------


def test_an_idle_time_out_is_noticed_at_the_next_line(
    talk: TalkThrough, deeds: list[Deed], collect: Callable[[Rehearsal], None]
) -> None:
    talked = talk("", timedelta(minutes=10), CONTRACT_ID, listeners=[collect])
    assert isinstance(talked.rehearsal.visit.stage, TimedOut)
    assert JAPANESE.ended.timed_out_title in talked.typist.told
    assert not [deed for deed in deeds if isinstance(deed, Typed)]


def test_a_word_is_heard_even_if_the_time_is_over(talk: TalkThrough) -> None:
    talked = talk("", timedelta(minutes=10), "終了")
    assert talked.reached
    assert talked.typist.told[-1] == PLAIN.left


def test_somebody_is_warned_once_that_time_is_short(talk: TalkThrough) -> None:
    warned = JAPANESE.frame.time_is_short.partition("。")[0] + "。"
    talked = talk("", timedelta(minutes=9, seconds=5), CONTRACT_ID, "番号")
    assert talked.typist.told.count(warned) == 1


# --- Ends -------------------------------------------------------------------------------------


def test_the_end_of_the_input_is_said(talk: TalkThrough) -> None:
    talked = talk("")
    assert not talked.reached
    assert talked.typist.told[-2:] == [PLAIN.input_ended, JAPANESE.results.not_completed]


@pytest.mark.parametrize("word", ["終了", "?quit"])
def test_somebody_may_leave_at_any_time(talk: TalkThrough, word: str) -> None:
    assert talk("", word).reached


def test_beginning_again_ends_an_attempt(talk: TalkThrough) -> None:
    talked = talk(*TO_THE_END, "はじめから", *TO_RECEIPT)
    assert [result.completed for result in talked.ended] == [True]
    assert isinstance(talked.rehearsal.visit.stage, Completed)
    assert talked.typist.told.count(JAPANESE.receipt.done) == 2


# --- Whatever is typed ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("\udc83\udc80", "no-text"),
        ("a\0b", "control"),
        ("\x1b[A", "control"),
        ("a\u202eb", "control"),
        ("9" * (LIMIT + 1), "too-long"),
        ("あ" * 1_000_000, "too-long"),
    ],
    ids=["bytes", "nul", "arrow", "bidi", "long", "longer"],
)
def test_what_cannot_be_used_is_refused_with_a_sentence(
    talk: TalkThrough,
    line: str,
    why: str,
    deeds: list[Deed],
    collect: Callable[[Rehearsal], None],
) -> None:
    talked = talk("", line, listeners=[collect])
    said = PLAIN.unusable[why].format(limit=LIMIT)
    assert said in talked.typist.told
    assert named(talked.typist.asked) == [Field.CONTRACT_ID] * 2
    assert [type(deed) for deed in deeds] == [Sent]


anything = st.lists(
    st.one_of(
        st.sampled_from(["", "=", *(f"?{word}" for word in PLAIN.words), *PLAIN.words.values()]),
        st.sampled_from([CONTRACT_ID, PASSWORD, SERIAL, "000000", "00", "[bold]", "{field}"]),
        st.text(max_size=60),
    ),
    max_size=40,
)


@settings(deadline=None, derandomize=True, database=None, max_examples=150)
@given(anything, st.sampled_from(Mode))
def test_nothing_that_is_typed_breaks_a_talk(lines: list[str], mode: Mode) -> None:
    scenario = find_scenario("handbook")
    assert scenario.clock.start is not None
    clock = HandClock(scenario.clock.start)
    rehearsal = Rehearsal(deal(scenario, 7, clock.now()), clock, mode)
    typist = Typist(lines, clock)
    Talk(rehearsal, JAPANESE, World(typist, lambda _: None, lambda _: False)).run()
    assert all(line.replace("\u3000", "").isprintable() for line in typist.told)
    # One thought a line: nothing but a code or a closing bracket stands behind a full stop.
    assert not [line for line in typist.told if re.search(r"。(?![)」]|\(TR-)[^ ]", line)]


def test_the_deeds_of_a_form_are_those_of_the_screens(
    talk: TalkThrough, deeds: list[Deed], collect: Callable[[Rehearsal], None]
) -> None:
    talk("", CONTRACT_ID, "カード", PASSWORD, listeners=[collect])
    kinds = [deed for deed in deeds if not isinstance(deed, Typed)]
    assert [deed for deed in deeds if isinstance(deed, Typed)] == [
        Typed(Field.CONTRACT_ID, CONTRACT_ID),
        Typed(Field.PASSWORD, PASSWORD),
    ]
    assert [type(deed) for deed in kinds] == [Sent, Pressed, Pressed, Pressed, Pressed, Sent]
    assert [pressed(button, deeds) for button in (Button.ENTER, Button.CARD, Button.CLOSE)] == [
        *(2, 1, 1)
    ]
