"""Finds a Japanese font and makes of it what pictures and handouts carry with them.

The font comes from the package `pylopdf-fonts-jp` (Noto Sans JP, SIL Open Font License 1.1), which
the extra `pictures` installs; else from the system. Its letters have their own widths, so for
screens its half-width ones, which it has too, take their place.
"""

from __future__ import annotations

import base64
import io
from functools import cache
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from rich.cells import cell_len

from otp_tui.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, MutableMapping
    from types import ModuleType

SCREEN: Final = "otp-tui screen"
"""Name of the family in which every letter is exactly one cell or two wide."""

PROSE: Final = "otp-tui prose"
"""Name of the family for running text."""

_FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".local/share/fonts",
    Path.home() / ".fonts",
    Path("/Library/Fonts"),
    Path("/System/Library/Fonts"),
    Path("C:/Windows/Fonts"),
)
_FILES = (
    "NotoSansJP-Regular.otf",
    "NotoSansCJK-Regular.ttc",
    "NotoSansCJKjp-Regular.otf",
    "BIZ-UDGothicR.ttc",
    "BIZUDGothic-Regular.ttf",
    "ipaexg.ttf",
    "ipag.ttf",
    "msgothic.ttc",
)


_NAMES = [1, 2, 13]  # family, style, and the licence
_VARIATIONS = 14  # the kind of character table that chooses among forms of a character


class _Characters(Protocol):
    """A table from characters to glyphs."""

    format: int
    cmap: dict[int, str]

    def isUnicode(self) -> bool: ...  # noqa: N802 - the library's name


class _Name(Protocol):
    """A name of a font."""

    nameID: int  # noqa: N815 - the library's name
    string: str


class _Table(Protocol):
    """A part of a font; each kind has some of these."""

    tables: list[_Characters]
    names: list[_Name]

    def getDebugName(self, number: int) -> str | None: ...  # noqa: N802 - the library's name


class _Raw(Protocol):
    """A part of a font as it stands in the file."""

    data: bytes


class _Font(Protocol):
    """What is used of a font of fontTools, which has no types."""

    reader: Mapping[str, bytes]
    tables: MutableMapping[str, _Raw]

    def __contains__(self, tag: str) -> bool: ...

    def __getitem__(self, tag: str) -> _Table: ...

    def __delitem__(self, tag: str) -> None: ...

    def save(self, file: io.BytesIO) -> None: ...


class _Subsetter(Protocol):
    """What is used of what makes subsets."""

    def populate(self, *, text: str) -> None: ...

    def subset(self, font: _Font) -> None: ...


class PicturesMissing(Exception):  # noqa: N818 - the extra is missing, not the program wrong
    """The extra `pictures` is not installed."""


@dataclass(frozen=True, slots=True)
class FontFile:
    """A Japanese font, ready to be embedded."""

    path: Path
    """Where it was found."""

    def embedded(self, text: str, family: str) -> str:
        """Return a CSS rule that carries just the characters of a text, the same on every run.

        Args:
            text: What is to be set in it.
            family: `SCREEN` or `PROSE`.

        Raises:
            PicturesMissing: what makes subsets is not installed.
        """
        data = base64.b64encode(self._subset(text, family)).decode()
        source = f"url(data:font/woff2;base64,{data}) format('woff2')"
        return f"@font-face{{font-family:'{family}';src:{source}}}"

    def for_screens(self) -> bytes:
        """Return the whole font as OpenType, with half-width letters, under the name `SCREEN`.

        Raises:
            PicturesMissing: what reads fonts is not installed.
        """
        font = _open(self.path)
        _narrow(font)
        _rename(font, SCREEN)
        for table in ("GSUB", "GPOS"):  # nothing moves in a cell
            if table in font:
                del font[table]
        _keep_outlines(font)
        out = io.BytesIO()
        font.save(out)
        return out.getvalue()

    def _subset(self, text: str, family: str) -> bytes:
        font = _open(self.path)
        if family == SCREEN:
            _narrow(font)
        _rename(font, family)
        subset = _tool("fontTools.subset")
        make_options: Callable[..., object] = subset.Options
        make_subsetter: Callable[[object], _Subsetter] = subset.Subsetter
        save: Callable[[_Font, io.BytesIO, object], None] = subset.save_font
        options = make_options(
            flavor="woff2", layout_features=[], hinting=False, notdef_outline=True, name_IDs=_NAMES
        )
        subsetter = make_subsetter(options)
        subsetter.populate(text=text)
        subsetter.subset(font)
        out = io.BytesIO()
        save(font, out, options)
        return out.getvalue()


