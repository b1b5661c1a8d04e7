"""The handout: a scenario's script as printed pages of A4, whole in one HTML file.

What its fonts do not hold, scripts and references to other files are all absent; everything that
comes from a scenario is escaped.
"""

from __future__ import annotations

import re
from html import escape
from itertools import chain
from typing import TYPE_CHECKING, Final

from otp_tui.bank.card import LETTERS
from otp_tui.bank.later import LaterField, LaterReason
from otp_tui.bank.rejection import Field, ReadingReason, Reason
from otp_tui.gallery.fonts import PROSE, SCREEN
from otp_tui.gallery.frame import printable
from otp_tui.gallery.svg import draw_svg
from otp_tui.scenario.errand import ProcedureName
from otp_tui.scenario.model import Beginning
from otp_tui.text.refusals import what_and_next
from otp_tui.tour.procedures import practice_of
from otp_tui.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from otp_tui.bank.later import AnyField, AnyReason
    from otp_tui.gallery.fonts import FontFile
    from otp_tui.gallery.frame import Frame
    from otp_tui.scenario.model import Scenario
    from otp_tui.scenario.script import Step
    from otp_tui.text.catalogue import Catalogue

SIZE: Final = (80, 24)
"""Columns and rows of its pictures: on paper their letters are as large as those of a newspaper."""

EXAMPLES: Final[Mapping[AnyReason, AnyField]] = {
    LaterReason.NOT_KATAKANA: LaterField.PAYEE_NAME,
    LaterReason.NOT_CHOSEN: LaterField.ACCOUNT_KIND,
    Reason.EMPTY: Field.CODE,
    Reason.FULL_WIDTH: Field.CONTRACT_ID,
    Reason.BAD_FORMAT: Field.CODE,
}
"""The field of which a mistake is told that can happen in several."""

ASKED_FOR: Final[Mapping[AnyField, tuple[AnyReason, ...]]] = {
    Field.SERIAL: (Reason.LOWER_CASE, Reason.WRONG_SERIAL, LaterReason.SAME_TOKEN),
    Field.CODE: (Reason.WRONG_CODE, Reason.OLD_CODE, Reason.EARLY_CODE, Reason.REUSED_CODE),
    Field.FIRST_CELL: (Reason.WRONG_CELL,),
    LaterField.ACCOUNT_KIND: (LaterReason.NOT_CHOSEN,),
    LaterField.PAYEE_NAME: (LaterReason.NOT_KATAKANA,),
    LaterField.CONFIRMATION: (LaterReason.NO_SUCH_BILL, LaterReason.BILL_PAID),
}
"""What can be refused only where a field is asked for."""

_STYLE = """\
@page{size:A4 portrait;margin:14mm 16mm 16mm}
*{box-sizing:border-box}
:root{color-scheme:only light}
html{font:10.5pt/1.65 '%(prose)s','Noto Sans CJK JP','BIZ UDPGothic','Hiragino Sans',sans-serif;\
color:#14202e;background:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{margin:0 auto;max-width:178mm}
@media screen{body{padding:8mm 0}}
h1,h2,h3,p,ol,dl,table{margin:0}
h1{font-size:23pt;line-height:1.35;margin:1mm 0 3mm}
h2{font-size:15pt;border-bottom:.7mm solid #2a5d92;margin-bottom:4mm;break-after:avoid}
.lead{color:#2a5d92;font-weight:bold;letter-spacing:.1em}
.summary{font-size:12pt}
.practice{margin:5mm 0;padding:3mm 4mm;background:#fff3cf;border-left:2mm solid #e0a800}
.desk{margin:5mm 0;padding:3mm 4mm;border:.4mm solid #2a5d92;border-radius:2mm;break-inside:avoid}
.desk strong{font-size:14pt}
.desk .hours{white-space:pre-line}
.part{break-inside:avoid;padding-bottom:6mm}
.part ol{list-style:none;padding:0;margin:0 0 2mm}
.part li{display:grid;grid-template-columns:20mm 1fr;margin-bottom:1mm}
.part li>b{color:#2a5d92;white-space:nowrap}
.note{font-size:9pt;line-height:1.5;color:#44505e;padding-left:3mm;border-left:.6mm solid #b9c6d4}
.note b{font-weight:bold;margin-right:.8em}
.part svg{display:block;width:146mm;height:auto;margin:0 auto}
.mistakes{break-before:page}
table{border-collapse:collapse;width:100%%;margin-top:3mm;font-size:9.5pt;line-height:1.5}
th{text-align:left;background:#e4edf6}
td,th{padding:1.5mm 2mm;border-bottom:.2mm solid #b9c6d4;vertical-align:top}
td:first-child{white-space:nowrap;font-weight:bold}
tr{break-inside:avoid}
"""


