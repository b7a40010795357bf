"""Fitting a composite's weights to labelled articles, and saying how far the fit can be trusted.

The weights come from ridge regression (Hoerl and Kennard 1970) on scaled signals, none below 0, so
that a signal never counts against its own direction. The strength of the ridge is chosen, and the
separation measured, on outlets that the fit has not seen: what is learned of one outlet's house
style must not pass for credibility.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from credscore.calibrate.roc import auc, interval
from credscore.errors import ConfigError
from credscore.profile import Profile

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[np.float64]]

RESAMPLES = 200
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

    `auc` is the area under the ROC curve on outlets left out of the fit, with a 95 % interval for
    these weights on other outlets of the kind: outlets are drawn anew, and all is fitted anew in
    each draw. `auc_before` is that of the config's own weights on the same articles.
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
    import numpy as np

    from credscore.calibrate.unseen import best_shares, data_of, redrawn, unseen_areas

    usable = [one for one in labelled if _points(one, composite) is not None]
    _check(usable, composite)
    names = [part.signal for part in usable[0].profile.composites[composite].parts]
    labels = [one.label for one in usable]
    data = data_of(_matrix(usable, composite), labels, [one.outlet for one in usable])
    outlets, positive = len(data.sums.articles), sum(labels)
    as_given = np.ones((1, outlets))
    [found] = unseen_areas(data, as_given)
    areas = list(redrawn(data, RESAMPLES, SEED))
    low, high = interval(found, areas, positive, len(labels) - positive, outlets)
    before = auc([_points(one, composite) or 0.0 for one in usable], labels)
    return Calibration(
        composite=composite,
        weights=_shares(names, best_shares(data, as_given)[0]),
        articles=len(usable),
        positive=positive,
        outlets=outlets,
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
