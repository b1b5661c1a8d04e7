"""`python -m tests.monkey --events 200000 --seed 1`: the monkey, for as long as you like."""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.monkey.run import Seen, let_loose

TELL_EVERY = 5_000
"""Events between two lines about how far it is."""


def main() -> int:
    """Let the monkey loose; return 1 if it broke something."""
    parser = argparse.ArgumentParser(prog="python -m tests.monkey", description=__doc__)
    parser.add_argument("--events", type=int, default=20_000, help="how many keys, pastes …")
    parser.add_argument("--seed", type=int, default=1, help="what decides them")
    asked = parser.parse_args()

    told = 0

    def tell(seen: Seen) -> None:
        nonlocal told
        if seen.events // TELL_EVERY > told // TELL_EVERY:
            told = seen.events
            megabytes = seen.memory[-1] // 2**20 if seen.memory else 0
            sys.stdout.write(f"{seen.events} events, {seen.starts} starts, {megabytes} MB\n")
            sys.stdout.flush()

    with tempfile.TemporaryDirectory() as folder:
        try:
            seen = let_loose(asked.seed, asked.events, Path(folder), tell)
        except AssertionError as error:
            sys.stdout.write(f"seed {asked.seed}: {error}\n")
            raise
    sys.stdout.write(
        f"seed {asked.seed}: {seen.events} events, {seen.starts} starts,"
        f" ended by {dict(Counter(seen.endings))},"
        f" memory grew by {seen.growth // 2**10} kB at most\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
