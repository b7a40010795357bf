"""Stance by MiniLM: whether the words around an actor's mentions speak for or against it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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
from credscore_stance_minilm.mentions import (
    Asked,
    Found,
    Stance,
    asked_of,
    mention_label,
    mention_stance,
    stances_of,
)

__all__ = ["Stance", "StanceMiniLM", "credscore_scorers", "mention_label", "mention_stance"]

DEVIATION = 0.56
"""Standard deviation of the polarity from mention to mention (development part of NewsMTSC)."""


@dataclass(frozen=True)
class StanceMiniLM:
    """The stance toward each actor, the author's apart from that of those quoted, for English.

    Takes part where a config names it. A small transformer, fine-tuned on labelled mentions in
    US political news, gives each mention its polarity P(positive) - P(negative). It never sees
    the actor's name, so none carries a verdict of its own; with `mask_others` those of other
    actors are hidden, too. An actor's stance is the mean over its mentions, shrunk by n / (n +
    3). About one class in five is wrong: read the interval and the evidence, not one mention.
    Missing under `min_mentions` mentions (`too_few_mentions`); of more than `max_mentions` in
    an article, so many are read, evenly spread.
    """

    name: ClassVar[str] = "stance_minilm"
    on_request: ClassVar[bool] = True
    signals: ClassVar[tuple[Signal, ...]] = stance_signals("Hamborg & Donnay 2021 (NewsMTSC)")

    min_mentions: int = 3
    max_mentions: int = 500
    mask_others: bool = False

    def __post_init__(self) -> None:
        """Raise ValueError for options that leave nothing to measure."""
        if min(self.min_mentions, self.max_mentions) < 1:
            raise ValueError("min_mentions and max_mentions must be 1 or more")

    def score(self, article: Article) -> Iterable[Measurement]:
        """Return two stances an actor, in the author's and in quoted voice, and the two totals."""
        return self.score_many([article])[0]

    def score_many(self, articles: Sequence[Article]) -> list[list[Measurement]]:
        """Return the same for many articles; what several of them say is read once."""
        asked = [self._asked(article) for article in articles]
        known = stances_of({one.text for each in asked for one in each})
        return [
            self._measured(article, [(one, known[one.text]) for one in each])
            for article, each in zip(articles, asked, strict=True)
        ]

    def _asked(self, article: Article) -> Sequence[Asked]:
        if not _is_english(article):
            return []
        return asked_of(article, self.min_mentions, self.max_mentions, self.mask_others)

    def _measured(self, article: Article, found: Found) -> list[Measurement]:
        if not _is_english(article):
            return [Measurement.missing(signal.name, "not_english") for signal in self.signals]
        toward = self._means("stance", article, [pair for pair in found if not pair[0].quoted])
        return [
            *toward,
            *self._means("stance_quoted", article, [pair for pair in found if pair[0].quoted]),
            actor_spread("stance_spread", toward),
            _uncertain_share(found, self.min_mentions),
        ]

    def _means(self, signal: str, article: Article, found: Found) -> list[Measurement]:
        if not article.actors:
            return [Measurement.missing(signal, "no_actors")]
        toward = _by_actor(found)
        return [
            actor_mean(
                signal,
                actor.name,
                toward.get(actor.name, []),
                at_least=self.min_mentions,
                deviation=DEVIATION,
            )
            for actor in article.actors
        ]


def _is_english(article: Article) -> bool:
    return article.detected_language.startswith("en")


def _by_actor(found: Found) -> Mapping[str, list[tuple[float, Span]]]:
    """Return the polarities toward each actor, with the stretches that they were read in."""
    toward: dict[str, list[tuple[float, Span]]] = {}
    for asked, stance in found:
        toward.setdefault(asked.actor, []).append((stance.polarity, asked.span))
    return toward


def _uncertain_share(found: Found, at_least: int) -> Measurement:
    """Return the share of mentions whose class is not clear; they are the evidence."""
    signal = "uncertain_share"
    if len(found) < at_least:
        return Measurement.missing(signal, "too_few_mentions", n=len(found))
    unsure = {asked.span for asked, stance in found if not stance.certain}
    share = sum(not stance.certain for _, stance in found) / len(found)
    return Measurement(signal, share, len(found), sorted(unsure))


@hookimpl
def credscore_scorers() -> list[type[StanceMiniLM]]:
    """Offer the scorer."""
    return [StanceMiniLM]
