"""Make the weights: `python -m training TRAIN --dev FILE ... --work FOLDER`.

The files are JSON Lines (gzipped or not) with `text`, `start`, `end`, `label` and `sent_id`, one
mention a line: NewsMTSC (Hamborg & Donnay 2021; MIT; https://github.com/fhamborg/NewsMTSC). What
each stage has made is kept in the folder, and not made again. Sampling is seeded; another
processor's arithmetic gives slightly other weights.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from torch import Tensor

import credscore_stance_minilm
from training import vocabulary
from training.export import graph_of
from training.fit import Schedule, fit
from training.measure import macro_f1
from training.network import Network, logits_of
from training.rows import Example, Row, example_of, rows_of

State = dict[str, Tensor]

MODEL = Path(credscore_stance_minilm.__file__).parent / "data" / "model.onnx"

FIRST = Schedule(epochs=5)
SECOND = Schedule(epochs=3, body_rate=8e-5, head_rate=2e-4, joined=0.25)
SEEDS = (1, 2)
"""One run of the first stage (its seed is 0), two of the second; all weights are averaged."""


def main() -> None:
    """Train in two stages, and write the mean of the weights into the plugin."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("--dev", type=Path, nargs="*", default=[])
    parser.add_argument("--work", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    vocabulary.write()
    rows = rows_of(options.train)
    labelled = [example_of(row) for row in rows]
    dev = {path.name: [example_of(row) for row in rows_of(path)] for path in options.dev}

    def stage(name: str, start: State | None, examples: Sequence[Example], how: Schedule) -> State:
        """Return the weights of a run, which is made if its file is not there."""
        kept = options.work / f"{name}.pt"
        if not kept.exists():
            network = network_of(start)
            torch.save(fit(network, examples, how, int(name[-1])).state_dict(), kept)
        state: State = torch.load(kept)
        print(f"{name}: {figures(network_of(state), dev)}", flush=True)
        return state

    first = stage("first0", None, labelled, FIRST)
    telling = [*labelled, *those_at_odds(rows, labelled)]
    second = [stage(f"second{seed}", first, telling, SECOND) for seed in SEEDS]
    final = mean_of([first, *second])
    print(f"mean: {figures(network_of(final), dev)}", flush=True)
    onnx.save(graph_of({name: value.float().numpy() for name, value in final.items()}), MODEL)


def network_of(state: State | None) -> Network:
    """Return a network with these weights, or as it is before it learns."""
    network = Network(list(vocabulary.vocabulary().values()))
    if state is not None:
        network.load_state_dict(state)
    return network


def those_at_odds(rows: Sequence[Row], labelled: Sequence[Example]) -> list[Example]:
    """Return the mentions of sentences that say one thing of one and another of another."""
    labels: dict[str, set[str]] = {}
    for row in rows:
        labels.setdefault(row["text"], set()).add(row["label"])
    return [each for row, each in zip(rows, labelled, strict=True) if len(labels[row["text"]]) > 1]


def mean_of(states: Sequence[State]) -> State:
    """Return the mean of the weights of networks that began alike (Wortsman et al. 2022)."""
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def figures(network: Network, dev: dict[str, list[Example]]) -> str:
    """Return the macro-F1 on each development file."""
    told = []
    for name, examples in dev.items():
        gold = torch.tensor([each.label for each in examples]).numpy()
        given = logits_of(network, [each.text() for each in examples]).argmax(-1).numpy()
        told.append(f"{name} n={len(examples)} {macro_f1(gold, given):.4f}")
    return ", ".join(told)


if __name__ == "__main__":
    main()
