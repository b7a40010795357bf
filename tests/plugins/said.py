"""Articles of a body alone, in which the tests say who acts and what others say."""

import re
from collections.abc import Sequence

from credscore import Actor, Article, Quote, Span


def told(text: str, *actors: str, quoted: Sequence[str] = (), language: str = "en") -> Article:
    """Give an article that is all body, with the actors' and others' words where we say."""
    article = Article(text, language=language)
    vars(article)["_body"] = (Span(0, len(text)),)
    vars(article)["actors"] = tuple(Actor(name, "person", spans(text, name)) for name in actors)
    vars(article)["quotes"] = tuple(Quote(spans(text, words)[0], "full") for words in quoted)
    vars(article)["attributions"] = ()
    return article


def spans(text: str, words: str) -> tuple[Span, ...]:
    """Return every place of some words."""
    return tuple(Span(*match.span()) for match in re.finditer(re.escape(words), text))
