"""Make the weights: `python -m training TRAIN --dev FILE ... --work FOLDER`.

The files are JSON Lines (gzipped or not) with `text`, `start`, `end`, `label` and `sent_id`, one
mention a line: NewsMTSC (Hamborg & Donnay 2021; MIT; https://github.com/fhamborg/NewsMTSC). What
each run has made is kept in the folder, and not made again. Sampling is seeded; another
processor's arithmetic gives slightly other weights.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch

import credscore_stance_minilm
from training import vocabulary
from training.export import graph_of
from training.fit import Schedule
from training.rows import Example, Row, example_of, rows_of
from training.runs import Runs, State, mean_of, network_of
from training.soft import FOLDS, fold_of, softened

MODEL = Path(credscore_stance_minilm.__file__).parent / "data" / "model.onnx"

FIRST = Schedule(epochs=3)
SECOND = Schedule(epochs=3, body_rate=8e-5, head_rate=2e-4, joined=0.25)
FIRST_SEED = 10
"""Of the run without the first part of the sentences; the others count on from it."""

SECOND_SEEDS = (2, 4)


def main() -> None:
    """Train in two stages, and write the mean of the last weights into the plugin."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("--dev", type=Path, nargs="*", default=[])
    parser.add_argument("--work", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    vocabulary.write()
    dev = {path.name: [example_of(row) for row in rows_of(path)] for path in options.dev}
    final = trained(rows_of(options.train), Runs(options.work, dev))
    onnx.save(graph_of({name: value.float().numpy() for name, value in final.items()}), MODEL)


def trained(rows: Sequence[Row], runs: Runs) -> State:
    """Return the weights that labelled mentions give.

    The networks of the first stage leave out one part of the sentences each, and label it; those
    of the second start from their mean, and learn half the given label and half theirs.
    """
    labelled = [example_of(row) for row in rows]
    first = []
    for fold in range(FOLDS):
        kept = [at for at, row in enumerate(rows) if fold_of(row) != fold]
        learned = telling([rows[at] for at in kept], [labelled[at] for at in kept])
        first.append(runs.weights(f"first{fold}", FIRST_SEED + fold, None, learned, FIRST))
    learned = telling(rows, softened(rows, labelled, lambda fold: network_of(first[fold])))
    start = mean_of(first)
    second = [runs.weights(f"second{seed}", seed, start, learned, SECOND) for seed in SECOND_SEEDS]
    final = mean_of(second)
    print(f"mean of the first: {runs.figures(start)}; of the second: {runs.figures(final)}")
    return final


def telling(rows: Sequence[Row], examples: Sequence[Example]) -> list[Example]:
    """Return examples, those twice whose sentences say one thing of one and another of another."""
    labels: dict[str, set[str]] = {}
    for row in rows:
        labels.setdefault(row["text"], set()).add(row["label"])
    pairs = zip(rows, examples, strict=True)
    return [*examples, *(each for row, each in pairs if len(labels[row["text"]]) > 1)]


if __name__ == "__main__":
    main()
