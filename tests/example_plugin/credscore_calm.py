"""Calm: prose without exclamation marks."""

from dataclasses import dataclass
from typing import ClassVar

from credscore import Article, Measurement, Signal, hookimpl


@dataclass(frozen=True)
class Calm:
    """Measures how seldom the author shouts."""

    name: ClassVar = "calm"
    signals: ClassVar = (
        Signal(
            "exclamations",
            unit="per sentence",
            worst=0.2,
            best=0.0,
            about="Share of sentences that shout.",
        ),
    )

    def score(self, article: Article):
        """Yield the one measurement."""
        if not article.sentences:
            yield Measurement.missing("exclamations", "no_sentences")
            return
        shouts = [s for s in article.sentences if article.quote(s).endswith("!")]
        share = len(shouts) / len(article.sentences)
        yield Measurement("exclamations", share, n=len(article.sentences), evidence=shouts)


@hookimpl
def credscore_scorers():
    """Offer the scorer to credscore."""
    return [Calm]
