"""HTML: how much of an article's text is taken from the page, and how much else with it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import fsum

from credscore import Article, InputError
from tests.validity.metrics import Figure, figure, mean_error, spearman
from tests.validity.sets import Row

_WORD = re.compile(r"\w+")
_RUN = 4
_TEXT = frozenset({"body", "subhead"})

Bag = Counter[tuple[str, ...]]


def measure(rows: Sequence[Row]) -> Iterator[Figure]:
    """Compare the text of each page's article with gold: as words, as runs of four, in amount.

    The mean over the pages of the F1 of two multisets, as WCXB (words) and Zyte's benchmark
    (runs of four words) define it. Body and subheads are given as the article. The amount is the
    share of the page's words that is not the article.
    """
    try:
        import trafilatura  # noqa: F401
    except ImportError:
        yield Figure("word F1", note="skipped: needs the extra `html`")
        return
    pages = [(words_of(row["gold"]), *_given(row["html"])) for row in rows]
    pairs = [(gold, given) for gold, given, _ in pages]
    yield figure("word F1", [overlap(*map(bag, pair)) for pair in pairs], _mean)
    yield figure("4-gram F1", [overlap(*(bag(w, _RUN) for w in pair)) for pair in pairs], _mean)
    shares = [
        (1 - min(len(gold) / size, 1.0), 1 - len(given) / size)
        for gold, given, size in pages
        if size
    ]
    yield figure("ratio MAE", shares, mean_error)
    yield figure("ratio Spearman", shares, spearman)


def overlap(gold: Bag, given: Bag) -> float:
    """Return the F1 of two multisets; 1 for two empty ones."""
    total = gold.total() + given.total()
    return 2 * (gold & given).total() / total if total else 1.0


def _given(html: str) -> tuple[list[str], int]:
    """Return the words of a page's article, and how many the whole page has."""
    from credscore_html import HtmlReader

    try:
        [article] = HtmlReader().read(html.encode("utf-8", "replace"))
    except InputError:
        return [], 0
    return words_of("\n".join(_own_lines(article))), len(words_of(article.text))


def _own_lines(article: Article) -> Iterable[str]:
    return (article.quote(line.span) for line in article.lines if line.kind in _TEXT)


def words_of(text: str) -> list[str]:
    """Return the words of a text, as WCXB counts them."""
    return _WORD.findall(text.lower())


def bag(words: Sequence[str], size: int = 1) -> Bag:
    """Return how often each run of so many words occurs."""
    return Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1))


def _mean(values: Sequence[float]) -> float:
    return fsum(values) / len(values)
