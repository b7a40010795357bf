"""The probabilities of a mention's classes: a softmax over the linear model's sums."""

from collections.abc import Sequence
from functools import cache
from math import exp
from operator import mul, sub

from credscore_stance import terms
from credscore_stance.features import ANYWHERE, BESIDE, Features
from credscore_stance.model import Lean, load
from credscore_stance.terms import Terms


def probabilities(features: Features, of_tokens: Terms) -> tuple[float, float, float]:
    """Return the probabilities of negative, neutral and positive, given the stretch's terms.

    They depend on the differences of the sums alone, so that of neutral is taken to be 0.
    """
    beside = [terms.BESIDE[step][token] for step, token in features.beside]
    own = [terms.pair(*pair) for _, pair in features.own_pairs]
    bad, good = (_sum(features, of_tokens, beside, own, lean) for lean in (0, 1))
    top = max(bad, 0.0, good)
    odds = exp(bad - top), exp(-top), exp(good - top)
    total = sum(odds)
    return odds[0] / total, odds[1] / total, odds[2] / total


def _sum(
    features: Features, of_tokens: Terms, beside: Sequence[Lean], own: Sequence[Lean], lean: int
) -> float:
    """Return the sum of all that a mention's features add to one of the leans."""
    start, at, end = features.start, features.at, features.end
    words = of_tokens.before[lean][start:at] + of_tokens.after[lean][at:end]
    pairs = list(of_tokens.pairs[lean][start : end - 1])
    for (place, _), of_pair in zip(features.own_pairs, own, strict=True):
        pairs[place] = of_pair[lean]
    hashed = (
        sum(map(mul, words, features.words))
        + sum(map(mul, pairs, features.pairs))
        + ANYWHERE * sum(of_tokens.anywhere[lean][start:end])
        + BESIDE * sum([each[lean] for each in beside])
        + terms.possessive()[lean] * features.possessive
    )
    intercept, dense, scale = _plain_weights(lean)
    plain = sum(map(mul, dense, features.dense))
    return float(intercept + plain + scale * features.norm * hashed)


@cache
def _plain_weights(lean: int) -> tuple[float, Sequence[float], float]:
    """Return what of the model is not hashed, for one of the leans."""
    model, kind = load(), 2 * lean
    dense = list(map(sub, model.dense[kind], model.dense[1]))
    return model.intercept[kind] - model.intercept[1], dense, model.scale
