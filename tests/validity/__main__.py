"""The command: `python -m tests.validity DATA_DIR [--only NAME] [--split SPLIT] [--json FILE]`."""

import argparse
import json
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.validity.measures import chosen, measure
from tests.validity.sets import DataSet, find_sets
from tests.validity.table import Result, text_table, to_json

_WORKERS = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the sets of a folder and print the table; 4 if there is nothing to measure."""
    asked = _parser().parse_args(arguments)
    splits = tuple(asked.split or ("dev", "test"))
    jobs = [
        (data, family)
        for data in find_sets(asked.folder, splits)
        for family in chosen(data, asked.only)
    ]
    if not jobs:
        print(f"no set to measure in {asked.folder}", file=sys.stderr)
        return 4
    results = run(jobs, asked.workers)
    print(text_table(results))
    if asked.json:
        text = json.dumps(to_json(results), indent=1, ensure_ascii=False)
        asked.json.write_text(text + "\n", encoding="utf-8")
    return 0


def run(jobs: Sequence[tuple[DataSet, str]], workers: int = _WORKERS) -> list[Result]:
    """Measure every job, the largest files first, and return the results in the jobs' order."""
    if workers < 2:
        return [result for job in jobs for result in measure(*job)]
    by_size = sorted(jobs, key=lambda job: -job[0].path.stat().st_size)
    with ProcessPoolExecutor(workers) as pool:
        waiting = {job: pool.submit(measure, *job) for job in by_size}
        return [result for job in jobs for result in waiting[job].result()]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.validity", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of labelled sets")
    parser.add_argument("--only", default="", help="a set (polnear) or a family (lines, signals)")
    parser.add_argument("--split", action="append", choices=("train", "dev", "test"))
    parser.add_argument("--json", type=Path, help="write the figures to this file as well")
    parser.add_argument("--workers", type=int, default=_WORKERS, help="processes (default 2)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
