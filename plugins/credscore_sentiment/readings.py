"""Reading an article: how each stretch speaks of the actors in it, and how strongly."""

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from math import fsum
from typing import NamedTuple

from credscore import Article, Span, Stretch
from credscore_sentiment import nearness, vader
from credscore_sentiment.passage import Passage, read

_CLAUSE = 40
"""Words; of a longer sentence each part is weighed by itself, since VADER saturates."""


class Reading(NamedTuple):
    """The tone (-1 to 1) toward each wanted mention of a stretch, and its strength (0 to 1)."""

    stretch: Stretch
    tones: Mapping[Span, float]
    strength: float = 0.0


def readings(article: Article, wanted: Container[Span]) -> Iterator[Reading]:
    """Yield a reading of each stretch that is the author's or holds a wanted mention."""
    words = article.words
    loaded = [words.starts[at] for at in vader.listed(words.forms)]
    for stretch in article.stretches:
        mentions = [mention for mention in stretch.mentions if mention in wanted]
        if stretch.quoted and not mentions:
            continue
        if _holds_any(stretch.parts, loaded):
            yield _read(article, stretch, mentions)
        else:
            yield Reading(stretch, dict.fromkeys(mentions, 0.0))


def _read(article: Article, stretch: Stretch, wanted: Sequence[Span]) -> Reading:
    passage = read(article.masked_words(stretch), aimed=bool(wanted))
    places = dict(zip(stretch.mentions, passage.targets, strict=True)) if wanted else {}
    tones = {mention: nearness.tone_at(passage, places[mention]) for mention in wanted}
    return Reading(stretch, tones, 0.0 if stretch.quoted else _strength(passage))


def _strength(passage: Passage) -> float:
    words = passage.words
    if len(words) <= _CLAUSE:
        return abs(vader.combined(words, passage.valences))
    clauses = [words[at : at + _CLAUSE] for at in range(0, len(words), _CLAUSE)]
    return fsum(abs(vader.compound(clause)) for clause in clauses) / len(clauses)


def _holds_any(parts: Sequence[Span], starts: Sequence[int]) -> bool:
    """Say whether any word begins in one of the parts; `starts` are where words begin."""
    for start, end in parts:
        at = bisect_left(starts, start)
        if at < len(starts) and starts[at] < end:
            return True
    return False
