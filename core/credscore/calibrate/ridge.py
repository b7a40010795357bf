"""Ridge regression without negative weights, for many draws of outlets at once.

Each draw counts an outlet's articles so many times. All that a fit needs of an outlet are sums over
its articles, so a thousand fits cost little more than one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[np.float64]]
Places = np.ndarray[Any, np.dtype[np.intp]]

MOST_SWEEPS = 1000
_NEAR = 1e-9


@dataclass(frozen=True, slots=True)
class Sums:
    """By outlet: articles, sums of targets and of values, values by values, values by targets."""

    articles: Array
    targets: Array
    values: Array
    squares: Array
    products: Array


def sums_of(values: Array, targets: Array, outlets: Places) -> Sums:
    """Return the sums over the articles of each outlet; outlets are numbered from 0."""
    many, width = int(outlets.max()) + 1, values.shape[1]
    squares = np.zeros((many, width, width))
    np.add.at(squares, outlets, values[:, :, None] * values[:, None, :])
    sums, products = np.zeros((many, width)), np.zeros((many, width))
    np.add.at(sums, outlets, values)
    np.add.at(products, outlets, values * targets[:, None])
    counts = np.bincount(outlets, minlength=many).astype(np.float64)
    balance = np.bincount(outlets, targets, many).astype(np.float64)
    return Sums(counts, balance, sums, squares, products)


def shares(sums: Sums, draws: Array, strengths: Sequence[float]) -> Array:
    """Return the signals' shares of the weight, by draw and strength: draws x strengths x signals.

    `draws` counts how often each draw has each outlet. Shares, since a ridge shrinks by its
    strength: predictions of two fits would not compare. All are 0 where no signal separates the
    targets in its own direction.
    """
    n = draws @ sums.articles
    means, target = draws @ sums.values / n[:, None], draws @ sums.targets / n
    spread = np.tensordot(draws, sums.squares, 1) - n[:, None, None] * (
        means[:, :, None] * means[:, None, :]
    )
    along = draws @ sums.products - (n * target)[:, None] * means
    ridges = np.asarray(strengths)[None, :, None, None] * np.eye(means.shape[1])
    found = _solved(spread[:, None] + ridges, along[:, None, :])
    total = found.sum(axis=-1, keepdims=True)
    of_all: Array = np.divide(found, total, out=np.zeros_like(found), where=total > 0)
    return of_all


def _solved(matrix: Array, along: Array) -> Array:
    """Return what minimises x'Ax/2 - b'x with no x below 0, for each A and b: one x at a time."""
    x: Array = np.zeros(matrix.shape[:-1])
    for _ in range(MOST_SWEEPS):
        before = x.copy()
        for at in range(x.shape[-1]):
            rest = (matrix[..., at, :] * x).sum(axis=-1) - matrix[..., at, at] * x[..., at]
            x[..., at] = np.maximum(0.0, (along[..., at] - rest) / matrix[..., at, at])
        if np.abs(x - before).max() < _NEAR:
            break
    return x
