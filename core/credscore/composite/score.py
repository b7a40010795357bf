"""A composite of one article, with all that is needed to defend it."""

from dataclasses import dataclass
from typing import Literal

LOW_COVERAGE = "low_coverage"
"""Reason code: too little of the weight could be measured."""


@dataclass(frozen=True, slots=True)
class Part:
    """One signal's part in a composite.

    `scaled` is 0..1 on the signal's goalposts, reversed for a composite that counts towards
    the worst; `weight` its share (0..1) of all configured weights; `contribution` the points
    (0..100) it adds. Both `scaled` and `contribution` are None where the signal is missing.
    """

    signal: str
    value: float | None
    scaled: float | None
    weight: float
    contribution: float | None


@dataclass(frozen=True, slots=True)
class Limit:
    """A cap (at most) or a floor (at least) that a flag put on a composite, in points."""

    flag: str
    points: float
    kind: Literal["cap", "floor"]


@dataclass(frozen=True, slots=True)
class CompositeScore:
    """A composite of one article, in points (0..100), with all that is needed to defend it.

    `value` is None where `coverage`, the share of the weight that could be measured, is below the
    config's minimum, or where the input holds no article; `reason` is then the code that says why.
    `low` and `high` are the exact extremes under weight doubt; `if_worst` and `if_best` what it
    would be if all that is missing were worst or best. `uncapped` is the sum of the contributions;
    `limits` are the caps and floors that changed it.
    """

    name: str
    value: float | None
    low: float | None
    high: float | None
    coverage: float
    uncapped: float | None
    if_worst: float
    if_best: float
    parts: tuple[Part, ...]
    limits: tuple[Limit, ...] = ()
    reason: str = ""

    @property
    def instead(self) -> str:
        """The code of what the input holds in place of an article; empty where it is one."""
        return "" if self.reason == LOW_COVERAGE else self.reason
