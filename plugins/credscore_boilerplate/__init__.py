"""Boilerplate: how much of the page is not the article."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from credscore import Article, Line, Measurement, Signal, hookimpl, words_of
from credscore_boilerplate.parts import PARTS
from credscore_boilerplate.signals import SIGNALS


@dataclass(frozen=True)
class Boilerplate:
    """The share of a page's words, lines and characters that is neither article nor metadata.

    Title, subheads, byline, credit, date and copyright are part of the whole, but are no
    boilerplate. `ratio` is by words, since a menu has many lines and few words; `navigation`,
    `promotion`, `additions` and `appended` add up to it. It measures the scrape as much as the
    outlet, so weigh it little. Missing in other languages than English (`not_english`), whose
    lines are not assessed, and where there is no word (`no_text`).
    """

    name: ClassVar[str] = "boilerplate"
    signals: ClassVar[tuple[Signal, ...]] = SIGNALS

    def score(self, article: Article) -> Iterable[Measurement]:
        """Return one measurement for each signal; n counts words, lines or characters."""
        lines = article.lines
        sizes = [_words(article, line) for line in lines]
        reason = _reason(article, sum(sizes))
        if reason:
            return [Measurement.missing(s.name, reason, n=sum(sizes)) for s in self.signals]
        ratios = [
            _share("ratio", lines, sizes),
            _share("line_ratio", lines, [1] * len(lines)),
            _share("char_ratio", lines, [len(article.plain_text(line.span)) for line in lines]),
        ]
        return [*ratios, *_parts(lines, sizes)]


def _words(article: Article, line: Line) -> int:
    """Return how many words a line has; the article knows those of its body."""
    if line.is_body:
        starts = article.words.starts
        return bisect_left(starts, line.span.end) - bisect_left(starts, line.span.start)
    return len(words_of(article.quote(line.span)))


def _reason(article: Article, words: int) -> str:
    if any(line.reason.startswith("not assessed") for line in article.lines):
        return "not_english"
    return "" if words else "no_text"


def _share(name: str, lines: Sequence[Line], sizes: Sequence[int]) -> Measurement:
    found = [line.line_class == "boilerplate" for line in lines]
    outside = sum(size for size, out in zip(sizes, found, strict=True) if out)
    spans = [line.span for line, out in zip(lines, found, strict=True) if out]
    return Measurement(name, outside / sum(sizes), n=sum(sizes), evidence=spans)


def _parts(lines: Sequence[Line], sizes: Sequence[int]) -> Iterator[Measurement]:
    total = sum(sizes)
    for name, kinds in PARTS.items():
        found = [
            (line, size) for line, size in zip(lines, sizes, strict=True) if line.kind in kinds
        ]
        words = sum(size for _, size in found)
        yield Measurement(name, words / total, n=total, evidence=[line.span for line, _ in found])


@hookimpl
def credscore_scorers() -> list[type[Boilerplate]]:
    """Offer the scorer."""
    return [Boilerplate]
