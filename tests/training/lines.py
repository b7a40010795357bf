"""Train the line classifier: `python -m tests.training.lines DATA_DIR [--folds 3]`.

Reads the flattened WCXB (CC-BY-4.0) and Mozilla Readability (Apache-2.0) pages, prints
cross-validated figures by domain when folds are asked for, of classifier and rules together,
and writes the weights file.
"""

import argparse
import gzip
import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import spearmanr  # type: ignore[import-untyped]
from sklearn.ensemble import HistGradientBoostingClassifier

from credscore.analysis import lines
from credscore.analysis.lines.facts import Facts, facts_of
from credscore.analysis.lines.features import features
from credscore.analysis.lines.kinds import KINDS
from credscore.analysis.lines.model import REASONS, Model, frozen
from credscore.analysis.lines.names import named
from credscore.text import plain

SETS = ("wcxb", "mozilla")
SEED = 7
WEIGHTS = Path(lines.__file__).with_name("weights.json")
_HEADLINE = 2
_DEPTH = 3
_SHIFT = 0.3
"""Added to the log-odds: a line that might be text counts as text, to which F1 owes more."""

Array = NDArray[Any]


@dataclass(frozen=True)
class View:
    """Some lines of a page as one text: all, those of the container, or a rough extraction."""

    data: str
    source: str
    name: str
    facts: Sequence[Facts]
    title: Sequence[str]  # words of the title that the page states
    table: Array  # line x feature
    labels: Array  # 1 content, 0 boilerplate, 2 headline
    sizes: Array  # characters


def main() -> None:
    """Train, measure if asked, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    views = read(options.data, random.Random(SEED))
    if options.folds:
        _cross_validate(views, options.folds)
    _write(trained(views))


def read(folder: Path, rng: random.Random) -> list[View]:
    """Return the views of all pages."""
    return [view for name in SETS for view in _read(folder, name, rng)]


def fold_of(source: str, folds: int) -> int:
    """Return the fold of a site: all of its pages are in one."""
    return int(hashlib.md5(source.encode()).hexdigest(), 16) % folds


def _read(folder: Path, name: str, rng: random.Random) -> Iterator[View]:
    with gzip.open(folder / f"m2_lines_{name}_dev.jsonl.gz", "rt", encoding="utf-8") as file:
        for page in map(json.loads, file):
            texts = [plain(line).text.strip() for line in page["text"].split("\n")]
            facts = [facts_of(text) if text else None for text in texts]
            shown = [at for at, text in enumerate(texts) if text]
            for view, kept in _views(page["container"], shown, rng):
                yield _view(name, view, page, texts, facts, kept)


def _view(
    data: str,
    name: str,
    page: dict[str, Any],
    texts: Sequence[str],
    facts: Sequence[Facts | None],
    kept: Sequence[int],
) -> View:
    shown = [fact for at in kept if (fact := facts[at]) is not None]
    table = features(shown)
    rows = np.array([table[feature] for feature in REASONS], dtype=np.float32).T
    labels = np.array([page["labels"][at] for at in kept])
    sizes = np.array([len(texts[at]) for at in kept])
    stated = facts_of(page["title"]).words if page.get("title", "").strip() else ()
    return View(data, page["source"], name, shown, stated, rows, labels, sizes)


def _views(
    container: Sequence[int], shown: Sequence[int], rng: random.Random
) -> Iterator[tuple[str, list[int]]]:
    yield "page", list(shown)
    inside = [at for at in shown if container[at]]
    if not inside:
        return
    if len(inside) < len(shown):
        yield "container", inside
    first = inside[0] - int(rng.expovariate(1 / 12))
    last = inside[-1] + int(rng.expovariate(1 / 15))
    yield "part", [at for at in shown if first <= at <= last]
    yield "part", list(_with_some_around(container, shown, rng))


def _with_some_around(
    container: Sequence[int], shown: Sequence[int], rng: random.Random
) -> Iterator[int]:
    """Keep the container, and three in ten of the stretches of 4 to 25 lines around it."""
    left, keep = 0, False
    for at in shown:
        if container[at]:
            left = 0
            yield at
            continue
        if left == 0:
            left, keep = rng.randint(4, 25), rng.random() < 0.3
        left -= 1
        if keep:
            yield at


def _fit(views: Sequence[View]) -> Any:
    table = np.concatenate([view.table for view in views])
    labels = np.concatenate([view.labels for view in views])
    weights = np.concatenate(
        [
            np.full(
                len(view.labels), len(view.labels) ** -0.5 * (1 if view.name == "page" else 0.7)
            )
            for view in views
        ]
    )
    told = labels != _HEADLINE
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


def trained(views: Sequence[View]) -> Model:
    """Return a classifier trained on some views."""
    machine = _fit(views)
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
    fold = [fold_of(view.source, folds) for view in views]
    scores: dict[int, Array] = {}
    for held in range(folds):
        machine = _fit([v for v, f in zip(views, fold, strict=True) if f != held])
        for at, view in enumerate(views):
            if fold[at] == held:
                scores[at] = machine.decision_function(view.table) + _SHIFT
    for data in SETS:
        for name in ("page", "container"):
            these = [at for at, v in enumerate(views) if (v.data, v.name) == (data, name)]
            shown = [views[at] for at in these]
            _report(f"{data} {name}", shown, [scores[at] for at in these])


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
    told = view.labels != _HEADLINE
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
