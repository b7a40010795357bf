"""How much composites depend on choices: doubtful weights, single signals, redundant signals.

Sensitivity analysis as the OECD/JRC Handbook on Constructing Composite Indicators (2008, step 7)
asks for, without sampling: each figure here is exact for what it says.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from credscore.composite import CompositeRule, CompositeScore

FEWEST_PAIRS = 5
"""No correlation is given where fewer articles than this have both signals."""

MOST_PAIRED = 1500
"""Up to this many articles, each pair is compared under equal weights; more, by intervals alone."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is needed to rank an article by one composite.

    `low` and `high` are its extremes under weight doubt, in points. `scaled` are the 0..1 values of
    the signals that were measured; empty where a cap or floor may reach in, so that only the
    interval speaks.
    """

    low: float
    high: float
    scaled: Mapping[str, float]


def standing(
    score: CompositeScore, rule: CompositeRule, flags: Sequence[str] = ()
) -> Standing | None:
    """Return the standing of an article whose raised `flags` are given; None without a value."""
    if score.low is None or score.high is None:
        return None
    limited = any(flag in rule.caps or flag in rule.floors for flag in flags)
    parts = () if limited else score.parts
    scaled = {part.signal: part.scaled for part in parts if part.scaled is not None}
    return Standing(score.low, score.high, scaled)


def without_each(
    rule: CompositeRule, score: CompositeScore, flags: Sequence[str] = ()
) -> dict[str, float | None]:
    """Return the composite's points (0..100) with each measured signal left out in turn.

    None where too little of the remaining weight was measured, as `min_coverage` has it, and where
    there is no article.
    """
    values = {part.signal: part.value for part in score.parts}
    measured = [p.signal for p in score.parts if p.scaled is not None and p.weight]
    up = dict.fromkeys(flags, 1.0)
    return {
        signal: _without(signal, rule).combine(values, up, score.instead).value
        for signal in measured
        if any(weight for name, weight in rule.weights.items() if name != signal)
    }


def rank_ranges(
    standings: Sequence[Standing | None], rule: CompositeRule
) -> list[tuple[int, int] | None]:
    """Return the best and the worst rank (1 is the most points) that weight doubt leaves open.

    The weights are one choice for all articles. So article A is surely above B if it is above for
    every weighting in the doubt. Where both have the same signals and no cap or floor, the
    difference is linear in the weights (for a geometric mean, that of the logarithms), and its
    extremes are exact. Where one lacks a signal of the other, a bound of it is taken; with a cap
    or floor, and beyond `MOST_PAIRED` articles, A is surely above B if their intervals do not meet.
    Both may leave more open than need be. The best rank is one more than the number of articles
    surely above, the worst one more than those that may be above.
    """
    known = [one for one in standings if one is not None]
    lows = sorted(one.low for one in known)
    highs = sorted(one.high for one in known)
    paired = len(known) <= MOST_PAIRED
    return [
        None if one is None else _range(one, known if paired else (), lows, highs, rule)
        for one in standings
    ]


def _range(
    one: Standing,
    others: Sequence[Standing],
    lows: Sequence[float],
    highs: Sequence[float],
    rule: CompositeRule,
) -> tuple[int, int]:
    """Return ranks by intervals, narrowed by those that one weighting can compare."""
    surely = len(lows) - bisect_right(lows, one.high)
    maybe = len(highs) - bisect_right(highs, one.low) - (one.high > one.low)
    for other in others:
        if other is not one and _overlap(one, other) and _comparable(one, other):
            least, most = _lead(other, one, rule)
            surely += least > 0
            maybe -= most <= 0
    return 1 + surely, 1 + maybe


def _overlap(one: Standing, other: Standing) -> bool:
    return other.low <= one.high and other.high > one.low


def _comparable(one: Standing, other: Standing) -> bool:
    return bool(one.scaled) and bool(other.scaled)


def _lead(ahead: Standing, behind: Standing, rule: CompositeRule) -> tuple[float, float]:
    """Return the least and greatest lead, up to a positive factor, over all weights in doubt."""
    if ahead.scaled.keys() != behind.scaled.keys():
        return _bounds(ahead, behind, rule)
    gaps = [
        rule.weights[name] * (rule.term(share) - rule.term(behind.scaled[name]))
        for name, share in ahead.scaled.items()
    ]
    middle, doubt = math.fsum(gaps), rule.weight_doubt * math.fsum(map(abs, gaps))
    return _clean(middle - doubt), _clean(middle + doubt)


def _bounds(ahead: Standing, behind: Standing, rule: CompositeRule) -> tuple[float, float]:
    """Return bounds of the least and greatest lead where one has signals that the other lacks.

    Where `ahead` is not above, some t lies between the two means, so that under the same weights
    the sum of w (share - t) is at most 0 over the signals of `ahead`, and at least 0 over those of
    `behind`. The least difference of these sums is concave in t: where it is above 0 at both ends
    of what t may be, no weights in the doubt give such a t. The greatest likewise.
    """
    shared = [
        rule.weights[name] * (rule.term(share) - rule.term(behind.scaled[name]))
        for name, share in ahead.scaled.items()
        if name in behind.scaled
    ]
    alone = [*_alone(ahead, behind, rule, 1), *_alone(behind, ahead, rule, -1)]
    middle, doubt = math.fsum(shared), rule.weight_doubt * math.fsum(map(abs, shared))
    least = min(_apart(alone, t, -rule.weight_doubt) for t in _ends(ahead, behind, rule))
    most = max(_apart(alone, t, rule.weight_doubt) for t in _ends(behind, ahead, rule))
    return _clean(middle - doubt + least), _clean(middle + doubt + most)


def _ends(low: Standing, high: Standing, rule: CompositeRule) -> tuple[float, float]:
    """Return the ends of what may lie between the means of two, with the second not below."""
    return rule.term(low.low / 100), rule.term(high.high / 100)


def _apart(alone: Sequence[tuple[float, float]], t: float, doubt: float) -> float:
    gaps = [weight * (term - t) for weight, term in alone]
    return math.fsum(gaps) + doubt * math.fsum(map(abs, gaps))


def _alone(
    one: Standing, other: Standing, rule: CompositeRule, sign: int
) -> list[tuple[float, float]]:
    """Return weight and term of each signal that only one of two has."""
    return [
        (sign * rule.weights[name], rule.term(share))
        for name, share in one.scaled.items()
        if name not in other.scaled
    ]


def _clean(lead: float) -> float:
    """Return 0 for what is only rounding, so that equal articles share a rank."""
    return 0.0 if abs(lead) < 1e-12 else lead


def rank_correlation(xs: Sequence[float | None], ys: Sequence[float | None]) -> float | None:
    """Return Spearman's rank correlation (-1..1) of two signals over articles.

    Articles that lack either are left out. None where fewer than `FEWEST_PAIRS` remain, or where
    one signal is the same in all of them. Ties take their mean rank (Spearman 1904).
    """
    pairs = [(x, y) for x, y in zip(xs, ys, strict=True) if x is not None and y is not None]
    if len(pairs) < FEWEST_PAIRS:
        return None
    left, right = (_ranks([pair[side] for pair in pairs]) for side in (0, 1))
    return _pearson(left, right)


def _ranks(values: Sequence[float]) -> list[float]:
    ordered = sorted(values)
    return [(bisect_left(ordered, v) + bisect_right(ordered, v) + 1) / 2 for v in values]


def _pearson(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    mean = (len(xs) + 1) / 2  # of ranks, tied or not
    along = math.fsum((x - mean) * (y - mean) for x, y in zip(xs, ys, strict=True))
    spread = math.fsum((x - mean) ** 2 for x in xs) * math.fsum((y - mean) ** 2 for y in ys)
    return max(-1.0, min(1.0, along / math.sqrt(spread))) if spread else None


def _without(signal: str, rule: CompositeRule) -> CompositeRule:
    weights = {name: weight for name, weight in rule.weights.items() if name != signal}
    return replace(rule, weights=weights)