@dataclass(frozen=True, slots=True)
class Part:
    """Steps that lead to one picture."""

    steps: tuple[tuple[int, Step], ...]
    """The steps, each with its number, from 1."""

    frame: Frame
    """The screen after the last of them."""


def parts_of(script: Sequence[Step], frames: Sequence[Frame]) -> list[Part]:
    """Return a script cut behind each step that has a picture, and at its end.

    Args:
        script: The steps.
        frames: The screen after each of them.
    """
    parts, begun = [], 0
    named = any(step.picture for step in script)
    for end, (step, frame) in enumerate(zip(script, frames, strict=True), start=1):
        if step.picture or not named or end == len(script):
            parts.append(Part(tuple(enumerate(script[begun:end], start=begun + 1)), frame))
            begun = end
    return parts


def draw_handout(
    scenario: Scenario, parts: Sequence[Part], texts: Catalogue, font: FontFile | None, lang: str
) -> str:
    """Return the handout as an HTML document.

    Args:
        scenario: The lesson.
        parts: Its steps and pictures.
        texts: What is said.
        font: What is embedded, or None to trust the reader's fonts.
        lang: The language (BCP 47).

    Raises:
        PicturesMissing: what makes subsets of fonts is not installed.
    """
    title = _shown(scenario.title)
    pages = (
        f"<header>\n{_cover(scenario, texts)}</header>\n"
        f"<main>\n<h2>{_shown(texts.pictures.steps_heading)}</h2>\n"
        f"{''.join(_part(part, texts) for part in parts)}</main>\n"
        f'<section class="mistakes">\n{_mistakes(scenario, texts)}{_desk(scenario, texts)}'
        "</section>\n"
    )
    faces = ""
    if font is not None:
        screens = "".join(cell.text for part in parts for row in part.frame.cells() for cell in row)
        titles = "".join(part.frame.title for part in parts)
        prose = re.sub("<svg.*?</svg>", "", pages, flags=re.DOTALL)
        faces = "\n".join(
            font.embedded("".join(sorted(set(text))), family)
            for text, family in ((prose, PROSE), (f"{screens}{titles}", SCREEN))
        )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(lang)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n<style>\n{faces}\n{_STYLE % {'prose': PROSE}}</style>\n</head>\n"
        f"<body>\n{pages}</body>\n</html>\n"
    )


def _shown(text: str) -> str:
    """Return a text for a page, with its line breaks."""
    return "<br>".join(escape(printable(line)) for line in text.splitlines())


def _cover(scenario: Scenario, texts: Catalogue) -> str:
    words = texts.pictures
    return (
        f'<p class="lead">{_shown(words.paper_lead)} / {_shown(scenario.institution.name)}</p>\n'
        f"<h1>{_shown(scenario.title)}</h1>\n"
        f'<p class="summary">{_shown(scenario.summary)}</p>\n'
        f'<p class="practice">{_shown(words.paper_practice)}</p>\n'
    )


def _part(part: Part, texts: Catalogue) -> str:
    words = texts.pictures
    number, last = part.steps[-1]
    steps = "".join(
        f"<li><b>{_shown(words.step.format(number=number))}</b>"
        f"<div>{_shown(step.caption)}{_note(step, texts)}</div></li>\n"
        for number, step in part.steps
    )
    alt = escape(printable(words.picture_alt.format(number=number, caption=last.caption)))
    drawn = draw_svg(part.frame, fonts=f"'{SCREEN}',monospace", title_fonts=f"'{SCREEN}'")
    # Within a page a picture needs no name space, and ids of several pictures would be the same.
    bare = re.sub(r' (?:xmlns|id)="[^"]*"', "", drawn)
    picture = bare.replace("<svg ", f'<svg aria-label="{alt}" ', 1)
    return f'<section class="part">\n<ol>\n{steps}</ol>\n{picture}</section>\n'


