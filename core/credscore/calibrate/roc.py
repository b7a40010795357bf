"""The area under the ROC curve, by which a fit is judged, and its interval."""

import random
from collections import defaultdict
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
    scores: Sequence[float],
    labels: Sequence[bool],
    groups: Sequence[str],
    *,
    resamples: int,
    seed: int,
) -> tuple[float, float]:
    """Return the 95 % percentile bootstrap interval of the area under the ROC curve.

    Articles are drawn, then whole groups (outlets), and the wider ends are taken: articles of one
    outlet are alike, so that drawing articles alone would promise far too much where labels go by
    outlet (Davison & Hinkley 1997, section 3.8), and few groups by themselves too little spread.
    Both labels must occur.
    """
    rng = random.Random(seed)
    members: dict[str, list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        members[group].append(at)
    by_article = [[at] for at in range(len(scores))]
    ends = [
        _ends(scores, labels, units, rng, resamples) for units in (by_article, [*members.values()])
    ]
    return min(low for low, _ in ends), max(high for _, high in ends)


def _ends(
    scores: Sequence[float],
    labels: Sequence[bool],
    units: Sequence[Sequence[int]],
    rng: random.Random,
    resamples: int,
) -> tuple[float, float]:
    """Return the ends over draws of units; a draw with one label alone has no area."""
    drawn = []
    for _ in range(resamples):
        sample = [at for unit in rng.choices(units, k=len(units)) for at in unit]
        of_sample = [labels[at] for at in sample]
        if any(of_sample) and not all(of_sample):
            drawn.append(auc([scores[at] for at in sample], of_sample))
    drawn.sort()
    last = len(drawn) - 1
    return drawn[round(0.025 * last)], drawn[round(0.975 * last)]
