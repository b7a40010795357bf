"""The probabilities of a mention's classes: a softmax over the linear model's sums."""

from collections.abc import Sequence
from math import exp, fsum
from operator import mul

from credscore_stance import terms
from credscore_stance.features import ANYWHERE, BESIDE, Features
from credscore_stance.model import Lean, load
from credscore_stance.terms import Terms


def probabilities(features: Features, of_tokens: Terms) -> tuple[float, float, float]:
    """Return the probabilities of negative, neutral and positive, given the stretch's terms."""
    model = load()
    negative, neutral, positive = (
        intercept + fsum(map(mul, weights, features.dense))
        for intercept, weights in zip(model.intercept, model.dense, strict=True)
    )
    scale = model.scale * features.norm
    beside = [terms.beside(*place) for place in features.beside]
    negative += scale * _hashed(features, of_tokens, beside, 0)
    positive += scale * _hashed(features, of_tokens, beside, 1)
    top = max(negative, neutral, positive)
    odds = [exp(score - top) for score in (negative, neutral, positive)]
    total = fsum(odds)
    return odds[0] / total, odds[1] / total, odds[2] / total


def _hashed(features: Features, of_tokens: Terms, beside: Sequence[Lean], lean: int) -> float:
    """Return the weighed sum of all that is hashed, for one of the leans."""
    start, at, end = features.start, features.at, features.end
    words = of_tokens.before[lean][start:at] + of_tokens.after[lean][at:end]
    pairs = list(of_tokens.pairs[lean][start : end - 1])
    for place, pair in features.own_pairs:
        pairs[place] = terms.pair(*pair)[lean]
    return fsum(
        [
            *map(mul, words, features.words),
            *map(mul, pairs, features.pairs),
            ANYWHERE * sum(of_tokens.anywhere[lean][start:end]),
            BESIDE * sum(each[lean] for each in beside),
            terms.possessive()[lean] * features.possessive,
        ]
    )
