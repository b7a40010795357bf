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
        words = [_words(article, line) for line in lines]
        reason = _reason(article, sum(words))
        if reason:
            return [Measurement.missing(s.name, reason, n=sum(words)) for s in self.signals]
        characters = [len(article.plain_text(line.span)) for line in lines]
        places = [at for at, line in enumerate(lines) if line.line_class == "boilerplate"]
        ways = (("ratio", words), ("line_ratio", [1] * len(lines)), ("char_ratio", characters))
        return [
            *(_share(name, lines, sizes, places) for name, sizes in ways),
            *_parts(lines, words, places),
        ]


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


def _share(
    name: str, lines: Sequence[Line], sizes: Sequence[int], places: Sequence[int]
) -> Measurement:
    """Return the share of the lines at some places in the sizes of all lines."""
    total = sum(sizes)
    share = sum([sizes[at] for at in places]) / total
    return Measurement(name, share, total, tuple([lines[at].span for at in places]))


def _parts(
    lines: Sequence[Line], sizes: Sequence[int], places: Sequence[int]
) -> Iterator[Measurement]:
    """Yield the share of each part; its lines are among the boilerplate, which is at `places`."""
    for name, kinds in PARTS.items():
        yield _share(name, lines, sizes, [at for at in places if lines[at].kind in kinds])


@hookimpl
def credscore_scorers() -> list[type[Boilerplate]]:
    """Offer the scorer."""
    return [Boilerplate]