@cache
def find_font() -> FontFile | None:
    """Return the font of the extra, else an installed one, else None."""
    return next((FontFile(path) for path in _candidates() if path.is_file()), None)


def _candidates() -> Iterator[Path]:
    """Yield where a Japanese font may be, best first."""
    try:
        from pylopdf_fonts_jp import sans_path  # noqa: PLC0415 - not in every installation
    except ImportError:
        pass
    else:
        yield sans_path()
    for name in _FILES:
        for folder in _FOLDERS:
            yield from sorted(folder.rglob(name))


def _tool(name: str) -> ModuleType:
    """Return a module of what makes subsets. It says nothing of its types: `_Font` and others do.

    Raises:
        PicturesMissing: it is not installed.
    """
    try:
        import_module("brotli")  # what compresses them
        return import_module(name)
    except ImportError:
        raise PicturesMissing from None


def _open(path: Path) -> _Font:
    """Return a font; of a collection the Japanese one."""
    tool = _tool("fontTools.ttLib")
    make: Callable[..., _Font] = tool.TTFont
    number = -1
    if path.suffix.lower() == ".ttc":
        fonts: list[_Font] = tool.TTCollection(path).fonts
        names = [font["name"].getDebugName(1) or "" for font in fonts]
        number = next((place for place, name in enumerate(names) if name.endswith(" JP")), 0)
    return make(path, fontNumber=number, recalcTimestamp=False, recalcBBoxes=False)


def _narrow(font: _Font) -> None:
    """Let every character of one cell stand for its half-width form (OpenType: hwid)."""
    if "GSUB" not in font:
        return
    forms = _half_width_forms(font["GSUB"])
    for characters in font["cmap"].tables:
        if characters.isUnicode() and characters.format != _VARIATIONS:
            for code, glyph in characters.cmap.items():
                if cell_len(chr(code)) == 1:
                    characters.cmap[code] = forms.get(glyph, glyph)


def _half_width_forms(substitutions: object) -> dict[str, str]:
    """Return the half-width glyph of every glyph that has one."""
    features: list[object] = attrgetter("table.FeatureList.FeatureRecord")(substitutions)
    lookups: list[object] = attrgetter("table.LookupList.Lookup")(substitutions)
    numbers: set[int] = set()
    for feature in features:
        if attrgetter("FeatureTag")(feature) == "hwid":
            numbers.update(attrgetter("Feature.LookupListIndex")(feature))
    forms: dict[str, str] = {}
    for number in sorted(numbers):
        for table in attrgetter("SubTable")(lookups[number]):
            forms |= getattr(table, "ExtSubTable", table).mapping
    return forms


def _keep_outlines(font: _Font) -> None:
    """Write the outlines as they were read: making them anew would take ten seconds."""
    make: Callable[[str], _Raw] = _tool("fontTools.ttLib.tables.DefaultTable").DefaultTable
    if "CFF " in font:
        table = make("CFF ")
        table.data = font.reader["CFF "]
        font.tables["CFF "] = table


def _rename(font: _Font, family: str) -> None:
    """Give a font another family name; its licence stays in it."""
    for record in font["name"].names:
        if record.nameID in {1, 4, 16}:
            record.string = family
        elif record.nameID == 6:  # noqa: PLR2004 - the PostScript name
            record.string = family.replace(" ", "-")
