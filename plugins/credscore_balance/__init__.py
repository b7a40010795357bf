"""Balance: how evenly the named sources come from the sides that the config names."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import fsum, log
from typing import ClassVar

from credscore import Article, Measurement, Signal, Span, hookimpl

__all__ = ["Balance", "credscore_scorers"]

_KNOWN = ("en", "und")
"""The languages in which credscore finds attributions."""

Voice = tuple[str, str, Span]
"""A source: its side, its name in lower case, and where it stands."""


@dataclass(frozen=True)
class Balance:
    """Measures whose voices an article lets speak: each named source counts once, for its side.

    Only core attributions count, which report in a clause or a quote what somebody says or thinks:
    whoever merely praises, accuses or refuses is not heard. Balance is not truth: an article may be
    right to let only one side speak.

    Missing if the config gives fewer than two sides (`no_sides`), if fewer than `min_sources`
    named sources have a side (`too_few_sources`), and in other languages than English
    (`not_english`), unless an analyzer of the config finds attributions.
    """

    name: ClassVar[str] = "balance"
    signals: ClassVar[tuple[Signal, ...]] = (
        Signal(
            "sides",
            unit="share of an even spread",
            worst=0.0,
            best=1.0,
            low=0.0,
            high=1.0,
            about="How evenly named sources spread over the config's sides: 0 is one side alone.",
            reference="Shannon 1948, entropy over ln k; Baden & Springer 2017",
        ),
    )

    min_sources: int = 2

    def score(self, article: Article) -> Iterable[Measurement]:
        """Yield the evenness, with the sources that have a side as evidence."""
        sides = {known.side for known in article.actor_rules.known if known.side}
        if len(sides) < 2:
            yield Measurement.missing("sides", "no_sides")
            return
        if "attributions" not in article.analyzers and article.detected_language not in _KNOWN:
            yield Measurement.missing("sides", "not_english")
            return
        voices = list(_voices(article))
        by_source = {name: side for side, name, _ in voices}
        n = len(by_source)
        if n < max(self.min_sources, 1):
            yield Measurement.missing("sides", "too_few_sources", n=n)
            return
        spans = [span for *_, span in voices]
        yield Measurement("sides", _evenness(by_source.values(), len(sides)), n, spans)


def _voices(article: Article) -> Iterator[Voice]:
    """Yield the named sources that have a side, once for each time they speak.

    Of several actors in one source the first counts: "China's envoy to Russia" speaks for China. A
    pronoun has the side of the name that it stands for, and so has each of two who speak together.
    """
    sided = [(span, actor.side) for actor in article.actors for span in actor.mentions]
    sided = sorted((pair for pair in sided if pair[1]), key=lambda pair: pair[0].end)
    ends = [span.end for span, _ in sided]
    by_name = {article.plain_text(span).lower(): side for span, side in sided}
    for attribution in article.attributions:
        source = attribution.source
        if attribution.named and attribution.tier == "core" and source is not None:
            names = [name.lower() for name in attribution.source_names]
            at = bisect_right(ends, source.start)
            inside = at < len(sided) and sided[at][0].overlaps(source) and len(names) == 1
            for name in names:
                side = sided[at][1] if inside else by_name.get(name, "")
                if side:
                    yield side, name, source


def _evenness(sides: Iterable[str], k: int) -> float:
    """Return the entropy of sources over sides, as a share of that of k equal sides."""
    counts = Counter(sides).values()
    total = sum(counts)
    entropy = -fsum(count / total * log(count / total) for count in counts)
    return min(1.0, max(0.0, entropy / log(k)))


@hookimpl
def credscore_scorers() -> list[type[Balance]]:
    """Offer the scorer."""
    return [Balance]
