"""What was measured, and whether it is what was aimed at."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from tests.bench.measure import Figures


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure, and how great it may be: by itself, or against a figure of the same round."""

    what: str
    most: float
    against: str = ""


PAINT: Final = "hello: first paint (ms)"
WORK: Final = "idle (ms of work a second)"

GOALS: Final = (
    Goal("rehearsal: first paint (ms)", 1.10, PAINT),
    Goal("rehearsal: settled (ms)", 1.25, PAINT),
    Goal("rehearsal: first key echo (ms)", 1.05, "form: first key echo (ms)"),
    Goal("rehearsal: key echo p50 (ms)", 1.00, "form: key echo p50 (ms)"),
    Goal("rehearsal: key echo p95 (ms)", 1.05, "form: key echo p95 (ms)"),
    Goal("rehearsal: step switch p50 (ms)", 10),
    Goal("rehearsal: step switch p95 (ms)", 16),
    Goal("rehearsal: step switch p50 (kB)", 5),
    Goal("rehearsal: memory, PSS (MB)", 1.15, "hello: memory, PSS (MB)"),
    Goal("rehearsal 80x24: idle (bytes a second)", 100),
    Goal(f"rehearsal 80x24: {WORK}", 2.5, f"hello 80x24: {WORK}"),
    Goal(f"rehearsal 400x120: {WORK}", 1.2, f"rehearsal 80x24: {WORK}"),
    Goal("--help (ms)", 0.35, PAINT),
    Goal("--version (ms)", 0.35, PAINT),
    Goal("scenarios (ms)", 0.35, PAINT),
    Goal("token (ms)", 0.35, PAINT),
    Goal("plain: first prompt (ms)", 0.35, PAINT),
)


def medians(rounds: Sequence[Figures]) -> Figures:
    """Return the median of each figure over the rounds that have it."""
    names = dict.fromkeys(name for one in rounds for name in one)
    return {name: median(one[name] for one in rounds if name in one) for name in names}


def reached(goal: Goal, rounds: Sequence[Figures]) -> float | None:
    """Return the median of what a goal is about, paired round by round; None if not measured."""
    values = [
        one[goal.what] / one[goal.against] if goal.against else one[goal.what]
        for one in rounds
        if goal.what in one and one.get(goal.against, 1)
    ]
    return median(values) if values else None


def table(rounds: Sequence[Figures], before: Figures | None = None) -> str:
    """Return all figures and all goals as tables in Markdown.

    Args:
        rounds: What was measured.
        before: Medians of another time, to be set beside these.
    """
    now = medians(rounds)
    lines = [f"| {len(rounds)} rounds, medians | now | before | now/before |", "|---|--:|--:|--:|"]
    for name, value in now.items():
        old = (before or {}).get(name)
        compared = f"{old:.1f} | {value / old:.2f}" if old else "|"
        lines.append(f"| {name} | {value:.1f} | {compared} |")
    lines += ["", "| goal | against | at most | reached | |", "|---|---|--:|--:|---|"]
    for goal in GOALS:
        got = reached(goal, rounds)
        if got is not None:
            verdict = "yes" if got <= goal.most else "no"
            lines.append(
                f"| {goal.what} | {goal.against} | {goal.most:.2f} | {got:.2f} | {verdict} |"
            )
    return "\n".join(lines)
