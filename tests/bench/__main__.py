"""`python -m tests.bench`: how fast the program is, beside the least that the framework can do.

Each round measures every program once, one after the other, so that what else the machine does
falls on all of them alike. Leave the machine alone meanwhile.
"""

import argparse
import json
import sys
import tempfile
from compileall import compile_dir
from pathlib import Path
from typing import Final

import otp_tui
from tests.bench.growth import growth
from tests.bench.measure import Figures, one_round, while_nobody_does_anything
from tests.bench.report import medians, table

BASELINE: Final = Path(__file__).parent / "baseline.json"


def read(file: Path) -> Figures | None:
    """Return the medians that a file holds, if it is there."""
    if not file.exists():
        return None
    held: dict[str, float] = json.loads(file.read_text(encoding="utf-8"))
    return held


def main() -> int:
    """Measure, and say what came of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="how often each is measured")
    parser.add_argument("--idle", type=float, default=60, help="seconds to wait; 0 for never")
    parser.add_argument("--growth", action="store_true", help="measure growth, too: takes minutes")
    parser.add_argument("--json", type=Path, help="where all medians are written")
    parser.add_argument("--against", type=Path, default=BASELINE, help="medians to compare with")
    asked = parser.parse_args()
    compile_dir(Path(otp_tui.__file__).parent, quiet=2)  # As where it is installed.
    rounds: list[Figures] = []
    try:
        with tempfile.TemporaryDirectory() as folder:
            for number in range(asked.rounds):
                sys.stderr.write(f"round {number + 1} of {asked.rounds}\n")
                rounds.append(one_round(Path(folder)))
            if asked.idle:
                rounds[0] |= while_nobody_does_anything(asked.idle, Path(folder))
            if asked.growth:
                rounds[0] |= growth(Path(folder))
    finally:  # What was measured is told, whatever came then.
        sys.stdout.write(table(rounds, read(asked.against)) + "\n")
        if asked.json:
            asked.json.write_text(json.dumps(medians(rounds), indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
