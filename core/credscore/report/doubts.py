"""What a composite hangs on in this run: single signals, and signals that say the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from credscore.composite import CompositeRule
from credscore.composite.sensitivity import rank_correlation
from credscore.report.facts import Facts, Points


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What leaving out one signal does: points of change, and the correlation of the two rankings.

    `lost` counts the articles whose composite is then not given.
    """

    signal: str
    median_change: float | None
    largest_change: float | None
    rank_correlation: float | None
    lost: int


@dataclass(frozen=True, slots=True)
class Doubts:
    """A composite's signals, their rank correlations with each other, and each one left out."""

    composite: str
    signals: tuple[str, ...]
    correlations: tuple[tuple[float | None, ...], ...]
    left_out: tuple[LeftOut, ...]

    @property
    def has_correlations(self) -> bool:
        """Say whether any two signals could be correlated: there may be too few articles."""
        found = (row[:at] for at, row in enumerate(self.correlations))
        return any(r is not None for row in found for r in row)


def doubts_of(facts: Sequence[Facts], rule: CompositeRule) -> Doubts:
    """Return the doubts about one composite."""
    found = [points for one in facts if (points := one.composites.get(rule.name))]
    signals = tuple(name for name, weight in rule.weights.items() if weight)
    columns = {name: [points.scaled.get(name) for points in found] for name in signals}
    return Doubts(
        composite=rule.name,
        signals=signals,
        correlations=tuple(
            tuple(rank_correlation(columns[one], columns[other]) for other in signals)
            for one in signals
        ),
        left_out=tuple(_left_out(name, found) for name in signals),
    )


def _left_out(signal: str, found: Sequence[Points]) -> LeftOut:
    # An article that lacks the signal keeps its points, and is no witness to what it does.
    whole = [points for points in found if points.value is not None and signal in points.without]
    before = [points.value for points in whole]
    after = [points.without[signal] for points in whole]
    changes = [b - a for a, b in zip(before, after, strict=True) if a is not None and b is not None]
    return LeftOut(
        signal=signal,
        median_change=median(map(abs, changes)) if changes else None,
        largest_change=max(changes, key=abs) if changes else None,
        rank_correlation=rank_correlation(before, after),
        lost=sum(value is None for value in after),
    )
