"""Whose words they are: the stretches of an article that are not its author's."""

from bisect import bisect_right
from collections.abc import Iterable

from credscore.article import Article
from credscore.spans import Span


class Stretches:
    """Spans that may overlap, asked whether they cover a place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Take the spans, those that touch as one."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def hold(self, offset: int) -> bool:
        """Say whether one of the spans covers the offset."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]


def quoted(article: Article) -> Stretches:
    """Return what stands in quotation marks as somebody's words; terms in marks are none."""
    return Stretches(quote.span for quote in article.quotes if quote.kind != "term")


def told_by_others(article: Article) -> Stretches:
    """Return what is quoted, and what is reported as somebody else's words or thoughts."""
    spans = [quote.span for quote in article.quotes if quote.kind != "term"]
    for found in article.attributions:
        if found.tier == "core" and found.content is not None:
            spans += [found.content, *found.continued]
    return Stretches(spans)
