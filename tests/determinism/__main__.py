"""The command: `python -m tests.determinism [--articles N]`."""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.determinism.matrix import all_ways, digest, write_articles


def main(arguments: Sequence[str] | None = None) -> int:
    """Make a run in every way, and count the digests of what came of it; 1 if there are two."""
    parser = argparse.ArgumentParser(prog="python -m tests.determinism", description=__doc__)
    parser.add_argument("--articles", type=int, default=600)
    asked = parser.parse_args(arguments)
    found: Counter[str] = Counter()
    ways = list(all_ways())
    Random(1).shuffle(ways)  # so that the first few say something of all
    with TemporaryDirectory() as folder:
        write_articles(Path(folder), asked.articles)
        for way in ways:
            found[digest(Path(folder), way)] += 1
            print(f"{found.total()} runs, {len(found)} digests: {way}", flush=True)
    return int(len(found) > 1)


if __name__ == "__main__":
    sys.exit(main())
