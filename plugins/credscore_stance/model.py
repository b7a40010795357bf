"""The linear model: hashed int8 weights, a softmax over negative, neutral and positive."""

import json
import zlib
from array import array
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from math import exp, fsum
from operator import mul
from typing import NamedTuple

from credscore_stance.features import Features

CLASSES = ("negative", "neutral", "positive")


class Model(NamedTuple):
    """The weights: `hashed[3 * bucket + class]` times `scale`, `dense[class][feature]`."""

    hashed: Sequence[int]
    scale: float
    dense: Sequence[Sequence[float]]
    intercept: Sequence[float]


def probabilities(features: Features) -> tuple[float, float, float]:
    """Return the probabilities of negative, neutral and positive."""
    model = load()
    scores = [
        intercept + fsum(map(mul, weights, features.dense))
        for intercept, weights in zip(model.intercept, model.dense, strict=True)
    ]
    for buckets, weights in features.hashed:
        for kind, column in enumerate(zip(*map(_summed, buckets), strict=True)):
            scores[kind] += model.scale * features.norm * fsum(map(mul, column, weights))
    top = max(scores)
    odds = [exp(score - top) for score in scores]
    total = fsum(odds)
    return odds[0] / total, odds[1] / total, odds[2] / total


@lru_cache(maxsize=2**16)
def _summed(buckets: tuple[int, ...]) -> tuple[int, int, int]:
    """Return what buckets weigh together, for each class, before scaling."""
    weights = load().hashed
    negative = neutral = positive = 0
    for bucket in buckets:
        at = 3 * bucket
        negative += weights[at]
        neutral += weights[at + 1]
        positive += weights[at + 2]
    return negative, neutral, positive


@cache
def load() -> Model:
    """Read the weights."""
    return unpacked((files(__package__) / "data/weights.z").read_bytes())


def packed(model: Model) -> bytes:
    """Return a model as a file's bytes: a line of JSON, then the hashed weights; zlib."""
    numbers = {"scale": model.scale, "dense": model.dense, "intercept": model.intercept}
    head = json.dumps(numbers).encode() + b"\n"
    return zlib.compress(head + array("b", model.hashed).tobytes(), 9)


def unpacked(data: bytes) -> Model:
    """Return the model of a file's bytes."""
    head, _, hashed = zlib.decompress(data).partition(b"\n")
    return Model(array("b", hashed), **json.loads(head))
