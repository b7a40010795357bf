"""Fine-tuning: some epochs over labelled mentions, and the mean of the weights near the end."""

import copy
import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.nn.functional import log_softmax

from credscore_stance_minilm.tokens import Tokens, tokens_of
from training.network import batch_of
from training.rows import Example


@dataclass(frozen=True, slots=True)
class Schedule:
    """How to learn; the rates are those of the body and of the head, at their highest."""

    epochs: int
    body_rate: float = 1e-4
    head_rate: float = 5e-4
    batch: int = 32
    warm_up: float = 0.1
    masked: float = 0.5
    joined: float = 0.0
    memory: float = 0.997


def fit(network: nn.Module, examples: Sequence[Example], how: Schedule, seed: int) -> nn.Module:
    """Train a network in place; return the mean of its weights over the last few hundred steps."""
    torch.manual_seed(seed)
    by = random.Random(seed)
    goals = torch.tensor([each.goal for each in examples])
    learned = [weights for weights in network.parameters() if weights.requires_grad]
    mean = [weights.detach().clone() for weights in learned]
    steps = how.epochs * math.ceil(len(examples) / how.batch)
    optimiser = _optimiser(network, how)
    rate = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, steps, how))
    for epoch in range(how.epochs):
        network.train()
        total = 0.0
        texts = [tokens_of(text) for text in _texts(examples, how, by)]
        for places in _batches([len(text.ids) for text in texts], how.batch, by):
            loss = _loss(network, [texts[at] for at in places], goals[places])
            loss.backward()
            nn.utils.clip_grad_norm_(learned, 1.0)
            optimiser.step()
            rate.step()
            optimiser.zero_grad()
            torch._foreach_lerp_(mean, [w.detach() for w in learned], 1 - how.memory)
            total += loss.item() * len(places)
        print(f"seed {seed} epoch {epoch} loss {total / len(examples):.3f}", flush=True)
    averaged = copy.deepcopy(network)
    kept = [weights for weights in averaged.parameters() if weights.requires_grad]
    with torch.no_grad():
        for weights, value in zip(kept, mean, strict=True):
            weights.copy_(value)
    return averaged


def _texts(examples: Sequence[Example], how: Schedule, by: random.Random) -> Iterator[str]:
    """Yield what is read in one epoch."""
    for each in examples:
        if by.random() < how.joined:
            each = each.joined(by.choice(examples), by)
        yield each.text(how.masked, by)


def _loss(network: nn.Module, texts: Sequence[Tokens], goals: Tensor) -> Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16), sdpa_kernel(SDPBackend.MATH):
        logits = network(*batch_of(texts))
    return -(goals * log_softmax(logits.float(), -1)).sum(1).mean()


def _optimiser(network: nn.Module, how: Schedule) -> torch.optim.Optimizer:
    body: list[Tensor] = []
    head: list[Tensor] = []
    for name, weights in network.named_parameters():
        if weights.requires_grad:
            (body if name.startswith("body.") else head).append(weights)
    groups = [{"params": body, "lr": how.body_rate}, {"params": head, "lr": how.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def _rate(step: int, steps: int, how: Schedule) -> float:
    """Return the share of the highest rate: up to it in the first steps, then down to nothing."""
    warm = how.warm_up * steps
    return min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm)), 1.0)


def _batches(lengths: Sequence[int], size: int, by: random.Random) -> Iterator[list[int]]:
    """Yield batches of texts of about one length, in random order."""
    order = sorted(range(len(lengths)), key=lambda at: lengths[at] + 6 * by.random())
    batches = [order[start : start + size] for start in range(0, len(order), size)]
    by.shuffle(batches)
    yield from batches
