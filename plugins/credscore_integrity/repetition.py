"""Repetition: a passage of the body that stands there twice."""

from credscore import Article, Span

_LONG = 60
"""Characters of the shortest sentence whose repetition is no accident: about ten words."""

_PASSAGE = 200
"""Characters that must be repeated in all: one sentence said twice is a slip of any editor."""


def repeated(article: Article) -> list[Span]:
    """Return the long sentences that stood in the body before, where a whole passage did."""
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
