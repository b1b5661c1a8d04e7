"""Each built-in lesson, played to its end without a screen: it shows what it says it teaches."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

import pytest

from otp_tui.bank.end_of_use import ConfirmingEnd, Ended, Proving, ProvingByCard
from otp_tui.bank.exchange import GivingOldCode, Referred
from otp_tui.bank.flow import AnyEvent
from otp_tui.bank.later import AnyField, LaterReason
from otp_tui.bank.orders import Authorising, Confirming, Entering, Ordered
from otp_tui.bank.phishing import AskedForAll
from otp_tui.bank.rejection import Field, ReadingReason, Reason
from otp_tui.bank.stages import (
    AtLogin,
    Completed,
    Identifying,
    Locked,
    Registering,
    TimedOut,
)
from otp_tui.clock import JST, HandClock
from otp_tui.phone.getting_app import (
    AtStore,
    ChooseStore,
    ChoosingStore,
    Installed,
    Launched,
    SayTooOld,
    Unsupported,
)
from otp_tui.phone.handset import Store
from otp_tui.phone.rejection import AppReason
from otp_tui.scenario.built_in import built_in_names
from otp_tui.scenario.deal import deal
from otp_tui.scenario.errand import ProcedureName
from otp_tui.scenario.files import find_scenario
from otp_tui.scenario.model import Mistake, Slip
from otp_tui.scenario.script import Action, Button, Press, Type, Wait
from otp_tui.tour.assessment import FULL_MARKS, Assessment, Result
from otp_tui.tour.deeds import Prepared, Pressed, Typed
from otp_tui.tour.journal import Heading, heading_line, recorder
from otp_tui.tour.line import Answer, Trouble
from otp_tui.tour.preparation import Event as PreparationEvent
from otp_tui.tour.preparation import ReadingCard, Ready
from otp_tui.tour.rehearsal import Happening, Rehearsal
from otp_tui.tour.replay import read_journal, replayed
from otp_tui.tour.script import text_to_type, wait_before

SHORTEST, CAPTION_CELLS = 3, 2 * 78 - 2
"""Pictures that a lesson has at least; cells of a caption: two lines, less a cell that a wide
character may leave empty at the end of each."""

SOME_MORNING = datetime(2026, 6, 10, 10, 0, 7, tzinfo=JST)
"""When a lesson without a moment of its own is played."""


@dataclass(frozen=True, slots=True)
class Course:
    """What a lesson's script brings about."""

    met: tuple[Mistake | Trouble, ...] = ()
    """What goes wrong, in order."""

    stages: tuple[type[object], ...] = (AtLogin, Identifying, Registering, Completed, AtLogin)
    """The pages, in order."""


USUAL = Course()
ORDER = (AtLogin, Entering, Confirming, Authorising, Ordered, AtLogin)
OUT_AT_LOGIN = (AtLogin, Identifying)
FROM_CARD = (ReadingCard, Ready, *USUAL.stages)

