"""Repetition: long sentences that stand twice in the body."""

from credscore import Article, Span

_LONG = 80
"""Characters of the shortest sentence whose repetition is no accident: about thirteen words."""


def repeated(article: Article) -> list[Span]:
    """Return each long sentence of the body that stood there before, where it stands again."""
    seen: set[str] = set()
    found = []
    for sentence in article.sentences:
        if sentence.end - sentence.start < _LONG:
            continue
        words = article.plain_text(sentence).lower()
        if words in seen:
            found.append(sentence)
        seen.add(words)
    return found
