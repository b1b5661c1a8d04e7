"""The instructor's controls, typed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from otp_tui.bank.stages import AtLogin, Completed, Identifying, Locked, Registering, TimedOut
from otp_tui.line.spoken import spelled
from otp_tui.line.teaching import name_of
from otp_tui.line.words import choice_in, word_in
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.model import Beginning
from otp_tui.text.ja import JAPANESE
from otp_tui.text.languages import LANGUAGES, catalogue_of
from otp_tui.tour.instructor import choices_of
from otp_tui.tour.practice import Place
from otp_tui.tour.preparation import steps_before
from otp_tui.tour.procedures.enrolment import PRACTICE
from otp_tui.tour.sentences import choice_sentence, done_sentence

if TYPE_CHECKING:
    from otp_tui.bank.stages import Stage
    from otp_tui.text.languages import Language
    from tests.line.conftest import TalkThrough

WORDS, PLAIN = JAPANESE.instructor, JAPANESE.plain
WHO = ("", "=", "=")
DEEDS = {
    name: deed for group in choices_of(PRACTICE.trail).values() for name, deed in group.items()
}
STEPS = dict(zip((place.value for place in PRACTICE.trail), JAPANESE.frame.trail, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", ["5", " 5", "\u3000５"])
def test_a_number_stands_behind_the_word(language: Language, ending: str) -> None:
    texts = catalogue_of(language).plain
    for word in ("?teach", "？ＴＥＡＣＨ", texts.words["teach"]):
        assert choice_in(word + ending, texts) == "5"
        assert choice_in(word, texts) is None
        assert word_in(word, texts) is not None


def test_each_choice_has_a_number_and_a_name() -> None:
    for begins in Beginning:
        trail = (*steps_before(begins), *PRACTICE.trail)
        groups = choices_of(trail).values()
        deeds = {name: deed for group in groups for name, deed in group.items()}
        names = list(deeds)
        assert [name_of(str(number), deeds) for number in range(1, len(names) + 1)] == names
        assert [name_of(name, deeds) for name in names] == names
        nothing = ("", "0", str(len(names) + 1), "to", "-1", f"to-{Place.ENTER.value}")
        assert not [typed for typed in nothing if name_of(typed, deeds)]


def test_the_list_says_every_choice_with_its_number(talk: TalkThrough) -> None:
    told = talk("先生").typist.told
    for number, (name, deed) in enumerate(DEEDS.items(), 1):
        choice = choice_sentence(name, deed, WORDS, STEPS)
        said = PLAIN.teach_line.format(number=number, choice=choice, name=name)
        assert said in told


@pytest.mark.parametrize("name", DEEDS)
def test_every_choice_can_be_typed_and_says_what_it_did(talk: TalkThrough, name: str) -> None:
    talked = talk(*WHO, f"?teach {name}")
    refused = name == "unlock"
    told = talked.typist.told
    assert (WORDS.not_now in told) is refused
    if (name in WORDS.done or name.startswith("to-")) and not refused:
        code = spelled(talked.rehearsal.token.reading(talked.rehearsal.clock.now()).code, "、")
        done = done_sentence(name, DEEDS[name], WORDS, STEPS, code)
        beginning = done.partition("。")[0][:6]
        assert any(line.startswith(beginning) for line in told)
    assert not [line for line in told if any(key in line for key in ("F5", "F7", "F8"))]


@pytest.mark.parametrize(
    ("typed", "stage"),
    [
        (("?teach 1",), AtLogin),
        (("?teach 2",), Identifying),
        (("先生 3",), Registering),
        (("先生 to-receipt",), Completed),
        ((*WHO, "?teach expire"), TimedOut),
        ((*WHO, "?teach lock-card"), Locked),
        ((*WHO, "?teach lock-card", "?teach unlock"), AtLogin),
        ((*WHO, "?teach renew"), AtLogin),
    ],
)
def test_the_page_is_said_that_the_instructor_goes_to(
    talk: TalkThrough, typed: tuple[str, ...], stage: type[Stage]
) -> None:
    talked = talk(*typed)
    assert isinstance(talked.rehearsal.visit.stage, stage)
    names = {
        AtLogin: JAPANESE.login.title,
        Identifying: JAPANESE.identify.heading,
        Registering: JAPANESE.register.heading,
        Completed: JAPANESE.receipt.done,
        TimedOut: JAPANESE.ended.timed_out_title,
        Locked: JAPANESE.ended.locked_title,
    }
    said = talked.typist.told
    place = said.index(PLAIN.input_ended)
    assert names[stage] in said[:place][-16:]


def test_the_clock_is_stopped_moved_and_let_go(talk: TalkThrough) -> None:
    talked = talk(*WHO, "?teach usual", "?teach stop", "?teach step", "?teach next-code")
    rehearsal = talked.rehearsal
    assert rehearsal.clock.stopped
    assert rehearsal.clock.now() - rehearsal.deal.visit.active_at == timedelta(seconds=30)
    later = rehearsal.clock.now() + timedelta(seconds=30)
    code = rehearsal.token.reading(later).code
    assert WORDS.done["next-code"].format(code=spelled(code, "、")) in talked.typist.told


def test_trouble_comes_with_the_next_button(talk: TalkThrough) -> None:
    talked = talk("?teach unreachable", "", "")
    assert "TR-51" in talked.text
    assert isinstance(talked.rehearsal.visit.stage, Identifying)


def test_there_is_nothing_for_the_instructor_in_an_exam(talk: TalkThrough) -> None:
    talked = talk(*WHO[:1], "?teach", "?teach to-receipt", "?help", mode=Mode.EXAM)
    assert talked.typist.told.count(WORDS.none_in_exam) == 2
    assert isinstance(talked.rehearsal.visit.stage, Identifying)
    assert not [line for line in talked.typist.told if "?teach" in line]


def test_a_choice_that_there_is_not_changes_nothing(talk: TalkThrough) -> None:
    talked = talk(*WHO, "?teach 99")
    assert JAPANESE.plain.teach_unknown.partition("。")[0] in talked.text
    assert isinstance(talked.rehearsal.visit.stage, Registering)
