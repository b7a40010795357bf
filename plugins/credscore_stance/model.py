"""The linear model's weights: int8 for hashed features, plain numbers for the others."""

import json
import zlib
from array import array
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from operator import sub
from typing import NamedTuple

CLASSES = ("negative", "neutral", "positive")


class Model(NamedTuple):
    """The weights: `hashed[3 * bucket + class]` times `scale`, `dense[class][feature]`."""

    hashed: Sequence[int]
    scale: float
    dense: Sequence[Sequence[float]]
    intercept: Sequence[float]


Lean = tuple[int, int]
"""What a feature adds to the sum of negative, and of positive, beyond what it adds to neutral."""


@cache
def leans() -> tuple[Sequence[int], Sequence[int]]:
    """Return the hashed weights by bucket: negative less neutral, and positive less neutral.

    Probabilities depend on differences only, so two sums for each mention are enough.
    """
    negative, neutral, positive = (load().hashed[kind::3] for kind in range(3))
    return list(map(sub, negative, neutral)), list(map(sub, positive, neutral))


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
