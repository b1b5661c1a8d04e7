"""The record of a rehearsal: one JSON line in the shape of an xAPI result. Pure.

Of what was typed it holds shapes only (see `shape`): nobody's number and nobody's password.
Source: Experience API 1.0.3, Data, sections 2.4.5 (result) and 2.4.5.1 (score).
"""

import json
from datetime import datetime, timedelta
from typing import Final

from otp_tui.bank.card_reading import ReadCard
from otp_tui.phone.getting_app import ChooseStore, Install, SayTooOld
from otp_tui.tour.assessment import FULL_MARKS, Result
from otp_tui.tour.deed_writer import values_of
from otp_tui.tour.deeds import Prepared, Sent
from otp_tui.tour.practice import Filled, Place
from otp_tui.tour.rehearsal import Happening, Rehearsal

VERSION: Final = 1
"""Version of the record's form."""

URN: Final = "urn:otp-tui:"
"""Beginning of the names of our extensions: xAPI wants them to be IRIs."""


def iso_duration(duration: timedelta) -> str:
    """Return a duration as ISO 8601 writes it, to the hundredth of a second: `PT1M5.2S`."""
    seconds = round(duration.total_seconds(), 2)
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(int(minutes), 60)
    parts = f"{hours}H" if hours else "", f"{minutes}M" if minutes else "", f"{rest:.2f}"
    return f"PT{parts[0]}{parts[1]}{parts[2].rstrip('0').rstrip('.')}S"


class Responses:
    """What was answered at each step; `note` is a listener of the rehearsal."""

    def __init__(self) -> None:
        self.given: list[dict[str, object]] = []
        """One for each time that what was typed was sent, and for each answer before that."""

    @classmethod
    def of(cls, rehearsal: Rehearsal) -> "Responses":
        """Return responses that listen to a rehearsal from now on."""
        responses = cls()
        rehearsal.listeners.append(responses.note)
        return responses

    def note(self, happening: Happening) -> None:
        """Remember what was answered, by its shape."""
        deed = happening.deed
        if isinstance(deed, Prepared):
            self._note_preparation(deed, happening)
        if not (isinstance(deed, Sent) and isinstance(deed.event, Filled)):
            return
        values = values_of(deed, happening.before, happening.at)
        place = happening.before.place
        answer = happening.answer
        said = [] if answer.trouble else answer.visit.rejections
        self.given.append(
            {
                "procedure": happening.before.task.procedure.value,
                "step": place.value if place else "",
                "fields": values["fields"],
                "refused": [rejection.reason.value for rejection in said],
            }
        )

    def _note_preparation(self, deed: Prepared, happening: Happening) -> None:
        """Remember what was answered before the log-in page: what needs no answer is none."""
        if not isinstance(deed.event, ReadCard | ChooseStore | Install | SayTooOld):
            return
        values = values_of(deed, happening.before, happening.at)
        place, after = happening.before.place, happening.after.preparation
        said = () if after is None else after.rejections
        self.given.append(
            {
                "procedure": happening.before.task.procedure.value,
                "step": place.value if place else "",
                **{key: value for key, value in values.items() if key != "do"},
                "refused": [rejection.reason.value for rejection in said],
            }
        )


def record_line(
    rehearsal: Rehearsal, result: Result, responses: Responses, ended_at: datetime
) -> str:
    """Return the line, its end included.

    Args:
        rehearsal: What was rehearsed.
        result: How it went.
        responses: What was answered.
        ended_at: The real moment when it ended (aware): the rehearsal's clock may show another.
    """
    scenario = rehearsal.deal.scenario
    line = {
        "version": VERSION,
        "timestamp": ended_at.isoformat(timespec="seconds"),
        "object": {"id": f"{URN}scenario:{scenario.name}", "name": scenario.title},
        "result": {
            "success": result.passed,
            "completion": result.completed,
            "score": {
                "scaled": result.score / FULL_MARKS,
                "raw": result.score,
                "min": 0,
                "max": FULL_MARKS,
            },
            "duration": iso_duration(result.duration),
            "extensions": {
                f"{URN}mode": rehearsal.mode.value,
                f"{URN}seed": rehearsal.deal.seed,
                f"{URN}steps": _steps(result),
                f"{URN}mistakes": {
                    str(mistake.value): count for mistake, count in result.mistakes.items()
                },
                f"{URN}hints": result.hints,
                f"{URN}instructor": result.helped,
                f"{URN}responses": responses.given,
            },
        },
    }
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n"


def _steps(result: Result) -> list[dict[str, object]]:
    return [
        {
            "step": place.value,
            "duration": iso_duration(result.times[place]),
            "mistakes": result.mistakes_at.get(place, 0),
        }
        for place in Place
        if place in result.times
    ]
