"""The command: `python -m tests.crash [--kills N] [--articles N] [--workers 1 2 8] [--seed N]`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.crash.killing import kill_parents, kill_workers, stop_parents
from tests.crash.setting import Setting

KINDS = {"parent": kill_parents, "stopped": stop_parents, "worker": kill_workers}
"""What is killed, by name; what is stopped is the parent as well."""

ROW = "{:8} {:>8} {:>6} {:>6} {:>16} {:>20} {:>8}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Kill and stop parents, kill workers, print what became of the runs; 1 if any differs."""
    asked = _parser().parse_args(arguments)
    chance, failed = Random(asked.seed), False
    each = -(-asked.kills // len(asked.workers))
    print(
        ROW.format("killed", "workers", "kills", "runs", "other bytes", "again per kill", "orphans")
    )
    for name, kill in KINDS.items():
        for workers in asked.workers:
            with TemporaryDirectory() as folder:
                setting = Setting.make(Path(folder), asked.articles)
                found = kill(setting, workers, each, chance)
            row = (found.kills, found.runs, found.other, found.again, found.orphans)
            print(ROW.format(name, workers, *row), flush=True)
            failed |= bool(found.other or found.orphans)
    return int(failed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="of each kind, over all workers")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2, 8])
    parser.add_argument("--seed", type=int, default=1)
    return parser


if __name__ == "__main__":
    sys.exit(main())
