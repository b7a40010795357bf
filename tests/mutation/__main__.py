"""The command: `python -m tests.mutation [MODULE...] [--keep DIR] [--workers N]`.

Changes one thing at a time in a copy of the guard modules, runs the tests that concern it, and
counts the changes that no test notices. Needs mutmut (the extra `dev`), and minutes a module.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.mutation.modules import GUARDS, Guard, lay_out

LEAST = 0.8
"""The share of changes that tests must notice."""

MOST_TOLD = 2000
"""Characters of the log that are told where mutmut itself fails."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Put the guards through, one by one; 1 where the tests of one notice too little."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    if unknown := set(asked.modules) - set(GUARDS):
        parser.error(f"no such module: {', '.join(sorted(unknown))}; choose {', '.join(GUARDS)}")
    shares = []
    print("| module | changes | noticed | share |\n| --- | ---: | ---: | ---: |", flush=True)
    for name in asked.modules or GUARDS:
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(asked.keep or scratch) / name
            lay_out(folder, GUARDS[name])
            total, killed = _counts(folder, GUARDS[name], asked.workers)
        shares.append(killed / total)
        print(f"| {name} | {total} | {killed} | {killed / total:.1%} |", flush=True)
    return int(min(shares) < LEAST)


def _counts(folder: Path, guard: Guard, workers: int) -> tuple[int, int]:
    """Return how many changes were tried, and how many a test noticed."""
    paths = [folder / "mutants" / "src", folder / "mutants" / "plugins"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, paths))}
    mutmut = [sys.executable, "-m", "mutmut"]
    for step in (["run", "--max-children", str(workers)], ["export-cicd-stats"]):
        with (folder / f"{step[0]}.log").open("w") as log:
            ran = subprocess.run(
                [*mutmut, *step], cwd=folder, env=environment, stdout=log, stderr=log, check=False
            )
        if ran.returncode:
            told = Path(log.name).read_text("utf-8", "replace")[-MOST_TOLD:]
            sys.exit(f"mutmut {step[0]} failed:\n{told}")
    found = json.loads((folder / "mutants" / "mutmut-cicd-stats.json").read_text())
    return found["total"] - found["skipped"], found["killed"] + found["timeout"]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("modules", nargs="*", metavar="MODULE", help=", ".join(GUARDS))
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="where the copies stay, to read what survived"
    )
    parser.add_argument("--workers", type=int, default=1, help="processes (default 1)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