COURSES = {
    "already-registered": Course((Reason.ALREADY_REGISTERED,), (AtLogin,)),
    "bank-unreachable": Course((Trouble.UNREACHABLE,)),
    "card-trap": Course(stages=(AtLogin, AskedForAll, AtLogin)),
    "code-changes-while-typing": Course((Reason.WRONG_CODE,)),
    "end-of-use": Course(
        stages=(AtLogin, Proving, ProvingByCard, Proving, ConfirmingEnd, Ended, AtLogin)
    ),
    "enrol-then-transfer": Course((Reason.REUSED_CODE,), (*USUAL.stages[:-1], *ORDER)),
    "exchange": Course(stages=(AtLogin, GivingOldCode, Registering, Completed, AtLogin)),
    "expired-code": Course((Reason.OLD_CODE,)),
    "full-width-input": Course((Reason.FULL_WIDTH,)),
    "get-the-app": Course((), (ChoosingStore, AtStore, Installed, Launched, *FROM_CARD)),
    "handbook": USUAL,
    "know-the-card": Course((ReadingReason.OTHER_CELL,), FROM_CARD),
    "limit-change": Course((Reason.BAD_FORMAT,), ORDER),
    "lock-out": Course(
        (Reason.WRONG_LOGIN, Reason.WRONG_LOGIN, Slip.LOCKED_OUT),
        (*OUT_AT_LOGIN, Locked, *USUAL.stages),
    ),
    "lost-phone": Course((LaterReason.PHONE_LOST,), (AtLogin, GivingOldCode, Referred)),
    "maintenance": Course((Trouble.MAINTENANCE,)),
    "no-token-yet": USUAL,
    "payment": Course(stages=ORDER),
    "payment-wrong-number": Course((LaterReason.NO_SUCH_BILL,), ORDER),
    "phone-clock-slow": Course((Reason.OLD_CODE,)),
    "phone-too-old": Course((AppReason.TOO_OLD,), (ChoosingStore, AtStore, Unsupported)),
    "reused-code": Course((Reason.WRONG_CELL, Reason.SPENT_CODE, Reason.REUSED_CODE)),
    "session-timeout": Course((Slip.TIMED_OUT,), (*OUT_AT_LOGIN, TimedOut, *USUAL.stages)),
    "slow-answer": USUAL,
    "standard": USUAL,
    "start-again": Course(
        (Reason.WRONG_SERIAL,), (AtLogin, Proving, ConfirmingEnd, Ended, *USUAL.stages)
    ),
    "transfer": Course(stages=ORDER),
    "transfer-over-limit": Course((LaterReason.NEEDS_TOKEN,), ORDER[:2]),
    "transfer-tampered": Course(stages=(*ORDER[:3], AtLogin)),
    "wrong-card-cell": Course(
        (Reason.WRONG_CELL, Reason.SPENT_CODE, Reason.WRONG_CELL, Reason.SPENT_CODE)
    ),
    "wrong-password": Course((Reason.WRONG_LOGIN,)),
    "wrong-serial": Course((Reason.BAD_FORMAT, Reason.WRONG_SERIAL)),
}


ENROLMENTS = {
    name
    for name in COURSES
    if {task.procedure for task in find_scenario(name).tasks} == {ProcedureName.ENROLMENT}
}


