"""Actors: labelled mentions, and sources that are names, found as (part of) an actor."""

import re
from collections.abc import Iterator, Sequence

from credscore import Article, Span
from tests.validity.face import touches
from tests.validity.metrics import Figure, figure, share
from tests.validity.names import is_name
from tests.validity.sets import Row

_LOWER = re.compile(r"\b[a-z][\w’'-]*")


def measure_mentions(rows: Sequence[Row]) -> Iterator[Figure]:
    """Look for the labelled mentions that are names among the mentions of the sentence's actors."""
    named = [row for row in rows if is_name(row["mention"], set())]
    yield figure("named mention found as an actor", [_finds(row) for row in named], share)


def _finds(row: Row) -> bool:
    article = Article(text=row["text"])
    return _is_actor(article, [[row["start"], row["end"]]])


def measure_sources(rows: Sequence[Row]) -> Iterator[Figure]:
    """Look for the labelled sources that are names among the mentions of each article's actors."""
    found = [hit for row in rows for hit in _source_hits(row)]
    yield figure("named source found as an actor", found, share)


def _source_hits(row: Row) -> Iterator[bool]:
    article = Article(text=row["text"], title=row["title"])
    plain_words = set(_LOWER.findall(row["text"]))
    for attribution in row["attributions"]:
        parts = attribution["source"]
        if parts and is_name(" ".join(article.quote(Span(*p)) for p in parts), plain_words):
            yield _is_actor(article, parts)


def _is_actor(article: Article, parts: Sequence[Sequence[int]]) -> bool:
    return any(touches(mention, parts) for actor in article.actors for mention in actor.mentions)
