"""The languages that there are, by the code that names them (ISO 639-1)."""

from collections.abc import Mapping
from typing import Final

from otp_tui.text.catalogue import Catalogue
from otp_tui.text.ja import JAPANESE

LANGUAGES: Final[Mapping[str, Catalogue]] = {"ja": JAPANESE}
"""The first is taken where none is said."""
