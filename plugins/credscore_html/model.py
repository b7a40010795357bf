"""The trained classifier of blocks: a few dozen small trees over their features."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from credscore_html.features import Table

Row = Sequence[float]
Split = tuple[int, float, Any, Any]
"""Feature, threshold, and what follows at most and above it: a split, or at depth two a value."""


@dataclass(frozen=True)
class Model:
    """Boosted regression trees (Friedman 2001), all of depth two; their sum is the log-odds."""

    base: float
    features: tuple[str, ...]
    trees: tuple[Split, ...]

    def own(self, table: Table) -> list[bool]:
        """Say of each block whether it is the article's."""
        rows = zip(*[table[name] for name in self.features], strict=True)
        return [self.score(row) > 0 for row in rows]

    def score(self, row: Row) -> float:
        """Return the log-odds that a block is the article's."""
        total = self.base
        for feature, threshold, low, high in self.trees:
            feature, threshold, low, high = low if row[feature] <= threshold else high
            total += low if row[feature] <= threshold else high
        return total


@cache
def model() -> Model:
    """Return the classifier that is shipped, read once."""
    data = json.loads(files(__package__).joinpath("weights.json").read_text("utf-8"))
    return Model(data["base"], tuple(data["features"]), frozen(data["trees"]))


def frozen(node: Any) -> Any:
    """Return a tree of nested lists as one of nested tuples."""
    return tuple(map(frozen, node)) if isinstance(node, list) else node
