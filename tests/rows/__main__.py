"""The command: `python -m tests.rows [--articles N] [--hostile N] [--workers N]`."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.rows.contract import hold


def main(arguments: Sequence[str] | None = None) -> int:
    """Score sound and hostile articles, and tell the rows that are not as they must be."""
    asked = _parser().parse_args(arguments)
    began = time.monotonic()
    with TemporaryDirectory() as folder:
        found = hold(Path(folder), asked.articles, asked.hostile, asked.workers)
    seconds = time.monotonic() - began
    print("\n".join(found.wrong[:20]))
    print(f"{asked.articles} articles, {asked.hostile} hostile: {found.rows} rows,", end=" ")
    print(f"{len(found.wrong)} wrong, exit code {found.code}, {seconds:.0f} s")
    return int(bool(found.wrong) or found.rows != asked.articles)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.rows", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--hostile", type=int, default=500)
    parser.add_argument("--workers", type=int, default=2)
    return parser


if __name__ == "__main__":
    sys.exit(main())
