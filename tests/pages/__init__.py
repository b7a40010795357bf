"""Synthetic pages as crude scrapers keep them, each line labelled: to learn from, and held back.

A page begins with `=== id`; `# url:` and `# title:` follow, then its lines: a code, a tab, the
text. `B` is the article's own text, `S` a subhead in it, `T` its title, `X` all else. Each file
is a series with a leaning of its own. Outlets and persons are invented.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.validity.lines import BOILERPLATE, CONTENT, HEADLINE
from tests.validity.sets import Row

LABELS = {"X": BOILERPLATE, "B": CONTENT, "S": CONTENT, "T": HEADLINE}

_HERE = Path(__file__).parent
_PAGE = re.compile(r"^=== (.+)\n(?:# .*\n)*((?:[BSTX]\t.*\n)+)", re.MULTILINE)


def learned() -> list[Row]:
    """Return the pages that the line classifier learns from."""
    return list(_pages("learned"))


def held() -> list[Row]:
    """Return the pages of two other series, that nothing is learned from or chosen by."""
    return list(_pages("held"))


def _pages(folder: str) -> Iterator[Row]:
    for path in sorted((_HERE / folder).glob("*.txt")):
        for page in _PAGE.finditer(path.read_text(encoding="utf-8")):
            codes, lines = zip(*(line.split("\t", 1) for line in page[2].splitlines()), strict=True)
            labels = [LABELS[code] for code in codes]
            yield {
                "id": page[1],
                "source": page[1],
                "title": "",
                "text": "\n".join(lines),
                "labels": labels,
                "container": _container(labels),
            }


def _container(labels: list[int]) -> list[int]:
    """Mark the lines from the first to the last of the article: a rough extraction."""
    inside = [at for at, label in enumerate(labels) if label]
    return [int(inside[0] <= at <= inside[-1]) for at in range(len(labels))]
