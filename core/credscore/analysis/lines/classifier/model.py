"""The trained line classifier: a few dozen small trees over the features of a line."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from credscore.analysis.lines.classifier.features import Table

Row = tuple[float, ...]
Split = tuple[int, float, Any, Any]
"""Feature, threshold, and what follows at most and above it: a split, or at depth three a value."""


@dataclass(frozen=True)
class Model:
    """Boosted regression trees (Friedman 2001), all of depth three; their sum is the log-odds.

    `usual` is what each reason gives to an average line of article text: a line's own sums are
    compared with it to say what speaks against the line.
    """

    base: float
    features: tuple[str, ...]
    trees: tuple[Split, ...]
    usual: Mapping[str, float]

    def rows(self, table: Table) -> list[Row]:
        """Return one row of feature values a line, in the order of `features`."""
        return list(zip(*[table[name] for name in self.features], strict=True))

    def score(self, row: Row) -> float:
        """Return the log-odds that the line is article text; above 0 it is."""
        total = self.base
        for feature, threshold, low, high in self.trees:
            feature, threshold, low, high = low if row[feature] <= threshold else high
            feature, threshold, low, high = low if row[feature] <= threshold else high
            total += low if row[feature] <= threshold else high
        return total

    def reason_against(self, row: Row) -> str:
        """Name the group of features that pulls hardest against an average body line."""
        pulls = self.pulls(row)
        return min(pulls, key=lambda reason: (pulls[reason] - self.usual[reason], reason))

    def pulls(self, row: Row) -> dict[str, float]:
        """Return how much each reason moves the line's score, summed along its paths (Saabas)."""
        sums = dict.fromkeys(REASONS.values(), 0.0)
        for step in self._steps:
            first, feature, threshold, low, high = step
            gain, step = low if row[feature] <= threshold else high
            sums[first] += gain
            second, feature, threshold, low, high = step
            gain, step = low if row[feature] <= threshold else high
            sums[second] += gain
            third, feature, threshold, low, high = step
            sums[third] += low if row[feature] <= threshold else high
        return sums

    @cached_property
    def _steps(self) -> list[Any]:
        """Return the trees with each split's reason, and what its branches add to what it expects.

        A branch is that gain and the next split; a last one is its gain alone.
        """
        return [self._with_gains(tree) for tree in self.trees]

    def _with_gains(self, node: Split) -> Any:
        feature, threshold, *branches = node
        expected = _mean(node)
        low, high = (
            (gain, self._with_gains(branch)) if isinstance(branch, tuple) else gain
            for branch in branches
            for gain in [_mean(branch) - expected]
        )
        return REASONS[self.features[feature]], feature, threshold, low, high


def _mean(node: Split | float) -> float:
    """Return the plain mean of the values below a node: what is expected before it is asked."""
    return (_mean(node[2]) + _mean(node[3])) / 2 if isinstance(node, tuple) else node


@cache
def model() -> Model:
    """Return the classifier that is shipped, read once."""
    data = json.loads(files(__package__).joinpath("weights.json").read_text("utf-8"))
    trees = tuple(map(frozen, data["trees"]))
    return Model(data["base"], tuple(data["features"]), trees, data["usual"])


def frozen(node: Any) -> Any:
    """Return a tree of nested lists as one of nested tuples."""
    return tuple(map(frozen, node)) if isinstance(node, list) else node


_FEATURES_OF = {
    "length and shape": "size functions end letters digits numbered capitals",
    "boilerplate phrases": "cue cues ad caption related nav",
    "speaks of itself or to you": "we you run_we",
    "a date": "dated",
    "a repeated line": "repeats",
    "shares no words with the text": "known known~5 run_known",
    "the lines next to it": "size-1 size+1 functions-1 functions+1 cue-1 cue+1 size~2 size~10",
    "title-case surroundings": "capitals~5 run_capitals",
    "boilerplate phrases around it": "cue~10 nav>15 run_cue cue>",
    "dates around it": "dated~5 dates",
    "a run of lines unlike prose": "run run_size run_digits run_bare",
    "what stands before and after the run": "run_size-1 run_size+1 run_known-1 run_known+1",
    "place beside the text": "share_before share_after in_block in_runs from_block block",
    "after a heading such as Related": "heads head_at prose_since_head",
    "the page as a whole": "page_prose page_words page_cues",
}
REASONS = {name: why for why, names in _FEATURES_OF.items() for name in names.split()}
"""Feature -> the reason that it stands for."""
