"""Stance: whether the words around an actor's mentions speak for or against it, by a model."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import ClassVar

from credscore import (
    Article,
    Measurement,
    Signal,
    Span,
    actor_mean,
    actor_spread,
    hookimpl,
    stance_signals,
)
from credscore_stance.mentions import Stance, mention_label, mention_stance, stances
from credscore_stance.summary import DEVIATION, Found, uncertain_share

__all__ = ["Stance", "StanceScorer", "credscore_scorers", "mention_label", "mention_stance"]


@dataclass(frozen=True)
class StanceScorer:
    """The stance toward each actor, in the author's words and in quoted ones apart, for English.

    A small linear model, trained on labelled mentions in US political news, gives each mention
    its polarity P(positive) - P(negative). It never sees a name, so no name can carry a verdict.
    An actor's stance is the mean over its mentions, multiplied by n / (n + 3). About one class in
    three is wrong: read the interval and the evidence, not a single mention.

    A stance is missing under `min_mentions` mentions (`too_few_mentions`), the spread under two
    stances (`too_few_actors`), and all in other languages than English (`not_english`).
    """

    name: ClassVar[str] = "stance"
    signals: ClassVar[tuple[Signal, ...]] = stance_signals("Hamborg & Donnay 2021 (NewsMTSC)")

    min_mentions: int = 3

    def score(self, article: Article) -> Iterable[Measurement]:
        """Return two stances for each actor, in the author's and in quoted voices, and totals."""
        if article.detected_language != "en":
            return [Measurement.missing(signal.name, "not_english") for signal in self.signals]
        author, quoted = _found(article, self.min_mentions)
        toward = self._means("stance", article, author)
        everywhere = [
            found for side in (author, quoted) for each in side.values() for found in each
        ]
        return [
            *toward,
            *self._means("stance_quoted", article, quoted),
            actor_spread("stance_spread", toward),
            uncertain_share("uncertain_share", everywhere, self.min_mentions),
        ]

    def _means(
        self, signal: str, article: Article, toward: Mapping[str, Found]
    ) -> Sequence[Measurement]:
        if not article.actors:
            return [Measurement.missing(signal, "no_actors")]
        return [self._mean(signal, actor.name, toward.get(actor.name)) for actor in article.actors]

    def _mean(self, signal: str, actor: str, found: Found | None) -> Measurement:
        """Return an actor's stance; `found` is None if it has too few mentions to be read."""
        if found is None:
            return Measurement.missing(signal, "too_few_mentions", subject=actor)
        polarities = [(stance.polarity, span) for stance, span in found]
        return actor_mean(
            signal, actor, polarities, at_least=self.min_mentions, deviation=DEVIATION
        )


def _found(article: Article, at_least: int) -> tuple[Mapping[str, Found], Mapping[str, Found]]:
    """Return the stances by actor, with their stretches: in the author's voice, and in quoted ones.

    Actors with too few mentions to be measured are masked, but neither read nor returned.
    """
    owners = {
        mention: actor.name
        for actor in article.actors
        if len(actor.mentions) >= at_least
        for mention in actor.mentions
    }
    author: dict[str, list[tuple[Stance, Span]]] = {name: [] for name in owners.values()}
    quoted: dict[str, list[tuple[Stance, Span]]] = {name: [] for name in owners.values()}
    for stretch in filter(attrgetter("mentions"), article.stretches):
        for mention, stance in stances(article, stretch, owners):
            (quoted if stretch.quoted else author)[owners[mention]].append((stance, stretch.span))
    return author, quoted


@hookimpl
def credscore_scorers() -> list[type[StanceScorer]]:
    """Offer the scorer."""
    return [StanceScorer]
