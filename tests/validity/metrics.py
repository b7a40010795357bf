"""Figures of merit, and how sure one may be of them: F1, errors, rank correlation, AUC."""

import random
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import fsum, sqrt
from typing import TypeVar

Unit = TypeVar("Unit")
Counts = tuple[int, int, int]
"""How many were right, how many were given, how many there are."""

ROUNDS = 400


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure: its value over n units with a 95 % interval, or why there is none."""

    metric: str
    n: int = 0
    value: float | None = None
    low: float | None = None
    high: float | None = None
    note: str = ""


def figure(
    metric: str,
    units: Sequence[Unit],
    statistic: Callable[[Sequence[Unit]], float | None],
    note: str = "",
) -> Figure:
    """Compute a statistic over units, and its interval by a seeded bootstrap of them.

    The percentile interval of Efron & Tibshirani (1993, section 13.3): units are drawn anew with
    replacement, and the statistic's 2.5th and 97.5th percentiles over the draws are its ends. Of a
    share the interval is Wilson's, as draws from units that all hold say that none can fail.
    """
    value = statistic(units) if units else None
    if value is None:
        return Figure(metric, len(units), note=note or "too little to measure")
    low, high = wilson(value, len(units)) if statistic is share else bootstrap(units, statistic)
    return Figure(metric, len(units), value, low, high, note)


def bootstrap(
    units: Sequence[Unit], statistic: Callable[[Sequence[Unit]], float | None]
) -> tuple[float | None, float | None]:
    """Return the ends of the 95 % interval of a statistic; None where no draw could be measured."""
    draw = random.Random(f"{len(units)}").choices
    drawn = (statistic(draw(units, k=len(units))) for _ in range(ROUNDS))
    values = sorted(value for value in drawn if value is not None)
    if not values:
        return None, None
    last = len(values) - 1
    return values[round(0.025 * last)], values[round(0.975 * last)]


def wilson(value: float, n: int) -> tuple[float, float]:
    """Return the ends of the 95 % interval of a share of n units (Wilson 1927)."""
    z = 1.959964
    middle = (value + z * z / (2 * n)) / (1 + z * z / n)
    reach = z * sqrt(value * (1 - value) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def precision(counts: Iterable[Counts]) -> float | None:
    """Return the share of what was given that is right."""
    right, given, _ = _summed(counts)
    return right / given if given else None


def recall(counts: Iterable[Counts]) -> float | None:
    """Return the share of what there is that was given, rightly."""
    right, _, there = _summed(counts)
    return right / there if there else None


def f1(counts: Iterable[Counts]) -> float | None:
    """Return the harmonic mean of precision and recall, over all counts together."""
    right, given, there = _summed(counts)
    return 2 * right / (given + there) if given + there else None


def _summed(counts: Iterable[Counts]) -> Counts:
    right, given, there = zip(*counts, strict=True)
    return sum(right), sum(given), sum(there)


def share(units: Sequence[bool]) -> float:
    """Return the share of units that hold."""
    return sum(units) / len(units)


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the mean F1 of the gold classes, from pairs of the gold class and the given one."""
    classes = sorted({gold for gold, _ in pairs})
    return fsum(_class_f1(pairs, name) for name in classes) / len(classes)


def _class_f1(pairs: Sequence[tuple[str, str]], name: str) -> float:
    right = sum(gold == given == name for gold, given in pairs)
    return 2 * right / sum((gold == name) + (given == name) for gold, given in pairs)


def mean_error(pairs: Sequence[tuple[float, float]]) -> float:
    """Return the mean absolute difference of the pairs."""
    return fsum(abs(x - y) for x, y in pairs) / len(pairs)


def spearman(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Return the rank correlation of the pairs (Spearman 1904); None where one side is constant."""
    if len(pairs) < 3:
        return None
    x, y = (_centred(_ranks(side)) for side in zip(*pairs, strict=True))
    spread = sqrt(fsum(a * a for a in x) * fsum(b * b for b in y))
    return fsum(a * b for a, b in zip(x, y, strict=True)) / spread if spread else None


def _centred(values: Sequence[float]) -> list[float]:
    mean = fsum(values) / len(values)
    return [value - mean for value in values]


def _ranks(values: Sequence[float]) -> list[float]:
    """Return the rank of each value; equal values share the mean of their ranks."""
    places: dict[float, list[int]] = defaultdict(list)
    for place, value in enumerate(sorted(values)):
        places[value].append(place)
    return [(places[value][0] + places[value][-1]) / 2 for value in values]


def auc(pairs: Sequence[tuple[bool, float]]) -> float | None:
    """Return how often a positive outscores a negative, ties half (Mann and Whitney 1947)."""
    won, fought = _duels(pairs)
    return won / fought if fought else None


def auc_within(units: Sequence[tuple[Hashable, bool, float]]) -> float | None:
    """Return the AUC over those pairs of units only that lie in one stratum."""
    strata: dict[Hashable, list[tuple[bool, float]]] = defaultdict(list)
    for stratum, positive, score in units:
        strata[stratum].append((positive, score))
    duels = [_duels(pairs) for pairs in strata.values()]
    fought = sum(n for _, n in duels)
    return fsum(won for won, _ in duels) / fought if fought else None


def _duels(pairs: Sequence[tuple[bool, float]]) -> tuple[float, int]:
    ranks = _ranks([score for _, score in pairs])
    mine = [rank for (positive, _), rank in zip(pairs, ranks, strict=True) if positive]
    others = len(pairs) - len(mine)
    return fsum(mine) - len(mine) * (len(mine) - 1) / 2, len(mine) * others


def strata(values: Sequence[float], parts: int = 5) -> list[int]:
    """Return the stratum of each value, in `parts` of equal size from the lowest to the highest."""
    ranks = _ranks(values)
    return [int(rank * parts / len(values)) for rank in ranks]
