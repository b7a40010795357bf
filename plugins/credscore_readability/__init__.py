"""Readability: how hard the body is to read, by the formulas of textstat on our own sentences."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from operator import or_, sub
from typing import ClassVar

from credscore import Article, Measurement, Signal, Span, hookimpl
from credscore_readability import formulas
from credscore_readability.signals import FORMULAS, HARD_WORDS
from credscore_readability.words import PACKED, mark

_HARD = {signal: mark(fact) for signal, fact in HARD_WORDS.items()}
_ANY_HARD = reduce(or_, _HARD.values())


@dataclass(frozen=True)
class Readability:
    """Readability formulas on the body's sentences and words, for English.

    All are missing (`too_few_words`, `too_few_sentences`) in short texts, where one sentence
    decides them, and in other languages (`not_english`), whose syllables and easy words are not
    known. `grade`, `flesch_ease` and `fog` say nearly the same: weigh one of them. Evidence is a
    sample: the first `max_evidence` different hard words, or a third as many longest sentences.
    """

    name: ClassVar[str] = "readability"
    signals: ClassVar[tuple[Signal, ...]] = tuple(FORMULAS)

    min_words: int = 100
    min_sentences: int = 3
    max_evidence: int = 12

    def __post_init__(self) -> None:
        """Raise ValueError for a number of spans that cannot be."""
        if self.max_evidence < 0:
            raise ValueError(f"max_evidence must be 0 or more: {self.max_evidence}")

    def score(self, article: Article) -> Iterable[Measurement]:
        """Return one measurement for each signal; n counts sentences."""
        sentences = len(article.sentences)
        reason = self._reason(article)
        if reason:
            return [Measurement.missing(s.name, reason, n=sentences) for s in self.signals]
        counts = formulas.count(article.words.forms, sentences)
        longest = _longest(article, self.max_evidence // 3)
        hard = _hard_words(article.words.forms[: 20 * self.max_evidence])
        return [
            Measurement(
                signal.name,
                formula(counts),
                n=sentences,
                evidence=self._evidence(article, signal.name, hard) or longest,
            )
            for signal, formula in FORMULAS.items()
        ]

    def _reason(self, article: Article) -> str:
        if len(article.words) < max(self.min_words, 1):
            return "too_few_words"
        if len(article.sentences) < max(self.min_sentences, 1):
            return "too_few_sentences"
        return "" if article.detected_language == "en" else "not_english"

    def _evidence(
        self, article: Article, signal: str, hard: Sequence[tuple[int, int]]
    ) -> Sequence[Span]:
        """Return where the first hard words stand; nothing for signals that count no words."""
        if signal not in _HARD:
            return ()
        wanted = _HARD[signal]
        places = islice((at for facts, at in hard if facts & wanted), self.max_evidence)
        return tuple([article.words[at] for at in places])


def _hard_words(forms: Sequence[str]) -> list[tuple[int, int]]:
    """Return the packed facts and the first place of each different hard word, in order."""
    first: dict[str, int] = {}
    for at, form in enumerate(forms):
        if PACKED[form] & _ANY_HARD:
            first.setdefault(form, at)
    return [(PACKED[form], at) for form, at in first.items()]


def _longest(article: Article, how_many: int) -> Sequence[Span]:
    """Return the sentences with the most words, in reading order."""
    starts = article.words.starts
    stops = [bisect_left(starts, sentence.end) for sentence in article.sentences]
    lengths = list(map(sub, stops, [0, *stops]))
    longest = sorted(range(len(lengths)), key=lengths.__getitem__, reverse=True)[:how_many]
    return tuple([article.sentences[at] for at in sorted(longest)])


@hookimpl
def credscore_scorers() -> list[type[Readability]]:
    """Offer the scorer."""
    return [Readability]
