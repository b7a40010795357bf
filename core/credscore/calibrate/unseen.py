"""Trying a fit on outlets that it has not seen, for many draws of outlets at once."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from credscore.calibrate.ridge import Array, Places, Sums, shares, sums_of
from credscore.calibrate.roc import auc

Flags = np.ndarray[Any, np.dtype[np.bool_]]

STRENGTHS = (0.1, 1.0, 10.0, 100.0)
FOLDS = 5
_AT_ONCE = 20


class Data(NamedTuple):
    """Labelled articles: scaled values by signal, labels, and the number of each one's outlet."""

    values: Array
    labels: Places
    outlets: Places
    sums: Sums


class Trials(NamedTuple):
    """Outlets of draws in folds, and for each draw and fold the draw of all others.

    `folds` says by draw and outlet which trial leaves it out; -1 where the draw lacks it.
    """

    folds: Places
    others: Array


def data_of(values: Array, labels: Sequence[bool], outlets: Sequence[str]) -> Data:
    """Return the articles as data; outlets are numbered in the order of their names."""
    _, numbers = np.unique(np.array(outlets), return_inverse=True)
    targets = np.where(labels, 1.0, -1.0)
    return Data(values, np.array(labels, dtype=np.intp), numbers, sums_of(values, targets, numbers))


def redrawn(data: Data, times: int, seed: int) -> Iterator[float]:
    """Yield the areas on unseen outlets of as many outlets, drawn with replacement.

    All is done anew for each draw: folds, strengths and fits. An outlet that is drawn twice counts
    twice and stays in one fold. A draw of one outlet or one label alone gives no area.
    """
    many = len(data.sums.articles)
    drawn = np.random.default_rng(seed).multinomial(many, np.full(many, 1 / many), times)
    draws = drawn.astype(np.float64)
    usable = draws[_is_whole(data, draws)]
    for start in range(0, len(usable), _AT_ONCE):
        yield from unseen_areas(data, usable[start : start + _AT_ONCE])


def unseen_areas(data: Data, draws: Array) -> list[float]:
    """Return by draw the area of predictions by fits on the outlets of other folds.

    Those fits choose their strength themselves. Where nothing separates the labels of the others,
    all signals weigh the same: with no weight at all, the articles would stand below those of the
    other folds, whatever they are.
    """
    trials = _trials(data, draws)
    fitted = best_shares(data, trials.others)[:, None]
    return [float(areas[0]) for areas in _areas(data, draws, trials, fitted)]


def best_shares(data: Data, draws: Array) -> Array:
    """Return by draw the shares of the weight under the strength that is best on unseen outlets.

    With one outlet or one label there is no telling, and the greatest strength is taken.
    """
    fitted = shares(data.sums, draws, STRENGTHS)
    chosen = np.full(len(draws), len(STRENGTHS) - 1)
    can_tell = _is_whole(data, draws)
    if can_tell.any():
        told = draws[can_tell]
        trials = _trials(data, told)
        inner = shares(data.sums, trials.others, STRENGTHS)
        chosen[can_tell] = [np.argmax(areas) for areas in _areas(data, told, trials, inner)]
    best: Array = fitted[np.arange(len(draws)), chosen]
    return best


def _is_whole(data: Data, draws: Array) -> Flags:
    """Say by draw whether it has two outlets or more, and both labels."""
    balance, total = draws @ data.sums.targets, draws @ data.sums.articles
    whole: Flags = ((draws > 0).sum(axis=1) > 1) & (np.abs(balance) < total)
    return whole


def _trials(data: Data, draws: Array) -> Trials:
    folds = np.array([_folds(draw * data.sums.articles) for draw in draws])
    others = [
        np.where(of_draw == fold, 0.0, draw)
        for draw, of_draw in zip(draws, folds, strict=True)
        for fold in range(of_draw.max() + 1)
    ]
    return Trials(folds, np.array(others))


def _folds(sizes: Array) -> Places:
    """Return each outlet's fold: the largest go first, each into the fold that is least full."""
    folds = np.full(len(sizes), -1, dtype=np.intp)
    order = [at for at in np.argsort(-sizes, kind="stable").tolist() if sizes[at]]
    full = [0.0] * min(FOLDS, len(order))
    for at in order:
        folds[at] = full.index(min(full))
        full[folds[at]] += float(sizes[at])
    return folds


def _areas(data: Data, draws: Array, trials: Trials, fitted: Array) -> Iterator[list[float]]:
    """Yield by draw the areas under each of the fits, trials x fits x signals, that are tried."""
    used = np.where(fitted.any(axis=-1, keepdims=True), fitted, 1 / fitted.shape[-1])
    first = 0
    for draw, folds in zip(draws, trials.folds, strict=True):
        times = draw[data.outlets]
        there = np.flatnonzero(times)
        weights = used[first + folds[data.outlets[there]]]
        scores = np.einsum("np,nsp->sn", data.values[there], weights)
        yield [auc(of_fit, data.labels[there], times[there]) for of_fit in scores]
        first += int(folds.max()) + 1
