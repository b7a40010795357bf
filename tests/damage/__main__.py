"""The command: `python -m tests.damage [--number N] [--seed N]`."""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.core.reading import told
from tests.damage.hold import damaged, wrong_with
from tests.damage.samples import samples


def main(arguments: Sequence[str] | None = None) -> int:
    """Damage files of every format, read them, and tell what does not hold."""
    asked = _parser().parse_args(arguments)
    began = time.monotonic()
    wrong: list[str] = []
    counts: Counter[str] = Counter()
    with TemporaryDirectory() as name:
        folder = Path(name)
        whole = samples(folder)
        sound = {}
        for file, data in whole.items():
            (folder / file).write_bytes(data)
            sound[file] = told(folder / file)
        for damage in damaged(whole, asked.number, asked.seed):
            counts[damage.name] += 1
            if fault := wrong_with(damage, sound[damage.name], folder):
                wrong.append(f"{damage.name}: {damage.done}: {fault}")
    print("\n".join(wrong[:40]))
    kinds = ", ".join(f"{number} {name}" for name, number in sorted(counts.items()))
    print(f"{asked.number} damaged files ({kinds}): {len(wrong)} wrong,", end=" ")
    print(f"{time.monotonic() - began:.0f} s")
    return int(bool(wrong))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.damage", description=__doc__)
    parser.add_argument("--number", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    return parser


if __name__ == "__main__":
    sys.exit(main())
