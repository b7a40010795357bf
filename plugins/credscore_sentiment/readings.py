"""Reading an article: how each stretch speaks of the actors in it, and how strongly."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from math import fsum
from typing import NamedTuple

from credscore import Article, Span, Stretch
from credscore_sentiment import nearness, vader
from credscore_sentiment.passage import read

_CLAUSE = 40
"""VADER saturates on long texts: a sentence of more words is weighed part by part."""


class Reading(NamedTuple):
    """The tone (-1 to 1) toward each mention of a stretch, and its strength (0 to 1)."""

    stretch: Stretch
    tones: Mapping[Span, float]
    strength: float = 0.0


def readings(article: Article) -> Iterator[Reading]:
    """Yield a reading of each stretch that is the author's or holds a mention."""
    words = article.words
    loaded = [words.starts[at] for at in vader.listed(words.forms)]
    for stretch in article.stretches:
        if stretch.quoted and not stretch.mentions:
            continue
        if _holds_any(stretch.parts, loaded):
            yield _read(article, stretch)
        else:
            yield Reading(stretch, dict.fromkeys(stretch.mentions, 0.0))


def _read(article: Article, stretch: Stretch) -> Reading:
    passage = read(article.masked_words(stretch))
    valences = vader.valences(passage.words, passage.forms)
    tones = {
        mention: nearness.tone_at(passage, valences, at)
        for mention, at in zip(stretch.mentions, passage.targets, strict=True)
    }
    return Reading(stretch, tones, 0.0 if stretch.quoted else _strength(passage.words, valences))


def _strength(words: Sequence[str], valences: Mapping[int, float]) -> float:
    if len(words) <= _CLAUSE:
        return abs(vader.combined(words, valences))
    clauses = [words[at : at + _CLAUSE] for at in range(0, len(words), _CLAUSE)]
    return fsum(abs(vader.compound(clause)) for clause in clauses) / len(clauses)


def _holds_any(parts: Sequence[Span], starts: Sequence[int]) -> bool:
    """Say whether any of the words, which start there, is in one of the parts."""
    for start, end in parts:
        at = bisect_left(starts, start)
        if at < len(starts) and starts[at] < end:
            return True
    return False
