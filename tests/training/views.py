"""Views of labelled pages that the line classifier learns from: whole, and roughly extracted."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from credscore.analysis.lines.classifier.features import features
from credscore.analysis.lines.classifier.model import REASONS
from credscore.analysis.lines.facts.line import Facts, facts_of
from credscore.text import plain
from tests import pages
from tests.validity.sets import Row, rows_of

SETS = ("wcxb", "mozilla")
INVENTED = "invented"

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


def read(folder: Path, rng: random.Random) -> list[View]:
    """Return the views of all pages: those of the two sets, and the invented ones."""
    files = {name: folder / f"m2_lines_{name}_dev.jsonl.gz" for name in SETS}
    real = [v for name, path in files.items() for v in views_of(name, rows_of(path), rng)]
    return [*real, *views_of(INVENTED, pages.learned(), rng)]


def views_of(data: str, rows: Iterable[Row], rng: random.Random) -> Iterator[View]:
    """Yield the views of some labelled pages."""
    for page in rows:
        texts = [plain(line).text.strip() for line in page["text"].split("\n")]
        facts = [facts_of(text) if text else None for text in texts]
        shown = [at for at, text in enumerate(texts) if text]
        for view, kept in _views(page["container"], shown, rng):
            yield _view(data, view, page, texts, facts, kept)


def _view(
    data: str,
    name: str,
    page: Row,
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
