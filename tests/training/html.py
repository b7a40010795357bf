"""Train the classifier of HTML blocks: `python -m tests.training.html DATA_DIR [--folds 4]`.

Reads the WCXB pages (CC-BY-4.0), prints the cross-validated F1 by domain when folds are asked
for, and writes the weights file. What the words of a page say comes from line classifiers that
have not seen its site: the shipped one has seen them all, and looks too good there.
"""

import argparse
import gzip
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

import credscore_html
from credscore.analysis.lines import find
from credscore.analysis.lines import named as names
from credscore_html.align import taken
from credscore_html.blocks import Block, blocks_of
from credscore_html.extract import main_text, stated
from credscore_html.features import features
from credscore_html.find import reading, said_of
from credscore_html.model import Model, frozen
from credscore_html.parse import STANDARD, mended, parse
from tests.training import lines
from tests.training.views import read
from tests.validity.html import bag, overlap, words_of

SEED = 7
WEIGHTS = Path(credscore_html.__file__).with_name("weights.json")
_LINE_FOLDS = 4
_TREES = 120

Array = NDArray[Any]


@dataclass(frozen=True)
class Page:
    """A page: its blocks' features, with words and without, their labels, and the gold text."""

    source: str
    blocks: Sequence[Block]
    tables: tuple[Array, Array]
    labels: Array
    gold: str


def main() -> None:
    """Train, measure if asked, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    pages = list(_read(options.data))
    if options.folds:
        _cross_validate(pages, options.folds)
    found = _trained(pages)
    data = {"base": found.base, "features": found.features, "trees": found.trees}
    WEIGHTS.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")


def _read(folder: Path) -> Iterator[Page]:
    machines = _line_models(folder)
    with gzip.open(folder / "m2_html_wcxb_dev.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            tree, _ = parse(mended(row["html"]), STANDARD)
            if tree is not None and (blocks := blocks_of(tree)):
                machine = machines[lines.fold_of(row["source"], _LINE_FOLDS)]
                yield _page(row, tree, blocks, machine)


def _line_models(folder: Path) -> list[Any]:
    """Return line classifiers, each trained without the sites of one fold."""
    views = read(folder, random.Random(SEED))
    folds = [lines.fold_of(view.source, _LINE_FOLDS) for view in views]
    return [
        lines.trained([view for view, fold in zip(views, folds, strict=True) if fold != held])
        for held in range(_LINE_FOLDS)
    ]


def _page(row: dict[str, str], tree: Any, blocks: Sequence[Block], machine: Any) -> Page:
    texts = [block.text for block in blocks]
    took = taken(texts, main_text(tree))
    with (
        patch.object(find, "model", lambda: machine),
        patch.object(names, "model", lambda: machine),
    ):
        words = said_of(blocks, stated(tree).title)
    tables = [features(blocks, took, said) for said in (reading(blocks, words), None)]
    with_words, without = (np.array(list(table.values()), dtype=np.float32).T for table in tables)
    labels = np.array(taken(texts, row["gold"]))
    return Page(row["source"], blocks, (with_words, without), labels, row["gold"])


def _trained(pages: Sequence[Page]) -> Model:
    table = np.concatenate([table for page in pages for table in page.tables])
    labels = np.concatenate([page.labels for page in pages for _ in page.tables])
    weights = np.concatenate([_weights(page) for page in pages for _ in page.tables])
    machine = HistGradientBoostingClassifier(
        max_iter=_TREES,
        learning_rate=0.2,
        max_leaf_nodes=4,
        max_depth=2,
        max_features=0.6,
        min_samples_leaf=200,
        l2_regularization=1,
        early_stopping=False,
        random_state=SEED,
    ).fit(table, labels, sample_weight=weights)
    trees = [lines.tree(predictors[0].nodes, 0, 2) for predictors in machine._predictors]
    base = round(float(machine._baseline_prediction.item()), 3)
    named = tuple(features([Block("a")], [True], None))
    return Model(base, named, frozen(trees))


def _weights(page: Page) -> Array:
    """Weigh words by their root, and pages by the root of their blocks."""
    words = np.array([block.text.count(" ") + 2 for block in page.blocks])
    weights: Array = np.sqrt(words / len(words))
    return weights


def _cross_validate(pages: Sequence[Page], folds: int) -> None:
    held = [lines.fold_of(page.source, folds) for page in pages]
    models = [
        _trained([page for page, fold in zip(pages, held, strict=True) if fold != one])
        for one in range(folds)
    ]
    for name, view in (("with words", 0), ("without words", 1)):
        figures = [
            _f1(page, models[fold], page.tables[view])
            for page, fold in zip(pages, held, strict=True)
        ]
        print(f"{name}: n {len(figures)}, word F1 {np.mean(figures):.4f}")


def _f1(page: Page, machine: Model, table: Array) -> float:
    own = [machine.score(row) > 0 for row in table.tolist()]
    text = "\n".join(block.text for block, ours in zip(page.blocks, own, strict=True) if ours)
    return overlap(*(bag(words_of(part)) for part in (page.gold, text)))


if __name__ == "__main__":
    main()
