"""Attribution: how often the article says whose statements it reports, and whose they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from credscore import Article, Measurement, Signal, hookimpl
from credscore_attribution.events import Events, quote_share, read_events

SIGNALS = (
    Signal(
        "density",
        unit="events per 100 words",
        worst=0.0,
        best=2.0,
        low=0.0,
        about="Statements given to an explicit source by a reporting cue, as a clause or quote.",
        reference="PARC3 (Pareti 2016), PolNeAR (Newell et al. 2018)",
    ),
    Signal(
        "extended_density",
        unit="events per 100 words",
        low=0.0,
        about="Looser attributions: evaluations, thoughts, refusals, nominal cues, passives.",
        reference="PolNeAR (Newell et al. 2018)",
    ),
    Signal(
        "named_share",
        unit="share of events",
        worst=0.3,
        best=0.95,
        low=0.0,
        high=1.0,
        about="Share of events with a named source: a person, state, institution or outlet.",
        reference="Sternadori & Thorson 2009",
    ),
    Signal(
        "sources",
        unit="sources",
        worst=0.0,
        best=6.0,
        low=0.0,
        about="Distinct named sources.",
        reference="source diversity (Voakes et al. 1996)",
    ),
    Signal(
        "concentration",
        unit="Herfindahl index",
        worst=1.0,
        best=0.2,
        low=0.0,
        high=1.0,
        about="Sum of the squared shares of the named sources: 1 if one source has all the events.",
        reference="Herfindahl index, as in source diversity studies (Voakes et al. 1996)",
    ),
    Signal(
        "quote_share",
        unit="share of words",
        low=0.0,
        high=1.0,
        about="Share of words inside quoted speech; scare quotes and titles are not speech.",
    ),
)

OF_ATTRIBUTIONS = tuple(signal.name for signal in SIGNALS if signal.name != "quote_share")
"""The signals that rest on attributions; the other one rests on quotes."""


@dataclass(frozen=True)
class Attribution:
    """Measures how an article attributes what it reports.

    An event is a core attribution (see `credscore.Attribution.tier`), or the tag of a quote. What
    "40 percent of voters" say counts in `density` alone: nobody could be named for it.
    All signals are missing under `min_words` words of body (`too_few_words`), and in other
    languages than English (`not_english`), unless an analyzer of the config finds attributions or,
    for `quote_share`, quotes; `named_share` and `concentration` under `min_events` events
    (`too_few_events`), and `concentration` also where no source is named (`no_named_sources`).
    """

    min_words: int = 50
    min_events: int = 3

    name: ClassVar[str] = "attribution"
    signals: ClassVar[tuple[Signal, ...]] = SIGNALS

    def score(self, article: Article) -> Iterator[Measurement]:
        """Yield the six measurements of one article."""
        words = len(article.words)
        few = "too_few_words" if words < max(self.min_words, 1) else ""
        reason = few or _unfit(article, "attributions")
        if reason:
            yield from (Measurement.missing(name, reason, n=words) for name in OF_ATTRIBUTIONS)
        else:
            events = read_events(article)
            yield from events.densities(words)
            yield from self._sources(events)
        reason = few or _unfit(article, "quotes")
        if reason:
            yield Measurement.missing("quote_share", reason, n=words)
        else:
            yield quote_share(article)

    def _sources(self, events: Events) -> Iterator[Measurement]:
        count = len(events.sourced)
        yield events.sources()
        if count < max(self.min_events, 1):
            yield Measurement.missing("named_share", "too_few_events", n=count)
            yield Measurement.missing("concentration", "too_few_events", n=count)
            return
        yield events.named_share()
        yield events.concentration()


def _unfit(article: Article, analysis: str) -> str:
    """Return why an analysis tells nothing of an article: our own knows English alone."""
    knows = analysis in article.analyzers or article.detected_language in ("en", "und")
    return "" if knows else "not_english"


@hookimpl
def credscore_scorers() -> list[type[Attribution]]:
    """Offer the scorer."""
    return [Attribution]