def _note(step: Step, texts: Catalogue) -> str:
    if not step.note:
        return ""
    heading = _shown(texts.pictures.note_heading)
    return f'<p class="note"><b>{heading}</b>{_shown(step.note)}</p>'


def _mistakes(scenario: Scenario, texts: Catalogue) -> str:
    words = texts.pictures
    heads = (words.mistake_code, words.mistake_what, words.mistake_next)
    head = "".join(f"<th>{_shown(one)}</th>" for one in heads)
    rows = "".join(
        "<tr>" + "".join(f"<td>{_shown(one)}</td>" for one in row) + "</tr>\n"
        for row in mistakes(scenario, texts)
    )
    return (
        f"<h2>{_shown(words.mistakes_heading)}</h2>\n<p>{_shown(words.mistakes_lead)}</p>\n"
        f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )


def mistakes(scenario: Scenario, texts: Catalogue) -> list[tuple[str, str, str]]:
    """Return code, what the screen says and what to do, of every mistake that a customer can make.

    What belongs to the lesson comes first.
    """
    expected = {mistake.value for mistake in scenario.lesson.expected}
    told = [*_refusals(scenario, texts), *_missteps(scenario, texts)]
    return sorted(told, key=lambda row: (row[0] not in expected, row[0]))


def _refusals(scenario: Scenario, texts: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Yield what the bank says no to."""
    rules, refusals = scenario.rules, texts.refusals
    fields = {field for task in scenario.tasks for field in _fields_of(task.procedure)}
    usual = Field.CODE if Field.CODE in fields else Field.CONTRACT_ID
    for reason in _possible(scenario):
        field = EXAMPLES.get(reason, usual)
        field = field if field in fields else usual
        what, to_do = what_and_next(reason, field, refusals, rules)
        yield reason.value, what, to_do


def _possible(scenario: Scenario) -> tuple[AnyReason, ...]:
    """Return what the bank can say no to in the procedures of a lesson, each once."""
    of_each = (_possible_in(task.procedure) for task in scenario.tasks)
    return tuple(dict.fromkeys(chain.from_iterable(of_each)))


def _possible_in(procedure: ProcedureName) -> tuple[AnyReason, ...]:
    if procedure is ProcedureName.ENROLMENT:
        return tuple(Reason)
    fields = _fields_of(procedure)
    asked = [one for field, told in ASKED_FOR.items() if field in fields for one in told]
    elsewhere = {one for told in ASKED_FOR.values() for one in told}
    not_here = {Reason.SPENT_CODE, Reason.ALREADY_REGISTERED, *elsewhere}
    shared = (one for one in Reason if one not in not_here)
    refusals = practice_of(procedure).refusals
    return (*shared, *asked, *sorted(refusals, key=lambda one: one.value))


def _fields_of(procedure: ProcedureName) -> set[AnyField]:
    """Return every field that a procedure's pages ask for."""
    pages = practice_of(procedure).pages.values()
    return {field for page in pages for field in page.fields}


def _missteps(scenario: Scenario, texts: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Yield what can be done wrong before the log-in page, where the lesson begins there."""
    if scenario.begins is Beginning.LOGIN:
        return
    letter = scenario.lesson.reading.first if scenario.lesson.reading else LETTERS[0]
    for reason, refusal in texts.preparing.reasons.items():
        if scenario.begins is Beginning.APP or isinstance(reason, ReadingReason):
            what, todo = refusal.what.format(letter=letter), refusal.next.format(letter=letter)
            yield reason.value, what, todo


def _desk(scenario: Scenario, texts: Catalogue) -> str:
    desk, words = scenario.institution.desk, texts.desk
    opens, closes = f"{desk.opens:%H:%M}".lstrip("0"), f"{desk.closes:%H:%M}"
    hours = words.hours.format(opens=opens, closes=closes)
    return (
        f'<div class="desk">\n<p>{_shown(texts.pictures.desk_lead)}</p>\n'
        f"<p><b>{_shown(words.heading)}</b> {_shown(desk.name)}</p>\n"
        f"<p><strong>{_shown(words.number.format(number=desk.number))}</strong></p>\n"
        f'<p class="hours">{_shown(hours)}</p>\n</div>\n'
    )
