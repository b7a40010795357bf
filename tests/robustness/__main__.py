"""The command: `python -m tests.robustness PART [--examples N] [--minutes M] [--characters N]`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.robustness.figures import Figure, table, write
from tests.robustness.long import PARTS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a part of the long form, or all; print its figures, 1 if there was a fault."""
    asked = _parser().parse_args(arguments)
    figures: dict[tuple[str, str], Figure] = {}
    for part in PARTS if asked.part == "all" else [asked.part]:
        for figure in PARTS[part]((asked.examples, asked.minutes, asked.characters)):
            print(*figure, sep="  ", flush=True)
            figures[figure.part, figure.what] = figure  # of the same kind, the last counts
            if asked.json:
                write([figure], asked.json)
    print(f"\n{table(list(figures.values()))}")
    return int(any(figure.faults for figure in figures.values()))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.robustness", description=__doc__)
    parser.add_argument("part", choices=[*PARTS, "all"])
    parser.add_argument("--examples", type=int, default=10_000, help="of each (default 10,000)")
    parser.add_argument("--minutes", type=float, default=60.0, help="for each target of the fuzzer")
    parser.add_argument("--characters", type=int, default=5_000_000, help="of the longest texts")
    parser.add_argument("--json", type=Path, help="write the figures to this file as well")
    return parser


if __name__ == "__main__":
    sys.exit(main())
