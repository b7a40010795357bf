"""Measure the plugin as installed: `python -m training.measure FILE...`, files as for training.

Prints the macro-F1 with its 95 % interval (bootstrap over sentences), how often the opposite class
is given, how right the uncertain ones are, and the processor time of a mention.
"""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from credscore import Article, Span
from credscore_stance_minilm import mention_stance
from credscore_stance_minilm.model import CLASSES
from training.rows import Row, rows_of

ROUNDS = 2000

Labels = NDArray[np.int64]


def macro_f1(gold: Labels, given: Labels) -> float:
    """Return the mean F1 of the three classes."""
    counts = np.zeros((3, 3))
    np.add.at(counts, (gold, given), 1)
    both = counts.sum(0) + counts.sum(1)
    return float(np.mean(2 * np.diag(counts) / np.maximum(both, 1)))


def interval(rows: Sequence[Row], gold: Labels, given: Labels) -> tuple[float, float]:
    """Return the 95 % percentile interval over sentences drawn anew (Efron 1979)."""
    sentences: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        sentences.setdefault(row["sent_id"], []).append(at)
    groups = list(sentences.values())
    draw = np.random.default_rng(0)
    drawn = []
    for _ in range(ROUNDS):
        chosen = draw.integers(len(groups), size=len(groups))
        places = [at for group in chosen for at in groups[group]]
        drawn.append(macro_f1(gold[places], given[places]))
    low, high = np.percentile(drawn, [2.5, 97.5])
    return float(low), float(high)


def report(path: Path) -> str:
    """Return one line of figures on a file."""
    rows = rows_of(path)
    gold = np.array([CLASSES.index(row["label"]) for row in rows])
    articles = [
        (Article(row["text"], language="en"), Span(row["start"], row["end"])) for row in rows
    ]
    mention_stance(*articles[0])  # loads the model
    start = time.process_time()
    stances = [mention_stance(*article) for article in articles]
    cost = 1000 * (time.process_time() - start) / len(rows)
    given = np.array([CLASSES.index(stance.label) for stance in stances])
    sure = np.array([stance.certain for stance in stances])
    low, high = interval(rows, gold, given)
    figures: dict[str, Any] = {
        "n": len(rows),
        "macro-F1": f"{macro_f1(gold, given):.3f} ({low:.3f} to {high:.3f})",
        "accuracy": f"{np.mean(gold == given):.3f}",
        "opposite": f"{np.mean(abs(gold - given) == 2):.3f}",
        "uncertain": f"{np.mean(~sure):.3f}, of them right {np.mean((gold == given)[~sure]):.2f}",
        "others right": f"{np.mean((gold == given)[sure]):.3f}",
        "deviation": f"{np.std([stance.polarity for stance in stances]):.2f}",
        "ms": f"{cost:.2f}",
    }
    return f"{path.name}: " + "; ".join(f"{name} {value}" for name, value in figures.items())


def main() -> None:
    """Measure each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    for path in parser.parse_args().files:
        print(report(path))


if __name__ == "__main__":
    main()
