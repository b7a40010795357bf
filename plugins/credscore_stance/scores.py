"""The probabilities of a mention's classes: a softmax over the linear model's sums."""

from collections.abc import Sequence
from functools import cache
from math import exp
from operator import mul, sub
from typing import NamedTuple

from credscore_stance import terms
from credscore_stance.features import ANYWHERE, BESIDE, REGIONS, Features
from credscore_stance.model import Lean, load
from credscore_stance.terms import LeanTerms, Terms


def probabilities(features: Features, of_tokens: Terms) -> tuple[float, float, float]:
    """Return the probabilities of negative, neutral and positive, given the stretch's terms.

    They depend only on differences between the sums, so the sum of neutral is taken as 0.
    """
    bad_beside, good_beside = terms.beside(features.beside)
    own = [(place, terms.pair(*pair)) for place, pair in features.own_pairs]
    bad = _sum(features, of_tokens[0], BESIDE * bad_beside, own, 0)
    good = _sum(features, of_tokens[1], BESIDE * good_beside, own, 1)
    top = max(bad, 0.0, good)
    odds = exp(bad - top), exp(-top), exp(good - top)
    total = sum(odds)
    return odds[0] / total, odds[1] / total, odds[2] / total


def _sum(
    features: Features,
    of_tokens: LeanTerms,
    beside: float,
    own: Sequence[tuple[int, Lean]],
    lean: int,
) -> float:
    """Return the sum of all features of a mention, for one of the leans."""
    start, at, end = features.start, features.at, features.end
    words = of_tokens.before[start:at] + of_tokens.after[at:end]
    pairs = of_tokens.pairs[start : end - 1]
    hashed = beside + sum(map(mul, words, features.words), sum(map(mul, pairs, features.pairs)))
    hashed += ANYWHERE * sum(of_tokens.anywhere[start:end])
    for place, of_pair in own:
        hashed += (of_pair[lean] - pairs[place]) * features.pairs[place]
    if features.possessive:
        hashed += terms.possessive()[lean]
    model = _plain_weights(lean)
    plain = model.intercept + sum(map(mul, model.shape, features.shape))
    if features.regions:
        plain += sum(map(mul, model.regions, features.regions))
    return float(plain + model.scale * features.norm * hashed)


class _Plain(NamedTuple):
    """The part of the model that is not hashed, for one of the leans."""

    intercept: float
    regions: Sequence[float]
    shape: Sequence[float]
    scale: float


@cache
def _plain_weights(lean: int) -> _Plain:
    model, kind = load(), 2 * lean
    dense = list(map(sub, model.dense[kind], model.dense[1]))
    intercept = model.intercept[kind] - model.intercept[1]
    return _Plain(intercept, dense[:REGIONS], dense[REGIONS:], model.scale)
