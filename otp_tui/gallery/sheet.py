"""The page that shows a folder of pictures, with what is said about each."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from otp_tui.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from otp_tui.text.words import Pictures

_STYLE = """\
:root{color-scheme:only light}
body{margin:0 auto;max-width:76rem;padding:1.5rem;line-height:1.7;color:#1b2430;background:#f4f6f9;\
font-family:'Noto Sans CJK JP','BIZ UDPGothic','Hiragino Sans','Yu Gothic UI',sans-serif}
h1{font-size:1.5rem}
h2{font-size:1.25rem;margin:2.5rem 0 0;border-bottom:2px solid #3a6ea5}
h3{font-size:1rem;margin:1.2rem 0 .4rem}
nav li{display:inline-block;margin-right:1.2em}
nav ul{padding:0;list-style:none}
.set{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr));gap:1rem;\
align-items:start}
figure{margin:0;padding:.6rem;background:#fff;border-radius:8px;box-shadow:0 1px 3px #0003}
img{display:block;width:100%;height:auto}
figcaption{font-size:.85rem;overflow-wrap:anywhere}
"""
_SHOWN = ("svg", "png", "gif")  # what a browser shows as it is


@dataclass(frozen=True, slots=True)
class Picture:
    """A file of the folder."""

    file: str
    """Its name."""

    kind: str
    """What it is: a key of `Pictures.kinds`."""

    scenario: str
    """Name of its scenario."""

    title: str
    """What the scenario is called."""

    summary: str
    """What it teaches."""

    caption: str
    """What is said about the step, or nothing if it shows all of them."""


def draw_sheet(pictures: Sequence[Picture], texts: Pictures, language: str) -> str:
    """Return an HTML page that shows the pictures beside it; those of a scenario stand together.

    Args:
        pictures: In the order in which they are shown.
        texts: What is said around them.
        language: Its language (BCP 47).
    """
    by_scenario = {name: list(group) for name, group in groupby(pictures, lambda one: one.scenario)}
    parts = "".join(_section(name, group, texts) for name, group in by_scenario.items())
    links = "".join(
        f'<li><a href="#{_link(name)}">{escape(group[0].title)}</a></li>\n'
        for name, group in by_scenario.items()
    )
    title = escape(texts.index_title)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>\n{_STYLE}</style>\n"
        f"<h1>{title}</h1>\n<p>{escape(texts.index_lead)}</p>\n"
        f"<nav><ul>\n{links}</ul></nav>\n{parts}</html>\n"
    )


def _section(name: str, pictures: list[Picture], texts: Pictures) -> str:
    """Return what is shown of one scenario: its steps in their order, each in all its sizes."""
    first = pictures[0]
    by_caption: dict[str, list[Picture]] = {}
    for picture in pictures:
        by_caption.setdefault(picture.caption, []).append(picture)
    by_caption |= {"": by_caption.pop("", [])}  # what shows all steps comes last
    steps = "".join(_step(caption, group, texts) for caption, group in by_caption.items() if group)
    heading = f'<h2 id="{_link(name)}">{escape(first.title)}</h2>\n'
    return f"<section>\n{heading}<p>{escape(first.summary)}</p>\n{steps}</section>\n"


def _step(caption: str, pictures: list[Picture], texts: Pictures) -> str:
    heading = f"<h3>{escape(caption)}</h3>\n" if caption else ""
    by_look: dict[str, list[Picture]] = {}  # size, colours and language stand in the file's name
    for picture in pictures:
        by_look.setdefault(picture.file.removesuffix(f".{picture.kind}"), []).append(picture)
    figures = "".join(_figure(group, texts) for group in by_look.values())
    return f'{heading}<div class="set">\n{figures}</div>\n'


def _figure(kinds: list[Picture], texts: Pictures) -> str:
    """Return one picture, and links to all the kinds in which there is one."""
    shown = next((one for kind in _SHOWN for one in kinds if one.kind == kind), None)
    image = ""
    if shown is not None:
        alt = escape(texts.index_alt.format(title=shown.title, caption=shown.caption))
        image = f'<img src="{escape(_address(shown.file))}" alt="{alt}" loading="lazy">'
    links = "<br>".join(
        f'{escape(texts.kinds[one.kind])} <a href="{escape(_address(one.file))}">'
        f"{escape(one.file)}</a>"
        for one in kinds
    )
    return f"<figure>{image}<figcaption>{links}</figcaption></figure>\n"


def _address(file: str) -> str:
    """Return the relative address of a file beside the page (RFC 3986, section 2.1)."""
    plain = "-._~"
    return "./" + "".join(
        one if (one.isascii() and one.isalnum()) or one in plain
        else "".join(f"%{byte:02X}" for byte in one.encode("utf-8", "surrogateescape"))
        for one in file
    )  # fmt: skip


def _link(name: str) -> str:
    """Return the name of a place in the page."""
    return escape("scenario-" + name.replace(" ", "_"))
