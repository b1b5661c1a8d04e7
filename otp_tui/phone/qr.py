"""The QR code of the key URI: which one fits a space, and how it is drawn with half blocks.

A character cell is about twice as high as wide, so a cell holds two modules, one above the other.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from otp_tui import otp
from otp_tui.values import dataclass

Level: TypeAlias = Literal["L", "M"]
"""Error correction level (ISO/IEC 18004): L mends 7 % of a code, M 15 %."""

Modules: TypeAlias = tuple[tuple[bool, ...], ...]
"""Rows of modules, quiet zone included; true is dark."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One way to draw a code: more to read, or less space."""

    level: Level
    """Error correction level."""

    quiet_zone: int
    """Light modules around the code. The standard asks for 4; readers manage with 2."""

    with_issuer: bool
    """Whether the key URI names the issuer a second time."""


PLANS = (
    Plan("M", 4, with_issuer=True),
    Plan("L", 4, with_issuer=True),
    Plan("L", 4, with_issuer=False),
    Plan("L", 2, with_issuer=False),
)
"""From best to smallest. Others exist, but each takes the space of a better one."""

LINK_PLANS: Final[tuple[tuple[Level, int], ...]] = (("M", 4), ("L", 4), ("L", 2))
"""The same for a link: level and quiet zone."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code that fits."""

    payload: str
    """The key URI that it says: ASCII."""

    modules: Modules
    """What to draw."""

    @property
    def columns(self) -> int:
        """Width in character cells, one module each."""
        return len(self.modules)

    @property
    def rows(self) -> int:
        """Height in character cells, two modules each; the last may be half empty."""
        return (len(self.modules) + 1) // 2

    def fits(self, columns: int, rows: int) -> bool:
        """Tell whether it can be drawn whole in so many character cells."""
        return self.columns <= columns and self.rows <= rows

    def half_blocks(self) -> Iterator[tuple[tuple[bool, bool], ...]]:
        """Yield the rows of cells, each cell as (upper, lower) module; true is dark."""
        light = (False,) * self.columns
        for top in range(0, len(self.modules), 2):
            lower = self.modules[top + 1] if top + 1 < len(self.modules) else light
            yield tuple(zip(self.modules[top], lower, strict=True))


@lru_cache(maxsize=32)
def _draw(payload: str, level: Level, quiet_zone: int) -> Modules:
    """Return the modules of a code. Costs some milliseconds, so each is made once."""
    import segno  # noqa: PLC0415 - segno imports XML and TLS: a tenth of the time to first paint

    code = segno.make(payload, error=level, micro=False)
    return tuple(
        tuple(bool(module) for module in row) for row in code.matrix_iter(border=quiet_zone)
    )


def fitting_code(serial: str, columns: int, rows: int) -> QrCode | None:
    """Return the best code of a token that fits into so many character cells, or None.

    A code is never cropped, and never has a quiet zone of under two modules.
    """
    codes = (
        _code(otp.key_uri(serial, with_issuer=plan.with_issuer), plan.level, plan.quiet_zone)
        for plan in PLANS
    )
    return next((code for code in codes if code.fits(columns, rows)), None)


def fitting_link(url: str, columns: int, rows: int) -> QrCode | None:
    """Return the best code of a link (ASCII) that fits into so many character cells, or None."""
    codes = (_code(url, level, quiet_zone) for level, quiet_zone in LINK_PLANS)
    return next((code for code in codes if code.fits(columns, rows)), None)


def _code(payload: str, level: Level, quiet_zone: int) -> QrCode:
    return QrCode(payload, _draw(payload, level, quiet_zone))
