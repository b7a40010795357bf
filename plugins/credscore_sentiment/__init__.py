"""Sentiment: how warmly or harshly the article speaks of each actor, by VADER and rules."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from credscore import Article, Measurement, Signal, Span, actor_mean, actor_spread, hookimpl
from credscore_sentiment.mentions import mention_label, mention_tone
from credscore_sentiment.readings import Reading, readings
from credscore_sentiment.summary import DEVIATION, intensity

__all__ = ["Sentiment", "credscore_scorers", "mention_label", "mention_tone"]

_VADER = "Hutto & Gilbert 2014"


@dataclass(frozen=True)
class Sentiment:
    """The tone toward each actor, the author's apart from that of those quoted, for English.

    The tone toward one mention is the valence of the words of its sentence, weighed by their
    nearness (`nearness.py`); an actor's tone is the mean over its mentions, shrunk by
    n / (n + 3). Names never count. What somebody says near an actor need not be about it:
    read the evidence. Missing under `min_mentions` mentions (`too_few_mentions`).
    """

    name: ClassVar[str] = "sentiment"
    signals: ClassVar[tuple[Signal, ...]] = (
        Signal(
            "tone",
            low=-1,
            high=1,
            per_actor=True,
            about="How the author's own words speak of the actor: harsh -1, warm 1.",
            reference=_VADER,
        ),
        Signal(
            "tone_quoted",
            low=-1,
            high=1,
            per_actor=True,
            about="How quoted and reported words speak of the actor: harsh -1, warm 1.",
            reference=_VADER,
        ),
        Signal(
            "tone_spread",
            worst=0.5,
            best=0.0,
            low=0,
            high=2,
            about="How far the author's tones toward the kindest and harshest treated are apart.",
            reference=_VADER,
        ),
        Signal(
            "intensity",
            worst=0.4,
            best=0.05,
            low=0,
            high=1,
            about="Mean strength of feeling, of either kind, in the author's sentences.",
            reference=_VADER,
        ),
    )

    min_mentions: int = 3
    min_sentences: int = 3
    max_evidence: int = 12

    def score(self, article: Article) -> Iterable[Measurement]:
        """Yield two tones an actor, in the author's and in quoted voice, and the two totals."""
        if not article.detected_language.startswith("en"):
            return [Measurement.missing(signal.name, "not_english") for signal in self.signals]
        owners = {mention: actor.name for actor in article.actors for mention in actor.mentions}
        found = list(readings(article))
        author = [reading for reading in found if not reading.stretch.quoted]
        quoted = [reading for reading in found if reading.stretch.quoted]
        tones = self._tones("tone", article, owners, author)
        strengths = [(reading.strength, reading.stretch.span) for reading in author]
        return [
            *tones,
            *self._tones("tone_quoted", article, owners, quoted),
            actor_spread("tone_spread", tones),
            intensity("intensity", strengths, self.min_sentences, self.max_evidence),
        ]

    def _tones(
        self, signal: str, article: Article, owners: Mapping[Span, str], found: Iterable[Reading]
    ) -> list[Measurement]:
        """Return an actor's mean each."""
        if not article.actors:
            return [Measurement.missing(signal, "no_actors")]
        toward = defaultdict(list)
        for reading in found:
            for mention, tone in reading.tones.items():
                toward[owners[mention]].append((tone, reading.stretch.span))
        return [
            actor_mean(
                signal,
                actor.name,
                toward[actor.name],
                at_least=self.min_mentions,
                deviation=DEVIATION,
            )
            for actor in article.actors
        ]


@hookimpl
def credscore_scorers() -> list[type[Sentiment]]:
    """Offer the scorer."""
    return [Sentiment]
