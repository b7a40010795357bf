"""Train the line classifier: `python -m tests.training.lines DATA_DIR [--folds 3]`.

Reads the flattened WCXB (CC-BY-4.0) and Mozilla Readability (Apache-2.0) pages, prints
cross-validated figures by domain when folds are asked for, and writes the weights file.
"""

import argparse
import gzip
import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import spearmanr  # type: ignore[import-untyped]
from sklearn.ensemble import HistGradientBoostingClassifier

from credscore.analysis import lines
from credscore.analysis.lines.facts import Facts, facts_of
from credscore.analysis.lines.features import features
from credscore.analysis.lines.model import REASONS, Model, frozen
from credscore.text import plain

SETS = ("wcxb", "mozilla")
SEED = 7
WEIGHTS = Path(lines.__file__).with_name("weights.json")
_HEADLINE = 2
_DEPTH = 3

Array = NDArray[Any]


@dataclass(frozen=True)
class View:
    """Some lines of a page as one text: all, those of the container, or a rough extraction."""

    data: str
    source: str
    name: str
    table: Array  # line x feature
    labels: Array  # 1 content, 0 boilerplate, 2 headline
    sizes: Array  # characters


def main() -> None:
    """Train, measure if asked, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    rng = random.Random(SEED)
    views = [view for name in SETS for view in _read(options.data, name, rng)]
    if options.folds:
        _cross_validate(views, options.folds)
    _write(_fit(views), views)


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
    table = features([fact for at in kept if (fact := facts[at]) is not None])
    rows = np.array([table[feature] for feature in REASONS], dtype=np.float32).T
    labels = np.array([page["labels"][at] for at in kept])
    return View(data, page["source"], name, rows, labels, np.array([len(texts[at]) for at in kept]))


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
        max_iter=60,
        learning_rate=0.25,
        max_leaf_nodes=2**_DEPTH,
        max_depth=_DEPTH,
        min_samples_leaf=200,
        l2_regularization=5,
        random_state=SEED,
    )
    return machine.fit(table[told], labels[told] == 1, sample_weight=weights[told])


def _write(machine: Any, views: Sequence[View]) -> None:
    trees = [_tree(predictors[0].nodes, 0) for predictors in machine._predictors]
    base = round(float(machine._baseline_prediction.item()), 3)
    found = Model(base, tuple(REASONS), frozen(trees), {})
    content = [
        tuple(row)
        for view in views[::9]
        for row in view.table[view.labels == 1][::9].astype(float).tolist()
    ]
    pulls = [found.pulls(row) for row in content]
    usual = {why: round(float(np.mean([p[why] for p in pulls])), 3) for why in pulls[0]}
    data = {"base": base, "features": list(REASONS), "usual": usual, "trees": trees}
    WEIGHTS.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")


def _tree(nodes: Array, at: int, depth: int = _DEPTH) -> Any:
    """Return a tree as nested lists, each branch filled up to the full depth."""
    node = nodes[at]
    if node["is_leaf"]:
        value = round(float(node["value"]), 3)
        return [0, 0, *[_filled(value, depth - 1)] * 2] if depth else value
    low, high = (_tree(nodes, node[side], depth - 1) for side in ("left", "right"))
    return [int(node["feature_idx"]), float(f"{node['num_threshold']:.4g}"), low, high]


def _filled(value: float, depth: int) -> Any:
    return [0, 0, *[_filled(value, depth - 1)] * 2] if depth else value


def _cross_validate(views: Sequence[View], folds: int) -> None:
    fold = [int(hashlib.md5(v.source.encode()).hexdigest(), 16) % folds for v in views]
    scores: dict[int, Array] = {}
    for held in range(folds):
        machine = _fit([v for v, f in zip(views, fold, strict=True) if f != held])
        for at, view in enumerate(views):
            if fold[at] == held:
                scores[at] = machine.decision_function(view.table)
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
    told = view.labels != _HEADLINE
    gold, found, sizes = view.labels[told] == 1, scores[told] > 0, view.sizes[told]
    total = max(1, sizes.sum())
    ratios = [sizes[~found].sum() / total, sizes[~gold].sum() / total]
    return [float((gold & found).sum()), float(found.sum() + gold.sum()), *map(float, ratios)]


def _figures(counts: Array) -> tuple[float, float, float]:
    both, either, found, gold = counts.T
    f1 = 2 * both.sum() / max(1, either.sum())
    return f1, np.abs(found - gold).mean(), spearmanr(found, gold)[0]


if __name__ == "__main__":
    main()
