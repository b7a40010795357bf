"""The rule of a composite: how scaled signals are combined by weights, caps and coverage."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from credscore.composite.goalposts import Goalposts
from credscore.composite.score import LOW_COVERAGE, CompositeScore, Limit, Part

SMALLEST_FACTOR = 0.01
"""The least that a scaled value counts in a geometric mean, so that no single 0 decides alone."""


@dataclass(frozen=True, slots=True)
class CompositeRule:
    """How one composite is made: a config's table with its goalposts looked up."""

    name: str
    weights: Mapping[str, float]
    goalposts: Mapping[str, Goalposts]
    caps: Mapping[str, float]
    floors: Mapping[str, float]
    towards: Literal["best", "worst"] = "best"
    mean: Literal["arithmetic", "geometric"] = "arithmetic"
    min_coverage: float = 0.6
    weight_doubt: float = 0.25
    needs_article: bool = True

    def combine(
        self,
        values: Mapping[str, float | None],
        flags: Mapping[str, float | None],
        instead: str = "",
    ) -> CompositeScore:
        """Combine the raw values of one article's signals, and its flags.

        `instead` is the reason code of what an input holds that is no article: no value is given
        of it, unless the composite needs none.
        """
        scaled = {name: self._scaled(name, values.get(name)) for name in self.weights}
        weighed = {name: share for name, share in scaled.items() if self.weights[name]}
        present = {name: share for name, share in weighed.items() if share is not None}
        total = math.fsum(self.weights.values())
        coverage = math.fsum(self.weights[name] for name in present) / total
        limits = self._limits(flags)
        uncapped = self._mean(present) if present else None
        reason = self._reason(coverage, instead)
        known = uncapped is not None and not reason
        low, high = self._doubt(present, limits) if known else (None, None)
        value = _limited(uncapped, limits) if uncapped is not None and known else None
        worst, best = self._if_missing(scaled, limits)
        return CompositeScore(
            name=self.name,
            value=value,
            low=low,
            high=high,
            coverage=coverage,
            uncapped=uncapped,
            if_worst=worst,
            if_best=best,
            parts=self._parts(values, scaled, uncapped),
            limits=_biting(limits, uncapped) if uncapped is not None and known else (),
            reason=reason,
        )

    def _reason(self, coverage: float, instead: str) -> str:
        """Return the code of why no value is given; empty where one is."""
        if instead and self.needs_article:
            return instead
        return "" if coverage and coverage >= self.min_coverage else LOW_COVERAGE

    def term(self, share: float) -> float:
        """Return what is averaged: a scaled value, or in a geometric mean its logarithm."""
        return share if self.mean == "arithmetic" else math.log(self._factor(share))

    def _scaled(self, name: str, value: float | None) -> float | None:
        if value is None:
            return None
        share = self.goalposts[name].scaled(value)
        return share if self.towards == "best" else 1.0 - share

    def _mean(self, scaled: Mapping[str, float]) -> float:
        """Return the weighted mean of scaled values, in points."""
        terms = [(self.term(share), self.weights[name]) for name, share in scaled.items()]
        return self._points(
            math.fsum(term * weight for term, weight in terms),
            math.fsum(weight for _, weight in terms),
        )

    def _factor(self, share: float) -> float:
        """Return a scaled value, in a geometric mean at least SMALLEST_FACTOR."""
        return share if self.mean == "arithmetic" else max(share, SMALLEST_FACTOR)

    def _points(self, weighed: float, weight: float) -> float:
        """Return the points (0..100) of a sum of weighted terms, given the sum of their weights.

        Clamped, since rounding can take a mean slightly below 0 or above 1.
        """
        mean = weighed / weight
        share = mean if self.mean == "arithmetic" else math.exp(mean)
        return 100 * min(1.0, max(0.0, share))

    def _doubt(
        self, present: Mapping[str, float], limits: Sequence[Limit]
    ) -> tuple[float | None, float | None]:
        """Return the least and the greatest value with every weight moved by the doubt.

        A weighted mean is extreme where the weights of all values beyond some threshold are at one
        end of their range and the others at the other; so trying each threshold is exact.
        """
        terms = sorted((self.term(share), self.weights[name]) for name, share in present.items())
        all_weighed = math.fsum(term * weight for term, weight in terms)
        all_weight = math.fsum(weight for _, weight in terms)
        more, less = 1 + self.weight_doubt, 1 - self.weight_doubt
        points = [self._points(all_weighed, all_weight)]
        weighed = weight = 0.0
        for term, of_one in terms[:-1]:
            weighed, weight = weighed + term * of_one, weight + of_one
            rest, rest_weight = all_weighed - weighed, all_weight - weight
            for up, down in ((more, less), (less, more)):
                points.append(
                    self._points(up * weighed + down * rest, up * weight + down * rest_weight)
                )
        return _limited(min(points), limits), _limited(max(points), limits)

    def _limits(self, flags: Mapping[str, float | None]) -> tuple[Limit, ...]:
        raised = {flag for flag, value in flags.items() if value}
        caps = [Limit(flag, points, "cap") for flag, points in self.caps.items()]
        floors = [Limit(flag, points, "floor") for flag, points in self.floors.items()]
        return tuple(limit for limit in caps + floors if limit.flag in raised)

    def _if_missing(
        self, scaled: Mapping[str, float | None], limits: Sequence[Limit]
    ) -> tuple[float, float]:
        """Return the value if all that is missing were worst, and best: one where nothing is."""
        worst = self._with_missing(scaled, 0.0, limits)
        is_whole = None not in scaled.values()
        return worst, worst if is_whole else self._with_missing(scaled, 1.0, limits)

    def _with_missing(
        self, scaled: Mapping[str, float | None], share: float, limits: Sequence[Limit]
    ) -> float:
        filled = {name: share if value is None else value for name, value in scaled.items()}
        return _limited(self._mean(filled), limits)

    def _parts(
        self,
        values: Mapping[str, float | None],
        scaled: Mapping[str, float | None],
        uncapped: float | None,
    ) -> tuple[Part, ...]:
        total = math.fsum(self.weights.values())
        factors = {name: self._factor(share) for name, share in scaled.items() if share is not None}
        sum_ = math.fsum(self.weights[name] * factor for name, factor in factors.items())
        per_factor = uncapped / sum_ if uncapped and sum_ else 0.0
        return tuple(
            Part(
                signal=name,
                value=values.get(name),
                scaled=share,
                weight=self.weights[name] / total,
                contribution=self.weights[name] * factors[name] * per_factor
                if name in factors
                else None,
            )
            for name, share in scaled.items()
        )


def _limited(points: float, limits: Sequence[Limit]) -> float:
    """Apply floors, then caps: where both bite, the cap wins."""
    for limit in limits:
        if limit.kind == "floor":
            points = max(points, limit.points)
    for limit in limits:
        if limit.kind == "cap":
            points = min(points, limit.points)
    return points


def _biting(limits: Sequence[Limit], points: float) -> tuple[Limit, ...]:
    """Return the limits that change the points: a cap cuts what the floors have lifted."""
    lifted = _limited(points, [limit for limit in limits if limit.kind == "floor"])
    return tuple(
        limit
        for limit in limits
        if (lifted > limit.points if limit.kind == "cap" else points < limit.points)
    )
