"""The area under the ROC curve, by which a fit is judged, and its interval."""

from collections.abc import Sequence
from math import exp, log, sqrt
from statistics import stdev
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

_STUDENT = (12.706, 4.303, 3.182, 2.776)
"""The 97.5th percentiles of Student's t with 1, 2, 3 and 4 degrees of freedom."""

_NORMAL = 1.960


def auc(
    scores: "Sequence[float] | Array",
    labels: "Sequence[bool] | Array",
    times: "Sequence[float] | Array | None" = None,
) -> float:
    """Return the area under the ROC curve: how often a positive outscores a negative, ties as half.

    That of Mann and Whitney (1947); `times` says how often each article counts, once without it.
    Returns 0.5 where one of the labels does not occur.
    """
    import numpy as np

    score, is_positive = np.asarray(scores, dtype=np.float64), np.asarray(labels, dtype=bool)
    weight = np.ones(len(score)) if times is None else np.asarray(times, dtype=np.float64)
    negatives = np.flatnonzero(~is_positive)
    negatives = negatives[np.argsort(score[negatives], kind="stable")]
    ladder, rungs = score[negatives], np.concatenate([[0.0], np.cumsum(weight[negatives])])
    below = rungs[np.searchsorted(ladder, score[is_positive], "left")]
    up_to = rungs[np.searchsorted(ladder, score[is_positive], "right")]
    pairs = float(weight[is_positive].sum() * rungs[-1])
    return float(weight[is_positive] @ (below + up_to)) / 2 / pairs if pairs else 0.5


def interval(
    area: float, redrawn: Sequence[float], positives: int, negatives: int, groups: int
) -> tuple[float, float]:
    """Return the 95 % interval of an area from those that redrawn groups (outlets) gave.

    Normal on the scale of log-odds, with the standard deviation of the redrawn areas, and no
    narrower than that of as many independent articles (Hanley & McNeil 1982). With fewer than six
    groups Student's t takes the place of the normal curve (Cameron & Miller 2015).
    """
    least = 0.5 / min(positives, negatives)
    reach = _STUDENT[groups - 2] if groups < 6 else _NORMAL
    odds = [_log_odds(one, least) for one in redrawn]
    doubt = max(stdev(odds) if len(odds) > 1 else 0.0, _if_independent(area, positives, negatives))
    middle = _log_odds(area, least)
    low, high = _area(middle - reach * doubt), _area(middle + reach * doubt)
    return min(area, low), max(area, high)


def _if_independent(area: float, positives: int, negatives: int) -> float:
    """Return the standard error of the log-odds of an area that independent articles give."""
    least = 0.5 / min(positives, negatives)
    a = min(max(area, 1 - area), 1 - least)
    one, other = a / (2 - a), 2 * a * a / (1 + a)
    spread = (positives - 1) * (one - a * a) + (negatives - 1) * (other - a * a)
    return sqrt((a * (1 - a) + spread) / (positives * negatives)) / (a * (1 - a))


def _log_odds(area: float, least: float) -> float:
    kept = min(max(area, least), 1 - least)
    return log(kept / (1 - kept))


def _area(odds: float) -> float:
    return 1 / (1 + exp(-odds))
