"""Events: the attributions and quotes of one article, and what is computed from them."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum

from credscore import Article, Attribution, Measurement, Span

_NUMBER = r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten)"
_SHARE = re.compile(
    r"(?:(?:only|just|nearly|about|roughly|almost|some|another|the other|at least|more than|over"
    r"|fewer than|less than|a) ){0,3}"
    r"(?:[\w.,-]+(?: ?%| per ?cent\b)"
    r"|(?:[a-z]+ )?(?:majority|plurality|(?:\w+-)?(?:thirds?|quarters?|fifths?|fourths?)|half) of\b"
    rf"|{_NUMBER}[ -](?:out of|in)[ -]{_NUMBER})",
    re.IGNORECASE,
)
"""A share of those asked in a poll, as the source of what they say."""


@dataclass(frozen=True)
class Events:
    """The core and the extended attributions of an article.

    `sourced` are those core events that somebody could be named for: not what "40 percent of
    voters" say, which is a figure of a poll.
    """

    core: tuple[Attribution, ...]
    sourced: tuple[Attribution, ...]
    extended: tuple[Attribution, ...]

    def densities(self, words: int) -> Iterator[Measurement]:
        """Yield the events of each tier per 100 words of the body; the cues are the evidence."""
        for name, found in (("density", self.core), ("extended_density", self.extended)):
            cues = [event.cue for event in found if event.cue is not None]
            yield Measurement(name, 100 * len(found) / words, n=words, evidence=cues)

    def named_share(self) -> Measurement:
        """Return the share of the sourced events that have a named source."""
        named, count = _sources(self.named), len(self.sourced)
        return Measurement("named_share", len(self.named) / count, n=count, evidence=named)

    def sources(self) -> Measurement:
        """Return the number of distinct named sources; two who speak together are two."""
        count = len({name for event in self.named for name in event.source_names})
        return Measurement("sources", count, n=len(self.named), evidence=_sources(self.named))

    def concentration(self) -> Measurement:
        """Return the Herfindahl index of the named sources, by their events.

        An event of several is shared among them.
        """
        total = len(self.named)
        if total == 0:
            return Measurement.missing("concentration", "no_named_sources", n=0)
        events: dict[str, float] = defaultdict(float)
        for event in self.named:
            for name in event.source_names:
                events[name] += 1 / len(event.source_names)
        index = fsum((count / total) ** 2 for count in events.values())
        return Measurement("concentration", index, n=total, evidence=_sources(self.named))

    @cached_property
    def named(self) -> tuple[Attribution, ...]:
        """Return the events that have a named source."""
        return tuple(event for event in self.sourced if event.named)


def read_events(article: Article) -> Events:
    """Return the events of an article."""
    found = article.attributions
    core = tuple(event for event in found if event.tier == "core")
    return Events(
        core=core,
        sourced=tuple(event for event in core if not _is_polled(article, event)),
        extended=tuple(event for event in found if event.tier == "extended"),
    )


def quote_share(article: Article) -> Measurement:
    """Return the share of words inside quoted speech."""
    starts = article.words.starts
    spans = [quote.span for quote in article.quotes if quote.kind != "term"]
    inside = sum(bisect_left(starts, end) - bisect_left(starts, start) for start, end in spans)
    return Measurement("quote_share", inside / len(starts), n=len(starts), evidence=spans)


def _is_polled(article: Article, event: Attribution) -> bool:
    return event.source is not None and bool(_SHARE.match(article.plain_text(event.source)))


def _sources(events: Sequence[Attribution]) -> list[Span]:
    return [event.source for event in events if event.source is not None]
