"""Lines: which lines of a flattened page are told apart as content, and the ratio an article."""

from collections.abc import Callable, Iterator, Sequence

from credscore import Article
from tests.validity.metrics import Counts, Figure, f1, figure, mean_error, spearman
from tests.validity.sets import Row

BOILERPLATE, CONTENT, HEADLINE = range(3)

Page = tuple[Counts, tuple[float, float]]
"""An article's counts of content lines, and its boilerplate ratios: gold and given."""


def measure(rows: Sequence[Row]) -> Iterator[Figure]:
    """Compare lines with their labels: whole pages, then a rough extraction of each page.

    Body, title and subheads are given as content. Headlines (label 2) count neither way. Lines in
    another language than English are not assessed, and all given: the F1 of whole pages is shown
    without such pages as well.
    """
    pages = [_page(row, _whole) for row in rows]
    yield from _figures("page", pages)
    assessed = [page for page, row in zip(pages, rows, strict=True) if page and _is_assessed(row)]
    yield figure("page line F1, assessed", [counts for counts, _ in assessed], f1)
    yield from _figures("container", [_page(row, _rough) for row in rows])


def _is_assessed(row: Row) -> bool:
    lines = Article(text=row["text"]).lines
    return not any(line.reason.startswith("not assessed") for line in lines[:1])


def _figures(view: str, pages: Sequence[Page | None]) -> Iterator[Figure]:
    known = [page for page in pages if page is not None]
    yield figure(f"{view} line F1", [counts for counts, _ in known], f1)
    ratios = [pair for _, pair in known]
    yield figure(f"{view} ratio MAE", ratios, mean_error)
    yield figure(f"{view} ratio Spearman", ratios, spearman)


def _whole(row: Row) -> list[bool]:
    return [True] * len(row["labels"])


def _rough(row: Row) -> list[bool]:
    return [bool(inside) for inside in row["container"]]


def _page(row: Row, view: Callable[[Row], list[bool]]) -> Page | None:
    kept = [at for at, keep in enumerate(view(row)) if keep]
    texts = row["text"].split("\n")
    text = "\n".join(texts[at] for at in kept)
    given = given_content(Article(text=text, title=row.get("title", "")))
    lines = [
        (row["labels"][at] == CONTENT, place in given, len(texts[at]))
        for place, at in enumerate(kept, 1)
        if row["labels"][at] != HEADLINE
    ]
    characters = sum(length for *_, length in lines)
    if not characters:
        return None
    counts = counts_of([(gold, mine) for gold, mine, _ in lines])
    gold_boiler = sum(length for gold, _, length in lines if not gold)
    given_boiler = sum(length for _, mine, length in lines if not mine)
    return counts, (gold_boiler / characters, given_boiler / characters)


def counts_of(told: Sequence[tuple[bool, bool]]) -> Counts:
    """Return the counts of lines, each with whether it is content by its label, and as given."""
    right = sum(gold and mine for gold, mine in told)
    return right, sum(mine for _, mine in told), sum(gold for gold, _ in told)


def given_content(article: Article) -> set[int]:
    """Return the 1-based numbers of the lines that are given as the article's own."""
    return {line.number for line in article.lines if line.line_class in ("body", "structure")}
