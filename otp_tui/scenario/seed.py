"""What a seed may be. Apart from all else: the command line asks for it."""

from typing import Final

MAX_SEED: Final = 2**63 - 1
"""The largest seed: the largest whole number that TOML promises."""
