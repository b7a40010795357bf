"""Runs: networks that learn, their weights kept in a folder, and the mean of several."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from training import vocabulary
from training.fit import Schedule, fit
from training.measure import macro_f1
from training.network import Network, logits_of
from training.rows import Example

State = dict[str, Tensor]


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs whose weights are kept in a folder; `dev` are the examples that they are measured on."""

    folder: Path
    dev: Mapping[str, Sequence[Example]]

    def weights(
        self, name: str, seed: int, start: State | None, learned: Sequence[Example], how: Schedule
    ) -> State:
        """Return the weights of a run, which is made if its file is not there."""
        kept = self.folder / f"{name}.pt"
        if not kept.exists():
            torch.save(fit(network_of(start), learned, how, seed).state_dict(), kept)
        state: State = torch.load(kept)
        print(f"{name}: {self.figures(state)}", flush=True)
        return state

    def figures(self, state: State) -> str:
        """Return the macro-F1 on each development file."""
        network, told = network_of(state), []
        for name, examples in self.dev.items():
            gold = torch.tensor([each.goal for each in examples]).argmax(-1).numpy()
            given = logits_of(network, [each.text() for each in examples]).argmax(-1).numpy()
            told.append(f"{name} n={len(examples)} {macro_f1(gold, given):.4f}")
        return ", ".join(told)


def network_of(state: State | None) -> Network:
    """Return a network with these weights, or as it is before it learns."""
    network = Network(list(vocabulary.vocabulary().values()))
    if state is not None:
        network.load_state_dict(state)
    return network


def mean_of(states: Sequence[State]) -> State:
    """Return the mean of the weights of networks that began alike (Wortsman et al. 2022)."""
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
