"""Goalposts: the scale on which a signal's raw value becomes a share of the best, 0 to 1."""

from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Goalposts:
    """A scale: raw values and the share of the best that each stands for, joined by straight lines.

    `points` are (raw value, 0..1) pairs in rising order of raw value; beyond its ends a scale is
    flat, so every value scales to 0..1.
    """

    points: tuple[tuple[float, float], ...]

    @classmethod
    def between(cls, worst: float, best: float) -> "Goalposts":
        """Return the scale that is 0 at `worst` and 1 at `best`, whichever is the larger."""
        return cls(tuple(sorted([(worst, 0.0), (best, 1.0)])))

    @classmethod
    def band(cls, worst: tuple[float, float], best: tuple[float, float]) -> "Goalposts":
        """Return the scale that is 1 within `best` and falls to 0 at `worst` on either side."""
        return cls(((worst[0], 0.0), (best[0], 1.0), (best[1], 1.0), (worst[1], 0.0)))

    def scaled(self, value: float) -> float:
        """Return where a raw value stands between worst (0) and best (1)."""
        if value <= self.points[0][0]:
            return self.points[0][1]
        for (x0, y0), (x1, y1) in pairwise(self.points):
            if value <= x1:
                return y0 + (y1 - y0) * (value - x0) / (x1 - x0) if x1 > x0 else y1
        return self.points[-1][1]
