"""The command: `python -m tests.memory [--articles N] [--words N] [--config C] [--workers N]`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.memory.watching import Sample, run, write_articles

ROW = "{:>9} {:>9} {:>9} {:>12} {:>12} {:>12} {:>10}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Score many articles from one file, and print the memory and the CPU time of the processes."""
    asked = _parser().parse_args(arguments)
    with TemporaryDirectory() as folder:
        size = write_articles(Path(folder), asked.articles, asked.words)
        samples = run(Path(folder), asked.config, asked.workers, asked.output)
    print(f"{asked.articles} articles, {size / 1e6:.0f} MB, {asked.workers} workers")
    print(
        ROW.format(
            "seconds", "done", "articles/s", "parent MB", "worker MB", "all CPU s", "parent %"
        )
    )
    for sample in _ten_of(samples):
        done = round(asked.articles * sample.share)
        cpu = sample.parent_cpu + sample.other_cpu
        shown = (f"{sample.parent:.0f}", f"{sample.worker:.0f}", f"{cpu:.1f}")
        rate, share = done / max(sample.seconds, 1), 100 * sample.parent_cpu / max(cpu, 0.01)
        print(ROW.format(f"{sample.seconds:.0f}", done, f"{rate:.0f}", *shown, f"{share:.1f}"))
    return 0


def _ten_of(samples: Sequence[Sample]) -> list[Sample]:
    """Return samples at every tenth of the articles, and the last."""
    tenths = {int(sample.share * 10): sample for sample in reversed(samples)}
    return [*(tenths[tenth] for tenth in sorted(tenths)), samples[-1]]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.memory", description=__doc__)
    parser.add_argument("--articles", type=int, default=50_000)
    parser.add_argument("--words", type=int, default=200, help="of an article, at most")
    parser.add_argument("--config", default="default.toml")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("-o", "--output", default="out.csv", help="as out.parquet, out.db, run/")
    return parser


if __name__ == "__main__":
    sys.exit(main())
