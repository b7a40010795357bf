"""The paired test of Wilcoxon, and Holm's correction for many of them."""

import math
from collections.abc import Sequence
from itertools import groupby

EXACT_UP_TO = 25
"""Pairs up to which the distribution is counted out; beyond it the normal curve serves as well."""


def wilcoxon(differences: Sequence[float]) -> float | None:
    """Return the two-sided p of the signed-rank test that paired differences are around 0.

    Wilcoxon (1945), Biometrics Bulletin 1(6): differences of 0 are left out, ties share their mean
    rank. With few pairs every assignment of signs to the ranks is counted, so ties are exact as
    well; with many, the normal approximation with its variance corrected for ties and a
    continuity correction (Hollander & Wolfe 1999, section 3.1). None where all differences are 0.
    """
    moved = [difference for difference in differences if difference]
    if not moved:
        return None
    ranks = _double_ranks([abs(difference) for difference in moved])
    total = sum(ranks)
    up = sum(rank for rank, difference in zip(ranks, moved, strict=True) if difference > 0)
    smaller = min(up, total - up)
    if len(moved) <= EXACT_UP_TO:
        return _exact(ranks, smaller)
    return _normal(ranks, smaller)


def holm(probabilities: Sequence[float | None]) -> list[float | None]:
    """Return probabilities adjusted for their number: Holm (1979), Scandinavian J. of Statistics 6.

    Those that are None were not tested, and stay None.
    """
    known = [(p, at) for at, p in enumerate(probabilities) if p is not None]
    adjusted: list[float | None] = [None] * len(probabilities)
    most = 0.0
    for rank, (p, at) in enumerate(sorted(known)):
        most = max(most, min(1.0, p * (len(known) - rank)))
        adjusted[at] = most
    return adjusted


def _double_ranks(sizes: Sequence[float]) -> list[int]:
    """Return twice the rank of each size, whole numbers even where ties share a mean rank."""
    order = sorted(range(len(sizes)), key=sizes.__getitem__)
    ranks = [0] * len(sizes)
    passed = 0
    for _, tied in groupby(order, key=sizes.__getitem__):
        group = list(tied)
        for at in group:
            ranks[at] = 2 * passed + len(group) + 1
        passed += len(group)
    return ranks


def _exact(ranks: Sequence[int], smaller: int) -> float:
    """Count the assignments of signs whose sum of positive ranks is no larger."""
    ways = [1] + [0] * sum(ranks)
    reach = 0
    for rank in ranks:
        reach += rank
        for at in range(reach, rank - 1, -1):
            ways[at] += ways[at - rank]
    return min(1.0, float(2 * sum(ways[: smaller + 1]) / 2 ** len(ranks)))


def _normal(ranks: Sequence[int], smaller: int) -> float:
    # In doubled ranks: the mean is half their sum, the variance a quarter of their squares' sum,
    # which is what the usual correction for ties comes to.
    mean = sum(ranks) / 2
    deviation = math.sqrt(sum(rank * rank for rank in ranks)) / 2
    z = max(0.0, mean - smaller - 1) / deviation
    return math.erfc(z / math.sqrt(2))
