"""A sound scorer, and some that break the contract in one way each.

They travel to other processes, which have soon read this module.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from credscore import Article, Measurement, Signal

SIGNAL = Signal("x", about="A number.", low=0, high=1)


@dataclass(frozen=True)
class Sound:
    """Measures what any article has."""

    name: ClassVar[str] = "sound"
    signals: ClassVar[Sequence[Signal]] = (SIGNAL,)

    def score(self, article: Article) -> Iterable[Measurement]:
        """Yield a share, or say that there is none."""
        if not article.sentences:
            yield Measurement.missing("x", "no_sentences")
        else:
            yield Measurement("x", 1 / len(article.sentences), n=len(article.sentences))


@dataclass
class Thawed:
    """Can be changed."""

    name: ClassVar[str] = "thawed"
    signals: ClassVar[Sequence[Signal]] = (SIGNAL,)

    def score(self, article: Article) -> Iterable[Measurement]:
        """Yield what a sound scorer yields."""
        return Sound().score(article)


@dataclass(frozen=True)
class Batches(Sound):
    """Answers a batch in the wrong order."""

    def score_many(self, articles: list[Article]) -> list[list[Measurement]]:
        """Yield the last first."""
        return [list(self.score(article)) for article in reversed(articles)]


@dataclass(frozen=True)
class Unpicklable(Sound):
    """Holds what cannot travel."""

    key: object = field(default_factory=lambda: lambda: 0)


class Lexicon:
    """What no config can hold."""


@dataclass(frozen=True)
class Learned(Sound):
    """Has an object of a class among its options."""

    least: int = 3
    lexicon: Lexicon = field(default_factory=Lexicon)


class Bare:
    """No dataclass at all."""

    name: ClassVar[str] = "bare"
    signals: ClassVar[Sequence[Signal]] = (SIGNAL,)

    def score(self, article: Article) -> Iterable[Measurement]:
        """Yield what a sound scorer yields."""
        return Sound().score(article)


@dataclass(frozen=True)
class Forgetful(Sound):
    """Loses on its way what it divides by."""

    share: float = 0.5

    def score(self, article: Article) -> Iterable[Measurement]:
        """Yield the share."""
        yield Measurement("x", self.share, n=1)

    def __reduce__(self) -> tuple[Any, ...]:
        """Arrive with another share."""
        return Forgetful, (0.25,)


@dataclass(frozen=True)
class Unordered(Sound):
    """Hangs on how Python hashes texts, as whoever takes the first of a set does."""

    def score(self, article: Article) -> Iterable[Measurement]:
        """Yield what is another number in each process."""
        yield Measurement("x", hash(article.text) % 997 / 997, n=1)
