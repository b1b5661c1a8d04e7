"""One HTML page with every picture that is not the accepted one.

It loads nothing, runs nothing, and holds nothing but the pictures: no environment, no paths outside
the tests.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from otp_tui.values import dataclass

STYLE: Final = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; color: #222; background: #fff; }
figure { display: inline-block; margin: 0 1rem 1rem 0; vertical-align: top; max-width: 47%; }
svg { width: 100%; height: auto; }
pre { background: #f2f2f2; padding: 1rem; overflow-x: auto; line-height: 1.25; }
del { background: #fdd; text-decoration: none; } ins { background: #dfd; text-decoration: none; }
.none { padding: 4rem; border: 1px dashed #888; }
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One picture that is not the accepted one."""

    test: str
    """Node id of its test."""

    picture: str
    """Its name."""

    message: str
    """How it differs."""

    accepted: str
    """The accepted SVG, or empty if there is none."""

    now: str
    """The SVG as it is."""


def report_page(entries: Sequence[Entry], same: int, unused: Sequence[str]) -> str:
    """Return the page.

    Args:
        entries: What is not as accepted.
        same: How many pictures are.
        unused: Names of the snapshot files that no test asks for.
    """
    head = f"{len(entries)} of {len(entries) + same} pictures are not the accepted ones"
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        f"<title>{head}</title><style>{STYLE}</style></head><body>",
        f"<h1>{head}</h1>",
        "<ul>",
        *(f'<li><a href="#p{n}">{_name(one)}</a></li>' for n, one in enumerate(entries)),
        "</ul>",
        *(line for n, one in enumerate(entries) for line in _section(n, one)),
        *_unused(unused),
        "</body></html>",
    ]
    return "\n".join(lines) + "\n"


def _name(entry: Entry) -> str:
    return escape(f"{entry.test}: {entry.picture}")


def _section(number: int, entry: Entry) -> Iterable[str]:
    yield f'<section id="p{number}"><h2>{_name(entry)}</h2>'
    yield _figure("accepted", entry.accepted)
    yield _figure("now", entry.now)
    yield "<pre>"
    yield from map(_line, entry.message.splitlines())
    yield "</pre></section>"


def _figure(caption: str, svg: str) -> str:
    """Return a picture. Ids would stand in the page twice, and nothing refers to them."""
    drawn = re.sub(r' (?:id|xmlns)="[^"]*"', "", svg) or '<div class="none">none</div>'
    return f"<figure><figcaption>{caption}</figcaption>{drawn}</figure>"


def _line(line: str) -> str:
    """Return a line of a message; what was taken away and what came is marked."""
    mark = {"-": "del", "+": "ins"}.get(line[:1])
    return f"<{mark}>{escape(line)}</{mark}>" if mark else escape(line)


def _unused(files: Sequence[str]) -> Iterable[str]:
    if files:
        yield "<h2>Snapshots that no test asks for</h2><ul>"
        yield from (f"<li>{escape(file)}</li>" for file in files)
        yield "</ul>"
