"""Events: the attributions and quotes of one article, and what is computed from them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import fsum

from credscore import Article, Attribution, Measurement, Quote, Span


@dataclass(frozen=True)
class Events:
    """The core and the extended attributions of an article, and its quoted speech."""

    core: tuple[Attribution, ...]
    extended: tuple[Attribution, ...]
    speech: tuple[Quote, ...]

    def densities(self, words: int) -> Iterator[Measurement]:
        """Yield the events of each tier per 100 words of the body; the cues are the evidence."""
        for name, found in (("density", self.core), ("extended_density", self.extended)):
            cues = [event.cue for event in found if event.cue is not None]
            yield Measurement(name, 100 * len(found) / words, n=words, evidence=cues)

    def quote_share(self, starts: Sequence[int]) -> Measurement:
        """Return the share of words inside quoted speech; `starts` are where the words begin."""
        spans = [quote.span for quote in self.speech]
        inside = sum(bisect_left(starts, end) - bisect_left(starts, start) for start, end in spans)
        return Measurement("quote_share", inside / len(starts), n=len(starts), evidence=spans)

    def named_share(self) -> Measurement:
        """Return the share of the events that have a named source."""
        named = _sources(self.named)
        return Measurement(
            "named_share", len(self.named) / len(self.core), n=len(self.core), evidence=named
        )

    def sources(self) -> Measurement:
        """Return the number of distinct named sources."""
        count = len({event.source_name for event in self.named})
        return Measurement("sources", count, n=len(self.named), evidence=_sources(self.named))

    def concentration(self) -> Measurement:
        """Return the Herfindahl index of the named sources, by their events."""
        total = len(self.named)
        if total == 0:
            return Measurement.missing("concentration", "no_named_sources", n=0)
        counts = Counter(event.source_name for event in self.named)
        index = fsum((count / total) ** 2 for count in counts.values())
        return Measurement("concentration", index, n=total, evidence=_sources(self.named))

    @property
    def named(self) -> tuple[Attribution, ...]:
        """Return the events that have a named source."""
        return tuple(event for event in self.core if event.named)


def read_events(article: Article) -> Events:
    """Return the events of an article."""
    found = article.attributions
    return Events(
        core=tuple(event for event in found if event.tier == "core"),
        extended=tuple(event for event in found if event.tier == "extended"),
        speech=tuple(quote for quote in article.quotes if quote.kind != "term"),
    )


def _sources(events: Sequence[Attribution]) -> list[Span]:
    return [event.source for event in events if event.source is not None]
