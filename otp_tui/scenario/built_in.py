"""The scenarios that come with the program, and what each says of itself."""

import tomllib
from pathlib import Path
from typing import Final

from otp_tui.text.languages import Language

BUILT_IN: Final = Path(__file__).parent / "builtin"
"""Where they are."""


def built_in_names() -> tuple[str, ...]:
    """Return their names, in order."""
    return tuple(sorted(file.stem for file in BUILT_IN.glob("*.toml")))


def summary_of(name: str, language: Language) -> str:
    """Return what one says of itself in a line. Nothing else of it is read."""
    content = (BUILT_IN / f"{name}.toml").read_text(encoding="utf-8")
    said = tomllib.loads(content.partition("\n[")[0])
    told = said.get("text", {}).get(language, {})
    return str(told.get("summary") or said["summary"])
