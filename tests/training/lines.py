"""Train the line classifier: `python -m tests.training.lines DATA_DIR [--folds 3]`.

Reads the flattened WCXB (CC-BY-4.0) and Mozilla Readability (Apache-2.0) pages and the invented
ones of `tests/pages`, writes the weights file, and prints figures of classifier and rules
together: on the invented pages that are held back, and, when folds are asked for, on the pages of
each fold of sites by a classifier that has learned from the others.
"""

import argparse
import hashlib
import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.stats import spearmanr  # type: ignore[import-untyped]
from sklearn.ensemble import HistGradientBoostingClassifier

from credscore.analysis.lines.classifier import model as classifier
from credscore.analysis.lines.classifier.model import REASONS, Model, frozen
from credscore.analysis.lines.kinds import KINDS
from credscore.analysis.lines.named import named
from tests import pages
from tests.training.views import INVENTED, SETS, Array, View, read, views_of
from tests.validity.lines import HEADLINE

SEED = 7
WEIGHTS = Path(classifier.__file__).with_name("weights.json")
_DEPTH = 3
_SHIFT = 0.3
"""Added to the log-odds: a line that might be text counts as text, to which F1 owes more."""

_PART = 0.7
"""The weight of a rough extraction beside a page as a whole, and of invented pages beside real."""


def main() -> None:
    """Train, measure if asked, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    views = read(options.data, random.Random(SEED))
    if options.folds:
        _cross_validate(views, options.folds)
    machine = _fit(views)
    _measure_held(machine)
    _write(_frozen(machine, views))


def fold_of(source: str, folds: int) -> int:
    """Return the fold of a site: all of its pages are in one."""
    return int(hashlib.md5(source.encode()).hexdigest(), 16) % folds


def _fit(views: Sequence[View]) -> Any:
    table = np.concatenate([view.table for view in views])
    labels = np.concatenate([view.labels for view in views])
    weights = np.concatenate([np.full(len(view.labels), _weight(view)) for view in views])
    told = labels != HEADLINE
    machine = HistGradientBoostingClassifier(
        max_iter=80,
        learning_rate=0.18,
        max_leaf_nodes=2**_DEPTH,
        max_depth=_DEPTH,
        max_features=0.6,
        min_samples_leaf=200,
        l2_regularization=5,
        early_stopping=False,
        random_state=SEED,
    )
    weights = weights[told] / weights[told].mean()
    return machine.fit(table[told], labels[told] == 1, sample_weight=weights)


def _weight(view: View) -> float:
    """Return the weight of each line: long pages weigh more than short ones, but not by as much."""
    parts = (view.name != "page") + (view.data == INVENTED)
    return float(len(view.labels) ** -0.5 * _PART**parts)


def trained(views: Sequence[View]) -> Model:
    """Return a classifier trained on some views."""
    return _frozen(_fit(views), views)


def _frozen(machine: Any, views: Sequence[View]) -> Model:
    """Return what is shipped of a classifier that has learned from these views."""
    trees = [tree(predictors[0].nodes, 0, _DEPTH) for predictors in machine._predictors]
    base = round(float(machine._baseline_prediction.item()) + _SHIFT, 3)
    found = Model(base, tuple(REASONS), frozen(trees), {})
    content = [
        tuple(row)
        for view in views[::9]
        for row in view.table[view.labels == 1][::9].astype(float).tolist()
    ]
    pulls = [found.pulls(row) for row in content]
    usual = {why: round(float(np.mean([p[why] for p in pulls])), 3) for why in pulls[0]}
    return replace(found, usual=usual)


def _write(found: Model) -> None:
    data = {
        "base": found.base,
        "features": found.features,
        "usual": found.usual,
        "trees": found.trees,
    }
    WEIGHTS.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")


def tree(nodes: Array, at: int, depth: int) -> Any:
    """Return a tree as nested lists, each branch filled up to the full depth."""
    node = nodes[at]
    if node["is_leaf"]:
        value = round(float(node["value"]), 3)
        return [0, 0, *[_filled(value, depth - 1)] * 2] if depth else value
    low, high = (tree(nodes, node[side], depth - 1) for side in ("left", "right"))
    return [int(node["feature_idx"]), float(f"{node['num_threshold']:.4g}"), low, high]


def _filled(value: float, depth: int) -> Any:
    return [0, 0, *[_filled(value, depth - 1)] * 2] if depth else value


def _cross_validate(views: Sequence[View], folds: int) -> None:
    fold = [None if v.data == INVENTED else fold_of(v.source, folds) for v in views]
    scores: dict[int, Array] = {}
    for held in range(folds):
        machine = _fit([v for v, f in zip(views, fold, strict=True) if f != held])
        for at, view in enumerate(views):
            if fold[at] == held:
                scores[at] = machine.decision_function(view.table) + _SHIFT
    for data in SETS:
        _report_views(data, {at: views[at] for at in scores if views[at].data == data}, scores)


def _measure_held(machine: Any) -> None:
    views = dict(enumerate(views_of(INVENTED, pages.held(), random.Random(SEED))))
    scores = {at: machine.decision_function(view.table) + _SHIFT for at, view in views.items()}
    _report_views("held", views, scores)


def _report_views(data: str, views: Mapping[int, View], scores: Mapping[int, Array]) -> None:
    for name in ("page", "container"):
        these = [at for at, view in views.items() if view.name == name]
        _report(f"{data} {name}", [views[at] for at in these], [scores[at] for at in these])


def _report(title: str, views: Sequence[View], scores: Sequence[Array]) -> None:
    counts = np.array([_counts(v, s) for v, s in zip(views, scores, strict=True)])
    rng = np.random.default_rng(SEED)
    draws = [_figures(counts[rng.integers(0, len(counts), len(counts))]) for _ in range(1000)]
    low, high = np.percentile(draws, [2.5, 97.5], axis=0)
    figures = zip(
        ("line F1", "ratio MAE", "ratio Spearman"), _figures(counts), low, high, strict=True
    )
    shown = ", ".join(f"{name} {value:.3f} [{a:.3f}, {b:.3f}]" for name, value, a, b in figures)
    print(f"{title}: n {len(views)}, {shown}")


def _counts(view: View, scores: Array) -> list[float]:
    """Count lines by the classifier and the rules together, as they are given."""
    told = view.labels != HEADLINE
    gold, found, sizes = view.labels[told] == 1, _given(view, scores)[told], view.sizes[told]
    total = max(1, sizes.sum())
    ratios = [sizes[~found].sum() / total, sizes[~gold].sum() / total]
    return [float((gold & found).sum()), float(found.sum() + gold.sum()), *map(float, ratios)]


def _given(view: View, scores: Array) -> Array:
    content = (scores > 0).tolist()
    if not any(content):
        content = [line.size >= 15 for line in view.facts]
    rows = [tuple(row) for row in view.table.tolist()]
    kinds = named(view.facts, content, rows, view.title)
    given = [KINDS[kinds[at][0]] in ("body", "structure") for at in range(len(content))]
    return np.array(given)


def _figures(counts: Array) -> tuple[float, float, float]:
    both, either, found, gold = counts.T
    f1 = 2 * both.sum() / max(1, either.sum())
    return f1, np.abs(found - gold).mean(), spearmanr(found, gold)[0]


if __name__ == "__main__":
    main()
