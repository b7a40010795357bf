"""Readability: how hard the body is to read, by the formulas of textstat on our own sentences."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter
from typing import ClassVar

from credscore import Article, Measurement, Signal, Span, hookimpl
from credscore_readability import formulas
from credscore_readability.signals import FORMULAS, HARD_WORDS
from credscore_readability.words import WordFacts, word_facts


@dataclass(frozen=True)
class Readability:
    """Readability formulas on the body's sentences and words, for English.

    All are missing (`too_few_words`, `too_few_sentences`) in short texts, where one sentence
    decides them, and (`not_english`) where syllables and easy words are those of another
    language. `grade`, `flesch_ease` and `fog` are one thing in three spellings: weigh one.
    Evidence is a sample: the first `max_evidence` different hard words, or the longest sentences.
    """

    name: ClassVar[str] = "readability"
    signals: ClassVar[tuple[Signal, ...]] = tuple(FORMULAS)

    min_words: int = 100
    min_sentences: int = 3
    max_evidence: int = 12

    def score(self, article: Article) -> Iterable[Measurement]:
        """Yield one measurement a signal; n counts sentences."""
        sentences = len(article.sentences)
        reason = self._reason(article)
        if reason:
            return [Measurement.missing(s.name, reason, n=sentences) for s in self.signals]
        counts = formulas.count(article.words.forms, sentences)
        longest = _longest(article, self.max_evidence // 3)
        start = _first_places(article.words.forms[: 20 * self.max_evidence])
        return [
            Measurement(
                signal.name,
                formula(counts),
                n=sentences,
                evidence=self._evidence(article, signal.name, start) or longest,
            )
            for signal, formula in FORMULAS.items()
        ]

    def _reason(self, article: Article) -> str:
        if len(article.words) < max(self.min_words, 1):
            return "too_few_words"
        if len(article.sentences) < max(self.min_sentences, 1):
            return "too_few_sentences"
        return "" if article.detected_language.startswith("en") else "not_english"

    def _evidence(
        self, article: Article, signal: str, start: Sequence[tuple[WordFacts, int]]
    ) -> Sequence[Span]:
        """Return the first hard words, one span each; none for signals that count no words."""
        if signal not in HARD_WORDS:
            return ()
        is_hard = attrgetter(HARD_WORDS[signal])
        hard = (at for facts, at in start if is_hard(facts))
        return [article.words[at] for at in islice(hard, self.max_evidence)]


def _first_places(forms: Sequence[str]) -> list[tuple[WordFacts, int]]:
    """Return the facts and the first place of each different word, in reading order."""
    first: dict[str, int] = {}
    for at, form in enumerate(forms):
        first.setdefault(form, at)
    return [(word_facts(form), at) for form, at in first.items()]


def _longest(article: Article, how_many: int) -> Sequence[Span]:
    """Return the sentences with most words, in reading order."""
    starts = article.words.starts

    def length(sentence: Span) -> int:
        return bisect_left(starts, sentence.end) - bisect_left(starts, sentence.start)

    return sorted(sorted(article.sentences, key=length, reverse=True)[:how_many])


@hookimpl
def credscore_scorers() -> list[type[Readability]]:
    """Offer the scorer."""
    return [Readability]
