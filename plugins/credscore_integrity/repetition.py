"""Repetition: a passage that appears twice in the body."""

from credscore import Article, Span

_LONG = 60
"""Characters of the shortest sentence whose repetition is no accident: about ten words."""

_PASSAGE = 200
"""Characters that must be repeated in all: a single repeated sentence is an editor's slip."""


def repeated(article: Article) -> list[Span]:
    """Return the long sentences that repeat an earlier one, if together they make a passage."""
    seen: set[str] = set()
    found, length = [], 0
    for sentence in article.sentences:
        words = article.plain_text(sentence).lower()
        if len(words) >= _LONG:
            if words in seen:
                found.append(sentence)
                length += len(words)
            seen.add(words)
    return found if length >= _PASSAGE else []
