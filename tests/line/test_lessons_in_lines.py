"""Each built-in lesson, talked through to its goal by lines alone."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

import pytest

from otp_tui.bank.later import LaterReason
from otp_tui.bank.rejection import ReadingReason, Reason
from otp_tui.clock import JST, HandClock
from otp_tui.scenario.built_in import built_in_names
from otp_tui.scenario.deal import deal
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.mode import Mode
from otp_tui.text.ja import JAPANESE
from otp_tui.tour.journal import Heading, heading_line, recorder
from otp_tui.tour.replay import read_journal, replayed

if TYPE_CHECKING:
    from otp_tui.scenario.deal import Deal
    from otp_tui.tour.rehearsal import Rehearsal
    from tests.line.conftest import TalkThrough

SOME_MORNING = datetime(2026, 6, 10, 10, 0, 7, tzinfo=JST)
WHO = ("=", "=")
WHAT = ("=", "=", "=", "=")
USUAL: Final = ("", *WHO, *WHAT, "")
READ: Final = ("=", "=", "=")
PAYEE = ("=", "=", "普通", "=", "=", "=")
BILL = ("=", "=", "=")
WRONG, OLD, CELL = "wrong123", "000000", "00"

WAYS: Final = {
    "already-registered": ("",),
    "bank-unreachable": ("", *WHO, "", *WHAT, ""),
    "card-trap": (*WHO, "入力しないでやめる"),
    "code-changes-while-typing": ("", *WHO, "=", OLD, "=", "=", "=", ""),
    "end-of-use": (*WHO, "スマホが手もとにない", "戻る", "=", "", ""),
    "enrol-then-transfer": ("", *WHO, *WHAT, "", *WHO, *PAYEE, "", "=", "待つ", "=", ""),
    "exchange": (*WHO, "番号", "=", *WHAT, ""),
    "expired-code": ("", *WHO, "=", "=", "=", "待つ", "待つ", "待つ", "=", "=", ""),
    "full-width-input": ("", "９９９１２３４５６７８", "=", "=", *WHAT, ""),
    "get-the-app": ("スマホ", "google", "インストール", "", "", *READ, "", *USUAL),
    "handbook": USUAL,
    "know-the-card": ("=", CELL, "=", "=", "", *USUAL),
    "limit-change": (*WHO, "2,000,000", "=", "", "=", ""),
    "lock-out": ("", "=", WRONG, WRONG, WRONG, "", *USUAL),
    "lost-phone": (*WHO, "スマホをなくした"),
    "maintenance": ("", "待つ", "待つ", *USUAL),
    "no-token-yet": ("", *WHO, "アプリ", "スマホ", *WHAT, ""),
    "payment": (*WHO, *BILL, "", "=", ""),
    "payment-wrong-number": (*WHO, "=", "=", "246831", "前", "=", "", "=", ""),
    "phone-clock-slow": ("", *WHO, *WHAT, "時計", "=", ""),
    "phone-too-old": ("AppStore", "インストール", "使えない"),
    "reused-code": ("", *WHO, "=", "=", CELL, "=", "=", "=", "=", "待つ", "=", ""),
    "session-timeout": ("", "=", "待つ", "待つ", "待つ", "待つ", "", *USUAL),
    "slow-answer": USUAL,
    "standard": USUAL,
    "start-again": (*WHO, "=", "", "", "", *WHO, "SKMH12345678", *WHAT, "=", ""),
    "transfer": (*WHO, *PAYEE, "", "=", ""),
    "transfer-over-limit": (*WHO, "=", "=", "貯金", "2", "=", "=", "="),
    "transfer-tampered": (*WHO, *PAYEE, "取引を中止する"),
    "wrong-card-cell": ("", *WHO, "=", "=", CELL, "=", "待つ", "=", "=", "=", ""),
    "wrong-password": ("", "=", WRONG, "=", *WHAT, ""),
    "wrong-serial": ("", *WHO, "SKOH", "SKOH00000000", *WHAT, ""),
}
"""What is typed in each lesson. The clock stands."""

SAID: Final = {
    "already-registered": Reason.ALREADY_REGISTERED.value,
    "bank-unreachable": "TR-51",
    "card-trap": "セキュリティ強化のお願い",
    "code-changes-while-typing": Reason.WRONG_CODE.value,
    "end-of-use": "100,000円",
    "enrol-then-transfer": "次は「振込」の練習です。",
    "exchange": "もう1台：新しいスマホ",
    "expired-code": Reason.OLD_CODE.value,
    "full-width-input": Reason.FULL_WIDTH.value,
    "get-the-app": JAPANESE.preparing.ready.partition("。")[0],
    "know-the-card": ReadingReason.OTHER_CELL.value,
    "phone-too-old": JAPANESE.preparing.unsupported_next,
    "limit-change": "2026年06月11日0時",
    "lock-out": JAPANESE.ended.locked_title,
    "lost-phone": "0120-985-317",
    "maintenance": "TR-52",
    "no-token-yet": JAPANESE.plain.token_opened,
    "payment": "8,640円",
    "payment-wrong-number": LaterReason.NO_SUCH_BILL.value,
    "phone-clock-slow": Reason.OLD_CODE.value,
    "reused-code": Reason.REUSED_CODE.value,
    "session-timeout": JAPANESE.ended.timed_out_title,
    "slow-answer": JAPANESE.line.waiting.partition("。")[0],
    "start-again": Reason.WRONG_SERIAL.value,
    "transfer": "30,000円",
    "transfer-over-limit": LaterReason.NEEDS_TOKEN.value,
    "transfer-tampered": "ベツジン ゴロウ",
    "wrong-card-cell": Reason.WRONG_CELL.value,
    "wrong-password": Reason.WRONG_LOGIN.value,
    "wrong-serial": Reason.WRONG_SERIAL.value,
}
"""What has to be heard in each lesson."""


def dealt(name: str) -> tuple[Deal, HandClock]:
    """Return a lesson, dealt at its own moment, and a clock that stands there."""
    scenario = find_scenario(name)
    at = scenario.clock.start or SOME_MORNING
    return deal(scenario, scenario.seed or 1, at), HandClock(at)


def test_there_is_a_way_through_every_lesson() -> None:
    assert set(WAYS) == set(built_in_names())


@pytest.mark.parametrize("name", built_in_names())
def test_a_lesson_reaches_its_goal(talk: TalkThrough, name: str) -> None:
    its, clock = dealt(name)
    talked = talk(*WAYS[name], deal=its, clock=clock)
    assert talked.reached
    assert talked.assessment.reached
    assert SAID.get(name, "") in talked.text
    assert talked.typist.heard[-1] == JAPANESE.results.completed


@pytest.mark.parametrize("name", built_in_names())
def test_a_lesson_s_journal_leads_to_the_same_end(talk: TalkThrough, name: str) -> None:
    its, clock = dealt(name)
    heading = Heading(
        scenario=name,
        digest=its.scenario.digest,
        seed=its.seed,
        at=clock.now(),
        mode=Mode.PRACTICE,
        speed=0,
        is_real=False,
        columns=80,
        rows=24,
        theme="dark",
    )
    lines = [heading_line(heading)]

    def record(rehearsal: Rehearsal) -> None:
        rehearsal.listeners.append(recorder(lines.append))

    talked = talk(*WAYS[name], deal=its, clock=clock, mode=Mode.PRACTICE, listeners=[record])
    again = replayed(read_journal("".join(lines)), its)
    assert again.state == talked.rehearsal.state
    customer = its.visit.customer
    for secret in (customer.password, customer.contract_id, WRONG):
        assert f'"{secret}"' not in "".join(lines)


@pytest.mark.parametrize("name", built_in_names())
def test_no_line_names_a_key_of_the_screens(talk: TalkThrough, name: str) -> None:
    its, clock = dealt(name)
    talked = talk("?help", *WAYS[name], "結果", deal=its, clock=clock)
    for key in ("F1", "F2", "F3", "F4", "F5", "F7", "F8", "F9", "Ctrl", "Tab", "Backspace", "Esc"):
        assert not [line for line in talked.typist.heard if key in line]


def test_a_late_answer_is_waited_for(talk: TalkThrough) -> None:
    its, _ = dealt("slow-answer")
    clock = HandClock(its.visit.active_at, speed=2)
    talked = talk(*USUAL, deal=its, clock=clock)
    assert talked.reached
    assert talked.paused == [2.5]
    assert talked.rehearsal.clock.now() - its.visit.active_at == timedelta(seconds=5)
