"""Sentiment: how warmly or harshly the article speaks of each actor, by VADER and rules."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from credscore import (
    SHRUNK_BY,
    Article,
    Measurement,
    Signal,
    Span,
    actor_mean,
    actor_spread,
    hookimpl,
)
from credscore_sentiment.mentions import mention_label, mention_tone
from credscore_sentiment.readings import Reading, readings
from credscore_sentiment.summary import DEVIATION, intensity

__all__ = ["Sentiment", "credscore_scorers", "mention_label", "mention_tone"]

_VADER = "Hutto & Gilbert 2014"

Side = tuple[str, str]
"""What a mention counts for: the signal of the voice that it stands in, and an actor."""

Tones = Sequence[tuple[float, Span]]
"""The tones toward single mentions, each with the stretch that it was read from."""


@dataclass(frozen=True)
class Sentiment:
    """The tone toward each actor, in the author's words and in quoted ones apart, for English.

    The tone toward one mention is the valence of the words of its sentence, weighted by how near
    they are to it (`nearness.py`); an actor's tone is the mean over its mentions, multiplied by
    n / (n + 3). Names never count. What is said near an actor need not be about it: read the
    evidence. A tone is missing under `min_mentions` mentions (`too_few_mentions`), the spread under
    two tones (`too_few_actors`), the intensity under `min_sentences` sentences of the author's
    (`too_few_sentences`), and all in other languages than English (`not_english`).
    """

    name: ClassVar[str] = "sentiment"
    signals: ClassVar[tuple[Signal, ...]] = (
        Signal(
            "tone",
            low=-1,
            high=1,
            per_actor=True,
            shrunk_by=SHRUNK_BY,
            about="How the author's own words speak of the actor: harsh -1, warm 1.",
            reference=_VADER,
        ),
        Signal(
            "tone_quoted",
            low=-1,
            high=1,
            per_actor=True,
            shrunk_by=SHRUNK_BY,
            about="How quoted and reported words speak of the actor: harsh -1, warm 1.",
            reference=_VADER,
        ),
        Signal(
            "tone_spread",
            worst=0.3,
            best=0.0,
            low=0,
            high=2,
            about="How far the author's tones toward two actors lie apart, on average.",
            reference=f"{_VADER}; Gini 1912",
        ),
        Signal(
            "intensity",
            worst=0.4,
            best=0.05,
            low=0,
            high=1,
            about="Mean strength of feeling, positive or negative, in the author's sentences.",
            reference=_VADER,
        ),
    )

    min_mentions: int = 3
    min_sentences: int = 3
    max_evidence: int = 12

    def __post_init__(self) -> None:
        """Raise ValueError for a number of spans that cannot be."""
        if self.max_evidence < 0:
            raise ValueError(f"max_evidence must be 0 or more: {self.max_evidence}")

    def score(self, article: Article) -> Iterable[Measurement]:
        """Return two tones for each actor, in the author's voice and in quoted ones, and totals."""
        if article.detected_language != "en":
            return [Measurement.missing(signal.name, "not_english") for signal in self.signals]
        sides = _sides(article)
        counts = Counter(sides.values())
        wanted = {at for at, side in sides.items() if counts[side] >= self.min_mentions}
        found = list(readings(article, wanted))
        toward = _by_side(found, sides)
        tones = self._tones("tone", article, counts, toward)
        strengths = [
            (each.strength, each.stretch.span) for each in found if not each.stretch.quoted
        ]
        return [
            *tones,
            *self._tones("tone_quoted", article, counts, toward),
            actor_spread("tone_spread", tones),
            intensity("intensity", strengths, self.min_sentences, self.max_evidence),
        ]

    def _tones(
        self,
        signal: str,
        article: Article,
        counts: Mapping[Side, int],
        toward: Mapping[Side, Tones],
    ) -> list[Measurement]:
        """Return a tone for each actor."""
        if not article.actors:
            return [Measurement.missing(signal, "no_actors")]
        sides = [(signal, actor.name) for actor in article.actors]
        return [self._tone(side, counts[side], toward.get(side, ())) for side in sides]

    def _tone(self, side: Side, n: int, found: Tones) -> Measurement:
        """Return an actor's tone; its `n` mentions were only read if there are enough of them."""
        signal, actor = side
        if n < self.min_mentions:
            return Measurement.missing(signal, "too_few_mentions", n=n, subject=actor)
        return actor_mean(signal, actor, found, at_least=self.min_mentions, deviation=DEVIATION)


def _sides(article: Article) -> dict[Span, Side]:
    """Return what each mention counts for."""
    owners = {mention: actor.name for actor in article.actors for mention in actor.mentions}
    return {
        mention: ("tone_quoted" if stretch.quoted else "tone", owners[mention])
        for stretch in article.stretches
        for mention in stretch.mentions
    }


def _by_side(found: Iterable[Reading], sides: Mapping[Span, Side]) -> dict[Side, Tones]:
    """Return the tones of all readings, by what their mentions count for."""
    toward = defaultdict(list)
    for reading in found:
        span = reading.stretch.span
        for mention, tone in reading.tones.items():
            toward[sides[mention]].append((tone, span))
    return dict(toward)


@hookimpl
def credscore_scorers() -> list[type[Sentiment]]:
    """Offer the scorer."""
    return [Sentiment]