@dataclass
class Player:
    """Plays a script on a rehearsal, as the app does: it keeps what stands in the fields."""

    rehearsal: Rehearsal
    typed: dict[AnyField, str] = field(default_factory=dict)
    met: list[Mistake | Trouble] = field(default_factory=list)
    stages: list[type[object]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.stages.append(type(self.rehearsal.state.stage))

    def listen(self, happening: Happening) -> None:
        """Follow the pages; a new page has empty fields."""
        stage = happening.after.stage
        if stage == happening.before.stage:
            return
        self.stages.append(type(stage))
        self.typed.clear()
        if isinstance(stage, Locked):
            self.met.append(Slip.LOCKED_OUT)
        if isinstance(stage, TimedOut):
            self.met.append(Slip.TIMED_OUT)

    def play(self, action: Action) -> None:
        """Do one thing."""
        match action:
            case Type():
                self.type(action)
            case Press(button) if button in ANSWERS:
                self.send(ANSWERS[button])
            case Press(Button.MAIN):
                self.send(self.intent())
            case Press(Button.CORRECT):
                self.press_other("correct")
            case Press(Button.LEAVE):
                self.press_other("cancel")
            case Press(Button.REPORT_LOST):
                self.press_other("report-lost")
            case Press(Button.USE_CARD | Button.USE_TOKEN as button):
                self.press_other(button.value)
            case Press(button):
                self.rehearsal.do(Pressed(button))
            case Wait(by):
                self.rehearsal.wait(by)
                self.rehearsal.look()

    def send(self, event: AnyEvent) -> None:
        """Let the page's button do what it is for."""
        if isinstance(event, PreparationEvent):
            self.rehearsal.do(Prepared(event))
            preparation = self.rehearsal.state.preparation
            for rejection in preparation.rejections if preparation else ():
                self.met.append(rejection.reason)
                for void in rejection.clears:
                    self.typed.pop(void, None)
        else:
            self.receive(self.rehearsal.submit(event))

    def type(self, action: Type) -> None:
        """Type into a field of the present page."""
        rehearsal = self.rehearsal
        if wait := wait_before(action, rehearsal.state, rehearsal.clock.now()):
            rehearsal.wait(wait)
            rehearsal.look()
        text = text_to_type(action, rehearsal.state, rehearsal.clock.now())
        assert action.field in rehearsal.state.page.fields
        self.typed[action.field] = text
        rehearsal.do(Typed(action.field, text))

    def intent(self) -> AnyEvent:
        """Return what the present page's button sends."""
        page = self.rehearsal.state.page
        return page.form.make({**dict.fromkeys(page.fields, ""), **self.typed})

    def press_other(self, name: str) -> None:
        """Press one of the page's further buttons."""
        others = self.rehearsal.state.others
        form = next(form for form in others if form.name == name)
        self.receive(self.rehearsal.submit(form.make({})))

    def receive(self, answer: Answer) -> None:
        """Take the answer as the page does: what is void is emptied."""
        if answer.trouble is not None:
            self.met.append(answer.trouble)
            return
        for rejection in answer.visit.rejections:
            self.met.append(rejection.reason)
            for void in rejection.clears:
                self.typed.pop(void, None)


ANSWERS: dict[Button, PreparationEvent] = {
    Button.APP_STORE: ChooseStore(Store.APP_STORE),
    Button.GOOGLE_PLAY: ChooseStore(Store.GOOGLE_PLAY),
    Button.TOO_OLD: SayTooOld(),
}
"""What each button means that is one of two."""


def begin(name: str, at: datetime | None = None) -> Rehearsal:
    """Return the rehearsal of a lesson; its clock stands."""
    scenario = find_scenario(name)
    moment = at or scenario.clock.start or SOME_MORNING
    seed = 1 if scenario.seed is None else scenario.seed
    return Rehearsal(deal(scenario, seed, moment), HandClock(moment))


def played(rehearsal: Rehearsal) -> tuple[Player, Result]:
    """Play a lesson's script to its end."""
    player = Player(rehearsal)
    assessment = Assessment.of(rehearsal)
    rehearsal.listeners.append(player.listen)
    for step in rehearsal.deal.scenario.script:
        for action in step.do:
            player.play(action)
    return player, assessment.result(rehearsal.clock.now())


def ambiguous(texts: Iterable[str]) -> set[str]:
    """Return the characters that are one cell wide in one terminal and two in another."""
    return {one for text in texts for one in text if unicodedata.east_asian_width(one) == "A"}


def cells(text: str) -> int:
    """Return how many cells a text takes."""
    return sum(1 + (unicodedata.east_asian_width(one) in "FW") for one in text)


def counted(met: Iterable[Mistake | Trouble]) -> set[Mistake]:
    """Return what a lesson has to expect: troubles are nobody's mistake."""
    return {one for one in met if not isinstance(one, Trouble)}


def test_the_table_knows_every_lesson() -> None:
    assert tuple(sorted(COURSES)) == built_in_names()


@pytest.mark.parametrize("name", built_in_names())
def test_a_script_brings_about_what_its_lesson_is_for(name: str) -> None:
    player, _ = played(begin(name))
    course = COURSES[name]
    assert tuple(player.met) == course.met
    assert tuple(player.stages) == course.stages


@pytest.mark.parametrize("name", built_in_names())
def test_a_lesson_expects_what_its_script_meets_and_nothing_else(name: str) -> None:
    rehearsal = begin(name)
    player, _ = played(rehearsal)
    assert set(rehearsal.deal.scenario.lesson.expected) == counted(player.met)


@pytest.mark.parametrize("name", built_in_names())
def test_who_follows_a_script_gets_full_marks(name: str) -> None:
    _, result = played(begin(name))
    assert (result.completed, result.passed, result.score) == (True, True, FULL_MARKS)
    assert result.mistakes == {}


@pytest.mark.parametrize("name", sorted(COURSES.keys() - {"maintenance"}))
def test_a_script_leads_to_the_same_end_late_in_a_time_step_of_another_day(name: str) -> None:
    player, result = played(begin(name, datetime(2027, 2, 1, 18, 59, 58, tzinfo=JST)))
    assert tuple(player.met) == COURSES[name].met
    assert result.completed


@pytest.mark.parametrize("name", built_in_names())
def test_a_lesson_s_journal_leads_to_the_same_end_and_tells_no_secret(name: str) -> None:
    rehearsal = begin(name)
    heading = Heading(
        scenario=name,
        digest=rehearsal.deal.scenario.digest,
        seed=rehearsal.deal.seed,
        at=rehearsal.began_at,
        mode=rehearsal.mode,
        speed=0,
        is_real=False,
        columns=80,
        rows=24,
        theme="dark",
    )
    lines = [heading_line(heading)]
    rehearsal.listeners.append(recorder(lines.append))
    played(rehearsal)
    text = "".join(lines)
    again = replayed(read_journal(text), rehearsal.deal)
    assert again.state == rehearsal.state
    customer = rehearsal.visit.customer
    secrets = [customer.password, customer.contract_id, *customer.card.numbers]
    assert not [secret for secret in secrets if f'"{secret}"' in text]


@pytest.mark.parametrize("name", sorted(ENROLMENTS - {"already-registered", "phone-too-old"}))
def test_a_lesson_ends_with_the_token_in_use(name: str) -> None:
    rehearsal = begin(name)
    played(rehearsal)
    assert rehearsal.visit.registered_serial == rehearsal.token.serial
    names = [step.picture for step in rehearsal.deal.scenario.script if step.picture]
    assert [one.partition("-")[2] for one in names[-2:]] == ["receipt", "in-use"]


@pytest.mark.parametrize("name", built_in_names())
def test_a_lesson_says_what_happens_and_what_to_watch_for(name: str) -> None:
    scenario = find_scenario(name)
    notes = [step.note for step in scenario.script if step.note]
    assert scenario.summary.endswith("。")
    assert 2 * len(notes) >= len(scenario.script) > 0
    said = [scenario.title, scenario.summary, *notes, *(step.caption for step in scenario.script)]
    assert ambiguous(said) == set()
    assert all(one.endswith("。") for one in said[1:])


@pytest.mark.parametrize("name", built_in_names())
def test_a_caption_fits_two_lines_of_a_small_terminal(name: str) -> None:
    long = {
        step.caption for step in find_scenario(name).script if cells(step.caption) > CAPTION_CELLS
    }
    assert long == set()


@pytest.mark.parametrize("name", built_in_names())
def test_a_lessons_pictures_are_numbered_from_its_first_page(name: str) -> None:
    scenario = find_scenario(name)
    names = [step.picture for step in scenario.script if step.picture]
    numbers = [one.partition("-")[0] for one in names]
    assert names[0] == f"1-{scenario.begins.value}"
    assert numbers == [str(number) for number in range(1, len(names) + 1)]
    assert len(names) >= SHORTEST


@pytest.mark.parametrize("name", sorted(COURSES.keys() - {"standard"}))
def test_a_lesson_but_the_standard_one_is_the_same_each_time(name: str) -> None:
    scenario = find_scenario(name)
    assert scenario.seed is not None
    assert scenario.clock.start is not None


def test_the_lessons_have_seeds_of_their_own() -> None:
    seeds = [find_scenario(name).seed for name in built_in_names()]
    assert len(set(seeds)) == len(seeds)


# --- What single lessons are about ------------------------------------------------------------


def test_the_serial_number_of_its_lesson_holds_both_letter_o_and_digit_0() -> None:
    serial = begin("wrong-serial").token.serial
    assert "O" in serial
    assert "0" in serial


def test_half_of_each_code_is_typed_while_it_changes() -> None:
    rehearsal = begin("code-changes-while-typing")
    shown: list[tuple[str, str]] = []

    def listen(happening: Happening) -> None:
        if isinstance(happening.deed, Typed) and happening.deed.field is Field.CODE:
            shown.append((happening.deed.text, happening.before.token.reading(happening.at).code))

    rehearsal.listeners.append(listen)
    played(rehearsal)
    (half, before), (mixed, after), *_ = shown
    assert before != after
    assert (half, mixed) == (before[:3], before[:3] + after[3:])


def test_the_phone_shows_the_right_time_at_the_end_of_its_lesson() -> None:
    rehearsal = begin("phone-clock-slow")
    assert rehearsal.token.clock_error.total_seconds() == -300
    played(rehearsal)
    assert rehearsal.token.clock_error.total_seconds() == 0


def test_the_token_app_is_opened_in_its_lesson() -> None:
    rehearsal = begin("no-token-yet")
    assert not rehearsal.token_is_open
    played(rehearsal)
    assert rehearsal.token_is_open


def test_the_answer_of_its_lesson_is_late_and_waited_for() -> None:
    rehearsal = begin("slow-answer")
    late: list[Happening] = []

    def listen(happening: Happening) -> None:
        if happening.answer.delay:
            late.append(happening)

    rehearsal.listeners.append(listen)
    played(rehearsal)
    (answer,) = late
    assert isinstance(answer.after.visit.stage, Completed)
    assert rehearsal.clock.now() >= answer.at + answer.answer.delay


def test_the_figures_of_the_handbook_stand_in_its_pictures() -> None:
    names = [step.picture for step in find_scenario("handbook").script if step.picture]
    usual = [step.picture for step in find_scenario("standard").script if step.picture]
    assert names == usual == ["1-login", "2-identify", "3-register", "4-receipt", "5-in-use"]
