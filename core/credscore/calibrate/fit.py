"""Fitting a composite's weights to labelled articles, and saying how far the fit can be trusted.

The weights come from ridge regression (Hoerl and Kennard 1970) on scaled signals, none below 0, so
that a signal never counts against its own direction. The strength of the ridge is chosen, and the
separation measured, on outlets that the fit has not seen: what is learned of one outlet's house
style must not pass for credibility.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from credscore.calibrate.roc import auc, bootstrap_auc
from credscore.errors import ConfigError
from credscore.profile import Profile

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[np.float64]]

STRENGTHS = (0.1, 1.0, 10.0, 100.0)
FOLDS = 5
RESAMPLES = 1000
SEED = 20_260_101
FEW_ARTICLES, FEW_OUTLETS, FEW_OF_A_LABEL = 200, 10, 50
"""Below these, the fit says more about the sample than about anything else."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled article: its profile, whether it is credible (or biased), and its outlet."""

    profile: Profile
    label: bool
    outlet: str


@dataclass(frozen=True, slots=True)
class Calibration:
    """Fitted weights with the figures to judge them by.

    `auc` is the area under the ROC curve on outlets left out of the fit, with its 95 % bootstrap
    interval, over articles or over outlets as a whole, whichever reaches further; the fits stay the
    same in its draws, so it does not say how they would vary. `auc_before` is that of the config's
    own weights on the same articles.
    """

    composite: str
    weights: Mapping[str, float]
    articles: int
    positive: int
    outlets: int
    auc: float
    low: float
    high: float
    auc_before: float
    warnings: tuple[str, ...]


def calibrate(labelled: Sequence[Labelled], composite: str) -> Calibration:
    """Fit the weights of one composite. Raises ConfigError where nothing can be fitted."""
    usable = [one for one in labelled if _points(one, composite) is not None]
    _check(usable, composite)
    names = [part.signal for part in usable[0].profile.composites[composite].parts]
    values = _matrix(usable, composite)
    labels = [one.label for one in usable]
    outlets = [one.outlet for one in usable]
    unseen = _predicted_unseen(values, labels, outlets)
    low, high = bootstrap_auc(unseen, labels, outlets, resamples=RESAMPLES, seed=SEED)
    weights = _fit(values, labels, _best_strength(values, labels, outlets))
    found = auc(unseen, labels)
    before = auc([_points(one, composite) or 0.0 for one in usable], labels)
    return Calibration(
        composite=composite,
        weights=_shares(names, weights),
        articles=len(usable),
        positive=sum(labels),
        outlets=len(set(outlets)),
        auc=found,
        low=low,
        high=high,
        auc_before=before,
        warnings=(*_warnings(usable, low), *_no_gain(found, before)),
    )


def _points(one: Labelled, composite: str) -> float | None:
    """Return what the config gives an article; None where nothing that it weighs was measured."""
    score = one.profile.composites.get(composite)
    return score.uncapped if score else None


def _check(usable: Sequence[Labelled], composite: str) -> None:
    if not usable:
        raise ConfigError(f"no labelled article has a composite {composite!r}")
    if len({one.label for one in usable}) < 2:
        raise ConfigError("all labels are the same: nothing can be told apart")
    if len({one.outlet for one in usable}) < 2:
        raise ConfigError("all articles are of one outlet: the fit could not be tried on another")


def _matrix(usable: Sequence[Labelled], composite: str) -> "Array":
    """Return the scaled values, articles by signals; a missing one is its signal's mean.

    The mean says nothing about the article, and a composite leaves a missing signal out anyway.
    """
    import numpy as np

    rows = [[part.scaled for part in one.profile.composites[composite].parts] for one in usable]
    values = np.array(rows, dtype=np.float64)
    known = np.isfinite(values)
    counts = np.maximum(known.sum(axis=0), 1)
    means = np.where(known, values, 0).sum(axis=0) / counts
    filled: Array = np.where(known, values, means)
    return filled


def _fit(values: "Array", labels: Sequence[bool], strength: float) -> "Array":
    """Return the signals' shares of the weight; all are 0 where none separates the labels.

    Shares, since a ridge shrinks by its strength: predictions of two fits would not compare.
    """
    from sklearn.linear_model import Ridge

    targets = [1.0 if label else -1.0 for label in labels]
    coefficients: Array = Ridge(alpha=strength, positive=True).fit(values, targets).coef_
    total = float(coefficients.sum())
    return coefficients / total if total > 0 else coefficients


def _predicted_unseen(
    values: "Array", labels: Sequence[bool], outlets: Sequence[str], strength: float | None = None
) -> list[float]:
    """Predict each article by a fit on other outlets; without a strength, that fit chooses it.

    Where nothing separates the labels of the others, all signals weigh the same: with no weight at
    all, the articles would stand below those of the other folds, whatever they are.
    """
    from sklearn.model_selection import GroupKFold

    predicted = [0.0] * len(labels)
    folds = GroupKFold(min(FOLDS, len(set(outlets))))
    for train, test in folds.split(values, labels, outlets):
        part, known = values[train], [labels[i] for i in train]
        groups = [outlets[i] for i in train]
        chosen = strength or _best_strength(part, known, groups)
        weights = _fit(part, known, chosen)
        used = weights if weights.any() else weights + 1 / len(weights)
        for i, value in zip(test, values[test] @ used, strict=True):
            predicted[i] = float(value)
    return predicted


def _best_strength(values: "Array", labels: Sequence[bool], outlets: Sequence[str]) -> float:
    if len(set(outlets)) < 2 or len(set(labels)) < 2:
        return STRENGTHS[-1]
    return max(
        STRENGTHS,
        key=lambda strength: auc(_predicted_unseen(values, labels, outlets, strength), labels),
    )


def _shares(names: Sequence[str], weights: "Array") -> dict[str, float]:
    """Return the weights as shares of 10, of one decimal: more would pretend."""
    if not weights.any():
        raise ConfigError("no signal separates the labels in its own direction: keep your weights")
    shares = {name: round(10 * float(w), 1) for name, w in zip(names, weights, strict=True)}
    return {name: share for name, share in shares.items() if share}


def _no_gain(found: float, before: float) -> list[str]:
    """Return a warning where new weights separate the labels no better than those before."""
    if found > before:
        return []
    told = f"the weights before separate these labels as well or better ({before:.3f})"
    return [f"no gain: {told}: keep them"]


def _warnings(usable: Sequence[Labelled], low: float) -> list[str]:
    outlets = len({one.outlet for one in usable})
    positive = sum(one.label for one in usable)
    said = []
    if len(usable) < FEW_ARTICLES:
        said.append(f"{len(usable)} articles are few: from {FEW_ARTICLES} on, a fit begins to hold")
    if outlets < FEW_OUTLETS:
        said.append(f"{outlets} outlets are few: from {FEW_OUTLETS} on, it may hold for others")
    if min(positive, len(usable) - positive) < FEW_OF_A_LABEL:
        said.append(f"one label has fewer than {FEW_OF_A_LABEL} articles")
    if low <= 0.5:
        said.append("the interval reaches .5: on unseen outlets this is no better than chance")
    return said
