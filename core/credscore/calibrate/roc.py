"""The area under the ROC curve, by which a fit is judged, and its interval."""

import random
from collections.abc import Sequence


def auc(scores: Sequence[float], labels: Sequence[bool]) -> float:
    """Return the area under the ROC curve: how often a positive outscores a negative, ties as half.

    By ranks (Mann and Whitney 1947). Returns 0.5 where one of the labels does not occur.
    """
    order = sorted(range(len(scores)), key=scores.__getitem__)
    positives = sum(labels)
    negatives = len(labels) - positives
    if not positives or not negatives:
        return 0.5
    rank_sum = 0.0
    at = 0
    while at < len(order):
        end = at
        while end < len(order) and scores[order[end]] == scores[order[at]]:
            end += 1
        rank = (at + 1 + end) / 2
        rank_sum += rank * sum(labels[i] for i in order[at:end])
        at = end
    return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives)


def bootstrap_auc(
    scores: Sequence[float], labels: Sequence[bool], *, resamples: int, seed: int
) -> tuple[float, float]:
    """Return the 95 % percentile bootstrap interval of the area under the ROC curve."""
    rng = random.Random(seed)
    indices = range(len(scores))
    drawn = []
    for _ in range(resamples):
        sample = rng.choices(indices, k=len(scores))
        drawn.append(auc([scores[i] for i in sample], [labels[i] for i in sample]))
    drawn.sort()
    return drawn[int(0.025 * resamples)], drawn[int(0.975 * resamples) - 1]
